import { addDays } from '../../../domain/calendar.js';
import type { ReadCalendar } from '../../world/cycles.js';
import type { Climate } from '../../world/weather.js';

export const ZONE = 'America/Los_Angeles';
export const CURRENCY = 'USD';

/** Meters are read on the 14th; the bill goes out two days later. */
export const calendar: ReadCalendar = {
  zone: ZONE,
  readDay: (month) => addDays(month, 13),
  issuedAfter: 2,
  dueAfter: 23,
  cutoffAfter: 48,
};

/** The weather of a valley in northern California. */
export const climate: Climate = {
  city: 'Alder Bay',
  monthlyMeanC: [9, 11.5, 13.5, 16, 19.5, 23.5, 26, 25.5, 23, 18.5, 12.5, 9],
  noiseC: 2.6,
};

/** The hours that cost most: from four in the afternoon until nine. */
const PEAK_FROM = 16;
const PEAK_UNTIL = 21;
const QUARTERS = 96;
/** Clocks change at two in the morning. */
const CHANGE_AT = 8;

/** What clocks show in an interval of a day of 92, 96 or 100. */
export function hourOfInterval(index: number, intervals: number): number {
  return Math.floor((index < CHANGE_AT ? index : index + QUARTERS - intervals) / 4);
}

/** The intervals of the peak in a day of 92, 96 or 100: the first, and the one after the last. */
export function peakOf(intervals: number): [first: number, end: number] {
  const moved = intervals - QUARTERS;
  return [PEAK_FROM * 4 + moved, PEAK_UNTIL * 4 + moved];
}
