import { defineOperation, ROLES } from './operation.js';
import { Id, openEnum } from './shared.js';
import * as z from './zod.js';

export const EVENT_TYPES = ['created', 'updated', 'deleted', 'clock_moved'] as const;

/**
 * One event of the stream: something changed. It carries no content; the reader asks again.
 * `resource` is the path that changed, below `/v1`: `/accounts/acc_1/bills/bill_9`.
 */
export const StreamEvent = /* @__PURE__ */ z.object({
  id: Id,
  type: /* @__PURE__ */ openEnum<(typeof EVENT_TYPES)[number]>(),
  resource: z.string(),
  version: z.string(),
});
export type StreamEvent = z.infer<typeof StreamEvent>;

/** The event stream (SSE), resumable by `Last-Event-ID`. A gap that cannot be filled answers `410 events_expired`. */
export const streamEvents = /* @__PURE__ */ defineOperation({
  id: 'streamEvents',
  method: 'GET',
  path: '/events',
  answer: 'event-stream',
  status: 200,
  access: ROLES,
  problems: { events_expired: 410 },
});
