import type { Config } from '../../contract/config.js';
import { channelStatus } from '../../domain/channels.js';
import { chatChannel } from './chat-channel.js';

/** Whether people answer in the chat now, as far as the button tells. */
export interface Presence {
  /** The chat does not answer now: the button leads to the other channels. */
  readonly isAway: boolean;
  /** There is nothing to lead to, or the utility wishes to show nothing now. */
  readonly isHidden: boolean;
  /** When that changes, in milliseconds since 1970. */
  readonly changesAt?: number | undefined;
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
