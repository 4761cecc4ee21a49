import type { Bill, BillLine } from '../contract/bills.js';
import { allLines, isReducingRole, sumOfRole } from './bill-lines.js';
import { displayIncrementMinor, exponentOf } from './currency.js';
import {
  decimalOfMinor,
  type Exact,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  roundQuotient,
} from './decimal.js';
import { safeNumber, sumMinor } from './exact.js';

/** One factor of a line's arithmetic, as the bill states it. */
export type ArithmeticTerm =
  | { readonly kind: 'quantity'; readonly value: string; readonly unit?: string }
  | { readonly kind: 'days'; readonly value: string }
  | { readonly kind: 'rate'; readonly value: string }
  | { readonly kind: 'percent'; readonly value: string }
  | {
      readonly kind: 'base';
      /** The sum of the named lines; with `withOwnTax` the line's own amount is inside. */
      readonly amountMinor: number;
      readonly lineIds: readonly string[];
      readonly withOwnTax: boolean;
    };

export type ArithmeticForm =
  | 'quantity-rate'
  | 'days-rate'
  | 'quantity-days-rate'
  | 'percent-of-lines'
  /** A percent of a base that contains the tax itself (por dentro). */
  | 'percent-inside-base';

/** How a line's amount comes about: its terms, multiplied (a percent counts as hundredths). */
export interface LineArithmetic {
  readonly form: ArithmeticForm;
  readonly terms: readonly ArithmeticTerm[];
  /** True where the role takes the product away: a subsidy of 50 % is stated as 50 and sums as a negative amount. */
  readonly subtracts: boolean;
  /** The product in major units before rounding, signed as it sums; null where no finite decimal is exact. */
  readonly exact: string | null;
  /** The product rounded by the bill's rule, in minor units. */
  readonly roundedMinor: number;
  /** `roundedMinor` − the printed amount; never more than one rounding increment. */
  readonly differenceMinor: number;
}

/** A product as a fraction in minor units. `exact` is absent where it is no finite decimal. */
interface Candidate {
  readonly form: ArithmeticForm;
  readonly terms: readonly ArithmeticTerm[];
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly exact?: Exact;
}

/**
 * The increment that a line is rounded to, in minor units. A bill that rounds its sections or its total leaves its
 * lines in minor units, or in whole units where that is how the currency is shown and the line is printed.
 */
function incrementOf(line: BillLine, bill: Bill): number {
  if (bill.rounding.level === 'line') return bill.rounding.incrementMinor;
  const usual = displayIncrementMinor(bill.currency);
  return line.amountMinor % usual === 0 ? usual : 1;
}

/** A value in major units as a fraction of minor units. */
function candidate(
  form: ArithmeticForm,
  terms: readonly ArithmeticTerm[],
  exact: Exact,
  currency: string,
): Candidate {
  const numerator = exact.units * 10n ** BigInt(exponentOf(currency));
  return { form, terms, exact, numerator, denominator: 10n ** BigInt(exact.scale) };
}

function priced(line: BillLine, currency: string): Candidate[] {
  const { quantity, unit, days, rate } = line;
  if (rate === undefined) return [];
  const times = (form: ArithmeticForm, ...factors: readonly ArithmeticTerm[]): Candidate => {
    const terms: readonly ArithmeticTerm[] = [...factors, { kind: 'rate', value: rate }];
    const values = terms.map((term) => parseDecimal('value' in term ? term.value : '0'));
    return candidate(form, terms, values.reduce(multiplyDecimals), currency);
  };
  const amount: ArithmeticTerm[] =
    quantity === undefined
      ? []
      : [{ kind: 'quantity', value: quantity, ...(unit !== undefined && { unit }) }];
  const time: ArithmeticTerm[] = days === undefined ? [] : [{ kind: 'days', value: days }];
  return [
    ...(amount.length ? [times('quantity-rate', ...amount)] : []),
    ...(amount.length && time.length ? [times('quantity-days-rate', ...amount, ...time)] : []),
    ...(time.length ? [times('days-rate', ...time)] : []),
  ];
}

