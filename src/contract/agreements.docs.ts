import {
  Agreement,
  AgreementOffer,
  AgreementRequest,
  cancelAgreement,
  createAgreement,
  getAgreement,
  Instalment,
  listAgreementOffers,
  listAgreements,
  OfferedInstalment,
} from './agreements.js';
import { describeObject, describeOperation, type SchemaDoc } from './describe.docs.js';
import { ACCOUNT_ID, ACCOUNT_PAGES } from './shared.docs.js';

const kinds = {
  extension: 'The whole, on a later day.',
  instalments: 'In parts, each on a day of its own.',
};

const priced = {
  kind: { text: 'What kind of agreement it is.', values: kinds },
  currency: 'The currency of every amount here.',
  debtMinor: 'What is owed and covered by it.',
  costMinor: 'What the agreement itself costs; 0 where it is free.',
  totalMinor: 'Debt and cost together. The parts add up to it exactly.',
};

const part = {
  number: 'Which part it is, from 1.',
  dueOn: 'The last day to pay it, in the zone of the account.',
  amountMinor: 'How much it is.',
};

const bills = [{ billId: 'bill_202610', version: 1, outstandingMinor: 14_598_300 }];

const offer: AgreementOffer = {
  id: 'off_2_2026-10-22_14598300',
  accountId: 'acc_7301',
  kind: 'instalments',
  currency: 'COP',
  debtMinor: 14_598_300,
  costMinor: 0,
  totalMinor: 14_598_300,
  bills,
  instalments: [
    { number: 1, dueOn: '2026-11-04', amountMinor: 7_299_200 },
    { number: 2, dueOn: '2026-12-04', amountMinor: 7_299_100 },
  ],
  conditions: {
    es: 'Sin costo. Si se atrasa diez días, el acuerdo termina.',
    en: 'Free. It ends when you are ten days late.',
  },
  expiresAt: '2026-10-23T00:00:00-05:00',
};

const { id: offerId, conditions: _conditions, expiresAt: _expiresAt, ...agreed } = offer;
const agreement: Agreement = {
  ...agreed,
  id: 'agr_7301_1',
  offerId,
  state: 'accepted',
  paidMinor: 0,
  instalments: offer.instalments.map((instalment) => ({ ...instalment, paidMinor: 0, state: 'upcoming' })),
  acceptedAt: '2026-10-22T09:40:00-05:00',
};

const params = { accountId: ACCOUNT_ID };
const one = { ...params, agreementId: 'One of the account’s agreements.' };

export const agreementSchemas: SchemaDoc[] = [
  describeObject(
    'AgreementOffer',
    AgreementOffer,
    'An agreement that the utility offers and has priced, with every date and amount.',
    {
      id: 'Names the offer.',
      accountId: 'The account it is for.',
      ...priced,
      bills: 'The bills it covers, with what is owed of each.',
      instalments: 'The parts, in order.',
      conditions: 'What the customer agrees to, in plain words.',
      expiresAt: 'Until when it can be accepted.',
    },
  ),
  describeObject('OfferedInstalment', OfferedInstalment, 'One part of what is to be paid.', part),
  describeObject('Agreement', Agreement, 'What the customer and the utility agreed on.', {
    id: 'Names the agreement.',
    accountId: 'The account it is for.',
    offerId: 'The offer that was accepted.',
    ...priced,
    state: {
      text: 'How it stands.',
      values: {
        offered: 'Not accepted yet.',
        accepted: 'Accepted; nothing has been paid towards it.',
        active: 'Being paid.',
        completed: 'Paid in full.',
        defaulted: 'Ended because a part was not paid in time.',
        cancelled: 'Ended by the customer or the utility.',
      },
    },
    paidMinor: 'What has been paid towards it.',
    bills: 'The bills it covers, as they were when it was accepted.',
    instalments: 'The parts, in order.',
    acceptedAt: 'When it was accepted.',
  }),
  describeObject('Instalment', Instalment, 'One part of an agreement, and how far it is paid.', {
    ...part,
    paidMinor: 'What has been paid of it.',
    state: {
      text: 'How it stands.',
      values: {
        upcoming: 'It is not due yet.',
        due: 'It is the next to pay.',
        late: 'Its day has passed.',
        paid: 'It is paid.',
      },
    },
  }),
  describeObject('AgreementRequest', AgreementRequest, 'The offer that the customer accepts.', {
    offerId: 'One of the offers that were listed.',
  }),
];

