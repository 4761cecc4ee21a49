import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { reduceMinMax } from '../../domain/usage/reduce.js';
import type { BarLook, Drawing } from './drawing.js';

/** More bars than this become a line of the least and the most that falls into each column. */
const MOST_BARS = 200;
/** Columns of the line; a phone is about as many pixels wide. */
const COLUMNS = 400;

/** A share as an attribute of geometry. */
export const percent = (share: number): string => `${Math.round(share * 100_000) / 1000}%`;

/** What lies behind the bars and over them: it comes with a closer look. `y` places a value, as a share of the height. */
export interface Layers {
  readonly behind: (drawing: Drawing) => unknown;
  readonly over: (drawing: Drawing, y: (value: number) => number) => unknown;
}

/** The first drawing: inline SVG from as many shapes as there are bars, at most. Geometry is in attributes alone. */
export function inlineChart(drawing: Drawing, layers?: Layers): TemplateResult {
  const { axis } = drawing;
  const height = axis.max - axis.min;
  const y = (value: number): number => (axis.max - value) / height;
  const isLine = drawing.values.length > MOST_BARS;
  return html`<svg class="drawing" width="100%" height="100%" aria-hidden="true">
    ${patterns()}${layers?.behind(drawing)}
    ${axis.ticks.map(
      (tick) =>
        svg`<line class=${tick === 0 ? 'zero' : 'grid'} x1="0" x2="100%" y1=${percent(y(tick))} y2=${percent(y(tick))}></line>`,
    )}
    ${isLine ? linesOf(drawing, y) : barsOf(drawing, y)} ${layers?.over(drawing, y)}
  </svg>`;
}

function patterns(): SVGTemplateResult {
  return svg`<defs>
    <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="hatch-ground" width="6" height="6"></rect><rect class="hatch-line" width="3" height="6"></rect>
    </pattern>
    <pattern id="gap" width="8" height="8" patternUnits="userSpaceOnUse">
      <circle class="gap-dot" cx="2" cy="2" r="1.25"></circle>
    </pattern>
  </defs>`;
}

/** The classes of a bar by its look. A pattern is an attribute: a sheet of styles may not find it. */
const NAMES: Readonly<Record<BarLook, readonly string[]>> = {
  solid: ['bar-use'],
  hatched: ['bar-hatched', 'url(#hatch)'],
  gap: ['gap', 'url(#gap)'],
  blank: ['bar-use'],
};

function barsOf({ values, looks, back }: Drawing, y: (value: number) => number): SVGTemplateResult[] {
  const count = values.length;
  const zero = y(0);
  const rect = (index: number, top: number, size: number, look: readonly string[], width = 0.72) =>
    svg`<rect
      class=${look[0] ?? ''}
      x=${percent((index + (1 - width) / 2) / count)} width=${percent(width / count)}
      y=${percent(top)} height=${percent(size)} fill=${look[1] ?? nothing}
    ></rect>`;
  const bar = (index: number, value: number, look: readonly string[]): SVGTemplateResult =>
    rect(index, Math.min(y(value), zero), Math.abs(y(value) - zero), look);
  return looks.flatMap((look, index) => {
    const value = values[index] ?? Number.NaN;
    const given = back?.[index] ?? Number.NaN;
    return [
      ...(look === 'gap' ? [rect(index, 0, 1, NAMES.gap, 1)] : []),
      ...(Number.isNaN(value) ? [] : [bar(index, value, NAMES[look])]),
      ...(Number.isNaN(given) || given === 0 ? [] : [bar(index, given, ['bar-back'])]),
    ];
  });
}

/** A path through known points; a gap lifts the pen. `x` is a share of the width. */
export function pathOf(x: ArrayLike<number>, y: ArrayLike<number>): string {
  let path = '';
  let isDown = false;
  for (let index = 0; index < y.length; index += 1) {
    const value = y[index] ?? Number.NaN;
    if (Number.isNaN(value)) {
      isDown = false;
      continue;
    }
    path += `${isDown ? 'L' : 'M'}${Math.round((x[index] ?? 0) * 10_000) / 10} ${Math.round(value * 10_000) / 10}`;
    isDown = true;
  }
  return path;
}

/** A box of 1000 by 1000 that is stretched over the drawing; its lines keep their width. */
export function stretched(name: string, path: string): SVGTemplateResult {
  return svg`<svg viewBox="0 0 1000 1000" preserveAspectRatio="none" width="100%" height="100%">
    <path class=${name} d=${path} vector-effect="non-scaling-stroke"></path>
  </svg>`;
}

function linesOf({ values, back }: Drawing, y: (value: number) => number): unknown {
  return [line('line-use', values, y), back && line('line-back', back, y)];
}

function line(name: string, values: Float64Array, y: (value: number) => number): SVGTemplateResult {
  const { x, y: reduced } = reduceMinMax(values, COLUMNS);
  return stretched(
    name,
    pathOf(
      x.map((at) => (at + 0.5) / values.length),
      reduced.map(y),
    ),
  );
}
