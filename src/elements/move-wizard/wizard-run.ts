import type { UtilityError } from '../../client/errors.js';
import type { Flow } from '../../contract/flow.js';
import { listMoves, MOVE_FIELDS, type Move, type MoveKind } from '../../contract/moves.js';
import { ResourceController } from '../../controllers/resource-controller.js';
import { moveFacts } from '../../domain/move/facts.js';
import { planMove } from '../../domain/move/plan.js';
import { isWorkDay } from '../../domain/move/work-days.js';
import { type FlowContext, type FlowScreen, walkFlow } from '../../domain/flow/walk.js';
import type { UtilitySession } from '../../session/session.js';
import { DraftKeeper } from './draft-keeper.js';
import { Homes } from './homes.js';
import { type DeskSetting, WizardDesk } from './wizard-desk.js';
import type { WizardParts } from './wizard-parts.js';
import type { HomesKnown, WizardHost } from './wizard-page.js';

/** What a run is about. */
export interface RunSetting {
  readonly session: UtilitySession;
  readonly accountId: string;
  readonly kind: MoveKind;
  readonly zone: string;
  readonly flow: Flow;
}

/** One customer's way through one flow: the draft at the utility, what is on this device, and where they are. */
export class WizardRun {
  readonly desk = new WizardDesk();
  readonly keeper: DraftKeeper;
  readonly homes: Homes;
  readonly #parts: WizardParts;
  readonly #moves: ResourceController<typeof listMoves>;
  #setting: RunSetting | undefined;
  #accountId: string | undefined;
  #key = '';
  /** `answers`: known, but not yet what they lead to; `whole`: the customer can go on. */
  #begun: 'no' | 'answers' | 'whole' = 'no';
  /** A move that was asked for before and is not over; until the customer wants another. */
  #running: Move | undefined;

  constructor(host: WizardHost, session: () => UtilitySession | undefined, parts: WizardParts) {
    this.#parts = parts;
    this.keeper = new DraftKeeper(host, session);
    this.homes = new Homes(host, session);
    this.#moves = new ResourceController(host, {
      session,
      operation: listMoves,
      input: () => (this.#accountId === undefined ? undefined : { accountId: this.#accountId, limit: 20 }),
    });
  }

  get isReady(): boolean {
    return this.#begun === 'whole';
  }

  /** Why it cannot begin. */
  get error(): UtilityError | undefined {
    const { state } = this.#moves;
    if (state.status === 'error') return state.error;
    return this.#begun === 'whole' ? undefined : this.homes.error;
  }

  /** The move that was sent and is not over. */
  get sent(): Move | undefined {
    return this.#running;
  }

  /** Says whose run it is. To be called before each rendering. */
  follow(accountId: string | undefined, setting: RunSetting | undefined, kind: MoveKind): void {
    this.#accountId = accountId;
    this.#setting = setting;
    this.homes.follow(
      accountId === undefined ? undefined : { accountId, kind, answers: this.desk.place.answers },
    );
    if (!setting) return;
    const key = `${setting.accountId} ${setting.kind} ${setting.flow.id}`;
    if (key !== this.#key) {
      this.#key = key;
      this.#begun = 'no';
      this.#running = undefined;
    }
    const { state } = this.#moves;
    if (state.status !== 'ready') return;
    const draft = state.data.items.find((move) => move.kind === kind && move.state === 'draft');
    if (this.#begun === 'no') this.#begin(setting, draft, state.data.items);
    if (this.#begun === 'answers' && this.homes.status === 'ready') {
      this.desk.begin(this.deskSetting(setting), draft);
      this.#begun = 'whole';
    }
    const ours = state.data.items.find(({ id }) => id === (this.#running ?? this.keeper.move)?.id);
    if (ours && this.#running) this.#running = ours.version > this.#running.version ? ours : this.#running;
    else if (ours && this.#begun === 'whole') this.keeper.see(ours);
  }

  #begin(setting: RunSetting, draft: Move | undefined, all: readonly Move[]): void {
    const { accountId, kind, flow } = setting;
    this.#running = draft
      ? undefined
      : all.find((move) => move.kind === kind && move.submittedAt !== null && move.endedAt === null);
    this.keeper.begin({ accountId, kind, flowId: flow.id }, draft);
    this.desk.begin(this.deskSetting(setting), draft);
    this.#begun = 'answers';
    this.homes.follow({ accountId, kind, answers: this.desk.place.answers });
  }

  /** The newest version of the draft, as the list of moves tells it. */
  async newest(): Promise<Move | undefined> {
    await this.#moves.refresh();
    const { state } = this.#moves;
    return state.status === 'ready'
      ? state.data.items.find(({ id }) => id === this.keeper.move?.id)
      : undefined;
  }

  /** The move is sent: what was typed is the utility's now. */
  finish(move: Move): void {
    const setting = this.#setting;
    if (setting) this.desk.forget(this.deskSetting(setting));
    this.#running = move;
  }

  /** Begins another move beside the one that is on its way. */
  another(): void {
    const setting = this.#setting;
    if (!setting) return;
    this.#running = undefined;
    this.keeper.begin(
      { accountId: setting.accountId, kind: setting.kind, flowId: setting.flow.id },
      undefined,
    );
    this.desk.begin(this.deskSetting(setting), undefined);
  }

  refresh(): Promise<unknown> {
    return Promise.all([this.#moves.refresh(), this.homes.refresh()]);
  }

  get known(): HomesKnown {
    return this.homes.known;
  }

  deskSetting(setting: RunSetting): DeskSetting {
    return { ...setting, context: this.context(setting) };
  }

  screens(setting: RunSetting): readonly FlowScreen[] {
    return walkFlow(setting.flow, this.desk.place.answers, this.context(setting)).screens;
  }

  /** What rules and conditions need to know. */
  context({ session, zone, kind }: RunSetting): FlowContext {
    const { own, from, to, calendar } = this.known;
    const nowMs = session.now();
    const known = { from, to, nowMs };
    const { answers } = this.desk.place;
    const dayOf = (id: string): string | undefined => {
      const day = answers[id];
      return typeof day === 'string' && day !== '' ? day : undefined;
    };
    return {
      nowMs,
      zone: calendar?.zone ?? zone,
      facts: moveFacts({ ownPlaces: own.length, from, to }),
      ...(calendar && { isWorkDay: (day: string) => isWorkDay(calendar, day) }),
      isUnfit: (field, answer) => {
        if (field.kind !== 'date') return this.#parts.isUnfit(field, answer, known);
        if (!calendar || typeof answer !== 'string') return false;
        const [startOn, stopOn] = [dayOf(MOVE_FIELDS.startOn), dayOf(MOVE_FIELDS.stopOn)];
        const plan = planMove({ kind, from, to, startOn, stopOn }, calendar, nowMs);
        if (field.id === MOVE_FIELDS.startOn) return plan.startProblem !== undefined;
        return field.id === MOVE_FIELDS.stopOn && (plan.stopProblem ?? plan.betweenProblem) !== undefined;
      },
    };
  }
}
