/*
 * What a bill shows of its dates before anything is opened; `calendar.ts` has the rest.
 * Civil dates are `YYYY-MM-DD` in the proleptic Gregorian calendar; instants are milliseconds since 1970 UTC.
 * A civil day is as long as its zone's data says: nothing here assumes 24 hours, or that midnight exists.
 */

/** A day as UTC counts it. */
export const DAY = 86_400_000;

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
export function utcOf(date: string): number {
  const utc = Date.parse(`${date}T00:00:00.000Z`);
  // Engines read 30 February as 2 March.
  if (Number.isNaN(utc) || civilOf(utc) !== date) throw new RangeError(`Not a civil date: ${date}`);
  return utc;
}

/** Whether a text is a day that exists: 29 February in leap years only. */
export function isCivilDate(text: string | null | undefined): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const utc = Date.parse(`${text}T00:00:00.000Z`);
  // Engines read 30 February as 2 March.
  return !Number.isNaN(utc) && civilOf(utc) === text;
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
