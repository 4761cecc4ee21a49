import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import {
  type GreenButtonFeed,
  greenButtonPieces,
  readGreenButton,
  writeGreenButton,
} from '../../src/adapters/index.js';
import { amountOf } from '../../src/adapters/amounts.js';
import { UsageSeries } from '../../src/contract/usage.js';
import { usageSeries } from '../support/arbitrary/usage-series.js';
import { trial } from '../support/counts.js';

const feed: GreenButtonFeed = { now: '2026-11-22T09:00:00-05:00', service: 'electricity', title: 'Consumo' };

/** Values as exact text, whatever the scale. */
function exact({ values, scale }: UsageSeries): (string | null)[] {
  const step = amountOf(scale);
  assert.ok(step);
  return values.map((value) =>
    value === null ? null : String(BigInt(value) * BigInt(step.mantissa) * 10n ** BigInt(12 - step.decimals)),
  );
}

/** What a series says, but how it is scaled. */
function facts(series: UsageSeries): unknown {
  const { servicePointId, direction, start, end, interval, zone, unit, quality, cost, coverage } = series;
  const costs = cost?.values.some((value) => value !== null) === true ? cost : undefined;
  return {
    servicePointId,
    direction,
    start,
    end,
    interval,
    zone,
    unit,
    quality,
    costs,
    coverage,
    values: exact(series),
  };
}

/** Fails where an independent parser finds the document not well-formed, or a prefix unbound. */
function assertWellFormed(text: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
}

describe('a written Green Button file', () => {
  it('says what the series said: gaps, qualities, costs, days on which the clock changes', async () => {
    await fc.assert(
      fc.asyncProperty(usageSeries, async (series) => {
        UsageSeries.parse(series);
        const text = writeGreenButton([series], feed);
        assertWellFormed(text);
        const { flows, warnings } = await readGreenButton(text, { zone: series.zone });
        assert.equal(flows.length, 1);
        assert.ok(flows[0]);
        UsageSeries.parse(flows[0].series);
        assert.deepEqual(facts(flows[0].series), facts(series));
        assert.deepEqual(
          warnings.filter(({ code }) => code !== 'gap' && code !== 'zone-contradiction'),
          [],
        );
      }),
      trial(5_000),
    );
  });

  it('tells its zone, so that the same days come back where nobody names one', async () => {
    for (const zone of [
      'America/Bogota',
      'America/New_York',
      'Europe/Madrid',
      'Australia/Lord_Howe',
      'UTC',
      'Asia/Kathmandu',
    ]) {
      const [series] = fc.sample(
        usageSeries.filter(
          (one) => one.zone === zone && one.interval === 'PT1H' && one.start.startsWith('2024'),
        ),
        { numRuns: 1, seed: 7 },
      );
      assert.ok(series);
      const { flows, warnings } = await readGreenButton(writeGreenButton([series], feed));
      assert.equal(flows[0]?.series.zone, zone);
      assert.deepEqual(
        warnings.filter(({ code }) => code.startsWith('zone')),
        [],
      );
    }
  });

  it('holds several flows of one place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(usageSeries, { minLength: 2, maxLength: 4 }), async (all) => {
        const zone = all[0]?.zone ?? 'UTC';
        const [first] = all;
        assert.ok(first);
        // Of one place and zone: the same series, by other names.
        const same = all.map((_, index) => ({ ...first, register: `R${String(index)}` }));
        const { flows } = await readGreenButton(writeGreenButton(same, feed), { zone });
        assert.deepEqual(
          flows.map(({ label, series }) => [label, facts(series)]),
          same.map((series) => [series.register, facts(series)]),
        );
      }),
      trial(500),
    );
  });

  it('keeps hostile text as text', async () => {
    await fc.assert(
      fc.asyncProperty(usageSeries, fc.string({ unit: 'binary' }), async (series, text) => {
        const written = writeGreenButton([{ ...series, register: text, servicePointId: `x${text}` }], {
          ...feed,
          title: text,
        });
        assertWellFormed(written);
        const { flows } = await readGreenButton(written, { zone: series.zone });
        assert.equal(flows.length, 1);
      }),
      trial(1_000),
    );
  });

  const xmllint = spawnSync('xmllint', ['--version']).status === 0;
  it('is well-formed for xmllint', { skip: xmllint ? false : 'xmllint is not installed' }, () => {
    for (const series of fc.sample(usageSeries, { numRuns: 10, seed: 11 })) {
      const { status, stderr } = spawnSync('xmllint', ['--noout', '-'], {
        input: writeGreenButton([series], feed),
        encoding: 'utf8',
      });
      assert.equal(status, 0, stderr);
    }
  });

  it('comes in pieces of which none is large', () => {
    const [series] = fc.sample(usageSeries, { numRuns: 1, seed: 3 });
    assert.ok(series);
    const long = {
      ...series,
      interval: 'PT15M',
      values: new Array<number>(35_040).fill(1),
      quality: [{ from: 0, to: 35_040, quality: 'actual' }],
    };
    const { cost: _, ...plain } = long;
    const pieces = [...greenButtonPieces([plain], feed)];
    assert.ok(Math.max(...pieces.map(({ length }) => length)) < 600_000);
  });

  it('refuses what it has no code for', () => {
    const [series] = fc.sample(usageSeries, { numRuns: 1, seed: 5 });
    assert.ok(series);
    assert.throws(() => writeGreenButton([], feed), RangeError);
    assert.throws(() => writeGreenButton([{ ...series, unit: 'bushel' }], feed), RangeError);
    assert.throws(() => writeGreenButton([{ ...series, direction: 'generation' }], feed), RangeError);
    assert.throws(() => writeGreenButton([{ ...series, interval: 'soon' }], feed), RangeError);
    assert.throws(() => writeGreenButton([series, { ...series, servicePointId: 'other' }], feed), RangeError);
  });
});
