import type { Account, Bill } from '../../contract/index.js';
import { addDays } from '../../domain/calendar.js';
import type { LoadModel, MeterPlan, PlannedPayment } from './plan.js';
import type { Random } from './random.js';

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
  readonly hour: number;
  /** The fewest days before the due date; 0 where none is said. */
  readonly atLeast?: number;
  /** How many different days it may be. */
  readonly spread: number;
}

/** The payment of a whole bill in time, or none where the bill has no due date. */
export function paysInTime(bill: Bill, random: Random, habit: PayingHabit): PlannedPayment | undefined {
  if (bill.dueOn === null) return undefined;
  const before = (habit.atLeast ?? 0) + Math.floor(random() * habit.spread);
  return { on: addDays(bill.dueOn, -before), hour: habit.hour };
}
