import type { Usage } from '../../contract/usage.js';
import type { UsageView } from '../../domain/usage/plain-view.js';
import type { Formats } from '../../i18n/format.js';
import type { HandsStrings } from './hands.strings.js';
import type { UsageChartStrings } from './usage-chart.strings.js';

/** What is on screen, and in which words. */
export interface Given {
  readonly view: UsageView;
  readonly days: Usage;
  readonly t: UsageChartStrings;
  readonly words: HandsStrings;
  readonly f: Formats;
  readonly level: number;
}

/** What a closer look adds to the first drawing, piece by piece, in the places that are kept for it. */
export interface HandsView {
  /** The ways to an earlier and to a later time. */
  readonly earlier: unknown;
  readonly later: unknown;
  /** What the time on screen cost; undefined where that has no price. */
  readonly cost: string | undefined;
  /** The sentence that matters most. */
  readonly lead: string;
  /** The drawing, made anew only where it changes. */
  readonly drawn: unknown;
  /** The large drawing, and the mark of the bar that is looked at. */
  readonly over: unknown;
  readonly isLarge: boolean;
  /** Listens to hands and keys. */
  readonly gestures: unknown;
  /** The bar that is looked at, of so many, and what a screen reader says of it. */
  readonly slider: { readonly now: unknown; readonly last: number; readonly text: unknown };
  readonly help: string;
  /** What stands below the drawing. */
  readonly rest: unknown;
}
