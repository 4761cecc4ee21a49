import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Bill } from '../../contract/bills.js';
import type { AuditCheck } from '../../domain/audit/types.js';
import type { Explanation } from '../../domain/explain/types.js';
import { getConfig } from '../../contract/config.js';
import { AccountController } from '../../controllers/account-controller.js';
import { ElementStateController } from '../../controllers/element-state-controller.js';
import { PartController } from '../../controllers/part-controller.js';
import { ResourceController } from '../../controllers/resource-controller.js';
import { SessionController } from '../../controllers/session-controller.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { type Formats, formatsFor } from '../../i18n/format.js';
import type { UtilitySession } from '../../session/session.js';
import { VERSION } from '../../session/version.js';
import { base, buttons, disclosure } from '../../styles/base.js';
import { panels } from '../../styles/panels.js';
import { tokens } from '../../styles/tokens.js';
import { headingLevel } from '../parts/heading.js';
import { moneyStyle } from '../parts/money-style.js';
import { notReadyPanel } from '../parts/panels.js';
import { askAbout } from './ask-about.js';
import { type ExplainerModel, explainerModel } from './bill-explainer.model.js';
import { type BillExplainerStrings, strings } from './bill-explainer.strings.js';
import { styles } from './bill-explainer.styles.js';
import { billView, emptyView, failedView, skeletonView, staleView } from './bill-explainer.view.js';
import { BillSource } from './bill-source.js';
import { chargeStyles } from './charges.styles.js';
import { detailStrings } from './details.strings.js';
import { DocumentController } from './document-controller.js';
import { OwnReadPart } from './own-read-part.js';
import type { ViewContext } from './view-context.js';
import { WhyPart } from './why-part.js';

/**
 * Shows a bill so that anybody understands it: what to pay, by when, what for, and how the total comes about.
 *
 * Needs a `<utility-provider>` above it (or one with `page`); reads `listBills` or `getBill`, `getConfig`, `listTips` when
 * the customer opens the causes, and `getBillDocument` when the customer asks for the PDF. Where the customer's own meter
 * read is of use it offers to send one (`createRead`).
 *
 * @element utility-bill-explainer
 * @status stable
 * @since 0.1.0
 * @fires {UtilityReadyEvent} utility-ready - The bill is on screen. Once each time the element becomes ready.
 * @fires {UtilityErrorEvent} utility-error - The bill cannot be shown, and why. Once for each error.
 * @fires {UtilityHelpRequestedEvent} utility-help-requested - The customer asks about a charge or the whole bill. Cancel it to
 *   answer; else the element shows the utility's channels.
 * @slot actions - What a customer can do about the amount, beside the PDF: a pay button.
 * @cssprop [--utility-font-size=1em] - The size that all others follow.
 * @cssprop [--utility-font-family=system-ui] - The typefaces. Name the page's own to take them: a custom property cannot say `inherit`.
 * @cssprop [--utility-color-accent=#0a5a9c] - Links, buttons and the stripe above the amount.
 * @cssprop [--utility-bill-explainer-reserve=56em] - The height that every state keeps, 40em where the element is wide.
 * @cssstate unconfigured - There is no provider, or it has no address.
 * @cssstate loading - The bill is on its way.
 * @cssstate empty - There is no bill yet.
 * @cssstate error - The bill cannot be shown.
 * @cssstate ready - The bill is on screen.
 */
export class UtilityBillExplainer extends LitElement {
  static readonly version: string = VERSION;

  static override styles = [tokens, base, buttons, disclosure, panels, chargeStyles, styles];

  /** The account whose latest bill is shown. Defaults to the first account of the session. */
  @property({ attribute: 'account-id' }) accountId: string | null = null;

  /** A certain bill. Defaults to the account's latest. */
  @property({ attribute: 'bill-id' }) billId: string | null = null;

  /** The bill it is compared with: the one before (`previous`), that of a year before (`last-year`) or none (`none`). */
  @property() compare: 'previous' | 'last-year' | 'none' = 'previous';

  /** The level of the element's first heading, from 1 to 6; those below follow. Defaults to 2. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  readonly #provider = new SessionController(this);
  readonly #session = (): UtilitySession | undefined => this.#provider.session;
  readonly #account = new AccountController(this, this.#session, () => this.accountId);
  readonly #accountLocale = (): string | undefined => this.#account.account?.locale;
  readonly #strings = new StringsController(this, this.#session, strings, this.#accountLocale);
  readonly #bills = new BillSource(this, {
    session: this.#session,
    account: this.#account,
    billId: () => this.billId,
  });
  readonly #config = new ResourceController(this, {
    session: this.#session,
    operation: getConfig,
    input: () => ({}),
  });
  readonly #details = new PartController(this, {
    load: () => import('./details.js'),
    strings: detailStrings,
    session: this.#session,
    accountLocale: this.#accountLocale,
  });
  readonly #why = new WhyPart(this, this.#session, this.#accountLocale);
  readonly #ownRead = new OwnReadPart(this, this.#session, () => this.#account.account);
  readonly #document = new DocumentController(this);
  readonly #state = new ElementStateController(this);

  /** The line (or `bill`) whose question nobody on the page answered. */
  @state() private asked: string | undefined;
  /** What the customer has opened: lines, reads, what only informs. */
  @state() private opened: ReadonlySet<string> = new Set();

