import { defineOperation, ROLES } from './operation.js';
import { CivilDate, Currency, Id, Instant, MinorUnits, openEnum } from './shared.js';
import * as z from './zod.js';

/** What is still owed of one bill. */
export const OpenBill = /* @__PURE__ */ z.object({
  billId: Id,
  version: z.int(),
  outstandingMinor: MinorUnits,
});
export type OpenBill = z.infer<typeof OpenBill>;

export const RECONNECTION_STATES = ['requested', 'scheduled', 'done'] as const;

/** Supply coming back after what was owed has been paid. */
export const Reconnection = /* @__PURE__ */ z.object({
  state: /* @__PURE__ */ openEnum<(typeof RECONNECTION_STATES)[number]>(),
  expectedBy: /* @__PURE__ */ z.nullable(Instant),
});
export type Reconnection = z.infer<typeof Reconnection>;

/** A payment in progress: confirmed, and not yet known to have arrived. */
export const PendingPayment = /* @__PURE__ */ z.object({
  paymentId: Id,
  amountMinor: MinorUnits,
  expectedBy: /* @__PURE__ */ z.nullable(Instant),
});
export type PendingPayment = z.infer<typeof PendingPayment>;

/** What an account owes now. A negative `amountDueMinor` is a credit in the customer's favour. */
export const Balance = /* @__PURE__ */ z.object({
  accountId: Id,
  currency: Currency,
  amountDueMinor: MinorUnits,
  overdueMinor: MinorUnits,
  pendingMinor: MinorUnits,
  dueOn: /* @__PURE__ */ z.nullable(CivilDate),
  cutoffOn: /* @__PURE__ */ z.nullable(CivilDate),
  openBills: z.array(OpenBill),
  pendingPayments: /* @__PURE__ */ z.optional(z.array(PendingPayment)),
  heldMinor: /* @__PURE__ */ z.optional(MinorUnits),
  reconnection: /* @__PURE__ */ z.optional(Reconnection),
  asOf: Instant,
});
export type Balance = z.infer<typeof Balance>;

export const getBalance = /* @__PURE__ */ defineOperation({
  id: 'getBalance',
  method: 'GET',
  path: '/accounts/{accountId}/balance',
  params: { accountId: Id },
  answer: Balance,
  status: 200,
  access: ROLES,
  problems: {},
});
