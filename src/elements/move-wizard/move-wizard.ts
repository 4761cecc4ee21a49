import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { MOVE_KINDS, type Move, type MoveKind } from '../../contract/moves.js';
import { AccountController } from '../../controllers/account-controller.js';
import { Announcer } from '../../controllers/announcer.js';
import { ElementStateController } from '../../controllers/element-state-controller.js';
import { SessionController } from '../../controllers/session-controller.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { formatsFor } from '../../i18n/format.js';
import type { UtilitySession } from '../../session/session.js';
import { VERSION } from '../../session/version.js';
import { base, buttons, disclosure } from '../../styles/base.js';
import { panels } from '../../styles/panels.js';
import { tokens } from '../../styles/tokens.js';
import { headingLevel } from '../parts/heading.js';
import { errorPanel } from '../parts/panels.js';
import { FlowSource } from './flow-source.js';
import { UtilityMoveSubmittedEvent } from './move-wizard.events.js';
import { type MoveWizardStrings, strings } from './move-wizard.strings.js';
import { styles } from './move-wizard.styles.js';
import { WizardActs } from './wizard-acts.js';
import { WizardParts } from './wizard-parts.js';
import { type RunSetting, WizardRun } from './wizard-run.js';
import { emptyView, skeletonView, stepView, unconfiguredView } from './wizard.view.js';

/**
 * Asks for a move step by step: to another home, into a first one, or out of the last. It goes on where the customer
 * stopped, here or on another device.
 *
 * Needs a `<utility-provider>` above it (or one with `page`); reads `getConfig`, the flow of the move (`getFlow`),
 * `getAccount`, `listMoves`, `getWorkDays` and `getPremise`; writes `createMove`, `saveMove` and `submitMove`. What a
 * step needs beside these (addresses, appointments, documents) is asked for when it is shown.
 *
 * @element utility-move-wizard
 * @status draft
 * @since 0.1.0
 * @fires {UtilityReadyEvent} utility-ready - A step is on screen. Once each time the element becomes ready.
 * @fires {UtilityErrorEvent} utility-error - The move cannot be asked for, and why. Once for each error.
 * @fires {UtilityMoveSubmittedEvent} utility-move-submitted - The utility has the move. Once for each move.
 * @cssprop [--utility-font-size=1em] - The size that all others follow.
 * @cssprop [--utility-move-wizard-reserve=30em] - The height that every state keeps.
 * @cssstate unconfigured - There is no provider, or it has no address.
 * @cssstate loading - What is known of the customer is on its way.
 * @cssstate empty - The session has no account.
 * @cssstate error - The move cannot be asked for.
 * @cssstate ready - A step, the review or the confirmation is on screen.
 */
export class UtilityMoveWizard extends LitElement {
  static readonly version: string = VERSION;

  static override styles = [tokens, base, buttons, disclosure, panels, styles];

  /** What is asked for: `transfer` to another home, `start` or `stop`. Anything else counts as `transfer`. */
  @property() mode: string = 'transfer';

  /** The account that moves. Defaults to the first account of the session. */
  @property({ attribute: 'account-id' }) accountId: string | null = null;

  /** The level of the element's first heading, from 1 to 6; those below follow. Defaults to 2. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  readonly #provider = new SessionController(this);
  readonly #session = (): UtilitySession | undefined => this.#provider.session;
  readonly #account = new AccountController(this, this.#session, () => this.accountId);
  readonly #accountLocale = (): string | undefined => this.#account.account?.locale;
  readonly #strings = new StringsController(this, this.#session, strings, this.#accountLocale);
  readonly #source = new FlowSource(this, this.#session, () => this.#kind);
  readonly #parts = new WizardParts(this, this.#session, this.#accountLocale);
  readonly #run = new WizardRun(this, this.#session, this.#parts);
  readonly #announcer = new Announcer(this);
  readonly #state = new ElementStateController(this);
  readonly #acts = new WizardActs(this.#run, {
    host: this,
    say: (text) => this.#announcer.say(text),
    focus: (selector) => this.#focusOn(selector),
    sent: (move) => this.#tell(move),
  });
  #focus: string | undefined;

  /** The move on screen: the draft as the utility has it, or the move that was sent. Undefined while there is none. */
  get move(): Move | undefined {
    return this.#run.sent ?? this.#run.keeper.move;
  }

