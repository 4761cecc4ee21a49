import type { Card } from '../../contract/messages.js';
import { plainText } from './message-text.js';
import type { UtilityHelpRequestedDetail } from '../events.js';

/** Under this name a device keeps what a customer has typed into the chat and not sent. */
export const CHAT_DRAFT = 'chat';
/** What the contract allows a card to say. */
const SUMMARY_CHARACTERS = 500;

/** What a customer has typed, and what it is about. */
export interface ChatDraft {
  readonly text: string;
  readonly card: Card | undefined;
}

/** The draft that a device has kept; undefined where what it kept is none. */
export function chatDraftOf(value: unknown): ChatDraft | undefined {
  const { text, card } = Object(value) as { text?: unknown; card?: unknown };
  if (typeof text !== 'string') return undefined;
  const { type, id, accountId, summary } = Object(card) as Partial<Record<string, unknown>>;
  const isCard = [type, id, accountId, summary].every((part) => typeof part === 'string');
  return { text, card: isCard ? (card as Card) : undefined };
}

/** What an element asks help with, as a card. A call about no account is about the one on screen. */
export function cardOf(
  { subject, summary }: UtilityHelpRequestedDetail,
  accountId: string | undefined,
): Card | undefined {
  const { type, id, accountId: theirs, ...more } = subject;
  const owner = theirs ?? accountId;
  if (!owner || !id || !type) return undefined;
  const details = Object.fromEntries(
    Object.entries(more).filter(
      (entry): entry is [string, string | number | boolean] => entry[1] !== undefined,
    ),
  );
  return {
    type,
    id,
    accountId: owner,
    summary: plainText(summary).slice(0, SUMMARY_CHARACTERS),
    ...(Object.keys(details).length > 0 && { details }),
  };
}
