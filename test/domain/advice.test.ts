import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Big from 'big.js';
import fc from 'fast-check';
import type { Bill, BillLine, BillSection, Tip } from '../../src/contract/index.js';
import { rankAdvice } from '../../src/domain/advice/rank-advice.js';
import { explainBill } from '../../src/domain/explain/explain-bill.js';
import { createWorld } from '../../src/mock/world.js';
import { trial } from '../support/counts.js';

/** A price list of blocks, with help for the first block, charges on all use, and a tax on everything. */
interface Prices {
  readonly limits: readonly number[];
  readonly rates: readonly string[];
  readonly subsidy: string;
  readonly perUnit: string;
  readonly tax: string;
}

const DAYS = 30;
const ZONE = 'America/Bogota';
const PERIOD = { start: '2026-10-01T00:00:00-05:00', end: '2026-10-31T00:00:00-05:00' };

/** The use in each block. */
function blocks(use: Big, limits: readonly number[]): Big[] {
  const bounds = [0, ...limits];
  return bounds.map((from, index) => {
    const to = bounds[index + 1];
    const inside = (to === undefined || use.lt(to) ? use : new Big(to)).minus(from);
    return inside.gt(0) ? inside : new Big(0);
  });
}

/** What a use costs, in cents and exactly: priced with big.js, not with what is tested. */
function cost(use: Big, { limits, rates, subsidy, perUnit, tax }: Prices): Big {
  const charges = blocks(use, limits).map((inside, index) => inside.times(rates[index] ?? '0'));
  const energy = charges.reduce((sum, one) => sum.plus(one), new Big(0));
  const help = (charges[0] ?? new Big(0)).times(subsidy).div(100);
  const before = energy.minus(help).plus(use.times(perUnit));
  return before.plus(before.times(tax).div(100)).times(100);
}

/** A bill of that use, its lines rounded to the cent. */
function billOf(use: Big, prices: Prices, more: readonly BillLine[] = []): Bill {
  const cents = (major: Big): number => major.times(100).round(0, Big.roundHalfUp).toNumber();
  const line = (id: string, role: string, kind: string, amountMinor: number): BillLine => ({
    id,
    role,
    kind,
    label: id,
    amountMinor,
  });
  const bounds = [0, ...prices.limits];
  const charges: BillLine[] = blocks(use, prices.limits).flatMap((inside, index) => {
    const rate = prices.rates[index] ?? '0';
    const to = bounds[index + 1];
    const tier = { index: index + 1, from: String(bounds[index]), to: to === undefined ? null : String(to) };
    if (inside.eq(0) && index > 0) return [];
    return {
      ...line(`block-${index + 1}`, 'charge', 'usage_tier', cents(inside.times(rate))),
      ...{ quantity: inside.toFixed(), unit: 'kWh', rate, tier },
    };
  });
  const first = charges[0]?.amountMinor ?? 0;
  const subsidy = new Big(first).times(prices.subsidy).div(100).round(0, Big.roundHalfUp).toNumber();
  const perUnit = cents(use.times(prices.perUnit));
  const before: BillLine[] = [
    ...charges,
    {
      ...line('help', 'subsidy', 'subsidy_stratum', -subsidy),
      ...{ percent: `-${prices.subsidy}`, baseLineIds: ['block-1'] },
    },
    {
      ...line('fuel', 'charge', 'fuel_adjustment', perUnit),
      ...{ quantity: use.toFixed(), unit: 'kWh', rate: prices.perUnit },
    },
  ];
  const base = before.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const tax = new Big(base).times(prices.tax).div(100).round(0, Big.roundHalfUp).toNumber();
  const lines: BillLine[] = [
    ...before,
    {
      ...line('tax', 'tax', 'tax_vat', tax),
      ...{ percent: prices.tax, baseLineIds: before.map(({ id }) => id) },
    },
    ...more,
  ];
  return billWith([{ lines, quantity: use.toFixed() }]);
}

