import type { Period } from '../../contract/index.js';
import { addDays, instantAt, isoWeekday, offsetMs, startOfDay } from '../../domain/calendar.js';

/** Lengths of time in milliseconds. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The first day of the month that is `months` after the month of a date. */
export function monthStart(civil: string, months = 0): string {
  const month = Number(civil.slice(0, 4)) * 12 + Number(civil.slice(5, 7)) - 1 + months;
  const year = Math.floor(month / 12);
  return `${String(year).padStart(4, '0')}-${String(month - year * 12 + 1).padStart(2, '0')}-01`;
}

/** A day, or the Monday after it where it falls on a weekend. */
export function workday(civil: string): string {
  const weekday = isoWeekday(civil);
  return weekday > 5 ? addDays(civil, 8 - weekday) : civil;
}

/** How many days the month of a date has. */
export function monthLength(civil: string): number {
  return new Date(Date.UTC(Number(civil.slice(0, 4)), Number(civil.slice(5, 7)), 0)).getUTCDate();
}

/** An instant as RFC 3339 text with the zone's offset: `2026-10-18T00:00:00-05:00`. */
export function rfc3339(ms: number, zone: string): string {
  const offset = offsetMs(ms, zone);
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const hours = String(Math.floor(minutes / 60)).padStart(2, '0');
  const rest = String(minutes % 60).padStart(2, '0');
  return `${new Date(ms + offset).toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${hours}:${rest}`;
}

/** The half-open period of the civil days from `from` up to, but not including, `to`. */
export function periodOf(from: string, to: string, zone: string): Period {
  return { start: rfc3339(startOfDay(from, zone), zone), end: rfc3339(startOfDay(to, zone), zone) };
}

/** The instant at which clocks show a full hour of a civil day. */
export function hourOf(civil: string, hour: number, zone: string): number {
  return instantAt(civil, hour * 60, zone);
}
