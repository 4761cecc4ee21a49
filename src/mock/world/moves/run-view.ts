import type { Move } from '../../../contract/index.js';
import { DAY } from '../time.js';
import { AHEAD, type Item, type ItemView, type MoveView, UNDOABLE } from './run-types.js';

/** How long a customer may choose what to do about a move that is held. */
export const HELD_MS = 30 * DAY;

/** How a run stands beside its steps. */
export interface Standing {
  readonly atMs: number;
  readonly isAcknowledged: boolean;
  readonly isCancelling: boolean;
  readonly changeableUntilMs: number;
}

/** What is told of a run at an instant. */
export function viewOf(all: readonly Item[], standing: Standing): MoveView {
  const { atMs, isCancelling, changeableUntilMs } = standing;
  const items = all.map(({ step, state, doneMs, wasLate, note }): ItemView => {
    return { step, state, doneMs: state === 'done' ? doneMs : null, isLate: wasLate, note };
  });
  const holds = all.flatMap(({ hold }) => hold ?? []).sort((a, b) => a.sinceMs - b.sinceMs);
  const hold = holds.find(({ turn }) => turn === 'customer') ?? holds[0] ?? null;
  const state = stateOf(all, standing, hold !== null);
  const isOver = state === 'completed' || state === 'cancelled';
  const isFixed = isOver || isCancelling || isUnderWay(all);
  const until = (limit: number): number | null => (!isFixed && atMs < limit ? limit : null);
  const whileHeld = Math.max(changeableUntilMs, hold ? hold.sinceMs + HELD_MS : 0);
  return {
    atMs,
    state,
    items,
    hold,
    datesUntilMs: until(hold?.turn === 'customer' ? whileHeld : changeableUntilMs),
    cancelUntilMs: until(whileHeld),
    endedMs: isOver ? atMs : null,
  };
}

/** Whether something is done, or being done, that belongs to the customer's own days. */
function isUnderWay(items: readonly Item[]): boolean {
  return items.some(
    ({ step, state }) => !AHEAD.includes(step.kind) && (state === 'done' || state === 'in_progress'),
  );
}

function stateOf(items: readonly Item[], standing: Standing, isHeld: boolean): Move['state'] {
  if (standing.isCancelling) {
    if (isHeld) return 'held';
    const isSettled = items.every(
      ({ step, state }) =>
        state === 'cancelled' || state === 'undone' || (state === 'done' && !UNDOABLE.includes(step.kind)),
    );
    if (isSettled) return 'cancelled';
    return items.some(({ isVoiding }) => isVoiding) ? 'assessing_cancellation' : 'pending_cancellation';
  }
  if (isHeld) return 'held';
  if (items.every(({ state }) => state === 'done')) return 'completed';
  if (!standing.isAcknowledged) return 'submitted';
  if (isUnderWay(items)) return 'in_progress';
  const isAhead = items.every(({ step, state }) => !AHEAD.includes(step.kind) || state === 'done');
  return isAhead ? 'pending' : 'acknowledged';
}
