// npm test: every check of this project, one after the other, and one closing line.
//   node scripts/test.mjs [--deep] [--only step,step]
// --deep repeats the tests that count runs with their full counts (npm run test:deep).
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { root } from './lib/entries.mjs';

process.chdir(root);
const args = process.argv.slice(2);
const deep = args.includes('--deep');
const only = args.includes('--only') ? args[args.indexOf('--only') + 1].split(',') : undefined;
const logs = '.cache/test';
const seed = process.env.SEED || String(Math.floor(Math.random() * 0x7fffffff));
const env = {
  ...process.env,
  SEED: seed,
  NO_COLOR: '1',
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  ...(deep && { DEEP: '1' }),
};
delete env.NODE_TEST_CONTEXT;
delete env.FORCE_COLOR;

const nodeTests = readdirSync('test', { recursive: true })
  .map((file) => `test/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.test.ts') && !file.endsWith('.browser.test.ts'))
  .filter((file) => statSync(file).isFile())
  .sort();

const bin = (path, ...rest) => [process.execPath, `node_modules/${path}`, ...rest];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const storybook = scripts['build:storybook'].split(' ').slice(1);
const tsc = (project) => bin('typescript/bin/tsc', '-p', project);

/** The last `passed, failed` pair that a step's output names, in the words of its runner. */
const plainLine = (text) => {
  const found = [...text.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1);
  return found && { passed: Number(found[1]), failed: Number(found[2]) };
};
const nodeSummary = (text) => {
  const number = (word) => Number(new RegExp(`^ℹ ${word} (\\d+)`, 'm').exec(text)?.[1] ?? Number.NaN);
  const [passed, failed, cancelled] = [number('pass'), number('fail'), number('cancelled')];
  return Number.isNaN(passed) || Number.isNaN(failed)
    ? undefined
    : { passed, failed: failed + (cancelled || 0) };
};

const steps = [
  { name: 'types', command: tsc('tsconfig.json') },
  { name: 'types-node', command: tsc('tsconfig.node.json') },
  { name: 'types-browser', command: tsc('tsconfig.browser.json') },
  { name: 'lint', command: bin('eslint/bin/eslint.js', '.', '--max-warnings', '0') },
  { name: 'format', command: bin('prettier/bin/prettier.cjs', '--check', '.') },
  { name: 'openapi', command: bin('tsx/dist/cli.mjs', 'scripts/openapi.ts', '--check') },
  { name: 'openapi-lint', command: bin('@redocly/cli/bin/cli.js', 'lint', 'openapi.json') },
  { name: 'build', command: [process.execPath, 'scripts/build.mjs'] },
  { name: 'size', command: [process.execPath, 'scripts/size.mjs'] },
  { name: 'package', command: bin('publint/src/cli.js', '--strict') },
  {
    name: 'package-types',
    command: bin(
      '@arethetypeswrong/cli/dist/index.js',
      '--pack',
      '.',
      '--profile',
      'esm-only',
      '--exclude-entrypoints',
      './servicedrop.css',
    ),
  },
  { name: 'unused', command: bin('knip/bin/knip.js') },
  {
    name: 'node',
    deep: true,
    command: [
      ...[
        process.execPath,
        '--import',
        'tsx',
        '--test',
        '--test-reporter',
        'spec',
        '--test-concurrency',
        '2',
      ],
      ...nodeTests,
    ],
    count: nodeSummary,
  },
  {
    name: 'browser',
    deep: true,
    command: bin('@web/test-runner/dist/bin.js', '--config', 'test/web-test-runner.config.js'),
    count: plainLine,
  },
  {
    name: 'pages',
    command: [process.execPath, '--test-reporter', 'spec', '--test', 'test/pages/all.mjs'],
    count: nodeSummary,
  },
  { name: 'storybook', command: bin('storybook/dist/bin/dispatcher.js', ...storybook) },
  { name: 'stories', command: [process.execPath, 'test/a11y/stories.mjs'], count: plainLine },
].filter((step) => (only ? only.includes(step.name) : !deep || step.deep));

/** Runs one step with its output in a log; shows the log when it failed. */
async function run({ name, command, count }) {
  const started = Date.now();
  const log = `${logs}/${name}.log`;
  const file = createWriteStream(log);
  const code = await new Promise((resolve) => {
    const child = spawn(command[0], command.slice(1), { env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.pipe(file, { end: false });
    child.stderr.pipe(file, { end: false });
    child.on('error', (error) => file.write(`${error.message}\n`));
    child.on('close', resolve);
  });
  await new Promise((resolve) => file.end(resolve));
  const text = readFileSync(log, 'utf8');
  const counted = count?.(text) ?? { passed: code === 0 ? 1 : 0, failed: 0 };
  // A runner that ended badly without naming a failed test has failed all the same.
  if (code !== 0 && counted.failed === 0) counted.failed = 1;
  if (count && code === 0 && counted.passed === 0) counted.failed = 1;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const verdict = counted.failed === 0 ? 'ok' : 'FAILED';
  console.log(
    `${verdict.padEnd(6)} ${name.padEnd(14)} ${counted.passed} passed, ${counted.failed} failed  (${seconds} s)`,
  );
  if (counted.failed > 0) console.log(`${text.trimEnd().replace(/^/gm, '  | ')}\n`);
  else if (name === 'size') console.log(text.trimEnd().replace(/^/gm, '  | '));
  return counted;
}

mkdirSync(logs, { recursive: true });
console.log(`${deep ? 'Full' : 'A share of the'} counts, seed ${seed} (repeat with SEED=${seed})`);
const sum = { passed: 0, failed: 0 };
for (const step of steps) {
  const counted = await run(step);
  sum.passed += counted.passed;
  sum.failed += counted.failed;
}
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed === 0 ? 0 : 1;
