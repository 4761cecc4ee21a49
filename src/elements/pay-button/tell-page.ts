import type { Payment, PaymentRequest } from '../../contract/payments.js';
import { type PaymentFlow, paymentOf } from '../../domain/payment/machine.js';
import {
  type UtilityPaymentDetail,
  UtilityPaymentChangedEvent,
  UtilityPaymentFailedEvent,
  UtilityPaymentRequestedEvent,
  UtilityPaymentSucceededEvent,
} from './pay-button.events.js';

/** Asks the page whether it pays by itself. Resolves with its reference; undefined where it does not. */
export function handOverTo(host: HTMLElement, request: PaymentRequest): Promise<string> | undefined {
  const { accountId, amountMinor, currency, bills, methodId } = request;
  const detail = { accountId, amountMinor, currency, bills, ...(methodId !== undefined && { methodId }) };
  const event = new UtilityPaymentRequestedEvent(detail);
  const isStopped = !host.dispatchEvent(event);
  if (event.answer) return event.answer.then(({ status, reference }) => checked(status, reference));
  // The page has stopped it without paying; and what the page alone can pay, nobody has paid.
  return isStopped || methodId === undefined ? Promise.reject(new TypeError('not paid')) : undefined;
}

function checked(status: unknown, reference: unknown): string {
  if (status === 'submitted' && typeof reference === 'string' && reference !== '') return reference;
  throw new TypeError('not submitted');
}

/** Tells the page what the utility has said: once for each state of a payment. */
export function tellPage(host: HTMLElement, flow: PaymentFlow, before: PaymentFlow): void {
  const payment = 'payment' in flow && isTold(flow) ? flow.payment : undefined;
  const known = paymentOf(before);
  if (!payment || (known?.id === payment.id && known.state === payment.state && isTold(before))) return;
  const detail = detailOf(payment);
  host.dispatchEvent(new UtilityPaymentChangedEvent(detail));
  if (flow.at === 'succeeded') host.dispatchEvent(new UtilityPaymentSucceededEvent(detail));
  if (flow.at === 'failed' || flow.at === 'expired')
    host.dispatchEvent(new UtilityPaymentFailedEvent(detail));
}

function isTold({ at }: PaymentFlow): boolean {
  return !['confirming', 'canceling', 'asking', 'unknown', 'reviewing'].includes(at);
}

function detailOf({
  id,
  accountId,
  amountMinor,
  currency,
  state,
  bills,
  decline,
}: Payment): UtilityPaymentDetail {
  return {
    paymentId: id,
    accountId,
    amountMinor,
    currency,
    state,
    billIds: bills.map(({ billId }) => billId),
    ...(decline && { reason: decline.reason }),
  };
}
