import type { AnswerBook, Config, Conversation } from '../../../contract/index.js';
import { channelStatus } from '../../../domain/channels.js';
import type { ConversationRecord } from './record.js';

/** What telling a conversation needs. `ahead` is how many wait before it; below 0 it does not wait. */
export interface Telling {
  readonly config: Config;
  readonly book: AnswerBook;
  readonly nowMs: number;
  readonly ahead: number;
  at(record: ConversationRecord, ms: number): string;
}

/** Where the channel does not say how long it takes. */
const WAIT_MINUTES = 4;

/** A conversation as the contract tells it, as of now. */
export function tellConversation(record: ConversationRecord, telling: Telling): Conversation {
  const { config, book, nowMs, ahead, at } = telling;
  const { standing, marks } = record;
  const { state, handover } = standing;
  const channel = config.channels.find(({ id }) => id === handover?.channelId);
  const status = channel && channelStatus(channel, nowMs);
  const isOpen = status?.open ?? true;
  const waits = state === 'waiting' && ahead >= 0;
  const idle = state === 'bot' || state === 'elsewhere';
  return {
    id: record.id,
    number: record.number,
    accountId: record.accountId,
    state,
    locale: standing.locale,
    openedAt: at(record, record.bornMs),
    closedAt: standing.closedMs === null ? null : at(record, standing.closedMs),
    expiresAt: idle ? at(record, record.lastSaidMs() + book.idleMinutes * 60_000) : null,
    lastSequence: record.lastSequence,
    lastChange: record.lastChange,
    handover: handover && {
      ...handover,
      queue:
        waits && isOpen
          ? { place: ahead + 1, waitMinutes: (ahead + 1) * (channel?.waitMinutes ?? WAIT_MINUTES) }
          : null,
      opensAt:
        waits && status && !status.open && status.opensAt !== undefined ? at(record, status.opensAt) : null,
    },
    marks: (['customer', 'agent'] as const).map((by) => ({ by, ...marks[by] })),
    typing: record.typing(nowMs),
    callback: standing.callback,
    satisfaction: standing.satisfaction,
    card: standing.erasedMs === null ? record.card : null,
  };
}
