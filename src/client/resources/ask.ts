import type { AnswerOf, InputOf, ItemOf, OperationSpec } from '../../contract/operation.js';
import type { ClientCore, Reply, RequestOptions } from '../types.js';

/** What a call of an operation is given: its input, which may be left out where nothing in it is required. */
export type AskArguments<S extends OperationSpec> =
  Record<never, never> extends InputOf<S>
    ? [input?: InputOf<S>, options?: RequestOptions]
    : [input: InputOf<S>, options?: RequestOptions];

/** Asks once. Rejects with a `UtilityError`. */
export type AskOne<S extends OperationSpec> = (...given: AskArguments<S>) => Promise<Reply<AnswerOf<S>>>;

/** Goes through the items of all pages. Throws a `UtilityError`. */
export type AskPages<S extends OperationSpec> = (
  ...given: AskArguments<S>
) => AsyncIterableIterator<ItemOf<S>>;

export function one<S extends OperationSpec>(core: ClientCore, operation: S): AskOne<S> {
  return (...[input, options]) => core.request(operation, (input ?? {}) as InputOf<S>, options);
}

export function pages<S extends OperationSpec>(core: ClientCore, operation: S): AskPages<S> {
  return (...[input, options]) => core.pages(operation, (input ?? {}) as InputOf<S>, options);
}
