import { defineOperation, ROLES } from './operation.js';
import { UsedMethod } from './payments.js';
import { CivilDate, Id, MinorUnits, openEnum } from './shared.js';
import * as z from './zod.js';

export const AUTOPAY_STATES = ['off', 'on', 'paused'] as const;
/** When it pays: on the last day to pay, or as soon as the bill is there. */
export const AUTOPAY_DAYS = ['due_day', 'issue_day'] as const;

/** The next payment that will be made by itself. The amount is null until the bill is there. */
export const NextAutopay = z.object({ on: CivilDate, amountMinor: z.nullable(MinorUnits) });

/** Whether each bill is paid by itself, how and when. Above `limitMinor` nothing is paid and the customer is told. */
export const Autopay = z.object({
  accountId: Id,
  state: /* @__PURE__ */ openEnum<(typeof AUTOPAY_STATES)[number]>(),
  method: z.nullable(UsedMethod),
  day: z.nullable(/* @__PURE__ */ openEnum<(typeof AUTOPAY_DAYS)[number]>()),
  limitMinor: z.nullable(MinorUnits),
  next: z.nullable(NextAutopay),
});
export type Autopay = z.infer<typeof Autopay>;

/** How each bill is to be paid from now on. */
export const AutopayRequest = z.object({
  methodId: Id,
  day: z.enum(AUTOPAY_DAYS),
  limitMinor: z.optional(z.nullable(z.int().check(z.minimum(1)))),
});
export type AutopayRequest = z.infer<typeof AutopayRequest>;

const shared = {
  path: '/accounts/{accountId}/autopay',
  params: { accountId: Id },
  answer: Autopay,
  status: 200,
} as const;

export const getAutopay = /* @__PURE__ */ defineOperation({
  ...shared,
  id: 'getAutopay',
  method: 'GET',
  access: ROLES,
  problems: {},
});

/** Turns it on, or changes it. */
export const setAutopay = /* @__PURE__ */ defineOperation({
  ...shared,
  id: 'setAutopay',
  method: 'PUT',
  body: AutopayRequest,
  access: ['customer', 'delegate'],
  problems: { method_unavailable: 409 },
  repeatable: true,
});

/** Turns it off. A payment that is already under way goes on. */
export const stopAutopay = /* @__PURE__ */ defineOperation({
  ...shared,
  id: 'stopAutopay',
  method: 'DELETE',
  access: ['customer', 'delegate'],
  problems: {},
  repeatable: true,
});