function percentOfLines(line: BillLine, bill: Bill): Candidate[] {
  const { percent, baseLineIds } = line;
  if (percent === undefined || !baseLineIds) return [];
  const lineIds = [...new Set(baseLineIds)].filter((id) => id !== line.id);
  const named = allLines(bill).filter((other) => lineIds.includes(other.id));
  // A line that is not there, or an id that two lines share, leaves the base unknown.
  if (lineIds.length === 0 || named.length !== lineIds.length) return [];

  const baseMinor = sumMinor(named.map((other) => other.amountMinor));
  const share = multiplyDecimals(parseDecimal(percent), { units: 1n, scale: 2 });
  const withOwnTax = line.taxIncluded === true || lineIds.length < new Set(baseLineIds).size;
  const terms = (amountMinor: number): readonly ArithmeticTerm[] => [
    { kind: 'percent', value: percent },
    { kind: 'base', amountMinor, lineIds, withOwnTax },
  ];
  // A tax that only informs is already inside the amounts of the lines it names.
  if (!withOwnTax || (sumOfRole(line.role) ?? 'none') === 'none') {
    const exact = multiplyDecimals(decimalOfMinor(baseMinor, bill.currency), share);
    const form = withOwnTax ? 'percent-inside-base' : 'percent-of-lines';
    return [candidate(form, terms(baseMinor), exact, bill.currency)];
  }
  // tax = p × (lines + tax), so tax = lines × p ÷ (1 − p).
  const denominator = 10n ** BigInt(share.scale) - share.units;
  if (denominator <= 0n) return [];
  const numerator = BigInt(baseMinor) * share.units;
  const withTax = sumMinor([baseMinor, line.amountMinor]);
  return [{ form: 'percent-inside-base', terms: terms(withTax), numerator, denominator }];
}

/** The candidate as arithmetic of this line, if its rounded product is within one increment of the printed amount. */
function fit(candidate: Candidate, line: BillLine, bill: Bill): LineArithmetic[] {
  const { form, terms, exact, denominator } = candidate;
  const opposite =
    candidate.numerator > 0n ? line.amountMinor < 0 : candidate.numerator < 0n && line.amountMinor > 0;
  const subtracts = opposite && isReducingRole(line.role);
  const sign = subtracts ? -1n : 1n;
  const increment = BigInt(incrementOf(line, bill));
  const steps = roundQuotient(candidate.numerator * sign, denominator * increment, bill.rounding.mode);
  const rounded = steps * increment;
  const difference = rounded - BigInt(line.amountMinor);
  if (difference > increment || -difference > increment) return [];
  return [
    {
      form,
      terms,
      subtracts,
      exact: exact ? formatDecimal({ units: exact.units * sign, scale: exact.scale }) : null,
      roundedMinor: safeNumber(rounded),
      differenceMinor: safeNumber(difference),
    },
  ];
}

/**
 * How a line's amount comes about, from what the line itself states: quantity × rate, days × rate, quantity × days ×
 * rate, or percent of the lines it names. Where several fit, the one nearest to the printed amount, in that order.
 *
 * Undefined where the line is not derivable: it states too little, it names lines that are not there, its figures are
 * beyond exact numbers, or the rounded product is more than one rounding increment away from the printed amount.
 * Then show no arithmetic. Never throws on a bill of the contract.
 */
export function deriveLine(line: BillLine, bill: Bill): LineArithmetic | undefined {
  try {
    const fitting = [...percentOfLines(line, bill), ...priced(line, bill.currency)].flatMap((one) =>
      fit(one, line, bill),
    );
    const distance = (one: LineArithmetic): number => Math.abs(one.differenceMinor);
    return fitting.sort((a, b) => distance(a) - distance(b))[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
