import type { Answer, AnswerBook, HandoverRule } from '../../contract/answers.js';
import type { Channel, Config } from '../../contract/config.js';
import type { HANDOVER_REASONS } from '../../contract/conversations.js';
import { channelStatus } from '../channels.js';
import { CLEAR, matcherOf, NEAR, SURE } from './matcher.js';
import { ruleFor } from './signs.js';

/** What a customer said, and what came before. */
export interface Said {
  readonly text: string;
  readonly cardType?: string | undefined;
  /** The answer that the customer asks for by a button. */
  readonly answerId?: string | undefined;
  readonly byButton?: boolean | undefined;
  /** Questions in a row that were not understood before this one. */
  readonly misunderstandings: number;
}

export type HandoverReason = (typeof HANDOVER_REASONS)[number];

/** What the utility's data says to do. */
export type Decision =
  | {
      readonly kind: 'handover';
      readonly reason: HandoverReason;
      readonly rule: HandoverRule | undefined;
      readonly channel: Channel | undefined;
      readonly emergency: boolean;
    }
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** Not understood. `near` are answers that may be meant, to be offered; often there are none. */
  | { readonly kind: 'unknown'; readonly near: readonly Answer[] };

/** How many answers are offered where none is clear. */
const OFFERED = 3;

/** The channel by which a rule hands over at an instant: the first that applies. */
export function channelOf(
  rule: HandoverRule | undefined,
  config: Pick<Config, 'channels' | 'chat'>,
  nowMs: number,
): Channel | undefined {
  const named = (id: string | undefined) => config.channels.find((channel) => channel.id === id);
  for (const { channelId, when } of rule?.channels ?? []) {
    const channel = named(channelId);
    if (channel === undefined) continue;
    const { open } = channelStatus(channel, nowMs);
    if (when === 'open' ? open : when === 'closed' ? !open : true) return channel;
  }
  return named(config.chat?.channelId);
}

/**
 * What the utility's data says to do with what a customer said. A rule for a person wins over an answer; a button
 * that names an answer is taken at its word, unless its topic goes to a person.
 */
export function decide(
  book: AnswerBook,
  config: Pick<Config, 'channels' | 'chat'>,
  said: Said,
  nowMs: number,
): Decision {
  const candidates = said.answerId === undefined ? matcherOf(book).candidates(said.text) : [];
  const [best, next] = candidates;
  const isClear = best && best.score >= SURE && (!next || best.score - next.score >= CLEAR);
  const asked = book.answers.find(({ id }) => id === said.answerId) ?? (isClear ? best.answer : undefined);
  const shown = book.answers.find(({ cardTypes }) => cardTypes?.includes(said.cardType ?? ''));
  const chosen = asked ?? shown;
  const misunderstandings = chosen ? 0 : said.misunderstandings + 1;
  const found = ruleFor(book, { ...said, topic: chosen?.topic, misunderstandings });
  if (found !== undefined || said.byButton) {
    const rule = found?.rule;
    return {
      kind: 'handover',
      reason: found?.reason ?? 'asked_by_button',
      rule,
      channel: channelOf(rule, config, nowMs),
      emergency: rule?.emergency ?? false,
    };
  }
  if (chosen) return { kind: 'answer', answer: chosen };
  const near = candidates.filter(({ score }) => score >= NEAR).map(({ answer }) => answer);
  return { kind: 'unknown', near: near.slice(0, OFFERED) };
}
