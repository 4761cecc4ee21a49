import {
  Account,
  AccountSummary,
  Address,
  getAccount,
  listAccounts,
  ReadWindow,
  ServicePoint,
} from './accounts.js';
import { describeObject, describeOperation, type SchemaDoc } from './describe.docs.js';
import { ACCOUNT_ID, CURSOR_INVALID, PAGE_QUERY } from './shared.docs.js';

export const exampleAccountSummary: AccountSummary = {
  id: 'acc_7301',
  number: '7301-4482-1',
  label: 'Apartamento, Calle 63',
  status: 'active',
  currency: 'COP',
  locale: 'es-CO',
  zone: 'America/Bogota',
  nextBillOn: '2026-11-20',
  readWindow: { from: '2026-11-12', to: '2026-11-17' },
};

const exampleAccount: Account = {
  ...exampleAccountSummary,
  holderName: 'Luz Marina Ortega',
  segment: 'residential',
  servicePoints: [
    {
      id: 'sp_7301_e',
      service: 'electricity',
      address: {
        lines: ['Calle 63 # 24-18, apto 302'],
        locality: 'Bogotá',
        region: 'Cundinamarca',
        postalCode: '111221',
        country: 'CO',
      },
      zone: 'America/Bogota',
      meterId: 'mtr_55120',
      tariffId: 'co-residential-2',
      stratum: 2,
    },
  ],
};

const summaryFields = {
  id: 'Names the account in every path.',
  number: 'The account number as printed on the bill.',
  label: 'What to call the account in a list, in the words of the customer or the utility.',
  status: {
    text: 'Whether the account is being served and billed.',
    values: {
      active: 'Served and billed.',
      suspended: 'Supply is cut off; bills go on.',
      closing: 'A final bill is to come.',
      closed: 'Ended; its bills can still be read.',
    },
  },
  currency: 'The currency of all its bills.',
  locale: 'The language and region of its bills and letters.',
  zone: 'The zone in which its days begin.',
  nextBillOn: 'The day its next bill is expected. Left out or null where nobody knows.',
  readWindow:
    'When the customer may send a read for the next bill. Left out or null where the utility takes none or has not said.',
};

export const accountSchemas: SchemaDoc[] = [
  describeObject(
    'ReadWindow',
    ReadWindow,
    'The days on which a read that the customer sends goes into the next bill.',
    { from: 'The first of them, in the zone of the account.', to: 'The last of them, itself included.' },
  ),
  describeObject(
    'AccountSummary',
    AccountSummary,
    'An account in a list: enough to choose one.',
    summaryFields,
  ),
  describeObject('Account', Account, 'An account: who is billed, and for which service points.', {
    ...summaryFields,
    holderName: 'The name of the person or firm that is billed.',
    segment: {
      text: 'What kind of customer it is.',
      values: {
        residential: 'A household.',
        small_business: 'A shop, workshop or office.',
        commercial: 'A larger business.',
        industrial: 'A plant or factory.',
        official: 'A public body.',
      },
    },
    servicePoints: 'The places that are served, in the order to show them.',
  }),
  describeObject('Address', Address, 'A postal address.', {
    lines: 'Street, number, flat and the like, as printed, top line first.',
    locality: 'City, town or village.',
    region: 'State, province or department.',
    postalCode: 'The postal code as printed.',
    country: 'The ISO 3166-1 code of the country, two capitals.',
  }),
  describeObject(
    'ServicePoint',
    ServicePoint,
    'A place where one service is delivered and usually metered.',
    {
      id: 'Names the place in paths.',
      service: 'What is delivered.',
      address: 'Where it is.',
      zone: 'The zone in which its days begin and its reads are dated.',
      meterId: 'The meter that stands there now. Left out where nothing is metered.',
      tariffId: 'The tariff it is billed by now.',
      premiseId: 'The place, as its service options are asked for by; left out where none can be.',
      stratum: 'The social stratum, 1 to 6, where the country has them (`estrato` in Colombia).',
    },
  ),
];

export const accountOperations = {
  listAccounts: describeOperation(listAccounts, {
    tag: 'Accounts',
    summary: 'List the accounts of a session',
    text: 'The accounts that the client token opens, in the order in which the session named them.',
    answers: 'A page of accounts.',
    params: {},
    query: PAGE_QUERY,
    problems: { cursor_invalid: CURSOR_INVALID },
    examples: [
      {
        name: 'one',
        summary: 'A household with one account',
        input: { limit: 20 },
        answer: { items: [exampleAccountSummary] },
      },
    ],
  }),
  getAccount: describeOperation(getAccount, {
    tag: 'Accounts',
    summary: 'Read an account',
    text: 'One account with its service points.',
    answers: 'The account.',
    params: { accountId: ACCOUNT_ID },
    query: {},
    problems: {},
    examples: [
      {
        name: 'household',
        summary: 'A flat in Bogotá',
        input: { accountId: 'acc_7301' },
        answer: exampleAccount,
      },
    ],
  }),
};
