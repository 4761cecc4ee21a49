import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';
import { reduceMinMax } from '../../domain/usage/reduce.js';
import type { Drawing } from './drawing.js';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
);

/** The colours of the element that the chart stands in. */
export interface ChartColors {
  readonly use: string;
  readonly back: string;
  readonly then: string;
  readonly temperature: string;
  readonly ground: string;
}

/** A large chart on a canvas. */
export interface LargeChart {
  /** Draws other figures, or the same in other colours. */
  update(drawing: Drawing, colors: ChartColors): void;
  destroy(): void;
}

/** How a large chart is made: code that comes when one is wanted. */
export interface LargeChartCode {
  readonly createLargeChart: (canvas: HTMLCanvasElement, first: Drawing, colors: ChartColors) => LargeChart;
}

/** More bars than this become a line of about two points a pixel. */
const MOST_BARS = 200;

/** Stripes for what is estimated: told by more than a colour. */
function stripes(color: string, ground: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = 6;
  tile.height = 6;
  const context = tile.getContext('2d');
  if (!context) return color;
  context.fillStyle = ground;
  context.fillRect(0, 0, 6, 6);
  context.strokeStyle = color;
  context.lineWidth = 2;
  for (const shift of [-6, 0, 6]) {
    context.moveTo(shift, 6);
    context.lineTo(shift + 6, 0);
  }
  context.stroke();
  return context.createPattern(tile, 'repeat') ?? color;
}

type Config = ConstructorParameters<typeof Chart>[1];
type Data = Config['data'];

function dataOf(drawing: Drawing, colors: ChartColors): Data {
  const { values, looks, back, then, temperature } = drawing;
  if (values.length > MOST_BARS) return { labels: [], datasets: [] };
  const labels = Array.from(values.keys());
  const hatched = looks.includes('hatched') ? stripes(colors.use, colors.ground) : colors.use;
  const bar = { type: 'bar' as const, categoryPercentage: 0.72, barPercentage: 1, grouped: false, order: 2 };
  const datasets: Data['datasets'] = [
    {
      ...bar,
      data: [...values],
      backgroundColor: looks.map((look) => (look === 'hatched' ? hatched : colors.use)),
    },
  ];
  if (back) datasets.push({ ...bar, data: [...back], backgroundColor: colors.back });
  if (then) {
    const line = { borderColor: colors.then, borderWidth: 2, borderDash: [4, 3], stepped: 'middle' as const };
    datasets.push({ type: 'line', data: [...then], ...line, pointRadius: 0, order: 1 });
  }
  if (temperature) {
    const line = { borderColor: colors.temperature, borderWidth: 2, yAxisID: 'warmth' };
    datasets.push({ type: 'line', data: [...temperature], ...line, pointRadius: 0, order: 0 });
  }
  return { labels, datasets };
}

function scalesOf({ axis, temperature }: Drawing): NonNullable<Config['options']>['scales'] {
  const { low, span } = rangeOf(temperature ?? new Float64Array());
  const hidden = { display: false } as const;
  return {
    x: { ...hidden, axis: 'x', type: 'category', offset: true },
    y: { ...hidden, axis: 'y', min: axis.min, max: axis.max },
    ...(temperature
      ? { warmth: { ...hidden, axis: 'y', min: low - span * 0.6, max: low + span * 1.08 } }
      : {}),
  };
}

/**
 * More bars than there are pixels: the least and the most of each column, as one path. A dataset would make an object of
 * each point, which costs more than all else.
 */
function drawLine(
  { ctx, chartArea }: Chart,
  axis: Drawing['axis'],
  values: Float64Array,
  color: string,
  dash: readonly number[] = [],
): void {
  const { left, top, width, height } = chartArea;
  const { x, y } = reduceMinMax(values, Math.max(1, Math.round(width)));
  const [perX, perY] = [width / values.length, height / (axis.max - axis.min)];
  let isDown = false;
  ctx.beginPath();
  for (let index = 0; index < y.length; index += 1) {
    const value = y[index] ?? Number.NaN;
    if (Number.isNaN(value)) {
      isDown = false;
      continue;
    }
    const [atX, atY] = [left + ((x[index] ?? 0) + 0.5) * perX, top + (axis.max - value) * perY];
    if (isDown) ctx.lineTo(atX, atY);
    else ctx.moveTo(atX, atY);
    isDown = true;
  }
  ctx.setLineDash([...dash]);
  ctx.strokeStyle = color;
  ctx.lineWidth = 1;
  ctx.stroke();
}

/** All lines of a drawing that has more bars than pixels. */
function drawLines(
  chart: Chart,
  { axis, values, back, then, temperature }: Drawing,
  colors: ChartColors,
): void {
  if (values.length <= MOST_BARS) return;
  drawLine(chart, axis, values, colors.use);
  if (back) drawLine(chart, axis, back, colors.back);
  if (then) drawLine(chart, axis, then, colors.then, [4, 3]);
  if (!temperature) return;
  const { low, span } = rangeOf(temperature);
  const warmth = { min: low - span * 0.6, max: low + span * 1.08, ticks: [] };
  drawLine(chart, warmth, temperature, colors.temperature);
}

/** The least temperature, and how far it is from there to the most; never nothing. */
function rangeOf(temperature: Float64Array): { readonly low: number; readonly span: number } {
  const known = temperature.filter((value) => !Number.isNaN(value));
  const low = Math.min(...known);
  return { low, span: Math.max(1, Math.max(...known) - low) };
}

/** Makes a large chart. The scale and the times beside it, and all that is said of a bar, are the element's own. */
export function createLargeChart(canvas: HTMLCanvasElement, first: Drawing, colors: ChartColors): LargeChart {
  let [drawing, inks] = [first, colors];
  const chart = new Chart(canvas, {
    type: 'bar',
    data: dataOf(first, colors),
    plugins: [{ id: 'line', afterDatasetsDraw: (drawn) => drawLines(drawn, drawing, inks) }],
    options: {
      animation: false,
      events: [],
      responsive: true,
      maintainAspectRatio: false,
      normalized: true,
      layout: { padding: 0, autoPadding: false },
      scales: scalesOf(first) ?? {},
    },
  });
  return {
    update(next, nextColors) {
      drawing = next;
      inks = nextColors;
      chart.data = dataOf(drawing, nextColors);
      chart.options.scales = scalesOf(drawing) ?? {};
      chart.update('none');
    },
    destroy: () => chart.destroy(),
  };
}