export const agreementOperations = {
  listAgreementOffers: describeOperation(listAgreementOffers, {
    tag: 'Agreements',
    summary: 'List what the utility offers',
    text: 'More time and payment in parts, priced for what is owed now. Empty where nothing is owed or an agreement is running.',
    answers: 'A page of offers.',
    ...ACCOUNT_PAGES,
    examples: [
      {
        name: 'two_parts',
        summary: 'In two parts',
        input: { accountId: 'acc_7301' },
        answer: { items: [offer] },
      },
    ],
  }),
  createAgreement: describeOperation(createAgreement, {
    tag: 'Agreements',
    summary: 'Accept an offer',
    text: 'Makes the offer an agreement, with the dates and amounts that were shown.',
    answers: 'The agreement.',
    params,
    query: {},
    problems: {
      unknown_offer: {
        title: 'Unknown offer',
        detail: 'The utility never made this offer to this account.',
        retryable: false,
        errors: [{ pointer: '/body/offerId', code: 'unknown' }],
      },
      offer_expired: {
        title: 'The offer has expired',
        detail: 'Ask for the offers again; they may differ.',
        retryable: false,
        errors: [{ pointer: '/body/offerId', code: 'expired' }],
      },
      amount_changed: {
        title: 'What is owed has changed',
        detail: 'The offer was priced for another amount. Ask for the offers again.',
        retryable: false,
        errors: [{ pointer: '/body/offerId', code: 'changed' }],
      },
      agreement_exists: {
        title: 'There is an agreement',
        detail: 'The account has an agreement that has not ended.',
        retryable: false,
      },
    },
    examples: [
      {
        name: 'accept',
        summary: 'Two parts accepted',
        input: { accountId: 'acc_7301', body: { offerId } },
        answer: agreement,
      },
    ],
  }),
  listAgreements: describeOperation(listAgreements, {
    tag: 'Agreements',
    summary: 'List the agreements of an account',
    text: 'Agreements that run and that have ended, newest first.',
    answers: 'A page of agreements.',
    ...ACCOUNT_PAGES,
    examples: [
      { name: 'one', summary: 'One', input: { accountId: 'acc_7301' }, answer: { items: [agreement] } },
    ],
  }),
  getAgreement: describeOperation(getAgreement, {
    tag: 'Agreements',
    summary: 'Read an agreement',
    text: 'An agreement with each part and how far it is paid.',
    answers: 'The agreement.',
    params: one,
    query: {},
    problems: {},
    examples: [
      {
        name: 'accepted',
        summary: 'Just accepted',
        input: { accountId: 'acc_7301', agreementId: agreement.id },
        answer: agreement,
      },
    ],
  }),
  cancelAgreement: describeOperation(cancelAgreement, {
    tag: 'Agreements',
    summary: 'End an agreement',
    text: 'What is left of the debt is due as it was before. Ended again, it only tells how it stands.',
    answers: 'The agreement as it stands now.',
    params: one,
    query: {},
    problems: {
      agreement_not_open: {
        title: 'The agreement is over',
        detail: 'It has been paid in full or has ended otherwise.',
        retryable: false,
      },
    },
    examples: [
      {
        name: 'cancelled',
        summary: 'Ended by the customer',
        input: { accountId: 'acc_7301', agreementId: agreement.id },
        answer: { ...agreement, state: 'cancelled' },
      },
    ],
  }),
};
