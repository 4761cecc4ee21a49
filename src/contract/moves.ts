import { Address } from './accounts.js';
import { MoveAnswers } from './move-answers.js';
import { defineOperation, ROLES } from './operation.js';
import {
  CivilDate,
  Currency,
  Id,
  Instant,
  LocalizedText,
  MinorUnits,
  openEnum,
  page,
  pageQuery,
  Period,
  Service,
  Zone,
} from './shared.js';
import * as z from './zod.js';

export * from './move-answers.js';

export const MOVE_KINDS = ['transfer', 'start', 'stop'] as const;
export type MoveKind = (typeof MOVE_KINDS)[number];

export const MOVE_STATES = [
  'draft',
  'submitted',
  'acknowledged',
  'held',
  'pending',
  'in_progress',
  'completed',
  'partial',
  'failed',
  'rejected',
  'assessing_cancellation',
  'pending_cancellation',
  'cancelled',
] as const;

/** The steps of a move. Those from `stop_read` on belong to the home that is left. */
export const MOVE_ITEM_KINDS = [
  'open_contract',
  'deposit',
  'field_visit',
  'start_supply',
  'start_read',
  'start_billing',
  'stop_read',
  'stop_billing',
  'stop_supply',
  'final_bill',
  'close_contract',
] as const;

export const MOVE_ITEM_STATES = [
  'waiting',
  'scheduled',
  'in_progress',
  'done',
  'held',
  'undoing',
  'undone',
  'cancelled',
] as const;

export const MOVE_SIDES = ['to', 'from'] as const;
export const MOVE_TURNS = ['utility', 'customer'] as const;

export const HOLD_REASONS = [
  'deposit_refused',
  'contract_refused',
  'no_access',
  'meter_trouble',
  'supply_trouble',
  'billing_trouble',
  'no_answer',
] as const;

export const MOVE_COST_KINDS = ['deposit', 'fee', 'final_bill', 'overlap'] as const;

/** One of the two homes: where it is, and the first or last day there. */
export const MovePlace = z.object({
  premiseId: Id,
  label: z.string(),
  address: Address,
  zone: Zone,
  on: CivilDate,
});
export type MovePlace = z.infer<typeof MovePlace>;

/**
 * One step behind a move, with its promise (`promisedBy`) and how far it is. `plannedOn` is its day in the zone of its
 * place. `isLate` where the promise was not kept; `note` says in plain words why, or why it is held.
 */
export const MoveItem = z.object({
  id: Id,
  kind: /* @__PURE__ */ openEnum<(typeof MOVE_ITEM_KINDS)[number]>(),
  side: /* @__PURE__ */ openEnum<(typeof MOVE_SIDES)[number]>(),
  servicePointId: z.nullable(Id),
  service: z.nullable(Service),
  state: /* @__PURE__ */ openEnum<(typeof MOVE_ITEM_STATES)[number]>(),
  plannedOn: CivilDate,
  promisedBy: Instant,
  visit: z.nullable(Period),
  doneAt: z.nullable(Instant),
  isLate: z.boolean(),
  note: z.nullable(LocalizedText),
  label: z.optional(LocalizedText),
});
export type MoveItem = z.infer<typeof MoveItem>;

/** Why a move stands still, in plain words, whose turn it is, and by when somebody of the utility answers. */
export const MoveHold = z.object({
  reason: /* @__PURE__ */ openEnum<(typeof HOLD_REASONS)[number]>(),
  text: LocalizedText,
  itemId: z.nullable(Id),
  turn: /* @__PURE__ */ openEnum<(typeof MOVE_TURNS)[number]>(),
  since: Instant,
  answerBy: z.nullable(Instant),
});
export type MoveHold = z.infer<typeof MoveHold>;

/** What a move costs, or what its last bill will be about. */
export const MoveCost = z.object({
  kind: /* @__PURE__ */ openEnum<(typeof MOVE_COST_KINDS)[number]>(),
  label: z.optional(LocalizedText),
  servicePointId: z.nullable(Id),
  amountMinor: MinorUnits,
  isEstimate: z.boolean(),
});
export type MoveCost = z.infer<typeof MoveCost>;

/** Until when the dates can be changed and the move cancelled; null where they cannot any more. */
export const MoveChanges = z.object({ datesUntil: z.nullable(Instant), cancelUntil: z.nullable(Instant) });
export type MoveChanges = z.infer<typeof MoveChanges>;

/**
 * A move: one request of the customer, and the steps behind it. `version` grows with each change; its `ETag` is the
 * version in quotes. A draft has answers and no steps; `step` is where the customer stopped.
 */
