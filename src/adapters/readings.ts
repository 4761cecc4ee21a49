import type { UsageDirection } from '../contract/usage.js';
import { DAY, dayAt, HOUR, instantText } from './instants.js';
import type { UsageFileWarningCode, Warnings } from './warnings.js';

/** What a file says of one interval. Instants are milliseconds since 1970 UTC, values whole steps of the flow's scale. */
export interface Reading {
  readonly start: number;
  /** Equal to `start` where the file says that it lasts no time. */
  readonly end: number;
  readonly value: number | null;
  /** A quality of the contract, or the file's own word. */
  readonly quality: string;
  /** Whole steps of the scale of the flow's cost. */
  readonly cost: number | null;
}

/** What is known of a flow beside its readings. */
export interface Flow {
  /** What warnings call it. */
  readonly name: string;
  readonly servicePointId: string;
  readonly register?: string | undefined;
  readonly meterId?: string | undefined;
  readonly direction: UsageDirection;
  readonly unit: string;
  readonly scale: string;
  readonly zone: string;
  /** An instant with offset; the end of the readings where the file does not say. */
  readonly asOf?: string | undefined;
  readonly cost?: { readonly currency: string; readonly scale: string } | undefined;
  /** The time that the file claims to hold, where it says so. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** Tells of a reading of a flow. */
export function warnAt(
  warnings: Warnings,
  code: UsageFileWarningCode,
  flow: Flow,
  start: number,
  count = 1,
): void {
  warnings.add(code, { flow: flow.name, at: instantText(start, flow.zone) }, count);
}

/** How long readings are: a number of milliseconds, a civil day or month, or no length that repeats. */
export type Length = number | 'P1D' | 'P1M' | 'irregular';

/** Readings of one length, in the order of time. */
export interface Segment {
  readonly length: Length;
  readonly readings: readonly Reading[];
}

/** A silence longer than this is no gap in a series, but the end of one. */
const LONGEST_GAP = 400 * DAY;

/** In the order of time; equal starts stay in the order in which they came about. */
export function inOrder(readings: readonly Reading[], flow: Flow, warnings: Warnings): Reading[] {
  let falls = 0;
  let rises = 0;
  let firstFall: number | undefined;
  for (let index = 1; index < readings.length; index += 1) {
    const step = (readings[index]?.start ?? 0) - (readings[index - 1]?.start ?? 0);
    if (step > 0) rises += 1;
    if (step < 0) {
      falls += 1;
      firstFall ??= readings[index]?.start;
    }
  }
  const sorted = [...readings];
  if (firstFall === undefined) return sorted;
  warnAt(warnings, 'unsorted', flow, firstFall, falls);
  // A newest-first file tells equal starts newest first, too.
  if (falls > rises) sorted.reverse();
  return sorted.sort((a, b) => a.start - b.start);
}

/** Gives exports the sign of the contract, and tells of signs that no direction explains. */
export function withSigns(readings: readonly Reading[], flow: Flow, warnings: Warnings): readonly Reading[] {
  if (flow.direction === 'net') return readings;
  const negative = readings.filter(({ value }) => value !== null && value < 0);
  const [first] = negative;
  if (!first) return readings;
  const isTurned = flow.direction === 'export' && !readings.some(({ value }) => value !== null && value > 0);
  warnAt(warnings, isTurned ? 'export-negative' : 'negative-values', flow, first.start, negative.length);
  if (!isTurned) return readings;
  return readings.map((reading) => ({
    ...reading,
    value: reading.value === null ? null : 0 - reading.value,
  }));
}

function lengthOf({ start, end }: Reading, zone: string): Length {
  const elapsed = end - start;
  if (elapsed < 22 * HOUR) return elapsed;
  const from = dayAt(start, zone);
  const to = dayAt(end, zone);
  if (elapsed <= 26 * HOUR) return from !== undefined && to !== undefined ? 'P1D' : elapsed;
  const isMonth = elapsed <= 32 * DAY && from?.endsWith('-01') && to?.endsWith('-01');
  return isMonth ? 'P1M' : 'irregular';
}

/**
 * Parts sorted readings where the length of the interval changes for good. A length that stands alone among others is a
 * fault of the file, not a change.
 */
export function segmentsOf(sorted: readonly Reading[], flow: Flow, warnings: Warnings): Segment[] {
  const lengths = sorted.map((reading) => lengthOf(reading, flow.zone));
  const repeats = sorted.map((reading, index) => {
    const length = lengths[index];
    if (length === 0) return false;
    const follows = (at: number): boolean =>
      lengths[at] === length && (sorted[at + 1]?.start ?? 0) >= (sorted[at]?.end ?? 0);
    return (
      length === 'irregular' ||
      (lengths[index + 1] === length && follows(index)) ||
      (lengths[index - 1] === length && follows(index - 1))
    );
  });
  const isOfOneLength = lengths.every((length) => length === lengths[0]) && lengths[0] !== 0;
  const first = repeats.indexOf(true);
  let length: Length | undefined = first === -1 ? (isOfOneLength ? lengths[0] : 'irregular') : lengths[first];
  const segments: { length: Length; readings: Reading[] }[] = [];
  let reached = -Infinity;
  sorted.forEach((reading, index) => {
    const own = lengths[index];
    const changes = repeats[index] === true && own !== length;
    if (segments.length === 0 || changes || reading.start - reached > LONGEST_GAP) {
      if (changes && segments.length > 0) warnAt(warnings, 'interval-changed', flow, reading.start);
      if (changes) length = own;
      segments.push({ length: length ?? 'irregular', readings: [] });
    }
    segments.at(-1)?.readings.push(reading);
    reached = Math.max(reached, reading.end);
  });
  return segments;
}
