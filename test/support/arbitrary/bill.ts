import Big from 'big.js';
import fc from 'fast-check';
import type { Bill, BillLine, BillRounding, BillSection } from '../../../src/contract/bills.js';
import type { SumCheck } from '../../../src/domain/reconcile.js';
import { decimalText } from './decimal.js';

// Bills that add up, bills that do not and know why, and bills that a contract cannot refuse. Priced with big.js, never
// with the code that the tests are about.

const EXPONENTS = { COP: 2, USD: 2, BRL: 2, CLP: 0, JPY: 0, KWD: 3 } as const;
type TestCurrency = keyof typeof EXPONENTS;
const MODES: Readonly<Record<string, Big.RoundingMode>> = { down: 0, half_up: 1, half_even: 2, up: 3 };

interface PriceRule {
  currency: TestCurrency;
  rounding: BillRounding;
}

const priceRule: fc.Arbitrary<PriceRule> = fc.record({
  currency: fc.constantFrom<TestCurrency>('COP', 'USD', 'BRL', 'CLP', 'JPY', 'KWD'),
  rounding: fc.record({
    mode: fc.constantFrom('half_up', 'half_even', 'down', 'up'),
    incrementMinor: fc.constantFrom(1, 1, 5, 50, 100),
    level: fc.constantFrom('line', 'line', 'section', 'bill'),
  }),
});

/** Major units as minor units, rounded as the bill rounds a line. */
function printed(amount: Big, { currency, rounding }: PriceRule): number {
  const increment = rounding.level === 'line' ? rounding.incrementMinor : 1;
  const steps = amount.times(new Big(10).pow(EXPONENTS[currency])).div(increment);
  return steps.round(0, MODES[rounding.mode]).times(increment).toNumber();
}

const major = (minor: number, rule: PriceRule): Big =>
  new Big(minor).div(new Big(10).pow(EXPONENTS[rule.currency]));
const fraction = (max: number, scale: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max }).map((units) => new Big(units).div(new Big(10).pow(scale)).toFixed());
const quantity = fraction(900_000, 3);
const rate = fraction(9_000_000, 5);
const days = fc.integer({ min: 1, max: 62 }).map(String);
const percent = fraction(9_900, 2).filter((text) => text !== '0');
const minor = fc.integer({ min: -5_000_000, max: 5_000_000 });

/** How a line is to be made; percentages look at the lines before them in their section. */
type Recipe =
  | { make: 'amount'; role: string; amountMinor: number }
  | { make: 'quantity' | 'days' | 'capacity'; quantity: string; days: string; rate: string; takes: boolean }
  | { make: 'percent' | 'inside' | 'subsidy'; percent: string };

const recipe: fc.Arbitrary<Recipe> = fc.oneof(
  fc.record({
    make: fc.constant('amount' as const),
    role: fc.constantFrom(
      'charge',
      'credit',
      'contribution',
      'discount',
      'rounding',
      'information',
      'subtotal',
    ),
    amountMinor: minor,
  }),
  fc.record({
    make: fc.constantFrom('quantity' as const, 'days' as const, 'capacity' as const),
    quantity,
    days,
    rate,
    takes: fc.boolean(),
  }),
  fc.record({ make: fc.constantFrom('percent' as const, 'inside' as const, 'subsidy' as const), percent }),
);

function lineOf(id: string, how: Recipe, before: readonly BillLine[], rule: PriceRule): BillLine {
  const line = { id, kind: 'other', label: `Line ${id}` };
  if (how.make === 'amount') return { ...line, role: how.role, amountMinor: how.amountMinor };
  if ('rate' in how) {
    const factors = {
      quantity: { quantity: how.quantity, unit: 'kWh' },
      days: { days: how.days },
      capacity: { quantity: how.quantity, unit: 'kW', days: how.days },
    }[how.make];
    const product = Object.entries(factors)
      .filter(([name]) => name !== 'unit')
      .reduce((total, [, factor]) => total.times(factor), new Big(how.rate));
    const amountMinor = printed(how.takes ? product.neg() : product, rule) + 0;
    return { ...line, ...factors, rate: how.rate, role: how.takes ? 'credit' : 'charge', amountMinor };
  }
  const base = before.filter((other) => other.role === 'charge');
  const sum = major(
    base.reduce((total, other) => total + other.amountMinor, 0),
    rule,
  );
  const share = new Big(how.percent).div(100);
  const amounts = {
    percent: () => sum.times(share),
    // Many more digits than any rounding looks at: big.js divides to 20 decimals.
    inside: () => sum.times(share).div(new Big(1).minus(share)),
    subsidy: () => sum.times(share).neg(),
  };
  return {
    ...line,
    role: how.make === 'subsidy' ? 'subsidy' : 'tax',
    percent: how.percent,
    baseLineIds: base.map((other) => other.id),
    ...(how.make === 'inside' && { taxIncluded: true }),
    amountMinor: base.length === 0 ? 0 : printed(amounts[how.make](), rule) + 0,
  };
}

