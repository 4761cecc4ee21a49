import type { Bill, BillRead } from '../../contract/index.js';
import { daysBetween } from '../../domain/calendar.js';
import { decimalOf, type Register } from './meter.js';
import type { AccountPlan, BillingCycle, DayLoads, MissedRead, Settlement } from './plan.js';

/** How many periods with proper reads an estimate is the mean of. */
const RECENT_PERIODS = 6;
const DAYS_IN_YEAR = 365;

/** What a register showed or was taken to show, in its smallest steps and without rollover. */
interface Standing {
  readonly on: string;
  readonly steps: number;
  readonly quality: 'actual' | 'estimated' | 'final';
}

/**
 * What the utility knows of an account's registers, round by round: who came to read finds what the register shows;
 * where nobody could, it is taken to go on as before, and the next proper read tells how it was: the days between two
 * proper reads share what was used between them.
 */
export class Readings {
  readonly #plan: AccountPlan;
  readonly #registers: readonly Register[];
  readonly #billIdOf: (index: number) => string;

  constructor(plan: AccountPlan, registers: readonly Register[], billIdOf: (index: number) => string) {
    const own = new Set(plan.account.servicePoints.map(({ id }) => id));
    this.#plan = plan;
    this.#registers = registers.filter(({ meter }) => own.has(meter.servicePointId));
    this.#billIdOf = billIdOf;
  }

