import type { OpenBill } from '../../contract/balance.js';
import type { Decline, Payment } from '../../contract/payments.js';

/** Which payment, how much, and where it stands by the utility's word. */
export interface UtilityPaymentDetail {
  paymentId: string;
  accountId: string;
  amountMinor: number;
  currency: string;
  state: Payment['state'];
  billIds: string[];
  /** Why it failed, where the provider said so. */
  reason?: Decline['reason'];
}

/** What the customer wants to pay, for a page that pays by itself. */
export interface UtilityPaymentRequestedDetail {
  accountId: string;
  amountMinor: number;
  currency: string;
  bills: OpenBill[];
  /** The customer's choice among the utility's ways to pay, where one was offered. */
  methodId?: string;
}

/** What a page that pays by itself answers: it has sent the payment, and this is what it calls it. */
export interface UtilityPaymentAnswer {
  status: 'submitted';
  reference: string;
}

const told = { bubbles: true, composed: true } as const;

/**
 * The customer wants to pay. A page that pays by itself, such as a bank's portal, calls `respondWith` during the
 * event; the payment then stays in process until the utility says more. Cancelled without an answer, nothing is paid.
 */
export class UtilityPaymentRequestedEvent extends CustomEvent<UtilityPaymentRequestedDetail> {
  #answer: Promise<UtilityPaymentAnswer> | undefined;

  constructor(detail: UtilityPaymentRequestedDetail) {
    super('utility-payment-requested', { ...told, cancelable: true, detail });
  }

  /** The page pays by itself. Only the first answer counts. */
  respondWith(answer: UtilityPaymentAnswer | Promise<UtilityPaymentAnswer>): void {
    this.preventDefault();
    this.#answer ??= Promise.resolve(answer);
  }

  /** What the page answered; undefined where it did not. */
  get answer(): Promise<UtilityPaymentAnswer> | undefined {
    return this.#answer;
  }
}

/** The utility says where a payment stands now, whatever that is. Once for each change. */
export class UtilityPaymentChangedEvent extends CustomEvent<UtilityPaymentDetail> {
  constructor(detail: UtilityPaymentDetail) {
    super('utility-payment-changed', { ...told, detail });
  }
}

/** The utility says that the money has arrived. */
export class UtilityPaymentSucceededEvent extends CustomEvent<UtilityPaymentDetail> {
  constructor(detail: UtilityPaymentDetail) {
    super('utility-payment-succeeded', { ...told, detail });
  }
}

/** The utility says that a payment was refused or ran out of time: nothing was charged. */
export class UtilityPaymentFailedEvent extends CustomEvent<UtilityPaymentDetail> {
  constructor(detail: UtilityPaymentDetail) {
    super('utility-payment-failed', { ...told, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'utility-payment-requested': UtilityPaymentRequestedEvent;
    'utility-payment-changed': UtilityPaymentChangedEvent;
    'utility-payment-succeeded': UtilityPaymentSucceededEvent;
    'utility-payment-failed': UtilityPaymentFailedEvent;
  }
}
