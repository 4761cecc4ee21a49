import { addDays } from '../../../domain/calendar.js';
import { newestPair } from '../../world/cycles.js';
import type { BillingCycle } from '../../world/plan.js';
import { monthStart } from '../../world/time.js';
import type { Climate } from '../../world/weather.js';

export const ZONE = 'America/Bogota';
export const CURRENCY = 'COP';

/** The basic block of a home is 11 m³ a month and bills are for two months; the complementary one is as wide. */
export const BLOCK_M3 = ['22', '44'] as const;

/** The weather of Tunja, Boyacá, at 2,800 m: cool all year. */
export const climate: Climate = {
  city: 'Tunja',
  monthlyMeanC: [12.9, 13.2, 13.4, 13.4, 13.3, 12.5, 11.9, 12, 12.4, 12.8, 13, 12.9],
  noiseC: 1.6,
};

/** The two months whose bill is the newest at an instant, as their first day: bills go out on the 11th after them. */
export const newestBilled = (atMs: number): string => newestPair(atMs, ZONE, 10);

/** Two calendar months, an odd one and the next, payable until the 27th after them. */
export function twoMonths(from: string): BillingCycle {
  const to = monthStart(from, 2);
  return { from, to, issuedOn: addDays(to, 10), dueOn: addDays(to, 26), cutoffOn: addDays(to, 33) };
}
