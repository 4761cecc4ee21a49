import type { StringsTable } from '../../i18n/strings.js';
import type { UsageChartStrings } from './usage-chart.strings.es.js';

export type { UsageChartStrings } from './usage-chart.strings.es.js';

/** What the usage chart says, each language loaded when it is spoken. */
export const strings: StringsTable<UsageChartStrings> = {
  name: 'usage-chart',
  load: {
    es: () => import('./usage-chart.strings.es.js'),
    en: () => import('./usage-chart.strings.en.js'),
    pt: () => import('./usage-chart.strings.pt.js'),
  },
};
