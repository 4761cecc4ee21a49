import type { UtilityError } from '../client/errors.js';

/**
 * What is known of something the API was asked for. `ready` stays while it is asked again; where that fails the
 * last good data stay too, with the time they came (`at`, milliseconds of the server's clock) and the `failure`.
 */
export type ResourceState<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready';
      readonly data: T;
      readonly at: number;
      readonly refreshing: boolean;
      readonly failure?: UtilityError;
    }
  | { readonly status: 'error'; readonly error: UtilityError; readonly refreshing: boolean };

/** Something the API can be asked for, shared by everyone on the page who asks for the same. */
export interface Resource<T> {
  readonly state: ResourceState<T>;
  /** Calls `listener` at every change. The first subscriber starts the request, the last to leave aborts it. */
  subscribe(listener: () => void): () => void;
  /** Asks again, if anybody is watching. Resolves when the answer or the failure is in `state`; never rejects. */
  refresh(): Promise<void>;
}
