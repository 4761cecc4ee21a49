import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { AccountController } from '../../controllers/account-controller.js';
import { ElementStateController } from '../../controllers/element-state-controller.js';
import { PartController } from '../../controllers/part-controller.js';
import { SessionController } from '../../controllers/session-controller.js';
import { StringsController } from '../../controllers/strings-controller.js';
import type { Usage } from '../../contract/usage.js';
import type { UsageCompare, UsageView } from '../../domain/usage/plain-view.js';
import { formatsFor, unitSign } from '../../i18n/format.js';
import type { UtilitySession } from '../../session/session.js';
import { VERSION } from '../../session/version.js';
import { base, buttons } from '../../styles/base.js';
import { panels } from '../../styles/panels.js';
import { tokens } from '../../styles/tokens.js';
import { headingLevel } from '../parts/heading.js';
import { errorPanel, notReadyPanel, staleNote } from '../parts/panels.js';
import { ChartDesk } from './chart-desk.js';
import type * as HandsCode from './hands.js';
import { handsStrings } from './hands.strings.js';
import type { HandsView } from './hands-view.js';
import { plotStyles } from './plot.styles.js';
import { type UsageChartStrings, strings } from './usage-chart.strings.js';
import { styles } from './usage-chart.styles.js';
import { emptyView, skeletonView, usageView } from './usage-chart.view.js';
import { UsageSource } from './usage-source.js';
import type { ViewContext } from './view-context.js';
import { Wording } from './wording.js';

/**
 * Shows when and how much was used: by year, month, day and as finely as the meter tells; what it cost, how it
 * compares and what stands out; by eye, by ear, by keyboard and as a table.
 *
 * Needs a `<utility-provider>` above it (or one with `page`); reads `getUsage`, `getUsageSummary` to offer the
 * meters of an account that has several, and `getConfig` when the customer asks for help and nobody on the page answers.
 *
 * @element utility-usage-chart
 * @status draft
 * @since 0.1.0
 * @fires {UtilityReadyEvent} utility-ready - The usage is on screen. Once each time the element becomes ready.
 * @fires {UtilityErrorEvent} utility-error - The usage cannot be shown, and why. Once for each error.
 * @fires {UtilityHelpRequestedEvent} utility-help-requested - The customer asks about the time on screen. Cancel it to answer;
 *   else the element shows the utility's channels.
 * @cssprop [--utility-font-size=1em] - The size that all others follow.
 * @cssprop [--utility-usage-chart-reserve=80em] - The height that every state keeps, 60em where the element is wide.
 * @cssstate unconfigured - There is no provider, or it has no address.
 * @cssstate loading - The usage is on its way.
 * @cssstate empty - Nothing is metered, or there is no reading yet.
 * @cssstate error - The usage cannot be shown.
 * @cssstate ready - The usage is on screen.
 */
export class UtilityUsageChart extends LitElement {
  static readonly version: string = VERSION;

  static override styles = [tokens, base, buttons, panels, plotStyles, styles];

  /** The account whose usage is shown. Defaults to the first account of the session. */
  @property({ attribute: 'account-id' }) accountId: string | null = null;

  /** The metered place. Defaults to the account's first. */
  @property({ attribute: 'service-point-id' }) servicePointId: string | null = null;

  /** How closely to look at first: `P1M`, `P1D`, `PT1H`, or a shorter duration for the readings. Defaults to what suits the range. */
  @property() resolution: string | null = null;

  /** The first day to show at first, `YYYY-MM-DD`. Defaults to the month of the newest reading. */
  @property() from: string | null = null;

  /** The day after the last to show at first. */
  @property() to: string | null = null;

  /** What is shown at first: `usage`, or what it `cost`. Defaults to `usage`. */
  @property() view: 'usage' | 'cost' = 'usage';

  /** What it is compared with: `last-year` (the same days of the week), `previous` or `none`. Defaults to `last-year`. */
  @property() compare: UsageCompare = 'last-year';

  /** The level of the element's heading, from 1 to 6. Defaults to 2. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  readonly #provider = new SessionController(this);
  readonly #session = (): UtilitySession | undefined => this.#provider.session;
  readonly #account = new AccountController(this, this.#session, () => this.accountId);
  readonly #accountLocale = (): string | undefined => this.#account.account?.locale;
  readonly #strings = new StringsController(this, this.#session, strings, this.#accountLocale);
  readonly #usage = new UsageSource(this, {
    session: this.#session,
    account: this.#account,
    servicePointId: () => this.servicePointId,
    closeUpOf: () => this.#desk.closeUpOf,
  });
  readonly #part = new PartController(this, {
    load: (): Promise<typeof HandsCode> => import('./hands.js'),
    strings: handsStrings,
    session: this.#session,
    accountLocale: this.#accountLocale,
    isEssential: true,
  });
  readonly #state = new ElementStateController(this);
  readonly #desk = new ChartDesk(this);
  #hands: HandsCode.Hands | undefined;

  /** What is on screen, with its coverage. Undefined in every state but `ready`. */
  get usage(): UsageView | undefined {
    return this.#state.current === 'ready' ? this.#desk.shown : undefined;
  }

