import { addDays, civilDateOf } from '../../../domain/calendar.js';
import type { BillingCycle } from '../../world/plan.js';
import { monthStart, workday } from '../../world/time.js';
import type { Climate } from '../../world/weather.js';

export const ZONE = 'America/Santiago';
export const CURRENCY = 'CLP';

/** The weather of Curicó: dry hot summers around New Year. */
export const climate: Climate = {
  city: 'Curicó',
  monthlyMeanC: [20.9, 20.1, 17.6, 13.9, 10.8, 8.6, 8, 9.3, 11.4, 14.1, 16.9, 19.6],
  noiseC: 2.6,
};

/** Days between the read and the bill. */
const ISSUED_AFTER = 4;

/** The meter is read on the 14th of a month, or on the Monday after where that is a weekend. */
function readDay(month: string): string {
  return workday(addDays(month, 13));
}

/** The month, as its first day, in which the newest bill's meter was read. */
export function newestRead(atMs: number): string {
  const day = addDays(civilDateOf(atMs - 6 * 3_600_000, ZONE), -ISSUED_AFTER);
  const month = monthStart(day);
  return readDay(month) <= day ? month : monthStart(month, -1);
}

/** From one read to the next, in the month of its last read. */
export function readToRead(month: string): BillingCycle {
  const to = readDay(month);
  const from = readDay(monthStart(month, -1));
  return {
    from,
    to,
    issuedOn: addDays(to, ISSUED_AFTER),
    dueOn: addDays(to, 21),
    cutoffOn: addDays(to, 51),
  };
}

/** Whether a day lies in the months in which water is scarce and costs more. */
export function isPeak(civil: string): boolean {
  return ['12', '01', '02', '03'].includes(civil.slice(5, 7));
}
