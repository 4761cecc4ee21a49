// When the utility works: leap days, the turn of the year, holidays that move, zones whose days differ.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { WorkCalendar } from '../../../src/contract/index.js';
import { addDays, civilDateOf, daysBetween, isoWeekday, startOfDay } from '../../../src/domain/calendar.js';
import {
  askedOn,
  dateProblem,
  frozenFrom,
  isWorkDay,
  nearestDates,
  noticeWindow,
  shiftWorkDays,
} from '../../../src/domain/move/work-days.js';
import { holidaysBetween } from '../../../src/mock/world/holidays/index.js';
import { workCalendar } from '../../../src/mock/world/moves/calendar.js';
import { trial } from '../../support/counts.js';

const COUNTRIES = ['CO', 'CL', 'MX', 'BR', 'US'] as const;
const ZONES = [
  'America/Bogota',
  'America/Santiago',
  'America/Tijuana',
  'America/Sao_Paulo',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

const calendarOf = (country: string, zone: string, nowMs: number): WorkCalendar =>
  workCalendar({ country, zone, nowMs }, { to: addDays(civilDateOf(nowMs, zone), 200) });

const moment = fc.integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2033, 11, 31) });
const place = fc.record({
  country: fc.constantFrom(...COUNTRIES),
  zone: fc.constantFrom(...ZONES),
  nowMs: moment,
});
const task = fc.constantFrom('start' as const, 'stop' as const, 'visit' as const);

describe('holidays that move', () => {
  // From the countries' published calendars.
  const published: Readonly<Record<string, readonly string[]>> = {
    CO: ['2026-01-12', '2026-03-23', '2026-04-02', '2026-04-03', '2026-05-18', '2026-06-08', '2026-06-15'],
    CL: ['2026-04-03', '2026-04-04', '2026-06-21', '2026-06-29', '2026-10-12', '2026-10-31', '2027-09-17'],
    MX: ['2026-02-02', '2026-03-16', '2026-11-16', '2027-02-01', '2030-10-01'],
    BR: ['2026-02-16', '2026-02-17', '2026-04-03', '2026-06-04', '2026-11-20'],
    US: ['2026-01-19', '2026-05-25', '2026-07-03', '2026-11-26', '2027-12-24', '2027-12-31'],
  };
  for (const [country, days] of Object.entries(published)) {
    it(`${country}: ${days.join(', ')}`, () => {
      const known = new Set(holidaysBetween(country, '2026-01-01', '2030-12-31').map(({ on }) => on));
      assert.deepEqual(
        days.filter((day) => !known.has(day)),
        [],
      );
    });
  }

  it('are told once a day or with another name, within the days asked for, in order, in three languages', () => {
    fc.assert(
      fc.property(fc.constantFrom(...COUNTRIES), fc.integer({ min: 1990, max: 2080 }), (country, year) => {
        const days = holidaysBetween(country, `${year}-01-01`, `${year}-12-31`);
        assert.ok(days.length >= 7, `${country} ${year}`);
        for (const [index, { on, name }] of days.entries()) {
          assert.equal(Number(on.slice(0, 4)), year);
          assert.ok(index === 0 || on >= (days[index - 1]?.on ?? ''));
          for (const language of ['es', 'en', 'pt']) assert.ok(name[language], on);
        }
      }),
      trial(2_000),
    );
  });

  it('that are moved to a Monday fall on one, and Good Friday on a Friday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2080 }), (year) => {
        const named = (country: string, text: string) =>
          holidaysBetween(country, `${year}-01-01`, `${year}-12-31`).filter(({ name }) => name.en === text);
        for (const { on } of named('CO', 'Epiphany')) assert.equal(isoWeekday(on), 1);
        for (const { on } of named('MX', 'Revolution Day')) assert.equal(isoWeekday(on), 1);
        for (const { on } of named('US', 'Thanksgiving')) assert.equal(isoWeekday(on), 4);
        for (const country of COUNTRIES) {
          for (const { on } of named(country, 'Good Friday')) assert.equal(isoWeekday(on), 5);
        }
      }),
      trial(2_000),
    );
  });
});

