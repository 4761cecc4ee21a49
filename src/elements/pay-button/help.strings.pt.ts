import { channels } from '../parts/channels.strings.pt.js';
import type { HelpStrings } from './help.strings.es.js';

/** What the pay button says of ways to reach a person, in Portuguese. */
export const texts = (): HelpStrings => ({
  ...channels,
});
