import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Agreement, AgreementOffer } from '../../contract/agreements.js';
import type { Autopay } from '../../contract/autopay.js';
import type { Case } from '../../contract/cases.js';
import { getConfig } from '../../contract/config.js';
import { type Flow, getFlow } from '../../contract/flow.js';
import { AccountController } from '../../controllers/account-controller.js';
import { ElementStateController } from '../../controllers/element-state-controller.js';
import { ResourceController } from '../../controllers/resource-controller.js';
import { SessionController } from '../../controllers/session-controller.js';
import { StringsController } from '../../controllers/strings-controller.js';
import type { DoublePayment } from '../../domain/payment/double-payments.js';
import { formatsFor } from '../../i18n/format.js';
import type { UtilitySession } from '../../session/session.js';
import { VERSION } from '../../session/version.js';
import { base, buttons, disclosure } from '../../styles/base.js';
import { panels } from '../../styles/panels.js';
import { tokens } from '../../styles/tokens.js';
import { headingLevel } from '../parts/heading.js';
import { errorPanel, notReadyPanel } from '../parts/panels.js';
import type { SilentPage } from './help-page.js';
import { HelpParts } from './help-parts.js';
import { type PaymentHelpStrings, strings } from './payment-help.strings.js';
import { styles } from './payment-help.styles.js';
import { emptyView, skeletonView, topicsView, topicView } from './payment-help.view.js';
import { helpFlow, topicOf } from './topics.js';

/**
 * Helps a customer with what goes wrong around paying: paid twice, an amount that does not match, no money to pay now,
 * automatic payment, and how far the utility is with it.
 *
 * Needs a `<utility-provider>` above it (or one with `page`); reads `getConfig` and, where the utility has one,
 * `getFlow`. What a topic reads and writes (`listPayments`, `listBills`, `createCase`, `listAgreementOffers`,
 * `createAgreement`, `setAutopay` …) is asked for when the customer opens it.
 *
 * @element utility-payment-help
 * @status draft
 * @since 0.1.0
 * @fires {UtilityReadyEvent} utility-ready - The topics are on screen. Once each time the element becomes ready.
 * @fires {UtilityErrorEvent} utility-error - Help cannot be shown, and why. Once for each error.
 * @fires {UtilityHelpRequestedEvent} utility-help-requested - The customer asks for a person. Cancel it to answer; else the
 *   element shows the utility's channels.
 * @fires {UtilityCaseOpenedEvent} utility-case-opened - The utility has a new case. Once for each.
 * @fires {UtilityCaseChangedEvent} utility-case-changed - The customer answered, withdrew or reopened a case.
 * @fires {UtilityAgreementAcceptedEvent} utility-agreement-accepted - The customer accepted an offer.
 * @fires {UtilityAgreementCancelledEvent} utility-agreement-cancelled - The customer ended an agreement.
 * @fires {UtilityAutopayChangedEvent} utility-autopay-changed - Autopay was turned on or off, or changed.
 * @cssprop [--utility-font-size=1em] - The size that all others follow.
 * @cssprop [--utility-payment-help-reserve=26em] - The height that every state keeps.
 * @cssstate unconfigured - There is no provider, or it has no address.
 * @cssstate loading - What is offered is on its way.
 * @cssstate empty - The session has no account.
 * @cssstate error - Help cannot be shown.
 * @cssstate ready - The topics, or one of them, are on screen.
 */
export class UtilityPaymentHelp extends LitElement {
  static readonly version: string = VERSION;

  static override styles = [tokens, base, buttons, disclosure, panels, styles];

  /** The account that is helped with. Defaults to the first account of the session. */
  @property({ attribute: 'account-id' }) accountId: string | null = null;

  /** What is opened: `paid-twice`, `amount-mismatch`, `cannot-pay`, `autopay` or `cases`; anything else shows them all. */
  @property() topic: string | null = null;

  /** The payment that the customer asks about, where one is known. */
  @property({ attribute: 'payment-id' }) paymentId: string | null = null;

  /** The bill that the customer asks about. Defaults to the latest. */
  @property({ attribute: 'bill-id' }) billId: string | null = null;

  /** The level of the element's first heading, from 1 to 6; those below follow. Defaults to 2. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  readonly #provider = new SessionController(this);
  readonly #session = (): UtilitySession | undefined => this.#provider.session;
  readonly #account = new AccountController(this, this.#session, () => this.accountId);
  readonly #accountLocale = (): string | undefined => this.#account.account?.locale;
  readonly #strings = new StringsController(this, this.#session, strings, this.#accountLocale);
  readonly #config = new ResourceController(this, {
    session: this.#session,
    operation: getConfig,
    input: () => ({}),
  });
  readonly #flow = new ResourceController(this, {
    session: this.#session,
    operation: getFlow,
    input: () => {
      const reference = this.#config.state.status === 'ready' && helpFlow(this.#config.state.data);
      return reference ? { flowId: reference } : undefined;
    },
  });
  readonly #parts = new HelpParts(this, this.#session, this.#accountLocale);
  readonly #state = new ElementStateController(this);

  /** What nobody on the page answered: the channels stand there. */
  @state() private asked: string | undefined;

