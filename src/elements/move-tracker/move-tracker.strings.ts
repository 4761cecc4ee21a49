import type { StringsTable } from '../../i18n/strings.js';
import type { MoveTrackerStrings } from './move-tracker.strings.es.js';

export type { MoveTrackerStrings } from './move-tracker.strings.es.js';

/** What the move tracker says, each language loaded when it is spoken. */
export const strings: StringsTable<MoveTrackerStrings> = {
  name: 'move-tracker',
  load: {
    es: () => import('./move-tracker.strings.es.js'),
    en: () => import('./move-tracker.strings.en.js'),
    pt: () => import('./move-tracker.strings.pt.js'),
  },
};
