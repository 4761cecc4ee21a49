import type { StringsTable } from '../../i18n/strings.js';
import type { PanelStrings } from './panel.strings.es.js';

export type { PanelStrings } from './panel.strings.es.js';

/** What the panel asks before a payment is made, each language loaded when it is opened. */
export const panelStrings: StringsTable<PanelStrings> = {
  name: 'pay-button-panel',
  load: {
    es: () => import('./panel.strings.es.js'),
    en: () => import('./panel.strings.en.js'),
    pt: () => import('./panel.strings.pt.js'),
  },
};
