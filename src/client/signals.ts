import type { Sleep } from './types.js';

/** The longest delay that timers can take; longer ones fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Waits by `setTimeout`. */
export const sleepByTimer: Sleep = (ms, signal) =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(
      () => {
        signal?.removeEventListener('abort', stop);
        resolve();
      },
      Math.min(ms, LONGEST_TIMER_MS),
    );
    if (signal?.aborted === true) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });

/** A signal of our own that others can end. */
export interface Scope {
  readonly signal: AbortSignal;
  /** Ends the scope with this reason. Only the first reason counts. */
  end(reason: Error): void;
  /** Lets go of the signals it listens to: what they do later no longer ends it. */
  release(): void;
}

/**
 * Opens a scope that ends, for the reason that `why` gives, as soon as one of `signals` does. Whoever opens it ends
 * it, or the listeners stay. (`AbortSignal.any` is younger than the browsers we serve.)
 */
export function openScope(signals: readonly (AbortSignal | undefined)[], why: () => Error): Scope {
  const controller = new AbortController();
  const release = () => {
    for (const signal of signals) signal?.removeEventListener('abort', onAbort);
  };
  const stop = (reason: Error) => {
    if (controller.signal.aborted) return;
    release();
    controller.abort(reason);
  };
  const onAbort = () => {
    stop(why());
  };
  for (const signal of signals) signal?.addEventListener('abort', onAbort);
  if (signals.some((signal) => signal?.aborted === true)) onAbort();
  return { signal: controller.signal, end: stop, release };
}

/** Ends the scope for the reason that `why` gives once `ms` have passed. */
export function limit(scope: Scope, ms: number, sleep: Sleep, why: () => Error): void {
  sleep(ms, scope.signal).then(
    () => {
      scope.end(why());
    },
    () => undefined,
  );
}

/** Settles as `work` does, or rejects with the signal's reason when that comes first, whatever `work` still does. */
export function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', stop);
    });
  });
}
