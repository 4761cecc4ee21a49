import type { HOLD_REASONS, Move, MoveItem } from '../../../contract/index.js';
import type { PlannedStep } from '../../../domain/move/plan.js';
import type { BookEntry, Conducts, Verb } from './systems.js';
import type { NoteName } from './texts.js';

/** What the customer asked after the move was submitted. */
export type LaterWish =
  | {
      readonly kind: 'dates';
      readonly atMs: number;
      readonly steps: readonly PlannedStep[];
      readonly changeableUntilMs: number;
    }
  | { readonly kind: 'cancel'; readonly atMs: number };

/** A submitted move: its plan, what was asked later (oldest first), and how the systems behave. */
export interface MoveScript {
  readonly moveId: string;
  readonly submittedMs: number;
  readonly zone: string;
  readonly steps: readonly PlannedStep[];
  readonly changeableUntilMs: number;
  readonly later: readonly LaterWish[];
  readonly conducts: Conducts;
}

export interface HoldView {
  readonly reason: (typeof HOLD_REASONS)[number];
  readonly itemId: string;
  readonly turn: 'utility' | 'customer';
  readonly sinceMs: number;
  readonly answerByMs: number | null;
}

export interface ItemView {
  readonly step: PlannedStep;
  readonly state: MoveItem['state'];
  readonly doneMs: number | null;
  readonly isLate: boolean;
  readonly note: NoteName | HoldView['reason'] | null;
}

/** A move as it stands from an instant on. */
export interface MoveView {
  readonly atMs: number;
  readonly state: Move['state'];
  readonly items: readonly ItemView[];
  readonly hold: HoldView | null;
  readonly datesUntilMs: number | null;
  readonly cancelUntilMs: number | null;
  readonly endedMs: number | null;
}

/** A run from submission to its end: every state it goes through, and what the systems really did. */
export interface MoveRun {
  readonly views: readonly MoveView[];
  readonly book: readonly BookEntry[];
}

/** A step on its way. */
export interface Item {
  step: PlannedStep;
  state: MoveItem['state'];
  doneMs: number | null;
  wasLate: boolean;
  note: ItemView['note'];
  hold: HoldView | null;
  /** The command that is under way. */
  key: string | undefined;
  verb: Verb;
  /** How often it was sent, under a key of its own each time. */
  sent: number;
  tries: number;
  questions: number;
  isVoiding: boolean;
  /** Nothing is sent before this. */
  restsUntilMs: number;
}

/** What can be taken back once it is done. A read stays a read, and a visit a visit. */
export const UNDOABLE: readonly string[] = [
  'open_contract',
  'deposit',
  'start_supply',
  'start_billing',
  'stop_supply',
  'stop_billing',
  'close_contract',
];

/** What is done before the customer's own days. */
export const AHEAD: readonly string[] = ['open_contract', 'deposit'];

export function newItem(step: PlannedStep): Item {
  return {
    step,
    state: 'waiting',
    doneMs: null,
    wasLate: false,
    note: null,
    hold: null,
    key: undefined,
    verb: 'do',
    sent: 0,
    tries: 0,
    questions: 0,
    isVoiding: false,
    restsUntilMs: 0,
  };
}

/** Puts a step into a state in which nothing more is to be said of it. */
export function settle(item: Item, state: Item['state']): void {
  item.state = state;
  item.note = null;
  item.hold = null;
}