  #model: ExplainerModel | undefined;

  /** The bill on screen, as the API gave it. Undefined in every state but `ready`. */
  get bill(): Bill | undefined {
    return this.#state.current === 'ready' ? this.#model?.bill : undefined;
  }

  /** Why the bill differs from the one it is compared with, as plain data. Undefined while that one is not there. */
  get explanation(): Explanation | undefined {
    return this.bill && this.#why.current?.explanation;
  }

  /** What was checked on the bill and what came out. Undefined until it is done; more is checked once it is opened. */
  get audit(): readonly AuditCheck[] | undefined {
    return this.bill && this.#why.current?.audit;
  }

  /** Asks for the bill again. Resolves when the answer or the failure is on screen; never rejects. */
  async refresh(): Promise<void> {
    await Promise.all([this.#bills.refresh(), this.#config.refresh()]);
  }

  /** Prints the page with everything opened that the bill holds. Resolves when the browser has been asked; never rejects. */
  async print(): Promise<void> {
    const parts = await this.#details.want().catch(() => undefined);
    await (parts ? parts.printOpened(this) : print());
  }

  protected override willUpdate(): void {
    const { status } = this.#provider;
    const { found } = this.#bills;
    const before = this.#model?.bill;
    if (found.bill !== before) {
      this.#model = found.bill && explainerModel(found.bill, this.#now());
      if (found.bill?.id !== before?.id || found.bill?.version !== before?.version) this.#forget();
    }
    if (status !== 'ready') this.#state.set(status === 'waiting' ? 'loading' : 'unconfigured');
    else if (found.error) this.#state.set('error', found.error);
    else if (found.bill) this.#state.set(this.#strings.t ? 'ready' : 'loading');
    else this.#state.set(found.none ? 'empty' : 'loading');
    this.#why.follow(this.#session(), found, this.compare);
  }

  protected override updated(): void {
    if (this.#state.current === 'ready') this.#details.wantWhenIdle();
  }

  protected override render(): TemplateResult {
    const { t, locale } = this.#strings;
    const busy = this.#state.current === 'loading' || this.#bills.found.refreshing === true;
    return html`<div class="inner" lang=${locale} aria-busy=${busy ? 'true' : 'false'}>
      <div class="room">${t ? this.#view(t) : skeletonView(t)}</div>
    </div>`;
  }

  #view(t: BillExplainerStrings): unknown {
    const level = headingLevel(this.headingLevel);
    switch (this.#state.current) {
      case 'unconfigured':
        return notReadyPanel(t, level);
      case 'loading':
        return skeletonView(t);
      case 'empty':
        return emptyView(t, this.#formats, level, this.#account.account?.nextBillOn);
      case 'error':
        return failedView(this.#bills.found, t, level, () => void this.refresh());
      case 'ready':
        return this.#model ? this.#billView(this.#model, t, level) : nothing;
    }
  }

  /** Another bill, or another version of it, is drawn anew: what was opened belongs to the one that is gone. */
  #billView(model: ExplainerModel, t: BillExplainerStrings, level: number): unknown {
    const { id, version } = model.bill;
    const context = this.#context(model, t, level);
    const note = staleView(this.#bills.found, context, () => void this.refresh());
    return keyed(`${id} ${version}`, billView(model, context, note, this.#why.cards(context, this.compare)));
  }

  /** What the customer did with a bill that is on screen no more. */
  #forget(): void {
    this.opened = new Set();
    this.asked = undefined;
    this.#document.reset();
  }

  #context(model: ExplainerModel, t: BillExplainerStrings, level: number): ViewContext {
    const config = this.#config.state.status === 'ready' ? this.#config.state.data : undefined;
    const written = { t, f: this.#formats, level, nowMs: this.#now() };
    return {
      ...written,
      style: moneyStyle(model.bill.currency),
      config,
      opened: this.opened,
      details: this.#details.failed ? 'failed' : this.#details.part,
      asked: this.asked,
      ownRead: this.#ownRead.view(model.bill, written),
      document: this.#document.state,
      onOpen: this.#onOpen,
      onAsk: this.#onAsk,
      ask: this.#ask,
      onDocument: () => void this.#document.download(this.#details.want(), this.#session(), model.bill),
      onPrint: () => void this.print(),
      onShowBill: (billId) => void (this.billId = billId),
    };
  }

  get #formats(): Formats {
    return formatsFor(this.#strings.locale);
  }

  #now(): number {
    return this.#session()?.now() ?? Date.now();
  }

  readonly #onOpen = (id: string): void => {
    this.#details.want().catch(() => undefined);
    if (!this.opened.has(id)) this.opened = new Set([...this.opened, id]);
  };

  readonly #onAsk = (id: string): void => {
    const { t, locale } = this.#strings;
    if (t && this.bill) this.#ask(id, askAbout(this.bill, id, t, this.#formats, locale));
  };

  readonly #ask: ViewContext['ask'] = (id, event) => {
    this.asked = this.dispatchEvent(event) ? id : undefined;
    if (this.asked) this.#details.want().catch(() => undefined);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'utility-bill-explainer': UtilityBillExplainer;
  }
}
