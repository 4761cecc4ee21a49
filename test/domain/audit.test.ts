import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Bill, BillLine, BillRead, BillSection } from '../../src/contract/bills.js';
import type { Tariff, TariffRule } from '../../src/contract/tariff.js';
import { AUDIT_CHECKS, auditBill, type AuditCheck, type AuditCheckId } from '../../src/domain/index.js';
import { createWorld } from '../../src/mock/world.js';
import { wildBill } from '../support/arbitrary/bill.js';
import { billPair } from '../support/arbitrary/bill-pair.js';
import { bill, line, section } from '../support/bill-parts.js';
import { trial } from '../support/counts.js';
import { cpsEnergy2021, pge2026 } from '../support/published-bills.js';

const failed = (checks: readonly AuditCheck[]): AuditCheckId[] =>
  checks.filter(({ status }) => status === 'failed').map(({ id }) => id);
function one(checks: readonly AuditCheck[], id: AuditCheckId): AuditCheck {
  const found = checks.find((check) => check.id === id);
  if (!found) assert.fail(`no ${id}`);
  return found;
}

const month = (number: number): { start: string; end: string } => ({
  start: new Date(Date.UTC(2026, number - 1, 1)).toISOString(),
  end: new Date(Date.UTC(2026, number, 1)).toISOString(),
});

interface Home {
  kWh?: number;
  start?: number;
  month?: number;
  rest?: Partial<Bill>;
}

/** 300 kWh in June: 200 at 0.10, 100 at 0.20, 9.00 fixed for 30 days, 10 % on all of it; 55.00 owed and paid. */
function home({ kWh = 300, start = 98_000, month: number = 6, rest = {} }: Home = {}): Bill {
  const low = Math.min(200, kWh);
  const detail = { kind: 'usage_tier', unit: 'kWh', usageBasis: 'measured' };
  const lines: BillLine[] = [
    line(low * 10, {
      ...detail,
      id: 'low',
      quantity: String(low),
      rate: '0.10',
      tier: { index: 1, from: '0', to: '200' },
    }),
    line((kWh - low) * 20, {
      ...detail,
      id: 'high',
      quantity: String(kWh - low),
      rate: '0.20',
      tier: { index: 2, from: '200', to: null },
    }),
    line(900, { id: 'fixed', kind: 'fixed', days: '30', rate: '0.30' }),
  ];
  const base = lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  lines.push(
    line(base / 10, {
      id: 'tax',
      role: 'tax',
      kind: 'tax_vat',
      percent: '10',
      baseLineIds: ['low', 'high', 'fixed'],
    }),
  );
  const read: BillRead = {
    meterId: 'm1',
    register: '1.8.0',
    unit: 'kWh',
    from: { on: '2026-06-01', value: String(start), quality: 'actual' },
    to: { on: '2026-07-01', value: String((start + kWh) % 100_000), quality: 'actual' },
    digits: 5,
    multiplier: '1',
    quantity: String(kWh),
  };
  const period = month(number);
  const own = section(lines, { quantity: String(kWh), unit: 'kWh', reads: [read], period });
  return bill([own], {
    id: `month-${number}`,
    period,
    totals: { previousBalanceMinor: 5500, paymentsMinor: 5500 },
    lines: [
      line(5500, { id: 'owed', role: 'carried_balance' }),
      line(-5500, { id: 'paid', role: 'payment', label: 'Your payment' }),
    ],
    ...rest,
  });
}

const before = home({ kWh: 250, start: 97_750, month: 5 });

