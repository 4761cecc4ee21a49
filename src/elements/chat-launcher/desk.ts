import type { ReactiveController } from 'lit';
import type { UtilityError } from '../../client/errors.js';
import { type Conversation, createConversation, type PresenceRequest } from '../../contract/conversations.js';
import { ActionController } from '../../controllers/action-controller.js';
import type { ElementHost } from '../../controllers/session-controller.js';
import { MAX_KEPT } from '../../domain/conversation/log.js';
import { Chat, type Said } from '../../session/conversation/chat.js';
import type { UtilitySession } from '../../session/session.js';
import { type ChatLine, chatLine } from './chat-line.js';
import type { Entry } from './chat-page.js';
import { isOver } from './current.js';
import type { Place } from './deeds.js';
import { entriesOf } from './entries.js';
import { unreadOf } from './unread.js';

/** How often a text that grows is looked at, and how soon a broken line is tried again. */
const [GROWS_MS, AGAIN_MS] = [600, 4000];

/** The conversation of an account: what was said, what is on its way, and what happens next. */
export class Desk implements ReactiveController {
  readonly #host: ElementHost;
  readonly #session: () => UtilitySession | undefined;
  readonly #accountId: () => string | undefined;
  readonly #making: ActionController<typeof createConversation>;
  #line: ChatLine | undefined;
  #chat: Chat | undefined;
  #isNew = false;
  /** One that has ended and was put away. */
  #putAway: string | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #opening: Promise<Chat> | undefined;

  constructor(
    host: ElementHost,
    session: () => UtilitySession | undefined,
    accountId: () => string | undefined,
  ) {
    this.#host = host;
    this.#session = session;
    this.#accountId = accountId;
    this.#making = new ActionController(host, { session, operation: createConversation });
    host.addController(this);
  }

  /** Why nothing is known; undefined where something is. */
  get error(): UtilityError | undefined {
    const state = this.#line?.list.state;
    return state?.status === 'error' && !this.#chat ? state.error : undefined;
  }

  get isLoading(): boolean {
    const status = this.#line?.list.state.status ?? 'loading';
    return !this.#chat && (status === 'loading' || status === 'idle');
  }

  /** True where the conversation was begun on this page. */
  get isNew(): boolean {
    return this.#isNew;
  }

