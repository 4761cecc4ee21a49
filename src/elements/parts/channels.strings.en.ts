import type { ChannelStrings } from './channels.strings.es.js';

/** The utility's ways to reach a person and their hours, in English. */
export const channels: ChannelStrings = {
  channelsTitle: 'Talk to a person',
  channelsNone: 'We do not have phone numbers or hours to show yet.',
  alwaysOpen: 'Open day and night',
  openUntil: ({ time }) => `Open now, until ${time}`,
  opensAt: ({ time }) => `Closed. Opens today at ${time}`,
  opensTomorrow: ({ time }) => `Closed. Opens tomorrow at ${time}`,
  opensOn: ({ day, time }) => `Closed. Opens on ${day} at ${time}`,
  closed: 'Closed for now',
};
