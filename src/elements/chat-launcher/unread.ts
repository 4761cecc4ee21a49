import type { Conversation } from '../../contract/conversations.js';
import { listConversations } from '../../contract/conversations.js';
import { AccountController } from '../../controllers/account-controller.js';
import { ResourceController } from '../../controllers/resource-controller.js';
import type { ElementHost } from '../../controllers/session-controller.js';
import type { UtilitySession } from '../../session/session.js';

/** Watches how far the conversation has gone beyond what the customer has read, while the chat is closed. */
export class Unread {
  readonly #conversations: ResourceController<typeof listConversations>;

  constructor(host: ElementHost, session: () => UtilitySession | undefined, accountId: () => string | null) {
    const account = new AccountController(host, session, accountId);
    this.#conversations = new ResourceController(host, {
      session,
      operation: listConversations,
      input: () => (account.accountId ? { accountId: account.accountId, limit: 1 } : undefined),
    });
  }

  /** How many entries have come that the customer has not seen. */
  get count(): number {
    const { state } = this.#conversations;
    const [latest] = state.status === 'ready' ? state.data.items : [];
    return latest ? unreadOf(latest) : 0;
  }
}

/** What has come since the customer last read. A conversation that has ended calls for nothing. */
export function unreadOf({ state, lastSequence, marks }: Conversation): number {
  if (state === 'closed') return 0;
  const read = marks.find(({ by }) => by === 'customer')?.readUpTo ?? 0;
  return Math.max(0, lastSequence - read);
}
