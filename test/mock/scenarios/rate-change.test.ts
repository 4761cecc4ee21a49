import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { auditBill } from '../../../src/domain/index.js';
import { amounts, billsOf, causes, explained, lastYear } from './told.js';

describe('rate-change', () => {
  const bills = billsOf('rate-change');
  const [bill, before] = bills;

  it('bills what was worked out by hand', () => {
    // 12123 − 11973 = 150 kWh in 31 days, 16 of them before the decree: 150 × 16 ÷ 31 = 77.4, so 77 and 73.
    assert.deepEqual(amounts(bill), [
      [
        826,
        10_244, // 77 × 133.034 = 10,243.6
        11_603, // 73 × 158.942 = 11,602.8
        2207, // 150 × 14.716 = 2,207.4
        410,
      ],
    ]);
    assert.equal(bill?.totals.amountDueMinor, 25_290);
    const energy = bill.sections?.[0]?.lines.filter(({ kind }) => kind === 'usage_flat') ?? [];
    assert.deepEqual(
      energy.map(({ period, tariffVersion }) => [
        period?.start.slice(0, 10),
        period?.end.slice(0, 10),
        tariffVersion,
      ]),
      [
        ['2026-10-06', '2026-10-22', '2026-04-22'],
        ['2026-10-22', '2026-11-06', '2026-10-22'],
      ],
    );
  });

  it('is explained by the price', () => {
    // 30 days with 147 kWh before: 4.90 a day; 31 days with 150 now: 4.84.
    const sums = causes(explained(before, bill));
    assert.deepEqual(Object.keys(sums), ['days', 'use', 'price']);
    assert.ok((sums.price ?? 0) > (sums.days ?? 0) && (sums.use ?? 0) < 0);
    // Last year 150 kWh in 31 days too: all of it is price.
    const year = lastYear(bills);
    assert.equal(year?.sections?.[0]?.quantity, '150');
    assert.deepEqual(causes(explained(year, bill)), { price: 25_290 - 21_031 });
  });

  it('cuts each period where a price changes, and nowhere else', () => {
    const parts = bills.map(
      ({ sections }) => sections?.[0]?.lines.filter(({ kind }) => kind === 'usage_flat').length,
    );
    assert.equal(parts.filter((count) => count === 2).length, 5);
    assert.equal(parts.filter((count) => count === 1).length, 21);
    const checks = bill ? auditBill(bill, bills.slice(1)) : [];
    assert.deepEqual(
      checks.filter(({ status }) => status === 'failed'),
      [],
    );
    assert.equal(checks.find(({ id }) => id === 'rate-periods')?.status, 'passed');
  });
});
