// Columns are checked by a loop of our own: what it takes and refuses, beside an independent validator.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { IntegerColumn, type Usage, UsageSeries } from '../../src/contract/index.js';
import { operationDocs } from '../../src/contract/all.docs.js';
import { trial } from '../support/counts.js';
import { at, faults } from './schemas.js';

const column = at('components', 'schemas', 'IntegerColumn');

describe('a column', () => {
  it('holds whole numbers and nulls, and nothing else', () => {
    const entry = fc.oneof(fc.maxSafeInteger(), fc.constant(null), fc.double(), fc.jsonValue());
    const one = fc.oneof(
      fc.array(fc.oneof(fc.maxSafeInteger(), fc.constant(null))),
      fc.array(entry),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(one, (value) => {
        const ours = IntegerColumn.safeParse(value).success;
        const theirs = faults(column, value).length === 0;
        // Whole numbers that JavaScript does not hold exactly are whole to a validator, and refused by us.
        const isExact =
          !Array.isArray(value) ||
          value.every(
            (one) => typeof one !== 'number' || Number.isSafeInteger(one) || !Number.isInteger(one),
          );
        assert.equal(ours, theirs && isExact);
      }),
      trial(5_000),
    );
  });
});

describe('the columns of a series', () => {
  const [hours] = (operationDocs.getUsage.examples[0]?.answer as Usage).series;
  const refused = (change: (series: UsageSeries) => void): unknown => {
    const series = structuredClone(hours as UsageSeries);
    change(series);
    const { success, error } = UsageSeries.safeParse(series);
    assert.ok(!success);
    return error.issues[0]?.path;
  };

  it('belong together', () => {
    assert.ok(UsageSeries.safeParse(hours).success);
    for (const change of [
      (series: UsageSeries) => series.values.pop(),
      (series: UsageSeries) => series.quality.pop(),
      (series: UsageSeries) => series.quality.shift(),
      (series: UsageSeries) => series.quality.push({ from: 24, to: 25, quality: 'actual' }),
      (series: UsageSeries) => series.quality.splice(1, 1, { from: 14, to: 14, quality: 'missing' }),
      (series: UsageSeries) => series.cost?.values.pop(),
      (series: UsageSeries) => series.touLabels?.values.push(0),
      (series: UsageSeries) => series.touLabels?.values.splice(3, 1, 2),
      (series: UsageSeries) => series.touLabels?.values.splice(3, 1, -1),
      (series: UsageSeries) => (series.starts = [series.start]),
      (series: UsageSeries) => (series.partial = [{ at: 24, expected: 4, present: 3, estimated: 0 }]),
    ]) {
      assert.deepEqual(refused(change), ['values'], change.toString());
    }
  });

  it('say where a value does not fit', () => {
    assert.deepEqual(
      refused((series) => series.values.splice(0, 1, 0.5)),
      ['values'],
    );
    assert.deepEqual(
      refused((series) => series.cost?.values.splice(0, 1, Number.NaN)),
      ['cost', 'values'],
    );
    assert.deepEqual(
      refused((series) => (series.coverage = { expected: 3, present: 1, estimated: 0, missing: 1 })),
      ['coverage'],
    );
  });
});
