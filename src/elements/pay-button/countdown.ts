import type { ReactiveController } from 'lit';
import type { ElementHost } from '../../controllers/session-controller.js';

const SECOND = 1000;
const HOUR = 3_600_000;

/** Counts the seconds until something ends, and says once when it has. Hours are not counted: they are a date. */
export class Countdown implements ReactiveController {
  readonly #host: ElementHost;
  readonly #onEnd: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  #endsMs: number | undefined;
  #now: { now(): number } | undefined;

  constructor(host: ElementHost, onEnd: () => void) {
    this.#host = host;
    this.#onEnd = onEnd;
    host.addController(this);
  }

  /** What is left, as `4:09`; undefined where nothing is counted. */
  get left(): string | undefined {
    if (this.#endsMs === undefined || !this.#now) return undefined;
    const ms = this.#endsMs - this.#now.now();
    if (ms <= 0 || ms >= HOUR) return undefined;
    const seconds = Math.ceil(ms / SECOND);
    return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
  }

  /** Counts until this instant; null ends the counting. */
  follow(until: string | null, now: { now(): number }): void {
    const endsMs = until === null ? undefined : Date.parse(until);
    this.#now = now;
    if (endsMs === this.#endsMs && (this.#timer !== undefined || endsMs === undefined)) return;
    this.#stop();
    this.#endsMs = endsMs;
    if (endsMs !== undefined && endsMs > now.now()) this.#timer = setInterval(() => this.#tick(), SECOND);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #tick(): void {
    this.#host.requestUpdate();
    if (this.#endsMs === undefined || !this.#now || this.#endsMs > this.#now.now()) return;
    clearInterval(this.#timer);
    this.#onEnd();
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.#timer = this.#endsMs = undefined;
  }
}
