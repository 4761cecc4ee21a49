import type { Usage } from '../../contract/usage.js';
import type { ElementHost } from '../../controllers/session-controller.js';
import { addDays, civilDateOf, startOfDay } from '../../domain/calendar.js';
import { bucketStart, shiftBucket } from '../../domain/usage/civil-edges.js';
import {
  COMPARES,
  needsReadings,
  type UsageCompare,
  usageView,
  type UsageView,
} from '../../domain/usage/usage-view.js';
import { shiftWindow, type UsageWindow, windowAt, zoomIn, zoomOut } from '../../domain/usage/window.js';
import { UtilityHelpRequestedEvent } from '../events.js';
import { type ChartMeasure, type Drawing, drawingOf } from './drawing.js';
import type { SaveWish } from './save-usage.js';
import { firstWindow, levelsOf, newestDay } from './first-window.js';
import { isThrifty } from './thrift.js';
import type { CivilDays, CloseUp } from './usage-source.js';
import type { ViewContext } from './view-context.js';
import { periodText, type Wording } from './wording.js';

/** What the page asks for at first; the customer goes on from there. */
interface DeskHost extends ElementHost {
  resolution: string | null;
  from: string | null;
  to: string | null;
  view: string;
  compare: string;
}

/** What the element adds to the desk's own state. */
interface Surroundings extends Pick<
  ViewContext,
  | 'wording'
  | 'days'
  | 'level'
  | 'closer'
  | 'details'
  | 'chart'
  | 'tools'
  | 'help'
  | 'onNear'
  | 'onWantChart'
  | 'onListen'
  | 'onSave'
  | 'onAsk'
  | 'onTryAgain'
> {
  readonly say: (text: string) => void;
}

/** Days before the newest reading that tell whether water ever stops. */
const FLOW_DAYS = 9;

