// What a chart looks at: windows, their scale and their bars, over forty years of clock changes in twenty zones.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Usage, UsageSeries } from '../../../src/contract/index.js';
import { addDays, civilDateOf, daysBetween, startOfDay } from '../../../src/domain/calendar.js';
import { axisFor } from '../../../src/domain/usage/axis.js';
import { civilEdges } from '../../../src/domain/usage/civil-edges.js';
import { plainView, type UsageCompare } from '../../../src/domain/usage/plain-view.js';
import { alikeSeries } from '../../../src/domain/usage/registers.js';
import { resampleUsage, totalUsage } from '../../../src/domain/usage/resample.js';
import { sizeOf } from '../../../src/domain/usage/size.js';
import { COMPARES, usageView } from '../../../src/domain/usage/usage-view.js';
import { USAGE_LEVELS, type UsageWindow, windowAt } from '../../../src/domain/usage/window.js';
import { shiftWindow, zoomIn, zoomOut } from '../../../src/domain/usage/window-moves.js';
import { deep, trial } from '../../support/counts.js';
import { civilDay, seriesFrom, usageSeries, ZONES } from '../../support/arbitrary/usage.js';

const level = fc.constantFrom(...USAGE_LEVELS);
const zone = fc.constantFrom(...ZONES);

/** An answer of a utility that holds these series. */
function usageOf(series: readonly UsageSeries[]): Usage {
  const [first] = series;
  assert.ok(first);
  const resolutions = [{ interval: first.interval, maxDays: 400 }];
  const has = { hasCost: false, hasTou: false, hasTemperature: false, usualDelayHours: 24 };
  return {
    servicePointId: 'sp',
    service: 'electricity',
    zone: first.zone,
    capabilities: { resolutions, ...has },
    series: [...series],
  };
}

describe('a window', () => {
  it('holds the day that it is made for, and begins and ends with whole days, months or twelve of them', () => {
    fc.assert(
      fc.property(level, civilDay, (one, civil) => {
        const { from, to } = windowAt(one, civil);
        assert.ok(from <= civil && civil < to);
        if (one === 'year') assert.equal(daysBetween(from, to) >= 365, true);
        if (one === 'day' || one === 'reading') assert.equal(to, addDays(civil, 1));
        if (one === 'month') assert.ok(from.endsWith('-01') && to.endsWith('-01'));
      }),
      trial(20_000),
    );
  });

  it('stands next to the one it is shifted to, without gap or overlap, and back', () => {
    fc.assert(
      fc.property(level, civilDay, (one, civil) => {
        const window = windowAt(one, civil);
        const later = shiftWindow(window, 1);
        const earlier = shiftWindow(window, -1);
        assert.equal(later.from, window.to);
        assert.equal(earlier.to, window.from);
        assert.deepEqual(shiftWindow(later, -1), window);
        assert.deepEqual(shiftWindow(earlier, 1), window);
      }),
      trial(20_000),
    );
  });

  it('opens into a closer one that it holds, which leads back to it', () => {
    fc.assert(
      fc.property(
        level,
        civilDay,
        zone,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (one, civil, at, share) => {
          const window = windowAt(one, civil);
          const [begin, end] = [startOfDay(window.from, at), startOfDay(window.to, at)];
          // A day that the zone skips has no instant to look at.
          fc.pre(begin < end);
          const instant = Math.min(end - 1, begin + Math.floor((end - begin) * share));
          const closer = zoomIn(window, instant, at);
          assert.equal(closer === undefined, one === 'reading');
          if (!closer) return;
          assert.ok(window.from <= closer.from && closer.to <= window.to, JSON.stringify([window, closer]));
          const wider = zoomOut(closer);
          assert.equal(wider?.level, one);
          if (one !== 'year') assert.deepEqual(wider, window);
          else assert.ok(wider && wider.from <= closer.from && closer.to <= wider.to);
        },
      ),
      trial(20_000),
    );
  });
});

