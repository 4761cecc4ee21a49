import type { UsageSeries } from '../../contract/usage.js';
import { addDays, civilDateOf, startOfDay } from '../calendar.js';
import { shiftBucket } from './civil-edges.js';

/** How a reading is known. The order is that of `KINDS`. */
export const KINDS = ['actual', 'estimated', 'missing', 'pending'] as const;
export type ReadingKind = (typeof KINDS)[number];
const ESTIMATED = 1;
const MISSING = 2;
const PENDING = 3;

/**
 * A series as a row of intervals, without a copy of its values: a year of quarter-hours is 35,040 of them.
 * Counts are in the meter's own readings: a day of quarter-hours rests on 96, or 92 and 100 where clocks change.
 */
export interface Readings {
  readonly series: UsageSeries;
  readonly length: number;
  readonly values: readonly (number | null)[];
  /** Positions in `KINDS`. */
  readonly kinds: Uint8Array;
  /** When an interval begins; of `length`, when the last one ends. */
  edge(index: number): number;
  expected(index: number): number;
  present(index: number): number;
  estimated(index: number): number;
}

const UNITS: Readonly<Record<string, number>> = { S: 1000, M: 60_000, H: 3_600_000 };

/** The length of an ISO 8601 duration of one unit of elapsed time; undefined for civil ones and all others. */
export function elapsedOf(interval: string): number | undefined {
  const [, count, unit = ''] = /^PT(\d+)([SMH])$/.exec(interval) ?? [];
  const size = UNITS[unit];
  return count === undefined || size === undefined || Number(count) === 0 ? undefined : Number(count) * size;
}

/**
 * When an interval of a series begins, by its position; of `length`, when the last one ends.
 *
 * @throws RangeError as {@link readSeries}.
 */
export function edgesOf(series: UsageSeries): (index: number) => number {
  const { start, end, interval, starts, zone, values } = series;
  const first = Date.parse(start);
  const last = Date.parse(end);
  const at = (edges: readonly number[]) => (index: number) =>
    index >= edges.length ? last : (edges[index] ?? last);
  if (starts) return at(starts.map((text) => Date.parse(text)));
  const step = elapsedOf(interval);
  if (step !== undefined) return (index) => (index >= values.length ? last : first + index * step);
  if (interval !== 'P1D' && interval !== 'P1M') throw new RangeError(`Unknown interval ${interval}`);
  const edges = [first];
  let civil = civilDateOf(first, zone);
  while (edges.length < values.length) {
    civil = interval === 'P1D' ? addDays(civil, 1) : shiftBucket(civil, 'month', 1);
    edges.push(startOfDay(civil, zone));
  }
  return at(edges);
}

function kindsOf(series: UsageSeries): Uint8Array {
  const { values, quality } = series;
  const kinds = new Uint8Array(values.length);
  for (const { from, to, quality: name } of quality) {
    if (name === 'actual') continue;
    kinds.fill(name === 'pending' ? PENDING : name === 'missing' ? MISSING : ESTIMATED, from, to);
  }
  // A value that is not there is missing whatever the quality says; one that is there is at most estimated.
  for (let index = 0; index < kinds.length; index += 1) {
    const kind = kinds[index] ?? 0;
    if (values[index] === null ? kind < MISSING : kind >= MISSING) {
      kinds[index] = values[index] === null ? MISSING : ESTIMATED;
    }
  }
  return kinds;
}

/** How many readings each interval should rest on. Where the series does not say, as many as its length can hold. */
function expectedOf(series: UsageSeries, edge: (index: number) => number): (index: number) => number {
  const { values, coverage, partial = [] } = series;
  const { length } = values;
  if (coverage.expected === length) return () => 1;
  const begin = edge(0);
  const each = (edge(length) - begin) / coverage.expected;
  const upTo = (index: number): number => Math.round((edge(index) - begin) / each);
  const told = new Map(partial.map((one) => [one.at, one.expected]));
  return (index) => told.get(index) ?? upTo(index + 1) - upTo(index);
}

/**
 * The intervals of a series.
 *
 * @throws RangeError for an interval that is neither elapsed time nor a civil day or month, where `starts` is left out.
 */
export function readSeries(series: UsageSeries): Readings {
  const { values, partial = [] } = series;
  const edge = edgesOf(series);
  const kinds = kindsOf(series);
  const expected = expectedOf(series, edge);
  const partials = new Map(partial.map((one) => [one.at, one]));
  const has = partials.size > 0;
  return {
    series,
    length: values.length,
    values,
    kinds,
    edge,
    expected,
    present: (index) =>
      (kinds[index] ?? 0) >= MISSING
        ? 0
        : ((has ? partials.get(index)?.present : undefined) ?? expected(index)),
    estimated: (index) => {
      const told = has ? partials.get(index)?.estimated : undefined;
      return told ?? (kinds[index] === ESTIMATED ? expected(index) : 0);
    },
  };
}
