import type { StringsTable } from '../../i18n/strings.js';
import type { BillExplainerStrings } from './bill-explainer.strings.es.js';

export type { BillExplainerStrings } from './bill-explainer.strings.es.js';

/** What the bill explainer says, each language loaded when it is spoken. */
export const strings: StringsTable<BillExplainerStrings> = {
  name: 'bill-explainer',
  load: {
    es: () => import('./bill-explainer.strings.es.js'),
    en: () => import('./bill-explainer.strings.en.js'),
    pt: () => import('./bill-explainer.strings.pt.js'),
  },
};
