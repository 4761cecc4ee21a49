import type { Account } from '../../contract/index.js';
import { addDays } from '../../domain/calendar.js';
import type { AccountPlan, LoadModel, MeterPlan, PlannedPayment, ScenarioContext } from './plan.js';

/** What is particular about the one register of a home's meter. */
export interface HomeMeter {
  readonly installedOn: string;
  readonly register: string;
  readonly unit: string;
  /** What it showed when it was installed, in thousandths of its unit. */
  readonly initial: number;
  readonly digits: number;
  readonly load: LoadModel;
}

/** The meter of a place of an account, the first left out, with one register that counts whole units of what is taken. */
export function homeMeter(
  account: Account,
  { installedOn, ...register }: HomeMeter,
  pointId = account.servicePoints[0]?.id,
): MeterPlan {
  const point = account.servicePoints.find(({ id }) => id === pointId);
  return {
    id: point?.meterId ?? account.id,
    servicePointId: point?.id ?? account.id,
    zone: account.zone,
    installedOn,
    registers: [{ ...register, direction: 'import', decimals: 0, multiplier: 1 }],
  };
}

/** How somebody pays who pays in time: at an hour, up to so many days before the due date. */
export interface PayingHabit {
  /** The earliest hour. */
  readonly hour: number;
  /** How many different hours it may be; 1 where none is said. */
  readonly hours?: number;
  /** The fewest days before the due date; 0 where none is said. */
  readonly atLeast?: number;
  /** How many different days it may be. */
  readonly spread: number;
}

/** Pays each bill in time and whole until one, but for bills that have no due date. That one and later ones stay open. */
export function paysUntil(
  storyIndex: number,
  random: ScenarioContext['random'],
  { hour, hours = 1, atLeast = 0, spread }: PayingHabit,
): (...billed: Parameters<AccountPlan['pays']>) => PlannedPayment | undefined {
  return ({ dueOn }, index) => {
    if (index >= storyIndex || dueOn === null) return undefined;
    const any = random(`pays ${index}`);
    const before = atLeast + Math.floor(any() * spread);
    return { on: addDays(dueOn, -before), hour: hour + Math.floor(any() * hours) };
  };
}
