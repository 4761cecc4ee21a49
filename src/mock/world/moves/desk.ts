import type {
  Account,
  Config,
  Flow,
  Move,
  MoveDates,
  MoveDocument,
  MoveDraft,
  MoveRequest,
  Premise,
} from '../../../contract/index.js';
import { canonical } from '../../idempotency.js';
import type { NewEvent } from '../types.js';
import { Papers } from './papers.js';
import { Places, type PlacesContext } from './places.js';
import { changesOf, type MoveRecord, rewindRecord, standingAt } from './record.js';
import { MoveRefused } from './refused.js';
import { runMove } from './run.js';
import { SlotBook } from './slots.js';
import { changeDays, submit } from './submit.js';
import { type BookEntry, type Conducts, type SystemFault, withFaults } from './systems.js';
import { tellMove, viewAt } from './view.js';

/** What moving needs of the world around it. */
export interface MoveContext extends PlacesContext {
  readonly config: Config;
  readonly flows: readonly Flow[];
  readonly seed: string;
  account(accountId: string): Account | undefined;
  /** What is owed, in minor units. */
  owedMinor(accountId: string, nowMs: number): number;
  emit(event: NewEvent): void;
}

/** A move with what the utility's systems have done of it. */
export interface BookedMove {
  readonly move: Move;
  readonly documents: readonly MoveDocument[];
  readonly done: readonly BookEntry[];
}

/** The moves of a world, with the places, slots and papers that they need. */
export class MoveDesk {
  readonly places: Places;
  readonly slots: SlotBook;
  readonly papers: Papers;
  readonly #context: MoveContext;
  #records: MoveRecord[] = [];
  #count = 0;
  #conducts: Conducts = withFaults([]);

  constructor(context: MoveContext) {
    this.#context = context;
    this.places = new Places(context);
    this.slots = new SlotBook(context.config.country, context.seed);
    this.papers = new Papers(context.seed);
  }

  /** The utility's own country and zone. */
  get where(): Pick<Config, 'country' | 'zone'> {
    return this.#context.config;
  }

  /** How the systems treat the moves that are submitted from now on. */
  plan(faults: readonly SystemFault[] | Conducts): void {
    this.#conducts = typeof faults === 'function' ? faults : withFaults(faults);
  }

  /** Newest first. */
  list(accountId: string, nowMs: number): Move[] {
    return this.#of(accountId)
      .map((record) => tellMove(record, nowMs))
      .reverse();
  }

  get(accountId: string, moveId: string, nowMs: number): Move | undefined {
    const record = this.#of(accountId).find(({ id }) => id === moveId);
    return record && tellMove(record, nowMs);
  }

  create(accountId: string, { kind, flowId }: MoveRequest, nowMs: number): Move {
    const flow = this.#context.flows.find(({ id, purpose }) => id === flowId && purpose === `move_${kind}`);
    if (!flow) throw new MoveRefused('flow_unknown', [{ pointer: '/body/flowId', code: 'unknown' }]);
    const account = this.#context.account(accountId);
    this.#count += 1;
    const record: MoveRecord = {
      id: `mov_${String(this.#count).padStart(3, '0')}${this.#context.seed}`,
      accountId,
      kind,
      flow,
      currency: account?.currency ?? this.#context.config.currency,
      zone: account?.zone ?? this.#context.config.zone,
      createdMs: nowMs,
      saves: [],
      submission: undefined,
      givenUpMs: undefined,
    };
    this.#records.push(record);
    return this.#changed(record, nowMs, 'created');
  }

  save(accountId: string, moveId: string, ifVersion: number, draft: MoveDraft, nowMs: number): Move {
    const record = this.#find(accountId, moveId);
    const { version } = this.#draft(record, nowMs);
    const before = record.saves.at(-1);
    const isRepeated =
      version === ifVersion + 1 &&
      before !== undefined &&
      canonical({ answers: before.answers, step: before.step }) === canonical(draft);
    if (isRepeated) return tellMove(record, nowMs);
    if (version !== ifVersion) throw new MoveRefused('version_outdated');
    record.saves.push({ atMs: nowMs, answers: draft.answers, step: draft.step });
    return this.#changed(record, nowMs);
  }

  submit(accountId: string, moveId: string, ifVersion: number, nowMs: number): Move {
    const record = this.#find(accountId, moveId);
    if (record.submission) return tellMove(record, nowMs);
    const { version } = this.#draft(record, nowMs);
    if (version !== ifVersion) throw new MoveRefused('version_outdated');
    const others = this.#records.filter((other) => other !== record && this.#isUnderWay(other, nowMs));
    record.submission = submit(record, {
      ...this.#desks(accountId, nowMs),
      others,
      number: `M-${new Date(nowMs).toISOString().slice(0, 4)}-${String(this.#count).padStart(6, '0')}`,
      conducts: this.#conducts,
    });
    return this.#changed(record, nowMs);
  }

