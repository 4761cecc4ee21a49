import { html, type ReactiveController } from 'lit';
import { getAnswers } from '../../contract/answers.js';
import type { Conversation } from '../../contract/conversations.js';
import { AccountController } from '../../controllers/account-controller.js';
import { ResourceController } from '../../controllers/resource-controller.js';
import type { ElementHost } from '../../controllers/session-controller.js';
import { formatsFor } from '../../i18n/format.js';
import type { UtilitySession } from '../../session/session.js';
import { errorPanel } from '../parts/panels.js';
import type { UtilityChatDetail } from './chat-launcher.events.js';
import { chatChannel } from './chat-channel.js';
import { ChatRoom } from './chat-room.js';
import type { ChatPage, PanelPage } from './chat-page.js';
import { otherWays } from './contact.view.js';
import { Desk } from './desk.js';
import { ChatDialog } from './dialog.js';
import { frameView, speakerText } from './panel.view.js';

export { panelStyles as styles } from './panel.styles.js';

/** What the open chat is made with. */
export interface PanelOptions {
  readonly session: () => UtilitySession | undefined;
  readonly accountId: () => string | null;
}

/** The open chat: fetched when it is opened, and kept while the element stands in the page. */
export class Panel implements ReactiveController {
  readonly #host: ElementHost;
  readonly #account: AccountController;
  readonly #answers: ResourceController<typeof getAnswers>;
  readonly #desk: Desk;
  readonly #room: ChatRoom;
  readonly #dialog: ChatDialog;
  #isMenuOpen = false;
  #said = '';
  #focus: string | undefined;

  constructor(host: ElementHost, { session, accountId }: PanelOptions) {
    this.#host = host;
    this.#account = new AccountController(host, session, accountId);
    this.#answers = new ResourceController(host, { session, operation: getAnswers, input: () => ({}) });
    this.#desk = new Desk(host, session, () => this.#account.accountId);
    this.#dialog = new ChatDialog(host, () => this.#find<HTMLDialogElement>('dialog'));
    this.#room = new ChatRoom(host, session, this.#desk);
    host.addController(this);
  }

  /** The conversation on screen; undefined until there is one. */
  get conversation(): Conversation | undefined {
    return this.#desk.conversation;
  }

  /** Which conversation it is, for the page that listens. */
  get detail(): UtilityChatDetail {
    return {
      accountId: this.#account.accountId,
      conversationId: this.#desk.conversation?.id,
      topic: this.#room.topic,
    };
  }

  /** How many messages have come that the customer has not seen. */
  get unread(): number {
    return this.#desk.unread;
  }

  /** Asks for everything again. */
  async refresh(): Promise<void> {
    await Promise.all([this.#account.refresh(), this.#answers.refresh(), this.#desk.refresh()]);
  }

  /** The element has left the page: what is watched is let go. */
  leave(): void {
    const parts = [this.#account, this.#answers, this.#desk, this.#dialog, this];
    for (const part of parts) this.#host.removeController(part);
    this.#room.leave();
  }

  /** The dialog, as it stands. Called at each rendering while it is open. */
  view(page: PanelPage): unknown {
    const chat = this.#chatPage(page);
    if (chat) this.#room.follow(chat);
    const frame = {
      isMenuOpen: this.#isMenuOpen,
      speaker: chat && !page.isAway ? speakerText(chat) : '',
      said: this.#said,
      body: chat ? this.#body(chat) : this.#instead(page),
      onMenu: () => this.#showMenu(!this.#isMenuOpen),
    };
    return frameView(frame, page);
  }

  hostUpdated(): void {
    if (this.#focus === undefined) return;
    const found = this.#find(this.#focus);
    if (!found) return;
    this.#focus = undefined;
    found.focus();
  }

  #body(chat: ChatPage): unknown {
    if (this.#isMenuOpen) return this.#room.menu(chat);
    // Without a chat of its own the utility still has its other channels.
    if (chat.isAway) return html`<div class="plain">${otherWays(chat)}</div>`;
    return this.#room.view(chat);
  }

  #instead({ t, error, onTryAgain }: PanelPage): unknown {
    if (!error) return html`<div class="plain"><p>${t.loading}</p></div>`;
    const options = { t, level: 3, title: t.errorTitle, error, busy: false, onTryAgain };
    return html`<div class="plain">${errorPanel(options)}</div>`;
  }

  #chatPage(page: PanelPage): ChatPage | undefined {
    const { config, session, locale } = page;
    if (!config) return undefined;
    const { state } = this.#answers;
    return {
      ...page,
      config,
      f: formatsFor(locale),
      nowMs: session.now(),
      zone: config.zone,
      accountId: this.#account.accountId,
      book: state.status === 'ready' ? state.data : undefined,
      conversation: this.#desk.conversation,
      channel: chatChannel(config),
      update: () => this.#host.requestUpdate(),
      say: (text) => this.#say(text),
      focus: (selector) => {
        this.#focus = selector;
        this.#host.requestUpdate();
      },
      showMenu: (isOpen) => this.#showMenu(isOpen),
    };
  }

  #showMenu(isOpen: boolean): void {
    this.#isMenuOpen = isOpen;
    this.#host.requestUpdate();
  }

  #say(text: string): void {
    // Screen readers speak changes, so a repetition must differ in what they do not speak.
    this.#said = text !== '' && text === this.#said ? `${text}\u00a0` : text;
    this.#host.requestUpdate();
  }

  #find<E extends HTMLElement>(selector: string): E | undefined {
    return this.#host.shadowRoot?.querySelector<E>(selector) ?? undefined;
  }
}
