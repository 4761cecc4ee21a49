import { html } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { Announcer } from '../../controllers/announcer.js';
import type { ElementHost } from '../../controllers/session-controller.js';
import { startOfDay } from '../../domain/calendar.js';
import type { UsageCompare, UsageView } from '../../domain/usage/plain-view.js';
import { COMPARES, usageView } from '../../domain/usage/usage-view.js';
import { type UsageWindow, windowAt } from '../../domain/usage/window.js';
import { shiftWindow, zoomIn, zoomOut } from '../../domain/usage/window-moves.js';
import type { UtilitySession } from '../../session/session.js';
import { UtilityHelpRequestedEvent } from '../events.js';
import type { ChartDesk, Looks } from './chart-desk.js';
import { ChartTools } from './chart-tools.js';
import { closerFacts } from './closer.js';
import { type Facts, factsOf } from './facts.js';
import { levelsOf } from './first-window.js';
import { belowView, type HandsContext } from './hands.view.js';
import type { Given, HandsView } from './hands-view.js';
import { inlineChart } from './inline-chart.js';
import { layers } from './inline-layers.js';
import { LargeChartController } from './large-chart-controller.js';
import { costText, cursorView, focusOf, goButton, lastKnown } from './looking.js';
import { Meters } from './meters.js';
import { gestures } from './plot-gestures.js';
import { Telling } from './telling.js';
import type { UsageSource } from './usage-source.js';
import { Watched, watch } from './watched.js';
import { periodText } from './wording.js';

export { handsStyles as styles } from './hands.styles.js';

/** What the page and the customer may say of what is shown. */
interface HandsHost extends ElementHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  servicePointId: string | null;
  view: 'usage' | 'cost';
  compare: UsageCompare;
}

/** What the hands work with. */
interface Around {
  readonly session: () => UtilitySession | undefined;
  readonly accountId: () => string | undefined;
  readonly desk: ChartDesk;
  readonly source: UsageSource;
}

/** The words for what is on screen, and what matters of it. */
interface Told {
  readonly of: readonly unknown[];
  readonly telling: Telling;
  readonly facts: Facts;
}

/**
 * All that a customer does with the chart: walks it, looks closer, compares, hears, saves, asks. It comes after the
 * first drawing, when the page is at rest or a hand is near.
 */
export class Hands {
  readonly #host: HandsHost;
  readonly #around: Around;
  readonly #announcer: Announcer;
  readonly #tools: ChartTools;
  readonly #chart: LargeChartController;
  readonly #meters: Meters;
  #looks: { readonly compare: UsageCompare; readonly looks: Looks } | undefined;
  readonly #pick = new Watched<number | undefined>(undefined);
  #pickedIn: UsageView | undefined;
  #isTableOpen = false;
  #showsTemperature = false;
  #told: Told | undefined;

  constructor(host: HandsHost, around: Around) {
    this.#host = host;
    this.#around = around;
    this.#announcer = new Announcer(host);
    this.#tools = new ChartTools(host, around.session);
    this.#chart = new LargeChartController(host, () => around.desk.drawing);
    this.#meters = new Meters(host, around.session, around.accountId);
  }

  /** How the customer looks: with what is compared, with the temperature. */
  get looks(): Looks {
    const compare = this.#compare;
    const showsTemperature = this.#showsTemperature;
    if (this.#looks?.compare !== compare || this.#looks.looks.showsTemperature !== showsTemperature) {
      const viewOf: Looks['viewOf'] =
        this.#looks?.compare === compare
          ? this.#looks.looks.viewOf
          : (days, readings, window, nowMs) => usageView(days, readings, window, compare, nowMs);
      this.#looks = { compare, looks: { viewOf, showsTemperature } };
    }
    return this.#looks.looks;
  }

  /** Other usage is on screen: forgets what was asked of the one before. */
  reset(): void {
    this.#tools.reset();
    this.#pick.set(undefined);
  }

  /** A hand is near: the large chart comes. */
  near(): void {
    this.#chart.wish();
  }

