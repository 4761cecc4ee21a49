import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { auditBill } from '../../../src/domain/index.js';
import { createWorld } from '../../../src/mock/world.js';
import { amounts, billsOf, causes, explained, lastYear } from './told.js';

const GAS = 'sp_7730154_g';

describe('uk-estimated', () => {
  const bills = billsOf('uk-estimated');
  const [bill, before] = bills;
  const gas = bill?.sections?.[1];

  it('bills what was worked out by hand, gas from volume to energy', () => {
    assert.deepEqual(amounts(bill), [
      [
        1625, // 31 days × 0.52410 = 16.2471
        4980, // 36,861 − 36,672 = 189 kWh × 0.26350 = 49.8015
        330, // 5 % of 66.05 = 3.3025
      ],
      [
        1029, // 31 days × 0.33180 = 10.2858
        7905, // 1,256.71 kWh × 0.06290 = 79.047
        447, // 5 % of 89.34 = 4.467
      ],
    ]);
    // 1.02264 × 39.5 ÷ 3.6 = 40.39428 ÷ 3.6 = 11.2206333…; 112 m³ × that = 1,256.7109
    const [read] = gas?.reads ?? [];
    assert.deepEqual(
      [read?.registerUnit, read?.conversion, read?.unit, read?.quantity],
      ['m3', '11.220633', 'kWh', '1256.71'],
    );
    assert.deepEqual([read?.from.value, read?.to.value], ['8419', '8531']);
    // 69.35 + 93.81; the bill before is paid.
    assert.equal(bill?.totals.amountDueMinor, 16_316);
    assert.equal(bill.totals.previousBalanceMinor, bill.totals.paymentsMinor);
  });

  it('estimates the gas of the newest bill, and nothing else of it', () => {
    // A year ago the register went from 7312 to 7424 in as many days: 112 m³.
    const [then] = lastYear(bills)?.sections?.[1]?.reads ?? [];
    assert.deepEqual([then?.from.value, then?.to.value, then?.to.quality], ['7312', '7424', 'actual']);
    assert.deepEqual(bill?.estimate, { reason: 'no_access', settlesOn: '2026-12-01' });
    assert.equal(gas?.reads[0]?.to.quality, 'estimated');
    assert.equal(bill.sections?.[0]?.reads[0]?.to.quality, 'actual');
    const estimated = bill.sections
      .flatMap(({ lines }) => lines)
      .filter((line) => line.usageBasis === 'estimated');
    assert.deepEqual(
      estimated.map(({ label }) => label),
      ['Gas used'],
    );
    assert.equal(before?.estimate, null);
  });

  it('settles an estimate with the next read, at the heat and the price of its own month', () => {
    const settled = bills.find(({ period }) => period.start.startsWith('2025-04'));
    const wrong = bills.find(({ period }) => period.start.startsWith('2025-03'));
    assert.equal(wrong?.estimate?.reason, 'no_access');
    const line = settled?.sections?.[1]?.lines.find(({ kind }) => kind === 'estimate_settlement');
    // 7117 − 6882 = 235 m³ in 61 days, 31 of them: 119.4. 119 − 116 = 3 m³ × 11.16382 = 33.49 kWh × 0.05856 = 1.9612
    assert.deepEqual(
      [line?.quantity, line?.rate, line?.amountMinor, line?.relatedBillId],
      ['33.49', '0.05856', 196, wrong?.id],
    );
    assert.equal(causes(explained(wrong, settled))['estimate-correction'], 206); // 1.96 and 5 % of it
  });

  it('takes the customer’s own read, in the unit that the meter shows', () => {
    const world = createWorld({ id: 'w', scenario: 'uk-estimated' });
    assert.deepEqual(
      world
        .reads(GAS)
        .slice(0, 2)
        .map(({ value, unit, quality }) => [value, unit, quality]),
      [
        ['8531', 'm3', 'estimated'],
        ['8419', 'm3', 'actual'],
      ],
    );
    // Less than the estimate: a mild October.
    const sent = world.receiveRead(GAS, { register: 'volume', readOn: '2026-11-24', value: '8530' });
    assert.deepEqual([sent.value, sent.unit, sent.state], ['8530', 'm3', 'received']);
  });

  it('is explained by use that is estimated, and by the prices of a new quarter', () => {
    const found = explained(before, bill);
    assert.deepEqual(Object.keys(causes(found)), ['days', 'use', 'price', 'fixed']);
    const [largest] = [...found.parts].sort((a, b) => b.amountMinor - a.amountMinor);
    assert.deepEqual([largest?.cause, largest?.sectionId], ['use', gas?.id]);
    assert.deepEqual(largest?.evidence.estimated, { from: false, to: true });
    assert.ok((causes(found).use ?? 0) > 4000);
    assert.equal(found.residualMinor, 0);
  });

  it('is right, as far as a bill with an estimate can be', () => {
    for (const [index, one] of bills.entries()) {
      const failed = auditBill(one, bills.slice(index + 1)).filter(({ status }) => status === 'failed');
      // A month in which the home was unlike itself is no error of the bill, and the newest is none.
      const wrong = failed.filter(({ id }) => index === 0 || id !== 'use-own');
      assert.deepEqual(wrong, [], one.id);
    }
    const passed = auditBill(bill!, bills.slice(1)).filter(({ status }) => status === 'passed');
    for (const id of ['re-read', 'billed-quantity', 'read-values']) {
      assert.ok(
        passed.some((check) => check.id === id),
        id,
      );
    }
  });
});
