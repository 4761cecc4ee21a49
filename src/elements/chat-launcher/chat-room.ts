import { html, nothing } from 'lit';
import type { QuickReply } from '../../contract/messages.js';
import type { ElementHost } from '../../controllers/session-controller.js';
import type { UtilitySession } from '../../session/session.js';
import { note } from '../parts/panels.js';
import { draftsOf } from '../../session/drafts.js';
import { cardOf, CHAT_DRAFT, type ChatDraft, chatDraftOf } from './chat-draft.js';
import { ChatForms } from './chat-forms.js';
import { UtilityChatShowRequestedEvent } from './chat-launcher.events.js';
import type { ChatPage, Entry } from './chat-page.js';
import { composerView } from './composer.view.js';
import type { Desk } from './desk.js';
import { FilePicker } from './file-picker.js';
import { closingView, openingView } from './greeting.view.js';
import { HandoverWatch, isHandedOver } from './handover-watch.js';
import { LogScroll } from './log-scroll.js';
import { logView } from './log.view.js';
import { MAX_MESSAGE_CHARACTERS } from '../../contract/messages.js';
import { menuView } from './menu.view.js';
import type { MessageActions } from './message.view.js';
import { Reader } from './reader.js';
import { showOnPage } from './show-on-page.js';

/** Nothing typed, about nothing. */
const NOTHING: ChatDraft = { text: '', card: undefined };

/** The conversation on screen: its log, the field to write in, and all that can be done with both. */
export class ChatRoom {
  readonly #host: ElementHost;
  readonly #session: () => UtilitySession | undefined;
  readonly #desk: Desk;
  readonly #forms: ChatForms;
  readonly #files: FilePicker;
  readonly #scroll: LogScroll;
  readonly #reader: Reader;
  readonly #handover: HandoverWatch;
  readonly #opened = new Set<string>();
  #page: ChatPage | undefined;
  #draft = NOTHING;
  #draftOf: string | undefined;
  /** What the chat was opened about, in kebab-case. */
  topic: string | undefined;

  constructor(host: ElementHost, session: () => UtilitySession | undefined, desk: Desk) {
    this.#host = host;
    this.#session = session;
    this.#desk = desk;
    this.#forms = new ChatForms(host, session, desk);
    this.#files = new FilePicker(host, session, desk);
    this.#scroll = new LogScroll(host);
    this.#reader = new Reader(desk);
    this.#handover = new HandoverWatch(host);
  }

  /** The element has left the page, or another account stands in it. */
  leave(): void {
    this.#files.leave();
    this.#host.removeController(this.#scroll);
  }

  /** What is known now. To be called before each rendering. */
  follow(page: ChatPage): void {
    this.#page = page;
    this.#loadDraft(page);
    const asked = page.takeAsked();
    if (asked) {
      this.topic = asked.topic;
      const card = cardOf(asked, page.accountId);
      if (card) this.#keep({ ...this.#draft, card });
      queueMicrotask(() => page.showMenu(false));
    }
    this.#reader.follow(page);
    this.#handover.follow(this.#desk.conversation, this.topic);
  }

