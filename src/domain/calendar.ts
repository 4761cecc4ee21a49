import type { Period } from '../contract/shared.js';
import { addDays, civilDateOf, DAY, daysBetween, offsetMs, utcOf } from './civil-date.js';

export { addDays, civilDateOf, daysBetween, isCivilDate, offsetMs } from './civil-date.js';

const MINUTE = 60_000;

/** The day of the week by ISO 8601: 1 is Monday, 7 is Sunday. @throws RangeError for an invalid date. */
export function isoWeekday(date: string): number {
  return new Date(utcOf(date)).getUTCDay() || 7;
}

/**
 * The first instant at which a zone's wall clock shows this many minutes after midnight of a civil date, or later
 * where it skips that time. A time that is shown twice means the first.
 *
 * @throws RangeError for an invalid date or an unknown zone.
 */
export function instantAt(date: string, minutes: number, zone: string): number {
  const local = utcOf(date) + minutes * MINUTE;
  const before = offsetMs(local - DAY, zone);
  const after = offsetMs(local + DAY, zone);
  const shown = [local - before, local - after].filter(
    (instant) => instant + offsetMs(instant, zone) === local,
  );
  if (shown.length > 0) return Math.min(...shown);

  // The clock jumps over this time: find the instant of the jump.
  let low = local - after;
  let high = local - before;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (middle + offsetMs(middle, zone) < local) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * The instant at which a civil day starts. Where midnight does not exist, the day's first instant; where it comes
 * twice, the first; where the zone skips the whole day, the start of the next.
 *
 * @throws RangeError for an invalid date or an unknown zone.
 */
export function startOfDay(date: string, zone: string): number {
  return instantAt(date, 0, zone);
}

/** How long a civil day is in minutes: mostly 1440, and 1380, 1470, 1500 … where the clock changes; 0 for a day the zone skips. @throws RangeError as {@link startOfDay}. */
export function dayLengthMinutes(date: string, zone: string): number {
  return (startOfDay(addDays(date, 1), zone) - startOfDay(date, zone)) / MINUTE;
}

/**
 * How many civil days a half-open period touches in a zone: 30 for a bill from 1 to 30 June, however long the days.
 * An empty period touches none.
 *
 * @throws RangeError for an unknown zone.
 */
export function daysIn(period: Period, zone: string): number {
  const start = Date.parse(period.start);
  const end = Date.parse(period.end);
  return end > start ? daysBetween(civilDateOf(start, zone), civilDateOf(end - 1, zone)) + 1 : 0;
}
