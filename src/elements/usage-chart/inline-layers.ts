import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Drawing } from './drawing.js';
import { type Layers, pathOf, percent, stretched } from './inline-chart.js';

/** The times of use behind the bars; over them what they are compared with, the temperature and the bills. */
export const layers: Layers = {
  behind: bands,
  over: (drawing, y) => [then(drawing, y), temperature(drawing), bills(drawing)],
};

function then({ then: values, ...drawing }: Drawing, y: (value: number) => number): SVGTemplateResult[] {
  if (!values) return [];
  const count = drawing.values.length;
  return [...values].flatMap((value, index) => {
    if (Number.isNaN(value)) return [];
    const at = percent(y(value));
    return svg`<line class="then" x1=${percent(index / count)} x2=${percent((index + 1) / count)} y1=${at} y2=${at}></line>`;
  });
}

/** The temperature has a scale of its own: its least at three quarters of the height, its most at the top. */
function temperature({ temperature: values }: Drawing): SVGTemplateResult | typeof nothing {
  if (!values) return nothing;
  const known = values.filter((value) => !Number.isNaN(value));
  const low = Math.min(...known);
  const span = Math.max(1, Math.max(...known) - low);
  const x = values.map((_, index) => (index + 0.5) / values.length);
  return stretched(
    'temperature',
    pathOf(
      x,
      values.map((value) => 0.05 + (1 - (value - low) / span) * 0.6),
    ),
  );
}

/** The times of use behind the bars: a band each, told apart by their ground and in words beside. */
function bands({ tou, values }: Drawing): SVGTemplateResult[] {
  if (!tou) return [];
  const found: SVGTemplateResult[] = [];
  for (let from = 0; from < tou.length;) {
    let to = from + 1;
    while (to < tou.length && tou[to] === tou[from]) to += 1;
    const label = tou[from] ?? -1;
    if (label >= 0) {
      const x = percent(from / values.length);
      found.push(
        svg`<rect class="band band-${label % 3}" x=${x} width=${percent((to - from) / values.length)} y="0" height="100%"></rect>`,
      );
    }
    from = to;
  }
  return found;
}

function bills({ bills: found, values }: Drawing): SVGTemplateResult[] {
  return found.map((at) => {
    const x = percent(at / values.length);
    return svg`<line class="bill" x1=${x} x2=${x} y1="0" y2="100%"></line>`;
  });
}
