import { OpenBill, Reconnection } from './balance.js';
import { defineOperation, ROLES } from './operation.js';
import type { METHOD_KINDS } from './payment-methods.js';
import {
  CivilDate,
  Currency,
  Id,
  Instant,
  LocalizedText,
  MinorUnits,
  type Open,
  openEnum,
  page,
  pageQuery,
} from './shared.js';
import * as z from './zod.js';

/**
 * Where a payment stands. A draft charges nothing: `requires_method` until there is a way to pay, then
 * `requires_confirmation`. Confirmed, it is `scheduled` for a later day, waits for the customer (`requires_action`) or
 * for the provider (`processing`), and ends as one of the rest. What has succeeded may later be refunded or disputed.
 */
export const PAYMENT_STATES = [
  'requires_method',
  'requires_confirmation',
  'scheduled',
  'requires_action',
  'processing',
  'succeeded',
  'failed',
  'canceled',
  'expired',
  'refunded',
  'disputed',
] as const;
export type PaymentState = Open<(typeof PAYMENT_STATES)[number]>;

/** What the customer has to do next, after confirming. */
export const NEXT_ACTION_KINDS = [
  'redirect',
  'three_d_secure',
  'instant_qr',
  'cash_voucher',
  'decoupled',
] as const;

/** Why the provider refused. */
export const DECLINE_REASONS = [
  'insufficient_funds',
  'card_declined',
  'card_expired',
  'wrong_details',
  'authentication_failed',
  'limit_exceeded',
  'suspected_fraud',
  'account_closed',
  'bank_unavailable',
  'abandoned',
  'other',
] as const;

/** What helps after a refusal. */
export const DECLINE_ADVICE = ['try_again', 'other_method', 'call_bank'] as const;

export const BARCODE_FORMATS = ['code128', 'itf'] as const;

/** The query parameter that is added to `returnUrl` on the way back. It holds the payment's id and nothing else. */
export const RETURN_PARAMETER = 'utility-payment';

/** A slip to pay in cash: `barcode` is what the bars say, `reference` what a cashier can type. */
export const Voucher = z.object({
  reference: z.string(),
  agreementCode: z.optional(z.string()),
  barcode: z.string(),
  barcodeFormat: /* @__PURE__ */ openEnum<(typeof BARCODE_FORMATS)[number]>(),
  places: z.array(LocalizedText),
});
export type Voucher = z.infer<typeof Voucher>;

/**
 * What the customer has to do next. By kind it has `url` (redirect, three_d_secure: only to an allowed origin), `code`
 * (instant_qr: what the QR code says, and what can be copied), `voucher` (cash_voucher) or `text` (decoupled).
 */
export const NextAction = z.object({
  kind: /* @__PURE__ */ openEnum<(typeof NEXT_ACTION_KINDS)[number]>(),
  url: z.optional(z.string()),
  code: z.optional(z.string()),
  voucher: z.optional(Voucher),
  text: z.optional(LocalizedText),
  expiresAt: z.nullable(Instant),
});
export type NextAction = z.infer<typeof NextAction>;

/** Why a payment failed. */
export const Decline = z.object({
  reason: /* @__PURE__ */ openEnum<(typeof DECLINE_REASONS)[number]>(),
  advice: /* @__PURE__ */ openEnum<(typeof DECLINE_ADVICE)[number]>(),
});
export type Decline = z.infer<typeof Decline>;

/** The way a payment is made. `ending` are the last characters of the card or account, where there is one. */
export const UsedMethod = z.object({
  id: Id,
  kind: /* @__PURE__ */ openEnum<(typeof METHOD_KINDS)[number]>(),
  label: LocalizedText,
  ending: z.optional(z.string()),
});
export type UsedMethod = z.infer<typeof UsedMethod>;

/** What a payment pays of one bill. */
export const PaidBill = z.object({ billId: Id, version: z.int(), amountMinor: MinorUnits });
export type PaidBill = z.infer<typeof PaidBill>;

/** A payment, from draft to receipt. */
export const Payment = z.object({
  id: Id,
  accountId: Id,
  version: z.int(),
  state: /* @__PURE__ */ openEnum<(typeof PAYMENT_STATES)[number]>(),
  amountMinor: MinorUnits,
  currency: Currency,
  bills: z.array(PaidBill),
  method: z.nullable(UsedMethod),
  nextAction: z.nullable(NextAction),
  decline: z.nullable(Decline),
  reference: z.nullable(z.string()),
  scheduledFor: z.nullable(CivilDate),
  createdAt: Instant,
  confirmedAt: z.nullable(Instant),
  settledAt: z.nullable(Instant),
  expiresAt: z.nullable(Instant),
  expectedBy: z.nullable(Instant),
  refundedMinor: MinorUnits,
  acknowledges: z.optional(Id),
  agreementId: z.optional(Id),
  caseId: z.optional(Id),
  reconnection: z.optional(Reconnection),
});
export type Payment = z.infer<typeof Payment>;

