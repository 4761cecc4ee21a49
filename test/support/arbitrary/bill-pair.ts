import Big from 'big.js';
import fc from 'fast-check';
import type { Bill, BillLine, BillRounding, BillSection } from '../../../src/contract/bills.js';
import type { Cause } from '../../../src/domain/explain/causes.js';

// Two bills of one customer, made from what a tariff and a meter say and priced here with big.js, never with the code
// that the tests are about. What differs between the two is known, and so is every line's amount before rounding.

/** Of many more digits than any rounding looks at. */
const Exact = Big();
Exact.DP = 60;

const EXPONENTS = { COP: 2, USD: 2, CLP: 0, JPY: 0, KWD: 3 } as const;
const MODES: Readonly<Record<string, Big.RoundingMode>> = { down: 0, half_up: 1, half_even: 2, up: 3 };

export interface Rule {
  currency: keyof typeof EXPONENTS;
  rounding: BillRounding;
}

/** What decides one service's charges on one bill. Each field is the affair of one cause. */
export interface Facts {
  days: number;
  /** Thousandths of a unit per day. */
  use: number;
  /** Hundredths of the use in the second of three times of use, and in the third. */
  mix: [number, number];
  /** Hundred-thousandths of the major unit, a price for each block or time of use, and one for the fuel. */
  price: [number, number, number, number];
  /** Days before the price changed, of so many hundredths more; 0 for none. */
  change: { after: number; by: number };
  /** Where the first block ends, units a day. */
  tier: number;
  fixed: { rate: number; rental: number; capacity: number };
  /** Hundredths of a percent. */
  tax: number;
  subsidy: { percent: number; contribution: number };
  oneOff: number;
  export: { quantity: number; rate: number };
  settlement: number;
}

/** What does not change between the two bills. */
interface Shape {
  form: 'flat' | 'blocks' | 'times';
  /** Blocks as long as the bill, or the same whatever its length. */
  limits: 'per-day' | 'per-bill';
  fixedBy: 'day' | 'month' | 'amount';
  tax: 'inside' | 'outside' | 'whole-bill';
  taxesHelp: boolean;
  subsidyOn: 'first' | 'all' | 'block-price';
}

const FACTS: { [Name in keyof Facts]: fc.Arbitrary<Facts[Name]> } = {
  days: fc.integer({ min: 20, max: 62 }),
  use: fc.oneof(fc.integer({ min: 0, max: 30_000 }), fc.constant(0)),
  mix: fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })),
  price: fc.tuple(
    ...([0, 0, 0, 0] as const).map(() => fc.integer({ min: 1, max: 90_000_000 })),
  ) as fc.Arbitrary<Facts['price']>,
  change: fc.record({
    after: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 19 })),
    by: fc.integer({ min: 1, max: 60 }),
  }),
  tier: fc.integer({ min: 1, max: 9 }),
  fixed: fc.record({
    rate: fc.nat(900_000),
    rental: fc.constantFrom(0, 0, 250, 1900),
    capacity: fc.constantFrom(0, 0, 33, 46),
  }),
  tax: fc.constantFrom(0, 500, 1900, 1850, 2725),
  subsidy: fc.record({
    percent: fc.constantFrom(0, 0, 1500, 5000, 6000),
    contribution: fc.constantFrom(0, 0, 2000),
  }),
  oneOff: fc.oneof(fc.constant(0), fc.integer({ min: -50_000, max: 50_000 })),
  export: fc.record({
    quantity: fc.oneof(fc.constant(0), fc.nat(90_000)),
    rate: fc.integer({ min: 1, max: 900_000 }),
  }),
  settlement: fc.oneof(fc.constant(0), fc.integer({ min: -90_000, max: 90_000 })),
};
const NAMES = Object.keys(FACTS) as (keyof Facts)[];

