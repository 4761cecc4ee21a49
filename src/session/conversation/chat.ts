import { newIdempotencyKey } from '../../client/idempotency.js';
import type { Conversation } from '../../contract/conversations.js';
import type { Message, MessageRequest } from '../../contract/messages.js';
import {
  type ConversationLog,
  EMPTY_LOG,
  hasClientId,
  isBehind,
  type LogStep,
  reduceLog,
  shownEntries,
} from '../../domain/conversation/log.js';
import { type ConversationTransport, isFinal } from '../../domain/conversation/transport.js';
import type { Outbox, Outgoing } from './outbox.js';

/** What is said, as the page gives it; its name is made here. */
export type Said = Omit<MessageRequest, 'clientId'>;

/** What a chat is made of. */
export interface ChatOptions {
  readonly transport: ConversationTransport;
  readonly outbox: Outbox;
  /** Called whenever something that is shown has changed. */
  readonly onChange: () => void;
  /** A name for a message, from a good random source. */
  readonly newId?: (() => string) | undefined;
}

/** How the line is, as far as this conversation has felt it. */
export type ChatLine = 'fine' | 'broken';

/**
 * One conversation as one page sees it: its log, kept up with the desk, and what was said and has not arrived. No
 * pixels. Nothing here rejects: what fails is tried again with the next sign of life, and `line` says how it is.
 */
export class Chat {
  readonly conversationId: string;
  readonly #options: ChatOptions;
  #log: ConversationLog;
  #line: ChatLine = 'fine';
  #syncing: Promise<void> | undefined;
  #again = false;
  #draining: Promise<void> | undefined;
  #drainAgain = false;
  #stops: (() => void)[] = [];
  #ended = false;

  constructor(conversation: Conversation, options: ChatOptions) {
    this.conversationId = conversation.id;
    this.#options = options;
    this.#log = reduceLog(EMPTY_LOG, { kind: 'conversation', conversation });
  }

  get conversation(): Conversation | undefined {
    return this.#log.conversation;
  }
  get log(): ConversationLog {
    return this.#log;
  }
  get line(): ChatLine {
    return this.#line;
  }

  /** What stands in the log, in its order, up to the first entry that is still on its way. */
  get entries(): readonly Message[] {
    return shownEntries(this.#log);
  }

  /** What was said here and does not stand in the log yet, in its order. */
  get outgoing(): readonly Outgoing[] {
    const { outbox } = this.#options;
    return outbox
      .list(this.conversationId)
      .filter(({ request }) => !hasClientId(this.#log, request.clientId));
  }

  /** Follows the conversation from now on, and sends what an earlier page has left. */
  start(): void {
    const { transport, outbox, onChange } = this.#options;
    this.#stops = [
      transport.follow(this.conversationId, () => void this.sync()),
      outbox.subscribe(() => {
        onChange();
        void this.sync();
      }),
    ];
    void this.sync();
    void this.drain();
  }

  /** Ends that. What was said stays in the outbox. */
  stop(): void {
    this.#ended = true;
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }

  /** Says something: it stands in the outbox at once and is on its way. Answers the message's name. */
  say(said: Said): string {
    const clientId = (this.#options.newId ?? newIdempotencyKey)();
    this.#options.outbox.add(this.conversationId, { ...said, clientId });
    this.#options.onChange();
    void this.drain();
    return clientId;
  }

  /** Takes a message back that the desk has refused. */
  discard(clientId: string): void {
    this.#options.outbox.remove(clientId);
    this.#options.onChange();
  }

  /** Takes in something that is known from elsewhere, such as the answer to a button. */
  take(step: LogStep): void {
    const before = this.#log;
    this.#log = reduceLog(before, step);
    if (this.#log !== before) this.#options.onChange();
  }

  /** Asks for what is new until nothing is. */
  sync(): Promise<void> {
    this.#again = true;
    this.#syncing ??= this.#syncAll().finally(() => {
      this.#syncing = undefined;
    });
    return this.#syncing;
  }

  /** Asks for older entries. */
  async older(): Promise<void> {
    await this.#attempt(async () => {
      const list = await this.#options.transport.read(this.conversationId, { before: this.#log.from });
      this.take({ kind: 'older', list });
    });
  }

  /** Sends what waits, one after the other, in turn with other tabs. */
  drain(): Promise<void> {
    this.#drainAgain = true;
    this.#draining ??= this.#drainAll().finally(() => {
      this.#draining = undefined;
    });
    return this.#draining;
  }

  async #syncAll(): Promise<void> {
    const { transport } = this.#options;
    while (this.#again && !this.#ended) {
      this.#again = false;
      const went = await this.#attempt(async () => {
        await this.#readAll();
        this.take({ kind: 'conversation', conversation: await transport.state(this.conversationId) });
        if (isBehind(this.#log)) this.#again = true;
      });
      if (!went) return;
      if (this.#options.outbox.list(this.conversationId).length > 0) void this.drain();
    }
  }

  async #readAll(): Promise<void> {
    const { transport } = this.#options;
    const id = this.conversationId;
    if (this.#log.cursor === 0) {
      const list = await transport.read(id, {});
      this.take({ kind: 'newest', list });
      return;
    }
    for (let more = true; more && !this.#ended;) {
      const after = this.#log.cursor;
      const list = await transport.read(id, { after });
      this.take({ kind: 'changes', after, list });
      more = list.more && this.#log.cursor > after;
    }
  }

  async #drainAll(): Promise<void> {
    const { outbox } = this.#options;
    while (this.#drainAgain && !this.#ended) {
      this.#drainAgain = false;
      await outbox.inTurn(async () => {
        // Read inside the turn: another tab may have sent some of them meanwhile.
        for (const entry of outbox.list(this.conversationId)) {
          if (this.#ended) return;
          if (!entry.refused && !(await this.#send(entry))) return;
        }
      });
    }
  }

  /** True where the next one may follow. */
  async #send(entry: Outgoing): Promise<boolean> {
    const { transport, outbox, onChange } = this.#options;
    const { request } = entry;
    try {
      const message = await transport.send(this.conversationId, request, { key: request.clientId });
      outbox.remove(request.clientId);
      this.#line = 'fine';
      this.take({ kind: 'entry', message });
      void this.sync();
      return true;
    } catch (error) {
      const refused = isFinal(error);
      if (refused) outbox.refuse(entry);
      else this.#line = 'broken';
      onChange();
      return refused;
    }
  }

  /** Whether it went well. */
  async #attempt(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      if (this.#line !== 'fine') {
        this.#line = 'fine';
        this.#options.onChange();
      }
      return true;
    } catch {
      this.#line = 'broken';
      this.#options.onChange();
      return false;
    }
  }
}
