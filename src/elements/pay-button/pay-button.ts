import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { type Balance, getBalance } from '../../contract/balance.js';
import type { Payment } from '../../contract/payments.js';
import { AccountController } from '../../controllers/account-controller.js';
import { ElementStateController } from '../../controllers/element-state-controller.js';
import { PartController } from '../../controllers/part-controller.js';
import { ResourceController } from '../../controllers/resource-controller.js';
import { SessionController } from '../../controllers/session-controller.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { civilDateOf } from '../../domain/civil-date.js';
import { formatsFor } from '../../i18n/format.js';
import type { UtilitySession } from '../../session/session.js';
import { VERSION } from '../../session/version.js';
import { base, buttons } from '../../styles/base.js';
import { panels } from '../../styles/panels.js';
import { tokens } from '../../styles/tokens.js';
import { headingLevel } from '../parts/heading.js';
import type * as PanelCode from './panel.js';
import { type PanelStrings, panelStrings } from './panel.strings.js';
import { type PayButtonStrings, strings } from './pay-button.strings.js';
import { styles } from './pay-button.styles.js';
import { buttonView, calmView, errorView, type Payable, skeletonView } from './pay-button.view.js';
import { payableOf } from './payable.js';
import type { PaymentHandlers } from './payment-fields.js';
import { Traces } from './traces.js';

/**
 * Pays a bill, exactly once, and says only what is known: how much and until when, then how and when to pay, the next
 * step at the bank and the way back, and the receipt.
 *
 * Needs a `<utility-provider>` above it (or one with `page`, whose `allowedOrigins` name where payments may lead); reads
 * `getBalance`. What the panel reads and writes (`listPaymentMethods`, `createPayment`, `confirmPayment`, `getPayment` …)
 * is asked for when it is opened.
 *
 * @element utility-pay-button
 * @status draft
 * @since 0.1.0
 * @fires {UtilityReadyEvent} utility-ready - The button is on screen. Once each time the element becomes ready.
 * @fires {UtilityErrorEvent} utility-error - The button cannot be shown, and why. Once for each error.
 * @fires {UtilityPaymentRequestedEvent} utility-payment-requested - The customer wants to pay. A page that pays by itself
 *   calls `respondWith`.
 * @fires {UtilityPaymentChangedEvent} utility-payment-changed - The utility says where a payment stands now.
 * @fires {UtilityPaymentSucceededEvent} utility-payment-succeeded - The money has arrived.
 * @fires {UtilityPaymentFailedEvent} utility-payment-failed - The payment was refused or ran out of time.
 * @fires {UtilityHelpRequestedEvent} utility-help-requested - The customer asks for help with paying, or for autopay
 *   (`subject.topic`). Cancel it to answer, as by showing `<utility-payment-help>`; else the panel shows the utility's channels.
 * @slot payment-fields - Where the provider's own fields stand; filled by `paymentHandlers`.
 * @csspart button - The closed button.
 * @cssprop [--utility-font-size=1em] - The size that all others follow.
 * @cssprop [--utility-pay-button-width=15em] - The least width of the closed button.
 * @cssprop [--utility-pay-button-reserve=4em] - The height that is kept while the balance is on its way.
 * @cssstate unconfigured - There is no provider, or it has no address.
 * @cssstate loading - The balance is on its way.
 * @cssstate empty - Nothing is owed, or the session has no account.
 * @cssstate error - The balance cannot be shown.
 * @cssstate ready - The button, or the panel, is on screen.
 */
export class UtilityPayButton extends LitElement {
  static readonly version: string = VERSION;

  static override styles = [tokens, base, buttons, panels, styles];

  /** The account that is paid. Defaults to the first account of the session. */
  @property({ attribute: 'account-id' }) accountId: string | null = null;

  /** The bill that is paid. Defaults to all that are open. */
  @property({ attribute: 'bill-id' }) billId: string | null = null;

  /** How much to offer, a plain decimal of whole units such as `45000` or `58.35`. Defaults to all that is owed. */
  @property() amount: string | null = null;

  /** Whether the panel is open. Defaults to false. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** Whether the page pays by itself, so that no ways to pay are offered. Defaults to false. */
  @property({ attribute: 'hands-over', type: Boolean }) handsOver = false;

  /** Where banks lead back to. Defaults to the page's own address without its query. */
  @property({ attribute: 'return-url' }) returnUrl: string | null = null;

  /** The level of the panel's heading, from 1 to 6. Defaults to 2. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  /** The page's code for the provider's own fields, by the id or the kind of a way to pay. Defaults to none. */
  @property({ attribute: false }) paymentHandlers: PaymentHandlers = {};

