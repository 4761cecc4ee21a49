import {
  answerCase,
  cancelAgreement,
  cancelCase,
  createAgreement,
  createCase,
  getAgreement,
  getCase,
  listAgreementOffers,
  listAgreements,
  listCases,
  reopenCase,
} from '../../contract/index.js';
import { refuse } from '../problems.js';
import { implement } from './operation.js';
import { atDesk } from './payments.js';

const idOf = ({ id }: { id: string }): string => id;

export const paymentHelpImplementations = {
  listAgreementOffers: implement(listAgreementOffers, ({ tenant, input }) => ({
    all: tenant.world.payments.offers(input.accountId),
    idOf,
  })),

  createAgreement: implement(createAgreement, ({ tenant, input }) =>
    atDesk(createAgreement, () => tenant.world.payments.accept(input.accountId, input.body.offerId)),
  ),

  listAgreements: implement(listAgreements, ({ tenant, input }) => ({
    all: tenant.world.payments.agreements(input.accountId),
    idOf,
  })),

  getAgreement: implement(getAgreement, ({ tenant, input }) => {
    const found = tenant.world.payments
      .agreements(input.accountId)
      .find(({ id }) => id === input.agreementId);
    if (!found) throw refuse(getAgreement, 'not_found');
    return found;
  }),

  cancelAgreement: implement(cancelAgreement, ({ tenant, input }) =>
    atDesk(cancelAgreement, () => tenant.world.payments.cancelAgreement(input.accountId, input.agreementId)),
  ),

  createCase: implement(createCase, ({ tenant, input }) =>
    atDesk(createCase, () => tenant.world.payments.openCase(input.accountId, input.body)),
  ),

  listCases: implement(listCases, ({ tenant, input }) => ({
    all: tenant.world.payments.cases(input.accountId),
    idOf,
  })),

  getCase: implement(getCase, ({ tenant, input }) => {
    const found = tenant.world.payments.cases(input.accountId).find(({ id }) => id === input.caseId);
    if (!found) throw refuse(getCase, 'not_found');
    return found;
  }),

  answerCase: implement(answerCase, ({ tenant, input }) =>
    atDesk(answerCase, () =>
      tenant.world.payments.answerCase(input.accountId, input.caseId, input.body.text),
    ),
  ),

  cancelCase: implement(cancelCase, ({ tenant, input }) =>
    atDesk(cancelCase, () => tenant.world.payments.cancelCase(input.accountId, input.caseId)),
  ),

  reopenCase: implement(reopenCase, ({ tenant, input }) =>
    atDesk(reopenCase, () => tenant.world.payments.reopenCase(input.accountId, input.caseId)),
  ),
};
