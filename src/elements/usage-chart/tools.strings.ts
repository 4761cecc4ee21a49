import type { StringsTable } from '../../i18n/strings.js';
import type { ToolStrings } from './tools.strings.es.js';

/** What the tools of the usage chart say: whom to ask, and what stands in a saved file. */
export const toolStrings: StringsTable<ToolStrings> = {
  name: 'usage-chart',
  load: {
    es: () => import('./tools.strings.es.js'),
    en: () => import('./tools.strings.en.js'),
    pt: () => import('./tools.strings.pt.js'),
  },
};
