import type { Bill } from '../contract/bills.js';
import { type BillStanding, billStanding, isPayable } from './standing.js';

/** What a bill says first: one amount, what it means, by when, and where the bill stands. */
export interface BillGlance extends BillStanding {
  /** What `amountMinor` is: still to pay, the total the bill was issued for, or what the utility owes. */
  readonly amountKind: 'to-pay' | 'billed' | 'credit';
  /** In minor units of the bill's currency; a credit is stated as a positive amount. */
  readonly amountMinor: number;
  /** What the bill was issued for, where `amountMinor` is only the part that is still to pay. */
  readonly ofMinor?: number;
  readonly payable: boolean;
}

/**
 * The first thing to show of a bill on a civil day. Every figure stands in the bill itself.
 *
 * @throws RangeError where `today` is no civil date.
 */
export function billGlance(bill: Bill, today: string): BillGlance {
  const standing = billStanding(bill, today);
  const { amountDueMinor } = bill.totals;
  const { outstandingMinor } = bill.payment;
  const payable = isPayable(bill);
  const common = { ...standing, payable };

  switch (standing.state) {
    case 'credit': {
      const owed = amountDueMinor < 0 ? amountDueMinor : outstandingMinor;
      return { ...common, amountKind: 'credit', amountMinor: -owed };
    }
    case 'superseded':
    case 'cancelled':
    case 'processing':
    case 'paid':
    case 'nothing-due':
      return { ...common, amountKind: 'billed', amountMinor: amountDueMinor };
    default:
      return {
        ...common,
        amountKind: 'to-pay',
        amountMinor: outstandingMinor,
        ...(outstandingMinor !== amountDueMinor && { ofMinor: amountDueMinor }),
      };
  }
}
