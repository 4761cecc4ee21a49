import type { Bill, BillLine } from '../contract/bills.js';
import { type LineSum, sumOfRole } from './bill-lines.js';
import { sumMinor } from './exact.js';

/** What a bill's figures are compared with, see {@link reconcileBill}. */
export type ReconcileCheckId =
  'section-sum' | 'current-charges' | 'previous-balance' | 'payments' | 'amount-due' | 'one-currency';

/** Why a sum could not be checked. */
export type UncheckedReason = 'lines-not-included' | 'unknown-role' | 'beyond-exact-numbers';

interface CheckOf {
  readonly id: ReconcileCheckId;
  /** The section, for `section-sum`. */
  readonly sectionId?: string;
  /** The first line that is to blame, where one can be named. */
  readonly lineId?: string;
}

/** A sum that was made. `expectedMinor` is printed, `foundMinor` is added up here, the difference is found − expected. */
export interface SumCheck extends CheckOf {
  readonly status: 'passed' | 'failed';
  readonly expectedMinor: number;
  readonly foundMinor: number;
  readonly differenceMinor: number;
}

/** A sum that could not be made; it is neither right nor wrong. */
export interface UncheckedSum extends CheckOf {
  readonly status: 'could-not-check';
  readonly reason: UncheckedReason;
  readonly expectedMinor: number;
}

/** Whether everything a bill carries is priced in the bill's one currency. */
export interface CurrencyCheck extends CheckOf {
  readonly id: 'one-currency';
  readonly status: 'passed' | 'failed';
  /** The bill's currency first, then others that were found. */
  readonly currencies: readonly string[];
}

export type ReconcileCheck = SumCheck | UncheckedSum | CurrencyCheck;

/** What re-adding a bill found. */
export interface Reconciliation {
  /** True only where every check passed. */
  readonly ok: boolean;
  /** The worst of all checks: a bill without its lines is `could-not-check`, not `failed`. */
  readonly status: ReconcileCheck['status'];
  readonly checks: readonly ReconcileCheck[];
}

/** Adds up and compares, or says why not. `lines` are what `amounts` came from. */
function checkSum(
  of: CheckOf,
  expectedMinor: number,
  amounts: readonly number[],
  lines: readonly BillLine[] = [],
): SumCheck | UncheckedSum {
  const unknown = lines.find((line) => sumOfRole(line.role) === undefined);
  if (unknown) {
    return { ...of, lineId: unknown.id, status: 'could-not-check', reason: 'unknown-role', expectedMinor };
  }
  try {
    const foundMinor = sumMinor(amounts);
    const differenceMinor = sumMinor([foundMinor, -expectedMinor]);
    const status = differenceMinor === 0 ? 'passed' : 'failed';
    return { ...of, status, expectedMinor, foundMinor, differenceMinor };
  } catch {
    return { ...of, status: 'could-not-check', reason: 'beyond-exact-numbers', expectedMinor };
  }
}

const amountsOf = (lines: readonly BillLine[], ...sums: readonly LineSum[]): number[] =>
  lines.filter((line) => sums.includes(sumOfRole(line.role) ?? 'none')).map((line) => line.amountMinor);

function checkLines(bill: Bill): (SumCheck | UncheckedSum)[] {
  const { sections, lines, totals } = bill;
  if (!sections || !lines) {
    const reason = 'lines-not-included';
    const expectedMinor = totals.currentChargesMinor;
    return [{ id: 'current-charges', status: 'could-not-check', reason, expectedMinor }];
  }
  const checks = sections.map((section) =>
    checkSum(
      { id: 'section-sum', sectionId: section.id },
      section.subtotalMinor,
      amountsOf(section.lines, 'current', 'carried', 'paid'),
      section.lines,
    ),
  );
  const subtotals = sections.map((section) => section.subtotalMinor);
  const current = [...subtotals, ...amountsOf(lines, 'current')];
  checks.push(checkSum({ id: 'current-charges' }, totals.currentChargesMinor, current, lines));

  // A bill need not print these as lines; where it does, they have to be the totals' figures.
  const carried = amountsOf(lines, 'carried');
  if (carried.length > 0) {
    const previous = checkSum({ id: 'previous-balance' }, totals.previousBalanceMinor, carried);
    const arrears = checkSum({ id: 'previous-balance' }, totals.previousBalanceMinor, [
      ...carried,
      -totals.arrearsMinor,
    ]);
    checks.push(arrears.status === 'passed' ? arrears : previous);
  }
  const paid = amountsOf(lines, 'paid');
  if (paid.length > 0) checks.push(checkSum({ id: 'payments' }, 0 - totals.paymentsMinor, paid));
  return checks;
}

function checkCurrency(bill: Bill): CurrencyCheck {
  const currencies = [...new Set([bill.currency, ...(bill.tariffs ?? []).map((tariff) => tariff.currency)])];
  return { id: 'one-currency', status: currencies.length === 1 ? 'passed' : 'failed', currencies };
}

/**
 * Re-adds a bill in minor units:
 * - `section-sum`: the lines that sum make each section's subtotal;
 * - `current-charges`: the subtotals and the whole bill's own lines (rounding, fees) make the current charges;
 * - `previous-balance`, `payments`: where they are printed as lines of the whole bill, they are the totals' figures
 *   (a carried balance may contain the arrears);
 * - `amount-due`: previous balance − payments + current charges + arrears;
 * - `one-currency`: included tariffs are priced in the bill's currency.
 *
 * Never throws on a bill of the contract: sums that cannot be made (lines not asked for, a role not known here,
 * figures beyond 2^53) are reported as `could-not-check`. Where `ok` is false, claim nothing about causes.
 */
export function reconcileBill(bill: Bill): Reconciliation {
  const { previousBalanceMinor, paymentsMinor, currentChargesMinor, arrearsMinor, amountDueMinor } =
    bill.totals;
  const checks: ReconcileCheck[] = [
    ...checkLines(bill),
    checkSum({ id: 'amount-due' }, amountDueMinor, [
      previousBalanceMinor,
      -paymentsMinor,
      currentChargesMinor,
      arrearsMinor,
    ]),
    checkCurrency(bill),
  ];
  const has = (status: ReconcileCheck['status']): boolean => checks.some((check) => check.status === status);
  const status = has('failed') ? 'failed' : has('could-not-check') ? 'could-not-check' : 'passed';
  return { ok: status === 'passed', status, checks };
}
