import { html, nothing, svg, type TemplateResult } from 'lit';
import type { HandsView } from './hands-view.js';
import { inlineChart, percent } from './inline-chart.js';
import type { ViewContext } from './view-context.js';

/** About so many labels fit below a chart on a phone; fewer where each is a time of day. */
const LABELS = 6;
const LONG_LABELS = 4;
const LONGEST_OF_MANY = 4;
/** With more bars than this the first is too narrow for its label to stand in the middle below it. */
const MOST_CENTRED = 31;

/** The chart: a scale, the drawing, the times below. Once it can be walked it is one stop of the tab key. */
export function plotView(context: ViewContext, hands: HandsView | undefined): TemplateResult {
  const { wording, drawing } = context;
  const { slider } = hands ?? {};
  return html`<div class="chart">
    ${scaleView(context)}
    <div
      class="plot ${hands?.isLarge ? 'large' : ''}"
      role=${slider ? 'slider' : 'img'}
      tabindex=${slider ? '0' : nothing}
      aria-label=${wording.t.chartLabel({ period: wording.period })}
      aria-describedby=${slider ? 'chart-help' : nothing}
      aria-valuemin=${slider ? '0' : nothing}
      aria-valuemax=${slider?.last ?? nothing}
      aria-valuenow=${slider?.now ?? nothing}
      aria-valuetext=${slider?.text ?? nothing}
      ${hands?.gestures}
    >
      ${hands ? hands.drawn : inlineChart(drawing)} ${hands?.over}
    </div>
    ${timesView(context)} ${hands ? html`<p class="hidden" id="chart-help">${hands.help}</p>` : nothing}
  </div>`;
}

function scaleView({ drawing, wording, sign }: ViewContext): TemplateResult {
  return html`<div class="scale" aria-hidden="true">
    <span class="unit">${sign}</span>
    ${[...drawing.axis.ticks]
      .reverse()
      .map(
        (tick) => html`<span class="tick"><span>${wording.f.decimal(String(Math.abs(tick)))}</span></span>`,
      )}
  </div>`;
}

/** A few times at equal distances, each below the middle of its bar. */
function timesView({ wording }: ViewContext): TemplateResult {
  const { bars } = wording.view;
  const isLong = bars.length > 0 && wording.tick(0).length > LONGEST_OF_MANY;
  const every = Math.max(1, Math.ceil(bars.length / (isLong ? LONG_LABELS : LABELS)));
  const shown = [...bars.keys()].filter((index) => index % every === 0);
  return html`<svg class="times" width="100%" height="1.25em" aria-hidden="true">
    ${shown.map((index) => {
      const anchor = index === 0 && bars.length > MOST_CENTRED ? 'start' : 'middle';
      return svg`<text x=${percent((index + 0.5) / bars.length)} y="1em" text-anchor=${anchor}>${wording.tick(index)}</text>`;
    })}
  </svg>`;
}
