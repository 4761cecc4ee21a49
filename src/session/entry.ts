import { UtilityError } from '../client/errors.js';
import type { Resource, ResourceState } from './resource.js';

/** How long an answer counts as fresh, in milliseconds: a newcomer is shown it without asking again. */
export const FRESH_MS = 30_000;

/** What a load is given: the tag of the last good answer, and a signal that is aborted when nobody waits. */
export interface LoadOptions {
  readonly signal: AbortSignal;
  readonly etag: string | undefined;
}

/** What a load answers. `data` counts only where something was modified. */
export interface Loaded<T> {
  readonly data: T;
  readonly notModified: boolean;
  readonly etag?: string | undefined;
}

export type Load<T> = (options: LoadOptions) => Promise<Loaded<T>>;

/** What an entry tells its store. */
export interface EntryEvents {
  now(): number;
  settled(): void;
  released(): void;
}

/** One thing asked for: its state, who watches it, and at most one request under way. */
export class Entry<T> implements Resource<T> {
  #state: ResourceState<T> = { status: 'idle' };
  #listeners = new Set<() => void>();
  #waiting: (() => void)[] = [];
  #request: AbortController | undefined;
  #etag: string | undefined;
  #released = true;
  /** True from the moment when what is held, or under way, may no longer be what the utility would say. */
  #stale = true;
  #restarting = false;

  constructor(
    readonly path: string,
    readonly load: Load<T>,
    readonly events: EntryEvents,
  ) {}

  get state(): ResourceState<T> {
    return this.#state;
  }

  get watched(): boolean {
    return this.#listeners.size > 0;
  }

  subscribe(listener: () => void): () => void {
    // A function of its own, because two elements may bring the same listener.
    const own = (): void => listener();
    this.#listeners.add(own);
    if (this.#released) {
      this.#released = false;
      if (this.#isOld()) this.#start();
    }
    return () => {
      if (this.#listeners.delete(own) && !this.watched) {
        // An element that is moved leaves and comes back within one task: only then is nobody waiting.
        queueMicrotask(() => this.#release());
      }
    };
  }

  refresh(): Promise<void> {
    if (!this.watched) {
      // Whoever comes back within the task finds it being asked again.
      this.invalidate();
      return Promise.resolve();
    }
    const done = new Promise<void>((resolve) => this.#waiting.push(resolve));
    if (!this.#request) this.#start();
    return done;
  }

  /** Says that the utility's answer may have changed. What is under way was asked too early and is asked again. */
  invalidate(): void {
    this.#stale = true;
    if (this.#restarting) return;
    this.#restarting = true;
    // Several events often come together: they cost one request.
    queueMicrotask(() => {
      this.#restarting = false;
      if (this.#stale && this.watched) this.#start();
    });
  }

  /** Aborts what is under way and forgets everything. */
  clear(): void {
    this.#abort();
    this.#etag = undefined;
    this.#stale = true;
    this.#released = true;
    this.#change({ status: 'idle' });
    this.#listeners.clear();
  }

  #isOld(): boolean {
    if (this.#stale || this.#state.status !== 'ready') return true;
    return this.events.now() - this.#state.at >= FRESH_MS;
  }

  #start(): void {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    this.#stale = false;
    const state = this.#state;
    const hasAnswer = state.status === 'ready' || state.status === 'error';
    this.#change(hasAnswer ? { ...state, refreshing: true } : { status: 'loading' });
    const etag = state.status === 'ready' ? this.#etag : undefined;
    // An answer that was overtaken, by a newer request or by an event, is not shown.
    const isCurrent = (): boolean => this.#request === request && !this.#stale;
    this.load({ signal: request.signal, etag }).then(
      (loaded) => {
        if (isCurrent()) this.#succeed(loaded);
      },
      (reason: unknown) => {
        if (isCurrent()) this.#fail(reason);
      },
    );
  }

  #succeed({ data, notModified, etag }: Loaded<T>): void {
    const known = this.#state;
    if (!notModified) this.#etag = etag;
    this.#settle({
      status: 'ready',
      data: notModified && known.status === 'ready' ? known.data : data,
      at: this.events.now(),
      refreshing: false,
    });
  }

  #fail(reason: unknown): void {
    const error =
      reason instanceof UtilityError ? reason : new UtilityError('bad-response', { cause: reason });
    const known = this.#state;
    // "You may not see this" and "there is no such thing" are answers: what was shown before is withdrawn.
    const isAnswer = error.kind === 'forbidden' || error.kind === 'not-found';
    this.#stale = true;
    if (known.status === 'ready' && !isAnswer) {
      this.#settle({ ...known, refreshing: false, failure: error });
    } else {
      this.#settle({ status: 'error', error, refreshing: false });
    }
  }

  #settle(state: ResourceState<T>): void {
    this.#request = undefined;
    this.#change(state);
    this.#resolveWaiting();
    this.events.settled();
  }

  #release(): void {
    if (this.watched || this.#released) return;
    this.#released = true;
    if (this.#request) this.#stale = true;
    this.#abort();
    const state = this.#state;
    this.#state = state.status === 'ready' ? { ...state, refreshing: false } : { status: 'idle' };
    this.events.released();
  }

  #abort(): void {
    this.#request?.abort();
    this.#request = undefined;
    this.#resolveWaiting();
  }

  #change(state: ResourceState<T>): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }

  #resolveWaiting(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
