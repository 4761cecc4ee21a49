import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { auditBill, explainBill, reconcileBill } from '../../../src/domain/index.js';
import { createWorld } from '../../../src/mock/world.js';
import { amounts, billsOf, explained, lastYear } from './told.js';

describe('unreconciled', () => {
  const bills = billsOf('unreconciled');
  const [bill, before, older] = bills;

  it('prints what was worked out by hand, and asks for a visit more', () => {
    assert.deepEqual(amounts(bill), [
      [
        641_280,
        747_396, // 26 m³ × 287.46
        250_588, // 26 × 96.38
        78_685, // 4.8 % of 16,392.64 = 786.8467
        344_245, // 21 % of 16,392.64 = 3,442.4544
      ],
    ]);
    // 20,621.94 is printed; 8,500.00 for a visit is not.
    assert.equal(bill?.sections?.[0]?.subtotalMinor, 2_062_194 + 850_000);
    assert.equal(bill.totals.amountDueMinor, 2_912_194);
    assert.equal(reconcileBill(before!).ok, true);
  });

  it('is not explained: its lines do not make its total', () => {
    for (const [from, to] of [
      [before, bill],
      [lastYear(bills), bill],
      [bill, before],
    ]) {
      const found = explainBill(from!, to!);
      assert.equal(found.status, 'withheld');
      if (found.status !== 'withheld') return;
      assert.deepEqual([found.withheldReason, found.withheldBillId], ['does-not-add-up', bill?.id]);
      assert.deepEqual(found.parts, []);
      assert.equal(found.residualMinor, found.deltaMinor);
    }
    explained(older, before);
  });

  it('is found by the audit, with both sums, and nothing else is', () => {
    const failed = auditBill(bill!, bills.slice(1)).filter(({ status }) => status === 'failed');
    assert.deepEqual(
      failed.map(({ id, evidence }) => [id, evidence]),
      [['re-add', [{ sectionId: bill?.sections?.[0]?.id, expectedMinor: 2_912_194, foundMinor: 2_062_194 }]]],
    );
  });

  it('owes what the bill says, in the books too', () => {
    const world = createWorld({ id: 'w', scenario: 'unreconciled' });
    assert.equal(world.balance(world.accounts[0]?.id ?? '').amountDueMinor, 2_912_194);
  });
});
