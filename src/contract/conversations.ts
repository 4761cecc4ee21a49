import { Card, type SENDERS } from './messages.js';
import { defineOperation, ROLES } from './operation.js';
import { Id, Instant, Locale, openEnum, page, pageQuery } from './shared.js';
import * as z from './zod.js';

export const CONVERSATION_STATES = ['bot', 'waiting', 'with_person', 'elsewhere', 'closed'] as const;
export const HANDOVER_REASONS = [
  'emergency',
  'sign',
  'topic',
  'card',
  'misunderstandings',
  'asked',
  'asked_by_button',
] as const;
export const CALLBACK_STATES = ['booked', 'done', 'cancelled'] as const;
export const CONVERSATION_PARTIES = ['customer', 'agent'] as const;

/** How long it may take. `waitMinutes` is null where nobody can tell. */
export const QueuePlace = z.object({
  place: z.int().check(z.minimum(1)),
  waitMinutes: z.nullable(z.int()),
});

/** Somebody who works for the utility, by the name that customers may know. */
export const AgentName = z.object({ id: Id, name: z.string() });
export type AgentName = z.infer<typeof AgentName>;

/** Why and how a person takes over. From here on no bot speaks. */
export const Handover = z.object({
  at: Instant,
  reason: /* @__PURE__ */ openEnum<(typeof HANDOVER_REASONS)[number]>(),
  ruleId: z.nullable(Id),
  channelId: z.nullable(Id),
  emergency: z.boolean(),
  queue: z.nullable(QueuePlace),
  opensAt: z.nullable(Instant),
  agent: z.nullable(AgentName),
  takenAt: z.nullable(Instant),
});
export type Handover = z.infer<typeof Handover>;

/** How far a side has got, by the `sequence` of the last entry. */
export const ReadMark = z.object({
  by: /* @__PURE__ */ openEnum<(typeof CONVERSATION_PARTIES)[number]>(),
  deliveredUpTo: z.int(),
  readUpTo: z.int(),
});

/** A call that the utility has promised. `at` is null where it comes as soon as somebody is free. */
export const Callback = z.object({
  id: Id,
  phone: z.string(),
  at: z.nullable(Instant),
  state: /* @__PURE__ */ openEnum<(typeof CALLBACK_STATES)[number]>(),
  bookedAt: Instant,
});
export type Callback = z.infer<typeof Callback>;

/** What the customer thought of it: 1 bad to 5 very good. */
export const Satisfaction = z.object({
  score: z.int().check(z.minimum(1), z.maximum(5)),
  comment: z.optional(z.string().check(z.maxLength(1000))),
});
export type Satisfaction = z.infer<typeof Satisfaction>;

/** A conversation of a customer with the utility, without its messages. */
export const Conversation = z.object({
  id: Id,
  number: z.string(),
  accountId: Id,
  state: /* @__PURE__ */ openEnum<(typeof CONVERSATION_STATES)[number]>(),
  locale: Locale,
  openedAt: Instant,
  closedAt: z.nullable(Instant),
  expiresAt: z.nullable(Instant),
  lastSequence: z.int(),
  lastChange: z.int(),
  handover: z.nullable(Handover),
  marks: z.array(ReadMark),
  typing: z.array(/* @__PURE__ */ openEnum<(typeof SENDERS)[number]>()),
  callback: z.nullable(Callback),
  satisfaction: z.nullable(Satisfaction),
  card: z.nullable(Card),
});
export type Conversation = z.infer<typeof Conversation>;

/** How a conversation begins. */
export const ConversationRequest = z.object({ locale: Locale, card: z.optional(Card) });
export type ConversationRequest = z.infer<typeof ConversationRequest>;

/** How far the sender has got, whether they are writing, and the language they read now. */
export const PresenceRequest = z.object({
  deliveredUpTo: z.optional(z.int()),
  readUpTo: z.optional(z.int()),
  typing: z.optional(z.boolean()),
  locale: z.optional(Locale),
});
export type PresenceRequest = z.infer<typeof PresenceRequest>;

