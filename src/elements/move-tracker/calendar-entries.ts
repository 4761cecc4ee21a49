import type { Move } from '../../contract/moves.js';
import { calendarFile, type CalendarEntry } from '../../domain/move/calendar-file.js';
import { saveFile } from '../parts/save-file.js';
import type { MoveTrackerStrings } from './move-tracker.strings.js';

/** What of a move belongs into a customer's calendar: its days, and when somebody comes. */
export function calendarEntries(move: Move, t: MoveTrackerStrings): CalendarEntry[] {
  const { id, number, version, from, to, items } = move;
  const common = {
    version,
    text: t.calendarText({ number: number ?? '' }),
    isCancelled: move.state === 'cancelled',
  };
  const uid = (what: string): string => `${id}.${what}@servicedrop`;
  return [
    ...(to ? [{ ...common, uid: uid('start'), title: t.calendarStart, place: to.label, when: to.on }] : []),
    ...(from
      ? [{ ...common, uid: uid('stop'), title: t.calendarStop, place: from.label, when: from.on }]
      : []),
    ...items.flatMap(({ id: itemId, visit }) =>
      visit && to
        ? [{ ...common, uid: uid(itemId), title: t.calendarVisit, place: to.label, when: visit }]
        : [],
    ),
  ];
}

/** Hands the customer a calendar file of a move. */
export function saveCalendar(move: Move, t: MoveTrackerStrings, nowMs: number): void {
  const file = calendarFile(calendarEntries(move, t), nowMs);
  saveFile(new TextEncoder().encode(file), `${move.number ?? move.id}.ics`, 'text/calendar');
}
