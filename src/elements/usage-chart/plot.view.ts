import { html, nothing, svg, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { unitSign } from '../../i18n/format.js';
import { inlineChart } from './inline-chart.js';
import { gestures } from './plot-gestures.js';
import type { ViewContext } from './view-context.js';

/** About so many labels fit below a chart on a phone; fewer where each is a time of day. */
const LABELS = 6;
const LONG_LABELS = 4;
const LONGEST_OF_MANY = 5;
/** With more bars than this the first is too narrow for its label to stand in the middle below it. */
const MOST_CENTRED = 31;

/** The chart: a scale, the drawing, the times below. One stop of the tab key; arrows walk from bar to bar. */
export function plotView(context: ViewContext): TemplateResult {
  const { wording, drawing, chart } = context;
  const { t, view } = wording;
  const last = view.bars.length - 1;
  const now = context.picked ?? lastKnown(context);
  return html`<div class="chart">
    ${scaleView(context)}
    <div
      class="plot ${chart === 'here' ? 'large' : ''}"
      role="slider"
      tabindex="0"
      aria-label=${t.chartLabel({ period: wording.period })}
      aria-describedby="chart-help"
      aria-valuemin="0"
      aria-valuemax=${Math.max(0, last)}
      aria-valuenow=${Math.max(0, now)}
      aria-valuetext=${wording.sentence(now)}
      ${gestures({ ...context, count: view.bars.length, now })}
    >
      ${guard([drawing], () => inlineChart(drawing))}
      <canvas class="canvas" aria-hidden="true"></canvas>
      ${cursorView(context.picked, view.bars.length)}
    </div>
    ${timesView(context)}
    <p class="hidden" id="chart-help">${t.chartHelp}</p>
  </div>`;
}

function lastKnown({ wording }: ViewContext): number {
  const { bars } = wording.view;
  for (let index = bars.length - 1; index >= 0; index -= 1) if (bars[index]?.use.steps !== null) return index;
  return 0;
}

function scaleView({ drawing, wording, measure }: ViewContext): TemplateResult {
  const { f, view } = wording;
  const { ticks } = drawing.axis;
  const sign =
    measure === 'cost' && view.currency !== undefined ? f.currencySign(view.currency) : unitSign(view.unit);
  return html`<div class="scale" aria-hidden="true">
    <span class="unit">${sign}</span>
    ${[...ticks].reverse().map((tick) => html`<span class="tick"><span>${f.decimal(String(Math.abs(tick)))}</span></span>`)}
  </div>`;
}

function cursorView(picked: number | undefined, count: number): unknown {
  if (picked === undefined || count === 0) return nothing;
  const share = (at: number): string => `${(at / count) * 100}%`;
  return html`<svg class="cursor" width="100%" height="100%" aria-hidden="true">
    <rect x=${share(picked)} width=${share(1)} y="0" height="100%"></rect>
  </svg>`;
}

/** A few times at equal distances, each below the middle of its bar. */
function timesView({ wording }: ViewContext): TemplateResult {
  const { bars } = wording.view;
  const isLong = bars.length > 0 && wording.tick(0).length > LONGEST_OF_MANY;
  const every = Math.max(1, Math.ceil(bars.length / (isLong ? LONG_LABELS : LABELS)));
  const shown = [...bars.keys()].filter((index) => index % every === 0);
  return html`<svg class="times" width="100%" height="1.25em" aria-hidden="true">
    ${shown.map((index) => {
      const x = `${((index + 0.5) / bars.length) * 100}%`;
      const anchor = index === 0 && bars.length > MOST_CENTRED ? 'start' : 'middle';
      return svg`<text x=${x} y="1em" text-anchor=${anchor}>${wording.tick(index)}</text>`;
    })}
  </svg>`;
}

/** What a bar is, where one is looked at, and the way closer to it. */
export function readoutView(context: ViewContext): TemplateResult {
  const { wording, picked, canOpen } = context;
  const { t } = wording;
  if (picked === undefined) return html`<div class="readout"><p class="sub">${t.pickHint}</p></div>`;
  return html`<div class="readout">
    <p>${wording.sentence(picked)}</p>
    ${
      canOpen
        ? html`<button class="button quiet" type="button" @click=${() => context.onOpen(picked)}>
            ${t.open({ period: wording.name(picked) })}
          </button>`
        : nothing
    }
  </div>`;
}
