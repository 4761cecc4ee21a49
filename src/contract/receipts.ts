import { defineOperation, ROLES } from './operation.js';
import { UsedMethod } from './payments.js';
import { Currency, Id, Instant, MinorUnits } from './shared.js';
import * as z from './zod.js';

/** What a receipt says was paid of one bill, by the number printed on it. */
export const ReceiptLine = z.object({ billId: Id, billNumber: z.string(), amountMinor: MinorUnits });

/** Proof that a payment arrived. */
export const Receipt = z.object({
  number: z.string(),
  paymentId: Id,
  accountId: Id,
  accountNumber: z.string(),
  holderName: z.string(),
  issuedAt: Instant,
  paidAt: Instant,
  amountMinor: MinorUnits,
  refundedMinor: MinorUnits,
  currency: Currency,
  method: UsedMethod,
  reference: z.string(),
  lines: z.array(ReceiptLine),
  balanceAfterMinor: MinorUnits,
});
export type Receipt = z.infer<typeof Receipt>;

export const getReceipt = /* @__PURE__ */ defineOperation({
  id: 'getReceipt',
  method: 'GET',
  path: '/payments/{paymentId}/receipt',
  params: { paymentId: Id },
  answer: Receipt,
  status: 200,
  access: ROLES,
  problems: { receipt_unavailable: 404 },
});

/** The receipt as a PDF, with the same figures. */
export const getReceiptDocument = /* @__PURE__ */ defineOperation({
  id: 'getReceiptDocument',
  method: 'GET',
  path: '/payments/{paymentId}/receipt/document',
  params: { paymentId: Id },
  answer: 'pdf',
  status: 200,
  access: ROLES,
  problems: { receipt_unavailable: 404 },
});
