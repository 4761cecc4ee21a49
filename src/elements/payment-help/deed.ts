import type { AnswerOf, InputOf, OperationSpec } from '../../contract/operation.js';
import { ActionController, type ActionState } from '../../controllers/action-controller.js';
import type { UtilitySession } from '../../session/session.js';
import type { ReactiveControllerHost } from 'lit';

/** What a write is about: its outcome is told only where that is on screen. */
export interface DeedOptions<S extends OperationSpec> {
  readonly operation: S;
  readonly session: () => UtilitySession | undefined;
  /** Paths that a success makes stale, beside the operation's own. */
  readonly stale?: (data: AnswerOf<S>, input: InputOf<S>) => readonly string[];
}

/** A write that belongs to something on screen, such as one case: another does not show its outcome. */
export class Deed<S extends OperationSpec> {
  readonly #action: ActionController<S>;
  #about: string | undefined;
  #found: string | undefined;

  constructor(host: ReactiveControllerHost, options: DeedOptions<S>) {
    this.#action = new ActionController(host, options);
  }

  /** How it stands with this; `idle` where it was done to something else. */
  state(about: string): ActionState<AnswerOf<S>> {
    return about === this.#about ? this.#action.state : { status: 'idle' };
  }

  /** Does it, unless it is being done. Resolves with how it ended, undefined where nothing was begun. */
  async run(about: string, input: InputOf<S>): Promise<ActionState<AnswerOf<S>> | undefined> {
    if (this.#action.state.status === 'running') return undefined;
    this.#about = about;
    return this.#action.run(input);
  }

  /**
   * True once where the answer to this was lost, for whoever sees elsewhere that it was done: running it again with the
   * same input brings the answer itself. Once, so that a bad line is not asked for ever.
   */
  takeLost(about: string): boolean {
    if (this.state(about).status !== 'unknown' || this.#found === about) return false;
    this.#found = about;
    return true;
  }

  /** Forgets how it ended, as after the customer goes on to something else. */
  reset(): void {
    this.#action.reset();
  }
}
