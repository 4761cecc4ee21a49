import type { Usage, UsageCapabilities, UsageResolution, UsageSeries } from '../contract/usage.js';
import type { UsageFlow } from '../contract/usage-summary.js';
import { startOfDay } from '../domain/calendar.js';
import { elapsedOf, readSeries } from '../domain/usage/readings.js';
import { resampleUsage, totalUsage, type UsageBucket } from '../domain/usage/resample.js';
import { instantText } from './instants.js';
import type { UsageFile } from './usage-file.js';

/** What is asked of a place: as `getUsage` is asked. */
export interface UsageQuestion {
  /** `P1M`, `P1D`, or the length of its readings. Default: the coarsest. */
  readonly resolution?: string | undefined;
  /** Half-open civil days. Default: all. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Longer than any file. */
const ALL_DAYS = 36_500;
const SIZES = { P1D: 'day', P1M: 'month' } as const;

/** How long the readings of a series are, for comparing: civil ones count as they usually are. */
function lengthOf({ interval }: UsageSeries): number {
  return elapsedOf(interval) ?? (interval === 'P1M' ? 2_592_000_000 : 86_400_000);
}

/** A metered place out of a file: answers what the operations of usage ask of a utility. */
export class UsagePlace {
  readonly id: string;
  readonly service: Usage['service'];
  readonly label: string;
  readonly zone: string;
  readonly capabilities: UsageCapabilities;
  readonly #series: readonly UsageSeries[];

  constructor(series: readonly [UsageSeries, ...UsageSeries[]], service: Usage['service'], label: string) {
    const [first] = series;
    this.id = first.servicePointId;
    this.service = service;
    this.label = label;
    this.zone = first.zone;
    this.#series = series;
    const finest = series.reduce((best, one) => (lengthOf(one) < lengthOf(best) ? one : best));
    const told = [...new Set(['P1M', ...(finest.interval === 'P1M' ? [] : ['P1D']), finest.interval])];
    this.capabilities = {
      resolutions: told.map((interval): UsageResolution => ({ interval, maxDays: ALL_DAYS })),
      hasCost: series.some(({ cost }) => cost !== undefined),
      hasTou: false,
      hasTemperature: false,
      usualDelayHours: 0,
    };
  }

  /** Its usage over a range of days. What no series tells in a resolution is left out: nothing is made finer than it is. */
  usage({ resolution = 'P1M', from, to }: UsageQuestion = {}): Usage {
    const { id: servicePointId, service, label, zone, capabilities } = this;
    const fromMs = from === undefined ? Number.NEGATIVE_INFINITY : startOfDay(from, zone);
    const toMs = to === undefined ? Number.POSITIVE_INFINITY : startOfDay(to, zone);
    const series = this.#series.flatMap((one) => inResolution(one, resolution, fromMs, toMs) ?? []);
    return { servicePointId, service, label, zone, capabilities, series };
  }

  /** Its flows as `getUsageSummary` tells them. */
  flows(): UsageFlow[] {
    return this.#series.map(({ register, direction, unit, availableRange, asOf }) => ({
      ...(register === undefined ? {} : { register }),
      direction,
      unit,
      availableRange,
      asOf,
      sinceLastBill: null,
    }));
  }
}

/** The metered places of a file, in its order: one for each name and service. */
export function usagePlaces({ flows }: UsageFile): UsagePlace[] {
  const places = new Map<string, { series: UsageSeries[]; service: Usage['service']; label: string }>();
  for (const { series, service = 'other', label } of flows) {
    const key = `${series.servicePointId} ${service}`;
    const known = places.get(key);
    if (known) known.series.push(series);
    else places.set(key, { series: [series], service, label });
  }
  return [...places.values()].flatMap(({ series: [first, ...others], service, label }) =>
    first ? [new UsagePlace([first, ...others], service, label)] : [],
  );
}

function inResolution(
  series: UsageSeries,
  resolution: string,
  fromMs: number,
  toMs: number,
): UsageSeries | undefined {
  const [start, end] = [Date.parse(series.start), Date.parse(series.end)];
  const range = { fromMs: Math.max(fromMs, start), toMs: Math.min(toMs, end) };
  if (range.fromMs >= range.toMs) return undefined;
  const size = SIZES[resolution as keyof typeof SIZES] as 'day' | 'month' | undefined;
  const length = elapsedOf(resolution);
  if (size === undefined && (length === undefined || lengthOf(series) > length)) return undefined;
  // Months are not days: a bill's worth of use on the first of the month would be made up.
  if (size === 'day' && series.interval === 'P1M') return undefined;
  const isOwn = size === undefined || series.interval === resolution;
  const { buckets } = resampleUsage(readSeries(series), isOwn ? 'reading' : size, range);
  const [first, last] = [buckets[0], buckets.at(-1)];
  if (!first || !last) return undefined;
  return columnsOf(buckets, series, isOwn ? series.interval : resolution, first, last);
}

function columnsOf(
  buckets: readonly UsageBucket[],
  series: UsageSeries,
  interval: string,
  first: UsageBucket,
  last: UsageBucket,
): UsageSeries {
  const { zone } = series;
  const text = (ms: number): string => instantText(ms, zone);
  const quality: UsageSeries['quality'] = [];
  const partial: NonNullable<UsageSeries['partial']> = [];
  buckets.forEach(({ state, coverage }, at) => {
    const name = state === 'partial' ? 'actual' : state;
    const run = quality.at(-1);
    if (run?.quality === name) run.to = at + 1;
    else quality.push({ from: at, to: at + 1, quality: name });
    const { expected, present, estimated, missing } = coverage;
    const isMixed = present > 0 && (missing > 0 || (estimated > 0 && estimated < present));
    if (isMixed) partial.push({ at, expected, present, estimated });
  });
  const { meters: _meters, touLabels: _touLabels, starts, cost, ...head } = series;
  return {
    ...head,
    start: text(first.start),
    end: text(last.end),
    interval,
    ...(starts && interval === series.interval ? { starts: buckets.map(({ start }) => text(start)) } : {}),
    values: buckets.map(({ steps }) => steps),
    quality,
    ...(partial.length > 0 ? { partial } : {}),
    ...(cost ? { cost: { ...cost, values: buckets.map(({ costSteps }) => costSteps) } } : {}),
    coverage: totalUsage(buckets).coverage,
  };
}
