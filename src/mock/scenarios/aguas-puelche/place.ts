import { addDays } from '../../../domain/calendar.js';
import type { ReadCalendar } from '../../world/cycles.js';
import { workday } from '../../world/time.js';
import type { Climate } from '../../world/weather.js';

export const ZONE = 'America/Santiago';
export const CURRENCY = 'CLP';

/** The weather of Curicó: dry hot summers around New Year. */
export const climate: Climate = {
  city: 'Curicó',
  monthlyMeanC: [20.9, 20.1, 17.6, 13.9, 10.8, 8.6, 8, 9.3, 11.4, 14.1, 16.9, 19.6],
  noiseC: 2.6,
};

/** The meter is read on the 14th of a month, or on the Monday after where that is a weekend. */
export const calendar: ReadCalendar = {
  zone: ZONE,
  readDay: (month) => workday(addDays(month, 13)),
  issuedAfter: 4,
  dueAfter: 21,
  cutoffAfter: 51,
};

/** Whether a day lies in the months in which water is scarce and costs more. */
export function isPeak(civil: string): boolean {
  return ['12', '01', '02', '03'].includes(civil.slice(5, 7));
}
