// Somebody who moves house in a world of the mock, with verbs for what they do.
import type { DocumentRequest, Move, MoveAnswers, MoveKind, Premise } from '../../../src/contract/index.js';
import { defaultMoveFlows } from '../../../src/domain/move/default-flows.js';
import { nearestDates } from '../../../src/domain/move/work-days.js';
import { addDays } from '../../../src/domain/calendar.js';
import { createWorld, type World, type WorldOptions } from '../../../src/mock/world.js';

/** A picture as far as anybody looks at it. */
export const PICTURE = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 2, 3]);

/** What a mover wishes beside the kind of move. */
export interface Wish {
  /** The text by which the new home is found. */
  readonly to?: string;
  /** Days from the present until the first day at the new home, and from then until the last at the old one. */
  readonly inDays?: number;
  readonly overlapDays?: number;
}

export class Mover {
  readonly world: World;
  readonly accountId: string;

  constructor(world: World | Partial<WorldOptions> = {}, accountId?: string) {
    this.world = 'clock' in world ? world : createWorld({ id: 'w', scenario: 'co-high-bill', ...world });
    this.accountId = accountId ?? this.world.accounts[0]?.id ?? '';
  }

  get nowMs(): number {
    return this.world.clock.now();
  }

  /** The home that the mover lives in. */
  get home(): Premise {
    const id = this.world
      .account(this.accountId)
      ?.servicePoints.find(({ premiseId }) => premiseId)?.premiseId;
    return this.place(id ?? '');
  }

  place(premiseId: string): Premise {
    const premise = this.world.moves.premise(premiseId, [this.accountId]);
    if (!premise) throw new Error(`no place ${premiseId}`);
    return premise;
  }

  /** The place that an address leads to. */
  search(text: string): Premise {
    const [match] = this.world.moves.searchAddresses(text);
    return this.place(match?.premiseId ?? '');
  }

  /** The work day on or near a day so many days from now. */
  day(task: 'start' | 'stop', inDays: number): string {
    const calendar = this.world.moves.workDays({});
    const wish = addDays(calendar.from, inDays);
    return nearestDates(calendar, task, wish, this.nowMs, 1)[0] ?? wish;
  }

  begin(kind: MoveKind): Move {
    return this.world.moves.create(this.accountId, { kind, flowId: defaultMoveFlows[kind].id });
  }

  /** Sends a paper whole. */
  attach(moveId: string, fieldId: string, more: Partial<DocumentRequest> = {}, content = PICTURE): string {
    const { moves } = this.world;
    const request = { fieldId, name: 'foto.jpg', mediaType: 'image/jpeg', bytes: content.length, ...more };
    const { id } = moves.announceDocument(this.accountId, moveId, request);
    moves.receiveDocument(this.accountId, moveId, id, { offset: 0, bytes: content });
    return id;
  }

  /** Keeps the first free time at a place from a day on. */
  keepVisit(premise: Premise, from?: string): { holdId: string; day: string } {
    const { moves } = this.world;
    const [slot] = moves.slots(premise.id, { from });
    if (!slot) throw new Error('no slot');
    const hold = moves.holdSlot(this.accountId, { premiseId: premise.id, slotId: slot.id });
    return { holdId: hold.id, day: slot.period.start.slice(0, 10) };
  }

  /** All answers that a move of a kind needs, its papers sent. */
  answer(move: Move, { to = '', inDays = 14, overlapDays = 1 }: Wish = {}): MoveAnswers {
    const answers: MoveAnswers = { phone: '300 555 0101' };
    let startOn = this.day('start', inDays);
    if (move.kind !== 'stop') {
      const place = this.search(to === '' ? this.street(0) : to);
      answers.new_place = place.id;
      answers.identity = [this.attach(move.id, 'identity')];
      if (place.occupancy === 'occupied') answers.lease = [this.attach(move.id, 'lease')];
      if (place.services.some(({ tariffs }) => tariffs.length > 1)) {
        answers.tariff = place.services[0]?.tariffs[0]?.tariffId ?? '';
      }
      if (place.services.some(({ visit }) => visit !== null)) {
        const { holdId, day } = this.keepVisit(place, startOn);
        answers.visit = holdId;
        startOn = day;
      }
      answers.start_on = startOn;
    }
    if (move.kind !== 'start') {
      const calendar = this.world.moves.workDays({});
      const wish = addDays(startOn, overlapDays);
      answers.stop_on = nearestDates(calendar, 'stop', wish, this.nowMs, 1)[0] ?? wish;
    }
    return answers;
  }

  /** The street of the n-th place of the world that is free to search for. */
  street(index: number): string {
    const premise = this.place(`prm_h${String(index + 1)}`);
    return premise.label;
  }

  /** A draft with all answers. */
  prepare(kind: MoveKind, wish: Wish = {}): Move {
    const draft = this.begin(kind);
    const answers = this.answer(draft, wish);
    return this.world.moves.save(this.accountId, draft.id, draft.version, { answers, step: null });
  }

  /** Does all of it. */
  submit(kind: MoveKind, wish: Wish = {}): Move {
    const { id, version } = this.prepare(kind, wish);
    return this.world.moves.submit(this.accountId, id, version);
  }

  read(moveId: string): Move {
    const move = this.world.moves.find(this.accountId, moveId);
    if (!move) throw new Error(`no move ${moveId}`);
    return move;
  }

  wait(days: number): void {
    this.world.clock.moveTo(this.nowMs + days * 86_400_000);
  }
}