  view(page: ChatPage): unknown {
    const { t } = page;
    const desk = this.#desk;
    const state = desk.conversation?.state;
    const isClosed = state === 'closed';
    const log = logView(
      {
        entries: desk.entries,
        window: this.#scroll.window,
        hasEarlier: desk.hasEarlier,
        actions: this.#actions,
        opening: openingView(page, desk, (topic) => void this.#askTopic(topic)),
        closing: closingView(page, desk),
        onEarlier: () => this.#scroll.earlier(desk),
        onNewest: () => this.#scroll.newest(),
        onScroll: (event) => this.#scroll.noticed(event),
      },
      page,
    );
    const isOffline = desk.isOffline ? note('warn', 'alert', '', html`<p>${t.offline}</p>`) : nothing;
    return html`${log}
    ${
      isClosed
        ? html`<div class="bottom stack">
            ${this.#forms.rating(page)}
            <button class="button quiet" type="button" @click=${() => this.#startNew()}>${t.newChat}</button>
          </div>`
        : html`${isOffline === nothing ? nothing : html`<div class="bottom">${isOffline}</div>`}
          ${composerView(
            {
              draft: this.#draft,
              uploads: this.#files.uploads.list,
              fault: this.#files.fault(page),
              canAskPerson: !isHandedOver(state),
              isAsking: this.#forms.isAskingPerson,
              onInput: (text) => this.#typed(text),
              onSend: () => this.#send(this.#draft.text),
              onDropCard: () => {
                this.#keep({ ...this.#draft, card: undefined });
                page.focus('#chat-text');
              },
              onFiles: (files) => this.#files.add(files, page),
              onRemoveFile: (key) => this.#files.uploads.remove(key),
              onRetryFile: (key) => this.#files.retry(key, page),
              onAskPerson: () => void this.#forms.askPerson(page),
            },
            page,
          )}`
    }`;
  }

  /** The menu instead of the messages. */
  menu(page: ChatPage): unknown {
    return menuView(
      this.#forms.menu(page, () => this.#forget()),
      page,
    );
  }

  get #actions(): MessageActions {
    return {
      isOpened: (key) => this.#opened.has(key),
      onReadAll: (key) => {
        this.#opened.add(key);
        this.#host.requestUpdate();
      },
      onSendAgain: (key) => this.#desk.sendAgain(key),
      onDiscard: (key) => this.#desk.discard(key),
      onReply: (entry, reply) => this.#reply(entry, reply),
      onGetFile: (file) => void this.#forms.getFile(file),
    };
  }

  #send(text: string, more: { reply?: { messageId: string; replyId: string } } = {}): void {
    const page = this.#page;
    const { card } = this.#draft;
    const files = this.#files.uploads;
    const isEmpty = text.trim() === '' && !card && files.list.length === 0;
    if (!page || isEmpty || text.length > MAX_MESSAGE_CHARACTERS) return;
    if (files.isBusy) {
      this.#files.wait();
      return;
    }
    const attachmentIds = files.list.flatMap(({ attachmentId }) => attachmentId ?? []);
    this.#desk.send({
      text: text.trim() === '' && card ? page.t.askCard : text.trim(),
      locale: page.locale,
      ...(card && { card }),
      ...(attachmentIds.length > 0 && { attachmentIds }),
      ...more,
    });
    files.clear();
    // What was sent by a button leaves what is being written where it is.
    const isOwn = text === this.#draft.text;
    this.#keep({ text: isOwn ? '' : this.#draft.text, card: undefined });
    this.#scroll.newest();
    page.focus('#chat-text');
  }

  /** A topic of the greeting: as the button that the utility's own greeting has for it, once that is there. */
  async #askTopic(topic: string): Promise<void> {
    const page = this.#page;
    if (!page) return;
    await this.#desk.makePlace(page.locale).catch(() => undefined);
    for (const entry of this.#desk.entries) {
      const reply = entry.replies.find(({ label }) => label === topic);
      if (reply) return this.#reply(entry, reply);
    }
    this.#send(topic);
  }

  #reply(entry: Entry, { id, label, kind, value }: QuickReply): void {
    const page = this.#page;
    if (!page) return;
    const { messageId } = entry;
    if (kind === 'callback') this.#forms.openCallback(page);
    else if (kind === 'person') void this.#forms.askPerson(page);
    else if (kind === 'channel') page.showMenu(true);
    else if ((kind === 'show' || kind === 'flow') && this.#showOnPage(kind, value ?? '')) page.onClose();
    else this.#send(label, messageId === undefined ? {} : { reply: { messageId, replyId: id } });
  }

  /** True where the page shows it: because it said so, or because the element stands there. */
  #showOnPage(kind: string, value: string): boolean {
    const event = new UtilityChatShowRequestedEvent({ kind, value });
    return !this.#host.dispatchEvent(event) || showOnPage(this.#host.ownerDocument, value);
  }

  #typed(text: string): void {
    this.#keep({ ...this.#draft, text });
    this.#reader.typed();
  }

  #keep(draft: ChatDraft): void {
    this.#draft = draft;
    const session = this.#session();
    if (session && this.#draftOf !== undefined) {
      const drafts = draftsOf(session);
      if (draft.text === '' && !draft.card) drafts.remove(this.#draftOf, CHAT_DRAFT);
      else drafts.set(this.#draftOf, CHAT_DRAFT, draft);
    }
    this.#host.requestUpdate();
  }

  /** Another account has another draft, other files and another place in the log. */
  #loadDraft({ session, accountId }: ChatPage): void {
    if (accountId === this.#draftOf) return;
    const typed = this.#draftOf === undefined ? this.#draft : NOTHING;
    this.#draftOf = accountId;
    this.#files.leave();
    this.#opened.clear();
    this.#handover.reset();
    const kept =
      accountId === undefined ? undefined : draftsOf(session).get(accountId, CHAT_DRAFT, chatDraftOf);
    this.#draft = typed === NOTHING ? (kept ?? NOTHING) : typed;
  }

  #startNew(): void {
    this.#desk.startNew();
    this.#forms.reset();
    this.#page?.focus('#chat-text');
  }

  #forget(): void {
    this.#keep(NOTHING);
    this.#files.leave();
  }
}
