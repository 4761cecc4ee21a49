import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { auditBill } from '../../../src/domain/index.js';
import { createWorld } from '../../../src/mock/world.js';
import { amounts, billsOf, causes, explained, lastYear } from './told.js';

describe('meter-exchange', () => {
  const bills = billsOf('meter-exchange');
  const [bill, before] = bills;
  const pesos = 100;

  it('bills what both meters counted, worked out by hand', () => {
    const reads = bill?.sections?.[0]?.reads ?? [];
    assert.deepEqual(
      reads.map(({ from, to, quantity }) => [from.on, from.value, to.on, to.value, to.quality, quantity]),
      [
        ['2026-10-01', '1052', '2026-10-14', '1111', 'final', '59'],
        ['2026-10-14', '0', '2026-11-01', '77', 'actual', '77'],
      ],
    );
    // 59 + 77 = 136 kWh
    assert.deepEqual(amounts(bill)[0], [
      118_096 * pesos, // 136 × 868.35 = 118,095.60
      -59_048 * pesos, // 50 %
      14_650 * pesos, // the first of twelve instalments
    ]);
    // 73,698 + 14,587 + 7,860 = 96,145, to the ten 96,150
    assert.equal(bill?.totals.amountDueMinor, 96_150 * pesos);
  });

  it('is explained by the instalment and the tariff', () => {
    const sums = causes(explained(before, bill));
    assert.equal(sums['other-service'], 14_650 * pesos);
    assert.ok((sums.price ?? 0) > 0);
    assert.equal(causes(explained(lastYear(bills), bill))['other-service'], 14_650 * pesos);
  });

  it('is right, though the first read is not the last of another meter', () => {
    const checks = bill ? auditBill(bill, bills.slice(1)) : [];
    assert.deepEqual(
      checks.filter(({ status }) => status === 'failed'),
      [],
    );
  });

  it('takes a read of the new meter only, and pays the meter off in a year', () => {
    const world = createWorld({ id: 'w', scenario: 'meter-exchange' });
    const read = { register: 'active', readOn: '2026-11-20' };
    assert.equal(world.receiveRead('sp_4483906', { ...read, value: '160' }).meterId, 'met_LV95214');
    assert.throws(() => world.receiveRead('sp_4483906', { ...read, value: '1200' }));
    world.clock.moveTo(Date.parse('2027-12-31T12:00:00-05:00'));
    const paid = world
      .bills('acc_4483906')
      .flatMap(({ sections = [] }) => sections.flatMap(({ lines }) => lines))
      .filter(({ kind }) => kind === 'instalment');
    assert.equal(paid.length, 12);
  });
});
