import type { Registry } from './registry.js';

/** Waits that many milliseconds; ends early, without an error, when the signal is aborted. */
export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>;

/** A call that the mock has answered, for tests that count them. */
export interface ObservedCall {
  readonly world: string;
  readonly operation: string;
  readonly method: string;
  /** Path and query, as they were asked for. */
  readonly path: string;
  /** The status that was answered; 0 where a fault closed the connection. */
  readonly status: number;
  readonly requestId: string;
}

/** What every handler shares, all of it given from outside. */
export interface Backstage {
  readonly registry: Registry;
  readonly wait: Wait;
  /** Told of each answer. */
  readonly observe: (call: ObservedCall) => void;
  /** Told of a failure of the mock itself, above all an answer of its own that breaks the contract. */
  readonly report: (error: unknown) => void;
}

/** Waits by the engine's timer. */
export const waitByTimer: Wait = (ms, signal) =>
  new Promise((resolve) => {
    if (signal?.aborted) {
      resolve();
      return;
    }
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done, { once: true });
  });

/** A name of 128 random bits in hexadecimal. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
