import type { ReadCalendar } from '../../world/cycles.js';
import { isHolidayIn } from '../../world/holidays/index.js';
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

/** Whether a day is a Colombian holiday. */
export function isHoliday(civil: string): boolean {
  return isHolidayIn('CO', civil);
}
