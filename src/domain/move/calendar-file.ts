import type { Period } from '../../contract/shared.js';
import { addDays } from '../calendar.js';

/** Something that a customer's calendar should hold: a whole day, or a time. */
export interface CalendarEntry {
  /** Names it for ever, so that a newer file takes the place of an older one. */
  readonly uid: string;
  readonly title: string;
  readonly text?: string | undefined;
  readonly place?: string | undefined;
  /** A civil date, or a period. */
  readonly when: string | Period;
  /** Grows with each change. */
  readonly version: number;
  readonly isCancelled?: boolean;
}

/** What a content line may have before it is folded, in octets (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

/** A calendar file (iCalendar, RFC 5545) with these entries. `stampMs` is when it was written. */
export function calendarFile(entries: readonly CalendarEntry[], stampMs: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Servicedrop//Move//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries.flatMap((entry) => eventLines(entry, stampMs)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(entry: CalendarEntry, stampMs: number): string[] {
  const { uid, title, text, place, when, version, isCancelled } = entry;
  const times =
    typeof when === 'string'
      ? [`DTSTART;VALUE=DATE:${dateOf(when)}`, `DTEND;VALUE=DATE:${dateOf(addDays(when, 1))}`]
      : [`DTSTART:${instantOf(Date.parse(when.start))}`, `DTEND:${instantOf(Date.parse(when.end))}`];
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${instantOf(stampMs)}`,
    `SEQUENCE:${String(version)}`,
    ...times,
    `SUMMARY:${escaped(title)}`,
    ...(text === undefined || text === '' ? [] : [`DESCRIPTION:${escaped(text)}`]),
    ...(place === undefined || place === '' ? [] : [`LOCATION:${escaped(place)}`]),
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    // A day of moving does not make the customer busy; a visit does.
    `TRANSP:${typeof when === 'string' ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  ];
}

const dateOf = (date: string): string => date.replaceAll('-', '');

const instantOf = (ms: number): string => new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '');

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[^\P{Cc}\t]/gu, '');
}

/** A line in pieces of at most 75 octets; no character is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let length = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (length + size > LINE_OCTETS) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += size;
  }
  return folded;
}
