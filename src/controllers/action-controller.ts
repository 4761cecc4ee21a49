import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { UtilityError } from '../client/errors.js';
import type { AnswerOf, InputOf, OperationSpec } from '../contract/operation.js';
import { type Intent, type Intents, intentsOf } from '../session/intents.js';
import { keyOf, resourcePath } from '../session/paths.js';
import type { UtilitySession } from '../session/session.js';
import type { Announcer } from './announcer.js';

/**
 * How a write stands. `failed`: it did not happen. `unknown`: the answer was lost, so it may have happened; running
 * it again with the same input is safe and tells.
 */
export type ActionState<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'running' }
  | { readonly status: 'succeeded'; readonly data: T }
  | { readonly status: 'failed'; readonly error: UtilityError }
  | { readonly status: 'unknown'; readonly error: UtilityError };

/** What an element wants to do. */
export interface ActionOptions<S extends OperationSpec> {
  session: () => UtilitySession | undefined;
  operation: S;
  /** Paths that a success makes stale, beside the operation's own. */
  stale?: (data: AnswerOf<S>, input: InputOf<S>) => readonly string[];
  announcer?: Announcer;
  /** What to say about an outcome to people who listen to the page. */
  words?: (outcome: ActionState<AnswerOf<S>>) => string | undefined;
  /**
   * The id of what a success has made, where that is only the beginning: the intent then stays open under this id
   * until whoever follows it closes it.
   */
  made?: (data: AnswerOf<S>) => string;
}

/**
 * Writes something for an element, once: one key for one intent, however often it is tried, after a reload and from
 * another tab too.
 */
export class ActionController<S extends OperationSpec> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ActionOptions<S>;
  #state: ActionState<AnswerOf<S>> = { status: 'idle' };

  constructor(host: ReactiveControllerHost, options: ActionOptions<S>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get state(): ActionState<AnswerOf<S>> {
    return this.#state;
  }

  /**
   * Does it, and resolves with how it ended; never rejects. While it is running a second call does nothing.
   * It goes on when the element is removed: what the customer has sent is sent.
   */
  async run(input: InputOf<S>): Promise<ActionState<AnswerOf<S>>> {
    if (this.#state.status === 'running') return this.#state;
    const { operation } = this.#options;
    const session = this.#options.session();
    const client = session?.client;
    if (!session || !client) {
      const error = new UtilityError('not-configured', { operation: operation.id });
      return this.#end({ status: 'failed', error });
    }
    this.#change({ status: 'running' });
    const intents = intentsOf(session);
    const intent =
      operation.idempotent && (await intents.open(accountOf(input), operation.id, keyOf(operation, input)));
    try {
      const options = intent ? { idempotencyKey: intent.key } : {};
      const { data } = await client.request(operation, input, options);
      if (intent) await this.#settle(intents, intent, data);
      session.invalidate(resourcePath(operation, input));
      for (const path of this.#options.stale?.(data, input) ?? []) session.invalidate(path);
      return this.#end({ status: 'succeeded', data });
    } catch (reason) {
      const error =
        reason instanceof UtilityError ? reason : new UtilityError('bad-response', { cause: reason });
      if (intent && isTerminal(error)) await intents.giveUp(intent);
      return this.#end({ status: mayHaveHappened(error) ? 'unknown' : 'failed', error });
    }
  }

  /** Back to `idle`, as after the customer closes the message. A lost answer keeps its intent. */
  reset(): void {
    if (this.#state.status !== 'running') this.#change({ status: 'idle' });
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  #settle(intents: Intents, intent: Intent, data: AnswerOf<S>): Promise<void> {
    const { made } = this.#options;
    return made ? intents.note(intent, made(data)) : intents.close(intent);
  }

  #end(state: ActionState<AnswerOf<S>>): ActionState<AnswerOf<S>> {
    this.#change(state);
    const words = this.#options.words?.(state);
    if (words) this.#options.announcer?.say(words);
    return state;
  }

  #change(state: ActionState<AnswerOf<S>>): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

/** The account that a write belongs to; what belongs to none is kept apart. */
function accountOf(input: unknown): string {
  const { accountId, body } = Object(input) as { accountId?: unknown; body?: { accountId?: unknown } };
  const named = accountId ?? body?.accountId;
  return typeof named === 'string' ? named : '';
}

/** True where the API has said no for good, so that asking the same again would be a new intent. */
function isTerminal(error: UtilityError): boolean {
  return !error.retryable && !mayHaveHappened(error) && error.kind !== 'unauthorized';
}

/** True where nobody can tell from the error whether the write took place. */
function mayHaveHappened(error: UtilityError): boolean {
  switch (error.kind) {
    case 'network':
    case 'timeout':
    case 'cancelled':
    case 'bad-response':
      return true;
    case 'unavailable':
      // 503 is a server that did not take the request; any other failure may have come after the deed.
      return error.status !== 503;
    case 'conflict':
      // A refusal whose words were lost may be that of a write under way, also from another tab.
      return error.code === undefined || error.code === 'idempotency_in_flight';
    default:
      return false;
  }
}
