import type { StreamEvent } from '../contract/events.js';
import type { AnswerOf, InputOf, ItemOf, OperationSpec } from '../contract/operation.js';
import type { Session } from '../contract/sessions.js';

/** Why a session is asked for: there is none yet, it soon ends, or the API refused its token. */
export type SessionReason = 'start' | 'expiring' | 'unauthorized';

/**
 * Asks the embedding site's own server for a session of the customer who is signed in there.
 * Reject with a `UtilityError` to say what went wrong; any other rejection counts as `unauthorized`.
 * `signal` is aborted when the client is closed or has waited too long.
 */
export type GetSession = (context: { reason: SessionReason; signal: AbortSignal }) => Promise<Session>;

/** A source of the time: milliseconds since 1970. */
export interface Clock {
  now(): number;
}

/** Waits `ms` milliseconds. Rejects as soon as `signal` is aborted. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

/** What a client is made of. Only `baseUrl` is required, and `getSession` for all that is not public. */
export interface ClientOptions {
  /** Where the API stands, without `/v1`: `https://api.example-utility.com`. The token is sent nowhere else. */
  baseUrl: string;
  getSession?: GetSession | undefined;
  /** Defaults to the global `fetch`, looked up at each call. */
  fetch?: typeof fetch | undefined;
  /** A BCP 47 tag sent as `Accept-Language`. A function is asked at each request. */
  locale?: string | (() => string) | undefined;
  /** The device's clock. Defaults to `Date`. */
  clock?: Clock | undefined;
  /** The longest a call may take with all its attempts, in milliseconds. Defaults to 30,000. */
  timeoutMs?: number | undefined;
  /** A number from 0 (inclusive) to 1 (exclusive), for the jitter of retries. Defaults to `Math.random`. */
  random?: (() => number) | undefined;
  /** Defaults to `setTimeout`. Deadlines and delays all wait by it, so that tests can run on virtual time. */
  sleep?: Sleep | undefined;
}

/** What a caller may say about one call. */
export interface RequestOptions {
  /** Ends the call with a `cancelled` error. A session renewal that others wait for goes on. */
  signal?: AbortSignal | undefined;
  /** The key of the customer's intent, kept for every attempt. Made afresh for the call where it is left out. */
  idempotencyKey?: string | undefined;
  /** Sent as `If-None-Match`: when nothing has changed, the reply is `notModified` and has no data. */
  etag?: string | undefined;
  /** Replaces the client's `timeoutMs` for this call, in milliseconds. */
  timeoutMs?: number | undefined;
}

/** A checked answer with what its headers say. */
export interface Reply<T> {
  /** The answer. `undefined` at run time when `notModified`, which happens only if an `etag` was given. */
  data: T;
  notModified: boolean;
  etag?: string | undefined;
  requestId?: string | undefined;
  /** True where the API repeats what it answered to the same idempotency key before. */
  replayed: boolean;
  /** The cursor of the next page, where there is one. */
  next?: string | undefined;
}

/** `open`: events arrive. `retrying`: the line is broken and tried again. `polling`: it stays broken; ask by time. */
export type StreamState = 'open' | 'retrying' | 'polling';

/** What to do with the event stream. */
export interface StreamOptions {
  /** Ends the stream; its promise then resolves. */
  signal: AbortSignal;
  /** Called once for each event, in order. A `resource` of `/` means that anything may have changed. */
  onEvent(event: StreamEvent): void;
  onState?: ((state: StreamState) => void) | undefined;
}

/** Asks any operation of the contract. Small; the typed resources of `UtilityClient` stand on it. */
export interface ClientCore {
  readonly baseUrl: string;
  /**
   * Asks an operation and checks its answer. Rejects with a `UtilityError`, never with anything else.
   * GETs and requests with an idempotency key are tried again where that is safe and can help.
   */
  request<S extends OperationSpec>(
    operation: S,
    input: InputOf<S>,
    options?: RequestOptions,
  ): Promise<Reply<AnswerOf<S>>>;
  /** The items of a list over all its pages; a page is asked for when the one before is used up. */
  pages<S extends OperationSpec>(
    operation: S,
    input: InputOf<S>,
    options?: RequestOptions,
  ): AsyncIterableIterator<ItemOf<S>>;
  /**
   * Follows the event stream: resumes after a break, reopens with a renewed token, and while no stream can be had
   * says `polling` and sends an event for `/` now and then. Resolves when `signal` is aborted; rejects only where
   * trying again cannot help, as after a second refusal of the token.
   */
  events(options: StreamOptions): Promise<void>;
  /** The current session; asked for when there is none. Callers at the same time share one question. */
  session(options?: { signal?: AbortSignal | undefined }): Promise<Session>;
  /** The server's clock in milliseconds since 1970: the device's clock plus the difference learnt from answers. */
  now(): number;
  /** Ends everything under way as `cancelled` and forgets the session. A later call starts a new one. */
  close(): void;
}
