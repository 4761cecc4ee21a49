import type { StringsTable } from '../../i18n/strings.js';
import type { FinishStrings } from './finish.strings.es.js';

export type { FinishStrings } from './finish.strings.es.js';

/** What the wizard says before and after the move is sent. */
export const finishStrings: StringsTable<FinishStrings> = {
  name: 'move-wizard-finish',
  load: {
    es: () => import('./finish.strings.es.js'),
    en: () => import('./finish.strings.en.js'),
    pt: () => import('./finish.strings.pt.js'),
  },
};
