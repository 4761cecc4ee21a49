import { streamEvents } from '../contract/events.js';
import type { AnswerOf, InputOf, ItemOf, OperationSpec } from '../contract/operation.js';
import { readAnswer } from './body.js';
import { ServerClock } from './clock.js';
import { type Call, prepareCall } from './call.js';
import { cancelled, notConfigured, timedOut, UtilityError } from './errors.js';
import type { OpenedStream } from './events.js';
import { problemError, requestIdIn } from './problem-error.js';
import { isRepeatable, retryDelayMs } from './retry.js';
import { SessionKeeper } from './session.js';
import { abortable, limit, openScope, type Scope, sleepByTimer } from './signals.js';
import { asUtilityError, discard, send } from './transport.js';
import type { ClientCore, ClientOptions, Reply, RequestOptions, Sleep, StreamOptions } from './types.js';
import { nextCursor, parseBaseUrl } from './url.js';

const TIMEOUT_MS = 30_000;

/** Makes the small client that elements use: any operation of the contract, the event stream, one session. */
export function createClientCore(options: ClientOptions): ClientCore {
  return new Core(options);
}

class Core implements ClientCore {
  readonly baseUrl: string;
  readonly #options: ClientOptions;
  readonly #clock: ServerClock;
  readonly #sessions: SessionKeeper;
  readonly #sleep: Sleep;
  readonly #random: () => number;
  readonly #timeoutMs: number;
  readonly #deviceNow: () => number;
  /** What is under way, to be ended by `close`. */
  readonly #open = new Map<Scope, string>();

