import type { StringsTable } from '../../i18n/strings.js';
import type { ProofStrings } from './proofs.strings.es.js';

export type { ProofStrings } from './proofs.strings.es.js';

/** What the wizard says about meters and documents. */
export const proofStrings: StringsTable<ProofStrings> = {
  name: 'move-wizard-proofs',
  load: {
    es: () => import('./proofs.strings.es.js'),
    en: () => import('./proofs.strings.en.js'),
    pt: () => import('./proofs.strings.pt.js'),
  },
};
