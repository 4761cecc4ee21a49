import type { ReactiveController } from 'lit';
import type { Channel, Config } from '../../contract/config.js';
import type { ElementHost } from '../../controllers/session-controller.js';
import { channelStatus } from '../../domain/channels.js';

/** Whether people answer in the chat now, as far as the button tells. */
export interface Presence {
  /** The chat does not answer now: the button leads to the other channels. */
  readonly isAway: boolean;
  /** There is nothing to lead to, or the utility wishes to show nothing now. */
  readonly isHidden: boolean;
  /** When that changes, in milliseconds since 1970. */
  readonly changesAt?: number | undefined;
}

/** The utility's chat, where it has one. */
export function chatChannel({ chat, channels }: Config): Channel | undefined {
  return chat && channels.find(({ id }) => id === chat.channelId);
}

/** Who is there at an instant, and what the utility wants its button to do then. */
export function presenceOf(config: Config, nowMs: number): Presence {
  const channel = chatChannel(config);
  if (!channel) return { isAway: true, isHidden: config.channels.length === 0 };
  const status = channelStatus(channel, nowMs);
  const whenClosed = status.open ? '' : config.chat?.whenClosed;
  return {
    isAway: whenClosed === 'channels',
    isHidden: whenClosed === 'hide',
    changesAt: status.open ? status.closesAt : status.opensAt,
  };
}

/** Looks who is there, and again when that changes. */
export class PresenceWatch implements ReactiveController {
  readonly #host: ElementHost;
  #change: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ElementHost) {
    this.#host = host;
    host.addController(this);
  }

  look(config: Config, nowMs: number): Presence {
    const presence = presenceOf(config, nowMs);
    clearTimeout(this.#change);
    const { changesAt } = presence;
    if (changesAt !== undefined && this.#host.isConnected) {
      // A device may sleep, and timers hold no more than 24 days: after an hour one looks again.
      const wait = Math.min(3_600_000, Math.max(1000, changesAt - nowMs));
      this.#change = setTimeout(() => this.#host.requestUpdate(), wait);
    }
    return presence;
  }

  hostDisconnected(): void {
    clearTimeout(this.#change);
  }
}
