import {
  cancelAgreement,
  createAgreement,
  getAgreement,
  listAgreementOffers,
  listAgreements,
} from '../../contract/agreements.js';
import type { ClientCore } from '../types.js';
import { type AskOne, type AskPages, one, pages } from './ask.js';

/** More time to pay, or payment in parts. */
export interface AgreementsResource {
  /** One page of what the utility offers now, each offer with every date and amount. */
  offers: AskOne<typeof listAgreementOffers>;
  /** Accepts an offer. Give the intent's `idempotencyKey`. */
  create: AskOne<typeof createAgreement>;
  /** One page of agreements, newest first. */
  list: AskOne<typeof listAgreements>;
  /** All agreements, newest first, page by page. */
  pages: AskPages<typeof listAgreements>;
  get: AskOne<typeof getAgreement>;
  /** Ends an agreement. */
  cancel: AskOne<typeof cancelAgreement>;
}

export function agreementsResource(core: ClientCore): AgreementsResource {
  return {
    offers: one(core, listAgreementOffers),
    create: one(core, createAgreement),
    list: one(core, listAgreements),
    pages: pages(core, listAgreements),
    get: one(core, getAgreement),
    cancel: one(core, cancelAgreement),
  };
}
