import type { ClosedDay } from '../../../contract/index.js';
import { rulesOf } from './countries.js';

/** Memo of a pure function: a household asks for each of its days. */
const years = new Map<string, readonly ClosedDay[]>();

/** The holidays of a country in one year, in the order of the calendar. */
function holidaysOf(country: string, year: number): readonly ClosedDay[] {
  const key = `${country} ${String(year)}`;
  let ofYear = years.get(key);
  if (ofYear === undefined) {
    // An observed New Year's Day can lie in the year before.
    const around = [year - 1, year, year + 1].flatMap((one) =>
      rulesOf(country).flatMap((rule) => rule(one) ?? []),
    );
    const own = around.filter(({ on }) => Number(on.slice(0, 4)) === year);
    ofYear = own.sort((a, b) => a.on.localeCompare(b.on));
    years.set(key, ofYear);
  }
  return ofYear;
}

/** The holidays of a country from one day to another, both included. */
export function holidaysBetween(country: string, from: string, to: string): ClosedDay[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const all = Array.from({ length: last - first + 1 }, (_, index) => holidaysOf(country, first + index));
  return all.flat().filter(({ on }) => from <= on && on <= to);
}

/** Whether a day is a holiday of a country. */
export function isHolidayIn(country: string, date: string): boolean {
  return holidaysOf(country, Number(date.slice(0, 4))).some(({ on }) => on === date);
}
