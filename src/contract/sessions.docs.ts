import { exampleAccountSummary } from './accounts.docs.js';
import { describeObject, describeOperation, type SchemaDoc } from './describe.docs.js';
import { createSession, MAX_SESSION_SECONDS, Session, SessionRequest } from './sessions.js';

const roles = {
  customer: 'The person who is billed.',
  delegate: 'Somebody whom the customer trusts with the account.',
  agent: 'Somebody who works for the utility.',
};

export const sessionSchemas: SchemaDoc[] = [
  describeObject('SessionRequest', SessionRequest, 'For whom a client token is asked, and for how much.', {
    customerId: 'The customer whom the embedding site has signed in, by the utility’s id.',
    role: { text: 'Who will hold the token. No other value is accepted.', values: roles },
    accountIds: 'The accounts to open, the first being the one shown first. Left out, all of the customer.',
    components: 'The elements that may use the token, by tag. Left out, all.',
    origins: 'The origins of the pages that will send it, such as `https://www.example.com`.',
    ttlSeconds: `How long it shall live, 1 to ${String(MAX_SESSION_SECONDS)} seconds. Left out, the longest.`,
  }),
  describeObject('Session', Session, 'A client token and what it opens. Hand it to the page as it is.', {
    token: 'The client token. It never stands in a URL, an attribute, a log or storage.',
    expiresAt: `When it ends, at most ${String(MAX_SESSION_SECONDS / 60)} minutes after it was made.`,
    role: { text: 'Who holds it.', values: roles },
    accounts: 'The accounts it opens, the first being the one shown first.',
    components: 'The elements that may use it, by tag. Left out, all.',
    origins: 'The origins whose pages may send it.',
  }),
];

export const sessionOperations = {
  createSession: describeOperation(createSession, {
    tag: 'Sessions',
    summary: 'Mint a client token',
    text: 'Called by the server of the embedding site, with its server key, for a customer it has signed in. Never called by a page. Each call makes a new token, so it takes no `Idempotency-Key`.',
    answers: 'The client token.',
    params: {},
    query: {},
    problems: {
      unknown_customer: {
        title: 'Unknown customer',
        detail: 'The utility has no customer of that id.',
        retryable: false,
        errors: [{ pointer: '/body/customerId', code: 'unknown' }],
      },
      unknown_account: {
        title: 'Unknown account',
        detail: 'The customer has no account of that id.',
        retryable: false,
        errors: [{ pointer: '/body/accountIds/0', code: 'unknown' }],
      },
    },
    examples: [
      {
        name: 'customer',
        summary: 'A customer on the utility’s own site',
        input: {
          body: {
            customerId: 'cus_2291',
            role: 'customer',
            accountIds: ['acc_7301'],
            origins: ['https://www.altiplano.example'],
            ttlSeconds: 900,
          },
        },
        answer: {
          token: 'ct_Zk3vQ9mT1xW8bR5n',
          expiresAt: '2026-10-22T09:45:00-05:00',
          role: 'customer',
          accounts: [exampleAccountSummary],
          origins: ['https://www.altiplano.example'],
        },
      },
    ],
  }),
};
