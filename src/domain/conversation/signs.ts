import type { AnswerBook, HandoverRule, Phrases } from '../../contract/answers.js';
import { isAlike, stemsOf } from './words.js';

/** So many other words may stand between two words of a phrase. */
export const WORDS_BETWEEN = 3;

/** What a message shows, as far as rules care. */
export interface Shown {
  readonly text: string;
  /** The topic of the answer that the message asks for; undefined where none was understood. */
  readonly topic?: string | undefined;
  readonly cardType?: string | undefined;
  /** Questions in a row that were not understood, this one included. */
  readonly misunderstandings?: number | undefined;
  /** The customer pressed the button for a person. */
  readonly byButton?: boolean | undefined;
}

export type SignReason = 'sign' | 'asked' | 'asked_by_button' | 'topic' | 'card' | 'misunderstandings';

/** Whether the words of a phrase stand in a text in their order, with few others between them. */
function holds(words: readonly string[], phrase: readonly string[]): boolean {
  if (phrase.length === 0) return false;
  return words.some((_, start) => holdsFrom(words, phrase, start));
}

function holdsFrom(words: readonly string[], phrase: readonly string[], start: number): boolean {
  let at = start;
  for (const [index, wanted] of phrase.entries()) {
    const reach = index === 0 ? 1 : WORDS_BETWEEN + 1;
    const step = words.slice(at, at + reach).findIndex((word) => isAlike(word, wanted));
    if (step < 0) return false;
    at += step + 1;
  }
  return true;
}

/** Whether a text holds one of the phrases, in whatever language: customers mix them. */
export function showsPhrase(text: string, phrases: Phrases | undefined): boolean {
  const words = stemsOf(text);
  return Object.values(phrases ?? {})
    .flat()
    .some((phrase) => holds(words, stemsOf(phrase)));
}

/** The first sign of a rule that a message shows. */
function signOf(book: AnswerBook, { signs }: HandoverRule, shown: Shown): SignReason | undefined {
  if (showsPhrase(shown.text, signs.phrases)) return 'sign';
  if (signs.asksForPerson) {
    if (shown.byButton) return 'asked_by_button';
    if (showsPhrase(shown.text, book.asksForPerson)) return 'asked';
  }
  if (shown.topic !== undefined && signs.topics?.includes(shown.topic)) return 'topic';
  if (shown.cardType !== undefined && signs.cardTypes?.includes(shown.cardType)) return 'card';
  const limit = signs.misunderstandings;
  if (limit !== undefined && (shown.misunderstandings ?? 0) >= limit) return 'misunderstandings';
  return undefined;
}

/** The rule that a message shows a sign of: emergencies before all others, then in the order they are declared. */
export function ruleFor(
  book: AnswerBook,
  shown: Shown,
): { rule: HandoverRule; reason: SignReason | 'emergency' } | undefined {
  const inOrder = [...book.handover].sort(
    (a, b) => Number(b.emergency ?? false) - Number(a.emergency ?? false),
  );
  for (const rule of inOrder) {
    const reason = signOf(book, rule, shown);
    if (reason !== undefined) return { rule, reason: rule.emergency ? 'emergency' : reason };
  }
  return undefined;
}
