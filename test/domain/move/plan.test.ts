// What follows from two days and two homes.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, daysBetween } from '../../../src/domain/calendar.js';
import { planMove } from '../../../src/domain/move/plan.js';
import { trackMove } from '../../../src/domain/move/track.js';
import { Mover } from '../../mock/moves/mover.js';
import { trial } from '../../support/counts.js';

const mover = new Mover();
const calendar = mover.world.moves.workDays({ to: addDays('2026-11-22', 200) });
const from = mover.home;
const to = mover.place('prm_h2');
const visitOn = (day: string) => ({ start: `${day}T08:00:00-05:00`, end: `${day}T12:00:00-05:00` });
const plan = (startOn: string, stopOn: string, owedMinor: number | null = 1000) =>
  planMove(
    { kind: 'transfer', from, to, startOn, stopOn, visit: visitOn(startOn), owedMinor },
    calendar,
    mover.nowMs,
  );

describe('the plan of a move', () => {
  it('counts the days of both homes, or of none, and what both cost', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -60, max: 60 }), (away, shift) => {
        const startOn = addDays('2026-12-01', away);
        const stopOn = addDays(startOn, shift);
        const { between, betweenProblem } = plan(startOn, stopOn);
        const both = Math.max(0, daysBetween(startOn, stopOn) + 1);
        const none = Math.max(0, daysBetween(stopOn, startOn) - 1);
        assert.equal(between?.kind === 'overlap' ? between.days : 0, both);
        assert.equal(between?.kind === 'gap' ? between.days : 0, none);
        const perDay = from.services.reduce((sum, one) => sum + one.dailyFixedMinor, 0);
        if (between?.kind === 'overlap') assert.equal(between.costMinor, both * perDay);
        assert.equal(betweenProblem !== undefined, both > calendar.overlapDays || none > calendar.gapDays);
      }),
      trial(2_000),
    );
  });

  it('estimates the last bill from what is owed and the days that no bill has asked for', () => {
    const { finalBillMinor, costs } = plan('2026-12-14', '2026-12-15');
    const [service] = from.services;
    assert.equal(service?.billedUntil, '2026-11-01');
    assert.equal(finalBillMinor, 1000 + 45 * (service?.usualDailyMinor ?? NaN));
    assert.equal(costs.find(({ kind }) => kind === 'final_bill')?.isEstimate, true);
  });

  it('guesses nothing: without what is owed there is no last bill', () => {
    const { finalBillMinor, costs } = plan('2026-12-14', '2026-12-15', null);
    assert.equal(finalBillMinor, null);
    assert.equal(
      costs.some(({ kind }) => kind === 'final_bill'),
      false,
    );
  });

  it('puts each step after those that it needs, and cuts the old supply last of all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -30, max: 30 }), (away, shift) => {
        const startOn = addDays('2026-12-31', away);
        const { steps } = plan(startOn, addDays(startOn, shift));
        const seen = new Set<string>();
        for (const { id, after, plannedOn } of steps) {
          for (const one of after) {
            assert.ok(seen.has(one), `${id} after ${one}`);
            const before = steps.find((step) => step.id === one);
            assert.ok((before?.plannedOn ?? '') <= plannedOn, `${id} is planned before ${one}`);
          }
          seen.add(id);
        }
        assert.equal(seen.size, steps.length);
        const cut = steps.find(({ kind }) => kind === 'stop_supply');
        const start = steps.find(({ kind }) => kind === 'start_supply');
        assert.ok(cut && start && cut.after.includes(start.id) && cut.plannedOn >= start.plannedOn);
      }),
      trial(2_000),
    );
  });

  it('is what the utility does: the same steps in the same order, on the same days', () => {
    const world = new Mover();
    const move = world.submit('transfer', { to: world.street(1) });
    const { to: there, from: here } = move;
    const visit = move.items.find((item) => item.visit)?.visit ?? undefined;
    const own = planMove(
      {
        kind: 'transfer',
        from: world.home,
        to: world.place('prm_h2'),
        startOn: there?.on,
        stopOn: here?.on,
        visit,
      },
      calendar,
      world.nowMs,
    );
    const told = trackMove(move, world.nowMs).steps.map(({ item }) => [
      item.id,
      item.plannedOn,
      Date.parse(item.promisedBy),
    ]);
    const planned = own.steps.map(({ id, plannedOn, promisedByMs }) => [id, plannedOn, promisedByMs]);
    assert.deepEqual([...told].sort(), [...planned].sort());
    assert.equal(Date.parse(move.changes.datesUntil ?? ''), own.changeableUntilMs);
  });

  it('has no steps while a home or a day is missing, and needs no second home to start or stop', () => {
    const wish = { startOn: '2026-12-14', stopOn: '2026-12-15' };
    assert.deepEqual(planMove({ kind: 'transfer', from, ...wish }, calendar, mover.nowMs).steps, []);
    assert.deepEqual(planMove({ kind: 'start', to }, calendar, mover.nowMs).steps, []);
    const start = planMove(
      { kind: 'start', to, startOn: '2026-12-14', visit: visitOn('2026-12-14') },
      calendar,
      mover.nowMs,
    );
    assert.ok(start.steps.every(({ side }) => side === 'to') && start.steps.length > 3);
    const stop = planMove({ kind: 'stop', from, stopOn: '2026-12-15' }, calendar, mover.nowMs);
    assert.ok(stop.steps.every(({ side }) => side === 'from') && stop.steps.length > 3);
  });
});