  readonly #provider = new SessionController(this);
  readonly #session = (): UtilitySession | undefined => this.#provider.session;
  readonly #account = new AccountController(this, this.#session, () => this.accountId);
  readonly #accountLocale = (): string | undefined => this.#account.account?.locale;
  readonly #strings = new StringsController(this, this.#session, strings, this.#accountLocale);
  readonly #balance = new ResourceController(this, {
    session: this.#session,
    operation: getBalance,
    input: () => (this.#account.accountId ? { accountId: this.#account.accountId } : undefined),
  });
  readonly #part = new PartController<typeof PanelCode, PanelStrings>(this, {
    load: () => import('./panel.js'),
    strings: panelStrings,
    session: this.#session,
    accountLocale: this.#accountLocale,
  });
  readonly #traces = new Traces(
    this,
    this.#session,
    () => this.#account.accountId,
    () => void this.show(),
  );
  readonly #state = new ElementStateController(this);
  #panel: PanelCode.Panel | undefined;
  #payable: Payable | undefined;

  /** The payment on screen, as the utility last told it. Undefined where there is none. */
  get payment(): Payment | undefined {
    return this.#panel?.payment;
  }

  /** Opens the panel. Resolves when it is on screen, or when its code cannot be had; never rejects. */
  async show(): Promise<void> {
    this.open = true;
    await this.#part.want().catch(() => undefined);
    await this.updateComplete;
  }

  /** Closes the panel. A payment that is under way goes on. */
  hide(): void {
    this.open = false;
  }

  /** Asks for everything again. Resolves when the answers or the failures are on screen; never rejects. */
  async refresh(): Promise<void> {
    await Promise.all([this.#account.refresh(), this.#balance.refresh()]);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('open') && this.open) void this.#part.want().catch(() => undefined);
    const { status } = this.#provider;
    const [accounts, balance] = [this.#account.state, this.#balance.state];
    const isKnown = balance.status === 'ready' && this.#strings.t !== undefined;
    this.#payable = isKnown ? payableOf(balance.data, this) : undefined;
    if (status !== 'ready') this.#state.set(status === 'waiting' ? 'loading' : 'unconfigured');
    else if (balance.status === 'error') this.#state.set('error', balance.error);
    else if (accounts.status === 'error') this.#state.set('error', accounts.error);
    else if (accounts.status === 'ready' && !this.#account.accountId) this.#state.set('empty');
    else if (!isKnown) this.#state.set('loading');
    else this.#state.set(this.#payable || this.open || this.#traces.isUnderWay ? 'ready' : 'empty');
    this.#makePanel();
  }

  protected override updated(): void {
    this.#panel?.updated();
    if (this.#state.current === 'ready') this.#part.wantWhenIdle();
  }

  protected override render(): TemplateResult {
    const { t, locale } = this.#strings;
    const busy = this.#state.current === 'loading';
    return html`<div class="inner" lang=${locale} aria-busy=${busy ? 'true' : 'false'}>
      ${t ? this.#view(t) : skeletonView(t)}
    </div>`;
  }

  #view(t: PayButtonStrings): unknown {
    const { current, error } = this.#state;
    const balance = this.#balance.state;
    switch (current) {
      case 'unconfigured':
        return calmView(t.notReadyText);
      case 'loading':
        return skeletonView(t);
      case 'empty':
        return calmView(!this.#account.accountId ? t.noAccount : this.billId ? t.billSettled : t.nothingOwed);
      case 'error':
        return error ? errorView(error, t, () => void this.refresh()) : nothing;
      case 'ready':
        return balance.status === 'ready' ? this.#readyView(t, balance.data) : nothing;
    }
  }

  #readyView(t: PayButtonStrings, balance: Balance): unknown {
    const f = formatsFor(this.#strings.locale);
    const session = this.#session();
    const { part, failed } = this.#part;
    const { accountId, account } = this.#account;
    const payable = this.#payable ?? { bills: [], owedMinor: 0, amountMinor: 0 };
    if (this.open && part && this.#panel && session && accountId) {
      const level = headingLevel(this.headingLevel);
      const page = { session, accountId, account, balance, payable, common: t, f, level };
      return this.#panel.view({ ...page, returned: this.#traces.returned }, part.t);
    }
    return buttonView(
      {
        balance,
        payable,
        isUnderWay: this.#traces.isUnderWay,
        isOpening: this.open && !failed,
        hasFailed: this.open && failed,
        today: civilDateOf(session?.now() ?? 0, session?.currentConfig?.zone ?? 'UTC'),
        onOpen: () => void this.show(),
      },
      t,
      f,
    );
  }

  /** The panel lives from its first opening on: what is under way is followed also while it is closed. */
  #makePanel(): void {
    const { part } = this.#part;
    if (!this.open || !part || this.#panel) return;
    this.#panel = new part.code.Panel(this, {
      session: this.#session,
      accountId: () => this.#account.accountId,
      accountLocale: this.#accountLocale,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'utility-pay-button': UtilityPayButton;
  }
}