  changeDates(accountId: string, moveId: string, ifVersion: number, dates: MoveDates, nowMs: number): Move {
    const record = this.#find(accountId, moveId);
    const { submission } = record;
    if (!submission) throw new MoveRefused('move_not_changeable');
    const { startOn = null, stopOn = null, holdId } = submission.days.at(-1) ?? {};
    const isSame =
      dates.startOn === startOn && dates.stopOn === stopOn && (dates.slotHoldId ?? holdId) === holdId;
    const isHeld = viewAt(submission, nowMs).hold?.turn === 'customer';
    if (isSame && !isHeld) return tellMove(record, nowMs);
    const { datesUntilMs } = viewAt(submission, nowMs);
    if (datesUntilMs === null || nowMs >= datesUntilMs) throw new MoveRefused('move_not_changeable');
    if (standingAt(record, nowMs).version !== ifVersion) throw new MoveRefused('version_outdated');
    changeDays(record, submission, dates, this.#desks(accountId, nowMs));
    return this.#changed(record, nowMs);
  }

  cancel(accountId: string, moveId: string, nowMs: number): Move {
    const record = this.#find(accountId, moveId);
    const { submission } = record;
    const { state } = standingAt(record, nowMs);
    if (state === 'cancelled' || state.endsWith('_cancellation')) return tellMove(record, nowMs);
    if (!submission) {
      record.givenUpMs = nowMs;
      return this.#changed(record, nowMs);
    }
    const { cancelUntilMs } = viewAt(submission, nowMs);
    if (submission.later.some(({ kind }) => kind === 'cancel')) return tellMove(record, nowMs);
    if (cancelUntilMs === null || nowMs >= cancelUntilMs) throw new MoveRefused('move_not_cancelable');
    submission.later.push({ kind: 'cancel', atMs: nowMs });
    submission.run = runMove({ ...submission.script, later: submission.later });
    const { holdId } = submission.days.at(-1) ?? {};
    if (holdId !== undefined) this.slots.letGo(accountId, holdId, nowMs);
    return this.#changed(record, nowMs);
  }

  /** The move, where its answers and papers can still be changed. */
  openDraft(accountId: string, moveId: string, nowMs: number): MoveRecord {
    const record = this.#find(accountId, moveId);
    this.#draft(record, nowMs);
    return record;
  }

  premise(premiseId: string, accountIds: readonly string[], nowMs: number): Premise | undefined {
    return this.places.find(premiseId, accountIds, nowMs);
  }

  /** Every move with what was done of it, oldest first. */
  ledger(nowMs: number): BookedMove[] {
    return this.#records.map((record) => ({
      move: tellMove(record, nowMs),
      documents: this.papers.of(record.id),
      done: (record.submission?.run.book ?? []).filter(({ atMs }) => atMs <= nowMs),
    }));
  }

  /** The next instant after one at which a move changes by itself. */
  nextMs(afterMs: number): number {
    const ahead = this.#records.flatMap(changesOf).filter(({ sinceMs }) => sinceMs > afterMs);
    return Math.min(Infinity, ...ahead.map(({ sinceMs }) => sinceMs));
  }

  /** Tells what changed by itself after one instant and until another. */
  advance(afterMs: number, nowMs: number): void {
    for (const record of this.#records) {
      for (const { sinceMs, version } of changesOf(record)) {
        if (sinceMs > afterMs && sinceMs <= nowMs) this.#emit(record, 'updated', version);
      }
    }
  }

  rewind(toMs: number): void {
    this.#records = this.#records.filter(({ createdMs }) => createdMs <= toMs);
    for (const record of this.#records) {
      rewindRecord(record, toMs, ({ script, later }) => runMove({ ...script, later }));
    }
    this.slots.rewind(toMs);
    this.papers.rewind(toMs);
  }

  #desks(accountId: string, nowMs: number) {
    const { places, slots, papers } = this;
    const account = this.#context.account(accountId);
    if (!account) throw new MoveRefused('not_found');
    const owedMinor = this.#context.owedMinor(accountId, nowMs);
    return { places, slots, papers, account, owedMinor, nowMs, country: this.#context.config.country };
  }

  #isUnderWay(record: MoveRecord, nowMs: number): boolean {
    const { state } = standingAt(record, nowMs);
    return record.submission !== undefined && state !== 'completed' && state !== 'cancelled';
  }

  #of(accountId: string): MoveRecord[] {
    return this.#records.filter((record) => record.accountId === accountId);
  }

  #find(accountId: string, moveId: string): MoveRecord {
    const record = this.#of(accountId).find(({ id }) => id === moveId);
    if (!record) throw new MoveRefused('not_found');
    return record;
  }

  #draft(record: MoveRecord, nowMs: number): { version: number } {
    const standing = standingAt(record, nowMs);
    if (standing.state !== 'draft') throw new MoveRefused('move_not_draft');
    return standing;
  }

  #changed(record: MoveRecord, nowMs: number, type = 'updated'): Move {
    this.#emit(record, type, standingAt(record, nowMs).version);
    return tellMove(record, nowMs);
  }

  #emit({ id, accountId }: MoveRecord, type: string, version: number): void {
    const resource = `/accounts/${accountId}/moves/${id}`;
    this.#context.emit({ type, resource, version: String(version) });
  }
}
