import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { auditBill } from '../../../src/domain/index.js';
import { createWorld } from '../../../src/mock/world.js';
import { amounts, billsOf, causes, explained, lastYear } from './told.js';

describe('cl-water-estimated', () => {
  const bills = billsOf('cl-water-estimated');
  const [bill, before] = bills;

  it('estimates the mean of six months, and settles it at the next read, worked out by hand', () => {
    // Six months read: 19 + 15 + 16 + 13 + 15 + 14 = 92 m³ in 29 + 30 + 32 + 29 + 31 + 31 = 182 days: 0.5055 × 30 = 15.2
    assert.equal(before?.sections?.[0]?.quantity, '15');
    assert.deepEqual(before.estimate, { reason: 'no_access', settlesOn: '2026-11-16' });
    assert.deepEqual(before.sections[0].reads[0]?.to, {
      on: '2026-10-14',
      value: '1159',
      quality: 'estimated',
    });
    // Read at last: 1180 − 1144 = 36 m³ in 63 days, of which 30 days have 17.1: 1144 + 17 = 1161, 2 m³ more.
    const [read] = bill?.sections?.[0]?.reads ?? [];
    assert.deepEqual(
      [read?.from.value, read?.from.quality, read?.to.value, read?.to.quality],
      ['1161', 'estimated', '1180', 'actual'],
    );
    assert.deepEqual(amounts(bill), [
      [
        1080, // 33 days: 33 ÷ 30 = 1.1 × 982 = 1,080.2
        12_061, // 19 × 634.81 = 12,061.39
        1270, // 2 × 634.81 = 1,269.62
      ],
      [
        7645, // 19 × 402.36 = 7,644.84
        805, // 2 × 402.36 = 804.72
        6040, // 19 × 317.92 = 6,040.48
        636, // 2 × 317.92 = 635.84
      ],
    ]);
    // 14,411 + 15,126 = 29,537, and 42 carried: 29,579, of which 29 wait.
    assert.deepEqual(
      bill?.lines?.slice(0, 2).map(({ kind, amountMinor }) => [kind, amountMinor]),
      [
        ['rounding_carry', 42],
        ['rounding_adjustment', -29],
      ],
    );
    assert.equal(bill.totals.amountDueMinor, 29_550);
  });

  it('links each carry to the bill that cut it off, and each settlement to the bill it settles', () => {
    const all = createWorld({ id: 'w', scenario: 'cl-water-estimated' }).bills('acc_3310927');
    let settled = 0;
    for (const [index, own] of all.entries()) {
      assert.equal(own.totals.currentChargesMinor % 50, 0);
      const last = all[index + 1];
      const cut = last?.lines?.find(({ kind }) => kind === 'rounding_adjustment')?.amountMinor ?? 0;
      const carry = own.lines?.find(({ kind }) => kind === 'rounding_carry');
      assert.equal(carry?.amountMinor ?? 0, 0 - cut);
      if (carry) assert.equal(carry.relatedBillId, last?.id);
      for (const line of own.sections?.flatMap(({ lines }) => lines) ?? []) {
        if (line.kind !== 'estimate_settlement') continue;
        settled += 1;
        const estimated = all.find(({ id }) => id === line.relatedBillId);
        assert.equal(estimated?.estimate?.settlesOn, own.sections?.[0]?.reads[0]?.to.on);
      }
    }
    assert.equal(settled, 6);
  });

  it('is explained by the estimate, the use and a longer month', () => {
    const found = explained(before, bill);
    const sums = causes(found);
    assert.deepEqual(Object.keys(sums), ['days', 'use', 'rounding', 'estimate-correction']);
    assert.equal(sums['estimate-correction'], 2711); // 1,270 + 805 + 636
    // Rounding: 43 − 30, after 35 − 43 before.
    assert.equal(sums.rounding, 21);
    assert.ok((sums.days ?? 0) > 0 && (sums.use ?? 0) > 0);
    const use = found.parts.find(({ cause }) => cause === 'use');
    assert.deepEqual(use?.evidence.estimated, { from: true, to: false });
    const ofEstimate = found.parts.find(({ cause }) => cause === 'estimate-correction');
    assert.equal(ofEstimate?.evidence.changes?.[0]?.to?.relatedBillId, before?.id);
  });

  it('is explained against last year by price and less use per day', () => {
    const sums = causes(explained(lastYear(bills), bill));
    assert.ok((sums.price ?? 0) > 0 && (sums.use ?? 0) < 0 && sums['estimate-correction'] === 2711);
  });

  it('fails no check', () => {
    const failed = bill ? auditBill(bill, bills.slice(1)).filter(({ status }) => status === 'failed') : [];
    assert.deepEqual(failed, []);
  });
});
