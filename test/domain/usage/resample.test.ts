import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { UsageSeries } from '../../../src/contract/index.js';
import {
  addDays,
  BUCKET_SIZES,
  civilEdges,
  combineBuckets,
  compareDays,
  costMinor,
  isComplete,
  offsetMs,
  quantityOf,
  readSeries,
  resampleUsage,
  startOfDay,
  totalUsage,
  YEAR_OF_WEEKS,
} from '../../../src/domain/index.js';
import { createWorld } from '../../../src/mock/world.js';
import { seriesOf } from '../../../src/mock/world/usage-series.js';
import { deep, runs, trial } from '../../support/counts.js';
import { civilDay, seriesFrom, usageSeries, ZONES } from '../../support/arbitrary/usage.js';

const size = fc.constantFrom(...BUCKET_SIZES);
const HOUR = 3_600_000;

const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

describe('resampling', () => {
  it('conserves sum, cost and coverage at every size, and keeps unknown apart from zero', () => {
    fc.assert(
      fc.property(usageSeries, size, (series, into) => {
        const { buckets } = resampleUsage(series, into);
        const total = totalUsage(buckets);
        assert.equal(total.steps ?? 0, sum(series.values));
        assert.equal(
          total.steps === null,
          series.values.every((value) => value === null),
        );
        assert.deepEqual(total.coverage, series.coverage);
        if (series.cost && total.steps !== null) assert.equal(total.costSteps, sum(series.cost.values));
        for (const { steps, coverage, state } of buckets) {
          assert.equal(coverage.present + coverage.missing, coverage.expected);
          assert.equal(steps === null, coverage.present === 0);
          if (state === 'actual') assert.ok(coverage.missing === 0 && coverage.estimated === 0);
          if (state === 'partial') assert.ok(coverage.missing > 0 && coverage.present > 0);
        }
      }),
      trial(20_000),
    );
  });

  it('loses and doubles no bucket: each begins where the one before it ends', () => {
    fc.assert(
      fc.property(usageSeries, size, (series, into) => {
        const { buckets } = resampleUsage(series, into);
        const readings = readSeries(series);
        buckets.forEach(({ start, end }, index) => {
          assert.ok(start < end);
          if (index > 0) assert.equal(start, buckets[index - 1]?.end);
        });
        assert.ok((buckets[0]?.start ?? 0) <= readings.edge(0));
        assert.ok((buckets.at(-1)?.end ?? 0) >= readings.edge(readings.length));
      }),
      trial(5_000),
    );
  });

  it('is the same in two steps as in one', () => {
    fc.assert(
      fc.property(usageSeries, (series) => {
        const days = resampleUsage(series, 'day').buckets;
        const months = resampleUsage(series, 'month').buckets;
        for (const month of months) {
          const own = days.filter(({ start }) => start >= month.start && start < month.end);
          assert.equal(totalUsage(own).steps, month.steps);
        }
      }),
      trial(2_000),
    );
  });

  it('adds parts of a range to the whole of it', () => {
    fc.assert(
      fc.property(usageSeries, fc.nat(), (series, pick) => {
        const readings = readSeries(series);
        const middle = readings.edge(pick % (readings.length + 1));
        const before = resampleUsage(readings, 'reading', { toMs: middle }).buckets;
        const after = resampleUsage(readings, 'reading', { fromMs: middle }).buckets;
        assert.equal(before.length + after.length, readings.length);
        assert.deepEqual(totalUsage([...before, ...after]).coverage, series.coverage);
      }),
      trial(2_000),
    );
  });
});

