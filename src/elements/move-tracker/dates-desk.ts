import { type Move, changeMoveDates } from '../../contract/moves.js';
import { holdSlot, listSlots, type Slot } from '../../contract/slots.js';
import { getWorkDays, type WorkCalendar } from '../../contract/work-days.js';
import { ActionController, type ActionState } from '../../controllers/action-controller.js';
import { ResourceController } from '../../controllers/resource-controller.js';
import type { ElementHost } from '../../controllers/session-controller.js';
import { civilDateOf, daysBetween } from '../../domain/civil-date.js';
import { dateProblem, type DateProblem, nearestDates } from '../../domain/move/work-days.js';
import type { UtilitySession } from '../../session/session.js';

export type Side = 'startOn' | 'stopOn';

/** One of the two days as the customer has chosen it. */
export interface DayChoice {
  readonly side: Side;
  readonly day: string;
  readonly problem: DateProblem | { readonly kind: 'missing' } | undefined;
  /** Days near it that can be had. */
  readonly nearest: readonly string[];
}

/** How the change of days stands. */
export interface DatesForm {
  readonly days: readonly DayChoice[];
  readonly between: { readonly kind: 'overlap' | 'gap'; readonly days: number } | undefined;
  /** Undefined where nobody has to come; else the times of the first day, undefined while they are on their way. */
  readonly visit:
    { readonly slots: readonly Slot[] | undefined; readonly slotId: string | undefined } | undefined;
  readonly isBusy: boolean;
  readonly outcome: ActionState<unknown>;
}

/** Changes the days of a move: asks for the calendar and for free times, keeps a time, and sends the days once. */
export class DatesDesk {
  readonly #host: ElementHost;
  readonly #calendar: ResourceController<typeof getWorkDays>;
  readonly #slots: ResourceController<typeof listSlots>;
  readonly #hold: ActionController<typeof holdSlot>;
  readonly #change: ActionController<typeof changeMoveDates>;
  readonly #now: () => number;
  #move: Move | undefined;
  #days: Partial<Record<Side, string>> = {};
  #slotId: string | undefined;

  constructor(host: ElementHost, session: () => UtilitySession | undefined) {
    this.#host = host;
    this.#now = () => session()?.now() ?? Date.now();
    this.#calendar = new ResourceController(host, {
      session,
      operation: getWorkDays,
      input: () => (this.#move ? {} : undefined),
    });
    this.#slots = new ResourceController(host, {
      session,
      operation: listSlots,
      input: () => this.#slotInput,
    });
    const options = { session };
    this.#hold = new ActionController(host, { ...options, operation: holdSlot });
    this.#change = new ActionController(host, {
      ...options,
      operation: changeMoveDates,
      stale: ({ accountId }) => [`/accounts/${accountId}/moves`],
    });
  }

  /** Begins with the days that the move has. */
  open(move: Move): void {
    this.#move = move;
    this.#days = { ...(move.to && { startOn: move.to.on }), ...(move.from && { stopOn: move.from.on }) };
    this.#slotId = undefined;
    this.#hold.reset();
    this.#change.reset();
  }

  close(): void {
    this.#move = undefined;
  }

  choose(side: Side, day: string): void {
    this.#days = { ...this.#days, [side]: day };
    if (side === 'startOn') this.#slotId = undefined;
    this.#change.reset();
    this.#hold.reset();
    this.#host.requestUpdate();
  }

  chooseSlot(slotId: string): void {
    this.#slotId = slotId;
    this.#host.requestUpdate();
  }

  /** How it stands; undefined while it is closed or its calendar has not come. */
  get form(): DatesForm | undefined {
    const calendar = this.#calendar.state;
    if (!this.#move || calendar.status !== 'ready') return undefined;
    const days = (['startOn', 'stopOn'] as const)
      .filter((side) => (side === 'startOn' ? this.#move?.to : this.#move?.from))
      .map((side) => this.#choice(side, calendar.data));
    const slots = this.#slots.state;
    const outcome = this.#hold.state.status === 'failed' ? this.#hold.state : this.#change.state;
    return {
      days,
      between: this.#between(calendar.data),
      visit: this.#needsSlot
        ? { slots: slots.status === 'ready' ? slots.data.items : undefined, slotId: this.#slotId }
        : undefined,
      isBusy: [this.#hold.state, this.#change.state].some(({ status }) => status === 'running'),
      outcome,
    };
  }

  /** Why the calendar did not come. */
  get error() {
    const { state } = this.#calendar;
    return state.status === 'error' ? state.error : undefined;
  }

  async refresh(): Promise<void> {
    await this.#calendar.refresh();
  }

  /** Sends the days. Resolves with the move as it is now, or undefined where it was not changed. */
  async send(): Promise<Move | undefined> {
    const { form } = this;
    const move = this.#move;
    if (!move || !form || form.isBusy || form.between || form.days.some(({ problem }) => problem))
      return undefined;
    const { accountId, id: moveId, version: ifVersion, to } = move;
    let slotHoldId: string | undefined;
    if (form.visit) {
      if (this.#slotId === undefined || !to) return undefined;
      const body = { premiseId: to.premiseId, slotId: this.#slotId };
      const held = await this.#hold.run({ accountId, body });
      if (held.status !== 'succeeded') {
        if (held.status === 'failed') await this.#slots.refresh();
        return undefined;
      }
      slotHoldId = held.data.id;
    }
    const { startOn = null, stopOn = null } = this.#days;
    const body = { startOn, stopOn, ...(slotHoldId === undefined ? {} : { slotHoldId }) };
    const changed = await this.#change.run({ accountId, moveId, ifVersion, body });
    return changed.status === 'succeeded' ? changed.data : undefined;
  }

  /** A time is chosen where somebody has to come, and the day is another or the last visit found nobody. */
  get #needsSlot(): boolean {
    const visit = this.#move?.items.find((item) => item.visit !== null);
    if (!visit) return false;
    return visit.state === 'held' || this.#days.startOn !== this.#move?.to?.on;
  }

  get #slotInput() {
    const { startOn } = this.#days;
    const premiseId = this.#move?.to?.premiseId;
    const isDay = startOn !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(startOn);
    if (!isDay || premiseId === undefined || !this.#needsSlot) return undefined;
    const calendar = this.#calendar.state;
    const isFree = calendar.status === 'ready' && !dateProblem(calendar.data, 'start', startOn, this.#now());
    return isFree ? { premiseId, from: startOn, to: startOn } : undefined;
  }

  #choice(side: Side, calendar: WorkCalendar): DayChoice {
    const day = this.#days[side] ?? '';
    const task = side === 'startOn' ? 'start' : 'stop';
    const before = side === 'startOn' ? this.#move?.to?.on : this.#move?.from?.on;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return { side, day, problem: { kind: 'missing' }, nearest: [] };
    // A day that stays as it is has been granted, unless it is over.
    if (day === before && day >= civilDateOf(this.#now(), calendar.zone))
      return { side, day, problem: undefined, nearest: [] };
    const problem = dateProblem(calendar, task, day, this.#now());
    return { side, day, problem, nearest: problem ? nearestDates(calendar, task, day, this.#now()) : [] };
  }

  #between({ overlapDays, gapDays }: WorkCalendar): DatesForm['between'] {
    const { startOn, stopOn } = this.#days;
    if (!startOn || !stopOn) return undefined;
    const shared = daysBetween(startOn, stopOn) + 1;
    if (shared > overlapDays) return { kind: 'overlap', days: overlapDays };
    return -shared > gapDays ? { kind: 'gap', days: gapDays } : undefined;
  }
}
