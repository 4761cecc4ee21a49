import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { getConfig } from '../../contract/config.js';
import type { Conversation } from '../../contract/conversations.js';
import { ElementStateController } from '../../controllers/element-state-controller.js';
import { PartController } from '../../controllers/part-controller.js';
import { ResourceController } from '../../controllers/resource-controller.js';
import { SessionController } from '../../controllers/session-controller.js';
import { StringsController } from '../../controllers/strings-controller.js';
import type { UtilitySession } from '../../session/session.js';
import { VERSION } from '../../session/version.js';
import { base } from '../../styles/base.js';
import { tokens } from '../../styles/tokens.js';
import type { UtilityHelpRequestedDetail, UtilityHelpRequestedEvent } from '../events.js';
import { UtilityChatClosedEvent, UtilityChatOpenedEvent } from './chat-launcher.events.js';
import { strings } from './chat-launcher.strings.js';
import { styles } from './chat-launcher.styles.js';
import { launchView } from './chat-launcher.view.js';
import { answersFor } from './help-requests.js';
import type * as PanelCode from './panel.js';
import { type PanelStrings, panelStrings } from './panel.strings.js';
import { PresenceWatch } from './presence-watch.js';
import { deepFocus } from './underneath.js';
import { UnreadPart } from './unread-part.js';

/**
 * Answers customers' questions in the utility's own words, then brings a person who already knows what it is about.
 *
 * Needs a `<utility-provider>` above it (or one with `page`); reads `getConfig`. What the open chat reads and writes
 * (`getAnswers`, `createConversation`, `listMessages`, `sendMessage` …) is asked for when the customer opens it.
 *
 * @element utility-chat-launcher
 * @status draft
 * @since 0.1.0
 * @fires {UtilityReadyEvent} utility-ready - The button is on screen. Once each time the element becomes ready.
 * @fires {UtilityErrorEvent} utility-error - Nobody can say how to reach the utility, and why. Once for each error.
 * @fires {UtilityChatOpenedEvent} utility-chat-opened - The chat is open and can be used.
 * @fires {UtilityChatClosedEvent} utility-chat-closed - The customer has put the chat away. The conversation goes on.
 * @fires {UtilityChatHandedOverEvent} utility-chat-handed-over - A person has the conversation, or the customer waits for one.
 * @fires {UtilityChatShowRequestedEvent} utility-chat-show-requested - The customer wants to see a part of the page. Cancel
 *   it where the page shows it; else the element scrolls to it where it stands on the page.
 * @csspart button - The button of the closed launcher.
 * @csspart panel - The open chat.
 * @cssprop [--utility-font-size=1em] - The size that all others follow.
 * @cssprop [--utility-chat-launcher-inset=1em] - How far the button stands from the edges of the window.
 * @cssprop [--utility-chat-launcher-layer=900] - The `z-index` of the button and of the open chat.
 * @cssprop [--utility-chat-launcher-reserve=5em] - The room that the element keeps where it stands in the page.
 * @cssstate unconfigured - There is no provider, or it has no address. Nothing is shown.
 * @cssstate loading - How the utility can be reached is on its way. Nothing is shown.
 * @cssstate empty - The utility has no way to be reached, or wishes to hide the button while nobody is there.
 * @cssstate error - How the utility can be reached could not be had. The button opens to what went wrong.
 * @cssstate ready - The button or the open chat is on screen.
 */
export class UtilityChatLauncher extends LitElement {
  static readonly version: string = VERSION;

  static override styles = [tokens, base, styles];

  /** The account that the conversation is about. Defaults to the first account of the session. */
  @property({ attribute: 'account-id' }) accountId: string | null = null;

  /** Whether the chat is open. Set it to open or close. */
  @property({ type: Boolean, reflect: true }) open = false;

