import type { Usage, UsageSeries } from '../../contract/usage.js';
import { addDays, civilDateOf, daysBetween, startOfDay } from '../calendar.js';
import { compareDays, type UsageComparison, YEAR_OF_WEEKS } from './compare.js';
import { readSeries } from './readings.js';
import {
  combineBuckets,
  resampleUsage,
  totalUsage,
  type UsageBucket,
  type UsageBuckets,
  type UsageTotal,
} from './resample.js';
import { BAR_SIZES, shiftWindow, type UsageWindow } from './window.js';

/** What a window is set beside: nothing, the one before it, or the same days of the week a year earlier. */
export const COMPARES = ['none', 'previous', 'last-year'] as const;
export type UsageCompare = (typeof COMPARES)[number];

/** One bar of the chart and one row of its table. */
export interface UsageBar {
  readonly start: number;
  readonly end: number;
  /** What was taken. Outside of what the utility holds, `expected` of its coverage is 0. */
  readonly use: UsageBucket;
  /** What was given back, where something can be. */
  readonly back: UsageBucket | undefined;
  /** What it is set beside, in steps; null where that is not known whole. */
  readonly then: number | null;
  readonly thenCost: number | null;
  /** Mean outside temperature, °C. */
  readonly temperature: number | null;
  /** The time of use, where all of it fell under one. */
  readonly tou: string | undefined;
  /** The bill whose period begins in it. */
  readonly billId: string | undefined;
}

/** All that is shown of a window. Amounts are in steps: see `scale`, `costScale`. */
export interface UsageView {
  readonly window: UsageWindow;
  readonly servicePointId: string;
  readonly service: string;
  readonly zone: string;
  readonly unit: string;
  readonly scale: string;
  readonly currency: string | undefined;
  readonly costScale: string | undefined;
  readonly bars: readonly UsageBar[];
  readonly total: UsageTotal;
  readonly back: UsageTotal | undefined;
  readonly comparison: UsageComparison | undefined;
  /** What it is set beside. */
  readonly compare: UsageCompare;
  readonly touLabels: readonly string[];
  /** From when until when the utility holds readings, and when the newest should have come in at the latest. */
  readonly heldFrom: number;
  readonly heldUntil: number;
  /** Readings are later than they usually are. */
  readonly isLate: boolean;
}

const HOUR = 3_600_000;

/** The series that are taken as use: what is imported, else the net, else the first there is. */
function usedSeries(usage: Usage): UsageSeries[] {
  const [first] = usage.series;
  const directions = usage.series.map(({ direction }) => direction);
  const wanted = ['import', 'net', 'generation'].find((one) => directions.includes(one)) ?? first?.direction;
  return usage.series.filter(({ direction }) => direction === wanted);
}

/** The buckets of flows of one unit added up; undefined where there are none. */
function bucketsOf(
  series: readonly UsageSeries[],
  size: UsageBuckets['size'],
  fromMs: number,
  toMs: number,
): UsageBuckets | undefined {
  const [first] = series;
  if (first === undefined) return undefined;
  // Readings of another length cannot stand under the same bars: only those that begin with the first are added.
  const alike = series.filter(
    ({ unit, scale, start, interval, cost }) =>
      unit === first.unit &&
      scale === first.scale &&
      cost?.scale === first.cost?.scale &&
      (size !== 'reading' || (start === first.start && interval === first.interval)),
  );
  const [one, ...others] = alike.map((each) => resampleUsage(each, size, { fromMs, toMs }));
  return one && combineBuckets([one, ...others]);
}

/** The usage that a window needs: days for a year or a month, readings for a day. */
export function needsReadings({ level }: UsageWindow): boolean {
  return level === 'day' || level === 'reading';
}

/**
 * What a window shows. `days` is the usage by day, of the whole time that is held; `readings` that of the window's
 * days as finely as there is, where the window needs it. Undefined where nothing is held at all.
 */
export function usageView(
  days: Usage,
  readings: Usage | undefined,
  window: UsageWindow,
  compare: UsageCompare,
  nowMs: number,
): UsageView | undefined {
  const { zone } = days;
  const held = usedSeries(days);
  const [first] = held;
  if (first === undefined) return undefined;
  const [fromMs, toMs] = [startOfDay(window.from, zone), startOfDay(window.to, zone)];
  const fine = needsReadings(window) ? readings : days;
  const used = fine && bucketsOf(usedSeries(fine), BAR_SIZES[window.level], fromMs, toMs);
  const back = fine && bucketsOf(exported(fine), BAR_SIZES[window.level], fromMs, toMs);
  const comparison = compareWindow(held, window, compare, zone);
  const heldUntil = Math.max(...held.map(({ availableRange }) => Date.parse(availableRange.end)));
  const lateBy = nowMs - heldUntil - days.capabilities.usualDelayHours * HOUR;
  return {
    window,
    servicePointId: days.servicePointId,
    service: days.service,
    zone,
    unit: first.unit,
    scale: first.scale,
    currency: first.cost?.currency,
    costScale: used?.costScale ?? first.cost?.scale,
    bars: used ? barsOf(used, back, comparison, days, fine) : [],
    total: totalUsage(used?.buckets ?? []),
    back: back && totalUsage(back.buckets),
    comparison,
    compare,
    touLabels: touLabelsOf(fine),
    heldFrom: Math.min(...held.map(({ availableRange }) => Date.parse(availableRange.start))),
    heldUntil,
    isLate: lateBy > 24 * HOUR,
  };
}

