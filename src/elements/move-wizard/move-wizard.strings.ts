import type { StringsTable } from '../../i18n/strings.js';
import type { MoveWizardStrings } from './move-wizard.strings.es.js';

export type { MoveWizardStrings } from './move-wizard.strings.es.js';

/** What the wizard says at every step, each language loaded when it is spoken. */
export const strings: StringsTable<MoveWizardStrings> = {
  name: 'move-wizard',
  load: {
    es: () => import('./move-wizard.strings.es.js'),
    en: () => import('./move-wizard.strings.en.js'),
    pt: () => import('./move-wizard.strings.pt.js'),
  },
};
