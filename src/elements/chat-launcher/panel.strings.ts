import type { StringsTable } from '../../i18n/strings.js';
import type { PanelStrings } from './panel.strings.es.js';

export type { PanelStrings } from './panel.strings.es.js';

/** What the open chat says, each language loaded when it is spoken. */
export const panelStrings: StringsTable<PanelStrings> = {
  name: 'chat-launcher',
  load: {
    es: () => import('./panel.strings.es.js'),
    en: () => import('./panel.strings.en.js'),
    pt: () => import('./panel.strings.pt.js'),
  },
};
