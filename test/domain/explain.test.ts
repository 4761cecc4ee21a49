import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Big from 'big.js';
import fc from 'fast-check';
import { Bill } from '../../src/contract/bills.js';
import { explainBill } from '../../src/domain/explain/explain-bill.js';
import type { Explained, Explanation } from '../../src/domain/explain/types.js';
import { reconcileBill } from '../../src/domain/reconcile.js';
import { soundBill, wildBill } from '../support/arbitrary/bill.js';
import { billPair, type PricedBill } from '../support/arbitrary/bill-pair.js';
import { trial } from '../support/counts.js';

const RUNS = 100_000;

function explained(from: Bill, to: Bill): Explained {
  const found = explainBill(from, to);
  if (found.status !== 'explained') assert.fail(`withheld: ${found.withheldReason}`);
  return found;
}

function assertSum(found: Explained): void {
  const sum = found.parts.reduce((total, { amountMinor }) => total + amountMinor, found.residualMinor);
  assert.equal(sum, found.deltaMinor);
}

/** What the printed lines differ by from their factors, in all. */
function slack({ bill, exact }: PricedBill): Big {
  const lines = [...(bill.sections ?? []).flatMap((section) => section.lines), ...(bill.lines ?? [])];
  return lines.reduce(
    (sum, { id, amountMinor }) => sum.plus((exact.get(id) ?? new Big(amountMinor)).minus(amountMinor).abs()),
    new Big(0),
  );
}

const labelOf = (bills: readonly Bill[], sectionId: string | undefined): string =>
  bills.flatMap(({ sections = [] }) => sections).find(({ id }) => id === sectionId)?.label ?? '';

/** Cause, section and amount of each part. */
const figures = (found: Explanation, ...bills: Bill[]): string[] =>
  found.parts.map(
    ({ cause, sectionId, amountMinor }) => `${cause} ${labelOf(bills, sectionId)} ${amountMinor}`,
  );

describe('the pairs these tests are made of', () => {
  it('are bills of the contract that add up', () => {
    fc.assert(
      fc.property(billPair, ({ from, to }) => {
        for (const { bill } of [from, to]) {
          Bill.parse(bill);
          assert.equal(reconcileBill(bill).status, 'passed');
        }
      }),
      trial(2_000),
    );
  });
});

describe('an explanation of two bills', () => {
  it('adds up, is negated by swapping, leaves out what is unchanged, and leaves no more than the printed rounding', () => {
    fc.assert(
      fc.property(billPair, ({ from, to, unchanged }) => {
        const found = explained(from.bill, to.bill);
        assertSum(found);
        assert.equal(found.deltaMinor, to.bill.totals.amountDueMinor - from.bill.totals.amountDueMinor);
        assert.ok(found.parts.every(({ amountMinor }) => amountMinor !== 0));
        assert.ok(slack(from).plus(slack(to)).gte(Math.abs(found.residualMinor)), 'residual');

        const back = explained(to.bill, from.bill);
        assert.equal(back.residualMinor + found.residualMinor, 0);
        assert.deepEqual(
          figures(
            { ...back, parts: back.parts.map((part) => ({ ...part, amountMinor: -part.amountMinor })) },
            to.bill,
            from.bill,
          ),
          figures(found, from.bill, to.bill),
        );

        for (const { label, cause } of unchanged) {
          const part = found.parts.find(
            (one) => one.cause === cause && labelOf([from.bill, to.bill], one.sectionId) === label,
          );
          assert.equal(part, undefined, `${label} ${cause}`);
        }
      }),
      trial(RUNS),
    );
  });

  it('does not depend on the order of lines and sections', () => {
    const shuffled = (bill: Bill, by: number): Bill => {
      const mixed = <T>(list: readonly T[]): T[] =>
        list
          .map((value, index) => ({ value, at: ((index + 1) * (by * 2 + 1) * 7919) % 104729 }))
          .sort((a, b) => a.at - b.at)
          .map(({ value }) => value);
      return {
        ...bill,
        sections: mixed(bill.sections ?? []).map((section) => ({ ...section, lines: mixed(section.lines) })),
        lines: mixed(bill.lines ?? []),
      };
    };
    fc.assert(
      fc.property(billPair, fc.nat(50_000), ({ from, to }, by) => {
        assert.deepEqual(
          explainBill(shuffled(from.bill, by), shuffled(to.bill, by + 1)),
          explainBill(from.bill, to.bill),
        );
      }),
      trial(RUNS / 5),
    );
  });

  it('adds up for any two bills that add up, whatever their lines', () => {
    fc.assert(
      fc.property(soundBill, soundBill, (from, other) => {
        const to = { ...other, id: 'bill_2', currency: from.currency };
        if (reconcileBill(to).ok) assertSum(explained(from, to));
      }),
      trial(RUNS / 5),
    );
  });

  it('says nothing false of any bill that a contract cannot refuse', () => {
    fc.assert(
      fc.property(wildBill, wildBill, (from, to) => {
        const found = explainBill(from, to);
        if (found.status === 'explained') assertSum(found);
        else assert.deepEqual(found.parts, []);
      }),
      trial(RUNS / 5),
    );
  });
});
