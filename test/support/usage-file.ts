import assert from 'node:assert/strict';
import type { UsageSeries } from '../../src/contract/usage.js';
import { UsageSeries as Schema } from '../../src/contract/usage.js';
import { UsageFileError, type UsageFile, type UsageFileErrorKind } from '../../src/adapters/index.js';

/** The only series of a file, which passes the contract. */
export function onlySeries(file: UsageFile): UsageSeries {
  assert.equal(file.flows.length, 1);
  const series = file.flows[0]?.series;
  assert.ok(series);
  Schema.parse(series);
  return series;
}

/** The sum of what is known of a series, in whole steps of its scale. */
export const sumOf = ({ values }: UsageSeries): number =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

/** The codes of a file's warnings with how often each was met. */
export const codesOf = ({ warnings }: UsageFile): Record<string, number> =>
  Object.fromEntries(warnings.map(({ code, count }) => [code, count]));

/** Runs of quality as text: `0-20 actual`. */
export const qualitiesOf = ({ quality }: UsageSeries): string[] =>
  quality.map((run) => `${String(run.from)}-${String(run.to)} ${run.quality}`);

/** That reading fails for a reason. */
export async function failsAs(reading: Promise<unknown>, kind: UsageFileErrorKind): Promise<void> {
  try {
    await reading;
  } catch (error) {
    assert.ok(error instanceof UsageFileError, String(error));
    assert.equal(error.kind, kind, error.message);
    return;
  }
  assert.fail(`read, and not ${kind}`);
}