describe('a bill that is right', () => {
  it('passes each check once, in their order, and says what it could not check', () => {
    const checks = auditBill(home(), [before]);
    assert.deepEqual(
      checks.map(({ id }) => id),
      [...AUDIT_CHECKS],
    );
    assert.deepEqual(failed(checks), []);
    const open = checks.filter(({ status }) => status === 'could-not-check');
    assert.deepEqual(
      open.map(({ id, reason }) => [id, reason]),
      [
        ['rate-periods', 'not-on-this-bill'],
        ['use-regulator', 'no-rule'],
        ['use-own', 'not-enough-history'],
      ],
    );
    for (const { status, reason, evidence } of checks) {
      assert.equal(reason !== undefined, status === 'could-not-check');
      assert.equal(evidence.length > 0, status !== 'could-not-check');
    }
  });

  it('shows how a register that passed its last figure was read', () => {
    const checks = auditBill(home({ start: 99_900 }));
    assert.deepEqual(one(checks, 're-read').evidence, [
      { sectionId: 'power', meterId: 'm1', register: '1.8.0', found: '300', unit: 'kWh', expected: '300' },
    ]);
  });

  it('never fails, whatever its tariff', () => {
    fc.assert(
      fc.property(billPair, ({ from, to }) => {
        for (const { bill: priced } of [from, to]) {
          // Twice what was owed is what a payment made twice looks like.
          const { previousBalanceMinor, paymentsMinor } = priced.totals;
          const isTwice = previousBalanceMinor > 0 && paymentsMinor === 2 * previousBalanceMinor;
          assert.deepEqual(failed(auditBill(priced)), isTwice ? ['duplicate-payments'] : []);
        }
      }),
      trial(5_000),
    );
  });

  it('is each published sample, and each of the Colombian home but for its use', () => {
    for (const sample of [cpsEnergy2021, pge2026]) assert.deepEqual(failed(auditBill(sample)), []);
    const bills = createWorld({ id: 'audit', scenario: 'co-high-bill' }).bills('acc_4518220');
    assert.deepEqual(failed(auditBill(bills[0] ?? home(), bills)), ['use-own']);
    for (const [index, each] of bills.entries()) {
      if (index === 0) continue;
      const ids = failed(auditBill(each, bills.slice(index + 1))).filter((id) => id !== 'use-own');
      assert.deepEqual(ids, [], each.id);
    }
  });

  it('is told from any bill that a contract cannot refuse, without an exception', () => {
    fc.assert(
      fc.property(wildBill, fc.array(wildBill, { maxLength: 3 }), (wild, earlier) => {
        assert.equal(auditBill(wild, earlier).length, AUDIT_CHECKS.length);
      }),
      trial(5_000),
    );
  });
});

type Change = (bill: Bill, section: BillSection) => void;
const lineOf = (of: BillSection, id: string): BillLine =>
  of.lines.find((each) => each.id === id) ?? assert.fail(id);
const readOf = (of: BillSection): BillRead => of.reads[0] ?? assert.fail('no read');

/** Takes the fault out of the sums, so that only what is planted is wrong. */
function addUp(of: Bill): void {
  let current = 0;
  for (const each of of.sections ?? []) {
    each.subtotalMinor = each.lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    current += each.subtotalMinor;
  }
  const { totals } = of;
  totals.currentChargesMinor = current;
  totals.amountDueMinor = totals.previousBalanceMinor - totals.paymentsMinor + current;
}

