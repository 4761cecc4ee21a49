import type { StringsTable } from '../../i18n/strings.js';
import type { PlaceStrings } from './places.strings.es.js';

export type { PlaceStrings } from './places.strings.es.js';

/** What the wizard says about addresses, days and appointments. */
export const placeStrings: StringsTable<PlaceStrings> = {
  name: 'move-wizard-places',
  load: {
    es: () => import('./places.strings.es.js'),
    en: () => import('./places.strings.en.js'),
    pt: () => import('./places.strings.pt.js'),
  },
};