describe('civil buckets', () => {
  /** Every day of forty years in every zone, or in `npm test` a stretch of it around each draw. */
  it('begin and end where an independent calendar says', () => {
    const check = (zone: string, from: string, days: number): void => {
      const to = addDays(from, days);
      const expected: number[] = [];
      for (let civil = from; civil <= to; civil = addDays(civil, 1)) {
        const start = Temporal.PlainDate.from(civil).toZonedDateTime(zone).epochMilliseconds;
        if (start !== expected.at(-1)) expected.push(start);
      }
      assert.deepEqual(civilEdges(startOfDay(from, zone), startOfDay(to, zone), 'day', zone), expected, zone);
    };
    if (deep) for (const zone of ZONES) check(zone, '1986-01-01', 14_610);
    else {
      fc.assert(
        fc.property(fc.constantFrom(...ZONES), civilDay, (zone, from) => {
          check(zone, from, 120);
        }),
        { ...trial(5_000), numRuns: 60 },
      );
    }
  });

  it('of an hour are full hours of wall clocks, and a day holds as many as it has', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), civilDay, (zone, civil) => {
        const [from, to] = [startOfDay(civil, zone), startOfDay(addDays(civil, 1), zone)];
        const edges = civilEdges(from, to, 'hour', zone);
        if (from === to) return assert.deepEqual(edges, []);
        assert.equal(edges[0], from);
        assert.equal(edges.at(-1), to);
        edges.slice(1, -1).forEach((edge, index) => {
          const { minute } = Temporal.Instant.fromEpochMilliseconds(edge).toZonedDateTimeISO(zone);
          // Where clocks jump past a full hour, the hour begins with the jump.
          const isJump = offsetMs(edge, zone) !== offsetMs(edge - 1, zone);
          assert.ok(minute === 0 || isJump, `${zone} ${civil} ${edge}`);
          assert.ok(edge - (edges[index] ?? 0) <= HOUR);
        });
      }),
      { ...trial(40_000), numRuns: runs(40_000) },
    );
  });

  const days: [string, string, number][] = [
    ['America/Santiago', '2026-09-06', 23],
    ['America/Santiago', '2026-04-04', 25],
    ['America/New_York', '2026-03-08', 23],
    ['America/New_York', '2026-11-01', 25],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
    ['America/Sao_Paulo', '2018-11-04', 23],
    ['Asia/Kathmandu', '2026-01-01', 24],
  ];
  for (const [zone, civil, hours] of days) {
    it(`has ${hours} hours on ${civil} in ${zone}`, () => {
      const startMs = startOfDay(civil, zone);
      const values = Array.from({ length: 96 * 3 }, () => 1);
      const series = seriesFrom({ zone, startMs, minutes: 15, values, qualities: [] });
      const [day] = resampleUsage(series, 'day').buckets;
      assert.equal(day?.steps, hours * 4);
      const hourly = resampleUsage(series, 'hour', { fromMs: day.start, toMs: day.end }).buckets;
      assert.equal(hourly.length, Math.ceil(hours));
      assert.equal(totalUsage(hourly).steps, hours * 4);
    });
  }

  it('leaves out a day that a zone skips', () => {
    const zone = 'Pacific/Apia';
    const edges = civilEdges(startOfDay('2011-12-29', zone), startOfDay('2012-01-01', zone), 'day', zone);
    assert.deepEqual(
      edges.map((edge) => new Date(edge).toISOString()),
      ['2011-12-29T10:00:00.000Z', '2011-12-30T10:00:00.000Z', '2011-12-31T10:00:00.000Z'],
    );
  });
});

describe('a series of days from the utility', () => {
  const world = createWorld({ id: 'w', scenario: 'co-high-bill' });
  const record = world.usage('sp_4518220');
  const [flow] = record?.flows ?? [];
  assert.ok(record && flow);
  const range = { from: startOfDay('2026-05-01', flow.zone), to: startOfDay('2026-11-20', flow.zone) };
  const told = (resolution: string): UsageSeries => {
    const wants = { servicePointId: 'sp', cost: 'COP', tou: false };
    const series = seriesOf(flow, record.priced(flow), resolution, range, wants);
    assert.ok(series);
    return series;
  };

  it('tells the same as its quarter-hours, counts and all', () => {
    const fine = resampleUsage(told('PT15M'), 'day');
    const coarse = resampleUsage(told('P1D'), 'reading');
    assert.deepEqual(coarse.buckets, fine.buckets);
    assert.deepEqual(
      resampleUsage(told('P1D'), 'month').buckets,
      resampleUsage(told('PT15M'), 'month').buckets,
    );
    assert.deepEqual(totalUsage(coarse.buckets).coverage, told('P1D').coverage);
  });

  it('refuses to be finer than it is: a reading counts, whole, where it begins', () => {
    const { buckets } = resampleUsage(told('P1M'), 'week');
    assert.equal(totalUsage(buckets).steps, sum(told('P1M').values));
  });
});