/** Keeps what the customer looks at: which time, how closely, which bar; and what is shown of it. */
export class ChartDesk {
  readonly #host: DeskHost;
  #days: Usage | undefined;
  #closeUp: CloseUp | undefined;
  #asked = '';
  #window: UsageWindow | undefined;
  #picked: number | undefined;
  #isTableOpen = false;
  #showsTemperature = false;
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
    return this.#shown && !this.lacksReadings ? this.#drawing : undefined;
  }

  /** The days that are wanted in readings: the month on screen, or what shows whether water ever stops. */
  get closeUpOf(): CivilDays | undefined {
    const [window, days] = [this.#window, this.#days];
    if (!window || !days) return undefined;
    const newest = newestDay(days);
    const isWater = days.service === 'water';
    // A leak is worth its bytes on any line; what else readings tell is not.
    if (!needsReadings(window) && !isWater && (isThrifty() || window.level === 'year')) return undefined;
    const on = window.level === 'year' ? newest : window.from;
    const month = { from: bucketStart(on, 'month'), to: shiftBucket(on, 'month', 1) };
    const since = addDays(newest, -FLOW_DAYS);
    const isNewest = month.from <= newest && newest < month.to;
    return isWater && isNewest && since < month.from ? { ...month, from: since } : month;
  }

  /** The window needs readings that are not here. */
  get lacksReadings(): boolean {
    const window = this.#window;
    if (!window || !needsReadings(window)) return false;
    return !this.#closeUpFor(window);
  }

  /** Takes in what has come, and what the page asks for. Called before each render. */
  follow(days: Usage | undefined, closeUp: CloseUp | undefined, nowMs: number): void {
    this.#days = days;
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
      this.#picked = undefined;
    }
    this.#show(days, this.#window, nowMs);
  }

  /** Asks for help about the time on screen. True where nobody on the page took the question. */
  ask(wording: Wording, accountId: string | undefined): boolean {
    const { view, t, f } = wording;
    const { from, to } = view.window;
    const { servicePointId } = view;
    const id = `${servicePointId}/${from}/${to}`;
    const subject = { type: 'usage-range', id, accountId, servicePointId, from, to };
    const quantity = view.total.steps === null ? t.stateMissing : wording.quantity(view.total.steps);
    const summary = t.askSummary({ period: wording.period, quantity });
    const detail = { topic: subject.type, subject, summary, locale: f.locale };
    return this.#host.dispatchEvent(new UtilityHelpRequestedEvent(detail));
  }

  /** The stretch of time on screen, for who wants it as a file. */
  wish(
    { capabilities }: Usage,
    { servicePointId, window }: UsageView,
  ): Omit<SaveWish, 'format' | 'accountId' | 'locale'> {
    const { from, to } = window;
    return { servicePointId, from, to, resolutions: capabilities.resolutions };
  }

  /** All that the templates need. */
  context({ say, ...around }: Surroundings): ViewContext {
    const { wording } = around;
    const { view } = wording;
    const { window, zone } = view;
    const levels = levelsOf(around.days);
    const closer = (startMs: number): UsageWindow | undefined => {
      const next = zoomIn(window, startMs, zone);
      return next && levels.includes(next.level) ? next : undefined;
    };
    const go = (next: UsageWindow | undefined): void => {
      if (!next) return;
      this.#window = next;
      this.#picked = undefined;
      this.#host.requestUpdate();
      say(periodText(next, wording.f));
    };
    return {
      ...around,
      drawing: this.#draw(view),
      measure: this.#measure,
      compare: this.#compare,
      picked: this.#picked,
      levels,
      canOpen: closer(view.heldFrom) !== undefined,
      canGo: {
        back: startOfDay(window.from, zone) > view.heldFrom,
        forth: startOfDay(window.to, zone) < view.heldUntil,
      },
      isTableOpen: this.#isTableOpen,
      onShift: (by) => go(shiftWindow(window, by)),
      onLevel: (level) => go(windowAt(level, this.#focus(view))),
      onMeasure: (measure) => (this.#host.view = measure),
      showsTemperature: this.#showsTemperature,
      onTemperature: () => {
        this.#showsTemperature = !this.#showsTemperature;
        this.#host.requestUpdate();
      },
      onCompare: (compare) => (this.#host.compare = compare),
      onPick: (index) => {
        if (index === this.#picked) return;
        this.#picked = index;
        this.#host.requestUpdate();
      },
      onOpen: (index) => go(closer(view.bars[index]?.start ?? view.heldFrom)),
      onOut: () => go(zoomOut(window)),
      onTable: (isOpen) => {
        this.#isTableOpen = isOpen;
        this.#host.requestUpdate();
      },
    };
  }

  get #measure(): ChartMeasure {
    return this.#host.view === 'cost' && this.#shown?.currency !== undefined ? 'cost' : 'usage';
  }

  get #compare(): UsageCompare {
    return COMPARES.find((one) => one === this.#host.compare) ?? 'last-year';
  }

  /** The day that stays in sight when the level changes: that of the picked bar, else the last with a reading. */
  #focus({ bars, zone, window }: UsageView): string {
    const picked = this.#picked === undefined ? undefined : bars[this.#picked];
    const known = picked ?? [...bars].reverse().find(({ use }) => use.steps !== null);
    return known ? civilDateOf(known.start, zone) : window.from;
  }

  /** The readings of a window; undefined while those that have come are of other days. */
  #closeUpFor(window: UsageWindow): Usage | undefined {
    const closeUp = this.#closeUp;
    return closeUp && closeUp.from <= window.from && window.to <= closeUp.to ? closeUp.usage : undefined;
  }

  #show(days: Usage, window: UsageWindow, nowMs: number): void {
    const readings = this.#closeUpFor(window);
    const of = [days, readings, window, this.#compare];
    if (this.#shown && of.every((one, index) => one === this.#shownOf[index])) return;
    this.#shownOf = of;
    this.#shown = usageView(days, readings, window, this.#compare, nowMs);
  }

  /** The drawing of a view, made once: what draws it looks whether it is the same. */
  #draw(view: UsageView): Drawing {
    const of = [view, this.#measure, this.#showsTemperature];
    if (!this.#drawing || of.some((one, index) => one !== this.#drawnOf[index])) {
      this.#drawnOf = of;
      this.#drawing = drawingOf(view, this.#measure, this.#showsTemperature);
    }
    return this.#drawing;
  }
}
