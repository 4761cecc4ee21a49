import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Drawing } from './drawing.js';
import type { Telling } from './telling.js';

/** A sign of the drawing, small: a filled square, or a line across it. */
function key(name: string, fill?: string): TemplateResult {
  const isLine = ['then', 'temperature', 'bill'].includes(name);
  return html`<svg class="key" width="20" height="16" aria-hidden="true">
    ${
      isLine
        ? svg`<line class=${name} x1="0" x2="20" y1="8" y2="8"></line>`
        : svg`<rect class=${name} width="20" height="16" fill=${fill ?? nothing}></rect>`
    }
  </svg>`;
}

/** What the signs of the drawing mean: only those that are on it. */
export function legendView(telling: Telling, drawing: Drawing): unknown {
  const { words: t, view } = telling;
  const { looks, then, back, temperature, tou, bills } = drawing;
  const entries: (readonly [TemplateResult, string] | false)[] = [
    looks.includes('hatched') && [key('bar-hatched', 'url(#hatch)'), t.stateEstimated],
    looks.includes('gap') && [key('gap', 'url(#gap)'), t.stateMissing],
    !!then && [key('then'), telling.before],
    !!back && [key('bar-back'), t.legendBack],
    !!temperature && [key('temperature'), t.legendTemperature],
    bills.length > 0 && [key('bill'), t.legendBill],
    ...(tou ? view.touLabels.map((label, index) => [key(`band-${index % 3}`), label] as const) : []),
  ];
  const shown = entries.filter((entry) => entry !== false);
  if (shown.length === 0) return nothing;
  return html`<ul class="legend" aria-label=${t.legendLabel}>
    ${shown.map(([sign, text]) => html`<li>${sign}<bdi>${text}</bdi></li>`)}
  </ul>`;
}
