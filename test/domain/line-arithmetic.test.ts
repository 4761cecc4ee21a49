import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Big from 'big.js';
import fc from 'fast-check';
import type { Bill, BillLine } from '../../src/contract/bills.js';
import { allLines } from '../../src/domain/bill-lines.js';
import { type ArithmeticTerm, deriveLine, type LineArithmetic } from '../../src/domain/line-arithmetic.js';
import { minorToDecimal } from '../../src/domain/money.js';
import { soundBill, wildBill } from '../support/arbitrary/bill.js';
import { trial } from '../support/counts.js';
import { cpsEnergy2021, pge2026 } from '../support/published-bills.js';

const byId = (bill: Bill, id: string): LineArithmetic | undefined => {
  const line = allLines(bill).find((one) => one.id === id);
  assert.ok(line, id);
  return deriveLine(line, bill);
};

type Stated = Partial<BillLine> & { amountMinor: number };

/** One line, alone on a bill; the others are there to be its base. */
function derive(
  line: Stated,
  { bill = {}, others = [] }: { bill?: Partial<Bill>; others?: BillLine[] } = {},
): LineArithmetic | undefined {
  const whole: BillLine = { id: 'it', role: 'charge', kind: 'other', label: 'It', ...line };
  return deriveLine(whole, { ...cpsEnergy2021, sections: [], lines: [whole, ...others], ...bill });
}

const charge = (id: string, amountMinor: number): BillLine => ({
  id,
  role: 'charge',
  kind: 'other',
  label: id,
  amountMinor,
});

const factorOf = (term: ArithmeticTerm, currency: string): Big =>
  term.kind === 'base'
    ? new Big(minorToDecimal(term.amountMinor, currency))
    : new Big(term.value).div(term.kind === 'percent' ? 100 : 1);

