import type { UsageCoverage, UsageSeries } from '../../contract/index.js';
import { addDays, civilDateOf, startOfDay } from '../../domain/calendar.js';
import { QUARTER } from './meter.js';
import { monthStart, rfc3339 } from './time.js';
import { isEstimate, isKnown, QUALITIES } from './usage-flow.js';
import { NO_LABEL } from './usage-price.js';
import type { Flow, Priced } from './usage-types.js';

/** The readings of a flow from one position up to another, summed between `bounds`. */
interface Span {
  readonly flow: Flow;
  readonly priced: Priced | undefined;
  /** Positions at which the intervals begin, and the one at which the last ends. */
  readonly bounds: readonly number[];
}

const FIXED: Readonly<Record<string, number>> = { PT15M: 1, PT30M: 2, PT1H: 4 };

/** Where the intervals of a resolution begin, as instants; the last is where the range ends. Undefined for no such one. */
function boundsOf(resolution: string, zone: string, from: number, to: number): number[] | undefined {
  const bounds = [from];
  const step = FIXED[resolution];
  if (step !== undefined) {
    for (let at = from + step * QUARTER; at < to; at += step * QUARTER) bounds.push(at);
    return [...bounds, to];
  }
  if (resolution !== 'P1D' && resolution !== 'P1M') return undefined;
  const after = (civil: string): string => (resolution === 'P1D' ? addDays(civil, 1) : monthStart(civil, 1));
  for (let civil = after(civilDateOf(from, zone)); startOfDay(civil, zone) < to; civil = after(civil)) {
    bounds.push(startOfDay(civil, zone));
  }
  return [...bounds, to];
}

/** What a flow tells of a range in one resolution; undefined where it tells nothing of it. */
export function seriesOf(
  flow: Flow,
  priced: Priced | undefined,
  resolution: string,
  range: { readonly from: number; readonly to: number },
  include: { readonly servicePointId: string; readonly cost: string | undefined; readonly tou: boolean },
): UsageSeries | undefined {
  const from = Math.max(range.from, flow.start);
  const to = Math.min(range.to, flow.start + flow.values.length * QUARTER);
  if (from >= to || from >= flow.heldUntil) return undefined;
  const instants = boundsOf(resolution, flow.zone, from, to);
  if (instants === undefined) throw new RangeError(`No resolution ${resolution}`);
  const span: Span = { flow, priced, bounds: instants.map((at) => (at - flow.start) / QUARTER) };
  const text = (instant: number): string => rfc3339(instant, flow.zone);
  const meters = flow.meters.filter((meter) => meter.from < to && (meter.to ?? to) > from);
  const { values, quality, partial, coverage } = sums(span);
  return {
    servicePointId: include.servicePointId,
    register: flow.register,
    direction: flow.direction,
    start: text(from),
    end: text(to),
    interval: resolution,
    zone: flow.zone,
    unit: flow.unit,
    scale: '0.001',
    values,
    quality,
    ...(partial.length > 0 ? { partial } : {}),
    ...(priced && include.cost !== undefined ? { cost: costs(span, priced, include.cost) } : {}),
    ...(priced && include.tou && priced.labels.length > 0 ? { touLabels: labels(span, priced) } : {}),
    coverage,
    availableRange: { start: text(flow.start), end: text(flow.heldUntil) },
    asOf: text(flow.asOf),
    ...(meters.length > 1
      ? {
          meters: meters.map((meter) => ({
            meterId: meter.meterId,
            from: text(meter.from),
            to: meter.to === null ? null : text(meter.to),
          })),
        }
      : {}),
  };
}

function* intervals({ bounds }: Span): Generator<readonly [number, number]> {
  for (let index = 1; index < bounds.length; index += 1) yield [bounds[index - 1] ?? 0, bounds[index] ?? 0];
}

function sums(span: Span): Pick<UsageSeries, 'values' | 'quality' | 'coverage'> & {
  partial: NonNullable<UsageSeries['partial']>;
} {
  const { flow } = span;
  const values: (number | null)[] = [];
  const partial: NonNullable<UsageSeries['partial']> = [];
  const quality: UsageSeries['quality'] = [];
  const coverage: UsageCoverage = { expected: 0, present: 0, estimated: 0, missing: 0 };
  for (const [from, to] of intervals(span)) {
    let sum = 0;
    let present = 0;
    let estimated = 0;
    for (let at = from; at < to; at += 1) {
      const one = flow.quality[at] ?? 0;
      if (!isKnown(one)) continue;
      sum += flow.values[at] ?? 0;
      present += 1;
      if (isEstimate(one)) estimated += 1;
    }
    const expected = to - from;
    const position = values.push(present === 0 ? null : sum) - 1;
    const isPartial = present > 0 && (present < expected || (estimated > 0 && estimated < present));
    if (isPartial) partial.push({ at: position, expected, present, estimated });
    coverage.expected += expected;
    coverage.present += present;
    coverage.estimated += estimated;
    coverage.missing += expected - present;
    addRun(quality, position, nameOf(flow, from, to, present, estimated), flow.reasons.get(from));
  }
  return { values, quality, partial, coverage };
}

/** The quality of an interval: that of its readings where none is known or all are alike, else whether any is estimated. */
function nameOf(flow: Flow, from: number, to: number, present: number, estimated: number): string {
  const has = (quality: number): boolean => flow.quality.subarray(from, to).includes(quality);
  if (present === 0) return has(QUALITIES.indexOf('missing')) ? 'missing' : 'pending';
  if (estimated === 0) return 'actual';
  return QUALITIES.find((name, index) => index > 0 && name !== 'missing' && has(index)) ?? 'actual';
}

function addRun(
  runs: UsageSeries['quality'],
  position: number,
  quality: string,
  reason: string | undefined,
): void {
  const last = runs.at(-1);
  const why = quality === 'actual' || quality === 'pending' ? undefined : reason;
  if (last && last.quality === quality && last.reason === why) last.to = position + 1;
  else
    runs.push({ from: position, to: position + 1, quality, ...(why === undefined ? {} : { reason: why }) });
}

function costs(span: Span, { cost, digits }: Priced, currency: string): NonNullable<UsageSeries['cost']> {
  const values: (number | null)[] = [];
  for (const [from, to] of intervals(span)) {
    let sum: number | null = null;
    for (let at = from; at < to; at += 1) {
      if (isKnown(span.flow.quality[at] ?? 0)) sum = (sum ?? 0) + (cost[at] ?? 0);
    }
    values.push(sum);
  }
  return { currency, scale: `0.${'1'.padStart(digits, '0')}`, values };
}

function labels(span: Span, { tou, labels: names }: Priced): NonNullable<UsageSeries['touLabels']> {
  const values: (number | null)[] = [];
  for (const [from, to] of intervals(span)) {
    const first = tou[from] ?? NO_LABEL;
    const isOne = first !== NO_LABEL && tou.subarray(from, to).every((label) => label === first);
    values.push(isOne ? first : null);
  }
  return { labels: [...names], values };
}
