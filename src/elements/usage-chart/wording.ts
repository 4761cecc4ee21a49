import { addDays, civilDateOf } from '../../domain/calendar.js';
import type { UsageView } from '../../domain/usage/plain-view.js';
import type { UsageTotal } from '../../domain/usage/resample.js';
import { sizeOf } from '../../domain/usage/size.js';
import type { UsageWindow } from '../../domain/usage/window.js';
import type { Formats } from '../../i18n/format.js';
import type { UsageChartStrings } from './usage-chart.strings.js';

/** Writes the figures of a view that stand with its first drawing. */
export class Wording {
  constructor(
    readonly view: UsageView,
    readonly t: UsageChartStrings,
    readonly f: Formats,
  ) {}

  /** The bar's time as short as an axis needs it: `oct`, `13`, `6 p. m.` */
  tick(index: number): string {
    const { bars, zone, window } = this.view;
    const start = bars[index]?.start ?? 0;
    const civil = civilDateOf(start, zone);
    if (window.level === 'year') return this.f.date(civil, 'shortMonth');
    if (window.level === 'month') return String(Number(civil.slice(8)));
    return this.f.hour(start, zone);
  }

  /** The window in words: `noviembre de 2026`, `13 de octubre de 2026`, `1 dic 2025 – 30 nov 2026`. */
  get period(): string {
    return periodText(this.view.window, this.f);
  }

  /** Steps with their unit, with as many decimals as the size of the figure needs. */
  quantity(steps: number, scale: string = this.view.scale): string {
    return this.f.quantity(this.rounded(steps, scale), this.view.unit);
  }

  /** The figure alone, as it stands in the table. */
  rounded(steps: number, scale: string = this.view.scale): string {
    const value = sizeOf(steps, scale);
    const size = Math.abs(value);
    const digits = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 3;
    return String(Number(value.toFixed(digits)));
  }

  /** A share of 0 to 1 as a percentage; what is above nothing is never written as nothing. */
  percent(share: number): string {
    const hundredths = Math.round(share * 1000) / 10;
    const shown = hundredths >= 10 ? Math.round(hundredths) : hundredths;
    return this.f.percent(String(share > 0 ? Math.max(0.1, shown) : shown));
  }
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
