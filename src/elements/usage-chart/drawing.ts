import { axisFor, type Axis } from '../../domain/usage/axis.js';
import type { UsageBar, UsageView } from '../../domain/usage/plain-view.js';
import { sizeOf } from '../../domain/usage/size.js';

/** What is drawn: the quantity, or what it cost. */
export type ChartMeasure = 'usage' | 'cost';

/** How a bar is known, for its looks: `solid`, `hatched`, a `gap`, or `blank` where nothing could be known. */
export type BarLook = 'solid' | 'hatched' | 'gap' | 'blank';

/** A chart as numbers: the inline drawing and the large chart draw the same ones. NaN is unknown. */
export interface Drawing {
  readonly axis: Axis;
  readonly values: Float64Array;
  readonly looks: readonly BarLook[];
  /** What was given back, below the line; undefined where nothing can be. */
  readonly back: Float64Array | undefined;
  readonly then: Float64Array | undefined;
  readonly temperature: Float64Array | undefined;
  /** The time of use of each bar, as a position; −1 for none. Undefined where there are none. */
  readonly tou: Int8Array | undefined;
  /** The bars in which a bill begins. */
  readonly bills: readonly number[];
}

/** How a bar is known. */
function lookOf({ use }: UsageBar): BarLook {
  if (use.coverage.expected === 0 || use.state === 'pending') return 'blank';
  if (use.state === 'missing') return 'gap';
  return use.state === 'estimated' ? 'hatched' : 'solid';
}

/** What is drawn of a view, in the unit or the currency's major unit. */
export function drawingOf(view: UsageView, measure: ChartMeasure, showsTemperature: boolean): Drawing {
  const { bars, touLabels, scale, costScale = '1' } = view;
  const value = (steps: number | null, cost: number | null): number => {
    const [amount, step] = measure === 'usage' ? [steps, scale] : [cost, costScale];
    return amount === null ? Number.NaN : sizeOf(amount, step);
  };
  const column = (of: (bar: UsageBar) => number): Float64Array => Float64Array.from(bars, of);
  const values = column(({ use }) => value(use.steps, use.costSteps));
  const back = view.back && column((bar) => -value(bar.back?.steps ?? null, bar.back?.costSteps ?? null));
  const hasThen = bars.some(({ then }) => then !== null);
  const then = hasThen ? column((bar) => value(bar.then, bar.thenCost)) : undefined;
  const hasTemperature = showsTemperature && bars.some(({ temperature }) => temperature !== null);
  const known = [values, back ?? [], then ?? []].flatMap((one) =>
    [...one].filter((each) => !Number.isNaN(each)),
  );
  return {
    axis: axisFor(known),
    values,
    looks: bars.map(lookOf),
    back,
    then,
    temperature: hasTemperature ? column(({ temperature }) => temperature ?? Number.NaN) : undefined,
    tou: touLabels.length > 1 ? Int8Array.from(bars, ({ tou }) => touLabels.indexOf(tou ?? '')) : undefined,
    bills: bars.flatMap(({ billId }, index) => (billId === undefined ? [] : [index])),
  };
}
