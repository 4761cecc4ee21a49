import type { StringsTable } from '../../i18n/strings.js';
import type { HelpStrings } from './help.strings.es.js';

export type { HelpStrings } from './help.strings.es.js';

/** What the pay button says of ways to reach a person, each language loaded when it is asked for. */
export const helpStrings: StringsTable<HelpStrings> = {
  name: 'pay-button-help',
  load: {
    es: () => import('./help.strings.es.js'),
    en: () => import('./help.strings.en.js'),
    pt: () => import('./help.strings.pt.js'),
  },
};
