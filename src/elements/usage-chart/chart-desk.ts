import type { Usage } from '../../contract/usage.js';
import type { ElementHost } from '../../controllers/session-controller.js';
import { addDays } from '../../domain/calendar.js';
import { bucketStart, shiftBucket } from '../../domain/usage/civil-edges.js';
import { needsReadings, plainView, type UsageView } from '../../domain/usage/plain-view.js';
import type { UsageWindow } from '../../domain/usage/window.js';
import { type ChartMeasure, type Drawing, drawingOf } from './drawing.js';
import { firstWindow, newestDay } from './first-window.js';
import { isThrifty } from './thrift.js';
import type { CivilDays, CloseUp } from './usage-source.js';

/** What the page asks for at first; the customer goes on from there. */
interface DeskHost extends ElementHost {
  resolution: string | null;
  from: string | null;
  to: string | null;
  view: string;
}

/** How a customer looks at a window: it comes with the code for it. The same looks are the same object. */
export interface Looks {
  readonly viewOf: typeof plainView;
  readonly showsTemperature: boolean;
}

/** Days before the newest reading that tell whether water ever stops. */
const FLOW_DAYS = 9;

const PLAIN: Looks = { viewOf: plainView, showsTemperature: false };

/** Keeps what the customer looks at, which time and how closely, and what is shown of it. */
export class ChartDesk {
  readonly #host: DeskHost;
  #days: Usage | undefined;
  #closeUp: CloseUp | undefined;
  #looks = PLAIN;
  #asked = '';
  #window: UsageWindow | undefined;
  #shown: UsageView | undefined;
  #shownOf: readonly unknown[] = [];
  #drawing: Drawing | undefined;
  #drawnOf: readonly unknown[] = [];

  constructor(host: DeskHost) {
    this.#host = host;
  }

  /** What is on screen; undefined where nothing is held. */
  get shown(): UsageView | undefined {
    return this.#shown;
  }

  /** The figures that are drawn; undefined where the readings are still to come. */
  get drawing(): Drawing | undefined {
    return this.#shown && !this.lacksReadings ? this.drawingOf(this.#shown) : undefined;
  }

  /** What is drawn: the cost only where there is one. */
  get measure(): ChartMeasure {
    return this.#host.view === 'cost' && this.#shown?.currency !== undefined ? 'cost' : 'usage';
  }

  /** The days that are wanted in readings: those on screen, or what tells habits and whether water ever stops. */
  get closeUpOf(): CivilDays | undefined {
    const [window, days] = [this.#window, this.#days];
    if (!window || !days) return undefined;
    const isWater = days.service === 'water';
    if (!needsReadings(window)) {
      // It only adds sentences, so it waits for the code that writes them.
      if (this.#looks === PLAIN) return undefined;
      // A leak is worth its bytes on any line; what else readings tell is not.
      if (!isWater && (isThrifty() || window.level === 'year')) return undefined;
    }
    const newest = newestDay(days);
    const isYear = window.level === 'year';
    const [first, last] = isYear ? [newest, newest] : [window.from, addDays(window.to, -1)];
    const months = { from: bucketStart(first, 'month'), to: shiftBucket(last, 'month', 1) };
    const since = addDays(newest, -FLOW_DAYS);
    const isNewest = months.from <= newest && newest < months.to;
    return isWater && isNewest && since < months.from ? { ...months, from: since } : months;
  }

  /** The window needs readings that are not here. */
  get lacksReadings(): boolean {
    const window = this.#window;
    if (!window || !needsReadings(window)) return false;
    return !this.#closeUpFor(window);
  }

  /** Takes in what has come, and what the page asks for. Called before each render. */
  follow(days: Usage | undefined, closeUp: CloseUp | undefined, nowMs: number, looks: Looks = PLAIN): void {
    this.#days = days;
    this.#looks = looks;
    if (closeUp) this.#closeUp = closeUp;
    const { resolution, from, to } = this.#host;
    const asked = [days?.servicePointId, resolution, from, to].join();
    if (!days) {
      this.#shown = undefined;
      return;
    }
    if (asked !== this.#asked || !this.#window) {
      this.#asked = asked;
      this.#window = firstWindow(days, this.#host);
    }
    this.#show(days, this.#window, nowMs);
  }

  /** Looks at another time, or more closely. */
  look(window: UsageWindow): void {
    this.#window = window;
    this.#host.requestUpdate();
  }

  /** The drawing of a view, made once: what draws it looks whether it is the same. */
  drawingOf(view: UsageView): Drawing {
    const { showsTemperature } = this.#looks;
    const of = [view, this.measure, showsTemperature];
    if (!this.#drawing || of.some((one, index) => one !== this.#drawnOf[index])) {
      this.#drawnOf = of;
      this.#drawing = drawingOf(view, this.measure, showsTemperature);
    }
    return this.#drawing;
  }

  /** The readings of a window; undefined while those that have come are of other days or another place. */
  #closeUpFor(window: UsageWindow): Usage | undefined {
    const closeUp = this.#closeUp;
    if (!closeUp || closeUp.usage.servicePointId !== this.#days?.servicePointId) return undefined;
    return closeUp.from <= window.from && window.to <= closeUp.to ? closeUp.usage : undefined;
  }

  #show(days: Usage, window: UsageWindow, nowMs: number): void {
    const readings = this.#closeUpFor(window);
    const { viewOf } = this.#looks;
    const of = [days, needsReadings(window) && readings, window, viewOf];
    if (this.#shown && of.every((one, index) => one === this.#shownOf[index])) return;
    this.#shownOf = of;
    this.#shown = viewOf(days, readings, window, nowMs);
  }
}
