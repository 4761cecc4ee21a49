import type { UsageReason } from '../../contract/index.js';
import { civilDateOf, instantAt, startOfDay } from '../../domain/calendar.js';
import { QUARTER } from './meter.js';
import type { LoadSeries } from './types.js';
import { localInstant } from './usage-faults.js';
import type { Flow, ReadingFault, UsagePlan } from './usage-types.js';

/** The qualities of readings by the number that stands for them. */
export const QUALITIES = [
  'actual',
  'estimated',
  'substituted',
  'final_substituted',
  'missing',
  'pending',
] as const;
const MISSING = QUALITIES.indexOf('missing');
const PENDING = QUALITIES.indexOf('pending');

export function isKnown(quality: number): boolean {
  return quality < MISSING;
}

/** Whether a reading is one that nobody took. */
export function isEstimate(quality: number): boolean {
  return quality > 0 && quality < MISSING;
}

/** The meters of a service point that counted one after the other make one flow for each register and direction. */
export function flowsOf(
  series: readonly (LoadSeries & { readonly multiplier: number })[],
  plan: UsagePlan,
  now: number,
): Flow[] {
  const byFlow = new Map<string, (LoadSeries & { readonly multiplier: number })[]>();
  for (const one of series) {
    const key = `${one.direction} ${one.register}`;
    byFlow.set(key, [...(byFlow.get(key) ?? []), one]);
  }
  return [...byFlow.values()].map((meters) => flowOf(meters, plan, now));
}

function flowOf(
  series: readonly (LoadSeries & { readonly multiplier: number })[],
  plan: UsagePlan,
  now: number,
): Flow {
  const sorted = [...series].sort((a, b) => a.start - b.start);
  const [first] = sorted;
  if (first === undefined) throw new RangeError('A flow needs a meter');
  const ends = sorted.map(({ start, values }) => start + values.length * QUARTER);
  const length = (Math.max(...ends) - first.start) / QUARTER;
  const values = new Float64Array(length);
  // What no meter counted is missing.
  const quality = new Uint8Array(length).fill(MISSING);
  for (const { start, values: loads, multiplier } of sorted) {
    const at = (start - first.start) / QUARTER;
    for (let index = 0; index < loads.length; index += 1) {
      values[at + index] = (loads[index] ?? 0) * multiplier;
    }
    quality.fill(0, at, at + loads.length);
  }
  const reasons = new Map<number, UsageReason>();
  const position = (instant: number): number =>
    Math.min(length, Math.max(0, Math.round((instant - first.start) / QUARTER)));
  for (const fault of plan.faults ?? []) {
    const from = position(localInstant(fault.from, first.zone));
    const to = position(localInstant(fault.until, first.zone));
    if (from < to) applyFault({ values, quality }, reasons, fault, from, to);
  }
  const { asOf, heldUntil } = arrival(plan, first.zone, now);
  quality.fill(PENDING, position(heldUntil));
  return {
    register: first.register,
    direction: first.direction,
    unit: first.unit,
    zone: first.zone,
    start: first.start,
    values,
    quality,
    reasons,
    meters: sorted.map(({ meterId, start }, index) => {
      const to = index === sorted.length - 1 ? null : (ends[index] ?? null);
      return { meterId, from: start, to };
    }),
    asOf,
    heldUntil: Math.min(heldUntil, first.start + length * QUARTER),
  };
}

/** Marks a run of readings. What was estimated is the true sum, spread evenly, so that it agrees with the register. */
function applyFault(
  { values, quality }: Pick<Flow, 'values' | 'quality'>,
  reasons: Map<number, UsageReason>,
  fault: ReadingFault,
  from: number,
  to: number,
): void {
  quality.fill(QUALITIES.indexOf(fault.quality), from, to);
  if (fault.reason !== undefined) {
    for (let index = from; index < to; index += 1) reasons.set(index, fault.reason);
  }
  if (fault.quality === 'missing') return;
  const total = values.subarray(from, to).reduce((sum, value) => sum + value, 0);
  for (let index = from; index < to; index += 1) {
    const until = (at: number): number => Math.floor((total * (at - from)) / (to - from));
    values[index] = until(index + 1) - until(index);
  }
}

/** When readings last came in by now: each morning those of the days before. */
function arrival(plan: UsagePlan, zone: string, now: number): { asOf: number; heldUntil: number } {
  const hour = plan.arrivesAtHour ?? 5;
  const came = (civil: string): number => instantAt(civil, hour * 60, zone);
  const today = civilDateOf(now, zone);
  const last = came(today) <= now ? today : civilDateOf(startOfDay(today, zone) - 1, zone);
  const civil = plan.silentSince !== undefined && plan.silentSince < last ? plan.silentSince : last;
  return { asOf: came(civil), heldUntil: startOfDay(civil, zone) };
}
