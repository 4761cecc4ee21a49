import { addDays } from '../../../domain/calendar.js';
import { newestPair } from '../../world/cycles.js';
import type { BillingCycle } from '../../world/plan.js';
import { monthStart } from '../../world/time.js';
import type { Climate } from '../../world/weather.js';

export const ZONE = 'America/Monterrey';
export const CURRENCY = 'MXN';

/** The weather of Santa Catarina, Nuevo León: six hot months. */
export const climate: Climate = {
  city: 'Santa Catarina',
  monthlyMeanC: [14.6, 16.9, 20.4, 23.9, 27.1, 28.9, 29.4, 29.3, 26.5, 23, 18.6, 15.2],
  noiseC: 2.8,
};

/** Whether a period of two months that begins on a day lies mostly in the season of cheaper blocks, May to October. */
export function isSummer(from: string): boolean {
  return ['05', '07', '09'].includes(from.slice(5, 7));
}

/** The month, as its first day, whose 7th began the newest bill's period at an instant: bills go out five days after. */
export const newestBilled = (atMs: number): string => newestPair(atMs, ZONE, 11);

/** From the 7th of an odd month to the 7th of the next odd one. */
export function seventhToSeventh(month: string): BillingCycle {
  const from = addDays(month, 6);
  const to = addDays(monthStart(month, 2), 6);
  const dueOn = addDays(to, 23);
  return { from, to, issuedOn: addDays(to, 5), dueOn, cutoffOn: addDays(dueOn, 1) };
}
