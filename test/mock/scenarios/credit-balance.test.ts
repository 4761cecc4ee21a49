import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { auditBill, billGlance, isPayable } from '../../../src/domain/index.js';
import { createWorld } from '../../../src/mock/world.js';
import { amounts, billsOf, causes, explained, lastYear } from './told.js';

describe('credit-balance', () => {
  const bills = billsOf('credit-balance');
  const [bill, before] = bills;

  it('bills what was worked out by hand', () => {
    assert.deepEqual(amounts(bill), [
      [
        871, // 3.45 kW × 31 days × 0.08145 = 8.7111
        214, // 3.45 kW × 31 days × 0.01997 = 2.1358
        2178, // 149 kWh × 0.1462 = 21.7838
        -1142, // 35 % of 32.63 = 11.4205
        59, // 31 × 0.019121 = 0.5928
        111, // 5.112696 % of 21.80 = 1.1146
        83, // 31 × 0.02663 = 0.8255
        499, // 21 % of 23.74 = 4.9854
        -8723, // What six months had paid too much, see below
      ],
    ]);
    // 28.73 − 87.23; the bill before is paid.
    assert.equal(bill?.totals.amountDueMinor, -5850);
    assert.deepEqual(bill.payment, { state: 'not_payable', paidMinor: 0, outstandingMinor: 0 });
  });

  it('gives back what the discount would have taken off six bills', () => {
    // Power and energy, less 35 %, with 5.112696 % and on that 21 %: × 0.35 × 1.05112696 × 1.21 = 0.44515227
    const supply = bills.slice(1, 7).map((one) =>
      amounts(one)[0]
        ?.slice(0, 3)
        .reduce((a, b) => a + b, 0),
    );
    assert.deepEqual(supply, [3258, 3380, 3614, 3107, 3171, 3063]);
    const back = supply.map((minor) => Math.round((minor ?? 0) * 0.44515227));
    assert.equal(
      back.reduce((a, b) => a + b, 0),
      8723,
    );
  });

  it('is nothing to pay, and what is left lowers the bills to come', () => {
    assert.equal(isPayable(bill!), false);
    const glance = billGlance(bill!, '2026-11-22');
    assert.deepEqual([glance.state, glance.amountKind, glance.amountMinor], ['credit', 'credit', 5850]);
    const world = createWorld({ id: 'w', scenario: 'credit-balance' });
    const [account] = world.accounts;
    assert.equal(world.balance(account?.id ?? '').amountDueMinor, -5850);
    assert.deepEqual(world.balance(account?.id ?? '').openBills, []);
    world.clock.moveTo(Date.parse('2026-12-20T12:00:00+01:00'));
    const [next] = world.bills(account?.id ?? '');
    assert.equal(next?.totals.previousBalanceMinor, -5850);
    assert.equal(next.totals.amountDueMinor, next.totals.currentChargesMinor - 5850);
    const found = explained(bill, next);
    // What was given back once is gone, what it left is taken over.
    assert.equal(causes(found).balance, -5850);
    assert.ok((causes(found).subsidy ?? 0) > 8000);
  });

  it('is explained by the discount', () => {
    const sums = causes(explained(before, bill));
    assert.deepEqual(Object.keys(sums), ['days', 'use', 'subsidy']);
    assert.ok((sums.subsidy ?? 0) < -10_000 && Math.abs(sums.days ?? 0) + Math.abs(sums.use ?? 0) < 500);
    const last = causes(explained(lastYear(bills), bill));
    assert.deepEqual(Object.keys(last), ['use', 'price', 'subsidy']);
    // Energy was cheaper a year ago by half a per cent more.
    assert.ok((last.price ?? 0) < 0);
  });

  it('is right', () => {
    const failed = auditBill(bill!, bills.slice(1)).filter(({ status }) => status === 'failed');
    assert.deepEqual(failed, []);
  });
});
