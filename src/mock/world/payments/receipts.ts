import type { Payment, Receipt } from '../../../contract/index.js';
import { hash } from '../random.js';
import { rfc3339 } from '../time.js';
import type { PaymentContext } from './context.js';
import type { PaymentRecord } from './types.js';

/** The receipt of a payment that has arrived; undefined for any other. */
export function receiptOf(
  payment: Payment,
  record: PaymentRecord | undefined,
  context: PaymentContext,
  nowMs: number,
): Receipt | undefined {
  const { settledAt, accountId, method, amountMinor } = payment;
  const account = context.account(accountId);
  if (settledAt === null || method === null || !account) return undefined;
  // An instant is told in whole seconds; what was owed after it is asked at the moment itself.
  const settledMs = record?.settledMs ?? Date.parse(settledAt);
  const bills = context.bills(accountId, nowMs);
  return {
    number: `R-${settledAt.slice(0, 4)}-${String(hash(payment.id) % 1_000_000).padStart(6, '0')}`,
    paymentId: payment.id,
    accountId,
    accountNumber: account.number,
    holderName: account.holderName,
    issuedAt: settledAt,
    paidAt: record?.capturedMs ? rfc3339(record.capturedMs, account.zone) : settledAt,
    amountMinor,
    refundedMinor: payment.refundedMinor,
    currency: payment.currency,
    method,
    reference: payment.reference ?? payment.id,
    lines: payment.bills.map((paid) => ({
      billId: paid.billId,
      billNumber: bills.find(({ id }) => id === paid.billId)?.number ?? paid.billId,
      amountMinor: paid.amountMinor,
    })),
    balanceAfterMinor: context.balance(accountId, settledMs).amountDueMinor,
  };
}
