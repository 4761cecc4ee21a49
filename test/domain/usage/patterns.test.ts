import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  alwaysOn,
  continuousFlow,
  peakTime,
  readSeries,
  type Readings,
  reduceMinMax,
  resampleUsage,
  startOfDay,
  touShares,
  unusualDays,
} from '../../../src/domain/index.js';
import { trial } from '../../support/counts.js';
import { seriesFrom, usageSeries } from '../../support/arbitrary/usage.js';

const zone = 'America/Santiago';
/** Hours of so many days; `value` is told the day and the hour since it began. */
function hourly(from: string, days: number, value: (day: number, hour: number) => number | null): Readings {
  const startMs = startOfDay(from, zone);
  const values: (number | null)[] = [];
  for (let day = 0; day < days; day += 1) {
    const civil = addDays(from, day);
    const hours = (startOfDay(addDays(civil, 1), zone) - startOfDay(civil, zone)) / 3_600_000;
    for (let hour = 0; hour < hours; hour += 1) values.push(value(day, hour));
  }
  return readSeries(seriesFrom({ zone, startMs, minutes: 60, values, qualities: [] }));
}

describe('what is always on', () => {
  it('is the middle of the lowest hours', () => {
    const found = alwaysOn(
      hourly('2026-09-01', 20, (day, hour) => (hour === 3 ? (day === 9 ? 5 : 80) : 180)),
    );
    assert.equal(found?.perHour, 80);
    assert.equal(found.days, 20);
    assert.ok(found.share > 0.4 && found.share < 0.5);
  });

  it('is not told from few days, days with gaps or long readings', () => {
    assert.equal(alwaysOn(hourly('2026-09-01', 6, () => 10)), undefined);
    assert.equal(alwaysOn(hourly('2026-09-01', 20, (_, hour) => (hour === 4 ? null : 10))), undefined);
  });

  it('is at most all, whatever the series', () => {
    fc.assert(
      fc.property(usageSeries, (series) => {
        const found = alwaysOn(readSeries(series));
        assert.ok(!found || found.share <= 1);
      }),
      trial(1_000),
    );
  });
});

describe('the peak', () => {
  it('is told by wall clocks, on both sides of a clock change', () => {
    // The sixth of September has 23 hours: from then on the twentieth hour of the clock is the nineteenth since midnight of it.
    const readings = hourly('2026-08-20', 40, (day, hour) => {
      const clock = day === 17 ? hour + 1 : hour;
      return clock >= 19 && clock < 22 ? 900 : 100;
    });
    const peak = peakTime(readings);
    assert.deepEqual([peak?.from, peak?.to], [19, 22]);
    assert.ok((peak?.share ?? 0) > 0.55);
  });

  it('is nothing where nothing is used', () => {
    assert.equal(peakTime(hourly('2026-08-20', 4, () => 0)), undefined);
  });
});

describe('times of use', () => {
  it('add up to all that is known', () => {
    fc.assert(
      fc.property(
        usageSeries,
        fc.array(fc.option(fc.nat(2)), { minLength: 400, maxLength: 400 }),
        (series, draw) => {
          const touLabels = { labels: ['a', 'b', 'c'], values: draw.slice(0, series.values.length) };
          const shares = touShares(readSeries({ ...series, touLabels }));
          const total = series.values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
          assert.equal(
            shares.reduce((sum, { steps }) => sum + steps, 0),
            total,
          );
          assert.deepEqual(touShares(readSeries(series)), []);
        },
      ),
      trial(1_000),
    );
  });
});

describe('water that never stops', () => {
  it('is found since it began', () => {
    const found = continuousFlow(
      hourly('2026-06-01', 10, (day, hour) => (day < 6 ? (hour === 3 ? 0 : 12) : 7)),
    );
    assert.equal(found?.since, startOfDay('2026-06-06', zone) + 4 * 3_600_000);
    assert.equal(found.leastPerHour, 7);
    assert.equal(found.hours, 24 * 5 - 4);
  });

  it('is not said after a pause, nor of few or missing readings', () => {
    assert.equal(
      continuousFlow(hourly('2026-06-01', 10, (day, hour) => (day === 9 && hour === 2 ? 0 : 12))),
      undefined,
    );
    assert.equal(continuousFlow(hourly('2026-06-01', 1, () => 12)), undefined);
    assert.equal(continuousFlow(hourly('2026-06-01', 10, (_, hour) => (hour < 6 ? null : 12))), undefined);
    assert.equal(continuousFlow(hourly('2026-06-01', 10, () => null)), undefined);
  });
});

describe('a day that stands out', () => {
  it('is far above the same days of the week before it', () => {
    const days = resampleUsage(
      hourly('2026-03-02', 60, (day) => (day === 50 ? 400 : day % 7 === 5 ? 200 : 100)).series,
      'day',
    );
    const found = unusualDays(days);
    assert.equal(found.length, 1);
    assert.equal(found[0]?.usual, 2400);
    assert.equal(found[0].steps, 9600);
  });

  it('is not told without eight weeks of which four are known', () => {
    const days = resampleUsage(hourly('2026-03-02', 20, (day) => (day === 19 ? 900 : 100)).series, 'day');
    assert.deepEqual(unusualDays(days), []);
  });
});

describe('reducing a line', () => {
  it('keeps the least and the most of each column, and its gaps', () => {
    const one = fc.option(fc.integer({ min: -999, max: 9_999 }), { freq: 6 });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 900 }), fc.integer({ min: 1, max: 200 }), (values, columns) => {
        const { x, y } = reduceMinMax(values, columns);
        assert.ok(x.length <= Math.max(columns * 2, 0));
        const known = values.filter((value) => value !== null);
        const shown = [...y].filter((value) => !Number.isNaN(value));
        assert.equal(known.length === 0, shown.length === 0);
        if (known.length > 0) {
          assert.equal(Math.max(...shown), Math.max(...known));
          assert.equal(Math.min(...shown), Math.min(...known));
        }
        x.forEach((at, index) => {
          assert.ok(index === 0 || at > (x[index - 1] ?? 0));
          assert.ok(Object.is(y[index], values[at] ?? Number.NaN));
        });
      }),
      trial(5_000),
    );
  });
});
