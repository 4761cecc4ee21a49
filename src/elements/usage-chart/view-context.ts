import type { Usage } from '../../contract/usage.js';
import type { UsageCompare } from '../../domain/usage/usage-view.js';
import type { UsageLevel } from '../../domain/usage/window.js';
import type { ToolStatus } from './chart-tools.js';
import type { CloserFacts } from './closer.js';
import type { ChartMeasure, Drawing } from './drawing.js';
import type { UsageFormat } from './save-usage.js';
import type { Wording } from './wording.js';

/** What a customer can do, as the element does it. */
export interface ChartHandlers {
  /** Shows the window after (1) or before (−1). */
  readonly onShift: (by: number) => void;
  readonly onLevel: (level: UsageLevel) => void;
  readonly onMeasure: (measure: ChartMeasure) => void;
  /** Shows or hides the temperature. */
  readonly onTemperature: () => void;
  readonly onCompare: (compare: UsageCompare) => void;
  /** Looks at a bar, closer still at it, or wider. */
  readonly onPick: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly onOut: () => void;
  readonly onTable: (isOpen: boolean) => void;
  /** A hand is near the chart. */
  readonly onNear: () => void;
  readonly onWantChart: () => void;
  readonly onListen: () => void;
  readonly onSave: (format: UsageFormat) => void;
  readonly onAsk: () => void;
  readonly onTryAgain: () => void;
}

/** What the templates need. Handlers come from the element; nothing here keeps state. */
export interface ViewContext extends ChartHandlers {
  readonly wording: Wording;
  readonly drawing: Drawing;
  readonly days: Usage;
  /** What stands out, once it was looked at. */
  readonly closer: CloserFacts | undefined;
  readonly level: number;
  readonly measure: ChartMeasure;
  readonly compare: UsageCompare;
  readonly showsTemperature: boolean;
  /** The bar that is looked at; undefined before one was. */
  readonly picked: number | undefined;
  readonly levels: readonly UsageLevel[];
  /** Whether a closer look, an earlier or a later time exist. */
  readonly canOpen: boolean;
  readonly canGo: { readonly back: boolean; readonly forth: boolean };
  readonly isTableOpen: boolean;
  /** Where the readings of a day are: here, on their way, or not to be had. */
  readonly details: 'here' | 'coming' | 'failed';
  /** The large chart: drawn over the inline one, offered where data is saved, or not to be had. */
  readonly chart: 'none' | 'offered' | 'here' | 'failed';
  readonly tools: ToolStatus;
  /** The utility's channels, where nobody on the page took the question. */
  readonly help: { readonly title: string; readonly list: unknown } | undefined;
}