export const CallbackRequest = z.object({
  phone: z.string().check(z.regex(/^\+?[\d\s().-]{6,25}$/)),
  at: z.nullable(Instant),
});
export type CallbackRequest = z.infer<typeof CallbackRequest>;

/** The whole conversation as a plain text to keep. */
export const Transcript = z.object({
  conversationId: Id,
  name: z.string(),
  locale: Locale,
  messages: z.int(),
  text: z.string(),
});
export type Transcript = z.infer<typeof Transcript>;

/** What was erased. */
export const Forgotten = z.object({
  at: Instant,
  conversations: z.int(),
  messages: z.int(),
  attachments: z.int(),
});
export type Forgotten = z.infer<typeof Forgotten>;

const account = { accountId: Id };
const one = { accountId: Id, conversationId: Id };
const BASE = '/accounts/{accountId}/conversations';
const ONE = `${BASE}/{conversationId}` as const;

export const createConversation = /* @__PURE__ */ defineOperation({
  id: 'createConversation',
  method: 'POST',
  path: BASE,
  params: account,
  body: ConversationRequest,
  answer: Conversation,
  status: 201,
  access: ROLES,
  problems: { unknown_card: 422 },
  idempotent: true,
});

export const listConversations = /* @__PURE__ */ defineOperation({
  id: 'listConversations',
  method: 'GET',
  path: BASE,
  params: account,
  query: pageQuery,
  answer: /* @__PURE__ */ page(Conversation),
  status: 200,
  access: ROLES,
  problems: { cursor_invalid: 400 },
  paged: true,
});

export const getConversation = /* @__PURE__ */ defineOperation({
  id: 'getConversation',
  method: 'GET',
  path: ONE,
  params: one,
  answer: Conversation,
  status: 200,
  access: ROLES,
  problems: {},
});

export const setPresence = /* @__PURE__ */ defineOperation({
  id: 'setPresence',
  method: 'PUT',
  path: `${ONE}/presence`,
  params: one,
  body: PresenceRequest,
  answer: Conversation,
  status: 200,
  access: ROLES,
  problems: {},
  repeatable: true,
});

/** Asks for a person. Asked again it only tells how it stands. */
export const requestPerson = /* @__PURE__ */ defineOperation({
  id: 'requestPerson',
  method: 'POST',
  path: `${ONE}/person`,
  params: one,
  answer: Conversation,
  status: 200,
  access: ROLES,
  problems: { conversation_closed: 409 },
  repeatable: true,
});

export const bookCallback = /* @__PURE__ */ defineOperation({
  id: 'bookCallback',
  method: 'POST',
  path: `${ONE}/callback`,
  params: one,
  body: CallbackRequest,
  answer: Conversation,
  status: 201,
  access: ROLES,
  problems: { callback_exists: 409, outside_hours: 422 },
  idempotent: true,
});

export const closeConversation = /* @__PURE__ */ defineOperation({
  id: 'closeConversation',
  method: 'POST',
  path: `${ONE}/close`,
  params: one,
  answer: Conversation,
  status: 200,
  access: ROLES,
  problems: {},
  repeatable: true,
});

export const rateConversation = /* @__PURE__ */ defineOperation({
  id: 'rateConversation',
  method: 'PUT',
  path: `${ONE}/satisfaction`,
  params: one,
  body: Satisfaction,
  answer: Conversation,
  status: 200,
  access: ['customer', 'delegate'],
  problems: {},
  repeatable: true,
});

export const getTranscript = /* @__PURE__ */ defineOperation({
  id: 'getTranscript',
  method: 'GET',
  path: `${ONE}/transcript`,
  params: one,
  query: { locale: z.optional(Locale) },
  answer: Transcript,
  status: 200,
  access: ROLES,
  problems: {},
});

/** Erases what an account has said and sent, for good. */
export const forgetConversations = /* @__PURE__ */ defineOperation({
  id: 'forgetConversations',
  method: 'DELETE',
  path: BASE,
  params: account,
  answer: Forgotten,
  status: 200,
  access: ['customer', 'delegate'],
  problems: {},
  repeatable: true,
});