describe('a planted fault', () => {
  const faults: Record<string, [Change, AuditCheckId[]]> = {
    'a total that is not the sum': [(of) => (of.totals.amountDueMinor += 1), ['re-add']],
    'a line that is not its quantity × rate': [
      (of, own) => {
        lineOf(own, 'high').amountMinor += 700;
        lineOf(own, 'tax').amountMinor += 70;
        addUp(of);
      },
      ['re-multiply'],
    ],
    'a tax that is not its share of the lines it names': [
      (of, own) => {
        lineOf(own, 'tax').amountMinor += 90;
        addUp(of);
      },
      ['tax-base'],
    ],
    'a read that is not the metered quantity': [(_, own) => (readOf(own).to.value = '98310'), ['re-read']],
    'a multiplier that was left out': [(_, own) => (readOf(own).multiplier = '40'), ['re-read']],
    'more billed than metered': [
      (_, own) => {
        const read = readOf(own);
        read.to.value = '98200';
        read.quantity = '200';
      },
      ['billed-quantity'],
    ],
    'days that were billed twice': [
      (_, own) => (own.period = { ...own.period, start: '2026-05-25T00:00:00.000Z' }),
      ['periods'],
    ],
    'a first read that is not the last one': [
      (_, own) => {
        readOf(own).from.value = '97900';
        readOf(own).to.value = '98200';
      },
      ['read-values'],
    ],
    'a block that was not filled': [
      (_, own) => {
        const [low, high] = [lineOf(own, 'low'), lineOf(own, 'high')];
        Object.assign(low, { quantity: '150', rate: '0.1333333' });
        Object.assign(high, { quantity: '150', rate: '0.1333333' });
      },
      ['tiers'],
    ],
    'blocks with less than the billed quantity': [
      (_, own) => Object.assign(lineOf(own, 'high'), { quantity: '90', rate: '0.2222222' }),
      ['tiers'],
    ],
    'parts of a period that leave a day out': [
      (_, own) => {
        const day = (number: string): string => `2026-06-${number}T00:00:00.000Z`;
        const half = lineOf(own, 'fixed');
        const period = { start: day('01'), end: day('14') };
        own.lines.push({
          ...half,
          id: 'fixed-2',
          days: '15',
          amountMinor: 450,
          period: { start: day('15'), end: month(6).end },
        });
        Object.assign(half, { days: '15', amountMinor: 450, period });
        lineOf(own, 'tax').baseLineIds?.push('fixed-2');
      },
      ['rate-periods'],
    ],
    'two payments of one amount': [
      (of) => {
        of.lines?.push(line(-5500, { id: 'paid-2', role: 'payment', label: 'Your payment' }));
        of.totals.paymentsMinor += 5500;
        of.totals.amountDueMinor -= 5500;
      },
      ['duplicate-payments'],
    ],
    'one line with twice the payment that was owed': [
      (of) => {
        for (const each of of.lines ?? []) if (each.id === 'paid') each.amountMinor = -11_000;
        of.totals.paymentsMinor = 11_000;
        of.totals.amountDueMinor -= 5500;
      },
      ['duplicate-payments'],
    ],
    'a line that stands twice': [
      (of, own) => {
        own.lines.push({ ...lineOf(own, 'fixed'), id: 'fixed-2' });
        addUp(of);
      },
      ['duplicate-lines'],
    ],
    'a bill that was replaced': [(of) => (of.replacedBy = 'other'), ['superseded']],
    'a tariff in another currency': [
      (of) => (of.tariffs = [{ ...tariff([]), currency: 'EUR' }]),
      ['one-currency'],
    ],
  };
  for (const [name, [plant, ids]] of Object.entries(faults)) {
    it(name, () => {
      const broken = structuredClone(home());
      plant(broken, broken.sections?.[0] ?? assert.fail());
      const checks = auditBill(broken, [before]);
      assert.deepEqual(failed(checks), ids);
      for (const id of ids) assert.ok(one(checks, id).evidence.length > 0);
    });
  }

  it('in the sums is found however far off', () => {
    fc.assert(
      fc.property(
        fc.integer().filter((by) => by !== 0),
        (by) => {
          const broken = home();
          broken.totals.currentChargesMinor += by;
          assert.ok(failed(auditBill(broken)).includes('re-add'));
        },
      ),
      trial(2_000),
    );
  });
});

function tariff(rules: TariffRule[]): Tariff {
  return {
    id: 't',
    version: '1',
    name: 'Home',
    service: 'electricity',
    currency: 'USD',
    validFrom: month(1).start,
    validTo: null,
    components: [],
    rules,
  };
}

