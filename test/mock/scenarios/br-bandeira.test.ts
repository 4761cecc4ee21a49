import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { auditBill } from '../../../src/domain/index.js';
import { amounts, billsOf, causes, explained, lastYear } from './told.js';

describe('br-bandeira', () => {
  const bills = billsOf('br-bandeira');
  const [bill, before] = bills;

  it('bills what was worked out by hand', () => {
    // 9336 − 9110 = 226 kWh. 20 of 31 days yellow: 226 × 20 ÷ 31 = 145.8, so 146, and 80 red.
    assert.equal(bill?.sections?.[0]?.quantity, '226');
    assert.deepEqual(amounts(bill), [
      [
        6518, // 226 × 0.28842 = 65.18
        8931, // 226 × 0.39517 = 89.31
        275, // 146 × 1.885 a hundred = 2.75
        357, // 80 × 4.463 a hundred = 3.57
        784, // 160.81 × 4.65 ÷ 95.35 = 7.8424: inside its own base
        3702, // 168.65 × 18 ÷ 82 = 37.0207: inside its own base
      ],
      [2160],
    ]);
    assert.equal(bill.totals.amountDueMinor, 22_727);
    const flags = bill.sections[0].lines.filter(({ kind }) => kind === 'flag_surcharge');
    assert.deepEqual(
      flags.map(({ label, period }) => [label, period?.start.slice(0, 10), period?.end.slice(0, 10)]),
      [
        ['Bandeira amarela', '2026-10-12', '2026-11-01'],
        ['Bandeira vermelha, patamar 1', '2026-11-01', '2026-11-12'],
      ],
    );
    // 18 % of 205.67, with the tax, is 37.02.
    assert.equal(Math.round(20_567 * 0.18), 3702);
  });

  it('is explained by heat, days, the flags, and the tax that jumps at 200 kWh', () => {
    const found = explained(before, bill);
    const sums = causes(found);
    assert.deepEqual(Object.keys(sums), ['days', 'use', 'price', 'tax']);
    const price = found.parts.find(({ cause }) => cause === 'price');
    assert.deepEqual(
      price?.evidence.changes?.map(({ kind, from, to }) => [kind, from?.amountMinor, to?.amountMinor]),
      [['flag_surcharge', 117, 632]],
    );
    const tax = found.parts.filter(({ cause }) => cause === 'tax');
    assert.deepEqual(
      tax.map(({ evidence }) =>
        evidence.changes?.map(({ from, to }) => [from?.percent ?? from?.rate, to?.percent ?? to?.rate]),
      ),
      [[['12', '18']], [['14.35', '21.60']]],
    );
    // 21.60 − 14.35, and the rest of it ICMS.
    assert.equal(tax[1]?.amountMinor, 725);
    assert.ok((sums.use ?? 0) > (sums.days ?? 0) && (sums.tax ?? 0) > 1500);
  });

  it('is explained against last year', () => {
    const sums = causes(explained(lastYear(bills), bill));
    assert.deepEqual(Object.keys(sums), ['days', 'use', 'price', 'tax']);
  });

  it('is right but unusual', () => {
    const checks = bill ? auditBill(bill, bills.slice(1)) : [];
    const failed = checks.filter(({ status }) => status === 'failed').map(({ id }) => id);
    assert.deepEqual(failed, ['use-own']);
    assert.equal(checks.find(({ id }) => id === 'rate-periods')?.status, 'passed');
    assert.equal(checks.find(({ id }) => id === 'tax-base')?.status, 'passed');
  });
});
