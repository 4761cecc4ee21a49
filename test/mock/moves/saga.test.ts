// What no failing, slow or repeating system can do to a move: leave two homes dark, do a step twice, end without a word.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { defaultMoveFlows } from '../../../src/domain/move/default-flows.js';
import { trackMove } from '../../../src/domain/move/track.js';
import type { BookEntry } from '../../../src/mock/world/moves/systems.js';
import { runMove } from '../../../src/mock/world/moves/run.js';
import { type MoveRun, type MoveScript, UNDOABLE } from '../../../src/mock/world/moves/run-types.js';
import type { MoveRecord } from '../../../src/mock/world/moves/record.js';
import { HOLD_TEXTS } from '../../../src/mock/world/moves/texts.js';
import { tellMove } from '../../../src/mock/world/moves/view.js';
import { trial } from '../../support/counts.js';
import { scriptOf, type Situation, situation } from './scripts.js';

/**
 * The script with those of its wishes that the desk would grant: a day can be changed, and a move cancelled, only as long
 * as the move says so.
 */
function granted(script: MoveScript): MoveScript {
  let later: MoveScript['later'] = [];
  for (const wish of script.later) {
    const { views } = runMove({ ...script, later });
    const view = views.filter(({ atMs }) => atMs <= wish.atMs).at(-1);
    const until = wish.kind === 'cancel' ? view?.cancelUntilMs : view?.datesUntilMs;
    if (until !== null && until !== undefined && wish.atMs < until) later = [...later, wish];
  }
  return { ...script, later };
}

/** What the books say of a step: whether it is done, all doings and undoings counted. */
function isStanding(book: readonly BookEntry[], itemId: string): boolean {
  return book.filter((entry) => entry.itemId === itemId).at(-1)?.verb === 'do';
}

function lastView({ views }: MoveRun) {
  const view = views.at(-1);
  assert.ok(view);
  return view;
}

