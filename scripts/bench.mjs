// npm run bench [-- name,name]: the benchmarks in scripts/bench/, each a ratio inside this run, against its target.
// A benchmark is a file that exports `name` and `run({ browser, repetitions })` → [{ what, value, target?, unit? }].
import { existsSync, readdirSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from './browser.mjs';
import { root } from './lib/entries.mjs';

process.chdir(root);
const wanted = process.argv[2]?.split(',');
const repetitions = Number(process.env.REPETITIONS ?? 7);

if (!existsSync('dist/cdn/servicedrop.js')) {
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
  if (built.status !== 0) process.exit(1);
}

const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags });
let missed = 0;
try {
  console.log(`Chromium ${browser.version()}, ${repetitions} interleaved repetitions, medians`);
  for (const file of readdirSync('scripts/bench')
    .filter((entry) => entry.endsWith('.bench.mjs'))
    .sort()) {
    const bench = await import(`./bench/${file}`);
    if (wanted && !wanted.includes(bench.name)) continue;
    console.log(`\n${bench.name}`);
    for (const { what, value, target, unit = '' } of await bench.run({ browser, repetitions })) {
      const isMissed = target !== undefined && value > target;
      if (isMissed) missed++;
      const aim = target === undefined ? '' : `  (target ≤ ${target})${isMissed ? '  MISSED' : ''}`;
      console.log(`  ${value.toFixed(unit === 'ms' ? 0 : 3).padStart(9)} ${unit.padEnd(3)} ${what}${aim}`);
    }
  }
} finally {
  await browser.close();
}
process.exitCode = missed > 0 ? 1 : 0;