function billWith(drafts: readonly (Partial<BillSection> & { lines: BillLine[] })[]): Bill {
  const total = (lines: readonly BillLine[]): number =>
    lines.reduce((sum, { role, amountMinor }) => (role === 'information' ? sum : sum + amountMinor), 0);
  const sections = drafts.map((draft, index): BillSection => ({
    id: `section-${index}`,
    service: 'electricity',
    label: 'Electricity',
    provider: { name: 'Luz' },
    servicePointId: `sp-${index}`,
    zone: ZONE,
    period: PERIOD,
    days: DAYS,
    unit: 'kWh',
    reads: [],
    subtotalMinor: total(draft.lines),
    ...draft,
  }));
  const due = sections.reduce((sum, { subtotalMinor }) => sum + subtotalMinor, 0);
  return {
    id: 'bill',
    accountId: 'acc',
    number: '1',
    version: 1,
    kind: 'original',
    replaces: null,
    replacedBy: null,
    issuedOn: '2026-11-01',
    dueOn: null,
    cutoffOn: null,
    zone: ZONE,
    period: PERIOD,
    currency: 'USD',
    rounding: { mode: 'half_up', incrementMinor: 1, level: 'line' },
    totals: {
      currentChargesMinor: due,
      previousBalanceMinor: 0,
      paymentsMinor: 0,
      arrearsMinor: 0,
      amountDueMinor: due,
    },
    payment: { state: 'unpaid', paidMinor: 0, outstandingMinor: Math.max(0, due) },
    estimate: null,
    hasDocument: false,
    sections,
    lines: [],
    tariffs: [],
  };
}

const tipOf = (effect: Tip['effect'], more: Partial<Tip> = {}): Tip => ({
  id: 'tip',
  services: ['electricity'],
  causes: ['use'],
  title: { en: 'Tip' },
  text: { en: 'Do it.' },
  effect,
  ...more,
});
const savings = (bill: Bill, effect: Tip['effect'], more?: Partial<Tip>): (number | null)[] =>
  rankAdvice(bill, [tipOf(effect, more)]).map(({ savingMinor }) => savingMinor);

const price = (max: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max }).map((units) => new Big(units).div(10_000).toFixed());
const share = fc.integer({ min: 0, max: 90 }).map(String);
const prices: fc.Arbitrary<Prices> = fc.record({
  limits: fc
    .uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 3 })
    .map((all) => all.sort((a, b) => a - b)),
  rates: fc.array(price(90_000), { minLength: 4, maxLength: 4 }),
  subsidy: share,
  perUnit: price(9_000),
  tax: share,
});
const use = fc.integer({ min: 1, max: 900_000 }).map((units) => new Big(units).div(1000));

describe('a saving', () => {
  it('is what the bill would have cost less, had less been used: blocks, help and taxes follow', () => {
    fc.assert(
      fc.property(prices, use, fc.integer({ min: 1, max: 100 }), (list, used, percent) => {
        const bill = billOf(used, list);
        const less = cost(used, list).minus(cost(used.times(100 - percent).div(100), list));
        const expected = less.round(0, Big.roundDown).toNumber();
        const [found = 0] = savings(bill, { kind: 'percent_of_use', percent: String(percent), unit: 'kWh' });
        assert.equal(found, Math.max(0, expected));
      }),
      trial(5000),
    );
  });

  it('of a quantity a month follows the days of the bill, and ends at what was used', () => {
    fc.assert(
      fc.property(prices, use, fc.integer({ min: 1, max: 400 }), (list, used, quantity) => {
        const bill = billOf(used, list);
        const exact = new Big(quantity).times(DAYS * 12).div(365);
        const saved = exact.gt(used) ? used : exact;
        const less = cost(used, list).minus(cost(used.minus(saved), list));
        const effect = { kind: 'quantity_per_month', quantity: String(quantity), unit: 'kWh' };
        const [found = 0] = savings(bill, effect);
        // big.js rounds the division: a cent either way at the border.
        assert.ok(found !== null && less.minus(found).plus('1e-9').gte(0) && less.minus(found).lt(1.000001));
      }),
      trial(5000),
    );
  });

  it('is the same in whatever order the lines stand', () => {
    fc.assert(
      fc.property(prices, use, fc.infiniteStream(fc.nat()), (list, used, keys) => {
        const bill = billOf(used, list);
        const [section] = bill.sections ?? [];
        assert.ok(section);
        const lines = section.lines
          .map((line) => ({ line, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ line }) => line);
        const effect = { kind: 'percent_of_use', percent: '10', unit: 'kWh' };
        assert.deepEqual(
          savings({ ...bill, sections: [{ ...section, lines }] }, effect),
          savings(bill, effect),
        );
      }),
      trial(1000),
    );
  });

  it('told in two digits is never more, and never less by a tenth', () => {
    fc.assert(
      fc.property(prices, use, (list, used) => {
        const effect = { kind: 'percent_of_use', percent: '10', unit: 'kWh' };
        for (const { savingMinor, aboutMinor } of rankAdvice(billOf(used, list), [tipOf(effect)])) {
          assert.ok(
            savingMinor && aboutMinor && aboutMinor <= savingMinor && aboutMinor * 1.1 >= savingMinor,
          );
        }
      }),
      trial(1000),
    );
  });
});

