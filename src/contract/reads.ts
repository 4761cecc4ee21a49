import type { READ_QUALITIES } from './bills.js';
import { defineOperation, ROLES } from './operation.js';
import { CivilDate, Decimal, Id, Instant, openEnum, page, pageQuery } from './shared.js';
import * as z from './zod.js';

export const READ_STATES = ['received', 'accepted', 'rejected'] as const;

/** A register value that a customer sends from their own meter. */
export const ReadRequest = /* @__PURE__ */ z.object({
  register: z.string(),
  value: Decimal,
  readOn: CivilDate,
});
export type ReadRequest = z.infer<typeof ReadRequest>;

/** A meter read the utility has received, and what became of it. */
export const Read = /* @__PURE__ */ z.object({
  id: Id,
  servicePointId: Id,
  meterId: Id,
  register: z.string(),
  unit: z.string(),
  value: Decimal,
  readOn: CivilDate,
  quality: /* @__PURE__ */ openEnum<(typeof READ_QUALITIES)[number]>(),
  state: /* @__PURE__ */ openEnum<(typeof READ_STATES)[number]>(),
  receivedAt: Instant,
});
export type Read = z.infer<typeof Read>;

export const listReads = /* @__PURE__ */ defineOperation({
  id: 'listReads',
  method: 'GET',
  path: '/accounts/{accountId}/service-points/{servicePointId}/reads',
  params: { accountId: Id, servicePointId: Id },
  query: pageQuery,
  answer: /* @__PURE__ */ page(Read),
  status: 200,
  access: ROLES,
  problems: { cursor_invalid: 400 },
  paged: true,
});

/** Sends a customer's own read. It is received, then accepted or rejected; it never changes an issued bill by itself. */
export const createRead = /* @__PURE__ */ defineOperation({
  id: 'createRead',
  method: 'POST',
  path: '/accounts/{accountId}/service-points/{servicePointId}/reads',
  params: { accountId: Id, servicePointId: Id },
  body: ReadRequest,
  answer: Read,
  status: 201,
  access: ROLES,
  problems: { read_below_last: 422, read_implausible: 422, read_in_future: 422, unknown_register: 422 },
  idempotent: true,
});
