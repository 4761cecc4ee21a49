import type { Account, Flow, Move, Premise, Read } from '../../../contract/index.js';
import { defaultMoveFlows } from '../../../domain/move/default-flows.js';
import type { WorldPlan } from '../plan.js';
import { hash } from '../random.js';
import type { WorldOptions } from '../types.js';
import { workCalendar } from './calendar.js';
import { type MoveContext, MoveDesk } from './desk.js';
import { MoveRefused } from './refused.js';
import type { MovesAt } from './types.js';

/** The flows of a world: its own, and the usual ones for kinds of move that it has none for. */
export function flowsOf({ flows }: WorldPlan): Flow[] {
  const usual = Object.values(defaultMoveFlows).filter(
    ({ purpose }) => !flows.some((own) => own.purpose === purpose),
  );
  return [...flows, ...usual];
}

/** Opens moving in a world, and gives its accounts the places that they live in. */
export function openMoves(
  { scenario, seed = 1 }: WorldOptions,
  plan: WorldPlan,
  outside: Pick<MoveContext, 'bills' | 'owedMinor' | 'emit'> & {
    reads(accountId: string, servicePointId: string, nowMs: number): readonly Read[];
  },
): { desk: MoveDesk; accounts: Account[] } {
  const known = plan.accounts.map(({ account }) => account);
  const desk = new MoveDesk({
    ...outside,
    config: plan.config,
    flows: flowsOf(plan),
    accounts: known,
    tariffs: plan.tariffs,
    seed: `_${hash(`${scenario} ${String(seed)} moves`).toString(36)}`,
    account: (accountId) => known.find(({ id }) => id === accountId),
    reads: (accountId, servicePointId, nowMs) => {
      const newest = new Map<string, Read>();
      for (const read of outside.reads(accountId, servicePointId, nowMs)) {
        if (!newest.has(read.register)) newest.set(read.register, read);
      }
      return [...newest.values()];
    },
  });
  const accounts = known.map((account) => ({
    ...account,
    servicePoints: account.servicePoints.map((point) => {
      const premiseId = desk.places.premiseIdOf(account, point);
      return premiseId === undefined ? point : { ...point, premiseId };
    }),
  }));
  return { desk, accounts };
}

/** The desk at the time that `now` tells, which brings the world up to it. */
export function movesAt(desk: MoveDesk, now: () => number): MovesAt {
  const own = (accountId: string, moveId: string, nowMs: number): Move => {
    const move = desk.get(accountId, moveId, nowMs);
    if (!move) throw new MoveRefused('not_found');
    return move;
  };
  const placeOf = (premiseId: string, accountIds: readonly string[], nowMs: number): Premise => {
    const found = desk.premise(premiseId, accountIds, nowMs);
    if (!found) throw new MoveRefused('not_found');
    return found;
  };
  return {
    plan: (faults) => desk.plan(faults),
    searchAddresses: (text, within) => desk.places.search(text, within),
    premise: (premiseId, accountIds) => desk.premise(premiseId, accountIds, now()),
    workDays(days, zone) {
      const { country, zone: usual } = desk.where;
      return workCalendar({ country, zone: zone ?? usual, nowMs: now() }, days);
    },
    slots(premiseId, days) {
      const nowMs = now();
      return desk.slots.free(placeOf(premiseId, [], nowMs), days, nowMs);
    },
    holdSlot(accountId, { premiseId, slotId }) {
      const nowMs = now();
      const premise = desk.premise(premiseId, [accountId], nowMs);
      if (!premise) throw new MoveRefused('slot_taken', [{ pointer: '/body/premiseId', code: 'unknown' }]);
      return desk.slots.hold(accountId, premise, slotId, nowMs);
    },
    slotHold: (accountId, holdId) => desk.slots.find(accountId, holdId, now()),
    releaseSlot: (accountId, holdId) => desk.slots.release(accountId, holdId, now()),
    list: (accountId) => desk.list(accountId, now()),
    find: (accountId, moveId) => desk.get(accountId, moveId, now()),
    create: (accountId, request) => desk.create(accountId, request, now()),
    save: (accountId, moveId, ifVersion, draft) => desk.save(accountId, moveId, ifVersion, draft, now()),
    submit: (accountId, moveId, ifVersion) => desk.submit(accountId, moveId, ifVersion, now()),
    changeDates: (accountId, moveId, ifVersion, dates) =>
      desk.changeDates(accountId, moveId, ifVersion, dates, now()),
    cancel: (accountId, moveId) => desk.cancel(accountId, moveId, now()),
    announceDocument: (accountId, moveId, request) => {
      const nowMs = now();
      return desk.papers.announce(desk.openDraft(accountId, moveId, nowMs), request, nowMs);
    },
    document: (accountId, moveId, documentId) =>
      desk.get(accountId, moveId, now()) && desk.papers.find(moveId, documentId),
    receiveDocument(accountId, moveId, documentId, { offset, bytes }) {
      own(accountId, moveId, now());
      return desk.papers.receive(moveId, documentId, offset, bytes);
    },
    deleteDocument(accountId, moveId, documentId) {
      const nowMs = now();
      own(accountId, moveId, nowMs);
      const document = desk.papers.find(moveId, documentId);
      if (document?.state !== 'deleted') desk.openDraft(accountId, moveId, nowMs);
      return desk.papers.remove(moveId, documentId, nowMs);
    },
  };
}