describe('amounts', () => {
  it('are exact until they are shown', () => {
    assert.equal(quantityOf(1250, '0.001'), '1.25');
    assert.equal(quantityOf(-3, '0.5'), '-1.5');
    assert.equal(costMinor(86_835_123, '0.00001', 'COP'), 86_835);
    assert.equal(costMinor(1_005, '0.001', 'USD'), 101);
    assert.equal(costMinor(499_999, '0.000001', 'CLP'), 0);
  });
});

describe('registers of one direction', () => {
  it('add up, bucket by bucket', () => {
    fc.assert(
      fc.property(usageSeries, size, (series, into) => {
        const one = resampleUsage(series, into);
        const both = combineBuckets([one, one]);
        assert.equal(sum(both.buckets.map(({ steps }) => steps)), 2 * sum(series.values));
        assert.equal(totalUsage(both.buckets).coverage.expected, 2 * series.coverage.expected);
        assert.deepEqual(
          both.buckets.map(({ state }) => state),
          one.buckets.map(({ state }) => state),
        );
        assert.throws(() => combineBuckets([one, { ...one, unit: 'm3' }]), RangeError);
      }),
      trial(1_000),
    );
  });
});

describe('comparing days', () => {
  const zone = 'America/New_York';
  const year = (from: string, days: number, value: (day: number) => number | null): UsageSeries => {
    const startMs = startOfDay(from, zone);
    const hours = (startOfDay(addDays(from, days), zone) - startMs) / HOUR;
    const values = Array.from({ length: hours }, (_, hour) => value(Math.floor(hour / 24)));
    return seriesFrom({ zone, startMs, minutes: 60, values, qualities: [] });
  };

  it('puts the same days of the week beside each other', () => {
    const all = resampleUsage(
      year('2024-12-30', 900, (day) => day),
      'day',
    );
    const november = {
      ...all,
      buckets: all.buckets.filter(({ start }) => start >= startOfDay('2026-11-01', zone)),
    };
    const { pairs } = compareDays(november, all, YEAR_OF_WEEKS);
    for (const { now, then } of pairs) {
      const weekday = (ms: number): number =>
        Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).dayOfWeek;
      assert.ok(then);
      assert.equal(weekday(now.start), weekday(then.start));
    }
  });

  it('leaves a day out that is not known whole on one side', () => {
    const now = resampleUsage(
      year('2026-06-01', 10, (day) => (day === 3 ? null : 2)),
      'day',
    );
    const then = resampleUsage(
      year('2026-05-22', 10, (day) => (day === 5 ? null : 1)),
      'day',
    );
    const compared = compareDays(now, then, 10);
    assert.equal(compared.days, 8);
    assert.equal(compared.of, 10);
    assert.equal(compared.now.steps, 8 * 48);
    assert.equal(compared.then.steps, 8 * 24);
    assert.ok(isComplete(compared.now) && isComplete(compared.then));
    assert.throws(
      () =>
        compareDays(
          resampleUsage(
            year('2026-06-01', 2, () => 1),
            'hour',
          ),
          then,
          1,
        ),
      RangeError,
    );
  });

  it('negates with its sides, in sum', () => {
    fc.assert(
      fc.property(usageSeries, (series) => {
        const days = resampleUsage(series, 'day');
        const { now, then } = compareDays(days, days, 0);
        assert.deepEqual(now, then);
      }),
      trial(500),
    );
  });
});
