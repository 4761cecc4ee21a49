import { addDays, civilDateOf } from '../../domain/calendar.js';
import { displayIncrementMinor } from '../../domain/currency.js';
import { costMinor, quantityOf, type UsageTotal } from '../../domain/usage/resample.js';
import type { UsageBar, UsageView } from '../../domain/usage/usage-view.js';
import type { UsageWindow } from '../../domain/usage/window.js';
import type { Formats } from '../../i18n/format.js';
import { moneyStyle } from '../parts/money-style.js';
import type { UsageChartStrings } from './usage-chart.strings.js';

/** Writes the figures of a view: every text about an amount, a bar or a time comes from here. */
export class Wording {
  /** The names of the bars, so that an hour that comes twice is told apart. */
  readonly #names: readonly string[];

  constructor(
    readonly view: UsageView,
    readonly t: UsageChartStrings,
    readonly f: Formats,
  ) {
    const seen = new Set<string>();
    this.#names = view.bars.map((bar) => {
      const name = this.#nameOf(bar);
      if (!seen.has(name)) {
        seen.add(name);
        return name;
      }
      return t.again({ time: name });
    });
  }

  /** The bar's time in full: `octubre de 2026`, `martes, 13 de octubre`, `18:00`. */
  name(index: number): string {
    return this.#names[index] ?? '';
  }

  /** The bar's time as short as an axis needs it. */
  tick(index: number): string {
    const { bars, zone, window } = this.view;
    const start = bars[index]?.start ?? 0;
    const civil = civilDateOf(start, zone);
    if (window.level === 'year') return this.f.date(civil, 'shortMonth');
    if (window.level === 'month') return String(Number(civil.slice(8)));
    return this.f.time(start, zone);
  }

  /** The window in words: `noviembre de 2026`, `13 de octubre de 2026`, `1 dic 2025 – 30 nov 2026`. */
  get period(): string {
    return periodText(this.view.window, this.f);
  }

  /** What it is set beside, in a word or two: `hace un año`, `antes`. */
  get before(): string {
    return this.view.compare === 'previous' ? this.t.thanPrevious : this.t.thanLastYear;
  }

  /** Steps with their unit, with as many decimals as the size of the figure needs. */
  quantity(steps: number): string {
    return this.f.quantity(this.rounded(steps), this.view.unit);
  }

  /** The figure alone, as it stands in the table. */
  rounded(steps: number): string {
    const exact = quantityOf(steps, this.view.scale);
    const size = Math.abs(Number(exact));
    const digits = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 3;
    return Number(exact).toFixed(Math.min(digits, exact.split('.')[1]?.length ?? 0));
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
    const { t } = this;
    if (use.coverage.expected === 0)
      return use.start >= this.view.heldUntil ? t.statePending : t.stateOutside;
    switch (use.state) {
      case 'actual':
        return t.stateActual;
      case 'estimated':
        return t.stateEstimated;
      case 'partial':
        return t.statePartial;
      case 'pending':
        return t.statePending;
      case 'missing':
        return t.stateMissing;
    }
  }

  /** A bar, complete, as it is read aloud: time, amount with unit, cost, how it is known, what else there is. */
  sentence(index: number): string {
    const { t, f } = this;
    const bar = this.view.bars[index];
    if (!bar) return '';
    const { use, back, then, temperature, tou, billId } = bar;
    const isPlain = use.coverage.expected > 0 && use.state === 'actual';
    const parts = [
      use.steps === null ? undefined : this.quantity(use.steps),
      this.cost(use.costSteps),
      isPlain ? undefined : this.state(bar),
      back?.steps ? t.given({ quantity: this.quantity(back.steps) }) : undefined,
      then === null ? undefined : t.before({ when: this.before, quantity: this.quantity(then) }),
      tou,
      temperature === null ? undefined : t.degrees({ temperature: degrees(temperature, f) }),
      billId === undefined ? undefined : t.billStarts,
    ];
    return `${this.name(index)}: ${parts.filter((part) => part !== undefined).join('; ')}`;
  }

  /** A share of 0 to 1 as a percentage; what is above nothing is never written as nothing. */
  percent(share: number): string {
    const hundredths = Math.round(share * 1000) / 10;
    const shown = hundredths >= 10 ? Math.round(hundredths) : hundredths;
    return this.f.percent(String(share > 0 ? Math.max(0.1, shown) : shown));
  }

  #nameOf({ start, end }: UsageBar): string {
    const { zone, window } = this.view;
    const civil = civilDateOf(start, zone);
    if (window.level === 'year') return this.f.date(civil, 'month');
    // Readings of days, where a utility has nothing finer.
    if (window.level === 'month' || end - start > 20 * 3_600_000) return this.f.date(civil, 'day');
    const time = this.f.time(start, zone);
    return civil === addDays(window.to, -1) ? time : `${this.f.date(civil, 'short')}, ${time}`;
  }
}

/** A temperature as the locale writes it. */
export function degrees(celsius: number, f: Formats): string {
  return `${f.decimal(celsius.toFixed(1))}\u00a0°C`;
}

/** A window in words. */
export function periodText({ level, from, to }: UsageWindow, f: Formats): string {
  const last = addDays(to, -1);
  if (from === last) return f.date(from, 'long');
  if (
    level === 'month' &&
    from.slice(0, 8) === last.slice(0, 8) &&
    from.endsWith('-01') &&
    to.endsWith('-01')
  ) {
    return f.date(from, 'month');
  }
  return f.dateRange(from, last);
}

/** The share of what a total rests on that is missing or estimated, from 0 to 1. */
export function shareOf(part: 'missing' | 'estimated', { coverage }: UsageTotal): number {
  const whole = part === 'missing' ? coverage.expected : coverage.present;
  return whole === 0 ? 0 : coverage[part] / whole;
}