const period = { start: '2026-06-01T00:00:00-05:00', end: '2026-07-01T00:00:00-05:00' };
const zone = 'America/Bogota';
const informs = ['information', 'subtotal'];
const sumOf = (lines: readonly BillLine[]): number =>
  lines.filter((line) => !informs.includes(line.role)).reduce((sum, line) => sum + line.amountMinor, 0);

function sectionOf(index: number, recipes: readonly Recipe[], rule: PriceRule): BillSection {
  const lines: BillLine[] = [];
  for (const how of recipes) lines.push(lineOf(`s${index}-l${lines.length}`, how, lines, rule));
  return {
    id: `s${index}`,
    service: 'electricity',
    label: `Section ${index}`,
    provider: { name: 'Utility' },
    zone,
    period,
    days: 30,
    reads: [],
    lines,
    subtotalMinor: sumOf(lines),
  };
}

interface Whole {
  rounding: number;
  fee: number;
  previous: number;
  payments: number;
  arrears: number;
  arrearsInLine: boolean;
  printsBalance: boolean;
}

const whole: fc.Arbitrary<Whole> = fc.record({
  rounding: fc.integer({ min: -99, max: 99 }),
  fee: fc.nat(100_000),
  previous: minor,
  payments: fc.nat(5_000_000),
  arrears: fc.nat(1_000_000),
  arrearsInLine: fc.boolean(),
  printsBalance: fc.boolean(),
});

function billOf(rule: PriceRule, sections: BillSection[], of: Whole): Bill {
  const line = (id: string, role: string, amountMinor: number): BillLine => ({
    id,
    role,
    kind: 'other',
    label: id,
    amountMinor,
  });
  const carried = of.previous + (of.arrearsInLine ? of.arrears : 0);
  const currentChargesMinor =
    sections.reduce((sum, one) => sum + one.subtotalMinor, 0) + of.rounding + of.fee;
  const amountDueMinor = of.previous - of.payments + currentChargesMinor + of.arrears;
  return {
    id: 'bill_1',
    accountId: 'acc_1',
    number: '1',
    version: 1,
    kind: 'original',
    replaces: null,
    replacedBy: null,
    issuedOn: '2026-07-03',
    dueOn: '2026-07-20',
    cutoffOn: '2026-07-27',
    zone,
    period,
    currency: rule.currency,
    rounding: rule.rounding,
    totals: {
      currentChargesMinor,
      previousBalanceMinor: of.previous,
      paymentsMinor: of.payments,
      arrearsMinor: of.arrears,
      amountDueMinor,
    },
    payment: { state: 'unpaid', paidMinor: 0, outstandingMinor: Math.max(0, amountDueMinor) },
    estimate: null,
    hasDocument: false,
    sections,
    lines: [
      line('whole-rounding', 'rounding', of.rounding),
      line('whole-fee', 'charge', of.fee),
      line('whole-note', 'information', 123_456),
      ...(of.printsBalance ? [line('whole-previous', 'carried_balance', carried)] : []),
      ...(of.printsBalance ? [line('whole-payments', 'payment', 0 - of.payments)] : []),
    ],
  };
}

/** A bill that the contract accepts and that adds up to the minor unit, in every currency and rounding. */
export const soundBill: fc.Arbitrary<Bill & { sections: BillSection[]; lines: BillLine[] }> = fc
  .tuple(priceRule, fc.array(fc.array(recipe, { maxLength: 10 }), { maxLength: 4 }), whole)
  .map(([rule, recipes, of]) => {
    const sections = recipes.map((one, index) => sectionOf(index, one, rule));
    const bill = billOf(rule, sections, of);
    return { ...bill, sections, lines: bill.lines ?? [] };
  });

/** A bill with one wrong figure, and the check that has to find it. */
export interface BrokenBill {
  bill: Bill;
  id: SumCheck['id'];
  sectionId?: string;
  differenceMinor: number;
}

const off = fc.oneof(fc.constantFrom(1, -1), minor).filter((one) => one !== 0);

