import type { ReactiveController } from 'lit';
import type { ElementHost } from '../../controllers/session-controller.js';
import type { Drawing } from './drawing.js';
import type { ChartColors, LargeChart, LargeChartCode } from './large-chart.js';
import { isThrifty } from './thrift.js';

/**
 * The large chart over the inline drawing: its library is fetched when the page is at rest or a hand comes near, and
 * not where bytes are dear, until the customer asks.
 */
export class LargeChartController implements ReactiveController {
  readonly #host: ElementHost;
  readonly #drawing: () => Drawing | undefined;
  readonly #load: () => Promise<LargeChartCode>;
  #loading: Promise<void> | undefined;
  #code: LargeChartCode | undefined;
  #chart: { canvas: HTMLCanvasElement; chart: LargeChart; drawing: Drawing; colors: string } | undefined;
  #failed = false;
  #isAsked = false;
  /** The page's rest is being waited for. */
  #isWaiting = false;

  constructor(
    host: ElementHost,
    drawing: () => Drawing | undefined,
    load: () => Promise<LargeChartCode> = () => import('./large-chart.js'),
  ) {
    this.#host = host;
    this.#drawing = drawing;
    this.#load = load;
    host.addController(this);
  }

  get state(): 'none' | 'offered' | 'here' | 'failed' {
    if (this.#code) return 'here';
    if (this.#failed) return 'failed';
    return isThrifty() && !this.#isAsked ? 'offered' : 'none';
  }

  /** A hand is near, or the page is at rest. Does nothing where data is dear, or where it has failed. */
  wish(): void {
    if (!isThrifty() && !this.#failed) void this.#want();
  }

  /** The customer asks for it. */
  ask(): void {
    this.#isAsked = true;
    void this.#want();
  }

  hostUpdated(): void {
    const drawing = this.#drawing();
    const canvas = this.#host.shadowRoot?.querySelector<HTMLCanvasElement>('canvas.canvas');
    if (!canvas || !drawing) {
      this.#drop();
      return;
    }
    if (!this.#code) {
      this.#wishWhenIdle();
      return;
    }
    this.#draw(this.#code, canvas, drawing);
  }

  hostDisconnected(): void {
    this.#drop();
  }

  #draw(code: LargeChartCode, canvas: HTMLCanvasElement, drawing: Drawing): void {
    const colors = this.#colors();
    const key = JSON.stringify(colors);
    const before = this.#chart;
    if (before?.canvas !== canvas) {
      this.#drop();
      this.#chart = { canvas, chart: code.createLargeChart(canvas, drawing, colors), drawing, colors: key };
    } else if (before.drawing !== drawing || before.colors !== key) {
      before.chart.update(drawing, colors);
      this.#chart = { ...before, drawing, colors: key };
    }
  }

  #drop(): void {
    this.#chart?.chart.destroy();
    this.#chart = undefined;
  }

  #wishWhenIdle(): void {
    if (this.#isWaiting || this.#loading || this.#failed || isThrifty()) return;
    this.#isWaiting = true;
    const wish = (): void => {
      this.#isWaiting = false;
      if (this.#host.isConnected) this.wish();
    };
    if (globalThis.requestIdleCallback?.(wish, { timeout: 3000 }) === undefined) setTimeout(wish, 1000);
  }

  #want(): Promise<void> {
    return (this.#loading ??= this.#fetch());
  }

  async #fetch(): Promise<void> {
    try {
      this.#code = await this.#load();
      this.#failed = false;
    } catch {
      // The drawing and the table stay; the element says so.
      this.#failed = true;
      this.#loading = undefined;
    }
    this.#host.requestUpdate();
  }

  #colors(): ChartColors {
    const style = getComputedStyle(this.#host);
    const token = (name: string): string => style.getPropertyValue(name).trim();
    return {
      use: token('--_accent'),
      back: token('--_good'),
      then: token('--_muted'),
      temperature: token('--_warn'),
      ground: token('--_surface'),
    };
  }
}
