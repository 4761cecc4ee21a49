import type { StringsTable } from '../../i18n/strings.js';
import type { CloserStrings } from './closer.strings.es.js';

/** What stands out in the usage, apart from the chart's own words: it is fetched beside the readings. */
export const closerStrings: StringsTable<CloserStrings> = {
  name: 'usage-chart',
  load: {
    es: () => import('./closer.strings.es.js'),
    en: () => import('./closer.strings.en.js'),
    pt: () => import('./closer.strings.pt.js'),
  },
};
