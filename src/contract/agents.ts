import { Conversation } from './conversations.js';
import { defineOperation } from './operation.js';
import { Id, Instant, page, pageQuery } from './shared.js';
import * as z from './zod.js';

/** One who waits for a person: in the chat, or for a call. */
export const QueueEntry = z.object({
  conversation: Conversation,
  customerName: z.string(),
  waitingSince: Instant,
  lastText: z.string(),
});
export type QueueEntry = z.infer<typeof QueueEntry>;

const one = { accountId: Id, conversationId: Id };

/** Who waits for a person, the one who has waited longest first; calls to make after those who wait in the chat. */
export const listQueue = /* @__PURE__ */ defineOperation({
  id: 'listQueue',
  method: 'GET',
  path: '/agent/queue',
  query: pageQuery,
  answer: /* @__PURE__ */ page(QueueEntry),
  status: 200,
  access: ['agent'],
  problems: { cursor_invalid: 400 },
  paged: true,
});

/** A person takes the conversation. Taken again by the same one, it only tells how it stands. */
export const takeConversation = /* @__PURE__ */ defineOperation({
  id: 'takeConversation',
  method: 'POST',
  path: '/accounts/{accountId}/conversations/{conversationId}/take',
  params: one,
  answer: Conversation,
  status: 200,
  access: ['agent'],
  problems: { conversation_closed: 409, taken_by_other: 409 },
  repeatable: true,
});

/** The call was made. */
export const completeCallback = /* @__PURE__ */ defineOperation({
  id: 'completeCallback',
  method: 'POST',
  path: '/accounts/{accountId}/conversations/{conversationId}/callback/done',
  params: one,
  answer: Conversation,
  status: 200,
  access: ['agent'],
  problems: { no_callback: 409 },
  repeatable: true,
});
