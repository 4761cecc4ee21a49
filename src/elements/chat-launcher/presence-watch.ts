import type { ReactiveController } from 'lit';
import type { Config } from '../../contract/config.js';
import type { ElementHost } from '../../controllers/session-controller.js';
import { chatChannel } from './chat-channel.js';
import type * as PresenceCode from './presence.js';

/** Looks who is there, and again when that changes. Only a utility whose button depends on it pays for the hours. */
export class PresenceWatch implements ReactiveController {
  readonly #host: ElementHost;
  #change: ReturnType<typeof setTimeout> | undefined;
  #loading: Promise<void> | undefined;
  #code: typeof PresenceCode | undefined;

  constructor(host: ElementHost) {
    this.#host = host;
    host.addController(this);
  }

  /** How it is now; undefined while that is being found out. */
  look(config: Config, nowMs: number): PresenceCode.Presence | undefined {
    if (!chatChannel(config)) return { isAway: true, isHidden: config.channels.length === 0 };
    const { whenClosed } = config.chat ?? {};
    if (whenClosed !== 'hide' && whenClosed !== 'channels') return { isAway: false, isHidden: false };
    void this.#load();
    const presence = this.#code?.presenceOf(config, nowMs);
    clearTimeout(this.#change);
    if (presence?.changesAt !== undefined && this.#host.isConnected) {
      // A device may sleep, and timers hold no more than 24 days: after an hour one looks again.
      const wait = Math.min(3_600_000, Math.max(1000, presence.changesAt - nowMs));
      this.#change = setTimeout(() => this.#host.requestUpdate(), wait);
    }
    return presence;
  }

  #load(): Promise<void> {
    return (this.#loading ??= import('./presence.js').then(
      (code) => {
        this.#code = code;
        this.#host.requestUpdate();
      },
      () => void (this.#loading = undefined),
    ));
  }

  hostDisconnected(): void {
    clearTimeout(this.#change);
  }
}
