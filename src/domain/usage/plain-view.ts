import type { Usage, UsageSeries } from '../../contract/usage.js';
import { startOfDay } from '../calendar.js';
import type { UsageComparison } from './compare.js';
import { alikeSeries } from './registers.js';
import {
  combineBuckets,
  resampleUsage,
  totalUsage,
  type UsageBucket,
  type UsageBuckets,
  type UsageTotal,
} from './resample.js';
import { BAR_SIZES, type UsageWindow } from './window.js';

/** What a window is set beside: nothing, the one before it, or the same days of the week a year earlier. */
export type UsageCompare = 'none' | 'previous' | 'last-year';

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
export function usedSeries(usage: Usage): UsageSeries[] {
  const [first] = usage.series;
  const directions = usage.series.map(({ direction }) => direction);
  const wanted = ['import', 'net', 'generation'].find((one) => directions.includes(one)) ?? first?.direction;
  return usage.series.filter(({ direction }) => direction === wanted);
}

/** The buckets of flows of one unit added up; undefined where there are none. */
export function bucketsOf(
  series: readonly UsageSeries[],
  size: UsageBuckets['size'],
  fromMs: number,
  toMs: number,
): UsageBuckets | undefined {
  const [one, ...others] = alikeSeries(series, size).map((each) =>
    resampleUsage(each, size, { fromMs, toMs }),
  );
  return one && combineBuckets([one, ...others]);
}

/** The usage that a window needs: days for a year or a month, readings for a day. */
export function needsReadings({ level }: Pick<UsageWindow, 'level'>): boolean {
  return level === 'day' || level === 'reading';
}

/**
 * The bars of a window, and nothing beside them: see `usageView`. `days` is the usage by day, of the whole time that
 * is held; `readings` that of the window's days as finely as there is, where the window needs it. Undefined where
 * nothing is held at all.
 */
export function plainView(
  days: Usage,
  readings: Usage | undefined,
  window: UsageWindow,
  nowMs: number,
): UsageView | undefined {
  const { zone } = days;
  const held = usedSeries(days);
  if (held.length === 0) return undefined;
  const [fromMs, toMs] = [startOfDay(window.from, zone), startOfDay(window.to, zone)];
  const fine = needsReadings(window) ? readings : days;
  const size = BAR_SIZES[window.level];
  const used = fine && bucketsOf(usedSeries(fine), size, fromMs, toMs);
  const exported = (fine?.series ?? []).filter(({ direction }) => direction === 'export');
  const back = bucketsOf(exported, size, fromMs, toMs);
  const [first] = alikeSeries(held, 'day');
  const heldUntil = Math.max(...held.map(({ availableRange }) => Date.parse(availableRange.end)));
  const lateBy = nowMs - heldUntil - days.capabilities.usualDelayHours * HOUR;
  return {
    window,
    servicePointId: days.servicePointId,
    service: days.service,
    zone,
    unit: used?.unit ?? first?.unit ?? '',
    scale: used?.scale ?? first?.scale ?? '1',
    currency: first?.cost?.currency,
    costScale: used?.costScale ?? first?.cost?.scale,
    bars: (used?.buckets ?? []).map((use, index) => barOf(use, back?.buckets[index])),
    total: totalUsage(used?.buckets ?? []),
    back: back && totalUsage(back.buckets),
    comparison: undefined,
    compare: 'none',
    touLabels: [],
    heldFrom: Math.min(...held.map(({ availableRange }) => Date.parse(availableRange.start))),
    heldUntil,
    isLate: lateBy > 24 * HOUR,
  };
}

function barOf(use: UsageBucket, back: UsageBucket | undefined): UsageBar {
  const { start, end } = use;
  const alone = { then: null, thenCost: null, temperature: null, tou: undefined, billId: undefined };
  return { start, end, use, back, ...alone };
}
