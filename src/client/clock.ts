import type { Clock } from './types.js';

/** `Date` headers are whole seconds, cut off. */
const DATE_RESOLUTION_MS = 1000;
/** The server's clock was moved back on purpose when it goes back by more than this. */
const MOVED_BACK_MS = 5000;

/**
 * The server's clock as far as it is known: the device's clock plus an offset learnt from `Date` headers. It does not
 * run backwards when the device's clock does, only when the server says so.
 */
export class ServerClock {
  #offset = 0;
  #last = -Infinity;
  #source: 'none' | 'shared' | 'own' = 'none';
  readonly #device: Clock;

  constructor(device: Clock) {
    this.#device = device;
  }

  /** True once an answer has told the time. Until then it is the device's. */
  get known(): boolean {
    return this.#source !== 'none';
  }

  now(): number {
    this.#last = Math.max(this.#last, this.#device.now() + this.#offset);
    return this.#last;
  }

  /**
   * Learns from an answer that was asked for at `sentAt` and came at `receivedAt` (device times). The true offset lies
   * between two bounds; it is only moved when it is outside them, so that it does not jitter with every answer.
   * `shared`: a cache in between may have kept the answer, so its date counts only while there is nothing better.
   */
  learn(date: string | null, sentAt: number, receivedAt: number, shared: boolean): void {
    const stamp = date === null ? NaN : Date.parse(date);
    if (Number.isNaN(stamp) || (shared && this.#source === 'own')) return;
    const low = stamp - receivedAt;
    const high = Math.max(low, stamp + DATE_RESOLUTION_MS - sentAt);
    const before = this.#offset;
    this.#offset = this.known ? Math.min(Math.max(before, low), high) : Math.round((low + high) / 2);
    this.#source = shared ? 'shared' : 'own';
    if (this.#offset < before - MOVED_BACK_MS) this.#last = -Infinity;
  }
}