  /** Asks for the usage again. Resolves when the answer or the failure is on screen; never rejects. */
  async refresh(): Promise<void> {
    await this.#usage.refresh();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { status } = this.#provider;
    const { part } = this.#part;
    if (part) this.#hands ??= this.#takeHands(part.code);
    if (changed.has('accountId') || changed.has('servicePointId')) this.#hands?.reset();
    const { found, closeUp } = this.#usage;
    this.#desk.follow(found.usage, closeUp, this.#session()?.now() ?? Date.now(), this.#hands?.looks);
    if (status !== 'ready') this.#state.set(status === 'waiting' ? 'loading' : 'unconfigured');
    else if (found.error) this.#state.set('error', found.error);
    else if (found.none || (found.usage && !this.#desk.shown)) this.#state.set('empty');
    else this.#state.set(found.usage && this.#strings.t ? 'ready' : 'loading');
  }

  protected override updated(): void {
    if (this.#state.current === 'ready') this.#part.wantWhenIdle();
  }

  protected override render(): TemplateResult {
    const { t, locale } = this.#strings;
    const busy = this.#state.current === 'loading' || this.#usage.found.refreshing;
    return html`<div class="inner" lang=${locale} aria-busy=${busy ? 'true' : 'false'}>
      <div class="room">${t ? this.#view(t) : skeletonView(t)}</div>
    </div>`;
  }

  #view(t: UsageChartStrings): unknown {
    const level = headingLevel(this.headingLevel);
    const { found } = this.#usage;
    switch (this.#state.current) {
      case 'unconfigured':
        return notReadyPanel(t, level);
      case 'loading':
        return skeletonView(t);
      case 'empty':
        return emptyView(t, level, found.none !== undefined);
      case 'error':
        return this.#errorView(t, level);
      case 'ready':
        return found.usage && this.#desk.shown ? this.#readyView(found.usage, this.#desk.shown, t) : nothing;
    }
  }

  #errorView(t: UsageChartStrings, level: number): unknown {
    const { error } = this.#state;
    if (!error) return nothing;
    const busy = this.#usage.found.refreshing ?? false;
    return errorPanel({ t, level, title: t.errorTitle, error, busy, onTryAgain: this.#onTryAgain });
  }

  #readyView(days: Usage, view: UsageView, t: UsageChartStrings): TemplateResult {
    const f = formatsFor(this.#strings.locale);
    const wording = new Wording(view, t, f);
    const isCost = this.#desk.measure === 'cost' && view.currency !== undefined;
    const context: ViewContext = {
      wording,
      drawing: this.#desk.drawingOf(view),
      level: headingLevel(this.headingLevel),
      label: days.label,
      sign: isCost && view.currency !== undefined ? f.currencySign(view.currency) : unitSign(view.unit),
      details: !this.#desk.lacksReadings ? 'here' : this.#usage.closeUpFailed ? 'failed' : 'coming',
      hands: this.#handsView(days, wording) ?? (this.#part.failed ? 'failed' : undefined),
      onNear: this.#onNear,
      onWantHands: this.#onWantHands,
      onTryAgain: this.#onTryAgain,
    };
    const { stale } = this.#usage.found;
    return usageView(context, stale && staleNote(t, f.time(stale.at, view.zone), this.#onTryAgain));
  }

  #handsView(days: Usage, { view, t, f }: Wording): HandsView | undefined {
    const words = this.#part.part?.t;
    return words && this.#hands?.view({ view, days, t, words, f, level: headingLevel(this.headingLevel) });
  }

  #takeHands(code: typeof HandsCode): HandsCode.Hands {
    return new code.Hands(this, {
      session: this.#session,
      accountId: () => this.#account.accountId,
      desk: this.#desk,
      source: this.#usage,
    });
  }

  readonly #onNear = (): void => {
    if (this.#hands) this.#hands.near();
    else if (!this.#part.failed) this.#onWantHands();
  };

  readonly #onWantHands = (): void => {
    this.#part.want().catch(() => undefined);
  };

  readonly #onTryAgain = (): void => void this.refresh();
}

declare global {
  interface HTMLElementTagNameMap {
    'utility-usage-chart': UtilityUsageChart;
  }
}
