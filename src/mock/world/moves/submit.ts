import type { Account, MoveDates, Premise, SlotHold, WorkCalendar } from '../../../contract/index.js';
import { MOVE_FIELDS } from '../../../contract/index.js';
import { addDays, civilDateOf } from '../../../domain/calendar.js';
import { type MovePlan, type MoveWish, planMove } from '../../../domain/move/plan.js';
import { answerFaults } from './answers.js';
import { workCalendar } from './calendar.js';
import type { Papers } from './papers.js';
import type { Places } from './places.js';
import type { MoveRecord, Submission } from './record.js';
import { MoveRefused } from './refused.js';
import { runMove } from './run.js';
import type { SlotBook } from './slots.js';
import type { Conducts } from './systems.js';

/** Who is asked when a move is submitted or changed. */
export interface Desks {
  readonly account: Account;
  readonly places: Places;
  readonly slots: SlotBook;
  readonly papers: Papers;
  readonly country: string;
  readonly owedMinor: number;
  readonly nowMs: number;
}

const textOf = (answer: unknown): string | undefined => (typeof answer === 'string' ? answer : undefined);

/** Checks a draft whole and makes it a submission. Throws `MoveRefused` and changes nothing where something is wrong. */
export function submit(
  record: MoveRecord,
  desks: Desks & { others: readonly MoveRecord[]; number: string; conducts: Conducts },
): Submission {
  const { account, slots, papers, nowMs, others, number, conducts } = desks;
  const answers = record.saves.at(-1)?.answers ?? {};
  const { from, to, ownPlaces } = homesOf(record, answers, desks);
  const faults = answerFaults(record, answers, {
    ownPlaces,
    from,
    to,
    document: (id) => papers.find(record.id, id),
  });
  const startOn = record.kind === 'stop' ? undefined : textOf(answers[MOVE_FIELDS.startOn]);
  const stopOn = record.kind === 'start' ? undefined : textOf(answers[MOVE_FIELDS.stopOn]);
  const needs = [
    { is: record.kind !== 'stop', field: MOVE_FIELDS.newPlace, there: to },
    { is: record.kind !== 'stop', field: MOVE_FIELDS.startOn, there: startOn },
    { is: record.kind !== 'start', field: MOVE_FIELDS.stopOn, there: stopOn },
    { is: record.kind !== 'start', field: MOVE_FIELDS.oldPlace, there: from },
  ];
  const missing = needs.flatMap(({ is, field, there }) => {
    const pointer = `/body/answers/${field}`;
    const isTold = faults.some((fault) => fault.pointer === pointer);
    return is && there === undefined && !isTold ? [{ pointer, code: 'required' }] : [];
  });
  if (faults.length + missing.length > 0) throw new MoveRefused('move_incomplete', [...faults, ...missing]);
  refuseTaken(from, to, others);
  const hold = visitOf(account.id, textOf(answers[MOVE_FIELDS.visit]), slots, nowMs);
  const wish: MoveWish = {
    kind: record.kind,
    from,
    to,
    startOn,
    stopOn,
    visit: hold?.period,
    owedMinor: desks.owedMinor,
  };
  const plan = planned(wish, desks, {
    startOn: `/body/answers/${MOVE_FIELDS.startOn}`,
    stopOn: `/body/answers/${MOVE_FIELDS.stopOn}`,
  });
  if (asksForVisit(record)) refuseVisit(to, startOn, hold, `/body/answers/${MOVE_FIELDS.visit}`);
  if (hold) slots.book(account.id, hold.id, nowMs);
  const script = {
    moveId: record.id,
    submittedMs: nowMs,
    zone: (to ?? from)?.zone ?? record.zone,
    steps: plan.steps,
    changeableUntilMs: plan.changeableUntilMs ?? nowMs,
    later: [],
    conducts,
  };
  const days = [{ atMs: nowMs, startOn, stopOn, holdId: hold?.id }];
  return { atMs: nowMs, number, from, to, costs: plan.costs, script, days, later: [], run: runMove(script) };
}

/** Gives a submitted move other days. */
export function changeDays(record: MoveRecord, submission: Submission, dates: MoveDates, desks: Desks): void {
  const { account, slots, nowMs } = desks;
  const { from, to, script } = submission;
  const before = submission.days.at(-1);
  const startOn = dates.startOn ?? undefined;
  const stopOn = dates.stopOn ?? undefined;
  for (const [field, there, value] of [
    ['startOn', to, startOn],
    ['stopOn', from, stopOn],
  ] as const) {
    if ((there === undefined) !== (value === undefined)) {
      const code = there === undefined ? 'unexpected' : 'required';
      throw new MoveRefused('date_not_possible', [{ pointer: `/body/${field}`, code }]);
    }
  }
  const kept = before?.holdId === undefined ? undefined : slots.find(account.id, before.holdId, nowMs);
  const isAgain = dates.slotHoldId === undefined || dates.slotHoldId === before?.holdId;
  const hold = isAgain ? kept : visitOf(account.id, dates.slotHoldId, slots, nowMs);
  const wish: MoveWish = { kind: record.kind, from, to, startOn, stopOn, visit: hold?.period };
  const plan = planned(
    wish,
    desks,
    { startOn: '/body/startOn', stopOn: '/body/stopOn' },
    { startOn: before?.startOn, stopOn: before?.stopOn },
  );
  // A visit that found nobody is over: the next needs a time of its own.
  const isOver = hold !== undefined && Date.parse(hold.period.end) <= nowMs;
  if (asksForVisit(record)) refuseVisit(to, startOn, isOver ? undefined : hold, '/body/slotHoldId');
  if (hold && !isAgain) slots.book(account.id, hold.id, nowMs);
  if (before?.holdId !== undefined && !isAgain) slots.letGo(account.id, before.holdId, nowMs);
  const changeableUntilMs = plan.changeableUntilMs ?? nowMs;
  submission.days.push({ atMs: nowMs, startOn, stopOn, holdId: hold?.id });
  submission.later.push({ kind: 'dates', atMs: nowMs, steps: plan.steps, changeableUntilMs });
  submission.run = runMove({ ...script, later: submission.later });
}

