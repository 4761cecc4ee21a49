import type { StringsTable } from '../../i18n/strings.js';
import type { PaymentHelpStrings } from './payment-help.strings.es.js';

export type { PaymentHelpStrings } from './payment-help.strings.es.js';

/** What the payment help says first, each language loaded when it is spoken. */
export const strings: StringsTable<PaymentHelpStrings> = {
  name: 'payment-help',
  load: {
    es: () => import('./payment-help.strings.es.js'),
    en: () => import('./payment-help.strings.en.js'),
    pt: () => import('./payment-help.strings.pt.js'),
  },
};