export const Move = z.object({
  id: Id,
  accountId: Id,
  number: z.nullable(z.string()),
  version: z.int(),
  kind: /* @__PURE__ */ openEnum<MoveKind>(),
  state: /* @__PURE__ */ openEnum<(typeof MOVE_STATES)[number]>(),
  flow: z.object({ id: Id, version: z.string() }),
  answers: MoveAnswers,
  step: z.nullable(Id),
  from: z.nullable(MovePlace),
  to: z.nullable(MovePlace),
  items: z.array(MoveItem),
  hold: z.nullable(MoveHold),
  currency: Currency,
  costs: z.array(MoveCost),
  changes: MoveChanges,
  createdAt: Instant,
  updatedAt: Instant,
  submittedAt: z.nullable(Instant),
  endedAt: z.nullable(Instant),
  expiresAt: z.nullable(Instant),
});
export type Move = z.infer<typeof Move>;

/** Begins a move by a flow that the config names. */
export const MoveRequest = z.object({ kind: z.enum(MOVE_KINDS), flowId: Id });
export type MoveRequest = z.infer<typeof MoveRequest>;

/** All answers of a draft, and where the customer stopped. */
export const MoveDraft = z.object({ answers: MoveAnswers, step: z.nullable(Id) });
export type MoveDraft = z.infer<typeof MoveDraft>;

/** The days of a move; null for a home that it does not have. A visit on another day needs a new hold. */
export const MoveDates = z.object({
  stopOn: z.nullable(CivilDate),
  startOn: z.nullable(CivilDate),
  slotHoldId: z.optional(Id),
});
export type MoveDates = z.infer<typeof MoveDates>;

const account = { accountId: Id };
const one = { accountId: Id, moveId: Id };

/** Begins a draft. Nothing is asked of anybody yet. */
export const createMove = /* @__PURE__ */ defineOperation({
  id: 'createMove',
  method: 'POST',
  path: '/accounts/{accountId}/moves',
  params: account,
  body: MoveRequest,
  answer: Move,
  status: 201,
  access: ROLES,
  problems: { flow_unknown: 422 },
  idempotent: true,
  versioned: true,
});

export const listMoves = /* @__PURE__ */ defineOperation({
  id: 'listMoves',
  method: 'GET',
  path: '/accounts/{accountId}/moves',
  params: account,
  query: pageQuery,
  answer: /* @__PURE__ */ page(Move),
  status: 200,
  access: ROLES,
  problems: { cursor_invalid: 400 },
  paged: true,
});

export const getMove = /* @__PURE__ */ defineOperation({
  id: 'getMove',
  method: 'GET',
  path: '/accounts/{accountId}/moves/{moveId}',
  params: one,
  answer: Move,
  status: 200,
  access: ROLES,
  problems: {},
  versioned: true,
});

/** Saves all answers of a draft in the place of those before. Refused where somebody else has saved meanwhile. */
export const saveMove = /* @__PURE__ */ defineOperation({
  id: 'saveMove',
  method: 'PUT',
  path: '/accounts/{accountId}/moves/{moveId}/answers',
  params: one,
  body: MoveDraft,
  answer: Move,
  status: 200,
  access: ROLES,
  problems: { move_not_draft: 409 },
  conditional: true,
  repeatable: true,
  versioned: true,
});

/** Asks for the move as the draft says. It happens once: submitted again, the move only tells how it stands. */
export const submitMove = /* @__PURE__ */ defineOperation({
  id: 'submitMove',
  method: 'POST',
  path: '/accounts/{accountId}/moves/{moveId}/submit',
  params: one,
  answer: Move,
  status: 200,
  access: ROLES,
  problems: {
    move_not_draft: 409,
    move_incomplete: 422,
    date_not_possible: 422,
    slot_not_held: 409,
    premise_unavailable: 422,
  },
  conditional: true,
  repeatable: true,
  versioned: true,
});

/** Changes the days of a submitted move, as long as `changes.datesUntil` allows. */
export const changeMoveDates = /* @__PURE__ */ defineOperation({
  id: 'changeMoveDates',
  method: 'PUT',
  path: '/accounts/{accountId}/moves/{moveId}/dates',
  params: one,
  body: MoveDates,
  answer: Move,
  status: 200,
  access: ROLES,
  problems: { move_not_changeable: 409, date_not_possible: 422, slot_not_held: 409 },
  conditional: true,
  repeatable: true,
  versioned: true,
});

/** Asks to cancel a move: a task of its own, which the move's state tells of. A draft is given up at once. */
export const cancelMove = /* @__PURE__ */ defineOperation({
  id: 'cancelMove',
  method: 'POST',
  path: '/accounts/{accountId}/moves/{moveId}/cancel',
  params: one,
  answer: Move,
  status: 200,
  access: ROLES,
  problems: { move_not_cancelable: 409 },
  repeatable: true,
  versioned: true,
});