  /** Asks for everything again. Resolves when the answers or the failures are on screen; never rejects. */
  async refresh(): Promise<void> {
    await Promise.all([this.#account.refresh(), this.#source.refresh(), this.#run.refresh()]);
  }

  protected override willUpdate(): void {
    const { status } = this.#provider;
    const [accounts, { config, flow }] = [this.#account.state, this.#source];
    const setting = this.#setting;
    this.#run.follow(config.status === 'ready' ? this.#account.accountId : undefined, setting, this.#kind);
    if (status !== 'ready') this.#state.set(status === 'waiting' ? 'loading' : 'unconfigured');
    else if (config.status === 'error') this.#state.set('error', config.error);
    else if (accounts.status === 'error') this.#state.set('error', accounts.error);
    else if (accounts.status !== 'ready') this.#state.set('loading');
    else if (!this.#account.accountId) this.#state.set('empty');
    else if (this.#run.error) this.#state.set('error', this.#run.error);
    else this.#state.set(flow && this.#run.isReady && this.#strings.t ? 'ready' : 'loading');
    if (setting && this.#state.current === 'ready') {
      const { screen } = this.#acts.step(setting);
      this.#parts.follow(this.#run.sent ? undefined : screen, true);
      this.#parts.prepare();
    }
  }

  protected override updated(): void {
    const { t } = this.#strings;
    const setting = this.#setting;
    if (t && setting && this.#state.current === 'ready') this.#acts.settled(setting, this.#words(t));
    if (this.#focus === undefined) return;
    const found = this.renderRoot.querySelector<HTMLElement>(this.#focus);
    if (!found) return;
    this.#focus = undefined;
    found.focus();
  }

  protected override render(): TemplateResult {
    const { t, locale } = this.#strings;
    const busy = this.#state.current === 'loading';
    return html`<div class="inner" lang=${locale} aria-busy=${busy ? 'true' : 'false'}>
      ${t ? this.#view(t) : skeletonView(t)}
    </div>`;
  }

  #view(t: MoveWizardStrings): unknown {
    const level = headingLevel(this.headingLevel);
    const { error } = this.#state;
    switch (this.#state.current) {
      case 'unconfigured':
        return unconfiguredView(t, level);
      case 'loading':
        return skeletonView(t);
      case 'empty':
        return emptyView(t, level);
      case 'error':
        return error
          ? errorPanel({
              t,
              level,
              title: t.errorTitle,
              error,
              busy: false,
              onTryAgain: () => void this.refresh(),
            })
          : nothing;
      case 'ready': {
        const setting = this.#setting;
        if (!setting) return nothing;
        const page = this.#acts.page(setting, this.#words(t));
        const sent = this.#acts.sent(setting);
        if (this.#run.sent) return html`<div class="card">${this.#parts.finish(page, sent)}</div>`;
        const { screen } = this.#acts.step(setting);
        const content = screen
          ? screen.fields.map((field) => this.#parts.field(field, page))
          : this.#parts.finish(page, sent);
        return stepView(this.#acts.model(setting, page, content), page);
      }
    }
  }

  get #kind(): MoveKind {
    return MOVE_KINDS.find((kind) => kind === this.mode) ?? 'transfer';
  }

  get #setting(): RunSetting | undefined {
    const session = this.#session();
    const { accountId } = this.#account;
    const { config, flow } = this.#source;
    if (!session || !accountId || !flow || config.status !== 'ready') return undefined;
    const resolved = this.#source.resolved(flow, this.#run.known.to);
    return { session, accountId, kind: this.#kind, zone: config.data.zone, flow: resolved };
  }

  #words(common: MoveWizardStrings) {
    const { config } = this.#source;
    const { locale } = this.#strings;
    return {
      common,
      f: formatsFor(locale),
      level: Math.min(6, headingLevel(this.headingLevel) + 1),
      config: config.status === 'ready' ? config.data : undefined,
    };
  }

  #tell(move: Move): void {
    const { id: moveId, number, accountId, kind, state } = move;
    this.dispatchEvent(new UtilityMoveSubmittedEvent({ moveId, number, accountId, kind, state }));
  }

  #focusOn(selector: string): void {
    this.#focus = selector;
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'utility-move-wizard': UtilityMoveWizard;
  }
}
