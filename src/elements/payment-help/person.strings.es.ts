import { channels } from '../parts/channels.strings.es.js';

/** What the payment help says of ways to reach a person, in Spanish. */
export const texts = () => ({
  ...channels,
});

/** What the payment help says of ways to reach a person, in one language. */
export type PersonStrings = ReturnType<typeof texts>;
