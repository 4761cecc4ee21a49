import type { ReadCalendar } from '../../world/cycles.js';
import type { Climate } from '../../world/weather.js';

export const ZONE = 'Europe/London';
export const CURRENCY = 'GBP';

/** The weather of a town in the north-west of England. */
export const climate: Climate = {
  city: 'Harrowmere',
  monthlyMeanC: [4.2, 4.6, 6.2, 8.3, 11.2, 14, 15.9, 15.7, 13.6, 10.4, 7, 4.8],
  noiseC: 2.2,
};

/** Meters are read on the first of a month; nobody is cut off by a date on a bill. */
export const calendar: ReadCalendar = {
  zone: ZONE,
  readDay: (month) => month,
  issuedAfter: 5,
  dueAfter: 27,
};
