import type { Bill, BillLine, BillSection } from '../../contract/bills.js';
import { sumOfRole } from '../../domain/bill-lines.js';
import { addDays, civilDateOf } from '../../domain/calendar.js';
import { sumMinor } from '../../domain/exact.js';
import { type BillGlance, billGlance } from '../../domain/glance.js';
import { reconcileBill } from '../../domain/reconcile.js';

/** A line of a bill. */
export interface LineModel {
  readonly line: BillLine;
  readonly bill: Bill;
  /** The period's first and last day, where it is not simply the section's. */
  readonly days?: CivilRange;
}

/** Two civil days; both belong to it. */
export interface CivilRange {
  readonly from: string;
  readonly to: string;
}

export interface SectionModel {
  readonly section: BillSection;
  readonly days: CivilRange;
  readonly lines: readonly LineModel[];
}

/** A row of the sum at the end of a bill. */
export type SumRow =
  | { readonly kind: 'section'; readonly label: string; readonly amountMinor: number }
  | { readonly kind: 'line'; readonly model: LineModel; readonly amountMinor: number }
  | {
      readonly kind: 'currentCharges' | 'previousBalance' | 'payments' | 'arrears';
      readonly amountMinor: number;
    };

/** Everything the element shows of a bill, computed by the domain. */
export interface ExplainerModel {
  readonly bill: Bill;
  readonly glance: BillGlance;
  readonly days: CivilRange;
  readonly sections: readonly SectionModel[];
  readonly rows: readonly SumRow[];
  /** Present where the bill does not add up; the difference where there is one for the whole bill. */
  readonly mismatch?: { readonly differenceMinor?: number };
}

/** Turns a bill into what is shown at an instant. Pure; never throws on a bill of the contract. */
export function explainerModel(bill: Bill, nowMs: number): ExplainerModel {
  const days = civilRange(bill.period, bill.zone);
  const sections = (bill.sections ?? []).map((section) => {
    const own = civilRange(section.period, section.zone);
    return {
      section,
      days: own,
      lines: section.lines.map((line) => lineModel(line, bill, own, section.zone)),
    };
  });
  const mismatch = mismatchOf(bill);
  return {
    bill,
    glance: billGlance(bill, civilDateOf(nowMs, bill.zone)),
    days,
    sections,
    rows: rowsOf(bill, days),
    ...(mismatch && { mismatch }),
  };
}

function lineModel(line: BillLine, bill: Bill, around: CivilRange, zone: string): LineModel {
  const days = line.period && civilRange(line.period, zone);
  const differs = days && (days.from !== around.from || days.to !== around.to);
  return { line, bill, ...(differs && { days }) };
}

/** A half-open period as its first and last civil day. */
function civilRange(period: { start: string; end: string }, zone: string): CivilRange {
  const from = civilDateOf(Date.parse(period.start), zone);
  const to = addDays(civilDateOf(Date.parse(period.end), zone), -1);
  return { from, to: to < from ? from : to };
}

function rowsOf(bill: Bill, days: CivilRange): SumRow[] {
  const { currentChargesMinor, previousBalanceMinor, paymentsMinor, arrearsMinor } = bill.totals;
  const row = (line: BillLine): SumRow => ({
    kind: 'line',
    model: lineModel(line, bill, days, bill.zone),
    amountMinor: line.amountMinor,
  });
  const linesOf = (sum: string): BillLine[] =>
    (bill.lines ?? []).filter((line) => (sumOfRole(line.role) ?? 'current') === sum);

  const rows: SumRow[] = (bill.sections ?? []).map((section) => ({
    kind: 'section',
    label: section.label,
    amountMinor: section.subtotalMinor,
  }));
  rows.push(...linesOf('current').map(row));

  const carried = linesOf('carried');
  const paid = linesOf('paid');
  const arrearsInside = carried.length > 0 && sumOf(carried) === previousBalanceMinor + arrearsMinor;
  const before: SumRow[] = [];
  if (carried.length > 0) before.push(...carried.map(row));
  else if (previousBalanceMinor !== 0)
    before.push({ kind: 'previousBalance', amountMinor: previousBalanceMinor });
  if (paid.length > 0) before.push(...paid.map(row));
  else if (paymentsMinor !== 0) before.push({ kind: 'payments', amountMinor: -paymentsMinor });
  if (arrearsMinor !== 0 && !arrearsInside) before.push({ kind: 'arrears', amountMinor: arrearsMinor });

  const summed = before.length > 0 || rows.length === 0;
  if (summed) rows.push({ kind: 'currentCharges', amountMinor: currentChargesMinor });
  return [...rows, ...before, ...linesOf('none').map(row)];
}

function sumOf(lines: readonly BillLine[]): number | undefined {
  try {
    return sumMinor(lines.map((line) => line.amountMinor));
  } catch {
    return undefined;
  }
}

function mismatchOf(bill: Bill): ExplainerModel['mismatch'] {
  const failed = reconcileBill(bill).checks.filter((check) => check.status === 'failed');
  if (failed.length === 0) return undefined;
  const whole = failed.find((check) => check.id === 'amount-due' || check.id === 'current-charges');
  return whole && 'differenceMinor' in whole ? { differenceMinor: Math.abs(whole.differenceMinor) } : {};
}
