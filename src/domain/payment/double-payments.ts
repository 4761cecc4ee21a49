import type { Bill } from '../../contract/bills.js';
import type { Payment } from '../../contract/payments.js';

/** Two payments for the same. */
export interface DoublePayment {
  readonly first: Payment;
  readonly again: Payment;
  /** Whether the money of both has arrived; else one is still on its way, and may yet not be taken. */
  readonly isSettled: boolean;
  /** Whether the customer was told of the first, and said yes to paying again. */
  readonly isMeant: boolean;
}

/** What looking for them has found, and in what. */
export interface DoubleSearch {
  /** The newest first; a payment that was asked for stands in front. */
  readonly pairs: readonly DoublePayment[];
  /** The payments that were compared with each other. */
  readonly lookedAt: readonly Payment[];
}

export interface DoubleSearchOptions {
  /** The account's bills, as far as they are known: two halves of a bill are no double payment. */
  readonly bills?: readonly Bill[];
  /** What the customer asks about. */
  readonly paymentId?: string | null | undefined;
  readonly billId?: string | null | undefined;
}

/** How far apart two payments of the same are at most, in days of 24 hours. */
export const DOUBLE_WITHIN_DAYS = 10;

const WITHIN_MS = DOUBLE_WITHIN_DAYS * 86_400_000;
/** Money has left the customer, or may be about to. */
const TAKEN: readonly string[] = ['succeeded', 'processing'];

/**
 * Finds payments that were made twice: different ones, of the same amount and currency, for the same bill, at most ten
 * days apart, whose money was taken and has not gone back. Payments that only together make a bill are none.
 */
export function findDoublePayments(
  payments: readonly Payment[],
  { bills = [], paymentId, billId }: DoubleSearchOptions = {},
): DoubleSearch {
  const lookedAt = onlyOnce(payments)
    .filter(({ state, refundedMinor }) => TAKEN.includes(state) && refundedMinor === 0)
    .sort((one, other) => madeAt(one) - madeAt(other) || (one.id < other.id ? -1 : 1));
  const pairs: DoublePayment[] = [];
  for (const [index, again] of lookedAt.entries()) {
    const earlier = lookedAt.slice(0, index);
    const first = earlier.find((one) => isSame(one, again) && madeAt(again) - madeAt(one) <= WITHIN_MS);
    if (!first || isPartOf(again, lookedAt.slice(0, index + 1), bills)) continue;
    pairs.push({
      first,
      again,
      isSettled: [first, again].every(({ state }) => state === 'succeeded'),
      isMeant: again.acknowledges === first.id,
    });
  }
  const isAsked = ({ first, again }: DoublePayment): boolean =>
    [first, again].some(
      ({ id, bills: paid }) => id === paymentId || paid.some((part) => part.billId === billId),
    );
  const newest = pairs.reverse();
  return {
    pairs: [...newest.filter(isAsked), ...newest.filter((pair) => !isAsked(pair))],
    lookedAt: [...lookedAt].reverse(),
  };
}

/** When the customer made it. */
export function madeAt({ confirmedAt, createdAt }: Payment): number {
  return Date.parse(confirmedAt ?? createdAt);
}

function onlyOnce(payments: readonly Payment[]): Payment[] {
  return [...new Map(payments.map((payment) => [payment.id, payment])).values()];
}

/** A payment that names no bill may be for any. */
function isSame(one: Payment, other: Payment): boolean {
  return (
    one.amountMinor === other.amountMinor &&
    one.currency === other.currency &&
    one.accountId === other.accountId &&
    (one.bills.length === 0 ||
      other.bills.length === 0 ||
      one.bills.some(({ billId }) => other.bills.some((part) => part.billId === billId)))
  );
}

/** Whether all that was paid until this payment is no more than its bill asked for. */
function isPartOf(payment: Payment, until: readonly Payment[], bills: readonly Bill[]): boolean {
  const named = bills.filter(({ id }) => payment.bills.some(({ billId }) => billId === id));
  return named.some((bill) => {
    const paidMinor = until
      .flatMap((one) => one.bills)
      .filter(({ billId }) => billId === bill.id)
      .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    return paidMinor <= bill.totals.amountDueMinor;
  });
}
