import { addDays, civilDateOf, startOfDay } from '../../domain/calendar.js';
import { displayIncrementMinor } from '../../domain/currency.js';
import { costMinor } from '../../domain/usage/amounts.js';
import type { UsageBar, UsageView } from '../../domain/usage/plain-view.js';
import type { Formats } from '../../i18n/format.js';
import { moneyStyle } from '../parts/money-style.js';
import type { HandsStrings } from './hands.strings.js';
import type { UsageChartStrings } from './usage-chart.strings.js';
import { Wording } from './wording.js';

/** Tells of single bars: every text about a bar, and what a window is set beside, comes from here. */
export class Telling extends Wording {
  /** The names of the bars, so that an hour that comes twice is told apart. */
  #names: readonly string[] | undefined;

  constructor(
    view: UsageView,
    t: UsageChartStrings,
    f: Formats,
    readonly words: HandsStrings,
  ) {
    super(view, t, f);
  }

  /** The bar's time in full: `octubre de 2026`, `martes, 13 de octubre`, `18:00`. */
  name(index: number): string {
    this.#names ??= this.#allNames();
    return this.#names[index] ?? '';
  }

  /** What it is set beside, in a word or two: `hace un año`, `antes`. */
  get before(): string {
    return this.view.compare === 'previous' ? this.words.thanPrevious : this.words.thanLastYear;
  }

  /** What a cost is, rounded once; undefined where it is not known. */
  cost(costSteps: number | null): string | undefined {
    const { currency, costScale } = this.view;
    if (costSteps === null || currency === undefined || costScale === undefined) return undefined;
    const minor = costMinor(costSteps, costScale, currency, displayIncrementMinor(currency));
    return this.f.money(minor, moneyStyle(currency));
  }

  /** How a bar is known: measured, estimated, incomplete, missing, not in yet. */
  state({ use }: UsageBar): string {
    const { words } = this;
    if (use.coverage.expected === 0)
      return use.start >= this.view.heldUntil ? words.statePending : words.stateOutside;
    switch (use.state) {
      case 'actual':
        return words.stateActual;
      case 'estimated':
        return words.stateEstimated;
      case 'partial':
        return words.statePartial;
      case 'pending':
        return words.statePending;
      case 'missing':
        return words.stateMissing;
    }
  }

  /** A bar, complete, as it is read aloud: time, amount with unit, cost, how it is known, what else there is. */
  sentence(index: number): string {
    const { words, f } = this;
    const bar = this.view.bars[index];
    if (!bar) return '';
    const { use, back, then, temperature, tou, billId } = bar;
    const isPlain = use.coverage.expected > 0 && use.state === 'actual';
    const parts = [
      use.steps === null ? undefined : this.quantity(use.steps),
      this.cost(use.costSteps),
      isPlain ? undefined : this.state(bar),
      back?.steps ? words.given({ quantity: this.quantity(back.steps) }) : undefined,
      then === null ? undefined : words.before({ when: this.before, quantity: this.quantity(then) }),
      tou,
      temperature === null ? undefined : words.degrees({ temperature: degrees(temperature, f) }),
      billId === undefined ? undefined : words.billStarts,
    ];
    return `${this.name(index)}: ${parts.filter((part) => part !== undefined).join('; ')}`;
  }

  #allNames(): string[] {
    const seen = new Set<string>();
    return this.view.bars.map((bar) => {
      const name = this.#nameOf(bar);
      if (seen.has(name)) return this.words.again({ time: name });
      seen.add(name);
      return name;
    });
  }

  #nameOf({ start, end }: UsageBar): string {
    const { zone, window } = this.view;
    const civil = civilDateOf(start, zone);
    if (window.level === 'year') return this.f.date(civil, 'month');
    if (window.level === 'month') return this.f.date(civil, 'day');
    // Readings of days, where a utility has nothing finer.
    if (end >= startOfDay(addDays(civil, 1), zone) && start === startOfDay(civil, zone))
      return this.f.date(civil, 'day');
    const time = this.f.time(start, zone);
    return civil === addDays(window.to, -1) ? time : `${this.f.date(civil, 'short')}, ${time}`;
  }
}

/** A temperature as the locale writes it. */
function degrees(celsius: number, f: Formats): string {
  return `${f.decimal(celsius.toFixed(1))}\u00a0°C`;
}
