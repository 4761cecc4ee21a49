import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Bill } from '../../src/contract/bills.js';
import { billGlance } from '../../src/domain/glance.js';
import { billStanding, isPayable } from '../../src/domain/standing.js';
import { wildBill } from '../support/arbitrary/bill.js';
import { trial } from '../support/counts.js';
import { cpsEnergy2021 } from '../support/published-bills.js';

const today = '2026-07-10';
const owed = 5835;

function bill(more: Partial<Bill> = {}, payment: Partial<Bill['payment']> = {}): Bill {
  return {
    ...cpsEnergy2021,
    dueOn: '2026-07-20',
    cutoffOn: '2026-07-27',
    ...more,
    payment: { state: 'unpaid', paidMinor: 0, outstandingMinor: owed, ...payment },
  };
}

const amountDue = (amountDueMinor: number): Partial<Bill> => ({
  totals: { ...cpsEnergy2021.totals, amountDueMinor },
});
const half = { state: 'partially_paid', paidMinor: 2000, outstandingMinor: owed - 2000 };
const whole = { state: 'paid', paidMinor: owed, outstandingMinor: 0 };

describe('where a bill stands', () => {
  const table: [state: string, payable: boolean, bill: Bill, day?: string][] = [
    ['due', true, bill()],
    ['due', true, bill(), '2026-07-14'],
    ['due-soon', true, bill(), '2026-07-15'],
    ['due-soon', true, bill(), '2026-07-19'],
    ['due-today', true, bill(), '2026-07-20'],
    ['overdue', true, bill(), '2026-07-21'],
    ['overdue', true, bill(), '2026-07-26'],
    ['past-cutoff', true, bill(), '2026-07-27'],
    ['past-cutoff', true, bill(), '2027-01-01'],
    ['past-cutoff', true, bill({ dueOn: null }), '2026-07-27'],
    ['due', true, bill({ dueOn: null, cutoffOn: null }), '2030-01-01'],
    ['partially-paid', true, bill({}, half)],
    ['overdue', true, bill({}, half), '2026-07-22'],
    ['processing', false, bill({}, { state: 'processing' })],
    ['processing', false, bill({}, { state: 'processing' }), '2026-08-01'],
    ['paid', false, bill({}, whole)],
    ['paid', false, bill({}, whole), '2026-08-01'],
    ['overdue', false, bill({}, { state: 'paid' }), '2026-07-21'],
    ['nothing-due', false, bill(amountDue(0), { outstandingMinor: 0 })],
    ['nothing-due', false, bill({}, { outstandingMinor: 0 })],
    ['nothing-due', false, bill({}, { state: 'not_payable' })],
    ['credit', false, bill(amountDue(-1200), { outstandingMinor: 0 })],
    ['credit', false, bill(amountDue(-1200), { state: 'paid', outstandingMinor: 0 })],
    [
      'credit',
      false,
      bill({ kind: 'credit_note', ...amountDue(-1) }, { state: 'not_payable', outstandingMinor: 0 }),
    ],
    ['due', false, bill({ kind: 'credit_note' })],
    ['superseded', false, bill({ replacedBy: 'bill_2' })],
    ['superseded', false, bill({ replacedBy: 'bill_2' }, whole)],
    ['cancelled', false, bill({ kind: 'cancellation' })],
    ['due', true, bill({ kind: 'interim' })],
    ['due', false, bill({}, { state: 'in_limbo' })],
  ];
  for (const [state, payable, of, day = today] of table) {
    const { kind, replacedBy, payment } = of;
    it(`is ${state}${payable ? ', payable,' : ''} on ${day} for ${JSON.stringify({ kind, replacedBy, ...payment })}`, () => {
      assert.equal(billStanding(of, day).state, state);
      assert.equal(isPayable(of), payable);
      assert.equal(billGlance(of, day).payable, payable);
    });
  }

  it('counts the days, and says what was paid whatever is more pressing', () => {
    assert.deepEqual(billStanding(bill(), today), {
      state: 'due',
      partiallyPaid: false,
      daysToDue: 10,
      daysToCutoff: 17,
    });
    assert.deepEqual(billStanding(bill({ cutoffOn: null }, half), '2026-07-22'), {
      state: 'overdue',
      partiallyPaid: true,
      daysToDue: -2,
    });
    assert.equal(billStanding(bill(), today, 10).state, 'due-soon');
  });

  it('never throws, and never offers to pay what is replaced, settled or cancelled', () => {
    const closed = ['superseded', 'cancelled', 'processing', 'credit', 'paid', 'nothing-due'];
    fc.assert(
      fc.property(wildBill, (any) => {
        const { state } = billStanding(any, today);
        if (isPayable(any)) assert.ok(any.replacedBy === null && any.payment.outstandingMinor > 0);
        // A credit with something outstanding contradicts itself; the amount outstanding is asked for.
        if (closed.includes(state)) assert.equal(isPayable(any), false);
      }),
      trial(5_000),
    );
  });
});

describe('a bill at a glance', () => {
  it('shows what is still to pay, and of how much', () => {
    assert.deepEqual(
      [billGlance(bill(), today), billGlance(bill({}, half), today)].map((one) => [
        one.amountKind,
        one.amountMinor,
        one.ofMinor,
      ]),
      [
        ['to-pay', owed, undefined],
        ['to-pay', owed - 2000, owed],
      ],
    );
  });

  it('shows what the bill was for once nothing is to be paid, and a credit as the amount owed to the customer', () => {
    assert.deepEqual(
      [
        bill({}, whole),
        bill({}, { state: 'processing' }),
        bill(amountDue(-1200), { outstandingMinor: 0 }),
      ].map((one) => {
        const { amountKind, amountMinor } = billGlance(one, today);
        return [amountKind, amountMinor];
      }),
      [
        ['billed', owed],
        ['billed', owed],
        ['credit', 1200],
      ],
    );
  });

  it('shows no figure that is not in the bill', () => {
    fc.assert(
      fc.property(wildBill, (any) => {
        const { amountMinor, ofMinor = amountMinor } = billGlance(any, today);
        const stated = [any.totals.amountDueMinor, any.payment.outstandingMinor];
        for (const shown of [amountMinor, ofMinor])
          assert.ok(stated.includes(shown) || stated.includes(0 - shown));
      }),
      trial(5_000),
    );
  });
});
