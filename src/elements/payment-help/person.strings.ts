import type { StringsTable } from '../../i18n/strings.js';
import type { PersonStrings } from './person.strings.es.js';

export type { PersonStrings } from './person.strings.es.js';

/** What the payment help says of ways to reach a person, each language loaded when it is spoken. */
export const personStrings: StringsTable<PersonStrings> = {
  name: 'payment-help',
  load: {
    es: () => import('./person.strings.es.js'),
    en: () => import('./person.strings.en.js'),
    pt: () => import('./person.strings.pt.js'),
  },
};
