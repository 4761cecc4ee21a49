import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { auditBill } from '../../../src/domain/index.js';
import { createWorld } from '../../../src/mock/world.js';
import { amounts, billsOf, causes, explained, lastYear } from './told.js';

describe('double-charged', () => {
  const bills = billsOf('double-charged');
  const [bill, before] = bills;

  it('bills what was worked out by hand', () => {
    assert.deepEqual(amounts(bill), [
      [
        542,
        3485, // 19 m³ × 1.8340 = 34.846
        1759, // 19 × 0.9260 = 17.594
        1041, // 18 % of 57.86 = 10.4148
      ],
    ]);
    // 68.27, to the ten céntimos 68.30; the bill of 75.70 before it was paid twice.
    assert.deepEqual(
      bill?.lines?.map(({ label, amountMinor }) => [label, amountMinor]),
      [
        ['Redondeo', 3],
        ['Recibo anterior', 7570],
        ['Pago del 24 de octubre', -7570],
        ['Pago del 24 de octubre', -7570],
      ],
    );
    assert.equal(bill?.totals.amountDueMinor, -740);
  });

  it('has both payments in its books, three minutes apart', () => {
    const world = createWorld({ id: 'w', scenario: 'double-charged' });
    const twice = world.ledger().payments.filter(({ billId }) => billId === before?.id);
    assert.deepEqual(
      twice.map(({ at, amountMinor, state }) => [at, amountMinor, state]),
      [
        ['2026-10-24T19:12:00-05:00', 7570, 'succeeded'],
        ['2026-10-24T19:15:00-05:00', 7570, 'succeeded'],
      ],
    );
    assert.equal(new Set(twice.map(({ id }) => id)).size, 2);
    // Before the next bill goes out, the balance shows it.
    world.clock.moveTo(Date.parse('2026-10-30T12:00:00-05:00'));
    const [account] = world.accounts;
    assert.equal(world.balance(account?.id ?? '').amountDueMinor, -7570);
    assert.equal(world.bills(account?.id ?? '')[0]?.payment.state, 'paid');
  });

  it('is explained by what was paid too much', () => {
    const found = explained(before, bill);
    assert.deepEqual(causes(found), { days: 246, use: -990, rounding: 5, balance: -7570 });
    const balance = found.parts.find(({ cause }) => cause === 'balance');
    assert.deepEqual(balance?.evidence.paymentsMinor?.to, 15_140);
    assert.equal(causes(explained(lastYear(bills), bill)).balance, -7570);
  });

  it('is found by the audit, and nothing else is', () => {
    for (const [index, one] of bills.slice(0, 12).entries()) {
      const failed = auditBill(one, bills.slice(index + 1)).filter(({ status }) => status === 'failed');
      assert.deepEqual(
        failed.map(({ id }) => id),
        index === 0 ? ['duplicate-payments'] : [],
        one.id,
      );
    }
    const [found] = auditBill(bill!, bills.slice(1)).filter(({ status }) => status === 'failed');
    const paid = bill?.lines?.filter(({ role }) => role === 'payment') ?? [];
    assert.deepEqual(found?.evidence, [{ lineIds: paid.map(({ id }) => id), foundMinor: -7570 }]);
  });
});