/** The cause that each fact may have a part under, and no other. */
export const CAUSES_OF: Readonly<Record<keyof Facts, Cause>> = {
  days: 'days',
  use: 'use',
  mix: 'time-of-use',
  price: 'price',
  change: 'price',
  tier: 'tier',
  fixed: 'fixed',
  tax: 'tax',
  subsidy: 'subsidy',
  oneOff: 'one-off',
  export: 'export',
  settlement: 'estimate-correction',
};

const facts: fc.Arbitrary<Facts> = fc.record(FACTS);
const shape: fc.Arbitrary<Shape> = fc.record({
  form: fc.constantFrom('flat', 'blocks', 'times'),
  limits: fc.constantFrom('per-day', 'per-bill'),
  fixedBy: fc.constantFrom('day', 'month', 'amount'),
  tax: fc.constantFrom('inside', 'outside', 'whole-bill'),
  taxesHelp: fc.boolean(),
  subsidyOn: fc.constantFrom('first', 'all', 'block-price'),
});

interface Service {
  name: 'electricity' | 'gas' | 'water';
  shape: Shape;
  /** Null where the service is not on that bill. */
  sides: [Facts | null, Facts | null];
  changed: (keyof Facts)[];
}

const service = (
  name: Service['name'],
  only: fc.Arbitrary<'both' | 'older' | 'newer'>,
): fc.Arbitrary<Service> =>
  fc.tuple(shape, facts, facts, fc.subarray(NAMES), only).map(([how, older, fresh, changed, on]) => {
    const newer = { ...older, ...Object.fromEntries(changed.map((key) => [key, fresh[key]])) };
    return {
      name,
      shape: how,
      sides: [on === 'newer' ? null : older, on === 'older' ? null : newer],
      changed,
    };
  });

interface Balance {
  previous: number;
  payments: number;
  arrears: number;
}
const balance: fc.Arbitrary<Balance> = fc.record({
  previous: fc.oneof(fc.constant(0), fc.integer({ min: -900_000, max: 900_000 })),
  payments: fc.nat(900_000),
  arrears: fc.constantFrom(0, 0, 12_345),
});

const rule: fc.Arbitrary<Rule> = fc.record({
  currency: fc.constantFrom<Rule['currency']>('COP', 'USD', 'CLP', 'JPY', 'KWD'),
  rounding: fc.record({
    mode: fc.constantFrom('half_up', 'half_even', 'down', 'up'),
    incrementMinor: fc.constantFrom(1, 1, 5, 50, 100),
    level: fc.constantFrom('line', 'line', 'section', 'bill'),
  }),
});

/** A line with its amount in minor units before rounding. */
interface Priced {
  line: BillLine;
  exact: Big;
}

const scaled = (units: number, digits: number): Big => new Exact(units).div(new Exact(10).pow(digits));

/** Makes lines and rounds them as the bill says. */
class Paper {
  readonly lines: Priced[] = [];
  constructor(
    readonly prefix: string,
    readonly rule: Rule,
  ) {}

  get printed(): BillLine[] {
    return this.lines.map(({ line }) => line);
  }

  round(minor: Big): number {
    const { mode, incrementMinor, level } = this.rule.rounding;
    const step = level === 'line' ? incrementMinor : 1;
    return minor.div(step).round(0, MODES[mode]).times(step).toNumber() + 0;
  }

  amount(role: string, kind: string, amountMinor: number, detail: Partial<BillLine> = {}): Priced {
    const id = `${this.prefix}-${this.lines.length}`;
    const line = { id, role, kind, label: kind, amountMinor, ...detail };
    const priced = { line, exact: new Exact(amountMinor) };
    this.lines.push(priced);
    return priced;
  }

  priced(role: string, kind: string, factors: Big[], detail: Partial<BillLine>): Priced {
    const exact = factors
      .reduce((all, one) => all.times(one), new Exact(1))
      .times(new Exact(10).pow(EXPONENTS[this.rule.currency]));
    const priced = this.amount(role, kind, this.round(exact), detail);
    priced.exact = exact;
    return priced;
  }