describe('the scale', () => {
  it('holds all values and zero, in few full steps', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 40 }), (steps) => {
        const values = steps.map((one) => sizeOf(one, '0.001'));
        const { min, max, ticks } = axisFor(values);
        assert.ok(min <= 0 && max >= 0 && min < max);
        const slack = (max - min) * 1e-6;
        for (const value of values) assert.ok(min - slack <= value && value <= max + slack);
        assert.ok(ticks.length >= 2 && ticks.length <= 8, ticks.join());
        assert.equal(ticks[0], min);
        assert.ok(Math.abs((ticks.at(-1) ?? 0) - max) <= Math.abs(max) * 1e-9);
        assert.ok(ticks.includes(0));
      }),
      trial(20_000),
    );
  });
});

describe('the civil edges of forty years', () => {
  /** What an independent calendar says of the start of a day. */
  const startBy = (civil: string, at: string): number =>
    Temporal.PlainDate.from(civil).toZonedDateTime({ timeZone: at }).epochMilliseconds;

  for (const at of ZONES) {
    it(`are those of an independent calendar on every day whose length changes: ${at}`, () => {
      const years = deep ? 40 : 3;
      const first = deep ? 1986 : 2016;
      const edges = civilEdges(
        startOfDay(`${first}-01-01`, at),
        startOfDay(`${first + years}-01-01`, at),
        'day',
        at,
      );
      let civil = `${first}-01-01`;
      let changed = 0;
      for (let index = 0; index + 1 < edges.length; index += 1) {
        const [begin, end] = [edges[index] ?? 0, edges[index + 1] ?? 0];
        while (startBy(civil, at) < begin) civil = addDays(civil, 1);
        assert.equal(startBy(civil, at), begin, civil);
        if (end - begin !== 86_400_000) {
          changed += 1;
          const hours = civilEdges(begin, end, 'hour', at);
          assert.equal(hours[0], begin, civil);
          assert.equal(hours.at(-1), end, civil);
          const clock = (ms: number): string =>
            Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(at).toPlainTime().toString();
          for (const hour of hours.slice(1, -1)) assert.match(clock(hour), /^\d\d:(00|30):00$/, civil);
        }
        civil = addDays(civil, 1);
      }
      assert.equal(edges.length > 365 * years - 2, true);
      // Bogotá, Kathmandu and Kolkata may have kept their clocks.
      assert.ok(changed >= 0 && changed < years * 8);
    });
  }
});

/** The sum of what a series tells of a window. */
function sumWithin(series: UsageSeries, { from, to }: UsageWindow): number {
  const range = { fromMs: startOfDay(from, series.zone), toMs: startOfDay(to, series.zone) };
  const { steps } = totalUsage(resampleUsage(series, 'reading', range).buckets);
  return steps ?? 0;
}