  #focus: string | undefined;

  /** The cases on screen, newest first. Undefined while none are asked for or known. */
  get cases(): readonly Case[] | undefined {
    return this.#parts.claims?.cases;
  }

  /** The payments that were made twice, as found. Undefined while that topic is not on screen. */
  get doublePayments(): readonly DoublePayment[] | undefined {
    return this.#parts.claims?.doublePayments;
  }

  /** What the utility offers to those who cannot pay now. Undefined while that topic is not on screen. */
  get offers(): readonly AgreementOffer[] | undefined {
    return this.#parts.paying?.offers;
  }

  /** The agreements on screen, newest first. Undefined while that topic is not on screen. */
  get agreements(): readonly Agreement[] | undefined {
    return this.#parts.paying?.agreements;
  }

  /** How bills are paid by themselves. Undefined while that topic is not on screen. */
  get autopay(): Autopay | undefined {
    return this.#parts.paying?.autopay;
  }

  /** Asks for everything again. Resolves when the answers or the failures are on screen; never rejects. */
  async refresh(): Promise<void> {
    await Promise.all([this.#account.refresh(), this.#config.refresh(), this.#flow.refresh()]);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('accountId') || changed.has('topic')) this.asked = undefined;
    const { status } = this.#provider;
    const [accounts, config, flow] = [this.#account.state, this.#config.state, this.#flow.state];
    const isSettled =
      config.status === 'ready' && (!helpFlow(config.data) || ['ready', 'error'].includes(flow.status));
    if (status !== 'ready') this.#state.set(status === 'waiting' ? 'loading' : 'unconfigured');
    else if (config.status === 'error') this.#state.set('error', config.error);
    else if (accounts.status === 'error') this.#state.set('error', accounts.error);
    else if (accounts.status !== 'ready') this.#state.set('loading');
    else if (!this.#account.accountId) this.#state.set('empty');
    else this.#state.set(isSettled && this.#strings.t ? 'ready' : 'loading');
    this.#parts.follow(this.#state.current === 'ready' ? topicOf(this.topic, this.#knownFlow) : undefined);
  }

  protected override updated(): void {
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
      <div class="room">${t ? this.#view(t) : skeletonView(t)}</div>
    </div>`;
  }

  #view(t: PaymentHelpStrings): unknown {
    const level = headingLevel(this.headingLevel);
    const { error } = this.#state;
    switch (this.#state.current) {
      case 'unconfigured':
        return notReadyPanel(t, level);
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
        const page = this.#page(t, level);
        if (!page) return nothing;
        return page.topic === '' ? topicsView(page) : topicView(page, this.#parts.view(page));
      }
    }
  }

  get #knownFlow(): Flow | undefined {
    const { state } = this.#flow;
    return state.status === 'ready' ? state.data : undefined;
  }

  #page(common: PaymentHelpStrings, level: number): SilentPage | undefined {
    const session = this.#session();
    const { accountId, account } = this.#account;
    const config = this.#config.state.status === 'ready' ? this.#config.state.data : undefined;
    if (!session || !accountId || !config) return undefined;
    const { locale } = this.#strings;
    const page: Omit<SilentPage, 'person'> = {
      host: this,
      session,
      accountId,
      account,
      config,
      flow: this.#knownFlow,
      topic: topicOf(this.topic, this.#knownFlow) ?? '',
      paymentId: this.paymentId,
      billId: this.billId,
      common,
      f: formatsFor(locale),
      level: Math.min(6, level + 1),
      nowMs: session.now(),
      zone: config.zone,
      show: (topic) => {
        this.topic = topic === '' ? null : topic.replaceAll('_', '-');
        this.#focusOn('.topic-title');
      },
      focus: (selector) => this.#focusOn(selector),
      update: () => this.requestUpdate(),
    };
    const person: SilentPage['person'] = (subject, summary) =>
      this.#parts.person(page, { subject, summary, locale, asked: this.asked }, (id) => {
        this.asked = id;
      });
    return { ...page, person };
  }

  #focusOn(selector: string): void {
    this.#focus = selector;
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'utility-payment-help': UtilityPaymentHelp;
  }
}