const exported = (usage: Usage): UsageSeries[] =>
  usage.series.filter(({ direction }) => direction === 'export');

function touLabelsOf(usage: Usage | undefined): readonly string[] {
  return (usage && usedSeries(usage)[0]?.touLabels?.labels) ?? [];
}

/** The days of a window beside those that they are compared with. */
function compareWindow(
  series: readonly UsageSeries[],
  window: UsageWindow,
  compare: UsageCompare,
  zone: string,
): UsageComparison | undefined {
  if (compare === 'none') return undefined;
  const by = compare === 'last-year' ? YEAR_OF_WEEKS : daysBetween(shiftWindow(window, -1).from, window.from);
  const range = (from: string, to: string): UsageBuckets | undefined =>
    bucketsOf(series, 'day', startOfDay(from, zone), startOfDay(to, zone));
  const now = range(window.from, window.to);
  const then = range(addDays(window.from, -by), addDays(window.to, -by));
  const comparison = now && then && compareDays(now, then, by);
  return comparison && comparison.days > 0 ? comparison : undefined;
}

function barsOf(
  used: UsageBuckets,
  back: UsageBuckets | undefined,
  comparison: UsageComparison | undefined,
  days: Usage,
  fine: Usage,
): UsageBar[] {
  const { zone } = used;
  // A bar that is no day or month has no counterpart of its own.
  const isCivil = used.size === 'day' || used.size === 'month';
  const pairs = (isCivil && comparison?.pairs) || [];
  const touOf = touFinder(fine);
  const bills = (days.billPeriods ?? []).map(({ billId, period }) => ({
    billId,
    at: Date.parse(period.start),
  }));
  const temperatureOf = temperatureFinder(days, zone);
  let pair = 0;
  return used.buckets.map((use, index): UsageBar => {
    const { start, end } = use;
    const thens: (UsageBucket | undefined)[] = [];
    for (; pair < pairs.length && (pairs[pair]?.now.start ?? 0) < end; pair += 1)
      thens.push(pairs[pair]?.then);
    const then = totalUsage(thens.flatMap((one) => one ?? []));
    // Of a month, the days that are there are not the month: only a whole counterpart is shown.
    const isWhole =
      thens.length > 0 && then.coverage.missing === 0 && thens.every((one) => one !== undefined);
    return {
      start,
      end,
      use,
      back: back?.buckets[index],
      then: isWhole ? then.steps : null,
      thenCost: isWhole ? then.costSteps : null,
      temperature: isCivil ? temperatureOf(start, end) : null,
      tou: touOf(start, end),
      billId: bills.find(({ at }) => start <= at && at < end)?.billId,
    };
  });
}

/** The mean of the days of a bar, °C with one decimal. */
function temperatureFinder(
  { temperature }: Usage,
  zone: string,
): (start: number, end: number) => number | null {
  if (!temperature) return () => null;
  const { startOn, values, scale } = temperature;
  return (start, end) => {
    const first = daysBetween(startOn, civilDateOf(start, zone));
    const last = daysBetween(startOn, civilDateOf(end - 1, zone));
    const known = values.slice(Math.max(0, first), Math.max(0, last + 1)).filter((value) => value !== null);
    if (known.length === 0) return null;
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
    return Math.round(mean * Number(scale) * 10) / 10;
  };
}

/** The time of use of a bar, where all its readings fall under one. */
function touFinder(usage: Usage): (start: number, end: number) => string | undefined {
  const [series] = usedSeries(usage);
  const touLabels = series?.touLabels;
  if (!touLabels) return () => undefined;
  const readings = readSeries(series);
  let at = 0;
  return (start, end) => {
    while (at < readings.length && readings.edge(at) < start) at += 1;
    const first = touLabels.values[at] ?? null;
    let isOne = first !== null;
    for (; at < readings.length && readings.edge(at) < end; at += 1) isOne &&= touLabels.values[at] === first;
    return isOne && first !== null ? touLabels.labels[first] : undefined;
  };
}
