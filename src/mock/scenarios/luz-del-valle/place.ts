import { addDays, isoWeekday } from '../../../domain/calendar.js';
import type { ReadCalendar } from '../../world/cycles.js';
import type { Climate, Spell } from '../../world/weather.js';

export const ZONE = 'America/Bogota';
export const CURRENCY = 'COP';

/** Tuluá lies at 966 m: below 1,000 m the subsistence block is 173 kWh a month, above it 130. */
const ALTITUDE_M = 966;
export const SUBSISTENCE_KWH = ALTITUDE_M < 1000 ? '173' : '130';

/** The weather of Tuluá, Valle del Cauca: warm all year, two dry seasons. */
export function climate(spells: readonly Spell[] = []): Climate {
  const monthlyMeanC = [24.3, 24.6, 24.6, 24.2, 24, 24, 24.4, 24.7, 24.3, 23.8, 23.5, 23.8];
  return { city: 'Tuluá', monthlyMeanC, noiseC: 1.4, spells };
}

/** Calendar months: read on their last midnight, issued on the 11th, payable until the 26th. */
export const calendar: ReadCalendar = {
  zone: ZONE,
  readDay: (month) => month,
  issuedAfter: 10,
  dueAfter: 25,
  cutoffAfter: 29,
};

/** Memo of a pure function: a household asks for each of its days. */
const holidays = new Map<number, ReadonlySet<string>>();

/** Colombian holidays: fixed ones, those moved to a Monday, and those that follow Easter. */
export function isHoliday(civil: string): boolean {
  const year = Number(civil.slice(0, 4));
  let ofYear = holidays.get(year);
  if (ofYear === undefined) {
    const fixed = ['01-01', '05-01', '07-20', '08-07', '12-08', '12-25'].map((day) => `${year}-${day}`);
    const easter = [-3, -2, 43, 64, 71].map((after) => addDays(easterOf(year), after));
    const moved = ['01-06', '03-19', '06-29', '08-15', '10-12', '11-01', '11-11'].map((day) => {
      const date = `${year}-${day}`;
      return addDays(date, (8 - isoWeekday(date)) % 7);
    });
    ofYear = new Set([...fixed, ...easter, ...moved]);
    holidays.set(year, ofYear);
  }
  return ofYear.has(civil);
}

/** Easter Sunday of a Gregorian year (the anonymous algorithm of 1876). */
function easterOf(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const count = epact + weekday - 7 * shift + 114;
  const month = String(Math.floor(count / 31)).padStart(2, '0');
  return `${year}-${month}-${String((count % 31) + 1).padStart(2, '0')}`;
}
