import type { StringsTable } from '../../i18n/strings.js';
import type { WhyStrings } from './why.words.js';

/** The words of the explanation and the checks, apart from the bill's own: they are fetched beside them. */
export const whyStrings: StringsTable<WhyStrings> = {
  name: 'bill-explainer',
  load: {
    es: () => import('./why.strings.es.js'),
    en: () => import('./why.strings.en.js'),
    pt: () => import('./why.strings.pt.js'),
  },
};
