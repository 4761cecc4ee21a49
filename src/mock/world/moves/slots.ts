import type { Slot, SlotHold } from '../../../contract/index.js';
import { addDays, civilDateOf, daysBetween } from '../../../domain/calendar.js';
import { isWorkDay, noticeWindow } from '../../../domain/move/work-days.js';
import { hash } from '../random.js';
import { hourOf, MINUTE, rfc3339 } from '../time.js';
import { workCalendar } from './calendar.js';
import { MoveRefused } from './refused.js';

/** How long a slot is kept for somebody who is still at it. */
const HOLD_MS = 20 * MINUTE;
const USUAL_DAYS = 30;
const MOST_DAYS = 60;
const PARTS = [
  { name: 'am', from: 8, to: 12 },
  { name: 'pm', from: 13, to: 17 },
];

interface Hold {
  readonly id: string;
  readonly accountId: string;
  readonly slot: Slot;
  readonly heldMs: number;
  /** When it was let go or booked, and by which move. */
  ended?: { readonly atMs: number; readonly how: 'released' | 'booked' };
}

/** The times at which somebody can come, and who keeps which. */
export class SlotBook {
  #holds: Hold[] = [];
  #count = 0;
  readonly #country: string;
  readonly #seed: string;

  constructor(country: string, seed: string) {
    this.#country = country;
    this.#seed = seed;
  }

  /** What is free at a place, soonest first. */
  free(
    premise: { id: string; zone: string },
    { from, to }: { from?: string | undefined; to?: string | undefined },
    nowMs: number,
  ): Slot[] {
    const { zone } = premise;
    const today = civilDateOf(nowMs, zone);
    const first = from ?? today;
    const last = to ?? addDays(first, USUAL_DAYS);
    if (first < today || last < first || daysBetween(first, last) > MOST_DAYS) {
      throw new MoveRefused('range_invalid', [{ pointer: '/query/to', code: 'invalid' }]);
    }
    const calendar = workCalendar({ country: this.#country, zone, nowMs }, { to: addDays(today, 200) });
    const window = noticeWindow(calendar, 'visit', nowMs);
    const slots: Slot[] = [];
    for (let day = first > window.earliest ? first : window.earliest; day <= last; day = addDays(day, 1)) {
      if (day > window.latest) break;
      if (isWorkDay(calendar, day)) slots.push(...this.#ofDay(premise, day));
    }
    return slots.filter((slot) => !this.#holds.some((hold) => keeps(hold, slot.id, nowMs)));
  }

  /** Keeps a slot; the account's other one at that place is let go. */
  hold(accountId: string, premise: { id: string; zone: string }, slotId: string, nowMs: number): SlotHold {
    const own = this.#holds.find((one) => one.accountId === accountId && keeps(one, slotId, nowMs));
    if (own && own.ended === undefined && own.slot.premiseId === premise.id) return tell(own, nowMs);
    const day = /^slot_(\d{4}-\d{2}-\d{2})_/.exec(slotId)?.[1];
    const today = civilDateOf(nowMs, premise.zone);
    const isNear = day !== undefined && day >= today && daysBetween(today, day) <= MOST_DAYS * 3;
    const slot = isNear
      ? this.free(premise, { from: day, to: day }, nowMs).find(({ id }) => id === slotId)
      : undefined;
    if (!slot) throw new MoveRefused('slot_taken', [{ pointer: '/body/slotId', code: 'taken' }]);
    for (const other of this.#holds) {
      const isTheirs = other.accountId === accountId && other.slot.premiseId === premise.id;
      if (isTheirs && other.ended === undefined) other.ended = { atMs: nowMs, how: 'released' };
    }
    this.#count += 1;
    const hold: Hold = { id: `hold_${String(this.#count)}${this.#seed}`, accountId, slot, heldMs: nowMs };
    this.#holds.push(hold);
    return tell(hold, nowMs);
  }

  find(accountId: string, holdId: string, nowMs: number): SlotHold | undefined {
    const hold = this.#find(accountId, holdId);
    return hold && tell(hold, nowMs);
  }

  release(accountId: string, holdId: string, nowMs: number): SlotHold {
    const hold = this.#find(accountId, holdId);
    if (!hold) throw new MoveRefused('not_found');
    if (hold.ended?.how === 'booked') throw new MoveRefused('slot_booked');
    if (tell(hold, nowMs).state === 'held') hold.ended = { atMs: nowMs, how: 'released' };
    return tell(hold, nowMs);
  }

  /** A move takes a slot that is kept for it. */
  book(accountId: string, holdId: string, nowMs: number): void {
    const hold = this.#find(accountId, holdId);
    if (hold) hold.ended = { atMs: nowMs, how: 'booked' };
  }

  /** A move lets a slot go that it had. */
  letGo(accountId: string, holdId: string, nowMs: number): void {
    const hold = this.#find(accountId, holdId);
    if (hold) hold.ended = { atMs: nowMs, how: 'released' };
  }

  rewind(toMs: number): void {
    this.#holds = this.#holds.filter(({ heldMs }) => heldMs <= toMs);
    for (const hold of this.#holds) if (hold.ended && hold.ended.atMs > toMs) delete hold.ended;
  }

  #find(accountId: string, holdId: string): Hold | undefined {
    return this.#holds.find((one) => one.id === holdId && one.accountId === accountId);
  }

  /** Some are taken by others, the same each time. */
  #ofDay({ id, zone }: { id: string; zone: string }, day: string): Slot[] {
    return PARTS.filter(({ name }) => hash(`${id} ${day} ${name}`) % 4 !== 0).map(({ name, from, to }) => ({
      id: `slot_${day}_${name}`,
      premiseId: id,
      period: { start: rfc3339(hourOf(day, from, zone), zone), end: rfc3339(hourOf(day, to, zone), zone) },
      zone,
    }));
  }
}

/** Whether a hold keeps others from a slot. */
function keeps(hold: Hold, slotId: string, nowMs: number): boolean {
  return hold.slot.id === slotId && ['held', 'booked'].includes(tell(hold, nowMs).state);
}

function tell({ id, accountId, slot, heldMs, ended }: Hold, nowMs: number): SlotHold {
  const expiresMs = heldMs + HOLD_MS;
  const state = ended?.how ?? (nowMs < expiresMs ? 'held' : 'expired');
  const { id: slotId, premiseId, period, zone } = slot;
  const expiresAt = state === 'held' ? rfc3339(expiresMs, zone) : null;
  return { id, accountId, slotId, premiseId, period, zone, state, expiresAt };
}
