import type { Flow, Move, MoveAnswers, MoveCost, MoveKind, Premise } from '../../../contract/index.js';
import { DAY } from '../time.js';
import type { LaterWish, MoveRun, MoveScript } from './run-types.js';

/** How long a draft is kept after it was last saved. */
export const DRAFT_MS = 30 * DAY;

/** The days and the visit of a submitted move, from an instant on. */
export interface MoveDay {
  readonly atMs: number;
  readonly startOn: string | undefined;
  readonly stopOn: string | undefined;
  readonly holdId: string | undefined;
}

/** What was submitted, and all that follows from it. */
export interface Submission {
  readonly atMs: number;
  readonly number: string;
  readonly from: Premise | undefined;
  readonly to: Premise | undefined;
  readonly costs: readonly MoveCost[];
  readonly script: MoveScript;
  /** The first is as submitted. */
  days: MoveDay[];
  later: LaterWish[];
  run: MoveRun;
}

/** A move as it is kept: what the customer did, and when. All else follows. */
export interface MoveRecord {
  readonly id: string;
  readonly accountId: string;
  readonly kind: MoveKind;
  readonly flow: Flow;
  readonly currency: string;
  readonly zone: string;
  readonly createdMs: number;
  saves: { readonly atMs: number; readonly answers: MoveAnswers; readonly step: string | null }[];
  submission: Submission | undefined;
  /** When the draft was given up. */
  givenUpMs: number | undefined;
}

export type Standing = Pick<Move, 'state' | 'version'> & { readonly sinceMs: number };

/** When a draft ends by itself. */
export function expiresMs({ createdMs, saves }: MoveRecord): number {
  return (saves.at(-1)?.atMs ?? createdMs) + DRAFT_MS;
}

/** The instants at which a move changes, with what it is from then on, oldest first. */
export function changesOf(record: MoveRecord): Standing[] {
  const { createdMs, saves, submission, givenUpMs } = record;
  const drafts = [createdMs, ...saves.map(({ atMs }) => atMs)].map((sinceMs, index): Standing => {
    return { state: 'draft', version: index + 1, sinceMs };
  });
  const version = drafts.length + 1;
  if (!submission) {
    return [...drafts, { state: 'cancelled', version, sinceMs: givenUpMs ?? expiresMs(record) }];
  }
  const views = submission.run.views.map(({ state, atMs }, index): Standing => {
    return { state, version: version + index, sinceMs: atMs };
  });
  return [...drafts, ...views];
}

/** How a move stands at an instant. */
export function standingAt(record: MoveRecord, nowMs: number): Standing {
  const all = changesOf(record);
  const found = all.filter(({ sinceMs }) => sinceMs <= nowMs).at(-1) ?? all[0];
  if (!found) throw new RangeError(`The move ${record.id} has not begun`);
  return found;
}

/** Forgets what was done after an instant; `run` makes a run of what is left. */
export function rewindRecord(
  record: MoveRecord,
  toMs: number,
  run: (submission: Submission) => MoveRun,
): void {
  const kept = ({ atMs }: { atMs: number }): boolean => atMs <= toMs;
  record.saves = record.saves.filter(kept);
  if (record.givenUpMs !== undefined && record.givenUpMs > toMs) record.givenUpMs = undefined;
  const { submission } = record;
  if (!submission) return;
  if (!kept(submission)) {
    record.submission = undefined;
    return;
  }
  submission.days = submission.days.filter(kept);
  submission.later = submission.later.filter(kept);
  submission.run = run(submission);
}
