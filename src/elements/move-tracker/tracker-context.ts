import type { Config } from '../../contract/config.js';
import type { Move } from '../../contract/moves.js';
import type { MoveTrack } from '../../domain/move/track.js';
import type { Formats } from '../../i18n/format.js';
import type { MoveTrackerStrings } from './move-tracker.strings.js';

/** What the customer is doing: looking, changing the days, or about to cancel. */
export type TrackerMode = 'look' | 'dates' | 'cancel';

/** What every part of the tracker shows and may ask. */
export interface TrackerContext {
  readonly t: MoveTrackerStrings;
  readonly f: Formats;
  /** The level of the element's own heading. */
  readonly level: number;
  readonly move: Move;
  readonly track: MoveTrack;
  readonly config: Config | undefined;
  readonly nowMs: number;
  /** The ways to reach a person, where one was asked for and nobody on the page answered. */
  readonly channels: unknown;
  readonly onMode: (mode: TrackerMode) => void;
  readonly onPerson: () => void;
  readonly onCalendar: () => void;
}

/** The zone in which the days of a move are told. */
export function zoneOf({ to, from }: Move, fallback = 'UTC'): string {
  return (to ?? from)?.zone ?? fallback;
}