describe('the arithmetic of a line', () => {
  it('is found for every line that the bill prices, with no difference', () => {
    fc.assert(
      fc.property(soundBill, (bill) => {
        for (const line of allLines(bill)) {
          const found = deriveLine(line, bill);
          const priced = line.rate !== undefined || (line.baseLineIds?.length ?? 0) > 0;
          assert.equal(found !== undefined, priced, line.id);
          assert.equal(found?.differenceMinor ?? 0, 0);
          if (found) assert.equal(found.roundedMinor, line.amountMinor);
        }
      }),
      trial(10_000),
    );
  });

  it('multiplies its terms to the exact product', () => {
    fc.assert(
      fc.property(soundBill, (bill) => {
        for (const line of allLines(bill)) {
          const found = deriveLine(line, bill);
          if (!found || found.exact === null) continue;
          const product = found.terms.reduce(
            (all, term) => all.times(factorOf(term, bill.currency)),
            new Big(1),
          );
          assert.ok(new Big(found.exact).eq(found.subtracts ? product.neg() : product));
        }
      }),
      trial(5_000),
    );
  });

  it('is not found once the printed amount is more than one increment away', () => {
    const away = fc.integer({ min: 2, max: 1_000_000 }).chain((by) => fc.constantFrom(by, -by));
    fc.assert(
      fc.property(soundBill, away, (bill, steps) => {
        const by = steps * (bill.rounding.level === 'line' ? bill.rounding.incrementMinor : 100);
        // A base or a percent of the line's own would move along; a sign may turn what is taken away.
        for (const line of allLines(bill).filter((one) => one.rate !== undefined && one.role === 'charge')) {
          const found = deriveLine({ ...line, amountMinor: line.amountMinor + by }, bill);
          const alike = line.quantity !== undefined && line.days !== undefined;
          if (!alike) assert.equal(found, undefined);
          else if (found) assert.notEqual(found.form, 'quantity-days-rate');
        }
      }),
      trial(5_000),
    );
  });

  it('never throws, and is within one increment wherever it is found', () => {
    fc.assert(
      fc.property(wildBill, (bill) => {
        for (const line of allLines(bill)) {
          const found = deriveLine(line, bill);
          if (!found) continue;
          const largest = Math.max(bill.rounding.incrementMinor, 100);
          assert.ok(Math.abs(found.differenceMinor) <= largest);
          assert.equal(BigInt(found.roundedMinor) - BigInt(line.amountMinor), BigInt(found.differenceMinor));
        }
      }),
      trial(5_000),
    );
  });

  it('of the published bills is as printed', () => {
    assert.deepEqual(byId(cpsEnergy2021, 'energy'), {
      form: 'quantity-rate',
      terms: [
        { kind: 'quantity', value: '463', unit: 'kWh' },
        { kind: 'rate', value: '0.0691' },
      ],
      subtracts: false,
      exact: '31.9933',
      roundedMinor: 3199,
      differenceMinor: 0,
    });
    assert.equal(byId(cpsEnergy2021, 'fuel')?.exact, '11.88984');
    assert.equal(byId(cpsEnergy2021, 'regulatory')?.roundedMinor, 572);
    assert.equal(byId(cpsEnergy2021, 'availability'), undefined);
    assert.equal(byId(pge2026, 'minimum')?.exact, '5.09171');
    assert.equal(byId(pge2026, 'base')?.form, 'days-rate');
    assert.deepEqual(byId(pge2026, 'tax-2')?.terms, [
      { kind: 'percent', value: '5.000' },
      { kind: 'base', amountMinor: 1190, lineIds: ['base'], withOwnTax: false },
    ]);
  });

  it('tells a power term (kW × days × rate) from a quantity with days beside it', () => {
    const power = derive({ amountMinor: 3036, quantity: '4.6', unit: 'kW', days: '60', rate: '0.11' });
    assert.equal(power?.form, 'quantity-days-rate');
    assert.equal(power.exact, '30.36');
    const beside = derive({ amountMinor: 3199, quantity: '463', days: '30', rate: '0.0691' });
    assert.equal(beside?.form, 'quantity-rate');
    // Both are within a cent; the nearer one is meant.
    const both = { amountMinor: 5001, quantity: '100', days: '1.0002', rate: '0.5' };
    assert.equal(derive(both)?.form, 'quantity-days-rate');
    assert.equal(derive({ ...both, amountMinor: 5000 })?.form, 'quantity-rate');
  });

  it('keeps a difference of one increment, and drops two', () => {
    const at = (amountMinor: number): LineArithmetic | undefined =>
      derive({ amountMinor, quantity: '463', rate: '0.0691' });
    assert.equal(at(3200)?.differenceMinor, -1);
    assert.equal(at(3198)?.differenceMinor, 1);
    assert.equal(at(3201), undefined);
  });

  it('subtracts where the role takes away, and only there', () => {
    const priced = { amountMinor: -400, quantity: '50', rate: '0.08' };
    assert.equal(derive({ ...priced, role: 'credit' })?.exact, '-4');
    assert.equal(derive({ ...priced, role: 'credit' })?.subtracts, true);
    assert.equal(derive({ ...priced, role: 'credit', quantity: '-50' })?.subtracts, false);
    assert.equal(derive({ ...priced, role: 'charge' }), undefined);
    const reversed = { ...priced, role: 'credit', quantity: '-50', amountMinor: 400 };
    assert.equal(derive(reversed)?.exact, '4');
    const subsidy: Stated = { role: 'subsidy', percent: '50', baseLineIds: ['a'], amountMinor: -500 };
    assert.equal(derive(subsidy, { others: [charge('a', 1000)] })?.roundedMinor, -500);
  });

  it('rounds by the rule of the bill: whole pesos, steps of five, zero decimals', () => {
    const rule = (mode: string, incrementMinor: number, level: string): Bill['rounding'] => ({
      mode,
      incrementMinor,
      level,
    });
    const pesos = { currency: 'COP', rounding: rule('half_up', 100, 'line') };
    // 173 kWh × 871.6 = 150,786.8 pesos
    const line = { quantity: '173', rate: '871.6' };
    assert.equal(derive({ ...line, amountMinor: 15_078_700 }, { bill: pesos })?.differenceMinor, 0);
    assert.equal(derive({ ...line, amountMinor: 15_078_500 }, { bill: pesos }), undefined);
    const chile = { currency: 'CLP', rounding: rule('down', 50, 'bill') };
    assert.equal(
      derive({ quantity: '13', rate: '511.5', amountMinor: 6649 }, { bill: chile })?.differenceMinor,
      0,
    );
    assert.equal(derive({ quantity: '13', rate: '511.5', amountMinor: 6600 }, { bill: chile }), undefined);
    const five = { currency: 'CHF', rounding: rule('up', 5, 'line') };
    assert.equal(
      derive({ quantity: '1', rate: '1.01', amountMinor: 105 }, { bill: five })?.differenceMinor,
      0,
    );
    const future = { rounding: rule('stochastic', 1, 'galaxy') };
    assert.equal(
      derive({ quantity: '1', rate: '0.005', amountMinor: 1 }, { bill: future })?.differenceMinor,
      0,
    );
  });
});

