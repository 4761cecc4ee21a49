import type { Move, MoveHold, MoveItem, MovePlace, Premise } from '../../../contract/index.js';
import { rfc3339 } from '../time.js';
import { expiresMs, type MoveRecord, standingAt, type Submission } from './record.js';
import type { HoldView, ItemView, MoveView } from './run-types.js';
import { HOLD_TEXTS, NOTE_TEXTS } from './texts.js';

const noteOf = (note: ItemView['note']): MoveItem['note'] =>
  note === null ? null : note in HOLD_TEXTS ? HOLD_TEXTS[note as HoldView['reason']] : noteText(note);

const noteText = (note: string): MoveItem['note'] => NOTE_TEXTS[note as keyof typeof NOTE_TEXTS];

function tellItem({ step, state, doneMs, isLate, note }: ItemView, zone: string): MoveItem {
  const { id, kind, side, servicePointId, service, plannedOn, promisedByMs, visit } = step;
  return {
    id,
    kind,
    side,
    servicePointId,
    service,
    state,
    plannedOn,
    promisedBy: rfc3339(promisedByMs, zone),
    visit,
    doneAt: doneMs === null ? null : rfc3339(doneMs, zone),
    isLate,
    note: noteOf(note),
  };
}

function tellHold(hold: HoldView, zone: string): MoveHold {
  const { reason, itemId, turn, sinceMs, answerByMs } = hold;
  return {
    reason,
    text: HOLD_TEXTS[reason],
    itemId,
    turn,
    since: rfc3339(sinceMs, zone),
    answerBy: answerByMs === null ? null : rfc3339(answerByMs, zone),
  };
}

function placeOf(premise: Premise | undefined, on: string | undefined): MovePlace | null {
  if (!premise || on === undefined) return null;
  const { id, label, address, zone } = premise;
  return { premiseId: id, label, address, zone, on };
}

/** The view of a submitted move at an instant. */
export function viewAt({ run }: Submission, nowMs: number): MoveView {
  const view = run.views.filter(({ atMs }) => atMs <= nowMs).at(-1) ?? run.views[0];
  if (!view) throw new RangeError('A run without a view');
  return view;
}

/** A move as the API tells it. */
export function tellMove(record: MoveRecord, nowMs: number): Move {
  const { id, accountId, kind, flow, currency, zone, createdMs, saves, submission } = record;
  const { state, version, sinceMs } = standingAt(record, nowMs);
  const at = (ms: number): string => rfc3339(ms, zone);
  const saved = saves.at(-1);
  const common = {
    id,
    accountId,
    version,
    kind,
    state,
    flow: { id: flow.id, version: flow.version },
    answers: saved?.answers ?? {},
    currency,
    createdAt: at(createdMs),
    updatedAt: at(sinceMs),
  };
  if (!submission) {
    const isDraft = state === 'draft';
    return {
      ...common,
      number: null,
      step: saved?.step ?? null,
      from: null,
      to: null,
      items: [],
      hold: null,
      costs: [],
      changes: { datesUntil: null, cancelUntil: null },
      submittedAt: null,
      endedAt: isDraft ? null : at(sinceMs),
      expiresAt: isDraft ? at(expiresMs(record)) : null,
    };
  }
  const view = viewAt(submission, nowMs);
  const days = submission.days.at(-1);
  const until = (ms: number | null): string | null => (ms === null ? null : at(ms));
  return {
    ...common,
    number: submission.number,
    step: null,
    from: placeOf(submission.from, days?.stopOn),
    to: placeOf(submission.to, days?.startOn),
    items: view.items.map((item) => tellItem(item, zone)),
    hold: view.hold && tellHold(view.hold, zone),
    costs: [...submission.costs],
    changes: { datesUntil: until(view.datesUntilMs), cancelUntil: until(view.cancelUntilMs) },
    submittedAt: at(submission.atMs),
    endedAt: until(view.endedMs),
    expiresAt: null,
  };
}
