import { addDays, civilDateOf } from '../../../domain/calendar.js';
import type { BillingCycle } from '../../world/plan.js';
import { monthStart, workday } from '../../world/time.js';
import type { Climate } from '../../world/weather.js';

export const ZONE = 'America/Sao_Paulo';
export const CURRENCY = 'BRL';

/** The weather of Ribeirão Preto: warm, hottest in spring. */
export const climate: Climate = {
  city: 'Ribeirão Preto',
  monthlyMeanC: [24.8, 24.9, 24.5, 23.3, 20.8, 19.9, 20, 22.1, 24.3, 25.3, 25.2, 24.9],
  noiseC: 2.2,
};

/** Days between the read and the bill. */
const ISSUED_AFTER = 2;

/** The meter is read on the 12th of a month, or on the Monday after where that is a weekend. */
const readDay = (month: string): string => workday(addDays(month, 11));

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
    dueOn: addDays(to, 16),
    cutoffOn: addDays(to, 47),
  };
}
