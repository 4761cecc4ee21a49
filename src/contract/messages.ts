import type { REPLY_KINDS } from './answers.js';
import { Attachment } from './attachments.js';
import { isMapOf } from './maps.js';
import { defineOperation, ROLES } from './operation.js';
import { Id, Instant, Locale, openEnum } from './shared.js';
import * as z from './zod.js';

/** The longest text of one message, in characters. */
export const MAX_MESSAGE_CHARACTERS = 4000;

/** The most messages that one answer holds. */
export const MAX_MESSAGES_AT_ONCE = 100;

export const SENDERS = ['customer', 'bot', 'agent', 'system'] as const;
export const MESSAGE_STATES = ['writing', 'complete', 'erased'] as const;
export const NOTICES = [
  'handed_over',
  'person_joined',
  'callback_booked',
  'callback_done',
  'closed',
  'expired',
  'erased',
] as const;
export const CARD_TYPES = ['bill', 'bill-line', 'payment', 'usage-range', 'move-step', 'alert'] as const;

/** More that names a subject: a bill of a line, the ends of a range. */
export const CardDetails = /* @__PURE__ */ z.custom<Record<string, string | number | boolean>>((value) =>
  isMapOf(value, (entry) => ['string', 'number', 'boolean'].includes(typeof entry)),
);

/**
 * What a message shows: the object that the customer was looking at, by its id, as `utility-help-requested` tells it.
 * The other side asks for the object itself, so both see the same.
 */
export const Card = z.object({
  type: /* @__PURE__ */ openEnum<(typeof CARD_TYPES)[number]>(),
  id: Id,
  accountId: Id,
  summary: z.string().check(z.maxLength(500)),
  details: z.optional(CardDetails),
});
export type Card = z.infer<typeof Card>;

/** A button under a message, in the language of the message. */
export const QuickReply = z.object({
  id: Id,
  label: z.string(),
  kind: /* @__PURE__ */ openEnum<(typeof REPLY_KINDS)[number]>(),
  value: z.optional(z.string()),
});
export type QuickReply = z.infer<typeof QuickReply>;

/**
 * One entry of a conversation's log. `sequence` is its place: 1, 2, 3 without gaps, the same for everybody, for ever.
 * `change` grows with every change in the conversation; an entry carries that of its last one.
 */
export const Message = z.object({
  id: Id,
  sequence: z.int().check(z.minimum(1)),
  change: z.int().check(z.minimum(1)),
  clientId: z.nullable(Id),
  from: /* @__PURE__ */ openEnum<(typeof SENDERS)[number]>(),
  name: z.nullable(z.string()),
  at: Instant,
  state: /* @__PURE__ */ openEnum<(typeof MESSAGE_STATES)[number]>(),
  locale: Locale,
  text: z.string(),
  notice: z.nullable(/* @__PURE__ */ openEnum<(typeof NOTICES)[number]>()),
  emergencyChannelId: z.nullable(Id),
  card: z.nullable(Card),
  attachments: z.array(Attachment),
  replies: z.array(QuickReply),
  answerId: z.nullable(Id),
});
export type Message = z.infer<typeof Message>;

/** Entries of the log in the order of their places, with how far the log goes. */
export const MessageList = z.object({
  items: z.array(Message),
  lastSequence: z.int(),
  lastChange: z.int(),
  more: z.boolean(),
});
export type MessageList = z.infer<typeof MessageList>;

/** What is said. `clientId` is made by the sender and names the message for ever: sent again it stays one. */
export const MessageRequest = z.object({
  clientId: z.string().check(z.minLength(1), z.maxLength(100)),
  locale: Locale,
  text: z.string().check(z.maxLength(MAX_MESSAGE_CHARACTERS)),
  card: z.optional(Card),
  attachmentIds: z.optional(z.array(Id)),
  reply: z.optional(z.object({ messageId: Id, replyId: Id })),
});
export type MessageRequest = z.infer<typeof MessageRequest>;

const one = { accountId: Id, conversationId: Id };

/** Entries that are new or have changed after a change, or those that stand before a place. */
export const listMessages = /* @__PURE__ */ defineOperation({
  id: 'listMessages',
  method: 'GET',
  path: '/accounts/{accountId}/conversations/{conversationId}/messages',
  params: one,
  query: {
    after: z.optional(z.int().check(z.minimum(0))),
    before: z.optional(z.int().check(z.minimum(1))),
    limit: z.optional(z.int().check(z.minimum(1), z.maximum(MAX_MESSAGES_AT_ONCE))),
  },
  answer: MessageList,
  status: 200,
  access: ROLES,
  problems: {},
});

export const sendMessage = /* @__PURE__ */ defineOperation({
  id: 'sendMessage',
  method: 'POST',
  path: '/accounts/{accountId}/conversations/{conversationId}/messages',
  params: one,
  body: MessageRequest,
  answer: Message,
  status: 201,
  access: ROLES,
  problems: {
    conversation_closed: 409,
    not_yours: 409,
    empty_message: 422,
    unknown_card: 422,
    unknown_attachment: 422,
  },
  idempotent: true,
});