  /** A percentage of other lines as they are printed. */
  share(role: string, kind: string, hundredths: number, base: readonly Priced[], inside: boolean): void {
    if (base.length === 0) return;
    const percent = new Exact(hundredths).div(100);
    const part = inside ? percent.div(new Exact(100).minus(percent)) : percent.div(100);
    const of = base.reduce((all, { line }) => all.plus(line.amountMinor), new Exact(0));
    const detail = {
      percent: percent.toFixed(),
      baseLineIds: base.map(({ line }) => line.id),
      ...(inside && { taxIncluded: true }),
    };
    const line = this.amount(role, kind, this.round(of.times(part)), detail);
    line.exact = base.reduce((all, { exact }) => all.plus(exact), new Exact(0)).times(part);
  }
}

const DAY = 86_400_000;
const START = Date.parse('2026-05-01T00:00:00Z');
const instant = (start: number, days: number): string => new Date(start + days * DAY).toISOString();

/** The lines of one service: use, what goes with it, fixed charges, help, taxes and what happens once. */
function serviceLines(paper: Paper, of: Facts, how: Shape, start: number): void {
  const unit = 'kWh';
  const perDay = scaled(of.use, 3);
  const quantity = perDay.times(of.days);
  const use: Priced[] = [];
  const first: Priced[] = [];
  const changes = of.change.after > 0 && !(how.form === 'blocks' && how.limits === 'per-bill');
  const parts = changes ? [of.change.after, of.days - of.change.after] : [of.days];
  let day = 0;
  parts.forEach((days, part) => {
    const rise = part === 0 ? new Exact(1) : scaled(100 + of.change.by, 2);
    const period = { start: instant(start, day), end: instant(start, day + days) };
    day += days;
    const price = (index: number): Big => scaled(of.price[index] ?? 0, 5).times(rise);
    const line = (kind: string, amount: Big, rate: Big, detail: Partial<BillLine>): Priced =>
      paper.priced('charge', kind, [amount, rate], {
        quantity: amount.toFixed(),
        unit,
        rate: rate.toFixed(),
        period,
        usageBasis: 'measured',
        ...detail,
      });
    const all = perDay.times(days);
    if (how.form === 'flat') use.push(line('usage_flat', all, price(0), {}));
    if (how.form === 'times') {
      const [second, third] = of.mix;
      [100 - second - third, second, third].forEach((share, index) => {
        use.push(line('usage_tou', all.times(share).div(100), price(index), { touLabel: `T${index}` }));
      });
    }
    if (how.form === 'blocks') {
      const length = new Exact(how.limits === 'per-day' ? days : 30);
      const limit = length.times(of.tier);
      const low = all.lt(limit) ? all : limit;
      const one = line('usage_tier', low, price(0), { tier: { index: 1, from: '0', to: limit.toFixed() } });
      first.push(one);
      use.push(one);
      if (all.gt(limit)) {
        use.push(
          line('usage_tier', all.minus(low), price(1), {
            tier: { index: 2, from: limit.toFixed(), to: null },
          }),
        );
      }
      if (how.subsidyOn === 'block-price' && of.subsidy.percent > 0) {
        const rate = scaled(of.subsidy.percent, 5).neg();
        const tier = { index: 1, from: '0', to: limit.toFixed() };
        const detail = { quantity: low.toFixed(), unit, rate: rate.toFixed(), period, tier };
        first.push(paper.priced('subsidy', 'subsidy_block', [low, rate], detail));
      }
    }
  });
  const fuel = scaled(of.price[3], 6);
  const charges = [...use];
  charges.push(
    paper.priced('charge', 'fuel_adjustment', [quantity, fuel], {
      quantity: quantity.toFixed(),
      unit,
      rate: fuel.toFixed(),
    }),
  );

  const rate = scaled(of.fixed.rate, 3);
  const days = { days: String(of.days), rate: rate.toFixed() };
  if (how.fixedBy === 'day') charges.push(paper.priced('charge', 'fixed', [rate, new Exact(of.days)], days));
  if (how.fixedBy === 'month')
    charges.push(
      paper.priced('charge', 'fixed', [rate], { quantity: '1', unit: 'month', rate: rate.toFixed() }),
    );
  if (how.fixedBy === 'amount') charges.push(paper.amount('charge', 'fixed', of.fixed.rate));
  if (of.fixed.rental > 0) charges.push(paper.amount('charge', 'meter_rental', of.fixed.rental));
  if (of.fixed.capacity > 0) {
    const power = scaled(of.fixed.capacity, 1);
    const detail = { quantity: power.toFixed(), unit: 'kW', days: String(of.days), rate: '25.0445' };
    charges.push(
      paper.priced('charge', 'power_capacity', [power, new Exact(of.days), new Exact('25.0445')], detail),
    );
  }
  const help: Priced[] = [];
  const before = paper.lines.length;
  if (of.subsidy.percent > 0 && how.subsidyOn !== 'block-price') {
    const base = how.subsidyOn === 'first' && first.length > 0 ? first : use;
    paper.share('subsidy', 'subsidy_stratum', -of.subsidy.percent, base, false);
  }
  if (of.subsidy.contribution > 0)
    paper.share('contribution', 'contribution_stratum', of.subsidy.contribution, use, false);
  help.push(...paper.lines.slice(before));
  const taxed = how.taxesHelp ? [...charges, ...help] : charges;
  if (of.tax > 0 && how.tax !== 'whole-bill')
    paper.share('tax', 'tax_vat', of.tax, taxed, how.tax === 'inside');

  if (of.export.quantity > 0) {
    const sent = scaled(of.export.quantity, 3);
    const price = scaled(of.export.rate, 6).neg();
    const detail = { quantity: sent.toFixed(), unit, rate: price.toFixed() };
    paper.priced('credit', 'usage_export_credit', [sent, price], detail);
  }
  if (of.oneOff !== 0)
    paper.amount(of.oneOff < 0 ? 'credit' : 'charge', of.oneOff < 0 ? 'goodwill' : 'late_fee', of.oneOff);
  if (of.settlement !== 0) paper.amount('charge', 'estimate_settlement', of.settlement);
  paper.amount('information', 'other', 987_654);
}