const method = {
  optionId: z.optional(Id),
  fieldsToken: z.optional(z.string().check(z.minLength(1), z.maxLength(4096))),
  saveMethod: z.optional(z.boolean()),
  returnUrl: z.optional(z.string().check(z.maxLength(2048))),
};

/**
 * A draft of a payment. `bills` are the open bills as the customer saw them, with what was owed of each: where that has
 * moved, the draft is refused. `acknowledges` names an equal payment that the customer knows of and wants to repeat.
 */
export const PaymentRequest = z.object({
  accountId: Id,
  bills: z.array(OpenBill),
  amountMinor: z.int().check(z.minimum(1)),
  currency: Currency,
  methodId: z.optional(Id),
  ...method,
  scheduledFor: z.optional(CivilDate),
  acknowledges: z.optional(Id),
  agreementId: z.optional(Id),
});
export type PaymentRequest = z.infer<typeof PaymentRequest>;

/** The way to pay a draft. */
export const MethodChoice = z.object({ methodId: Id, ...method });
export type MethodChoice = z.infer<typeof MethodChoice>;

/** Who may move a customer's money: an agent may not. */
const PAYERS = ['customer', 'delegate'] as const;

const stale = { amount_changed: 409, bill_superseded: 409, bill_not_payable: 409 } as const;
const unfit = {
  method_unavailable: 409,
  amount_below_minimum: 422,
  amount_above_maximum: 422,
  return_url_refused: 422,
  fields_token_invalid: 422,
} as const;

/** Makes a draft. It charges nothing. */
export const createPayment = /* @__PURE__ */ defineOperation({
  id: 'createPayment',
  method: 'POST',
  path: '/payments',
  body: PaymentRequest,
  answer: Payment,
  status: 201,
  access: PAYERS,
  problems: { duplicate_recent: 409, ...stale, ...unfit, date_not_possible: 422 },
  idempotent: true,
});

/** Payments of an account, newest first; drafts that were never confirmed are not among them. */
export const listPayments = /* @__PURE__ */ defineOperation({
  id: 'listPayments',
  method: 'GET',
  path: '/payments',
  query: {
    accountId: Id,
    billId: z.optional(Id),
    reference: z.optional(z.string()),
    ...pageQuery,
  },
  answer: /* @__PURE__ */ page(Payment),
  status: 200,
  access: ROLES,
  problems: { cursor_invalid: 400 },
  paged: true,
});

export const getPayment = /* @__PURE__ */ defineOperation({
  id: 'getPayment',
  method: 'GET',
  path: '/payments/{paymentId}',
  params: { paymentId: Id },
  answer: Payment,
  status: 200,
  access: ROLES,
  problems: {},
});

/** Chooses or changes the way to pay a draft. */
export const setPaymentMethod = /* @__PURE__ */ defineOperation({
  id: 'setPaymentMethod',
  method: 'PUT',
  path: '/payments/{paymentId}/method',
  params: { paymentId: Id },
  body: MethodChoice,
  answer: Payment,
  status: 200,
  access: PAYERS,
  problems: { payment_not_open: 409, ...unfit },
  repeatable: true,
});

/** Charges. The payment itself makes it happen once: confirmed again, it only tells where it stands. */
export const confirmPayment = /* @__PURE__ */ defineOperation({
  id: 'confirmPayment',
  method: 'POST',
  path: '/payments/{paymentId}/confirm',
  params: { paymentId: Id },
  answer: Payment,
  status: 200,
  access: PAYERS,
  problems: {
    payment_not_open: 409,
    method_required: 409,
    duplicate_recent: 409,
    method_unavailable: 409,
    ...stale,
  },
  repeatable: true,
});

/** Gives up a payment that has not been charged. Canceled again, it only tells where it stands. */
export const cancelPayment = /* @__PURE__ */ defineOperation({
  id: 'cancelPayment',
  method: 'POST',
  path: '/payments/{paymentId}/cancel',
  params: { paymentId: Id },
  answer: Payment,
  status: 200,
  access: PAYERS,
  problems: { payment_not_cancelable: 409 },
  repeatable: true,
});