const flat = (quantity: string, rate: string, more: Partial<BillLine> = {}): BillLine => ({
  id: `flat-${rate}`,
  role: 'charge',
  kind: 'usage_flat',
  label: 'Energy',
  amountMinor: new Big(quantity).times(rate).times(100).round(0, Big.roundHalfUp).toNumber(),
  quantity,
  unit: 'kWh',
  rate,
  ...more,
});
const fee = (kind: string, amountMinor: number): BillLine => ({
  id: kind,
  role: 'charge',
  kind,
  label: kind,
  amountMinor,
});

describe('a saving on other lines', () => {
  const percent = { kind: 'percent_of_use', percent: '10' };

  it('is shared by times of use and by the parts of a period', () => {
    const peak = flat('40', '0.5', { kind: 'usage_tou', touLabel: 'Peak' });
    const off = flat('60', '0.1', { kind: 'usage_tou', touLabel: 'Off-peak' });
    assert.deepEqual(savings(billWith([{ lines: [peak, off], quantity: '100' }]), percent), [260]);
    const middle = '2026-10-16T00:00:00-05:00';
    const early = flat('40', '0.5', { period: { ...PERIOD, end: middle } });
    const late = flat('60', '0.1', { period: { ...PERIOD, start: middle } });
    assert.deepEqual(savings(billWith([{ lines: [early, late], quantity: '100' }]), percent), [260]);
  });

  it('of use that moves is the difference of the two prices', () => {
    const peak = flat('40', '0.5', { kind: 'usage_tou', touLabel: 'Peak' });
    const off = flat('60', '0.1', { kind: 'usage_tou', touLabel: 'Off-peak' });
    const bill = billWith([{ lines: [peak, off], quantity: '100' }]);
    const move = (fromTouLabel: string, toTouLabel: string) => ({
      ...{ kind: 'percent_moved', percent: '25', fromTouLabel, toTouLabel },
    });
    assert.deepEqual(savings(bill, move('Peak', 'Off-peak')), [400]);
    assert.deepEqual(savings(bill, move('Off-peak', 'Peak')), [], 'it would cost more');
    assert.deepEqual(savings(bill, move('Night', 'Peak')), [], 'nothing to move');
  });

  it('of charges that do not come is what they were, with what was taken on top', () => {
    const late = fee('late_fee', 500);
    const tax: BillLine = {
      ...{ id: 'tax', role: 'tax', kind: 'tax_vat', label: 'Tax', amountMinor: 100 },
      ...{ percent: '20', baseLineIds: ['late_fee'] },
    };
    const bill = billWith([{ lines: [flat('100', '0.1'), late, tax], quantity: '100' }]);
    const avoid = { kind: 'lines_avoided', lineKinds: ['late_fee', 'interest'] };
    assert.deepEqual(savings(bill, avoid, { services: [] }), [600]);
    assert.deepEqual(savings(billWith([{ lines: [flat('1', '1')] }]), avoid, { services: [] }), []);
  });

  it('goes first where the last units cost extra, and last where the first ones are helped', () => {
    const over = flat('20', '1', { kind: 'over_consumption' });
    const help = flat('50', '-0.05', { id: 'help', role: 'subsidy', kind: 'subsidy_block' });
    const lines = [flat('100', '0.1'), over, help];
    const bill = billWith([{ lines, quantity: '100' }]);
    assert.deepEqual(savings(bill, percent), [1100]);
    assert.deepEqual(savings(bill, { ...percent, percent: '60' }), [600 + 2000 - 50]);
  });

  it('counts a quantity once for each service, a share everywhere', () => {
    const home = { lines: [flat('100', '0.1')], quantity: '100' };
    const garage = { lines: [flat('50', '0.1')], quantity: '50', id: 'garage' };
    const bill = billWith([home, garage]);
    assert.deepEqual(savings(bill, percent), [150]);
    const month = { kind: 'quantity_per_month', quantity: '36.5', unit: 'kWh' };
    assert.deepEqual(savings(bill, month), [360]);
  });

  it('is not told where it cannot be known', () => {
    const bill = billWith([{ lines: [flat('100', '0.1')], quantity: '100' }]);
    const other: Bill = { ...bill, id: 'older', totals: { ...bill.totals } };
    const hidden = (line: BillLine): Bill =>
      billWith([{ lines: [flat('100', '0.1'), line], quantity: '100' }]);
    const cases: [Bill, Tip['effect']][] = [
      [bill, null],
      [bill, { kind: 'a_new_kind' }],
      [bill, { kind: 'percent_of_use' }],
      [bill, { kind: 'percent_moved', percent: '5' }],
      [hidden({ ...fee('subsidy_stratum', -100), role: 'subsidy' }), percent],
      [hidden(fee('minimum', 100)), percent],
    ];
    for (const [one, effect] of cases) {
      const less = billWith([{ lines: [flat('50', '0.1')], quantity: '50' }]);
      const explanation = explainBill({ ...less, id: other.id }, one);
      const [advice] = rankAdvice(one, [tipOf(effect)], explanation);
      assert.ok(advice, JSON.stringify(effect));
      assert.equal(advice.savingMinor, null);
      assert.equal(advice.aboutMinor, null);
      assert.deepEqual(rankAdvice(one, [tipOf(effect)]), [], 'and without a cause it is left out');
    }
  });

  it('is nothing where there is no use of that service or unit', () => {
    const bill = billWith([{ lines: [flat('100', '0.1')], quantity: '100' }]);
    assert.deepEqual(savings(bill, { ...percent, unit: 'm3' }), []);
    assert.deepEqual(savings(bill, percent, { services: ['gas'] }), []);
    const sent = billWith([{ lines: [flat('-5', '0.1')], quantity: '-5' }]);
    assert.deepEqual(savings(sent, percent), []);
  });
});

