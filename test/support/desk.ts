// A desk without a utility around it, and the line to it: what goes wrong on it is drawn from a seed.
import type { Config, Conversation, Message } from '../../src/contract/index.js';
import { defaultAnswers } from '../../src/domain/conversation/defaults/index.js';
import type { ConversationTransport } from '../../src/domain/conversation/transport.js';
import { type Conversations, createConversations } from '../../src/mock/world/conversations/desk.js';
import { ConversationRefused, type Speaker } from '../../src/mock/world/conversations/types.js';

export const ACCOUNT = 'acc_1';
export const AGENT = { id: 'agt_1', name: 'Marcela' };
const ALWAYS = { hours: [], zone: 'America/Bogota', label: { es: 'x' } };

export const DESK_CONFIG: Config = {
  version: '1',
  brand: { name: 'Luz' },
  country: 'CO',
  currency: 'COP',
  zone: 'America/Bogota',
  locales: ['es'],
  defaultLocale: 'es',
  channels: [
    { id: 'chat', kind: 'chat', value: 'q', ...ALWAYS },
    { id: 'phone', kind: 'phone', value: '+57 1', ...ALWAYS },
    { id: 'emergency', kind: 'phone', value: '+57 9', emergency: true, ...ALWAYS },
  ],
  glossary: [],
  strings: {},
  features: {},
  flows: [],
  chat: { channelId: 'chat', whenClosed: 'message', bot: true },
};

/** A desk on a clock that is moved by hand. */
export class BareDesk {
  nowMs = Date.UTC(2026, 10, 23, 15);
  readonly conversations: Conversations;
  readonly #listeners = new Set<() => void>();

  constructor(options: { config?: Config; wordMs?: number } = {}) {
    this.conversations = createConversations(
      {
        config: options.config ?? DESK_CONFIG,
        book: defaultAnswers(),
        zone: () => 'America/Bogota',
        customerName: () => 'Rosalba',
        facts: () => ({}),
        emit: () => {
          for (const listener of [...this.#listeners]) listener();
        },
      },
      () => this.nowMs,
    );
    this.conversations.desk.plan({ wordMs: options.wordMs ?? 0 });
  }

  get desk(): Conversations['desk'] {
    return this.conversations.desk;
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Lets time pass, and what happens by itself with it. */
  pass(ms: number): void {
    this.nowMs += ms;
    this.conversations.advance(this.nowMs);
  }

  state(id: string): Conversation {
    const found = this.desk.find(ACCOUNT, id);
    if (!found) throw new Error(`no conversation ${id}`);
    return found;
  }

  /** Every entry, in the order of the log. */
  log(id: string): Message[] {
    return this.desk.messages(id, { limit: 100_000 }).items;
  }
}

/** What a call goes through: it may wait, get lost, be sent twice. */
export type Line = <T>(work: () => T) => Promise<T>;
const straight: Line = async (work) => work();

const lost = (): Error => Object.assign(new Error('the line broke'), { kind: 'network', retryable: true });
export { lost as lineBroke };

function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ConversationRefused) {
      throw Object.assign(new Error(error.code), { kind: 'conflict', retryable: false });
    }
    if (error instanceof RangeError) throw Object.assign(error, { kind: 'not-found', retryable: false });
    throw error;
  }
}

/** A transport straight to a desk. */
export function deskTransport(
  bare: BareDesk,
  { side = 'customer', line = straight }: { side?: 'customer' | 'agent'; line?: Line } = {},
): ConversationTransport {
  const speaker: Speaker = side === 'customer' ? { side } : { side, agent: AGENT };
  const { desk } = bare;
  const opened = new Map<string, Conversation>();
  const ask = <T>(work: () => T): Promise<T> => line(() => refusing(work));
  return {
    open: (request, { key } = {}) =>
      ask(() => {
        const known = key === undefined ? undefined : opened.get(key);
        const conversation = known ?? desk.open(ACCOUNT, request);
        if (key !== undefined) opened.set(key, conversation);
        return conversation;
      }),
    current: () => ask(() => desk.list(ACCOUNT).find(({ state }) => state !== 'closed')),
    state: (id) => ask(() => bare.state(id)),
    read: (id, range) => ask(() => desk.messages(id, range)),
    send: (id, request) => ask(() => desk.send(id, speaker, request)),
    presence: (id, request) => ask(() => desk.presence(id, speaker, request)),
    person: (id) => ask(() => desk.requestPerson(id)),
    callback: (id, request) => ask(() => desk.bookCallback(id, request)),
    close: (id) => ask(() => desk.close(id)),
    rate: (id, satisfaction) => ask(() => desk.rate(id, satisfaction)),
    transcript: (id, locale) => ask(() => desk.transcript(id, locale)),
    forget: () => ask(() => desk.forget(ACCOUNT)),
    attach: (id, request) => ask(() => desk.attach(id, request)),
    attachPart: (id, attachmentId, part) => ask(() => desk.addPart(id, attachmentId, part)),
    attachment: (id, attachmentId) => ask(() => desk.attachment(id, attachmentId)),
    follow: (_id, onChange) => bare.listen(onChange),
  };
}
