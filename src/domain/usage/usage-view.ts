import type { Usage, UsageSeries } from '../../contract/usage.js';
import { addDays, civilDateOf, daysBetween, startOfDay } from '../calendar.js';
import { compareDays, type UsageComparison, YEAR_OF_WEEKS } from './compare.js';
import {
  bucketsOf,
  needsReadings,
  plainView,
  type UsageBar,
  type UsageCompare,
  type UsageView,
  usedSeries,
} from './plain-view.js';
import { readSeries } from './readings.js';
import { totalUsage, type UsageBucket, type UsageBuckets } from './resample.js';
import type { UsageWindow } from './window.js';
import { shiftWindow } from './window-moves.js';

/** All that a window can be set beside. */
export const COMPARES: readonly UsageCompare[] = ['none', 'previous', 'last-year'];

/**
 * All that is shown of a window: its bars as `plainView` gives them, beside what they are compared with, the
 * temperature, the times of use and the bills.
 */
export function usageView(
  days: Usage,
  readings: Usage | undefined,
  window: UsageWindow,
  compare: UsageCompare,
  nowMs: number,
): UsageView | undefined {
  const view = plainView(days, readings, window, nowMs);
  const fine = needsReadings(window) ? readings : days;
  if (!view) return undefined;
  const comparison = compareWindow(usedSeries(days), window, compare, days.zone);
  const bars = fine ? besideBars(view, comparison, days, fine) : view.bars;
  return { ...view, bars, comparison, compare, touLabels: touLabelsOf(fine) };
}

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

function besideBars(
  { bars, zone, window }: UsageView,
  comparison: UsageComparison | undefined,
  days: Usage,
  fine: Usage,
): UsageBar[] {
  // A bar that is no day or month has no counterpart of its own.
  const isCivil = !needsReadings(window);
  const pairs = (isCivil && comparison?.pairs) || [];
  const touOf = touFinder(fine);
  const bills = (days.billPeriods ?? []).map(({ billId, period }) => ({
    billId,
    at: Date.parse(period.start),
  }));
  const temperatureOf = temperatureFinder(days, zone);
  let pair = 0;
  return bars.map((bar): UsageBar => {
    const { start, end } = bar;
    const thens: (UsageBucket | undefined)[] = [];
    for (; pair < pairs.length && (pairs[pair]?.now.start ?? 0) < end; pair += 1)
      thens.push(pairs[pair]?.then);
    const then = totalUsage(thens.flatMap((one) => one ?? []));
    // Of a month, the days that are there are not the month: only a whole counterpart is shown.
    const isWhole =
      thens.length > 0 && then.coverage.missing === 0 && thens.every((one) => one !== undefined);
    return {
      ...bar,
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
