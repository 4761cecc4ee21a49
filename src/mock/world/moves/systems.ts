import type { MoveItem } from '../../../contract/index.js';
import { HOUR, MINUTE } from '../time.js';

/** The utility's systems that do the steps of a move. Each believes only its own books. */
export const SYSTEMS = ['accounts', 'billing', 'field', 'metering'] as const;
export type SystemName = (typeof SYSTEMS)[number];

const SYSTEM_OF: Readonly<Record<string, SystemName>> = {
  open_contract: 'accounts',
  close_contract: 'accounts',
  deposit: 'billing',
  start_billing: 'billing',
  stop_billing: 'billing',
  final_bill: 'billing',
  field_visit: 'field',
};

/** Which system does a step. */
export function systemOf(kind: MoveItem['kind']): SystemName {
  return SYSTEM_OF[kind] ?? 'metering';
}

export type Verb = 'do' | 'undo';

/** A request to do a step, or to take it back. The same key is the same request, however often it comes. */
export interface Command {
  readonly key: string;
  readonly itemId: string;
  readonly kind: MoveItem['kind'];
  readonly servicePointId: string | null;
  readonly verb: Verb;
  /** How often the step was tried before, under other keys. */
  readonly attempt: number;
  /** It is not done before this. */
  readonly notBeforeMs: number;
}

/** How a system treats a command. */
export interface Conduct {
  /** `failed`: it did not work this time. `refused`: it never will. */
  readonly outcome: 'done' | 'failed' | 'refused';
  /** How long it works at it. */
  readonly worksMs: number;
  /** When each copy of its answer comes, after the work; none where it never tells by itself. */
  readonly answersMs: readonly number[];
  /** The first sending gets lost on the way. */
  readonly isLost?: boolean;
  /** It does not reply to questions either. */
  readonly isMute?: boolean;
}

export type Conducts = (command: Command) => Conduct;

/** An ordinary day: everything works, each system in its own time. */
export const ordinary: Conducts = ({ kind }) => {
  const worksMs: Readonly<Record<SystemName, number>> = {
    accounts: 3 * MINUTE,
    billing: 5 * MINUTE,
    metering: 10 * MINUTE,
    field: 0,
  };
  return { outcome: 'done', worksMs: worksMs[systemOf(kind)], answersMs: [MINUTE] };
};

/** What goes wrong in the next moves that are submitted, by kind of step. */
export interface SystemFault {
  readonly step: MoveItem['kind'];
  /**
   * `fails`: it does not work. `refuses`: it never will. `silent`: it is done, and nobody tells. `late`: the answer comes
   * a day later. `twice`: the answer comes again and again. `lost`: the request gets lost. `slow`: it takes hours.
   * `mute`: the system is out of reach.
   */
  readonly kind: (typeof FAULT_KINDS)[number];
  /** How many tries it strikes. Left out, all. */
  readonly times?: number | undefined;
}

export const FAULT_KINDS = ['fails', 'refuses', 'silent', 'late', 'twice', 'lost', 'slow', 'mute'] as const;

/** Conduct with faults: each strikes its step for as many tries as it says. What is taken back goes well. */
export function withFaults(faults: readonly SystemFault[]): Conducts {
  return (command) => {
    const usual = ordinary(command);
    const fault = faults.find(
      ({ step, times = Infinity }) => step === command.kind && command.attempt < times,
    );
    if (!fault || command.verb === 'undo') return usual;
    switch (fault.kind) {
      case 'fails':
        return { ...usual, outcome: 'failed' };
      case 'refuses':
        return { ...usual, outcome: 'refused' };
      case 'silent':
        return { ...usual, answersMs: [] };
      case 'late':
        return { ...usual, answersMs: [26 * HOUR], isMute: true };
      case 'twice':
        return { ...usual, answersMs: [MINUTE, 2 * MINUTE, 3 * HOUR] };
      case 'lost':
        return { ...usual, isLost: true };
      case 'slow':
        return { ...usual, worksMs: 5 * HOUR };
      case 'mute':
        return { ...usual, answersMs: [], isMute: true };
    }
  };
}

/** What a system has really done. */
export interface BookEntry {
  readonly system: SystemName;
  readonly key: string;
  readonly itemId: string;
  readonly kind: MoveItem['kind'];
  readonly servicePointId: string | null;
  readonly verb: Verb;
  readonly atMs: number;
}

export type Reply = 'done' | 'failed' | 'refused' | 'voided' | 'unknown' | 'working';

interface Job {
  readonly command: Command;
  readonly conduct: Conduct;
  state: 'working' | 'done' | 'failed' | 'refused' | 'voided';
  deliveries: number;
}

/** Work and answers that lie ahead. */
export interface Ahead {
  later(afterMs: number, event: () => void): void;
  answer(key: string, reply: Reply): void;
}

/** The four systems of one move, each with its book. They do a command once, however often they hear of it. */
export class PretendSystems {
  readonly book: BookEntry[] = [];
  readonly #jobs = new Map<string, Job>();
  readonly #conducts: Conducts;
  readonly #ahead: Ahead;
  readonly #now: () => number;

  constructor(conducts: Conducts, ahead: Ahead, now: () => number) {
    this.#conducts = conducts;
    this.#ahead = ahead;
    this.#now = now;
  }

  send(command: Command): void {
    const conduct = this.#conducts(command);
    const known = this.#jobs.get(command.key);
    if (known) {
      known.deliveries += 1;
      if (known.deliveries > 1 || known.state !== 'working') this.#reply(known, known.state);
      else this.#begin(known);
      return;
    }
    const job: Job = { command, conduct, state: 'working', deliveries: conduct.isLost ? 0 : 1 };
    this.#jobs.set(command.key, job);
    if (!conduct.isLost) this.#begin(job);
  }

  /** Asks how a command stands. One that got lost on the way is not known. */
  ask(key: string): void {
    const job = this.#jobs.get(key);
    if (job) this.#reply(job, job.deliveries === 0 && job.state === 'working' ? 'unknown' : job.state);
  }

  /** Asks not to do a command. One that is done stays done, and the answer says so. */
  void(key: string): void {
    const job = this.#jobs.get(key);
    if (!job) return;
    if (job.conduct.isMute) return;
    if (job.state === 'working') job.state = 'voided';
    this.#reply(job, job.state);
  }

  #begin(job: Job): void {
    const { command, conduct } = job;
    const waitMs = Math.max(0, command.notBeforeMs - this.#now());
    this.#ahead.later(waitMs + conduct.worksMs, () => {
      if (job.state !== 'working') return;
      job.state = conduct.outcome;
      if (conduct.outcome === 'done') {
        const { key, itemId, kind, servicePointId, verb } = command;
        this.book.push({
          system: systemOf(kind),
          key,
          itemId,
          kind,
          servicePointId,
          verb,
          atMs: this.#now(),
        });
      }
      for (const afterMs of conduct.answersMs) {
        this.#ahead.later(afterMs, () => this.#ahead.answer(command.key, job.state));
      }
    });
  }

  #reply({ command, conduct }: Job, reply: Reply): void {
    if (conduct.isMute) return;
    this.#ahead.later(MINUTE, () => this.#ahead.answer(command.key, reply));
  }
}