/** A sound bill in which exactly one figure was changed. */
export const brokenBill: fc.Arbitrary<BrokenBill> = fc
  .tuple(soundBill, fc.nat(), off, fc.constantFrom('line', 'role', 'missing', 'subtotal', 'whole', 'total'))
  .map(([sound, pick, by, what]) => {
    const bill = structuredClone(sound);
    const candidates = bill.sections.flatMap((section) =>
      section.lines.map((line) => ({ section, line })).filter(({ line }) => !informs.includes(line.role)),
    );
    const { section, line } = candidates[pick % (candidates.length || 1)] ?? {};
    const inSection = (differenceMinor: number): BrokenBill => ({
      bill,
      id: 'section-sum',
      ...(section && { sectionId: section.id }),
      differenceMinor,
    });
    const wholeLine = bill.lines.find(({ role }) => role === 'rounding');
    if (section && line && what === 'line') {
      line.amountMinor += by;
      return inSection(by);
    }
    if (section && line && what === 'role' && line.amountMinor !== 0) {
      line.role = 'information';
      return inSection(0 - line.amountMinor);
    }
    if (section && line && what === 'missing' && line.amountMinor !== 0) {
      section.lines = section.lines.filter((one) => one !== line);
      return inSection(0 - line.amountMinor);
    }
    if (section && what === 'subtotal') {
      section.subtotalMinor += by;
      return inSection(0 - by);
    }
    if (wholeLine && what === 'whole') {
      wholeLine.amountMinor += by;
      return { bill, id: 'current-charges', differenceMinor: by };
    }
    bill.totals.amountDueMinor += by;
    return { bill, id: 'amount-due', differenceMinor: 0 - by };
  });

const hugeMinor = fc.oneof(
  fc.maxSafeInteger(),
  minor,
  fc.constantFrom(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER),
);
const lineId = fc.constantFrom('a', 'b', 'c', 'd');
const word = fc.oneof(
  fc.string(),
  fc.constantFrom('__proto__', 'constructor', 'charge', 'tax', 'payment', 'subsidy'),
);

const wildLine: fc.Arbitrary<BillLine> = fc.record(
  {
    id: lineId,
    role: word,
    kind: word,
    label: fc.string(),
    amountMinor: hugeMinor,
    quantity: decimalText,
    unit: fc.string(),
    rate: decimalText,
    days: decimalText,
    percent: decimalText,
    baseLineIds: fc.array(lineId),
    taxIncluded: fc.boolean(),
  },
  { requiredKeys: ['id', 'role', 'kind', 'label', 'amountMinor'] },
);

const day = fc.constantFrom('0000-01-01', '2026-07-20', '2026-07-21', '9999-12-31');
const read = fc.record({ on: day, value: decimalText, quality: word });

const wildSection: fc.Arbitrary<BillSection> = fc.record({
  id: lineId,
  service: word,
  label: fc.string(),
  provider: fc.record({ name: fc.string() }),
  zone: fc.constant(zone),
  period: fc.constant(period),
  days: fc.integer(),
  reads: fc.array(
    fc.record(
      {
        meterId: lineId,
        register: word,
        unit: word,
        from: read,
        to: read,
        digits: fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -2, max: 20 })),
        multiplier: decimalText,
        conversion: decimalText,
        quantity: decimalText,
      },
      { requiredKeys: ['meterId', 'register', 'unit', 'from', 'to', 'multiplier', 'quantity'] },
    ),
    { maxLength: 3 },
  ),
  lines: fc.array(wildLine, { maxLength: 8 }),
  subtotalMinor: hugeMinor,
});

/** Any bill that the contract cannot refuse: huge figures, words nobody knows, ids used twice, bases that go in circles. */
export const wildBill: fc.Arbitrary<Bill> = fc.record(
  {
    id: lineId,
    accountId: lineId,
    number: fc.string(),
    version: fc.integer({ min: 1 }),
    kind: word,
    replaces: fc.option(lineId),
    replacedBy: fc.option(lineId),
    issuedOn: day,
    dueOn: fc.option(day),
    cutoffOn: fc.option(day),
    zone: fc.constant(zone),
    period: fc.constant(period),
    currency: fc.constantFrom('COP', 'USD', 'CLP', 'KWD', 'CLF', 'XXX'),
    rounding: fc.record({
      mode: fc.oneof(word, fc.constantFrom('half_up', 'half_even', 'down', 'up')),
      incrementMinor: fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.constant(Number.MAX_SAFE_INTEGER)),
      level: fc.oneof(word, fc.constantFrom('line', 'section', 'bill')),
    }),
    totals: fc.record({
      currentChargesMinor: hugeMinor,
      previousBalanceMinor: hugeMinor,
      paymentsMinor: hugeMinor,
      arrearsMinor: hugeMinor,
      amountDueMinor: hugeMinor,
    }),
    payment: fc.record({
      state: fc.oneof(word, fc.constantFrom('unpaid', 'partially_paid', 'processing', 'paid', 'not_payable')),
      paidMinor: hugeMinor,
      outstandingMinor: hugeMinor,
    }),
    estimate: fc.constant(null),
    hasDocument: fc.boolean(),
    sections: fc.array(wildSection, { maxLength: 3 }),
    lines: fc.array(wildLine, { maxLength: 5 }),
  },
  // prettier-ignore
  { requiredKeys: [
    'id', 'accountId', 'number', 'version', 'kind', 'replaces', 'replacedBy', 'issuedOn', 'dueOn', 'cutoffOn', 'zone',
    'period', 'currency', 'rounding', 'totals', 'payment', 'estimate', 'hasDocument',
  ] },
);
