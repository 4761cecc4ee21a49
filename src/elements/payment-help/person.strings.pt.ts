import { channels } from '../parts/channels.strings.pt.js';
import type { PersonStrings } from './person.strings.es.js';

/** What the payment help says of ways to reach a person, in Portuguese. */
export const texts = (): PersonStrings => ({
  ...channels,
});
