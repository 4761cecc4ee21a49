import type { Drawing } from './drawing.js';
import type { HandsView } from './hands-view.js';
import type { Wording } from './wording.js';

/** What the templates of the first drawing need. */
export interface ViewContext {
  readonly wording: Wording;
  readonly drawing: Drawing;
  readonly level: number;
  /** What the utility calls the place. */
  readonly label: string | undefined;
  /** The sign of what is drawn: a unit or a currency. */
  readonly sign: string;
  /** Where the readings of a day are: here, on their way, or not to be had. */
  readonly details: 'here' | 'coming' | 'failed';
  /** All that a customer can do, once its code has come; `failed` where that cannot be had. */
  readonly hands: HandsView | 'failed' | undefined;
  /** A hand or the focus is near. */
  readonly onNear: () => void;
  /** The customer asks for what could not be fetched. */
  readonly onWantHands: () => void;
  readonly onTryAgain: () => void;
}
