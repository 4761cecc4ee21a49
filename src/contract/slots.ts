import { defineOperation, ROLES } from './operation.js';
import { CivilDate, Id, Instant, openEnum, page, pageQuery, Period, Zone } from './shared.js';
import * as z from './zod.js';

export const SLOT_HOLD_STATES = ['held', 'booked', 'released', 'expired'] as const;

/** A time at which somebody can come to a place. */
export const Slot = z.object({ id: Id, premiseId: Id, period: Period, zone: Zone });
export type Slot = z.infer<typeof Slot>;

/** A slot kept for a customer. Until `expiresAt` nobody else gets it; a submitted move books it. */
export const SlotHold = z.object({
  id: Id,
  accountId: Id,
  slotId: Id,
  premiseId: Id,
  period: Period,
  zone: Zone,
  state: /* @__PURE__ */ openEnum<(typeof SLOT_HOLD_STATES)[number]>(),
  expiresAt: z.nullable(Instant),
});
export type SlotHold = z.infer<typeof SlotHold>;

/** Which slot to keep. */
export const SlotRequest = z.object({ premiseId: Id, slotId: Id });
export type SlotRequest = z.infer<typeof SlotRequest>;

const account = { accountId: Id };
const one = { accountId: Id, holdId: Id };

export const listSlots = /* @__PURE__ */ defineOperation({
  id: 'listSlots',
  method: 'GET',
  path: '/premises/{premiseId}/slots',
  params: { premiseId: Id },
  query: { from: z.optional(CivilDate), to: z.optional(CivilDate), ...pageQuery },
  answer: /* @__PURE__ */ page(Slot),
  status: 200,
  access: ROLES,
  problems: { cursor_invalid: 400, range_invalid: 422 },
  paged: true,
});

/** Keeps a slot for a while. The account's earlier hold of the same place is let go. */
export const holdSlot = /* @__PURE__ */ defineOperation({
  id: 'holdSlot',
  method: 'POST',
  path: '/accounts/{accountId}/slot-holds',
  params: account,
  body: SlotRequest,
  answer: SlotHold,
  status: 201,
  access: ROLES,
  problems: { slot_taken: 409 },
  idempotent: true,
});

export const getSlotHold = /* @__PURE__ */ defineOperation({
  id: 'getSlotHold',
  method: 'GET',
  path: '/accounts/{accountId}/slot-holds/{holdId}',
  params: one,
  answer: SlotHold,
  status: 200,
  access: ROLES,
  problems: {},
});

/** Lets a slot go. */
export const releaseSlot = /* @__PURE__ */ defineOperation({
  id: 'releaseSlot',
  method: 'DELETE',
  path: '/accounts/{accountId}/slot-holds/{holdId}',
  params: one,
  answer: SlotHold,
  status: 200,
  access: ROLES,
  problems: { slot_booked: 409 },
  repeatable: true,
});