  readonly #provider = new SessionController(this);
  readonly #session = (): UtilitySession | undefined => this.#provider.session;
  readonly #chosen = (): string | undefined => this.chosen;
  readonly #strings = new StringsController(this, this.#session, strings, undefined, undefined, this.#chosen);
  readonly #config = new ResourceController(this, {
    session: this.#session,
    operation: getConfig,
    input: () => ({}),
  });
  readonly #part = new PartController<typeof PanelCode, PanelStrings>(this, {
    load: () => import('./panel.js'),
    strings: panelStrings,
    session: this.#session,
    chosenLocale: this.#chosen,
  });
  readonly #unread = new UnreadPart(this, this.#session, () => this.accountId);
  readonly #watch = new PresenceWatch(this);
  readonly #state = new ElementStateController(this);

  /** How much is new, as the button shows it. */
  @state() private news = 0;

  /** The language that the customer has chosen here. */
  @state() private chosen: string | undefined;

  #panel: PanelCode.Panel | undefined;
  #asked: UtilityHelpRequestedDetail | undefined;
  #opener: HTMLElement | undefined;
  #isTold = false;
  #placing: Promise<void> | undefined;
  #isAway = false;

  /** The conversation on screen, without its messages. Undefined until the customer has written. */
  get conversation(): Conversation | undefined {
    return this.#panel?.conversation;
  }

  /** How many messages the customer has not seen. */
  get unread(): number {
    return this.news;
  }

  /** Opens the chat, about something where it is given, as `utility-help-requested` tells it. */
  show(about?: UtilityHelpRequestedDetail): void {
    if (!this.open) {
      const focused = deepFocus(this.ownerDocument);
      this.#opener = focused instanceof HTMLElement && focused !== this.#button ? focused : undefined;
    }
    this.#asked = about ?? this.#asked;
    this.open = true;
    this.requestUpdate();
  }

  /** Puts the chat away. The conversation goes on, and the focus returns to where it was. */
  close(): void {
    this.open = false;
  }

  /** Asks for everything again. Resolves when the answers or the failures are on screen; never rejects. */
  async refresh(): Promise<void> {
    await Promise.all([this.#config.refresh(), this.#panel?.refresh()]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.ownerDocument.addEventListener('utility-help-requested', this.#onHelp);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.removeEventListener('utility-help-requested', this.#onHelp);
    this.#panel?.leave();
    this.#panel = undefined;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const [{ status }, { state }] = [this.#provider, this.#config];
    if (status !== 'ready') this.#state.set(status === 'waiting' ? 'loading' : 'unconfigured');
    else if (state.status === 'error') this.#state.set('error', state.error);
    else if (state.status !== 'ready' || !this.#strings.t) this.#state.set('loading');
    else {
      const presence = this.#watch.look(state.data, this.#session()?.now() ?? 0);
      this.#isAway = presence?.isAway ?? false;
      const isShown = this.open || presence?.isHidden === false;
      this.#state.set(isShown ? 'ready' : presence ? 'empty' : 'loading');
    }
    if (this.open && this.#isUsable) this.#part.want().catch(() => undefined);
    if (changed.has('open') && changed.get('open') === true && !this.open) this.#asked = undefined;
    this.news = this.#panel?.unread ?? this.#unread.count;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (this.#button) void this.#place();
    const dialog = this.open && this.renderRoot.querySelector('dialog');
    if (dialog && !this.#isTold) this.#tell(UtilityChatOpenedEvent);
    if (!this.open && this.#isTold) this.#tell(UtilityChatClosedEvent);
    const back = this.#opener?.isConnected ? this.#opener : this.#button;
    if (!this.open && changed.get('open') === true) back?.focus();
  }

  protected override render(): TemplateResult {
    const { t, locale } = this.#strings;
    const panel = this.open ? this.#panelView() : nothing;
    const { failed } = this.#part;
    return html`<div lang=${locale}>
      ${
        t && this.#isUsable && panel === nothing
          ? launchView({
              t,
              isAway: this.#isAway,
              unread: this.news,
              isOpening: this.open && !failed,
              failed: this.open && failed,
              onOpen: this.#onOpen,
            })
          : nothing
      }
      ${panel}
    </div>`;
  }

  /** The button is on screen: what keeps it out of the way comes after it. */
  #place(): Promise<void> {
    return (this.#placing ??= import('./placement.js').then(
      ({ Placement }) => void new Placement(this, () => this.#button),
      () => void (this.#placing = undefined),
    ));
  }

  get #button(): HTMLElement | undefined {
    return this.renderRoot.querySelector<HTMLElement>('.launch') ?? undefined;
  }

  get #isUsable(): boolean {
    return this.#state.current === 'ready' || this.#state.current === 'error';
  }

  #panelView(): unknown {
    const { part } = this.#part;
    const session = this.#session();
    if (!part || !session || !this.#isUsable) return nothing;
    this.#panel ??= new part.code.Panel(this, { session: this.#session, accountId: () => this.accountId });
    const { state } = this.#config;
    return this.#panel.view({
      t: part.t,
      session,
      config: state.status === 'ready' ? state.data : undefined,
      error: this.#state.error,
      locale: this.#strings.locale,
      isAway: this.#isAway,
      takeAsked: () => this.#takeAsked(),
      speak: (locale) => void (this.chosen = locale),
      onClose: () => this.close(),
      onTryAgain: () => void this.refresh(),
    });
  }

  #takeAsked(): UtilityHelpRequestedDetail | undefined {
    const asked = this.#asked;
    this.#asked = undefined;
    return asked;
  }

  #tell(event: typeof UtilityChatOpenedEvent | typeof UtilityChatClosedEvent): void {
    this.#isTold = event === UtilityChatOpenedEvent;
    if (this.#panel) this.dispatchEvent(new event(this.#panel.detail));
  }

  readonly #onOpen = (): void => {
    // The second tap after a failure tries again.
    if (this.open) this.#part.want().catch(() => undefined);
    else this.show();
  };

  readonly #onHelp = (event: Event): void => {
    if (this.#state.current !== 'ready' || !answersFor(event, this.#session())) return;
    event.preventDefault();
    this.show((event as UtilityHelpRequestedEvent).detail);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'utility-chat-launcher': UtilityChatLauncher;
  }
}
