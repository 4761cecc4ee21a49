import type { StringsTable } from '../../i18n/strings.js';
import type { PayingStrings } from './paying.strings.es.js';

export type { PayingStrings } from './paying.strings.es.js';

/** What the payment help says of agreements and autopay, each language loaded when it is spoken. */
export const payingStrings: StringsTable<PayingStrings> = {
  name: 'payment-help',
  load: {
    es: () => import('./paying.strings.es.js'),
    en: () => import('./paying.strings.en.js'),
    pt: () => import('./paying.strings.pt.js'),
  },
};
