import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../parts/heading.js';
import { icon } from '../parts/icons.js';
import { note, panel } from '../parts/panels.js';
import { bar } from '../parts/skeleton.js';
import { doubtsOf } from './doubts.js';
import { plotView } from './plot.view.js';
import type { UsageChartStrings } from './usage-chart.strings.js';
import type { ViewContext } from './view-context.js';

/** The whole chart: how much it was and what matters first, then the drawing, then what can be done. */
export function usageView(context: ViewContext, notes: unknown): TemplateResult {
  const { wording, level, details, label, onNear } = context;
  const hands = context.hands === 'failed' ? undefined : context.hands;
  const doubts = doubtsOf(wording);
  const texts = (isLoud: boolean): string[] =>
    doubts.flatMap((doubt) => (doubt.isLoud === isLoud ? [doubt.text] : []));
  return html`<div class="card" @pointerenter=${onNear} @pointerdown=${onNear} @focusin=${onNear}>
    <div class="head">
      ${heading(level, wording.t.heading)} ${label ? html`<bdi>${label}</bdi>` : nothing}
    </div>
    ${notes}
    <div class="period">${hands?.earlier}<strong>${wording.period}</strong>${hands?.later}</div>
    ${totalView(context, texts(false))}
    <p class=${hands?.lead === '' ? 'hidden' : 'lead'}>${hands?.lead}</p>
    ${texts(true).map((text) => note('warn', 'alert', '', html`<p>${text}</p>`))}
    ${details === 'here' ? plotView(context, hands) : detailsView(context)}
    ${context.hands === 'failed' ? handsFailedView(context) : hands?.rest}
  </div>`;
}

function totalView({ wording, hands }: ViewContext, asides: readonly string[]): TemplateResult {
  const { view, t } = wording;
  const { steps } = view.total;
  const back = view.back?.steps;
  const hasCost = steps !== null && view.currency !== undefined;
  return html`<div>
    <p class="total">
      ${steps === null ? t.nothingKnown : t.usedTotal({ quantity: wording.quantity(steps) })}
    </p>
    ${back ? html`<p>${t.gaveTotal({ quantity: wording.quantity(back) })}</p>` : nothing}
    ${hasCost ? html`<p class="sub cost">${hands === 'failed' ? nothing : hands?.cost}</p>` : nothing}
    ${asides.map((text) => html`<p class="sub">${text}</p>`)}
  </div>`;
}

/** The readings of a day are on their way, or could not be had. */
function detailsView({ wording: { t }, details, onTryAgain }: ViewContext): TemplateResult {
  if (details === 'coming')
    return html`<div class="chart waiting"><p role="status">${t.detailsLoading}</p></div>`;
  return html`<div class="chart waiting">
    <p role="alert">${t.detailsFailed}</p>
    ${againButton(t, onTryAgain)}
  </div>`;
}

/** What can be done with the chart could not be fetched: the drawing stays. */
function handsFailedView({ wording: { t }, onWantHands }: ViewContext): TemplateResult {
  return note(
    '',
    'info',
    '',
    html`<p role="status">${t.toolsFailed}</p>
      ${againButton(t, onWantHands)}`,
  );
}

function againButton(t: UsageChartStrings, onClick: () => void): TemplateResult {
  return html`<button class="button quiet" type="button" @click=${onClick}>
    ${icon('refresh')}${t.tryAgain}
  </button>`;
}

/** Nothing to show: no meter, or no reading yet. Why, and what comes. */
export function emptyView(t: UsageChartStrings, level: number, isUnmetered: boolean): TemplateResult {
  const [title, text] = isUnmetered ? [t.noMeterTitle, t.noMeterText] : [t.emptyTitle, t.emptyText];
  return panel({ icon: 'info', level, title, body: html`<p>${text}</p>` });
}

/** The chart's outline while its usage is on the way. */
export function skeletonView(t: UsageChartStrings | undefined): TemplateResult {
  return html`<div class="card">
    <p class="hidden" role="status">${t?.loading}</p>
    <div class="outline" aria-hidden="true">
      ${bar('w40')}${bar('w60', 'tall')}${bar('w80')}${bar('w80', 'plot-like')}
    </div>
  </div>`;
}
