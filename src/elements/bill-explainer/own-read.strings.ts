import type { StringsTable } from '../../i18n/strings.js';
import type { OwnReadStrings } from './own-read.strings.es.js';

export type { OwnReadStrings } from './own-read.strings.es.js';

/** The words of the form for a customer's own meter read, each language loaded when the form is opened. */
export const ownReadStrings: StringsTable<OwnReadStrings> = {
  name: 'own-read',
  load: {
    es: () => import('./own-read.strings.es.js'),
    en: () => import('./own-read.strings.en.js'),
    pt: () => import('./own-read.strings.pt.js'),
  },
};
