import type { StringsTable } from '../../i18n/strings.js';
import type { PayButtonStrings } from './pay-button.strings.es.js';

export type { PayButtonStrings } from './pay-button.strings.es.js';

/** What the pay button says, each language loaded when it is spoken. */
export const strings: StringsTable<PayButtonStrings> = {
  name: 'pay-button',
  load: {
    es: () => import('./pay-button.strings.es.js'),
    en: () => import('./pay-button.strings.en.js'),
    pt: () => import('./pay-button.strings.pt.js'),
  },
};
