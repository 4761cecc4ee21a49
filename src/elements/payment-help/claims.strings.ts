import type { StringsTable } from '../../i18n/strings.js';
import type { ClaimStrings } from './claims.strings.es.js';

export type { ClaimStrings } from './claims.strings.es.js';

/** What the payment help says of what is to be put right, each language loaded when it is spoken. */
export const claimStrings: StringsTable<ClaimStrings> = {
  name: 'payment-help',
  load: {
    es: () => import('./claims.strings.es.js'),
    en: () => import('./claims.strings.en.js'),
    pt: () => import('./claims.strings.pt.js'),
  },
};
