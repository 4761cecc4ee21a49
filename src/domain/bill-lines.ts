import type { Bill, BillLine, LINE_ROLES, LineRole } from '../contract/bills.js';

/**
 * Which sum of a bill a line belongs to. `carried` are earlier balances and `paid` are payments when they stand on the
 * whole bill: they explain the previous balance, not the current charges.
 */
export type LineSum = 'current' | 'carried' | 'paid' | 'none';

const SUMS: Readonly<Record<(typeof LINE_ROLES)[number], LineSum>> = {
  charge: 'current',
  credit: 'current',
  tax: 'current',
  subsidy: 'current',
  contribution: 'current',
  discount: 'current',
  rounding: 'current',
  payment: 'paid',
  carried_balance: 'carried',
  information: 'none',
  subtotal: 'none',
};

/** Roles whose amounts are negative where what they count is stated as positive. */
const REDUCING: readonly LineRole[] = ['credit', 'subsidy', 'discount', 'payment'];

/**
 * Where lines of a role are added; undefined for a role this version does not know. Such a line is never added: what
 * contains it cannot be checked, and says so.
 */
export function sumOfRole(role: LineRole): LineSum | undefined {
  return Object.hasOwn(SUMS, role) ? SUMS[role as keyof typeof SUMS] : undefined;
}

/** Whether a line's amount is part of a sum: false for information and subtotals, and for roles not known here. */
export function isSummingLine(line: BillLine): boolean {
  return (sumOfRole(line.role) ?? 'none') !== 'none';
}

/** The lines that add up to a section's subtotal, or on the whole bill to its totals, in their order. */
export function summingLines(lines: readonly BillLine[]): BillLine[] {
  return lines.filter(isSummingLine);
}

/** Whether a role takes away, so that a positive quantity or percent of it gives a negative amount. */
export function isReducingRole(role: LineRole): boolean {
  return REDUCING.includes(role);
}

/** Every line of a bill: those of its sections in their order, then those of the whole bill. None where they were not asked for. */
export function allLines(bill: Bill): BillLine[] {
  return [...(bill.sections ?? []).flatMap((section) => section.lines), ...(bill.lines ?? [])];
}
