import { defineOperation, ROLES } from './operation.js';
import { CivilDate, Currency, Id, Instant, MinorUnits } from './shared.js';
import * as z from './zod.js';

/** What is still owed of one bill. */
export const OpenBill = /* @__PURE__ */ z.object({
  billId: Id,
  version: z.int(),
  outstandingMinor: MinorUnits,
});
export type OpenBill = z.infer<typeof OpenBill>;

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