/** A bill, and what its lines were before rounding. */
export interface PricedBill {
  bill: Bill;
  exact: ReadonlyMap<string, Big>;
}

function billOf(
  id: string,
  start: number,
  by: Rule,
  on: readonly { name: Service['name']; shape: Shape; of: Facts }[],
  owed: Balance,
  wholeTax: number,
): PricedBill {
  const exact = new Map<string, Big>();
  const charges: Priced[] = [];
  const sections = on.map(({ name, shape: how, of }): BillSection => {
    const paper = new Paper(`${id}-${name}`, by);
    serviceLines(paper, of, how, start);
    for (const one of paper.lines) exact.set(one.line.id, one.exact);
    charges.push(...paper.lines.filter(({ line }) => line.role === 'charge' && line.kind !== 'late_fee'));
    const summing = paper.printed.filter(({ role }) => role !== 'information');
    return {
      id: `${id}-${name}`,
      service: name,
      label: name,
      provider: { name: 'Utility' },
      servicePointId: `sp-${name}`,
      zone: 'UTC',
      period: { start: instant(start, 0), end: instant(start, of.days) },
      days: of.days,
      quantity: scaled(of.use, 3).times(of.days).toFixed(),
      unit: 'kWh',
      reads: [],
      lines: paper.printed,
      subtotalMinor: summing.reduce((sum, line) => sum + line.amountMinor, 0),
    };
  });
  const paper = new Paper(id, by);
  if (wholeTax > 0) paper.share('tax', 'tax_vat', wholeTax, charges, false);
  const { level, incrementMinor } = by.rounding;
  const before = [
    ...sections.map(({ subtotalMinor }) => subtotalMinor),
    ...paper.printed.map((line) => line.amountMinor),
  ];
  const charged = before.reduce((sum, amount) => sum + amount, 0);
  const rounding = level === 'bill' ? -(charged % incrementMinor) + 0 : 0;
  if (rounding !== 0) paper.amount('rounding', 'rounding_carry', rounding, { relatedBillId: 'earlier' });
  for (const one of paper.lines) exact.set(one.line.id, one.exact);
  const currentChargesMinor = charged + rounding;
  const amountDueMinor = owed.previous - owed.payments + currentChargesMinor + owed.arrears;
  const days = Math.max(1, ...on.map(({ of }) => of.days));
  const bill: Bill = {
    id,
    accountId: 'acc_1',
    number: id,
    version: 1,
    kind: 'original',
    replaces: null,
    replacedBy: null,
    issuedOn: instant(start, days + 3).slice(0, 10),
    dueOn: null,
    cutoffOn: null,
    zone: 'UTC',
    period: { start: instant(start, 0), end: instant(start, days) },
    currency: by.currency,
    rounding: by.rounding,
    totals: {
      currentChargesMinor,
      previousBalanceMinor: owed.previous,
      paymentsMinor: owed.payments,
      arrearsMinor: owed.arrears,
      amountDueMinor,
    },
    payment: { state: 'unpaid', paidMinor: 0, outstandingMinor: Math.max(0, amountDueMinor) },
    estimate: null,
    hasDocument: false,
    sections,
    lines: paper.printed,
  };
  return { bill, exact };
}

