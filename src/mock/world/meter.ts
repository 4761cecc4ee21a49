import {
  addDays,
  civilDateOf,
  daysBetween,
  isoWeekday,
  offsetMs,
  startOfDay,
} from '../../domain/calendar.js';
import type { DayLoads, MeterPlan, RegisterPlan } from './plan.js';
import { hash, randomFrom } from './random.js';
import type { LoadSeries } from './types.js';

export const QUARTER = 900_000;
/** A civil day with no clock change in it. */
const DAY = 96 * QUARTER;

/** A register that remembers each interval it has seen; days are made when they are first asked for. */
export class Register {
  readonly plan: RegisterPlan;
  readonly meter: MeterPlan;
  readonly #seed: number;
  readonly #first: string;
  readonly #days: Int32Array[] = [];
  /** The thousandths counted before each day; one more entry than days. */
  readonly #before: number[];
  /** When the first day that is not made yet starts. */
  #nextStart: number;
  /** How far the zone is ahead of UTC at that moment. */
  #offset: number;

  constructor(meter: MeterPlan, plan: RegisterPlan, seed: number) {
    this.meter = meter;
    this.plan = plan;
    this.#seed = hash(`${meter.id}/${plan.register}`, seed);
    this.#first = meter.installedOn;
    this.#before = [plan.initial];
    this.#nextStart = startOfDay(meter.installedOn, meter.zone);
    this.#offset = offsetMs(this.#nextStart, meter.zone);
  }

  /** Thousandths counted up to the start of a civil day, without rollover. */
  countAt(civil: string): number {
    const index = Math.max(0, daysBetween(this.#first, civil));
    this.#make(index);
    return this.#before[index] ?? this.plan.initial;
  }

  /** What the register shows at the start of a civil day: cut to its decimals, started again after its last digit. */
  valueAt(civil: string): string {
    return this.show(this.stepsAt(civil));
  }

  /** What the register counted up to the start of a civil day, in its own smallest steps, without rollover. */
  stepsAt(civil: string): number {
    return Math.floor(this.countAt(civil) / 10 ** (3 - this.plan.decimals));
  }

  /** How many of its own smallest steps lie between two days' values, over the rollover. */
  stepsBetween(from: string, to: string): number {
    return this.stepsAt(to) - this.stepsAt(from);
  }

  /** Steps as the register shows them: started again after its last digit. */
  show(steps: number): string {
    const { digits, decimals } = this.plan;
    return decimalOf(steps % 10 ** (digits + decimals), decimals);
  }

  /** What was seen on each civil day from one up to, but not including, another. */
  daily(from: string, to: string): DayLoads[] {
    const { installedOn, removedOn = to } = this.meter;
    const begin = installedOn > from ? installedOn : from;
    const end = removedOn < to ? removedOn : to;
    if (begin >= end) return [];
    const first = daysBetween(this.#first, begin);
    const last = daysBetween(this.#first, end);
    this.#make(last);
    return this.#days.slice(first, last).map((values, index) => ({ civil: addDays(begin, index), values }));
  }

  /** What was seen in each whole interval up to an instant. */
  series(untilMs: number): LoadSeries {
    const { zone, removedOn } = this.meter;
    const start = startOfDay(this.meter.installedOn, zone);
    const end = removedOn === undefined ? untilMs : Math.min(untilMs, startOfDay(removedOn, zone));
    const length = Math.max(0, Math.floor((end - start) / QUARTER));
    const values = new Int32Array(length);
    const lastDay = length === 0 ? -1 : daysBetween(this.#first, civilDateOf(end, zone));
    this.#make(lastDay + 1);
    let filled = 0;
    for (const day of this.#days) {
      if (filled >= length) break;
      values.set(day.subarray(0, Math.min(day.length, length - filled)), filled);
      filled += day.length;
    }
    return {
      servicePointId: this.meter.servicePointId,
      meterId: this.meter.id,
      register: this.plan.register,
      direction: this.plan.direction,
      start,
      interval: 'PT15M',
      zone,
      unit: this.plan.unit,
      scale: '0.001',
      values,
    };
  }

  #make(days: number): void {
    const { zone } = this.meter;
    for (let index = this.#days.length; index < days; index += 1) {
      const civil = addDays(this.#first, index);
      const next = this.#dayAfter(civil, zone);
      const intervals = Math.round((next - this.#nextStart) / QUARTER);
      const random = randomFrom(hash(civil, this.#seed));
      const loads = this.plan.load({ civil, weekday: isoWeekday(civil), intervals, random });
      this.#nextStart = next;
      this.#days.push(loads);
      this.#before.push((this.#before[index] ?? 0) + total(loads));
    }
  }

  /**
   * The start of the next civil day. Asking the zone for its offset is slow: a plain day asks only once. A day whose
   * midnight a clock change skips starts later, and the next one does not start 24 hours after it.
   */
  #dayAfter(civil: string, zone: string): number {
    const plain = this.#nextStart + DAY;
    const offset = offsetMs(plain, zone);
    if (offset === this.#offset && (plain + offset) % DAY === 0) return plain;
    const next = startOfDay(addDays(civil, 1), zone);
    this.#offset = offsetMs(next, zone);
    return next;
  }
}

function total(loads: Int32Array): number {
  let sum = 0;
  for (const load of loads) sum += load;
  return sum;
}

/** Whole steps as decimal text: 26817 with two decimals is `268.17`. */
export function decimalOf(steps: number, decimals: number): string {
  if (decimals === 0) return String(steps);
  const text = String(Math.abs(steps)).padStart(decimals + 1, '0');
  return `${steps < 0 ? '-' : ''}${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}
