import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { auditBill } from '../../../src/domain/index.js';
import { amounts, billsOf, causes, explained, lastYear } from './told.js';

describe('co-water-bimonthly', () => {
  const bills = billsOf('co-water-bimonthly');
  const [bill, before] = bills;
  const pesos = 100;

  it('bills what was worked out by hand', () => {
    // Register: 2292 − 2238 = 54 m³: 22 basic, 22 complementary, 10 beyond; of these 10 the drought charge.
    assert.deepEqual(
      bill?.sections?.map(({ quantity, days }) => [quantity, days]),
      [
        ['54', 61],
        ['54', 61],
        [undefined, 61],
      ],
    );
    assert.deepEqual(amounts(bill), [
      [
        20_840 * pesos, // 2 × 10,420
        70_101 * pesos, // 22 × 3,186.40 = 70,100.80
        70_101 * pesos,
        31_864 * pesos, // 10 × 3,186.40
        96_453 * pesos, // 50 % of 20,840 + 70,101 + 70,101 + 31,864 = 192,906
        31_864 * pesos, // The drought charge pays no contribution.
      ],
      [
        12_360 * pesos, // 2 × 6,180
        148_225 * pesos, // 54 × 2,744.90 = 148,224.60
        80_293 * pesos, // 50 % of 160,585 = 80,292.50
      ],
      [
        48_620 * pesos, // 2 × 24,310
        24_310 * pesos,
      ],
    ]);
    // 321,223 + 240,878 + 72,930 = 635,031, to the ten 635,030
    assert.equal(bill?.lines?.[0]?.amountMinor, -1 * pesos);
    assert.equal(bill?.totals.amountDueMinor, 635_030 * pesos);
    // 35 m³ of 62 days before: no third block, no drought charge.
    assert.equal(before?.sections?.[0]?.quantity, '35');
    assert.equal(before?.totals.amountDueMinor, 434_120 * pesos);
  });

  it('is explained by the leak, and by a charge that is new', () => {
    const found = explained(before, bill);
    // Per day 35 ÷ 62 = 0.56 m³, then 54 ÷ 61 = 0.89.
    const use = found.parts.find(({ cause }) => cause === 'use');
    assert.deepEqual(use?.evidence.perDay, { from: '0.56', to: '0.89', unit: 'm3' });
    const price = found.parts.filter(({ cause }) => cause === 'price');
    assert.deepEqual(
      price.map(({ evidence }) => evidence.changes?.map(({ kind, from }) => [kind, from])),
      [[['drought_surcharge', null]]],
    );
    const sums = causes(found);
    assert.deepEqual(Object.keys(sums), ['days', 'use', 'price', 'rounding']);
    assert.ok((sums.use ?? 0) > 180_000 * pesos && (sums.days ?? 0) < 0 && (sums.price ?? 0) > 0);
    assert.ok(Math.abs(found.residualMinor) <= 5 * pesos);
  });

  it('is explained against last year by prices too, and not by days', () => {
    const sums = causes(explained(lastYear(bills), bill));
    assert.deepEqual(Object.keys(sums), ['use', 'price', 'fixed', 'rounding']);
    // The fixed charges rose by 10,420 − 9,753.12 and 6,180 − 5,784.48 a month, for two months, and half as much again.
    assert.equal(sums.fixed, 3_188 * pesos);
  });

  it('is right but unusual', () => {
    const failed = auditBill(bill!, bills.slice(1)).filter(({ status }) => status === 'failed');
    assert.deepEqual(
      failed.map(({ id }) => id),
      ['use-own'],
    );
  });
});
