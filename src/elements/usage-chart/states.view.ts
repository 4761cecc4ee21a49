import { html, type TemplateResult } from 'lit';
import { panel } from '../parts/panels.js';
import { bar } from '../parts/skeleton.js';
import type { UsageChartStrings } from './usage-chart.strings.js';

/** Nothing to show: no meter, or no reading yet. Why, and what comes. */
export function emptyView(t: UsageChartStrings, level: number, isUnmetered: boolean): TemplateResult {
  const [title, text] = isUnmetered ? [t.noMeterTitle, t.noMeterText] : [t.emptyTitle, t.emptyText];
  return panel({ icon: 'info', level, title, body: html`<p>${text}</p>` });
}

/** The page has no provider, or the provider no address: said without blaming the customer. */
export function unconfiguredView(t: UsageChartStrings, level: number): TemplateResult {
  return panel({ icon: 'info', level, title: t.notReadyTitle, body: html`<p>${t.notReadyText}</p>` });
}

/** The chart's outline while its usage is on the way, as high as the chart. */
export function skeletonView(t: UsageChartStrings | undefined): TemplateResult {
  return html`<div class="card">
    <p class="hidden" role="status">${t?.loading}</p>
    <div class="outline" aria-hidden="true">
      ${bar('w40')}${bar('w60', 'tall')}${bar('w80')}${bar('w80', 'plot-like')}
    </div>
  </div>`;
}
