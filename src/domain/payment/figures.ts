import type { Bill } from '../../contract/bills.js';
import type { CaseRequest } from '../../contract/cases.js';
import type { Payment } from '../../contract/payments.js';
import { summingLines, sumOfRole } from '../bill-lines.js';
import { sumMinor } from '../exact.js';
import { deriveLine } from '../line-arithmetic.js';
import { type ReconcileCheckId, reconcileBill, type SumCheck } from '../reconcile.js';

/** What a row compares. */
export type FigureKind = 'line' | 'charged' | Exclude<ReconcileCheckId, 'one-currency'>;

/**
 * Two figures that have to be the same: what is asked, and what it comes to when it is worked out anew. `null` where
 * the bill does not say enough to work it out: then nothing is claimed.
 */
export interface Figure {
  readonly kind: FigureKind;
  /** As printed: of the line or the section, or the payment's reference. */
  readonly label?: string;
  /** The section, or the line where it is one that this bill charges. */
  readonly id?: string;
  readonly askedMinor: number;
  readonly foundMinor: number | null;
  readonly status: 'equal' | 'differs' | 'unknown';
}

/** A bill's figures beside those that its own lines give, and beside what was charged for it. */
export interface Figures {
  readonly rows: readonly Figure[];
  /** What the bill asks for, and what it would ask for if its sums were right. */
  readonly askedMinor: number;
  readonly foundMinor: number;
  /** The worst of all rows. */
  readonly status: Figure['status'];
}

const CHARGED: readonly string[] = ['succeeded', 'processing', 'disputed'];

function figure(row: Omit<Figure, 'status'>): Figure {
  const { askedMinor, foundMinor } = row;
  const status = foundMinor === null ? 'unknown' : foundMinor === askedMinor ? 'equal' : 'differs';
  return { ...row, status };
}

/**
 * Puts a bill's figures side by side, line by line: each charge as printed and as its own quantity and price give it
 * (one rounding step apart is the same), each sum as printed and as its parts give it, and what was charged for the bill
 * with what the bill has counted of it. Never throws on a bill of the contract.
 */
export function compareFigures(bill: Bill, payments: readonly Payment[] = []): Figures {
  const sums = sumsOf(bill);
  const rows = [
    ...(bill.sections ?? []).flatMap((section) => [
      ...summingLines(section.lines).map((line) => lineFigure(line, bill)),
      ...sums
        .filter(({ sectionId }) => sectionId === section.id)
        .map((check) => sumFigure(check, section.label)),
    ]),
    ...summingLines(bill.lines ?? []).map((line) => lineFigure(line, bill)),
    ...sums.filter(({ sectionId }) => sectionId === undefined).map((check) => sumFigure(check)),
    ...chargedFigures(bill, payments),
  ];
  const has = (status: Figure['status']): boolean => rows.some((row) => row.status === status);
  const askedMinor = bill.totals.amountDueMinor;
  return {
    rows,
    askedMinor,
    foundMinor: askedMinor + sumMinor(sums.filter(isMade).map(({ differenceMinor }) => differenceMinor)),
    status: has('differs') ? 'differs' : has('unknown') ? 'unknown' : 'equal',
  };
}

type AnySum = Exclude<
  ReturnType<typeof reconcileBill>['checks'][number],
  { id: 'one-currency'; currencies: unknown }
>;

function sumsOf(bill: Bill): AnySum[] {
  return reconcileBill(bill).checks.filter((check): check is AnySum => 'expectedMinor' in check);
}

function isMade(check: AnySum): check is SumCheck {
  return 'differenceMinor' in check;
}

function sumFigure(check: AnySum, label?: string): Figure {
  return figure({
    kind: check.id as FigureKind,
    ...(label !== undefined && { label }),
    ...(check.sectionId !== undefined && { id: check.sectionId }),
    askedMinor: check.expectedMinor,
    foundMinor: isMade(check) ? check.foundMinor : null,
  });
}

function lineFigure(line: Parameters<typeof deriveLine>[0], bill: Bill): Figure {
  const { id, label, amountMinor, rate, percent, role } = line;
  const derived = deriveLine(line, bill);
  // A line that states no price, such as a tax of the town, has nothing to be worked out from.
  const isStated = rate === undefined && percent === undefined;
  const foundMinor = derived || isStated ? amountMinor : null;
  // Only what this bill charges can be disputed: what was owed before, or paid, is told elsewhere.
  const named = sumOfRole(role) === 'current' ? { id } : {};
  return figure({ kind: 'line', ...named, label, askedMinor: amountMinor, foundMinor });
}

/** What was taken for a bill, beside what the bill has counted of it. */
function chargedFigures(bill: Bill, payments: readonly Payment[]): Figure[] {
  const parts = payments
    .filter(({ state }) => CHARGED.includes(state))
    .flatMap(({ amountMinor, refundedMinor, bills }) => {
      const own = bills.filter(({ billId }) => billId === bill.id);
      if (own.length === 0) return [];
      // Where a payment is for this bill alone, all that was taken counts, also beyond what it was for.
      const ofBillMinor = sumMinor(own.map((part) => part.amountMinor));
      return [(own.length === bills.length ? amountMinor : ofBillMinor) - refundedMinor];
    });
  if (parts.length === 0) return [];
  return [figure({ kind: 'charged', askedMinor: bill.payment.paidMinor, foundMinor: sumMinor(parts) })];
}

/** What to ask the utility to look at, where its sums differ; undefined where they do not. */
export function mismatchEvidence(bill: Bill, figures: Figures): CaseRequest | undefined {
  const { askedMinor, foundMinor } = figures;
  if (askedMinor === foundMinor) return undefined;
  return { kind: 'amount_mismatch', billId: bill.id, claimedMinor: foundMinor };
}
