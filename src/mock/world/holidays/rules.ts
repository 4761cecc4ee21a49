import type { ClosedDay, LocalizedText } from '../../../contract/index.js';
import { addDays, isoWeekday } from '../../../domain/calendar.js';
import { easterOf } from './easter.js';

/** A holiday of one year; null in years that do not have it. */
export type HolidayRule = (year: number) => ClosedDay | null;

export const named = (es: string, en: string, pt: string): LocalizedText => ({ es, en, pt });

const dated = (year: number, monthDay: string): string => `${String(year).padStart(4, '0')}-${monthDay}`;

/** The same date each year, where `move` may give it another day. */
export const fixed =
  (
    monthDay: string,
    name: LocalizedText,
    move: (date: string) => string | null = (date) => date,
  ): HolidayRule =>
  (year) => {
    const on = move(dated(year, monthDay));
    return on === null ? null : { on, name };
  };

/** So many days after Easter Sunday. */
export const afterEaster =
  (days: number, name: LocalizedText): HolidayRule =>
  (year) => ({ on: addDays(easterOf(year), days), name });

/** The n-th such weekday (1 Monday to 7 Sunday) of a month; from its end where `n` is −1. */
export const nthWeekday =
  (n: number, weekday: number, month: string, name: LocalizedText): HolidayRule =>
  (year) => {
    const first = dated(year, `${month}-01`);
    const on = addDays(first, ((weekday - isoWeekday(first) + 7) % 7) + (Math.max(n, 1) - 1) * 7);
    if (n > 0) return { on, name };
    let last = on;
    while (addDays(last, 7).slice(0, 7) === first.slice(0, 7)) last = addDays(last, 7);
    return { on: last, name };
  };

/** A rule of some years only. */
export const inYears =
  (holds: (year: number) => boolean, rule: HolidayRule): HolidayRule =>
  (year) =>
    holds(year) ? rule(year) : null;

/** The Monday on or after a date. */
export const toMonday = (date: string): string => addDays(date, (8 - isoWeekday(date)) % 7);

/** Only where the date falls on one of these weekdays. */
export const onlyOn =
  (...weekdays: number[]) =>
  (date: string): string | null =>
    weekdays.includes(isoWeekday(date)) ? date : null;

/** The Friday before a Saturday, the Monday after a Sunday. */
export function observed(date: string): string {
  const weekday = isoWeekday(date);
  return addDays(date, weekday === 6 ? -1 : weekday === 7 ? 1 : 0);
}