describe('advice', () => {
  const world = createWorld({ id: 'w', scenario: 'co-high-bill' });
  const accountId = world.accounts[0]?.id ?? '';
  const [bill, before] = world.bills(accountId);
  assert.ok(bill && before);
  const explanation = explainBill(before, bill);
  const tips = world.tips(accountId);

  it('answers what made this bill higher, the most money first', () => {
    const ranked = rankAdvice(bill, tips, explanation);
    assert.ok(ranked.length >= 4);
    const kinds = ranked.map(({ answers, savingMinor }) => [answers.length > 0, savingMinor ?? -1] as const);
    for (const [index, [answers, saving]] of kinds.entries()) {
      const next = kinds[index + 1];
      if (next) assert.ok(answers === next[0] ? saving >= next[1] : answers);
    }
    for (const { tip, answers } of ranked) {
      for (const { cause, amountMinor } of answers) {
        assert.ok(tip.causes.includes(cause) && amountMinor > 0);
      }
    }
  });

  it('is worked out by hand for the bill of the story', () => {
    // 209 kWh, all above 173 kWh at the full price of 868.35: 8 % is 16.72 kWh, inside the dearer block of 36 kWh.
    const [section] = bill.sections ?? [];
    const dear = section?.lines.find(({ tier }) => tier?.index === 2);
    assert.deepEqual([section?.quantity, dear?.quantity, dear?.rate], ['209', '36', '868.35']);
    const [cool] = rankAdvice(
      bill,
      tips.filter(({ id }) => id === 'tip_cool'),
      explanation,
    );
    // 16.72 × 868.35 = 14,518.81
    assert.equal(cool?.savingMinor, 1_451_800);
    assert.equal(cool.aboutMinor, 1_400_000);
  });

  it('without an explanation of this bill answers nothing, and still says what saves', () => {
    for (const other of [undefined, explainBill(bill, before)]) {
      const ranked = rankAdvice(bill, tips, other);
      assert.ok(ranked.length > 0);
      assert.ok(ranked.every(({ answers, savingMinor }) => answers.length === 0 && Number(savingMinor) > 0));
    }
  });

  it('keeps the utility’s order where nothing else tells tips apart', () => {
    const twins = ['a', 'b', 'c'].map((id) => ({ ...tipOf(null, { causes: ['use', 'price'] }), id }));
    const ids = rankAdvice(bill, twins, explanation).map(({ tip }) => tip.id);
    assert.deepEqual(ids, ['a', 'b', 'c']);
  });

  it('is not given on a bill that ends, takes back, was replaced, does not add up or has no lines', () => {
    const { sections: _, lines: __, ...head } = bill;
    const wrong = { ...bill, totals: { ...bill.totals, amountDueMinor: bill.totals.amountDueMinor + 100 } };
    const others: Bill[] = [
      ...['final', 'cancellation', 'credit_note'].map((kind) => ({ ...bill, kind })),
      { ...bill, replacedBy: 'other' },
      wrong,
      head,
    ];
    for (const other of others) assert.deepEqual(rankAdvice(other, tips, explanation), []);
  });
});
