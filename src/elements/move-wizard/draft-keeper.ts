import { createMove, type Move, type MoveDraft, type MoveKind, saveMove } from '../../contract/moves.js';
import { ActionController, type ActionState } from '../../controllers/action-controller.js';
import type { UtilitySession } from '../../session/session.js';
import type { WizardHost } from './wizard-page.js';

/** How the draft stands with the utility. `elsewhere`: somebody has saved it in another window or on another device. */
export type KeptState = 'idle' | 'saving' | 'saved' | 'unsaved' | 'elsewhere';

/** Whose draft it is. */
export interface DraftOwner {
  readonly accountId: string;
  readonly kind: MoveKind;
  readonly flowId: string;
}

/**
 * Keeps the draft of a move with the utility: one save at a time, the newest answers next. It never writes over what
 * somebody else has saved; the customer decides.
 */
export class DraftKeeper {
  readonly #host: WizardHost;
  readonly #create: ActionController<typeof createMove>;
  readonly #save: ActionController<typeof saveMove>;
  #owner: DraftOwner | undefined;
  #move: Move | undefined;
  #state: KeptState = 'idle';
  #wanted: MoveDraft | undefined;
  #working: Promise<void> | undefined;

  constructor(host: WizardHost, session: () => UtilitySession | undefined) {
    this.#host = host;
    this.#create = new ActionController(host, { session, operation: createMove });
    this.#save = new ActionController(host, { session, operation: saveMove });
  }

  /** The draft as the utility has it; undefined while it has none. */
  get move(): Move | undefined {
    return this.#move;
  }

  get state(): KeptState {
    return this.#state;
  }

  /** Starts with what the utility has. */
  begin(owner: DraftOwner, move: Move | undefined): void {
    this.#owner = owner;
    this.#move = move;
    this.#wanted = undefined;
    this.#state = move ? 'saved' : 'idle';
  }

  /** What the list of moves tells: a newer version than ours comes from somewhere else. */
  see(move: Move): void {
    if (move.id !== this.#move?.id || this.#working || move.version <= this.#move.version) return;
    this.#change('elsewhere');
  }

  /** Saves these answers, after what is being saved now. Resolves when nothing is left to save, or it failed. */
  save(draft: MoveDraft): Promise<void> {
    this.#wanted = draft;
    if (this.#state === 'elsewhere') return Promise.resolve();
    this.#working ??= this.#work();
    return this.#working;
  }

  /** The draft at the utility, made where there is none. */
  async made(draft: MoveDraft): Promise<Move | undefined> {
    if (!this.#move) await this.save(draft);
    return this.#move;
  }

  /** Goes on here, over what somebody else has saved. */
  async takeOver(theirs: Move, draft: MoveDraft): Promise<void> {
    this.#move = theirs;
    this.#change('saving');
    await this.save(draft);
  }

  /** A move that came of the draft, or a newer state of it. */
  adopt(move: Move): void {
    this.#move = move;
    this.#wanted = undefined;
    this.#change('saved');
  }

  async #work(): Promise<void> {
    while (this.#wanted && this.#owner) {
      const { accountId, kind, flowId } = this.#owner;
      const draft = this.#wanted;
      this.#wanted = undefined;
      this.#change('saving');
      if (!this.#move) {
        const made = await this.#create.run({ accountId, body: { kind, flowId } });
        if (made.status !== 'succeeded') return this.#failed(draft);
        this.#move = made.data;
      }
      const input = { accountId, moveId: this.#move.id, body: draft, ifVersion: this.#move.version };
      const saved: ActionState<Move> = await this.#save.run(input);
      if (saved.status === 'succeeded') this.#move = saved.data;
      else if (saved.status === 'failed' && saved.error.code === 'version_outdated') {
        this.#wanted = draft;
        return this.#end('elsewhere');
      } else return this.#failed(draft);
    }
    this.#end('saved');
  }

  #failed(draft: MoveDraft): void {
    // It stays on this device, and goes with the next answer.
    this.#wanted ??= draft;
    this.#end('unsaved');
  }

  /** In one turn with the last look at what is wanted, so that what comes after begins anew. */
  #end(state: KeptState): void {
    this.#working = undefined;
    this.#change(state);
  }

  #change(state: KeptState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
