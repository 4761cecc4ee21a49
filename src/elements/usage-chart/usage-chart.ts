import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { AccountController } from '../../controllers/account-controller.js';
import { Announcer } from '../../controllers/announcer.js';
import { ElementStateController } from '../../controllers/element-state-controller.js';
import { PartController } from '../../controllers/part-controller.js';
import { SessionController } from '../../controllers/session-controller.js';
import { StringsController } from '../../controllers/strings-controller.js';
import type { Usage } from '../../contract/usage.js';
import type { UsageCompare, UsageView } from '../../domain/usage/usage-view.js';
import { formatsFor } from '../../i18n/format.js';
import { VERSION } from '../../session/version.js';
import { base, buttons, disclosure } from '../../styles/base.js';
import { panels } from '../../styles/panels.js';
import { tokens } from '../../styles/tokens.js';
import { headingLevel } from '../parts/heading.js';
import { icon } from '../parts/icons.js';
import { errorPanel, note } from '../parts/panels.js';
import { ChartDesk } from './chart-desk.js';
import { ChartTools } from './chart-tools.js';
import type * as CloserCode from './closer.js';
import { closerStrings } from './closer.strings.js';
import { LargeChartController } from './large-chart-controller.js';
import { plotStyles } from './plot.styles.js';
import { emptyView, skeletonView, unconfiguredView } from './states.view.js';
import { type UsageChartStrings, strings } from './usage-chart.strings.js';
import { styles } from './usage-chart.styles.js';
import { usageView } from './usage-chart.view.js';
import { UsageSource } from './usage-source.js';
import { Wording } from './wording.js';

/** The words for what is on screen. */
interface Written {
  readonly of: readonly unknown[];
  readonly wording: Wording;
  readonly closer: CloserCode.CloserFacts | undefined;
}

