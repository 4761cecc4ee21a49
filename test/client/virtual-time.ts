import { setImmediate as turn } from 'node:timers/promises';
import type { Sleep } from '../../src/client/index.js';

interface Timer {
  at: number;
  fire(): void;
}

/** A clock and a `sleep` that only move when nothing else can happen, so that a test of hours takes a moment. */
export class VirtualTime {
  #now: number;
  readonly #timers = new Set<Timer>();

  constructor(start = Date.parse('2026-10-18T12:00:00Z')) {
    this.#now = start;
  }

  readonly now = (): number => this.#now;

  readonly sleep: Sleep = (ms, signal) =>
    new Promise((resolve, reject) => {
      const timer: Timer = {
        at: this.#now + ms,
        fire: () => {
          signal?.removeEventListener('abort', stop);
          resolve();
        },
      };
      const stop = () => {
        this.#timers.delete(timer);
        reject(signal?.reason as Error);
      };
      if (signal?.aborted) stop();
      else {
        signal?.addEventListener('abort', stop, { once: true });
        this.#timers.add(timer);
      }
    });

  /** Timers that somebody still waits for. */
  get waiting(): number {
    return this.#timers.size;
  }

  /** Lets everything happen that needs no time. */
  async quiet(): Promise<void> {
    for (let round = 0; round < 8; round += 1) await turn();
  }

  /** Moves on by `ms`, firing what falls due on the way. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    await this.quiet();
    while (this.#fireNext(end)) await this.quiet();
    this.#now = end;
  }

  /** Moves on until `promise` settles. Throws where nothing is left that could settle it. */
  async until<T>(promise: Promise<T>): Promise<T> {
    let settled = false;
    const watched = promise.finally(() => {
      settled = true;
    });
    watched.catch(() => undefined);
    for (;;) {
      await this.quiet();
      if (settled) return watched;
      if (!this.#fireNext(Infinity)) throw new Error('nothing is left that could settle it');
    }
  }

  #fireNext(end: number): boolean {
    let next: Timer | undefined;
    for (const timer of this.#timers) if (!next || timer.at < next.at) next = timer;
    if (!next || next.at > end) return false;
    this.#timers.delete(next);
    this.#now = Math.max(this.#now, next.at);
    next.fire();
    return true;
  }
}
