import { channels } from '../parts/channels.strings.en.js';
import type { PersonStrings } from './person.strings.es.js';

/** What the payment help says of ways to reach a person, in English. */
export const texts = (): PersonStrings => ({
  ...channels,
});
