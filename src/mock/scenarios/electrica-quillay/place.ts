import { addDays, civilDateOf } from '../../../domain/calendar.js';
import type { BillingCycle } from '../../world/plan.js';
import { monthStart } from '../../world/time.js';
import type { Climate } from '../../world/weather.js';

export const ZONE = 'America/Santiago';
export const CURRENCY = 'CLP';

/** The weather of Talca. */
export const climate: Climate = {
  city: 'Talca',
  monthlyMeanC: [22.1, 21.3, 18.6, 14.4, 11.2, 8.8, 8.2, 9.6, 11.9, 14.8, 17.9, 20.7],
  noiseC: 2.4,
};

/** The month, as its first day, whose 6th ends the newest bill at an instant: bills go out five days after. */
export function newestRead(atMs: number): string {
  return monthStart(addDays(civilDateOf(atMs - 6 * 3_600_000, ZONE), -10));
}

/** From the 6th of the month before to the 6th. */
export function sixthToSixth(month: string): BillingCycle {
  const to = addDays(month, 5);
  const from = addDays(monthStart(month, -1), 5);
  return { from, to, issuedOn: addDays(to, 5), dueOn: addDays(to, 22), cutoffOn: addDays(to, 52) };
}