describe('what is shown of a window', () => {
  const compare: fc.Arbitrary<UsageCompare> = fc.constantFrom(...COMPARES);

  it('stands bar by bar, each beside the next, and adds up to what was read', () => {
    fc.assert(
      fc.property(
        usageSeries,
        level,
        compare,
        fc.integer({ min: -2, max: 9 }),
        (series, one, beside, days) => {
          const usage = usageOf([series]);
          const civil = addDays(civilDateOf(Date.parse(series.start), series.zone), days);
          const window = windowAt(one, civil);
          const nowMs = Date.parse(series.end);
          const view = usageView(usage, usage, window, beside, nowMs);
          assert.ok(view);
          assert.equal(view.total.steps ?? 0, sumWithin(series, window));
          const { expected, present, missing } = view.total.coverage;
          assert.equal(expected, present + missing);
          view.bars.forEach(({ start, end, use }, index) => {
            assert.ok(start < end);
            if (one !== 'reading' && index > 0) assert.equal(start, view.bars[index - 1]?.end);
            // Unknown is never zero.
            if (use.coverage.present === 0) assert.equal(use.steps, null);
          });
          if (one !== 'reading') {
            const [begin, until] = [startOfDay(window.from, series.zone), startOfDay(window.to, series.zone)];
            if (begin < until) {
              assert.equal(view.bars[0]?.start, begin);
              assert.equal(view.bars.at(-1)?.end, until);
            }
          }
          // The first drawing shows the same bars.
          const plain = plainView(usage, usage, window, nowMs);
          assert.deepEqual(plain?.total, view.total);
          assert.deepEqual(
            plain?.bars.map(({ use }) => use),
            view.bars.map(({ use }) => use),
          );
        },
      ),
      trial(10_000),
    );
  });

  it('has the hours of a day of 23, 24.5 and 25', () => {
    const hours = (at: string, civil: string): number => {
      const startMs = startOfDay(addDays(civil, -1), at);
      const length = (startOfDay(addDays(civil, 2), at) - startMs) / 1_800_000;
      const values = Array.from({ length }, () => 1);
      const series = seriesFrom({ zone: at, startMs, minutes: 30, values, qualities: [] });
      const usage = usageOf([series]);
      const view = plainView(usage, usage, windowAt('day', civil), startMs);
      assert.equal(
        view?.total.steps,
        (startOfDay(addDays(civil, 1), at) - startOfDay(civil, at)) / 1_800_000,
      );
      return view?.bars.length ?? 0;
    };
    assert.equal(hours('America/New_York', '2026-03-08'), 23);
    assert.equal(hours('America/New_York', '2026-11-01'), 25);
    // The hour that a clock of half an hour takes back is one bar more.
    assert.equal(hours('Australia/Lord_Howe', '2026-04-05'), 25);
    // There is no midnight: the day begins at one o'clock.
    assert.equal(hours('America/Havana', '2026-03-08'), 23);
    assert.equal(hours('America/Bogota', '2026-03-08'), 24);
  });

  it('says that nothing is held where there are no series', () => {
    const [series] = fc.sample(usageSeries, 1);
    assert.ok(series);
    const usage = { ...usageOf([series]), series: [] };
    assert.equal(usageView(usage, undefined, windowAt('month', '2026-01-01'), 'none', 0), undefined);
  });
});

describe('registers of one direction', () => {
  it('are counted in the finest of their steps, and none is lost', () => {
    fc.assert(
      fc.property(usageSeries, fc.constantFrom('0.001', '0.01', '0.1', '1'), (series, scale) => {
        const other = { ...series, scale };
        const alike = alikeSeries([series, other], 'day');
        assert.equal(alike.length, 2);
        assert.equal(new Set(alike.map((one) => one.scale)).size, 1);
        const sum = ({ values }: UsageSeries): number =>
          values.reduce<number>((total, value) => total + (value ?? 0), 0);
        const [first, second] = alike;
        assert.ok(first && second);
        assert.equal(sum(first), sum(series));
        assert.equal(sum(second), Math.round(sum(series) * (Number(scale) / 0.001)));
        second.values.forEach((value, index) => assert.equal(value === null, series.values[index] === null));
      }),
      trial(2_000),
    );
  });

  it('of another unit stand apart', () => {
    const [series] = fc.sample(usageSeries, 1);
    assert.ok(series);
    assert.deepEqual(alikeSeries([series, { ...series, unit: 'kvarh' }], 'day'), [series]);
    assert.deepEqual(alikeSeries([], 'day'), []);
  });
});

describe('a size for drawing', () => {
  it('is the number nearest to the exact amount', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.constantFrom('1', '0.1', '0.001', '0.25', '100'),
        (steps, scale) => {
          const [whole = '', decimals = ''] = scale.split('.');
          const exact = `${String(steps * Number(whole + decimals))}e-${decimals.length}`;
          assert.equal(sizeOf(steps, scale), Number(exact));
        },
      ),
      trial(5_000),
    );
  });
});