describe('the days of a task', () => {
  it('lie in its window, are work days, and those offered are the nearest', () => {
    fc.assert(
      fc.property(place, task, fc.integer({ min: -20, max: 150 }), ({ country, zone, nowMs }, what, away) => {
        const calendar = calendarOf(country, zone, nowMs);
        const wish = addDays(civilDateOf(nowMs, zone), away);
        const { earliest, latest } = noticeWindow(calendar, what, nowMs);
        const near = nearestDates(calendar, what, wish, nowMs, 3);
        assert.equal(near.length, 3);
        assert.deepEqual([...near].sort(), near);
        const farthest = Math.max(...near.map((day) => Math.abs(daysBetween(wish, day))));
        for (const day of near) {
          assert.equal(dateProblem(calendar, what, day, nowMs), undefined, day);
          assert.ok(earliest <= day && day <= latest && isWorkDay(calendar, day));
        }
        // Nothing that could be had lies nearer than what is offered.
        for (let day = earliest; day <= latest; day = addDays(day, 1)) {
          const distance = Math.abs(daysBetween(wish, day));
          if (isWorkDay(calendar, day) && distance < farthest) assert.ok(near.includes(day), day);
        }
        const problem = dateProblem(calendar, what, wish, nowMs);
        assert.equal(problem === undefined, near.includes(wish));
      }),
      trial(2_000),
    );
  });

  it('leave as many whole work days between as the notice says, counted one by one', () => {
    fc.assert(
      fc.property(place, task, ({ country, zone, nowMs }, what) => {
        const calendar = calendarOf(country, zone, nowMs);
        const { earliest } = noticeWindow(calendar, what, nowMs);
        const asked = askedOn(calendar, nowMs);
        let between = 0;
        for (let day = addDays(asked, 1); day < earliest; day = addDays(day, 1)) {
          if (isWorkDay(calendar, day)) between += 1;
        }
        assert.equal(between, calendar.notice.find((one) => one.task === what)?.workDays);
        assert.ok(isWorkDay(calendar, asked) && isWorkDay(calendar, earliest));
      }),
      trial(2_000),
    );
  });

  it('count as asked today only before the cut-off of the zone’s own clock', () => {
    fc.assert(
      fc.property(place, ({ country, zone, nowMs }) => {
        const calendar = calendarOf(country, zone, nowMs);
        const local = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(zone);
        const today = local.toPlainDate().toString();
        const isInTime = local.hour < 16 && isWorkDay(calendar, today);
        assert.equal(askedOn(calendar, nowMs) === today, isInTime);
      }),
      trial(2_000),
    );
  });

  it('shift forth and back to where they were', () => {
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: 60 }), ({ country, zone, nowMs }, count) => {
        const calendar = calendarOf(country, zone, nowMs);
        const from = shiftWorkDays(calendar, addDays(calendar.from, 1), 1);
        assert.equal(shiftWorkDays(calendar, shiftWorkDays(calendar, from, count), -count), from);
      }),
      trial(2_000),
    );
  });

  it('freeze at the start of a work day of the zone', () => {
    fc.assert(
      fc.property(place, fc.integer({ min: 5, max: 90 }), ({ country, zone, nowMs }, away) => {
        const calendar = calendarOf(country, zone, nowMs);
        const day = shiftWorkDays(calendar, addDays(calendar.from, away), 1);
        const frozen = frozenFrom(calendar, day);
        assert.ok(isWorkDay(calendar, civilDateOf(frozen, zone)));
        assert.ok(frozen < startOfDay(day, zone));
      }),
      trial(2_000),
    );
  });
});

describe('days that come seldom', () => {
  const at = (now: string, country = 'CO', zone = 'America/Bogota') => {
    const nowMs = Date.parse(now);
    return { calendar: calendarOf(country, zone, nowMs), nowMs };
  };

  it('29 February is a day like any other', () => {
    const { calendar, nowMs } = at('2028-02-22T09:00:00-05:00');
    assert.equal(dateProblem(calendar, 'start', '2028-02-29', nowMs), undefined);
    assert.deepEqual(nearestDates(calendar, 'start', '2028-02-29', nowMs, 2), ['2028-02-28', '2028-02-29']);
    assert.throws(() => isWorkDay(calendar, '2027-02-29'), RangeError);
  });

  it('the turn of the year is passed, its holidays named', () => {
    const { calendar, nowMs } = at('2026-12-22T09:00:00-05:00');
    const problem = dateProblem(calendar, 'start', '2027-01-01', nowMs);
    assert.equal(problem?.kind, 'holiday');
    assert.deepEqual(nearestDates(calendar, 'start', '2027-01-01', nowMs, 4), [
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
      '2027-01-04',
    ]);
    assert.equal(
      dateProblem(calendar, 'start', '2027-01-11', nowMs)?.kind,
      'holiday',
      'Epiphany, moved to its Monday',
    );
  });

  it('a week without work days is passed too: carnival, and the days around it', () => {
    const { calendar, nowMs } = at('2026-02-10T09:00:00-03:00', 'BR', 'America/Sao_Paulo');
    assert.deepEqual(nearestDates(calendar, 'start', '2026-02-16', nowMs, 2), ['2026-02-13', '2026-02-18']);
  });
});
