import { channels } from '../parts/channels.strings.en.js';
import type { HelpStrings } from './help.strings.es.js';

/** What the pay button says of ways to reach a person, in English. */
export const texts = (): HelpStrings => ({
  ...channels,
});
