import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  civilDateOf,
  dayLengthMinutes,
  daysBetween,
  daysIn,
  instantAt,
  isoWeekday,
  offsetMs,
  startOfDay,
} from '../../src/domain/calendar.js';
import { trial } from '../support/counts.js';

// Half and quarter hours, midnights that do not exist or come twice, a day that was skipped, and plain ones.
const zones = [
  'America/Bogota',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/Mexico_City',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Havana',
  'America/Asuncion',
  'America/Scoresbysund',
  'America/Caracas',
  'Europe/Lisbon',
  'Europe/London',
  'Asia/Beirut',
  'Asia/Amman',
  'Asia/Gaza',
  'Asia/Tehran',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Pyongyang',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Antarctica/Troll',
  'UTC',
];
const zone = fc.constantFrom(...zones);
const years = { from: Date.UTC(1990, 0, 1), to: Date.UTC(2030, 11, 31) };
const instant = fc.integer({ min: years.from, max: years.to });
const date = instant.map((ms) => new Date(ms).toISOString().slice(0, 10));

const oracleStart = (day: string, inZone: string): Temporal.ZonedDateTime =>
  Temporal.PlainDate.from(day).toZonedDateTime(inZone);

function assertDay(day: string, inZone: string): void {
  const start = oracleStart(day, inZone);
  assert.equal(startOfDay(day, inZone), start.epochMilliseconds, `${day} ${inZone}`);
  const next = oracleStart(Temporal.PlainDate.from(day).add({ days: 1 }).toString(), inZone);
  assert.equal(
    dayLengthMinutes(day, inZone),
    (next.epochMilliseconds - start.epochMilliseconds) / 60_000,
    `${day} ${inZone}`,
  );
}

describe('instants and civil days, against Temporal', () => {
  it('have the same offset and date', () => {
    fc.assert(
      fc.property(instant, zone, (ms, inZone) => {
        const there = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(inZone);
        assert.equal(offsetMs(ms, inZone), there.offsetNanoseconds / 1e6);
        assert.equal(civilDateOf(ms, inZone), there.toPlainDate().toString());
      }),
      trial(20_000),
    );
  });

  it('start at the same instant and last as long on random days', () => {
    fc.assert(fc.property(date, zone, assertDay), trial(20_000));
  });

  it('start at the same instant and last as long around every change of the clock', () => {
    let changes = 0;
    const end = Temporal.Instant.fromEpochMilliseconds(years.to);
    for (const inZone of zones) {
      let at = Temporal.Instant.fromEpochMilliseconds(years.from).toZonedDateTimeISO(inZone);
      for (;;) {
        const next = at.getTimeZoneTransition('next');
        if (!next || Temporal.Instant.compare(next.toInstant(), end) > 0) break;
        for (const days of [-1, 0, 1]) assertDay(next.toPlainDate().add({ days }).toString(), inZone);
        changes += 1;
        at = next;
      }
    }
    assert.ok(changes > 1000, `only ${changes} changes of the clock were met`);
  });

  it('find any time of day, and the jump where it is skipped', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 1439 }), zone, (day, minutes, inZone) => {
        const time = Temporal.PlainTime.from('00:00').add({ minutes });
        const wall = Temporal.PlainDate.from(day).toPlainDateTime(time);
        const oracle = wall.toZonedDateTime(inZone, { disambiguation: 'earlier' });
        const found = instantAt(day, minutes, inZone);
        if (oracle.toPlainDateTime().equals(wall)) assert.equal(found, oracle.epochMilliseconds);
        else assert.equal(found, oracle.getTimeZoneTransition('next')?.epochMilliseconds);
      }),
      trial(20_000),
    );
  });

  it('know the cases by name', () => {
    // The clock jumps from 24:00 to 01:00: midnight does not exist.
    assert.equal(startOfDay('2018-11-04', 'America/Sao_Paulo'), Date.parse('2018-11-04T01:00:00-02:00'));
    assert.equal(dayLengthMinutes('2018-11-04', 'America/Sao_Paulo'), 1380);
    assert.equal(startOfDay('2022-03-27', 'Asia/Beirut'), Date.parse('2022-03-27T01:00:00+03:00'));
    // The clock goes back from 01:00 to 00:00: midnight comes twice.
    assert.equal(startOfDay('2022-11-06', 'America/Havana'), Date.parse('2022-11-06T00:00:00-04:00'));
    assert.equal(dayLengthMinutes('2022-11-06', 'America/Havana'), 1500);
    // Half an hour of summer time.
    assert.equal(dayLengthMinutes('2026-04-05', 'Australia/Lord_Howe'), 1470);
    // Samoa went over the date line: 30 December 2011 was not.
    assert.equal(startOfDay('2011-12-30', 'Pacific/Apia'), startOfDay('2011-12-31', 'Pacific/Apia'));
    assert.equal(dayLengthMinutes('2011-12-30', 'Pacific/Apia'), 0);
    assert.equal(dayLengthMinutes('2011-12-29', 'Pacific/Apia'), 1440);
    assert.equal(dayLengthMinutes('2026-11-22', 'America/Bogota'), 1440);
  });
});

