import { channels } from '../parts/channels.strings.es.js';

/** What the pay button says of ways to reach a person, in Spanish. */
export const texts = () => ({
  ...channels,
});

/** What the pay button says of ways to reach a person, in one language. */
export type HelpStrings = ReturnType<typeof texts>;
