// A reporter for @web/test-runner that closes with one plain line and says why a run failed.

function count(node, sum) {
  for (const test of node?.tests ?? []) {
    if (test.skipped) sum.skipped++;
    else if (test.passed) sum.passed++;
    else sum.failed++;
  }
  for (const suite of node?.suites ?? []) count(suite, sum);
}

/** Prints `N passed, N failed` for all browsers together, and each coverage threshold that was missed. */
export function plainReporter() {
  let thresholds = {};
  return {
    start({ config }) {
      thresholds = config.coverageConfig?.threshold ?? {};
    },
    onTestRunFinished({ sessions, testCoverage }) {
      const sum = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const before = sum.failed;
        count(session.testResults, sum);
        // A file that did not load has no test that failed: it counts as one.
        if (!session.passed && sum.failed === before) sum.failed++;
      }
      if (testCoverage && !testCoverage.passed) {
        for (const [kind, least] of Object.entries(thresholds)) {
          const reached = testCoverage.summary[kind]?.pct;
          if (reached < least) {
            sum.failed++;
            console.log(`coverage: ${kind} ${reached}% is under the threshold of ${least}%`);
          }
        }
      }
      const skipped = sum.skipped ? `, ${sum.skipped} skipped` : '';
      process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed${skipped}\n`);
    },
  };
}
