import type { StringsTable } from '../../i18n/strings.js';
import type { DetailStrings } from './details.strings.es.js';

export type { DetailStrings } from './details.strings.es.js';

/** What opens under a charge, each language loaded with the first thing that opens. */
export const detailStrings: StringsTable<DetailStrings> = {
  name: 'bill-explainer',
  load: {
    es: () => import('./details.strings.es.js'),
    en: () => import('./details.strings.en.js'),
    pt: () => import('./details.strings.pt.js'),
  },
};
