import type { Move, MoveItem } from '../../contract/moves.js';

/** How a step is shown: over, being done, still to come, in trouble, or not to be. */
export type TrackTone = 'done' | 'now' | 'ahead' | 'held' | 'off';

/** One step of a move on the customer's timeline. */
export interface TrackStep {
  readonly item: MoveItem;
  readonly tone: TrackTone;
  /** The promise is past and the step is not done. */
  readonly isOverdue: boolean;
}

/** A move as a customer follows it. */
export interface MoveTrack {
  readonly steps: readonly TrackStep[];
  readonly doneCount: number;
  /** Steps that are done or will be. */
  readonly count: number;
  /** The first that is not over. */
  readonly next: TrackStep | undefined;
  /** The step that holds the move up. */
  readonly held: TrackStep | undefined;
  readonly canChangeDates: boolean;
  readonly canCancel: boolean;
  /** Nothing more will happen by itself. */
  readonly isOver: boolean;
}

const TONES: Readonly<Record<string, TrackTone>> = {
  done: 'done',
  in_progress: 'now',
  undoing: 'now',
  held: 'held',
  undone: 'off',
  cancelled: 'off',
};

/** How a move stands at an instant. A state that is not known counts as still to come. */
export function trackMove(move: Move, nowMs: number): MoveTrack {
  const steps = move.items
    .map((item): TrackStep => {
      const tone = TONES[item.state] ?? 'ahead';
      const isOpen = tone !== 'done' && tone !== 'off';
      return { item, tone, isOverdue: isOpen && nowMs >= Date.parse(item.promisedBy) };
    })
    // The order of the calendar; on one day, that in which they are done.
    .sort((a, b) => (a.item.plannedOn < b.item.plannedOn ? -1 : a.item.plannedOn > b.item.plannedOn ? 1 : 0));
  const isBefore = (until: string | null): boolean => until !== null && nowMs < Date.parse(until);
  const held = steps.find(({ item }) => item.id === move.hold?.itemId);
  return {
    steps,
    doneCount: steps.filter(({ tone }) => tone === 'done').length,
    count: steps.filter(({ tone }) => tone !== 'off').length,
    next: steps.find(({ tone }) => tone !== 'done' && tone !== 'off'),
    held,
    canChangeDates: isBefore(move.changes.datesUntil),
    canCancel: isBefore(move.changes.cancelUntil),
    isOver: move.endedAt !== null,
  };
}