/**
 * Shows when and how much was used: by year, month, day and as finely as the meter tells; what it cost, how it
 * compares and what stands out; by eye, by ear, by keyboard and as a table.
 *
 * Needs a `<utility-provider>` above it (or one with `page`); reads `getUsage`, and `getConfig` when the customer asks
 * for help and nobody on the page answers.
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

  static override styles = [tokens, base, buttons, disclosure, panels, plotStyles, styles];

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

  readonly #session = new SessionController(this);
  readonly #account = new AccountController(
    this,
    () => this.#session.session,
    () => this.accountId,
  );
  readonly #strings = new StringsController(
    this,
    () => this.#session.session,
    strings,
    () => this.#account.account?.locale,
  );
  readonly #usage = new UsageSource(this, {
    session: () => this.#session.session,
    account: this.#account,
    servicePointId: () => this.servicePointId,
    closeUpOf: () => this.#desk.closeUpOf,
  });
  readonly #closer = new PartController(this, {
    load: (): Promise<typeof CloserCode> => import('./closer.js'),
    strings: closerStrings,
    session: () => this.#session.session,
  });
  readonly #tools = new ChartTools(this, () => this.#session.session);
  readonly #announcer = new Announcer(this);
  readonly #state = new ElementStateController(this);
  readonly #desk = new ChartDesk(this);
  readonly #chart = new LargeChartController(this, () => this.#desk.drawing);

  #written: Written | undefined;

  /** What is on screen, with its coverage. Undefined in every state but `ready`. */
  get usage(): UsageView | undefined {
    return this.#state.current === 'ready' ? this.#desk.shown : undefined;
  }

  /** Asks for the usage again. Resolves when the answer or the failure is on screen; never rejects. */
  async refresh(): Promise<void> {
    await this.#usage.refresh();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('accountId') || changed.has('servicePointId')) this.#tools.reset();
    const { status } = this.#session;
    const { found, closeUp } = this.#usage;
    this.#desk.follow(found.usage, closeUp, this.#now());
    if (status !== 'ready') this.#state.set(status === 'waiting' ? 'loading' : 'unconfigured');
    else if (found.error) this.#state.set('error', found.error);
    else if (found.none || (found.usage && !this.#desk.shown)) this.#state.set('empty');
    else this.#state.set(found.usage && this.#strings.t ? 'ready' : 'loading');
  }

  protected override updated(): void {
    if (this.#state.current === 'ready' && this.#usage.closeUp) this.#closer.want().catch(() => undefined);
  }

  protected override render(): TemplateResult {
    const { t, locale } = this.#strings;
    const busy = this.#state.current === 'loading' || this.#usage.found.refreshing;
    return html`<div class="inner" lang=${locale} aria-busy=${busy ? 'true' : 'false'}>
      ${t ? this.#view(t) : skeletonView(t)}
    </div>`;
  }

  #view(t: UsageChartStrings): unknown {
    const level = headingLevel(this.headingLevel);
    switch (this.#state.current) {
      case 'unconfigured':
        return unconfiguredView(t, level);
      case 'loading':
        return skeletonView(t);
      case 'empty':
        return emptyView(t, level, this.#usage.found.none !== undefined);
      case 'error':
        return this.#errorView(t, level);
      case 'ready':
        return this.#readyView(t, level);
    }
  }

  #errorView(t: UsageChartStrings, level: number): unknown {
    const { error } = this.#state;
    if (!error) return nothing;
    const busy = this.#usage.found.refreshing ?? false;
    return errorPanel({ t, level, title: t.errorTitle, error, busy, onTryAgain: () => void this.refresh() });
  }

  #readyView(t: UsageChartStrings, level: number): unknown {
    const { usage } = this.#usage.found;
    const { shown } = this.#desk;
    if (!usage || !shown) return nothing;
    const { wording, closer } = this.#write(usage, shown, t);
    const { accountId } = this.#account;
    const context = this.#desk.context({
      wording,
      closer,
      days: usage,
      level,
      details: !this.#desk.lacksReadings ? 'here' : this.#usage.closeUpFailed ? 'failed' : 'coming',
      chart: this.#chart.state,
      tools: this.#tools.status,
      help: this.#tools.channels(wording.f),
      say: (text) => this.#announcer.say(text),
      onNear: () => this.#chart.wish(),
      onWantChart: () => this.#chart.ask(),
      onListen: () => {
        if (this.#desk.drawing) this.#tools.listen(this.#desk.drawing.values);
      },
      onSave: (format) => {
        if (accountId)
          this.#tools.save({ ...this.#desk.wish(usage, shown), accountId, format, locale: wording.f.locale });
      },
      onAsk: () => {
        if (this.#desk.ask(wording, accountId)) this.#tools.answer();
      },
      onTryAgain: () => void this.refresh(),
    });
    return usageView(context, this.#staleNote(t));
  }

  /** The words for what is on screen, and what stands out in it: made once, not with every move of a hand. */
  #write(usage: Usage, shown: UsageView, t: UsageChartStrings): Written {
    const { closeUp } = this.#usage;
    const { part } = this.#closer;
    const of = [usage, shown, t, closeUp?.usage, part?.t];
    if (!this.#written || of.some((one, index) => one !== this.#written?.of[index])) {
      const wording = new Wording(shown, t, formatsFor(this.#strings.locale));
      const closer = part?.code.closerFacts(wording, part.t, usage, closeUp);
      this.#written = { of, wording, closer };
    }
    return this.#written;
  }

  /** A refresh failed: what is on screen stays, and says how old it is. */
  #staleNote(t: UsageChartStrings): unknown {
    const { stale, usage } = this.#usage.found;
    if (!stale || !usage) return nothing;
    const time = formatsFor(this.#strings.locale).time(stale.at, usage.zone);
    const again = html`<button class="button quiet" type="button" @click=${() => void this.refresh()}>
      ${icon('refresh')}${t.tryAgain}
    </button>`;
    return note(
      '',
      'clock',
      '',
      html`<p role="status">${t.refreshFailed({ time })}</p>
        ${again}`,
    );
  }

  #now(): number {
    return this.#session.session?.now() ?? Date.now();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'utility-usage-chart': UtilityUsageChart;
  }
}