  constructor(options: ClientOptions) {
    const device = options.clock ?? Date;
    this.#options = options;
    this.#deviceNow = () => device.now();
    this.#clock = new ServerClock(device);
    this.#sleep = options.sleep ?? sleepByTimer;
    this.#random = options.random ?? Math.random;
    this.#timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
    this.baseUrl = parseBaseUrl(options.baseUrl) ?? '';
    this.#sessions = new SessionKeeper({
      getSession: options.getSession,
      clock: this.#clock,
      sleep: this.#sleep,
      // Shorter than a call, so that a call outlives a renewal that hangs and can ask for another.
      timeoutMs: this.#timeoutMs / 2,
    });
  }

  async request<S extends OperationSpec>(
    operation: S,
    input: InputOf<S>,
    options: RequestOptions = {},
  ): Promise<Reply<AnswerOf<S>>> {
    const values = Object(input) as Record<string, unknown>;
    return this.#within(
      operation.id,
      options.signal,
      options.timeoutMs ?? this.#timeoutMs,
      (signal, endsAt) => {
        const attemptMs = (endsAt - this.#deviceNow()) / (isRepeatable(operation) ? 2 : 1);
        return this.#attempts<AnswerOf<S>>(this.#call(operation, values, options, signal, attemptMs), endsAt);
      },
    );
  }

  async *pages<S extends OperationSpec>(
    operation: S,
    input: InputOf<S>,
    options: RequestOptions = {},
  ): AsyncIterableIterator<ItemOf<S>> {
    const seen = new Set<string>();
    let cursor: string | undefined;
    do {
      const page = cursor === undefined ? input : ({ ...Object(input), cursor } as InputOf<S>);
      const { data, next } = await this.request(operation, page, { ...options, etag: undefined });
      yield* (data as { items: ItemOf<S>[] }).items;
      cursor = next;
      // A cursor that comes again would bring the same items for ever.
      if (cursor !== undefined && seen.has(cursor)) return;
      if (cursor !== undefined) seen.add(cursor);
    } while (cursor !== undefined);
  }

  async events(options: StreamOptions): Promise<void> {
    const scope = this.#scope('streamEvents', options.signal);
    try {
      if (this.baseUrl === '') throw notConfigured('streamEvents', 'no_base_url');
      const { followEvents } = await abortable(loadEvents(), scope.signal);
      await followEvents(
        {
          open: (lastEventId, signal) => this.#openStream(lastEventId, signal),
          sessions: this.#sessions,
          now: this.#deviceNow,
          sleep: this.#sleep,
          random: this.#random,
        },
        { ...options, signal: scope.signal },
      );
    } catch (thrown) {
      if (!scope.signal.aborted) throw thrown;
    } finally {
      this.#open.delete(scope);
      scope.end(cancelled('streamEvents'));
    }
  }

  async session(options: { signal?: AbortSignal | undefined } = {}) {
    return this.#within('createSession', options.signal, this.#timeoutMs, (signal) =>
      this.#sessions.current(signal),
    );
  }

  now(): number {
    return this.#clock.now();
  }

  close(): void {
    for (const [scope, operation] of this.#open) scope.end(cancelled(operation));
    this.#sessions.forget();
  }

  #scope(operation: string, signal: AbortSignal | undefined): Scope {
    const scope = openScope([signal], () => cancelled(operation));
    this.#open.set(scope, operation);
    return scope;
  }

  /** Runs `work` until it settles, its caller or the client ends it, or its time is up: it always settles. */
  async #within<T>(
    operation: string,
    signal: AbortSignal | undefined,
    timeoutMs: number,
    work: (signal: AbortSignal, endsAt: number) => Promise<T>,
  ): Promise<T> {
    const scope = this.#scope(operation, signal);
    limit(scope, timeoutMs, this.#sleep, () => timedOut(operation));
    try {
      if (scope.signal.aborted) throw scope.signal.reason as Error;
      if (this.baseUrl === '') throw notConfigured(operation, 'no_base_url');
      return await abortable(work(scope.signal, this.#deviceNow() + timeoutMs), scope.signal);
    } catch (thrown) {
      throw asUtilityError(thrown, operation);
    } finally {
      this.#open.delete(scope);
      scope.end(cancelled(operation));
    }
  }

  async #attempts<T>(call: Call, endsAt: number): Promise<Reply<T>> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#once<T>(call);
      } catch (thrown) {
        call.signal.throwIfAborted();
        const error = asUtilityError(thrown, call.operation.id);
        const delay = isRepeatable(call.operation) ? retryDelayMs(error, attempt, this.#random) : undefined;
        // Waiting past the deadline would only turn what is known into a timeout.
        if (delay === undefined || this.#deviceNow() + delay >= endsAt) throw error;
        await this.#sleep(delay, call.signal);
      }
    }
  }

  async #once<T>(call: Call): Promise<Reply<T>> {
    const { operation, headers } = call;
    const response = await this.#authorized(call);
    const requestId = requestIdIn(response.headers.get('x-request-id'));
    const etag = response.headers.get('etag') ?? undefined;
    if (response.status === 304 && headers['If-None-Match'] !== undefined) {
      call.trip?.release();
      return { data: undefined as T, notModified: true, etag, requestId, replayed: false };
    }
    if (!response.ok) throw await problemError(response, operation.id, this.#clock.now());
    const data = (await readAnswer(response, operation)) as T;
    // Aborting a request that is over would make browsers drop its connection and report a failure.
    call.trip?.release();
    const next = operation.paged ? nextCursor(response.headers.get('link')) : undefined;
    if (next === '')
      throw new UtilityError('bad-response', { operation: operation.id, code: 'next_without_cursor' });
    const replayed = response.headers.get('idempotency-replayed') === 'true';
    return { data, notModified: false, etag, requestId, replayed, next };
  }

  /** Sends with the session's token; once more with a new one where the API refuses it, and once only for a call. */
  async #authorized(call: Call): Promise<Response> {
    const { operation, signal } = call;
    if (operation.access === 'public') return this.#send(call, undefined);
    if (operation.access === 'server') {
      throw notConfigured(operation.id, 'server_only');
    }
    const { token } = await this.#sessions.current(signal);
    call.token = token;
    const response = await this.#send(call, token);
    if (response.status !== 401 || call.renewed) return response;
    call.renewed = true;
    discard(response);
    call.token = (await this.#sessions.replace(token, signal)).token;
    return this.#send(call, call.token);
  }

  /** One trip to the API. It ends when no headers have come within the attempt's time; the body has the call's. */
  async #send(call: Call, token: string | undefined): Promise<Response> {
    const { operation, signal, attemptMs } = call;
    const shared = operation.access === 'public';
    const trip = openScope([signal], () => signal.reason as Error);
    call.trip = trip;
    const wait = openScope([trip.signal], () => cancelled(operation.id));
    this.#sleep(attemptMs, wait.signal).then(
      () => {
        if (!wait.signal.aborted) trip.end(timedOut(operation.id));
      },
      () => undefined,
    );
    const sentAt = this.#deviceNow();
    try {
      const response = await send(this.#options.fetch, operation.id, call.url, {
        method: operation.method,
        headers: token === undefined ? call.headers : { ...call.headers, Authorization: `Bearer ${token}` },
        ...(call.body === undefined ? {} : { body: call.body }),
        // What concerns a customer stays out of the browser's cache: phones are shared.
        cache: shared ? 'no-cache' : 'no-store',
        signal: trip.signal,
      });
      this.#clock.learn(response.headers.get('date'), sentAt, this.#deviceNow(), shared);
      return response;
    } finally {
      wait.end(cancelled(operation.id));
    }
  }

  async #openStream(lastEventId: string | undefined, signal: AbortSignal): Promise<OpenedStream> {
    const call = this.#call(streamEvents, {}, {}, signal, this.#timeoutMs);
    if (lastEventId !== undefined) call.headers['Last-Event-ID'] = lastEventId;
    const response = await this.#authorized(call);
    if (!response.ok) throw await problemError(response, streamEvents.id, this.#clock.now());
    return { response, token: call.token ?? '' };
  }

  #call(
    operation: OperationSpec,
    input: Readonly<Record<string, unknown>>,
    options: RequestOptions,
    signal: AbortSignal,
    attemptMs: number,
  ): Call {
    const { locale } = this.#options;
    const language = typeof locale === 'function' ? locale() : locale;
    return prepareCall({ baseUrl: this.baseUrl, operation, input, options, language, signal, attemptMs });
  }
}

/** The stream's code is loaded with the first stream. */
async function loadEvents() {
  try {
    return await import('./events.js');
  } catch (thrown) {
    throw asUtilityError(thrown, 'streamEvents');
  }
}
