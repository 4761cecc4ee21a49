import type { StringsTable } from '../../i18n/strings.js';
import type { HandsStrings } from './hands.strings.es.js';

export type { HandsStrings } from './hands.strings.es.js';

/** What is said after the first drawing: it is fetched beside the code that says it. */
export const handsStrings: StringsTable<HandsStrings> = {
  name: 'usage-chart',
  load: {
    es: () => import('./hands.strings.es.js'),
    en: () => import('./hands.strings.en.js'),
    pt: () => import('./hands.strings.pt.js'),
  },
};
