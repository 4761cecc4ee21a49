import { type Conversation, listConversations } from '../../contract/conversations.js';
import type { ConversationTransport } from '../../domain/conversation/transport.js';
import { apiTransport } from '../../session/conversation/api-transport.js';
import { Outbox } from '../../session/conversation/outbox.js';
import { draftsOf } from '../../session/drafts.js';
import type { Resource } from '../../session/resource.js';
import type { UtilitySession } from '../../session/session.js';
import { FirstWords } from './first-words.js';

/** Under this name a device keeps that there is a conversation, so that another page looks for news in it. */
const CHAT_OPEN = 'chat-open';

/** What stands around the conversation of one account: the way to the desk, and what waits on this device. */
export interface ChatLine {
  readonly session: UtilitySession;
  readonly accountId: string;
  readonly transport: ConversationTransport;
  readonly outbox: Outbox;
  readonly first: FirstWords;
  /** The account's conversations, the newest first. */
  readonly list: Resource<{ items: Conversation[] }>;
  /** Keeps that there is a conversation, as long as it goes on. */
  note(conversation: Conversation | undefined): void;
  leave(): void;
}

/** Sets it up. `looked` is called when the list has come, `awake` when the device is online again. */
export function chatLine(options: {
  session: UtilitySession;
  accountId: string;
  looked: () => void;
  awake: () => void;
}): ChatLine {
  const { session, accountId, looked, awake } = options;
  const { device } = session;
  const scope = session.client?.baseUrl ?? '';
  const list = session.read(listConversations, { accountId, limit: 1 });
  const stop = list.subscribe(looked);
  globalThis.addEventListener('online', awake);
  return {
    session,
    accountId,
    list,
    transport: apiTransport(session, accountId),
    outbox: new Outbox({ device, scope, accountId, now: () => session.now() }),
    first: new FirstWords(session, accountId),
    note(conversation) {
      const drafts = draftsOf(session);
      if (conversation && conversation.state !== 'closed') drafts.set(accountId, CHAT_OPEN, conversation.id);
      else drafts.remove(accountId, CHAT_OPEN);
    },
    leave() {
      stop();
      globalThis.removeEventListener('online', awake);
    },
  };
}