/** What holds of every run, by what would be wrong where it does not. */
const RULES: Readonly<Record<string, (run: MoveRun, script: MoveScript, one: Situation) => void>> = {
  'a customer is without service at both homes': ({ book }, { steps }, { kind }) => {
    if (kind !== 'transfer') return;
    for (const service of new Set(steps.flatMap((step) => step.service ?? []))) {
      const of = (what: string) => steps.find((step) => step.kind === what && step.service === service)?.id;
      const [startId, stopId] = [of('start_supply'), of('stop_supply')];
      let isOnThere = startId === undefined;
      let isOnHere = true;
      for (const { itemId, verb } of book) {
        if (itemId === startId) isOnThere = verb === 'do';
        if (itemId === stopId) isOnHere = verb !== 'do';
        assert.ok(isOnThere || isOnHere, service);
      }
    }
  },

  'something is done twice': ({ book }, { steps }) => {
    for (const { id } of steps) {
      const verbs = book.filter((entry) => entry.itemId === id).map(({ verb }) => verb);
      for (const [index, verb] of verbs.entries()) assert.equal(verb, index % 2 === 0 ? 'do' : 'undo', id);
    }
    assert.equal(new Set(book.map(({ key }) => key)).size, book.length, 'a request is done more than once');
  },

  'it ends without a word': (run) => {
    const { state, hold, items } = lastView(run);
    assert.ok(['completed', 'cancelled', 'held'].includes(state), state);
    for (const view of run.views) assert.equal(view.hold !== null, view.state === 'held');
    if (!hold) return;
    for (const language of ['es', 'en', 'pt']) {
      assert.ok((HOLD_TEXTS[hold.reason][language] ?? '').length > 20, hold.reason);
    }
    assert.equal(items.find(({ step }) => step.id === hold.itemId)?.state, 'held');
  },

  'a step is an orphan': (run, { steps }) => {
    const { state, items } = lastView(run);
    const ids = new Set(steps.map(({ id }) => id));
    for (const { itemId } of run.book) assert.ok(ids.has(itemId), itemId);
    for (const { step } of items) {
      const stands = isStanding(run.book, step.id);
      if (state === 'completed') assert.ok(stands, `${step.id} is not done`);
      if (state === 'cancelled' && UNDOABLE.includes(step.kind)) assert.ok(!stands, `${step.id} stays done`);
    }
  },

  'something else is told than the books say': ({ views, book }) => {
    for (const [index, { atMs, items }] of views.entries()) {
      const untilMs = views[index + 1]?.atMs ?? Infinity;
      const [known, meanwhile] = [
        book.filter((one) => one.atMs <= atMs),
        book.filter((one) => one.atMs < untilMs),
      ];
      for (const { step, state, doneMs } of items) {
        if (state === 'done') assert.ok(isStanding(known, step.id) && (doneMs ?? Infinity) <= atMs, step.id);
        const isSilent = state === 'waiting' || state === 'cancelled' || state === 'undone';
        if (isSilent) assert.ok(!isStanding(meanwhile, step.id), step.id);
      }
    }
  },

  'the tracker shows something else than the ledger holds': (run, script, { kind }) => {
    const record: MoveRecord = {
      id: script.moveId,
      accountId: 'acc',
      kind,
      flow: defaultMoveFlows[kind],
      currency: 'COP',
      zone: script.zone,
      createdMs: script.submittedMs,
      saves: [],
      givenUpMs: undefined,
      submission: {
        ...{ atMs: script.submittedMs, number: 'M-1', from: undefined, to: undefined, costs: [], script },
        ...{ days: [], later: [...script.later], run },
      },
    };
    for (const { atMs } of run.views) {
      const move = tellMove(record, atMs);
      const track = trackMove(move, atMs);
      const ledger = run.book.filter((entry) => entry.atMs <= atMs);
      for (const { item, tone } of track.steps) {
        if (tone === 'done') assert.ok(isStanding(ledger, item.id), `${item.id} is shown as done`);
        if (tone === 'off') assert.ok(!isStanding(ledger, item.id), `${item.id} is shown as not done`);
      }
      assert.equal(track.held?.item.id ?? null, move.hold?.itemId ?? null);
      assert.equal(track.isOver, move.state === 'completed' || move.state === 'cancelled');
      if (move.state === 'completed') assert.equal(track.doneCount, move.items.length);
    }
  },

  'a step is done before what has to be done before it': ({ book }, { steps }) => {
    for (const [index, { itemId, verb }] of book.entries()) {
      if (verb === 'undo') continue;
      for (const id of steps.find((step) => step.id === itemId)?.after ?? []) {
        assert.ok(isStanding(book.slice(0, index), id), `${itemId} before ${id}`);
      }
    }
  },

  'what is asked later changes what was': (run, script) => {
    for (const [count, { atMs }] of script.later.entries()) {
      const before = runMove({ ...script, later: script.later.slice(0, count) });
      const until = <T extends { readonly atMs: number }>(all: readonly T[]): T[] =>
        all.filter((one) => one.atMs < atMs);
      assert.deepEqual(until(run.views), until(before.views));
      assert.deepEqual(until(run.book), until(before.book));
    }
  },
};

describe('a move over four systems that fail, are slow, answer late or twice', () => {
  it('keeps every rule: no two dark homes, nothing twice, no end without a word, no orphan, nothing untrue', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(situation, (one) => {
        const script = granted(scriptOf(one));
        const run = runMove(script);
        const { state } = lastView(run);
        seen.set(state, (seen.get(state) ?? 0) + 1);
        for (const [wrong, rule] of Object.entries(RULES)) {
          try {
            rule(run, script, one);
          } catch (cause) {
            throw new Error(`${wrong}: ${String(cause)}`, { cause });
          }
        }
      }),
      trial(10_000),
    );
    assert.deepEqual([...seen.keys()].sort(), ['cancelled', 'completed', 'held'], 'every end is met');
  });

  it('goes through on an ordinary day, every promise kept', () => {
    fc.assert(
      fc.property(situation, (one) => {
        const { views } = runMove(scriptOf({ ...one, trouble: 0, later: [] }));
        const last = views.at(-1);
        assert.equal(last?.state, 'completed');
        assert.deepEqual(
          last.items.filter(({ isLate }) => isLate).map(({ step }) => step.id),
          [],
        );
      }),
      trial(2_000),
    );
  });
});
