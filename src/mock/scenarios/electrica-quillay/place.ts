import { addDays } from '../../../domain/calendar.js';
import type { ReadCalendar } from '../../world/cycles.js';
import type { Climate } from '../../world/weather.js';

export const ZONE = 'America/Santiago';
export const CURRENCY = 'CLP';

/** The weather of Talca. */
export const climate: Climate = {
  city: 'Talca',
  monthlyMeanC: [22.1, 21.3, 18.6, 14.4, 11.2, 8.8, 8.2, 9.6, 11.9, 14.8, 17.9, 20.7],
  noiseC: 2.4,
};

/** The meter is read on the 6th of a month. */
export const calendar: ReadCalendar = {
  zone: ZONE,
  readDay: (month) => addDays(month, 5),
  issuedAfter: 5,
  dueAfter: 22,
  cutoffAfter: 52,
};
