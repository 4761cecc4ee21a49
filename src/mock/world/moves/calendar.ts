import type { WorkCalendar } from '../../../contract/index.js';
import { addDays, civilDateOf, daysBetween } from '../../../domain/calendar.js';
import { holidaysBetween } from '../holidays/index.js';
import { rfc3339 } from '../time.js';
import { MoveRefused } from './refused.js';

const MOST_DAYS = 400;
const USUAL_DAYS = 120;

/** When a utility of a country works, from one day to another. Without days, the next 120. */
export function workCalendar(
  { country, zone, nowMs }: { country: string; zone: string; nowMs: number },
  { from, to }: { from?: string | undefined; to?: string | undefined } = {},
): WorkCalendar {
  const today = civilDateOf(nowMs, zone);
  const first = from ?? today;
  const last = to ?? addDays(first, USUAL_DAYS);
  if (first < today || last < first || daysBetween(first, last) > MOST_DAYS) {
    const name = first < today ? 'from' : 'to';
    throw new MoveRefused('range_invalid', [{ pointer: `/query/${name}`, code: 'invalid' }]);
  }
  return {
    zone,
    from: first,
    to: last,
    weekdays: [1, 2, 3, 4, 5],
    closed: holidaysBetween(country, first, last),
    cutOff: '16:00',
    notice: [
      { task: 'start', workDays: 2, atMostDays: 90 },
      { task: 'stop', workDays: 2, atMostDays: 90 },
      { task: 'visit', workDays: 2, atMostDays: 60 },
    ],
    overlapDays: 30,
    gapDays: 60,
    freezeWorkDays: 1,
    asOf: rfc3339(nowMs, zone),
  };
}
