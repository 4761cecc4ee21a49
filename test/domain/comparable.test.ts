import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Bill } from '../../src/contract/bills.js';
import { isEarlier, lastYearsBill, previousBill, reachesLastYear } from '../../src/domain/comparable.js';
import { createMockUtility } from '../../src/mock/index.js';

const { world } = createMockUtility({ scenario: 'co-high-bill' });
const bills = world.bills(world.accounts[0]?.id ?? '');
const [bill, previous, older] = bills as [Bill, Bill, Bill];
const at = (start: string, end: string, more: Partial<Bill> = {}): Bill => ({
  ...bill,
  id: start,
  zone: 'UTC',
  period: { start: `${start}T00:00:00Z`, end: `${end}T00:00:00Z` },
  ...more,
});

describe('the bill before', () => {
  it('is the one that began last of those that came earlier, in any order', () => {
    assert.equal(previousBill(bill, bills), previous);
    assert.equal(previousBill(bill, [...bills].reverse()), previous);
    assert.equal(previousBill(previous, bills), older);
    assert.equal(previousBill(bills.at(-1) ?? bill, bills), undefined);
  });

  it('is never one that was replaced, that cancels, that gives back, or that is another’s', () => {
    const nots: Partial<Bill>[] = [
      { replacedBy: 'bill_new' },
      { kind: 'cancellation' },
      { kind: 'credit_note' },
      { accountId: 'acc_other' },
    ];
    for (const change of nots) {
      const changed = { ...previous, ...change };
      assert.equal(isEarlier(bill, changed), false);
      assert.equal(previousBill(bill, [bill, changed, older]), older);
    }
  });

  it('is no version of the bill itself', () => {
    const first = { ...bill, id: 'v1', replacedBy: bill.id };
    const second = { ...bill, replaces: 'v1' };
    assert.equal(isEarlier(second, first), false);
    assert.equal(isEarlier(first, second), false);
    // One that began a day earlier is still the same bill.
    const moved = { ...previous, id: 'v1' };
    assert.equal(isEarlier(second, moved), false);
    assert.equal(isEarlier({ ...bill, replacedBy: previous.id }, previous), false);
    assert.equal(isEarlier(bill, { ...previous, replaces: bill.id }), false);
  });
});

describe('the bill of a year before', () => {
  it('holds the day a year before the middle', () => {
    const found = lastYearsBill(bill, bills);
    assert.equal(found, bills[12]);
    assert.ok(found?.period.start.startsWith('2025-10'));
  });

  it('is none where that day was not billed', () => {
    assert.equal(lastYearsBill(bill, bills.slice(0, 12)), undefined);
    assert.equal(lastYearsBill(at('2026-05-01', '2026-06-01'), [at('2025-03-01', '2025-05-01')]), undefined);
  });

  it('knows two-monthly bills, and a day that last year did not have', () => {
    const year = at('2025-03-15', '2025-05-15');
    assert.equal(lastYearsBill(at('2026-04-01', '2026-05-01'), [year]), year);
    const leap = at('2028-02-28', '2028-03-02');
    const march = at('2027-03-01', '2027-04-01');
    assert.equal(lastYearsBill(leap, [at('2027-02-01', '2027-03-01'), march]), march);
  });

  it('says whether the list goes back that far', () => {
    assert.equal(reachesLastYear(bill, bills.slice(0, 12)), false);
    assert.equal(reachesLastYear(bill, bills.slice(0, 13)), true);
  });
});
