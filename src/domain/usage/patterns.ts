import { civilDateOf, isoWeekday, offsetMs } from '../calendar.js';
import { dayEdges } from './civil-edges.js';
import type { Readings } from './readings.js';
import { positionAt, type UsageBuckets } from './resample.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const isKnown = (readings: Readings, index: number): boolean => readings.values[index] !== null;

function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
const ascending = (a: number, b: number): number => a - b;

/** What never switches off. */
export interface AlwaysOn {
  /** Steps in an hour. */
  readonly perHour: number;
  /** Its part of all that was used on the days looked at, from 0 to 1. */
  readonly share: number;
  readonly days: number;
}

/**
 * The load that is always there: of each day known whole its lowest hour, and of those the middle one, so that one
 * night away or one party does not move it. Undefined under seven days or for readings longer than an hour.
 */
export function alwaysOn(readings: Readings): AlwaysOn | undefined {
  const lowest: number[] = [];
  let used = 0;
  let hours = 0;
  for (const { from, to, end } of wholeDays(readings)) {
    let day = 0;
    let low = Number.POSITIVE_INFINITY;
    let inHour = 0;
    let since = readings.edge(from);
    for (let at = from; at < to; at += 1) {
      const value = readings.values[at] ?? 0;
      day += value;
      inHour += value;
      const length = readings.edge(at + 1) - since;
      if (length < HOUR) continue;
      low = Math.min(low, (inHour * HOUR) / length);
      inHour = 0;
      since = readings.edge(at + 1);
    }
    if (low === Number.POSITIVE_INFINITY) continue;
    lowest.push(low);
    used += day;
    hours += (end - readings.edge(from)) / HOUR;
  }
  if (lowest.length < 7 || used <= 0) return undefined;
  const perHour = median(lowest.sort(ascending));
  return { perHour, share: Math.min(1, (perHour * hours) / used), days: lowest.length };
}

/** The days whose readings are all there and no longer than an hour, as positions. */
function* wholeDays(readings: Readings): Generator<{ from: number; to: number; end: number }> {
  const edges = dayEdges(readings.edge(0), readings.edge(readings.length), readings.series.zone);
  for (let index = 1; index < edges.length; index += 1) {
    const from = positionAt(readings, edges[index - 1] ?? 0);
    const end = edges[index] ?? 0;
    const to = positionAt(readings, end);
    let isWhole = to > from && readings.edge(from) === edges[index - 1] && readings.edge(to) === end;
    for (let at = from; isWhole && at < to; at += 1) {
      isWhole = isKnown(readings, at) && readings.edge(at + 1) - readings.edge(at) <= HOUR;
    }
    if (isWhole) yield { from, to, end };
  }
}

/** When most is used. */
export interface PeakTime {
  /** The wall clock's hours: `from` 18 and `to` 21 are from 18:00 to 21:00. */
  readonly from: number;
  readonly to: number;
  /** The part of all use that falls into them, from 0 to 1. */
  readonly share: number;
}

/** The three hours on end in which most is used, over all known readings of an hour or less; undefined without any. */
export function peakTime(readings: Readings): PeakTime | undefined {
  const byHour = new Float64Array(24);
  const { zone } = readings.series;
  const edges = dayEdges(readings.edge(0), readings.edge(readings.length), zone);
  let total = 0;
  let at = 0;
  for (let day = 1; day < edges.length; day += 1) {
    const end = edges[day] ?? 0;
    const begin = edges[day - 1] ?? 0;
    const offset = offsetMs(begin, zone);
    for (; at < readings.length && readings.edge(at) < end; at += 1) {
      const start = readings.edge(at);
      if (readings.edge(at + 1) - start > HOUR) return undefined;
      const local = start + (end - begin === DAY ? offset : offsetMs(start, zone));
      const hour = Math.floor((((local % DAY) + DAY) % DAY) / HOUR);
      const value = readings.values[at] ?? 0;
      byHour[hour] = (byHour[hour] ?? 0) + value;
      total += value;
    }
  }
  if (total <= 0) return undefined;
  const windows = [...byHour.keys()].map((from) => {
    const sum = [0, 1, 2].reduce((part, after) => part + (byHour[(from + after) % 24] ?? 0), 0);
    return { from, to: (from + 3) % 24, share: sum / total };
  });
  return windows.reduce((best, one) => (one.share > best.share ? one : best));
}