  /** The reads of the meters that stood at a service point in a round, and the quantity between them. */
  reads(servicePointId: string, index: number): BillRead[] {
    return this.#at(servicePointId).flatMap((register) => {
      if (!this.#stood(register, index)) return [];
      const from = this.#revised(register, index - 1, index);
      const to = this.#believed(register, index);
      const { meter, plan } = register;
      return {
        meterId: meter.id,
        register: plan.register,
        unit: plan.unit,
        from: shown(register, from),
        to: shown(register, to),
        digits: plan.digits,
        multiplier: String(plan.multiplier),
        quantity: quantityOf(register, to.steps - from.steps),
      };
    });
  }

  /** What a service point's register saw on each day of a round. */
  loads(servicePointId: string, register: string, index: number): DayLoads[] {
    const { from, to } = this.#cycle(index);
    return this.#at(servicePointId)
      .filter(({ plan }) => plan.register === register)
      .flatMap((one) => one.daily(from, to));
  }

  /** What a proper read in this round tells about earlier rounds that were billed by estimate, oldest first. */
  settlements(servicePointId: string, index: number): Settlement[] {
    return this.#at(servicePointId).flatMap((register) => {
      if (!this.#stood(register, index) || this.#missed(register, index)) return [];
      const settled: Settlement[] = [];
      for (let past = index - 1; this.#missed(register, past); past -= 1) {
        const cycle = this.#cycle(past);
        const billed = this.#believed(register, past).steps - this.#believed(register, past - 1).steps;
        const found =
          this.#revised(register, past, index).steps - this.#revised(register, past - 1, index).steps;
        settled.unshift({
          meterId: register.meter.id,
          register: register.plan.register,
          unit: register.plan.unit,
          billId: this.#billIdOf(past),
          index: past,
          cycle,
          billed: quantityOf(register, billed),
          found: quantityOf(register, found),
          difference: quantityOf(register, found - billed),
        });
      }
      return settled;
    });
  }

  /** Why a round's bill is estimated; null where every meter was read. The next round's read is to settle it. */
  estimate(index: number): Bill['estimate'] {
    for (const register of this.#registers) {
      const missed = this.#missed(register, index);
      if (missed) return { reason: missed.reason, settlesOn: this.#plan.cycle(index + 1)?.to ?? null };
    }
    return null;
  }

  #at(servicePointId: string): Register[] {
    return this.#registers.filter(({ meter }) => meter.servicePointId === servicePointId);
  }

  #cycle(index: number): BillingCycle {
    const cycle = this.#plan.cycle(index);
    if (cycle === undefined) throw new RangeError(`There is no round ${index}`);
    return cycle;
  }

  /** Whether the register was in its place on any day of a round. */
  #stood({ meter }: Register, index: number): boolean {
    const { from, to } = this.#cycle(index);
    return meter.installedOn < to && (meter.removedOn === undefined || from < meter.removedOn);
  }

  /** Why a register could not be read at a round's end. Who puts a meter up or takes it down reads it. */
  #missed(register: Register, index: number): MissedRead | undefined {
    if (index < 0 || !this.#stood(register, index)) return undefined;
    const { removedOn } = register.meter;
    if (removedOn !== undefined && removedOn <= this.#cycle(index).to) return undefined;
    return this.#plan.missedRead?.(index, register.meter.servicePointId);
  }

  /** The day on which a round ends for a register; the round before the first ends when that begins. */
  #end({ meter }: Register, index: number): string {
    const end = index < 0 ? this.#cycle(0).from : this.#cycle(index).to;
    if (end < meter.installedOn) return meter.installedOn;
    return meter.removedOn !== undefined && meter.removedOn < end ? meter.removedOn : end;
  }

  /** What the register was taken to show at a round's end when the round was billed. */
  #believed(register: Register, index: number): Standing {
    const on = this.#end(register, index);
    const missed = this.#missed(register, index);
    if (missed === undefined) {
      const quality = on === register.meter.removedOn ? 'final' : 'actual';
      return { on, steps: register.stepsAt(on), quality };
    }
    const before = this.#believed(register, index - 1);
    const perDay = this.#usualPerDay(register, index, missed.basis);
    const steps = before.steps + Math.round(perDay * daysBetween(before.on, on));
    return { on, steps, quality: 'estimated' };
  }

  /** What the register is taken to have shown at a round's end, with the reads up to a later round. */
  #revised(register: Register, index: number, known: number): Standing {
    const believed = this.#believed(register, index);
    if (believed.quality !== 'estimated') return believed;
    let first = index - 1;
    while (this.#missed(register, first)) first -= 1;
    let last = index + 1;
    while (last <= known && this.#missed(register, last)) last += 1;
    if (last > known) return believed;
    const [a, b] = [this.#believed(register, first), this.#believed(register, last)];
    const share = daysBetween(a.on, believed.on) / daysBetween(a.on, b.on);
    return { ...believed, steps: a.steps + Math.round((b.steps - a.steps) * share) };
  }

  /** What earlier rounds that were read at both ends used in a day, in steps. */
  #usualPerDay(register: Register, index: number, basis: MissedRead['basis']): number {
    let rounds: { from: string; to: string }[] = [];
    for (let past = index - 1; past >= 0 && this.#stood(register, past); past -= 1) {
      if (this.#missed(register, past) || this.#missed(register, past - 1)) continue;
      rounds.push({ from: this.#end(register, past - 1), to: this.#end(register, past) });
    }
    const { from } = this.#cycle(index);
    const off = (round: { from: string }): number => Math.abs(daysBetween(round.from, from) - DAYS_IN_YEAR);
    const yearAgo = rounds.filter((round) => off(round) < DAYS_IN_YEAR / 12);
    rounds =
      basis === 'last-year' && yearAgo.length > 0
        ? yearAgo.sort((a, b) => off(a) - off(b)).slice(0, 1)
        : rounds.slice(0, RECENT_PERIODS);
    const days = rounds.reduce((sum, round) => sum + daysBetween(round.from, round.to), 0);
    const steps = rounds.reduce((sum, round) => sum + register.stepsBetween(round.from, round.to), 0);
    return days === 0 ? 0 : steps / days;
  }
}

function shown(register: Register, { on, steps, quality }: Standing): BillRead['to'] {
  return { on, value: register.show(steps), quality };
}

function quantityOf({ plan }: Register, steps: number): string {
  return decimalOf(steps * plan.multiplier, plan.decimals);
}
