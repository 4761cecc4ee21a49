import { type Open, openEnum } from './shared.js';
import * as z from './zod.js';

/** How a value of a column came to be known, or why it is not. */
export const USAGE_QUALITIES = [
  'actual',
  'estimated',
  'substituted',
  'final_substituted',
  'pending',
  'missing',
] as const;
export type UsageQuality = Open<(typeof USAGE_QUALITIES)[number]>;

/** Why readings are missing or estimated. */
export const USAGE_REASONS = ['outage', 'no_signal', 'meter_fault', 'meter_exchange', 'other'] as const;
export type UsageReason = Open<(typeof USAGE_REASONS)[number]>;

/** Intervals of one quality, from position `from` up to, not including, position `to`. */
export const QualityRun = /* @__PURE__ */ z.object({
  from: /* @__PURE__ */ z.int().check(/* @__PURE__ */ z.minimum(0)),
  to: /* @__PURE__ */ z.int().check(/* @__PURE__ */ z.minimum(1)),
  quality: /* @__PURE__ */ openEnum<(typeof USAGE_QUALITIES)[number]>(),
  reason: /* @__PURE__ */ z.optional(/* @__PURE__ */ openEnum<(typeof USAGE_REASONS)[number]>()),
});
export type QualityRun = z.infer<typeof QualityRun>;

/**
 * A column of whole numbers in which `null` is unknown. A year of quarter-hours is 35,040 of them: a schema looks at
 * each with a function call and takes a hundred milliseconds, this loop takes one.
 */
function isIntegerColumn(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const column = value as unknown[];
  for (const entry of column) {
    if (entry !== null && !Number.isSafeInteger(entry)) return false;
  }
  return true;
}

/** Whole numbers, one an interval; `null` where nobody knows. Its JSON Schema stands in `usage.docs.ts`. */
export const IntegerColumn = /* @__PURE__ */ z.custom<(number | null)[]>(isIntegerColumn);
export type IntegerColumn = z.infer<typeof IntegerColumn>;

interface Columns {
  readonly starts?: readonly unknown[] | undefined;
  readonly values: readonly unknown[];
  readonly quality: readonly QualityRun[];
  readonly partial?: readonly { readonly at: number }[] | undefined;
  readonly cost?: { readonly values: readonly unknown[] } | undefined;
  readonly touLabels?:
    { readonly labels: readonly string[]; readonly values: readonly (number | null)[] } | undefined;
}

/** Whether runs stand one behind the other, without gap, from 0 to the end of the column. */
function isWhole(runs: readonly QualityRun[], length: number): boolean {
  let reached = 0;
  for (const { from, to } of runs) {
    if (from !== reached || to <= from) return false;
    reached = to;
  }
  return reached === length;
}

/** Whether columns belong together: equally long, runs that hold every position once, positions that exist. */
export function fitsColumns({ starts, values, quality, partial, cost, touLabels }: Columns): boolean {
  const { length } = values;
  if (!isWhole(quality, length)) return false;
  if (starts && starts.length !== length) return false;
  if (cost && cost.values.length !== length) return false;
  if (partial?.some(({ at }) => at >= length)) return false;
  if (!touLabels) return true;
  const labels = touLabels.labels.length;
  return (
    touLabels.values.length === length &&
    touLabels.values.every((label) => label === null || (label >= 0 && label < labels))
  );
}