  /** Something that was written waits for the line to come back. */
  get isOffline(): boolean {
    const { first } = this.#line ?? {};
    const isWaiting = (this.#chat?.outgoing ?? []).some(({ refused }) => !refused);
    return (isWaiting && this.#chat?.line === 'broken') || (first?.isWaiting ?? false);
  }

  /** The customer has asked, and the bot has not answered yet. */
  get isAnswering(): boolean {
    const last = this.#chat?.entries[this.#chat.entries.length - 1];
    return last?.from === 'customer' && this.conversation?.state === 'bot';
  }

  get conversation(): Conversation | undefined {
    return this.#chat?.conversation;
  }

  get place(): Place | undefined {
    const { conversation } = this;
    return conversation && { accountId: conversation.accountId, conversationId: conversation.id };
  }

  /** The log, and after it what is on its way, each once. */
  get entries(): readonly Entry[] {
    const waiting = { nowMs: this.#session()?.now() ?? 0, isBroken: this.isOffline };
    return entriesOf(this.#chat, this.#line?.first.list ?? [], waiting);
  }

  get hasEarlier(): boolean {
    const log = this.#chat?.log;
    return log !== undefined && log.from > 1 && log.entries.length < MAX_KEPT;
  }

  get unread(): number {
    return this.conversation ? unreadOf(this.conversation) : 0;
  }

  async refresh(): Promise<void> {
    await Promise.all([this.#line?.list.refresh(), this.#chat?.sync()]);
  }

  /** Says it, now or as soon as the line allows. */
  send(said: Said): void {
    if (this.#chat) {
      this.#chat.say(said);
      return;
    }
    this.#line?.first.add(said);
    void this.#sayFirst();
  }

  /** What was refused is said anew. */
  sendAgain(key: string): void {
    const refused = this.#chat?.outgoing.find(({ request }) => request.clientId === key);
    const { clientId: _, ...said } = refused?.request ?? { clientId: '', text: '', locale: '' };
    this.discard(key);
    if (refused) this.#chat?.say(said);
  }

  discard(key: string): void {
    this.#chat?.discard(key);
  }

  /** Gets messages before the first that is here. Never rejects. */
  async loadEarlier(): Promise<void> {
    await this.#chat?.older();
  }

  /** The conversation, begun where there is none. Rejects where it cannot be. */
  async makePlace(locale: string): Promise<Place> {
    const { conversationId } = await this.#open(locale);
    return { accountId: this.#accountId() ?? '', conversationId };
  }

  /** Tells the other side how far the customer is. What is lost of it is told with the next. */
  presence(body: PresenceRequest): void {
    const chat = this.#chat;
    if (!chat) return;
    this.#line?.transport.presence(chat.conversationId, body).then(
      (conversation) => this.#chat === chat && chat.take({ kind: 'conversation', conversation }),
      () => undefined,
    );
  }

  /** Puts the ended conversation away; the next message begins another. */
  startNew(): void {
    this.#putAway = this.conversation?.id;
    this.#line?.note(undefined);
    this.#end();
    this.#changed();
  }

  /** The utility has erased what was said: nothing of it stays here. */
  forget(): void {
    const { outbox, first } = this.#line ?? {};
    for (const { request } of outbox?.list() ?? []) outbox?.remove(request.clientId);
    first?.clear();
    this.startNew();
  }

  hostUpdate(): void {
    const session = this.#session();
    const accountId = this.#accountId();
    if (session === this.#line?.session && accountId === this.#line?.accountId) return;
    this.hostDisconnected();
    if (!session || !accountId || !this.#host.isConnected) return;
    const awake = (): void => void this.#chat?.sync();
    this.#line = chatLine({ session, accountId, looked: () => this.#looked(), awake });
    this.#looked();
  }

  hostDisconnected(): void {
    this.#line?.leave();
    this.#line = undefined;
    this.#end();
  }

  /** The list has come: the conversation that goes on is taken up. */
  #looked(): void {
    const { list, session } = this.#line ?? {};
    const [found] = list?.state.status === 'ready' ? list.state.data.items : [];
    const isPast = !found || found.id === this.#putAway || isOver(found, session?.now() ?? 0);
    if (!isPast && !this.#chat) this.#begin(found);
    else if (list?.state.status === 'ready') void this.#sayFirst();
    this.#changed();
  }

  #begin(conversation: Conversation): Chat {
    const { transport, outbox } = this.#line ?? {};
    if (!transport || !outbox) throw new TypeError('no account');
    this.#chat = new Chat(conversation, { transport, outbox, onChange: () => this.#heard() });
    this.#chat.start();
    this.#line?.note(conversation);
    void this.#sayFirst();
    return this.#chat;
  }

  #heard(): void {
    clearTimeout(this.#again);
    const chat = this.#chat;
    const isGrowing = chat?.entries.some(({ state }) => state === 'writing') ?? false;
    const wait = isGrowing ? GROWS_MS : chat?.line === 'broken' ? AGAIN_MS : undefined;
    if (wait !== undefined) this.#again = setTimeout(() => void chat?.sync(), wait);
    this.#changed();
  }

  #open(locale: string): Promise<Chat> {
    if (this.#chat && this.conversation?.state !== 'closed') return Promise.resolve(this.#chat);
    this.#opening ??= this.#make(locale).finally(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  async #make(locale: string): Promise<Chat> {
    const accountId = this.#accountId() ?? '';
    const outcome = await this.#making.run({ accountId, body: { locale } });
    if (outcome.status === 'failed' || outcome.status === 'unknown') throw outcome.error;
    if (outcome.status !== 'succeeded') throw new TypeError('not made');
    this.#isNew = true;
    return this.#chat ?? this.#begin(outcome.data);
  }

  /** What was said before there was a conversation goes into it, in its order. */
  async #sayFirst(): Promise<void> {
    const { first } = this.#line ?? {};
    const [one] = first?.list ?? [];
    if (!first || !one) return;
    try {
      const chat = await this.#open(one.locale);
      for (const said of first.take()) chat.say(said);
    } catch {
      first.isWaiting = true;
      clearTimeout(this.#again);
      this.#again = setTimeout(() => void this.#sayFirst(), AGAIN_MS);
    }
    this.#changed();
  }

  #end(): void {
    clearTimeout(this.#again);
    this.#chat?.stop();
    this.#chat = undefined;
    this.#isNew = false;
  }

  #changed(): void {
    this.#host.requestUpdate();
  }
}