export interface BillPair {
  from: PricedBill;
  to: PricedBill;
  /** What is the same on both bills: by section label, `''` for the whole bill. */
  unchanged: { label: string; cause: Cause }[];
}

const pairArbitrary = fc.tuple(
  rule,
  service('electricity', fc.constant('both' as const)),
  fc.option(service('gas', fc.constantFrom('both', 'both', 'older', 'newer'))),
  fc.option(service('water', fc.constantFrom('both', 'both', 'older', 'newer'))),
  fc.tuple(balance, fc.option(balance)),
  fc.tuple(FACTS.tax, fc.option(FACTS.tax)),
);

/** Two bills of one customer that both add up. */
export const billPair: fc.Arbitrary<BillPair> = pairArbitrary.map(([by, one, two, three, owed, tax]) => {
  const services = [one, two, three].filter((each) => each !== null);
  const length = Math.max(...services.map(({ sides }) => sides[0]?.days ?? 0));
  const make = (side: 0 | 1): PricedBill =>
    billOf(
      side ? 'newer' : 'older',
      side ? START + length * DAY : START,
      by,
      services.flatMap(({ name, shape: how, sides }) => {
        const of = sides[side];
        return of ? [{ name, shape: how, of }] : [];
      }),
      side ? (owed[1] ?? owed[0]) : owed[0],
      side ? (tax[1] ?? tax[0]) : tax[0],
    );
  const unchanged: BillPair['unchanged'] = services.flatMap(({ name, shape: how, sides, changed }) =>
    NAMES.filter(
      (fact) => sides[0] && sides[1] && !changed.some((each) => CAUSES_OF[each] === CAUSES_OF[fact]),
    )
      // Two prices on one bill: with other days, each holds for another share of them.
      .filter(
        (fact) =>
          CAUSES_OF[fact] !== 'price' || sides[0]?.days === sides[1]?.days || sides[0]?.change.after === 0,
      )
      // Where help is for a block, a longer block is more help.
      .filter((fact) => fact !== 'subsidy' || how.subsidyOn !== 'block-price' || !changed.includes('tier'))
      // A tax of the whole bill is told with the section it is taken of.
      .filter((fact) => fact !== 'tax' || tax[1] === null)
      .map((fact) => ({ label: name, cause: CAUSES_OF[fact] })),
  );
  if (owed[1] === null) unchanged.push({ label: '', cause: 'balance' });
  return { from: make(0), to: make(1), unchanged };
});