describe('a percent of lines', () => {
  const others = [charge('a', 66_02), charge('b', 88)];

  it('takes the sum of the lines it names: 21 % of 66.90 is 14.05', () => {
    const vat = derive(
      { role: 'tax', percent: '21', baseLineIds: ['a', 'b'], amountMinor: 1405 },
      { others },
    );
    assert.equal(vat?.form, 'percent-of-lines');
    assert.equal(vat.exact, '14.049');
  });

  it('inside its own base is solved for: 25 % of what the customer pays', () => {
    // 75.00 without the tax, so 100.00 with it.
    const tax: Stated = {
      role: 'tax',
      percent: '25',
      baseLineIds: ['net'],
      taxIncluded: true,
      amountMinor: 2500,
    };
    assert.deepEqual(derive(tax, { others: [charge('net', 7500)] }), {
      form: 'percent-inside-base',
      terms: [
        { kind: 'percent', value: '25' },
        { kind: 'base', amountMinor: 10_000, lineIds: ['net'], withOwnTax: true },
      ],
      subtracts: false,
      exact: null,
      roundedMinor: 2500,
      differenceMinor: 0,
    });
    assert.deepEqual(
      derive({ ...tax, baseLineIds: ['net', 'it'], taxIncluded: false }, { others: [charge('net', 7500)] })
        ?.form,
      'percent-inside-base',
    );
    assert.equal(derive({ ...tax, amountMinor: 1875 }, { others: [charge('net', 7500)] }), undefined);
    assert.equal(derive({ ...tax, percent: '100' }, { others: [charge('net', 7500)] }), undefined);
    const impossible = { ...tax, percent: '150', amountMinor: -22_500 };
    assert.equal(derive(impossible, { others: [charge('net', 7500)] }), undefined);
  });

  it('that only informs is already inside the lines it names', () => {
    const informs: Partial<BillLine> = {
      role: 'information',
      percent: '25',
      baseLineIds: ['gross'],
      taxIncluded: true,
    };
    const found = derive({ ...informs, amountMinor: 2500 }, { others: [charge('gross', 10_000)] });
    assert.equal(found?.exact, '25');
    assert.deepEqual(found.terms[1], {
      kind: 'base',
      amountMinor: 10_000,
      lineIds: ['gross'],
      withOwnTax: true,
    });
  });

  it('is not derivable without its base', () => {
    const tax: Stated = { role: 'tax', percent: '21', amountMinor: 1405 };
    assert.equal(derive(tax, { others }), undefined);
    assert.equal(derive({ ...tax, baseLineIds: [] }, { others }), undefined);
    assert.equal(derive({ ...tax, baseLineIds: ['a', 'b', 'gone'] }, { others }), undefined);
    assert.equal(derive({ ...tax, baseLineIds: ['it'] }, { others }), undefined);
    const twice = [...others, charge('a', 0)];
    assert.equal(derive({ ...tax, baseLineIds: ['a', 'b'] }, { others: twice }), undefined);
  });
});
