import { instantAt } from '../../../domain/calendar.js';
import type { PlannedStep } from '../../../domain/move/plan.js';
import { MINUTE } from '../time.js';
import { Agenda } from './agenda.js';
import * as times from './run-times.js';
import {
  AHEAD,
  type HoldView,
  type Item,
  type LaterWish,
  type MoveRun,
  type MoveScript,
  type MoveView,
  newItem,
  settle,
  UNDOABLE,
} from './run-types.js';
import { HELD_MS, viewOf } from './run-view.js';
import { PretendSystems, type Reply, type Verb } from './systems.js';
import { reasonFor } from './texts.js';

/** Runs a move: sends the steps in their order, each once, and puts right or holds what goes wrong. */
class Conductor {
  readonly #script: MoveScript;
  readonly #agenda: Agenda;
  readonly #systems: PretendSystems;
  readonly #items: Item[];
  readonly #views: MoveView[] = [];
  #isAcknowledged = false;
  #isCancelling = false;
  #changeableUntilMs: number;

  constructor(script: MoveScript) {
    this.#script = script;
    this.#agenda = new Agenda(script.submittedMs);
    this.#changeableUntilMs = script.changeableUntilMs;
    this.#items = script.steps.map(newItem);
    this.#systems = new PretendSystems(
      script.conducts,
      {
        later: (afterMs, run) => this.#agenda.at(this.#agenda.nowMs + afterMs, run),
        answer: (key, reply) => this.#hear(key, reply),
      },
      () => this.#agenda.nowMs,
    );
  }

  run(): MoveRun {
    const { submittedMs, later } = this.#script;
    this.#record(submittedMs);
    for (const wish of later) this.#agenda.at(wish.atMs, () => this.#grant(wish));
    this.#agenda.at(submittedMs + times.ACKNOWLEDGE_MS, () => {
      this.#isAcknowledged = true;
      this.#proceed();
    });
    this.#remind();
    this.#agenda.runAll((atMs) => this.#record(atMs), times.MOST_EVENTS);
    return { views: this.#views, book: this.#systems.book };
  }

  /** Instants at which something shows by itself: a promise that passes, a day that can no longer be changed. */
  #remind(): void {
    const visits = this.#items.flatMap(({ step }) => (step.visit ? [Date.parse(step.visit.start)] : []));
    const promises = this.#items.map(({ step }) => step.promisedByMs);
    for (const atMs of [this.#changeableUntilMs, ...visits, ...promises]) this.#lookAt(atMs);
  }

  #lookAt(atMs: number): void {
    this.#agenda.at(atMs, () => undefined);
  }

  #grant(wish: LaterWish): void {
    if (wish.kind === 'cancel') {
      this.#isCancelling = true;
      for (const item of this.#items) {
        if (item.key !== undefined) this.#withdraw(item);
        else if (item.state !== 'done') settle(item, 'cancelled');
      }
    } else {
      this.#changeableUntilMs = wish.changeableUntilMs;
      for (const item of this.#items) this.#replan(item, wish.steps);
      this.#remind();
    }
    this.#proceed();
  }

  #replan(item: Item, steps: readonly PlannedStep[]): void {
    const step = steps.find(({ id }) => id === item.step.id);
    if (!step || item.state === 'done' || AHEAD.includes(step.kind)) return;
    const isOther = JSON.stringify(step) !== JSON.stringify(item.step);
    item.step = step;
    item.wasLate = false;
    if (item.key !== undefined) {
      if (isOther) this.#withdraw(item);
    } else if (item.state === 'held') {
      item.tries = 0;
      settle(item, 'waiting');
    }
  }

  /** Asks the system not to do what it was asked. */
  #withdraw(item: Item): void {
    item.isVoiding = true;
    item.questions = 0;
    item.hold = null;
    item.note = null;
    if (item.state === 'held') item.state = 'in_progress';
    this.#question(item);
    this.#await(item);
  }

  /** Does whatever can be done now. */
  #proceed(): void {
    if (this.#isCancelling) this.#takeBack();
    else if (this.#isAcknowledged) for (const item of this.#items) this.#try(item);
  }

  #try(item: Item): void {
    if (item.key !== undefined || (item.state !== 'waiting' && item.state !== 'scheduled')) return;
    const isDone = (id: string): boolean =>
      this.#items.some(({ step, state }) => step.id === id && state === 'done');
    if (!item.step.after.every(isDone)) return;
    item.state = 'scheduled';
    const beginsMs = Math.max(this.#beginsMs(item.step), item.restsUntilMs);
    if (this.#agenda.nowMs < beginsMs) this.#agenda.at(beginsMs, () => this.#proceed());
    else this.#send(item, 'do');
  }

  /** A visit is booked at once; what the customer's days do not concern is done at once too. */
  #beginsMs({ kind, plannedOn, visit }: PlannedStep): number {
    const isNow = visit !== null || AHEAD.includes(kind);
    const minute = kind === 'stop_read' ? times.ENDS_AT : times.BEGINS_AT;
    return isNow ? 0 : instantAt(plannedOn, minute, this.#script.zone);
  }

  /** Once nothing is under way any more: the last that was done is taken back first, one after the other. */
  #takeBack(): void {
    if (this.#items.some(({ key, state }) => key !== undefined || state === 'held')) return;
    const done = this.#items.filter(({ step, state }) => state === 'done' && UNDOABLE.includes(step.kind));
    const [last] = done.sort((a, b) => (b.doneMs ?? 0) - (a.doneMs ?? 0));
    if (!last) return;
    if (this.#agenda.nowMs < last.restsUntilMs) this.#agenda.at(last.restsUntilMs, () => this.#proceed());
    else this.#send(last, 'undo');
  }

  #send(item: Item, verb: Verb): void {
    item.sent += 1;
    item.verb = verb;
    item.key = `${this.#script.moveId}.${item.step.id}.${verb}.${String(item.sent)}`;
    item.questions = 0;
    if (verb === 'undo') item.state = 'undoing';
    else if (item.step.visit === null) item.state = 'in_progress';
    this.#deliver(item);
    this.#await(item);
  }

  #deliver({ key = '', step, verb, sent }: Item): void {
    const { id: itemId, kind, servicePointId, visit } = step;
    const notBeforeMs = verb === 'do' && visit ? Date.parse(visit.end) - 5 * MINUTE : 0;
    this.#systems.send({ key, itemId, kind, servicePointId, verb, attempt: sent - 1, notBeforeMs });
  }

  #question({ key = '', isVoiding }: Item): void {
    if (isVoiding) this.#systems.void(key);
    else this.#systems.ask(key);
  }

  /** Waits for an answer, each time for longer; asks; in the end a person has to look. */
  #await(item: Item): void {
    const { key, questions, isVoiding, verb, step } = item;
    const visitEnd = step.visit && verb === 'do' && !isVoiding ? Date.parse(step.visit.end) : 0;
    const fromMs = Math.max(this.#agenda.nowMs, visitEnd);
    this.#agenda.at(fromMs + times.PATIENCE_MS * 2 ** questions, () => {
      const isSame = item.key === key && item.questions === questions && item.isVoiding === isVoiding;
      if (!isSame || item.state === 'held') return;
      if (questions >= times.MOST_QUESTIONS) {
        this.#hold(item, 'no_answer', 'utility');
        return;
      }
      item.questions += 1;
      if (!isVoiding) item.note = 'asking';
      this.#question(item);
      this.#await(item);
    });
  }

  /** An answer has come: perhaps again, perhaps for something that is over. */
  #hear(key: string, reply: Reply): void {
    const item = this.#items.find((one) => one.key === key);
    if (!item || reply === 'working') return;
    if (reply === 'unknown') {
      // It never arrived. The same key again is the same request, whichever arrives first.
      this.#deliver(item);
      return;
    }
    const wasVoiding = item.isVoiding;
    item.key = undefined;
    item.isVoiding = false;
    item.hold = null;
    if (reply === 'done') this.#finish(item);
    else if (reply === 'voided' || wasVoiding) this.#drop(item);
    else this.#fail(item, reply === 'refused');
    this.#proceed();
  }

  /** What was withdrawn is not done: it is planned anew, or given up. */
  #drop(item: Item): void {
    if (item.verb === 'undo') settle(item, 'done');
    else settle(item, this.#isCancelling ? 'cancelled' : 'waiting');
  }

  #finish(item: Item): void {
    const isUndone = item.verb === 'undo';
    settle(item, isUndone ? 'undone' : 'done');
    item.tries = 0;
    if (isUndone) return;
    item.doneMs = this.#agenda.nowMs;
    item.wasLate ||= item.doneMs > item.step.promisedByMs;
  }

  #fail(item: Item, isRefused: boolean): void {
    item.tries += 1;
    const isUndo = item.verb === 'undo';
    const isVisit = item.step.visit !== null;
    if (isRefused || isVisit || item.tries >= times.MOST_TRIES) {
      const reason = reasonFor(item.step.kind, isRefused);
      const isTheirs = !isUndo && (reason === 'deposit_refused' || reason === 'no_access');
      this.#hold(item, reason, isTheirs ? 'customer' : 'utility');
      return;
    }
    item.state = isUndo ? 'done' : 'scheduled';
    item.note = 'again';
    item.restsUntilMs = this.#agenda.nowMs + times.RETRY_MS * 2 ** item.tries;
  }

  #hold(item: Item, reason: HoldView['reason'], turn: HoldView['turn']): void {
    const sinceMs = this.#agenda.nowMs;
    const isHelped = turn === 'utility' && item.tries <= times.MOST_TRIES;
    item.state = 'held';
    item.note = reason;
    item.hold = {
      reason,
      itemId: item.step.id,
      turn,
      sinceMs,
      answerByMs: isHelped ? sinceMs + times.ANSWER_MS : null,
    };
    this.#lookAt(sinceMs + HELD_MS);
    if (isHelped) this.#agenda.at(sinceMs + times.ANSWER_MS, () => this.#help(item));
  }

  /** A person tries what has failed once more, by hand. */
  #help(item: Item): void {
    if (item.state !== 'held' || item.hold?.turn !== 'utility') return;
    item.hold = { ...item.hold, answerByMs: null };
    if (item.key !== undefined) {
      this.#question(item);
      return;
    }
    item.tries = times.MOST_TRIES + 1;
    settle(item, item.verb === 'undo' ? 'done' : 'waiting');
    item.note = 'again';
    this.#proceed();
  }

  #record(atMs: number): void {
    for (const item of this.#items) {
      const { step, state } = item;
      const isOpen = state !== 'done' && state !== 'cancelled' && state !== 'undone';
      if (isOpen && atMs >= step.promisedByMs) item.wasLate = true;
      const hasBegun = step.visit && atMs >= Date.parse(step.visit.start);
      if (item.key !== undefined && hasBegun && state === 'scheduled') item.state = 'in_progress';
    }
    const view = viewOf(this.#items, {
      atMs,
      isAcknowledged: this.#isAcknowledged,
      isCancelling: this.#isCancelling,
      changeableUntilMs: this.#changeableUntilMs,
    });
    const before = this.#views.at(-1);
    const endedMs = before?.endedMs ?? view.endedMs;
    const isSame = before && JSON.stringify({ ...before, atMs }) === JSON.stringify({ ...view, endedMs });
    if (isSame) return;
    if (before?.atMs === atMs) this.#views.pop();
    this.#views.push({ ...view, endedMs });
  }
}

/**
 * Runs a move as far as it ever gets. The same script gives the same run, and what is asked later changes nothing that
 * was before.
 */
export function runMove(script: MoveScript): MoveRun {
  return new Conductor(script).run();
}