/** What was used under one time of use. */
export interface TouShare {
  /** Undefined for what fell under none. */
  readonly label: string | undefined;
  readonly steps: number;
  /** Null where a part of the cost is unknown. */
  readonly costSteps: number | null;
  readonly share: number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** How much was used under each time of use, in the tariff's order. Empty for a series without them. */
export function touShares({ series, values }: Readings): TouShare[] {
  const { touLabels, cost } = series;
  if (!touLabels) return [];
  const labels: (string | undefined)[] = [...touLabels.labels, undefined];
  const sums = labels.map((label): Omit<Mutable<TouShare>, 'share'> => ({ label, steps: 0, costSteps: 0 }));
  let total = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? null;
    const sum = sums[touLabels.values[at] ?? touLabels.labels.length];
    if (value === null || !sum) continue;
    const price = cost?.values[at] ?? null;
    total += value;
    sum.steps += value;
    sum.costSteps = price === null || sum.costSteps === null ? null : sum.costSteps + price;
  }
  return sums
    .filter(({ label, steps }) => label !== undefined || steps !== 0)
    .map((sum) => ({ ...sum, share: total === 0 ? 0 : sum.steps / total }));
}

/** Water that has been running without a pause: a tap or a tank that leaks. */
export interface ContinuousFlow {
  /** Since when, in milliseconds. */
  readonly since: number;
  readonly hours: number;
  /** The least that ran in an hour of it, in steps. */
  readonly leastPerHour: number;
}

/**
 * Whether flow has not once fallen to zero for `minHours` until the newest reading. Readings that are missing neither
 * confirm nor end it, but most must be there. Undefined where there was a pause, or readings are longer than an hour.
 */
export function continuousFlow(readings: Readings, minHours = 48): ContinuousFlow | undefined {
  let at = readings.length - 1;
  while (at >= 0 && !isKnown(readings, at)) at -= 1;
  const end = readings.edge(at + 1);
  let least = Number.POSITIVE_INFINITY;
  let known = 0;
  let since = end;
  for (; at >= 0; at -= 1) {
    const length = readings.edge(at + 1) - readings.edge(at);
    const value = readings.values[at] ?? null;
    if (length > HOUR) return undefined;
    if (value === null) continue;
    if (value <= 0) break;
    since = readings.edge(at);
    known += length;
    least = Math.min(least, (value * HOUR) / length);
  }
  const hours = (end - since) / HOUR;
  if (hours < minHours || known < (end - since) * 0.9) return undefined;
  return { since, hours, leastPerHour: least };
}

/** A day that stands out, beside what that day of the week usually is. */
export interface UnusualDay {
  readonly start: number;
  readonly steps: number;
  /** The middle of the same days of the week in the eight weeks before. */
  readonly usual: number;
}

/**
 * The days that are far above their baseline: more than half as much again as the middle of the same days of the week
 * in the eight weeks before, of which at least four must be known whole.
 */
export function unusualDays({ buckets, zone }: UsageBuckets): UnusualDay[] {
  const byWeekday = new Map<number, number[]>();
  const found: UnusualDay[] = [];
  for (const { start, steps, coverage } of buckets) {
    if (steps === null || coverage.missing > 0) continue;
    const weekday = isoWeekday(civilDateOf(start, zone));
    const before = byWeekday.get(weekday) ?? [];
    const usual = median([...before].sort(ascending));
    if (before.length >= 4 && usual > 0 && steps > usual * 1.5) found.push({ start, steps, usual });
    byWeekday.set(weekday, [...before, steps].slice(-8));
  }
  return found;
}
