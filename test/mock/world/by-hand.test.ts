import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Bill } from '../../../src/contract/index.js';
import { createWorld } from '../../../src/mock/world.js';

/** The amounts of a bill's lines that sum, section by section, in minor units. */
function amounts(bill: Bill | undefined): number[][] {
  const sections = bill?.sections ?? [];
  return sections.map(({ lines }) =>
    lines.filter(({ role }) => role !== 'information').map((line) => line.amountMinor),
  );
}

describe('the newest bill of co-high-bill, worked out by hand', () => {
  const [bill, before] = createWorld({ id: 'w', scenario: 'co-high-bill' }).bills('acc_4518220');
  const pesos = 100;

  it('has these lines', () => {
    // Register: 35690 − 35481 = 209 kWh, of which 173 are the subsistence block below 1,000 m.
    assert.equal(bill?.sections?.[0]?.reads[0]?.from.value, '35481');
    assert.equal(bill.sections[0].reads[0].to.value, '35690');
    // CU = 331.40 + 52.18 + 276.95 + 112.60 + 69.75 + 25.47 = 868.35
    assert.equal(bill.sections[0].lines[0]?.rate, '868.35');
    assert.deepEqual(amounts(bill), [
      [
        150_225 * pesos, // 173 × 868.35 = 150,224.55
        31_261 * pesos, // 36 × 868.35 = 31,260.60
        -75_113 * pesos, // 50 % of 150,225 = 75,112.50
      ],
      [
        15_240 * pesos,
        11_360 * pesos, // 0.0675 t × 168,300 = 11,360.25
        -10_640 * pesos, // 40 % of 15,240 + 11,360 = 26,600
        -2_350 * pesos, // 2 × 1,175
      ],
      [7_860 * pesos],
    ]);
  });

  it('has these sums', () => {
    // 150,225 + 31,261 − 75,113 = 106,373 · 15,240 + 11,360 − 10,640 − 2,350 = 13,610 · 7,860
    assert.deepEqual(
      bill?.sections?.map(({ subtotalMinor }) => subtotalMinor),
      [106_373 * pesos, 13_610 * pesos, 7_860 * pesos],
    );
    // 106,373 + 13,610 + 7,860 = 127,843, to the ten 127,840
    assert.equal(bill?.lines?.[0]?.amountMinor, -3 * pesos);
    assert.equal(bill?.totals.currentChargesMinor, 127_840 * pesos);
    // The previous bill of 87,970 is paid: 87,970 − 87,970 + 127,840
    assert.deepEqual(bill?.totals, {
      previousBalanceMinor: 87_970 * pesos,
      paymentsMinor: 87_970 * pesos,
      arrearsMinor: 0,
      currentChargesMinor: 127_840 * pesos,
      amountDueMinor: 127_840 * pesos,
    });
  });

  it('tells the story: higher for use and price, paid before, due in four days', () => {
    assert.equal(before?.totals.amountDueMinor, 87_970 * pesos);
    assert.equal(before?.payment.state, 'paid');
    assert.equal(before?.sections?.[0]?.quantity, '157');
    // The quarter before, at 94.2 %: 312.18 + 49.15 + 260.89 + 106.07 + 65.70 + 23.99 = 817.98; all of it subsidised:
    // 157 × 817.98 = 128,422.86, less 50 %
    assert.equal(before?.sections?.[0]?.lines[0]?.rate, '817.98');
    assert.deepEqual(amounts(before)[0], [128_423 * pesos, -64_212 * pesos]);
    assert.deepEqual(bill?.payment, { state: 'unpaid', paidMinor: 0, outstandingMinor: 127_840 * pesos });
    assert.deepEqual(
      [bill?.issuedOn, bill?.dueOn, bill?.cutoffOn],
      ['2026-11-11', '2026-11-26', '2026-11-30'],
    );
  });
});

describe('us-sample, as published', () => {
  const world = createWorld({ id: 'w', scenario: 'us-sample' });

  it('has the plain bill of 58.35', () => {
    const [bill, ...others] = world.bills('acc_home');
    assert.deepEqual(others, []);
    // 8.75 + 463 × 0.0691 = 31.99 + 463 × 0.02568 = 11.89 + 463 × 0.01236 = 5.72
    assert.deepEqual(amounts(bill), [[875, 3199, 1189, 572]]);
    assert.equal(bill?.totals.amountDueMinor, 5835);
  });

  it('has the solar bill of 31.10', () => {
    const [bill, ...others] = world.bills('acc_solar');
    assert.deepEqual(others, []);
    // 13 × 0.39167 = 5.09, tax 0.25, surcharge 0.02; 15 × 0.7935 = 11.90, tax 0.60, surcharge 0.04
    assert.deepEqual(amounts(bill), [[509, 25, 2, 1190, 60, 4]]);
    assert.equal(bill?.totals.currentChargesMinor, 1790);
    assert.equal(bill?.totals.previousBalanceMinor, 1320);
    assert.equal(bill?.totals.amountDueMinor, 3110);
    assert.equal(world.balance('acc_solar').amountDueMinor, 3110);
    assert.equal(world.balance('acc_solar').overdueMinor, 1320);
    // 13.3768 − 19.828 = −6.4512; year-to-date figures inform and are not due.
    assert.equal(bill?.sections?.[0]?.quantity, '-6.4512');
    const informing = bill.sections[0].lines.filter(({ role }) => role === 'information');
    assert.deepEqual(
      informing.map(({ amountMinor }) => amountMinor),
      [0, 0, -242, -255, -242, -255, -484, 1762, 0],
    );
  });
});
