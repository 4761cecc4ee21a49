import type { Bill } from '../contract/bills.js';
import { daysBetween } from './calendar.js';

/** Where a bill stands today. One word, the most pressing that is true. */
export type BillState =
  /** A newer version replaced it; never payable. */
  | 'superseded'
  /** It cancels another bill. */
  | 'cancelled'
  /** A payment is under way; whether it succeeds is not known yet. */
  | 'processing'
  /** The utility owes the customer. */
  | 'credit'
  | 'paid'
  /** Nothing is to be paid on this bill, though nobody says it was paid. */
  | 'nothing-due'
  /** The day has come from which the supply may be cut, and money is still owed. */
  | 'past-cutoff'
  | 'overdue'
  | 'due-today'
  | 'due-soon'
  | 'partially-paid'
  | 'due';

export interface BillStanding {
  readonly state: BillState;
  /** Whether money is still owed after something was paid; also where `state` says something more pressing. */
  readonly partiallyPaid: boolean;
  /** Civil days until the due date: 0 today, negative after it; undefined where the bill has none. */
  readonly daysToDue?: number;
  /** Civil days until the supply may be cut: 0 or less means it may be; undefined where the bill has no such date. */
  readonly daysToCutoff?: number;
}

/** How many days before the due date a bill counts as due soon, unless told otherwise. */
export const DUE_SOON_DAYS = 5;

type KnownBill = Pick<Bill, 'replacedBy' | 'kind' | 'payment' | 'totals' | 'dueOn' | 'cutoffOn'>;

/** What holds whatever the day is; undefined where money is owed and the dates decide. */
function settled(bill: KnownBill): BillState | undefined {
  const { state, outstandingMinor } = bill.payment;
  if (bill.replacedBy !== null) return 'superseded';
  if (bill.kind === 'cancellation') return 'cancelled';
  if (state === 'processing') return 'processing';
  if (outstandingMinor > 0 && state !== 'not_payable') return undefined;
  if (bill.totals.amountDueMinor < 0) return 'credit';
  if (state === 'paid') return 'paid';
  return outstandingMinor < 0 ? 'credit' : 'nothing-due';
}

function byDate(days: Omit<BillStanding, 'state'>, dueSoonDays: number): BillState {
  const { daysToDue = Infinity, daysToCutoff = Infinity } = days;
  if (daysToCutoff <= 0) return 'past-cutoff';
  if (daysToDue < 0) return 'overdue';
  if (daysToDue === 0) return 'due-today';
  if (daysToDue <= dueSoonDays) return 'due-soon';
  return days.partiallyPaid ? 'partially-paid' : 'due';
}

/**
 * Where a bill stands on a civil day (today in the bill's zone).
 *
 * It trusts amounts over words: a bill called paid with money outstanding is not paid, and one with nothing
 * outstanding is called paid only where the utility says so. A payment state not known here is read by its amounts.
 *
 * @throws RangeError where `today` is no civil date.
 */
export function billStanding(bill: KnownBill, today: string, dueSoonDays = DUE_SOON_DAYS): BillStanding {
  const { paidMinor, outstandingMinor, state } = bill.payment;
  const days = {
    partiallyPaid: outstandingMinor > 0 && (paidMinor > 0 || state === 'partially_paid'),
    ...(bill.dueOn !== null && { daysToDue: daysBetween(today, bill.dueOn) }),
    ...(bill.cutoffOn !== null && { daysToCutoff: daysBetween(today, bill.cutoffOn) }),
  };
  return { state: settled(bill) ?? byDate(days, dueSoonDays), ...days };
}

/**
 * Whether a payment may be offered for a bill: it is the latest of its chain, it asks for money, something is
 * outstanding, and the utility says it is not paid. A payment under way, or a state not known here, means no: better
 * no button than a second charge.
 */
export function isPayable(bill: KnownBill): boolean {
  return (
    bill.replacedBy === null &&
    bill.kind !== 'cancellation' &&
    bill.kind !== 'credit_note' &&
    (bill.payment.state === 'unpaid' || bill.payment.state === 'partially_paid') &&
    bill.payment.outstandingMinor > 0
  );
}
