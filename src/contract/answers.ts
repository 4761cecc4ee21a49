import { isMapOf } from './maps.js';
import { defineOperation } from './operation.js';
import { Id, Locale, LocalizedText, openEnum } from './shared.js';
import * as z from './zod.js';

export const REPLY_KINDS = ['answer', 'person', 'channel', 'callback', 'flow', 'link', 'show'] as const;
export const HANDOVER_WHEN = ['always', 'open', 'closed'] as const;

/** Texts that customers write, by language tag. */
export const Phrases = /* @__PURE__ */ z.custom<Record<string, string[]>>((value) =>
  isMapOf(
    value,
    (entry) => Array.isArray(entry) && entry.every((phrase) => typeof phrase === 'string' && phrase !== ''),
  ),
);
export type Phrases = z.infer<typeof Phrases>;

/** A button under an answer. `value` is the answer, channel, flow, URL or topic that it leads to, by kind. */
export const AnswerReply = z.object({
  id: Id,
  label: LocalizedText,
  kind: /* @__PURE__ */ openEnum<(typeof REPLY_KINDS)[number]>(),
  value: z.optional(z.string()),
});
export type AnswerReply = z.infer<typeof AnswerReply>;

/**
 * One thing the utility answers by itself. `questions` are ways to ask it, in customers' words, and `cardTypes` the objects
 * that stand for it where the words ask for nothing else; `text` is the answer and may name facts; `otherwise` is said where one of them is not known, and without it the bot does not know.
 */
export const Answer = z.object({
  id: Id,
  topic: Id,
  title: LocalizedText,
  questions: Phrases,
  cardTypes: z.optional(z.array(z.string())),
  text: LocalizedText,
  otherwise: z.optional(LocalizedText),
  replies: z.array(AnswerReply),
  canned: z.optional(z.boolean()),
});
export type Answer = z.infer<typeof Answer>;

/** What questions are about. Those with `offered` stand as buttons under the greeting. */
export const AnswerTopic = z.object({ id: Id, label: LocalizedText, offered: z.boolean() });

/** A way to a person, and when it is taken: always, or only while that channel is open or closed. */
export const HandoverChannel = z.object({
  channelId: Id,
  when: /* @__PURE__ */ openEnum<(typeof HANDOVER_WHEN)[number]>(),
});
export type HandoverChannel = z.infer<typeof HandoverChannel>;

/** What a rule looks for. One sign is enough. */
export const HandoverSigns = z.object({
  phrases: z.optional(Phrases),
  topics: z.optional(z.array(Id)),
  cardTypes: z.optional(z.array(z.string())),
  misunderstandings: z.optional(z.int().check(z.minimum(1))),
  asksForPerson: z.optional(z.boolean()),
});
export type HandoverSigns = z.infer<typeof HandoverSigns>;

/**
 * When a person takes over, and by which channel: the first of `channels` that applies at that moment. Rules for
 * emergencies come before all others; among the rest the first that shows a sign wins.
 */
export const HandoverRule = z.object({
  id: Id,
  signs: HandoverSigns,
  emergency: z.optional(z.boolean()),
  text: LocalizedText,
  channels: z.array(HandoverChannel),
});
export type HandoverRule = z.infer<typeof HandoverRule>;

/** What a customer may attach. Sizes in bytes; `partBytes` is the most that one part carries. */
export const AttachmentLimits = z.object({
  accepts: z.array(z.string()),
  maxBytes: z.int().check(z.minimum(1)),
  maxFiles: z.int().check(z.minimum(0)),
  partBytes: z.int().check(z.minimum(1)),
});
export type AttachmentLimits = z.infer<typeof AttachmentLimits>;

/** The utility's answers and its rules for handing over, whole: data that it writes and changes without a release. */
export const AnswerBook = z.object({
  version: z.string(),
  locales: z.array(Locale),
  greeting: LocalizedText,
  unknown: LocalizedText,
  asksForPerson: Phrases,
  topics: z.array(AnswerTopic),
  answers: z.array(Answer),
  handover: z.array(HandoverRule),
  attachments: AttachmentLimits,
  idleMinutes: z.int().check(z.minimum(1)),
  keepDays: z.int().check(z.minimum(1)),
});
export type AnswerBook = z.infer<typeof AnswerBook>;

/** The utility's answers and hand-over rules. Public: they hold nothing of a customer. */
export const getAnswers = /* @__PURE__ */ defineOperation({
  id: 'getAnswers',
  method: 'GET',
  path: '/config/answers',
  answer: AnswerBook,
  status: 200,
  access: 'public',
  problems: {},
});