describe('civil dates', () => {
  it('are added and counted as Temporal does, 29 February included', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -20_000, max: 20_000 }), (day, days) => {
        const plain = Temporal.PlainDate.from(day);
        const later = addDays(day, days);
        assert.equal(later, plain.add({ days }).toString());
        assert.equal(daysBetween(day, later), days);
        assert.equal(daysBetween(later, day) + days, 0);
        assert.equal(isoWeekday(day), plain.dayOfWeek);
      }),
      trial(20_000),
    );
    assert.equal(addDays('2024-02-28', 1), '2024-02-29');
    assert.equal(addDays('2100-02-28', 1), '2100-03-01');
  });

  it('that do not exist are refused', () => {
    for (const text of ['', '2026-13-01', '2026-02-30', '2026-1-1', 'yesterday'])
      assert.throws(() => addDays(text, 1), RangeError);
    assert.throws(() => civilDateOf(0, 'Mars/Olympus'), RangeError);
    assert.throws(() => civilDateOf(Number.NaN, 'UTC'), RangeError);
  });

  it('work at the ends of what the contract can write', () => {
    assert.equal(civilDateOf(Date.parse('9999-12-31T23:59:59Z'), 'Asia/Tokyo'), '+010000-01-01');
    assert.equal(addDays('+010000-01-01', -1), '9999-12-31');
    assert.equal(daysBetween('0000-01-01', civilDateOf(Date.parse('0000-01-02T12:00:00Z'), 'UTC')), 1);
  });

  it('are counted in a half-open period, however long they are', () => {
    const period = (start: string, end: string): { start: string; end: string } => ({ start, end });
    const june = period('2026-06-01T00:00:00-05:00', '2026-07-01T00:00:00-05:00');
    assert.equal(daysIn(june, 'America/Bogota'), 30);
    const fall = period('2026-10-18T00:00:00+02:00', '2026-11-01T00:00:00+01:00');
    assert.equal(daysIn(fall, 'Europe/Madrid'), 14);
    assert.equal(daysIn(period(june.start, june.start), 'America/Bogota'), 0);
    assert.equal(daysIn(period(june.start, '2026-06-01T00:00:00.001-05:00'), 'America/Bogota'), 1);
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 400 }), zone, (day, days, inZone) => {
        const at = (one: string): string => new Date(startOfDay(one, inZone)).toISOString();
        const from = civilDateOf(startOfDay(day, inZone), inZone);
        const to = civilDateOf(startOfDay(addDays(day, days), inZone), inZone);
        assert.equal(daysIn(period(at(from), at(to)), inZone), daysBetween(from, to));
      }),
      trial(5_000),
    );
  });
});
