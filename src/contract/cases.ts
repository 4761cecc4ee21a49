import { defineOperation, ROLES } from './operation.js';
import { UsedMethod } from './payments.js';
import { Currency, Id, Instant, LocalizedText, MinorUnits, openEnum, page, pageQuery } from './shared.js';
import * as z from './zod.js';

/** What is to be put right. */
export const CASE_KINDS = [
  'double_charge',
  'amount_mismatch',
  'line_dispute',
  'refund',
  'payment_missing',
] as const;
export const CASE_STATES = ['open', 'waiting_customer', 'waiting_utility', 'resolved', 'closed'] as const;
export const CASE_OUTCOMES = ['upheld', 'partly_upheld', 'rejected', 'withdrawn'] as const;
export const REFUND_STATES = ['requested', 'approved', 'sent', 'arrived', 'rejected', 'cancelled'] as const;
export const CASE_STEPS = [
  'opened',
  'checked',
  'question',
  'answer',
  'refund_approved',
  'refund_sent',
  'refund_arrived',
  'decided',
  'withdrawn',
  'reopened',
  'closed',
] as const;
export const CASE_PARTIES = ['customer', 'utility'] as const;

/** What shows that something is wrong. */
export const CaseEvidence = z.object({
  paymentIds: z.optional(z.array(Id)),
  billId: z.optional(Id),
  lineIds: z.optional(z.array(Id)),
  claimedMinor: z.optional(MinorUnits),
  text: z.optional(z.string().check(z.maxLength(4000))),
});
export type CaseEvidence = z.infer<typeof CaseEvidence>;

/**
 * What the customer asks to be put right, with what shows it: the payments (double_charge, refund, payment_missing), the
 * bill and its lines (line_dispute), the figure that the customer has (amount_mismatch).
 */
export const CaseRequest = z.extend(CaseEvidence, { kind: z.enum(CASE_KINDS) });
export type CaseRequest = z.infer<typeof CaseRequest>;

/** Money on its way back. `expectedBy` is when it should be there, `sentAt` when the utility let it go. */
export const Refund = z.object({
  amountMinor: MinorUnits,
  state: /* @__PURE__ */ openEnum<(typeof REFUND_STATES)[number]>(),
  paymentId: Id,
  method: z.nullable(UsedMethod),
  expectedBy: z.nullable(Instant),
  sentAt: z.nullable(Instant),
});
export type Refund = z.infer<typeof Refund>;

/** One thing that happened in a case. */
export const CaseStep = z.object({
  at: Instant,
  by: /* @__PURE__ */ openEnum<(typeof CASE_PARTIES)[number]>(),
  step: /* @__PURE__ */ openEnum<(typeof CASE_STEPS)[number]>(),
  text: z.optional(LocalizedText),
});
export type CaseStep = z.infer<typeof CaseStep>;

/** How a case was decided, in the utility's words. */
export const CaseDecision = z.object({
  outcome: /* @__PURE__ */ openEnum<(typeof CASE_OUTCOMES)[number]>(),
  text: LocalizedText,
});

/** Something the utility has to put right, and how far it is. `heldMinor` is not asked for while it is disputed. */
export const Case = z.object({
  id: Id,
  number: z.string(),
  accountId: Id,
  kind: /* @__PURE__ */ openEnum<(typeof CASE_KINDS)[number]>(),
  state: /* @__PURE__ */ openEnum<(typeof CASE_STATES)[number]>(),
  evidence: CaseEvidence,
  currency: Currency,
  heldMinor: MinorUnits,
  refund: z.nullable(Refund),
  decision: z.nullable(CaseDecision),
  openedAt: Instant,
  answerBy: z.nullable(Instant),
  reopenUntil: z.nullable(Instant),
  history: z.array(CaseStep),
});
export type Case = z.infer<typeof Case>;

/** What the customer answers to the utility's question. */
export const CaseAnswer = z.object({ text: z.string().check(z.minLength(1), z.maxLength(4000)) });

const account = { accountId: Id };
const one = { accountId: Id, caseId: Id };
const PARTIES = ['customer', 'delegate'] as const;

export const createCase = /* @__PURE__ */ defineOperation({
  id: 'createCase',
  method: 'POST',
  path: '/accounts/{accountId}/cases',
  params: account,
  body: CaseRequest,
  answer: Case,
  status: 201,
  access: ROLES,
  problems: { case_exists: 409, evidence_missing: 422, unknown_evidence: 422, not_refundable: 422 },
  idempotent: true,
});

export const listCases = /* @__PURE__ */ defineOperation({
  id: 'listCases',
  method: 'GET',
  path: '/accounts/{accountId}/cases',
  params: account,
  query: pageQuery,
  answer: /* @__PURE__ */ page(Case),
  status: 200,
  access: ROLES,
  problems: { cursor_invalid: 400 },
  paged: true,
});

export const getCase = /* @__PURE__ */ defineOperation({
  id: 'getCase',
  method: 'GET',
  path: '/accounts/{accountId}/cases/{caseId}',
  params: one,
  answer: Case,
  status: 200,
  access: ROLES,
  problems: {},
});

/** Answers the utility's question. */
export const answerCase = /* @__PURE__ */ defineOperation({
  id: 'answerCase',
  method: 'POST',
  path: '/accounts/{accountId}/cases/{caseId}/answers',
  params: one,
  body: CaseAnswer,
  answer: Case,
  status: 201,
  access: PARTIES,
  problems: { case_not_open: 409 },
  idempotent: true,
});

/** Withdraws a case. A refund that has not been sent is cancelled with it. */
export const cancelCase = /* @__PURE__ */ defineOperation({
  id: 'cancelCase',
  method: 'POST',
  path: '/accounts/{accountId}/cases/{caseId}/cancel',
  params: one,
  answer: Case,
  status: 200,
  access: PARTIES,
  problems: { case_not_cancelable: 409 },
  repeatable: true,
});

/** Opens a decided case again, until the day it names. */
export const reopenCase = /* @__PURE__ */ defineOperation({
  id: 'reopenCase',
  method: 'POST',
  path: '/accounts/{accountId}/cases/{caseId}/reopen',
  params: one,
  answer: Case,
  status: 200,
  access: PARTIES,
  problems: { case_not_reopenable: 409 },
  repeatable: true,
});
