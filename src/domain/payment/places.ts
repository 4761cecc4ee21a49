import type { Payment, PaymentRequest } from '../../contract/payments.js';

/** What went wrong with a request, as far as it concerns what comes next. */
export interface Trouble {
  readonly kind: string;
  readonly code?: string | undefined;
  readonly paymentId?: string | undefined;
  readonly requestId?: string | undefined;
}

/** Where the utility's word on a payment leads: the states of a payment that the customer can be told of. */
export const TOLD_PLACES = [
  'reviewing',
  'acting',
  'processing',
  'scheduled',
  'succeeded',
  'failed',
  'canceled',
  'expired',
  'refunded',
  'disputed',
] as const;
export type ToldPlace = (typeof TOLD_PLACES)[number];

/** The utility has said so: nothing else leads here. */
export interface Told {
  readonly at: ToldPlace;
  readonly payment: Payment;
  /** What last went wrong, such as a refusal after which the draft is still open, or an answer that did not come. */
  readonly trouble?: Trouble;
  /** What was asked, where this page has asked it. */
  readonly request?: PaymentRequest;
}

/**
 * Where a customer is with one payment.
 *
 * - `choosing`: how much, how and when. `trouble` says why the customer is back.
 * - `handing`, `handed`: a partner's own payment is asked for, has been submitted there and is not known of here yet.
 * - `drafting`, `undrafted`: a draft is asked for, or its answer was lost. A draft charges nothing.
 * - `duplicate`: the utility knows of a payment like it, and waits for a yes.
 * - `confirming`, `canceling`: on its way. `asking`: nobody knows how it ended, so the utility is asked.
 * - `unknown`: it was asked and has not answered. It is asked again.
 */
export type PaymentFlow =
  | { readonly at: 'choosing'; readonly trouble?: Trouble; readonly acknowledges?: string }
  | { readonly at: 'handing'; readonly request: PaymentRequest }
  | { readonly at: 'handed'; readonly reference: string }
  | { readonly at: 'drafting'; readonly request: PaymentRequest }
  | { readonly at: 'undrafted'; readonly request: PaymentRequest; readonly trouble: Trouble }
  | {
      readonly at: 'duplicate';
      readonly paymentId: string;
      readonly request?: PaymentRequest;
      readonly draft?: Payment;
    }
  | { readonly at: 'confirming'; readonly payment: Payment; readonly request?: PaymentRequest }
  | { readonly at: 'canceling'; readonly payment: Payment; readonly next?: PaymentFlow }
  | {
      readonly at: 'asking';
      readonly paymentId: string;
      readonly payment?: Payment;
      readonly trouble?: Trouble;
      readonly request?: PaymentRequest;
    }
  | {
      readonly at: 'unknown';
      readonly paymentId: string;
      readonly payment?: Payment;
      readonly trouble: Trouble;
    }
  | Told;

/** What happens: the customer's doing first, then what the utility, the partner or the line has said. */
export type PaymentEvent =
  | { readonly type: 'submit'; readonly request: PaymentRequest; readonly hands?: boolean }
  | { readonly type: 'confirm' }
  | { readonly type: 'again' }
  | { readonly type: 'see' }
  | { readonly type: 'retry' }
  | { readonly type: 'back' }
  | { readonly type: 'cancel' }
  | { readonly type: 'resume'; readonly paymentId: string }
  | { readonly type: 'resume-handed'; readonly reference: string }
  | { readonly type: 'not-handed' }
  | { readonly type: 'hand-failed' }
  | { readonly type: 'handed'; readonly reference: string }
  | { readonly type: 'drafted'; readonly payment: Payment }
  | { readonly type: 'told'; readonly payment: Payment }
  | { readonly type: 'refused'; readonly trouble: Trouble }
  | { readonly type: 'lost'; readonly trouble: Trouble };
