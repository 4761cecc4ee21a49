import { addDays } from '../../../domain/calendar.js';
import type { ReadCalendar } from '../../world/cycles.js';
import { workday } from '../../world/time.js';
import type { Climate } from '../../world/weather.js';

export const ZONE = 'America/Sao_Paulo';
export const CURRENCY = 'BRL';

/** The weather of Ribeirão Preto: warm, hottest in spring. */
export const climate: Climate = {
  city: 'Ribeirão Preto',
  monthlyMeanC: [24.8, 24.9, 24.5, 23.3, 20.8, 19.9, 20, 22.1, 24.3, 25.3, 25.2, 24.9],
  noiseC: 2.2,
};

/** The meter is read on the 12th of a month, or on the Monday after where that is a weekend. */
export const calendar: ReadCalendar = {
  zone: ZONE,
  readDay: (month) => workday(addDays(month, 11)),
  issuedAfter: 2,
  dueAfter: 16,
  cutoffAfter: 47,
};