describe('use per day', () => {
  const rule = (effectiveOn: string, upperPerDay: string): TariffRule => ({
    kind: 'usage_band',
    legalLabel: 'Rule 7',
    effectiveOn,
    text: {},
    lowerPerDay: '2',
    upperPerDay,
    unit: 'kWh',
  });
  const by = (...rules: TariffRule[]): AuditCheck =>
    one(auditBill(home({ rest: { tariffs: [tariff(rules)] } })), 'use-regulator');

  it('is held against the regulator’s newest rule in force, by its name and date', () => {
    assert.equal(by(rule('2020-01-01', '10')).status, 'passed');
    const outside = by(rule('2020-01-01', '50'), rule('2026-01-01', '9.99'), rule('2027-01-01', '50'));
    assert.equal(outside.status, 'failed');
    assert.deepEqual(outside.evidence, [
      {
        sectionId: 'power',
        perDay: '10.00',
        unit: 'kWh',
        lowerPerDay: '2',
        upperPerDay: '9.99',
        legalLabel: 'Rule 7',
        effectiveOn: '2026-01-01',
      },
    ]);
    assert.equal(by(rule('2027-01-01', '1')).reason, 'no-rule');
    assert.equal(by({ ...rule('2020-01-01', '1'), unit: 'm3' }).reason, 'no-rule');
  });

  // Six bills of 8, 9, 10, 10, 11, 12 kWh a day: mean 10, variance (4 + 1 + 0 + 0 + 1 + 4) ÷ 5 = 2; 3σ = 4.2426, 5.7574 to 14.2426.
  const history = [240, 270, 300, 300, 330, 360].map((kWh, index) => home({ kWh, month: index }));
  it('is held against the customer’s own, with enough history', () => {
    const at = (kWh: number): AuditCheck => one(auditBill(home({ kWh, month: 6 }), history), 'use-own');
    assert.equal(at(427).status, 'passed');
    assert.equal(at(428).status, 'failed');
    assert.equal(at(173).status, 'passed');
    assert.equal(at(172).status, 'failed');
    assert.deepEqual(at(428).evidence, [
      {
        sectionId: 'power',
        perDay: '14.27',
        unit: 'kWh',
        lowerPerDay: '5.76',
        upperPerDay: '14.24',
        bills: 6,
      },
    ]);
    assert.equal(one(auditBill(home(), history.slice(1)), 'use-own').reason, 'not-enough-history');
    const replaced = history.map((each, index) => (index === 2 ? { ...each, replacedBy: 'x' } : each));
    assert.equal(one(auditBill(home(), replaced), 'use-own').reason, 'not-enough-history');
    const level = history.map((_, index) => home({ kWh: 300, month: index }));
    assert.equal(one(auditBill(home(), level), 'use-own').reason, 'not-enough-history');
  });
});

describe('what could not be checked', () => {
  const reasons: Record<string, [Bill, AuditCheckId, string]> = {
    'without lines': [
      { ...home(), sections: undefined, lines: undefined },
      're-multiply',
      'lines-not-included',
    ],
    'a role nobody knows': [
      home({ rest: { lines: [line(0, { role: 'levy' })] } }),
      're-add',
      'unknown-figures',
    ],
    'without a bill before': [home(), 'periods', 'no-previous-bill'],
    'a payment without its line': [
      home({ rest: { lines: [] } }),
      'duplicate-payments',
      'payments-not-listed',
    ],
  };
  for (const [name, [of, id, reason]] of Object.entries(reasons)) {
    it(name, () => {
      const check = one(auditBill(of), id);
      assert.deepEqual([check.status, check.reason, check.evidence], ['could-not-check', reason, []]);
    });
  }

  const planted: Record<string, [Change, AuditCheckId, string]> = {
    'another meter': [(_, own) => (readOf(own).meterId = 'm2'), 'read-values', 'meter-changed'],
    'a read after an estimate': [
      (_, own) => {
        readOf(own).from = { on: '2026-06-01', value: '97000', quality: 'estimated' };
      },
      'read-values',
      'estimated',
    ],
    'a quantity from elsewhere': [
      (_, own) => (lineOf(own, 'low').usageBasis = 'cited'),
      'billed-quantity',
      'quantity-cited',
    ],
    'a percentage of what is not said': [
      (_, own) => (lineOf(own, 'tax').baseLineIds = ['gone']),
      'tax-base',
      'base-not-stated',
    ],
  };
  for (const [name, [plant, id, reason]] of Object.entries(planted)) {
    it(name, () => {
      const of = structuredClone(home());
      plant(of, of.sections?.[0] ?? assert.fail());
      assert.equal(one(auditBill(of, [before]), id).reason, reason);
    });
  }
});