  /** The pieces of the chart that hands need. */
  view(given: Given): HandsView {
    const { view, words } = given;
    if (view !== this.#pickedIn) this.#pick.set(undefined);
    this.#pickedIn = view;
    const { telling, facts } = this.#tell(given);
    const context = this.#context(given, telling, facts);
    const { onShift, onPick, onOpen, onOut, canGo } = context;
    const pick = this.#pick;
    const drawing = this.#around.desk.drawingOf(view);
    const last = view.bars.length - 1;
    const newest = lastKnown(view);
    const now = (picked = pick.value): number => picked ?? newest;
    return {
      earlier: goButton(words.previous, 'back', canGo.back, () => onShift(-1)),
      later: goButton(words.next, 'forth', canGo.forth, () => onShift(1)),
      cost: costText(telling),
      lead: facts.lead,
      drawn: guard([drawing], () => inlineChart(drawing, layers)),
      over: html`<canvas class="canvas" aria-hidden="true"></canvas
        >${watch(pick, (picked) => cursorView(picked, view.bars.length))}`,
      isLarge: this.#chart.state === 'here',
      gestures: gestures({ count: view.bars.length, now, onPick, onOpen, onOut, onShift }),
      slider: {
        now: watch(pick, now),
        last: Math.max(0, last),
        text: watch(pick, (picked) => telling.sentence(now(picked))),
      },
      help: words.chartHelp,
      rest: belowView(context),
    };
  }

  /** The words for what is on screen, and what stands out in it: made once, not with every move of a hand. */
  #tell({ view, days, t, words, f }: Given): Told {
    const { closeUp } = this.#around.source;
    const of = [view, days, t, words, f, closeUp?.usage];
    if (!this.#told || of.some((one, index) => one !== this.#told?.of[index])) {
      const telling = new Telling(view, t, f, words);
      this.#told = { of, telling, facts: factsOf(telling, days, closerFacts(telling, days, closeUp)) };
    }
    return this.#told;
  }

  #context({ view, days, f, words, level }: Given, telling: Telling, facts: Facts): HandsContext {
    const { desk, source, accountId } = this.#around;
    const { window, zone } = view;
    const levels = levelsOf(days);
    const closer = (startMs: number): UsageWindow | undefined => {
      const next = zoomIn(window, startMs, zone);
      return next && levels.includes(next.level) ? next : undefined;
    };
    const go = (next: UsageWindow | undefined): void => {
      if (!next) return;
      desk.look(next);
      this.#announcer.say(periodText(next, f));
    };
    const change = (act: () => void): void => {
      act();
      this.#host.requestUpdate();
    };
    return {
      telling,
      facts,
      level,
      drawing: desk.drawing,
      measure: desk.measure,
      compare: this.#compare,
      pick: this.#pick,
      levels,
      meters: this.#meters.list(words),
      hasTemperature: days.temperature !== undefined,
      showsTemperature: this.#showsTemperature,
      canOpen: closer(view.heldFrom) !== undefined,
      canGo: {
        back: startOfDay(window.from, zone) > view.heldFrom,
        forth: startOfDay(window.to, zone) < view.heldUntil,
      },
      isTableOpen: this.#isTableOpen,
      chart: this.#chart.state,
      tools: this.#tools.status,
      help: this.#tools.channels(f),
      onShift: (by) => go(shiftWindow(window, by)),
      onLevel: (to) => go(windowAt(to, focusOf(view, this.#pick.value))),
      onMeasure: (measure) => (this.#host.view = measure),
      onTemperature: () => change(() => (this.#showsTemperature = !this.#showsTemperature)),
      onCompare: (compare) => (this.#host.compare = compare),
      onMeter: (id) => (this.#host.servicePointId = id),
      onPick: (index) => {
        if (index !== this.#pick.value) this.#pick.set(index);
      },
      onOpen: (index) => go(closer(view.bars[index]?.start ?? view.heldFrom)),
      onOut: () => go(zoomOut(window)),
      onTable: (isOpen) => change(() => (this.#isTableOpen = isOpen)),
      onWantChart: () => this.#chart.ask(),
      onListen: () => desk.drawing && this.#tools.listen(desk.drawing.values),
      onSave: (format) => {
        const id = accountId();
        const { from, to } = window;
        const { servicePointId } = view;
        const { resolutions } = source.found.usage?.capabilities ?? days.capabilities;
        if (id)
          this.#tools.save({
            servicePointId,
            from,
            to,
            resolutions,
            accountId: id,
            format,
            locale: f.locale,
          });
      },
      onAsk: () => this.#ask(telling, accountId()),
    };
  }

  get #compare(): UsageCompare {
    return COMPARES.find((one) => one === this.#host.compare) ?? 'last-year';
  }

  /** Asks for help about the time on screen; where nobody on the page takes the question, the channels are shown. */
  #ask(telling: Telling, accountId: string | undefined): void {
    const { view, words, f, period } = telling;
    const { servicePointId, window } = view;
    const { from, to } = window;
    const id = `${servicePointId}/${from}/${to}`;
    const subject = { type: 'usage-range', id, accountId, servicePointId, from, to };
    const { steps } = view.total;
    const quantity = steps === null ? words.stateMissing : telling.quantity(steps);
    const summary = words.askSummary({ period, quantity });
    const detail = { topic: subject.type, subject, summary, locale: f.locale };
    if (this.#host.dispatchEvent(new UtilityHelpRequestedEvent(detail))) this.#tools.answer();
  }
}
