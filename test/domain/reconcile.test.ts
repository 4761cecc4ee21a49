import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Bill } from '../../src/contract/bills.js';
import { isSummingLine, summingLines } from '../../src/domain/bill-lines.js';
import { reconcileBill, type ReconcileCheck } from '../../src/domain/reconcile.js';
import { brokenBill, soundBill, wildBill } from '../support/arbitrary/bill.js';
import { trial } from '../support/counts.js';
import { cpsEnergy2021, pge2026 } from '../support/published-bills.js';

const failed = (checks: readonly ReconcileCheck[]): ReconcileCheck[] =>
  checks.filter((check) => check.status === 'failed');

describe('the bills these tests are made of', () => {
  it('are all bills of the contract', () => {
    const valid = (bill: Bill): void => assert.doesNotThrow(() => Bill.parse(bill));
    fc.assert(fc.property(soundBill, valid), trial(2_000));
    fc.assert(
      fc.property(brokenBill, ({ bill }) => valid(bill)),
      trial(2_000),
    );
    fc.assert(fc.property(wildBill, valid), trial(2_000));
    valid(cpsEnergy2021);
    valid(pge2026);
  });

  it('carry the published figures', () => {
    // As the labels of the two documents have them: see support/published-bills.ts for source and licence.
    const amounts = (bill: Bill): number[] =>
      summingLines(bill.sections?.[0]?.lines ?? []).map(({ amountMinor }) => amountMinor);
    assert.deepEqual(amounts(cpsEnergy2021), [875, 3199, 1189, 572]);
    assert.equal(cpsEnergy2021.totals.amountDueMinor, 5835);
    assert.deepEqual(amounts(pge2026), [509, 25, 2, 1190, 60, 4]);
    assert.equal(pge2026.totals.amountDueMinor, 3110);
  });
});

describe('a bill that adds up', () => {
  it('passes every check, in any order of its lines', () => {
    fc.assert(
      fc.property(soundBill, (bill) => {
        const found = reconcileBill(bill);
        assert.deepEqual(
          found.checks.filter((check) => check.status !== 'passed'),
          [],
        );
        assert.ok(found.ok);
        const mixed = {
          ...bill,
          lines: [...bill.lines].reverse(),
          sections: bill.sections.map((section) => ({ ...section, lines: [...section.lines].reverse() })),
        };
        assert.deepEqual(reconcileBill(mixed), found);
      }),
      trial(5_000),
    );
  });

  it('is each of the published ones: 58.35, and 31.10 = 17.90 + 13.20', () => {
    assert.deepEqual(
      reconcileBill(cpsEnergy2021).checks.map((check) => [check.id, check.status]),
      [
        ['section-sum', 'passed'],
        ['current-charges', 'passed'],
        ['amount-due', 'passed'],
        ['one-currency', 'passed'],
      ],
    );
    assert.equal(cpsEnergy2021.totals.amountDueMinor, 5835);
    const pge = reconcileBill(pge2026);
    assert.ok(pge.ok);
    assert.deepEqual(
      pge.checks.flatMap((check) => ('foundMinor' in check ? [[check.id, check.foundMinor]] : [])),
      [
        ['section-sum', 1790],
        ['current-charges', 1790],
        ['previous-balance', 1320],
        ['amount-due', 3110],
      ],
    );
  });
});

describe('a bill that does not add up', () => {
  it('fails at the figure that is wrong, by what it is wrong, and nowhere else', () => {
    fc.assert(
      fc.property(brokenBill, ({ bill, id, sectionId, differenceMinor }) => {
        const { ok, status, checks } = reconcileBill(bill);
        assert.equal(ok, false);
        assert.equal(status, 'failed');
        const first = failed(checks)[0];
        assert.ok(first && 'differenceMinor' in first);
        assert.equal(first.id, id);
        assert.equal(first.sectionId, sectionId);
        assert.equal(first.differenceMinor, differenceMinor);
        // A wrong subtotal is wrong for its lines and for the sum it goes into.
        assert.ok(failed(checks).length === 1 || (id === 'section-sum' && failed(checks).length === 2));
      }),
      trial(10_000),
    );
  });

  it('fails where a printed balance or payment is not the figure of the totals', () => {
    const paid = structuredClone(pge2026);
    paid.lines?.push({ id: 'payment', role: 'payment', kind: 'other', label: 'Paid', amountMinor: -1 });
    assert.deepEqual(
      failed(reconcileBill(paid).checks).map((check) => check.id),
      ['payments'],
    );
    const owed = structuredClone(pge2026);
    for (const line of owed.lines ?? []) line.amountMinor += 1;
    assert.deepEqual(failed(reconcileBill(owed).checks), [
      { id: 'previous-balance', status: 'failed', expectedMinor: 1320, foundMinor: 1321, differenceMinor: 1 },
    ]);
  });

  it('fails where a tariff is priced in another currency', () => {
    const tariff = {
      id: 't',
      version: '1',
      name: 'T',
      service: 'electricity',
      currency: 'MXN',
      validFrom: '2021-01-01T00:00:00Z',
      validTo: null,
      components: [],
      rules: [],
    };
    const { ok, checks } = reconcileBill({ ...cpsEnergy2021, tariffs: [tariff] });
    assert.equal(ok, false);
    assert.deepEqual(failed(checks), [{ id: 'one-currency', status: 'failed', currencies: ['USD', 'MXN'] }]);
  });
});

describe('a bill that cannot be checked', () => {
  it('without its lines is neither right nor wrong', () => {
    const { sections: _, lines: __, ...head } = cpsEnergy2021;
    const { ok, status, checks } = reconcileBill(head);
    assert.deepEqual([ok, status], [false, 'could-not-check']);
    assert.deepEqual(checks[0], {
      id: 'current-charges',
      status: 'could-not-check',
      reason: 'lines-not-included',
      expectedMinor: 5835,
    });
  });

  it('never adds a line whose role it does not know, and names it', () => {
    const bill = structuredClone(cpsEnergy2021);
    bill.sections?.[0]?.lines.push({
      id: 'new',
      role: 'levy',
      kind: 'other',
      label: 'Levy',
      amountMinor: 100,
    });
    const { status, checks } = reconcileBill(bill);
    assert.equal(status, 'could-not-check');
    const [first] = checks;
    assert.ok(first && 'reason' in first);
    assert.deepEqual([first.id, first.lineId, first.reason], ['section-sum', 'new', 'unknown-role']);
    for (const role of ['levy', 'constructor', '__proto__', 'information', 'subtotal']) {
      assert.equal(isSummingLine({ id: 'x', role, kind: 'other', label: '', amountMinor: 1 }), false, role);
    }
  });

  it('because its figures are too large says so', () => {
    const bill = structuredClone(cpsEnergy2021);
    bill.totals.previousBalanceMinor = Number.MAX_SAFE_INTEGER;
    const due = reconcileBill(bill).checks.find((check) => check.id === 'amount-due');
    assert.ok(due && 'reason' in due);
    assert.equal(due.reason, 'beyond-exact-numbers');
  });

  it('never throws, and is only called sound where every check passed', () => {
    fc.assert(
      fc.property(wildBill, (bill) => {
        const { ok, checks } = reconcileBill(bill);
        assert.equal(
          ok,
          checks.every((check) => check.status === 'passed'),
        );
        for (const check of checks) {
          if ('differenceMinor' in check) {
            assert.equal(check.status === 'passed', check.differenceMinor === 0);
            assert.equal(
              BigInt(check.foundMinor) - BigInt(check.expectedMinor),
              BigInt(check.differenceMinor),
            );
          }
        }
      }),
      trial(5_000),
    );
  });
});
