import { Session } from '../contract/sessions.js';
import type { ServerClock } from './clock.js';
import { cancelled, notConfigured, timedOut, UtilityError } from './errors.js';
import { abortable, limit, openScope, type Scope } from './signals.js';
import { harmlessCause } from './transport.js';
import type { GetSession, SessionReason, Sleep } from './types.js';

/** A session is renewed this long before its end, or a third of its life where that is shorter. */
const MARGIN_MS = 60_000;
/** After a renewal that failed, brought nothing new or did not help, the session is used this long before the next try. */
const PAUSE_MS = 10_000;
/** Where the session's end means nothing to us, as when the device's clock is wrong, look again after this. */
const LOOK_AGAIN_MS = 60_000;

const OPERATION = 'createSession';

interface KeeperOptions {
  getSession: GetSession | undefined;
  clock: ServerClock;
  sleep: Sleep;
  timeoutMs: number;
}

/** Keeps the one session of a client: asks for it once for all who wait, and again ahead of its end. */
export class SessionKeeper {
  #session: Session | undefined;
  #pending: { promise: Promise<Session>; scope: Scope } | undefined;
  #renewAt = 0;
  /** When a refused token was last replaced, by the clock as it was known then. */
  #replacedAt = -Infinity;
  /** True where the session had life left when it came, by the clock as it was known then. */
  #alive = false;
  readonly #options: KeeperOptions;
  readonly #listeners = new Set<() => void>();

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** The session to use now. Near its end it is still given out while the next one is on its way. */
  async current(signal: AbortSignal): Promise<Session> {
    const session = this.#session;
    if (session === undefined) return this.#shared('start', signal);
    if (this.dueInMs() > 0) return session;
    const renewal = this.#shared('expiring', signal);
    if (this.#options.clock.now() >= Date.parse(session.expiresAt)) return renewal;
    renewal.catch(() => undefined);
    return session;
  }

  /** The session to use after the API refused `token`. Whoever comes late takes what others have already renewed. */
  async replace(token: string, signal: AbortSignal): Promise<Session> {
    const session = this.#session;
    if (session !== undefined && session.token !== token && this.#pending === undefined) return session;
    // A token that came in place of a refused one just now: the next would fare no better. Each new one reopens the
    // stream, which makes everything be asked again, so renewing without end would ask without end.
    const since = this.#options.clock.now() - this.#replacedAt;
    if (session !== undefined && this.#pending === undefined && since >= 0 && since < PAUSE_MS)
      return session;
    return this.#shared('unauthorized', signal);
  }

  /** Milliseconds until the session should be renewed; 0 or less when it is time. */
  dueInMs(): number {
    if (this.#session === undefined) return 0;
    return this.#alive || this.#options.clock.known
      ? this.#renewAt - this.#options.clock.now()
      : LOOK_AGAIN_MS;
  }

  isCurrent(token: string): boolean {
    return this.#session?.token === token;
  }

  /** Calls `listener` whenever another token has taken the place of one. Returns how to stop that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  forget(): void {
    this.#pending?.scope.end(cancelled(OPERATION));
    this.#pending = undefined;
    this.#session = undefined;
  }

  /** One question for all who ask at the same time. A caller who leaves does not end it for the others. */
  #shared(reason: SessionReason, signal: AbortSignal): Promise<Session> {
    if (this.#pending === undefined) {
      const scope = openScope([], () => cancelled(OPERATION));
      const promise = this.#renew(reason, scope).finally(() => {
        if (this.#pending?.scope === scope) this.#pending = undefined;
        scope.end(cancelled(OPERATION));
      });
      promise.catch(() => undefined);
      this.#pending = { promise, scope };
    }
    return abortable(this.#pending.promise, signal);
  }

  async #renew(reason: SessionReason, scope: Scope): Promise<Session> {
    const { clock, timeoutMs, sleep } = this.#options;
    limit(scope, timeoutMs, sleep, () => {
      return timedOut(OPERATION);
    });
    let session: Session;
    try {
      session = await abortable(this.#ask(reason, scope.signal), scope.signal);
      // Closed in the meantime: the answer belongs to a customer who may be gone.
      scope.signal.throwIfAborted();
    } catch (error) {
      // An early renewal that fails leaves the old session in use; do not ask again with every request.
      if (this.#session !== undefined && !scope.signal.aborted) this.#pause();
      throw error;
    }
    const before = this.#session;
    this.#session = session;
    const end = Date.parse(session.expiresAt);
    const life = end - clock.now();
    if (reason === 'unauthorized') this.#replacedAt = clock.now();
    this.#alive = life > 0;
    this.#renewAt = end - Math.min(MARGIN_MS, Math.max(life, 0) / 3);
    if (before?.token === session.token) this.#pause();
    else if (before !== undefined) for (const listener of [...this.#listeners]) listener();
    return session;
  }

  #pause(): void {
    this.#renewAt = Math.max(this.#renewAt, this.#options.clock.now() + PAUSE_MS);
  }

  async #ask(reason: SessionReason, signal: AbortSignal): Promise<Session> {
    const { getSession } = this.#options;
    if (getSession === undefined) {
      throw notConfigured(OPERATION, 'no_session_source');
    }
    let given: unknown;
    try {
      given = await getSession({ reason, signal });
    } catch (thrown) {
      if (thrown instanceof UtilityError) throw thrown;
      throw new UtilityError('unauthorized', {
        operation: OPERATION,
        code: 'session_failed',
        retryable: true,
        cause: harmlessCause(thrown),
      });
    }
    const result = Session.safeParse(given);
    // A token goes into a header: anything else than visible ASCII would make `fetch` throw it back at us in words.
    if (result.success && /^[\x21-\x7e]+$/.test(result.data.token)) return result.data;
    throw new UtilityError('bad-response', {
      operation: OPERATION,
      code: 'schema_mismatch',
      fields: result.success
        ? [{ pointer: '/token', code: 'invalid_format' }]
        : result.error.issues.slice(0, 5).map(({ path, code }) => ({ pointer: `/${path.join('/')}`, code })),
    });
  }
}
