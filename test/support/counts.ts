// How often a property is tried, and with which seed. Works in Node and in the browser: the browser test
// runner hands the two variables over in `__testEnv` (see test/web-test-runner.config.js).

interface TestEnv {
  DEEP?: string | undefined;
  SEED?: string | undefined;
}

const outside = globalThis as { process?: { env: TestEnv }; __testEnv?: TestEnv };
const env: TestEnv = outside.__testEnv ?? outside.process?.env ?? {};

/** True in `npm run test:deep`: every count is the full one. */
export const deep = env.DEEP === '1';

/**
 * The number of runs for a property whose full count is `full`: all of them in `npm run test:deep`, else a
 * fiftieth, but never fewer than 50 (or `full`, where that is less).
 */
export function runs(full: number): number {
  return deep ? full : Math.min(full, Math.max(50, Math.ceil(full / 50)));
}

let chosen: number | undefined;

/**
 * The seed of this run: afresh each time, printed once, fixed by the environment variable `SEED` (a whole
 * number below 2³¹) to repeat a failure.
 */
export function seed(): number {
  if (chosen === undefined) {
    const given = Number(env.SEED);
    const fixed = env.SEED !== undefined && env.SEED !== '' && Number.isSafeInteger(given);
    chosen = fixed ? given : Math.floor(Math.random() * 0x7fffffff);
    console.log(`seed ${chosen} (repeat with SEED=${chosen})`);
  }
  return chosen;
}

/** Options for `fc.assert`: the share of `full` runs and this run's seed. */
export function trial(full: number): { numRuns: number; seed: number } {
  return { numRuns: runs(full), seed: seed() };
}
