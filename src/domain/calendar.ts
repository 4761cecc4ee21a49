import type { Period } from '../contract/shared.js';

/*
 * Civil dates are `YYYY-MM-DD` in the proleptic Gregorian calendar; instants are milliseconds since 1970 UTC.
 * A civil day is as long as its zone's data says: nothing here assumes 24 hours, or that midnight exists.
 */

const DAY = 86_400_000;
const MINUTE = 60_000;

/** Memo of a pure function: making a formatter costs a hundred times as much as using it. */
const formatters = /* @__PURE__ */ new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    formatters.set(zone, formatter);
  }
  return formatter;
}

/**
 * How far a zone's wall clock is ahead of UTC at an instant, in milliseconds; negative west of Greenwich.
 *
 * @throws RangeError for a zone the engine does not know, or an instant outside the range of dates.
 */
export function offsetMs(instantMs: number, zone: string): number {
  // `longOffset` writes GMT, GMT-05:00 or, for local mean times, GMT-04:56:16.
  const [, sign, hours, minutes, seconds = '0'] =
    /GMT([+-])(\d+):(\d+)(?::(\d+))?/.exec(formatterOf(zone).format(instantMs)) ?? [];
  const size = (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -size : size;
}

const civilOf = (utc: number): string => new Date(utc).toISOString().replace(/T.*/, '');

/** Midnight UTC of a civil date: a count of days in milliseconds, in which every day has the same length. */
function utcOf(date: string): number {
  const utc = Date.parse(`${date}T00:00:00.000Z`);
  // Engines read 30 February as 2 March.
  if (Number.isNaN(utc) || civilOf(utc) !== date) throw new RangeError(`Not a civil date: ${date}`);
  return utc;
}

/**
 * The civil date in a zone at an instant. Outside the years 0 to 9999 the year is written as ISO 8601 expands it.
 *
 * @throws RangeError for an unknown zone or an instant outside the range of dates.
 */
export function civilDateOf(instantMs: number, zone: string): string {
  return civilOf(instantMs + offsetMs(instantMs, zone));
}

/** The civil date so many days later, or earlier where `days` is negative. @throws RangeError for an invalid date. */
export function addDays(date: string, days: number): string {
  return civilOf(utcOf(date) + days * DAY);
}

/** Civil days from one date to another; negative where `to` is earlier. @throws RangeError for an invalid date. */
export function daysBetween(from: string, to: string): number {
  return (utcOf(to) - utcOf(from)) / DAY;
}

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
