// The calendar file, read back by an independent parser.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { addDays } from '../../../src/domain/calendar.js';
import { calendarFile, type CalendarEntry } from '../../../src/domain/move/calendar-file.js';
import { trial } from '../../support/counts.js';

const day = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('2000-01-01', count));
const period = fc
  .tuple(fc.integer({ min: 0, max: 2_000_000_000 }), fc.integer({ min: 1, max: 86_400 }))
  .map(([start, length]) => ({
    start: new Date(start * 1000).toISOString(),
    end: new Date((start + length) * 1000).toISOString(),
  }));
/** Any text that a customer or a utility may write: marks, accents, lines, other scripts. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
  .map((one) => one.replace(/[\p{Cc}\p{Cs}]/gu, 'x'));
const entry: fc.Arbitrary<CalendarEntry> = fc.record({
  uid: fc.uuid(),
  title: fc.oneof(text, fc.constantFrom('Visita; de 8 a 12, con llave\\', 'Primeira linha\nsegunda')),
  text: fc.option(text, { nil: undefined }),
  place: fc.option(text, { nil: undefined }),
  when: fc.oneof(day, period),
  version: fc.nat(),
  isCancelled: fc.boolean(),
});

const read = (file: string) =>
  new ICAL.Component(ICAL.parse(file) as unknown[])
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));

describe('a calendar file', () => {
  it('says to an independent reader what was written', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 4e12 }),
        (entries, stampMs) => {
          const events = read(calendarFile(entries, stampMs));
          assert.equal(events.length, entries.length);
          for (const [
            index,
            { uid, title, text: words, place, when, version, isCancelled },
          ] of entries.entries()) {
            const event = events[index];
            assert.ok(event);
            assert.equal(event.uid, uid);
            assert.equal(event.summary, title);
            assert.equal(event.description ?? undefined, words);
            assert.equal(event.location ?? undefined, place);
            assert.equal(event.sequence, version);
            assert.equal(
              event.component.getFirstPropertyValue('status'),
              isCancelled ? 'CANCELLED' : 'CONFIRMED',
            );
            if (typeof when === 'string') {
              assert.equal(event.startDate.isDate, true);
              assert.equal(event.startDate.toString(), when);
              assert.equal(event.endDate.toString(), addDays(when, 1));
            } else {
              assert.equal(event.startDate.toJSDate().getTime(), Date.parse(when.start));
              assert.equal(event.endDate.toJSDate().getTime(), Date.parse(when.end));
            }
          }
        },
      ),
      trial(5_000),
    );
  });

  it('has lines of at most 75 octets, each ended as the format asks', () => {
    fc.assert(
      fc.property(entry, (one) => {
        const file = calendarFile([one], 0);
        assert.ok(file.endsWith('END:VCALENDAR\r\n'));
        for (const line of file.slice(0, -2).split('\r\n')) {
          assert.ok(new TextEncoder().encode(line).length <= 75, line);
          assert.doesNotMatch(line, /[\r\n]/);
        }
      }),
      trial(5_000),
    );
  });
});
