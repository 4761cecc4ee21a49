import type { Said } from '../../session/conversation/chat.js';
import { draftsOf } from '../../session/drafts.js';
import type { UtilitySession } from '../../session/session.js';
import { newIdempotencyKey } from '../../client/idempotency.js';
import type { MessageRequest } from '../../contract/messages.js';

/** Under this name a device keeps what was said while there was no conversation to say it in. */
const FIRST_WORDS = 'chat-first-words';

/** What a customer said before the conversation could be begun. It survives a reload. */
export class FirstWords {
  /** It could not be begun: the line is broken. */
  isWaiting = false;
  readonly #session: UtilitySession;
  readonly #accountId: string;
  #list: readonly MessageRequest[];

  constructor(session: UtilitySession, accountId: string) {
    this.#session = session;
    this.#accountId = accountId;
    this.#list = draftsOf(session).get(accountId, FIRST_WORDS, saidOf) ?? [];
  }

  get list(): readonly MessageRequest[] {
    return this.#list;
  }

  add(said: Said): void {
    this.#keep([...this.#list, { ...said, clientId: newIdempotencyKey() }]);
  }

  /** All of it, which is then no longer here. */
  take(): Said[] {
    const taken = this.#list.map(({ clientId: _, ...said }) => said);
    this.clear();
    return taken;
  }

  clear(): void {
    this.isWaiting = false;
    this.#keep([]);
  }

  #keep(list: readonly MessageRequest[]): void {
    this.#list = list;
    const drafts = draftsOf(this.#session);
    if (list.length === 0) drafts.remove(this.#accountId, FIRST_WORDS);
    else drafts.set(this.#accountId, FIRST_WORDS, list);
  }
}

function saidOf(value: unknown): MessageRequest[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.filter((one): one is MessageRequest => {
    const { clientId, text, locale } = Object(one) as Partial<MessageRequest>;
    return [clientId, text, locale].every((part) => typeof part === 'string');
  });
}
