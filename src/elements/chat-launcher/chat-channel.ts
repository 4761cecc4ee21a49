import type { Channel, Config } from '../../contract/config.js';

/** The utility's chat, where it has one. */
export function chatChannel({ chat, channels }: Config): Channel | undefined {
  return chat && channels.find(({ id }) => id === chat.channelId);
}
