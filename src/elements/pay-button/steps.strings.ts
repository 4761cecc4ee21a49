import type { StringsTable } from '../../i18n/strings.js';
import type { StepStrings } from './steps.strings.es.js';

export type { StepStrings } from './steps.strings.es.js';

/** What is said of a payment under way and of its end, each language loaded when there is one. */
export const stepStrings: StringsTable<StepStrings> = {
  name: 'pay-button-steps',
  load: {
    es: () => import('./steps.strings.es.js'),
    en: () => import('./steps.strings.en.js'),
    pt: () => import('./steps.strings.pt.js'),
  },
};