function homesOf(
  { kind }: MoveRecord,
  answers: Readonly<Record<string, unknown>>,
  { account, places, nowMs }: Desks,
): { from: Premise | undefined; to: Premise | undefined; ownPlaces: number } {
  const own = [...places.ownOf(account).keys()];
  const left = textOf(answers[MOVE_FIELDS.oldPlace]) ?? (own.length === 1 ? own[0] : undefined);
  const next = textOf(answers[MOVE_FIELDS.newPlace]);
  const find = (id: string | undefined): Premise | undefined =>
    id === undefined ? undefined : places.find(id, [account.id], nowMs);
  return {
    from: kind === 'start' || left === undefined || !own.includes(left) ? undefined : find(left),
    to: kind === 'stop' ? undefined : find(next),
    ownPlaces: own.length,
  };
}

function refuseTaken(
  from: Premise | undefined,
  to: Premise | undefined,
  others: readonly MoveRecord[],
): void {
  const taken = others.flatMap(({ submission }) => [submission?.from?.id, submission?.to?.id]);
  const refuse = (field: string): MoveRefused =>
    new MoveRefused('premise_unavailable', [{ pointer: `/body/answers/${field}`, code: 'unavailable' }]);
  if (to && (to.occupancy === 'yours' || taken.includes(to.id))) throw refuse(MOVE_FIELDS.newPlace);
  if (from && taken.includes(from.id)) throw refuse(MOVE_FIELDS.oldPlace);
}

/** The plan, where its days can be had. Days that stay as they were are not looked at again. */
function planned(
  wish: MoveWish,
  { country, nowMs }: Desks,
  pointers: { startOn: string; stopOn: string },
  before: { startOn?: string | undefined; stopOn?: string | undefined } = {},
): MovePlan {
  const zone = (wish.to ?? wish.from)?.zone ?? 'UTC';
  const calendar = calendarFor({ country, zone, nowMs });
  const plan = planMove(wish, calendar, nowMs);
  const problems = [
    { problem: plan.startProblem, day: wish.startOn, was: before.startOn, pointer: pointers.startOn },
    { problem: plan.stopProblem, day: wish.stopOn, was: before.stopOn, pointer: pointers.stopOn },
  ].flatMap(({ problem, day, was, pointer }) => {
    // A day that stays as it was has been granted, unless it is over.
    if (!problem || (day !== undefined && day === was && day >= calendar.from)) return [];
    const isClosed = problem.kind === 'holiday' || problem.kind === 'rest_day';
    return [{ pointer, code: isClosed ? 'not_a_work_day' : problem.kind }];
  });
  if (plan.betweenProblem)
    problems.push({ pointer: pointers.startOn, code: `${plan.betweenProblem.kind}_too_long` });
  if (problems.length > 0) throw new MoveRefused('date_not_possible', problems);
  return plan;
}

function calendarFor(where: { country: string; zone: string; nowMs: number }): WorkCalendar {
  return workCalendar(where, { to: addDays(civilDateOf(where.nowMs, where.zone), 200) });
}

/** The hold that a customer names, where it is still kept. */
function visitOf(
  accountId: string,
  holdId: string | undefined,
  slots: SlotBook,
  nowMs: number,
): SlotHold | undefined {
  const hold = holdId === undefined ? undefined : slots.find(accountId, holdId, nowMs);
  return hold?.state === 'held' ? hold : undefined;
}

/** Whether the customer chooses when somebody comes; else the utility does. */
function asksForVisit({ flow }: MoveRecord): boolean {
  return flow.steps.some(({ fields }) => fields.some(({ id }) => id === MOVE_FIELDS.visit));
}

/** Where somebody has to come, a time on the first day has to be kept. */
function refuseVisit(
  to: Premise | undefined,
  startOn: string | undefined,
  hold: SlotHold | undefined,
  pointer: string,
): void {
  if (!to?.services.some(({ visit }) => visit !== null)) return;
  const fits = hold?.premiseId === to.id && civilDateOf(Date.parse(hold.period.start), to.zone) === startOn;
  if (!fits) throw new MoveRefused('slot_not_held', [{ pointer, code: hold ? 'other_day' : 'not_held' }]);
}
