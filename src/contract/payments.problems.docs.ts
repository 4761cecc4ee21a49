import type { ProblemDoc } from './describe.docs.js';

/** Words of problems that several operations of payments share. */
export const staleProblems = {
  amount_changed: {
    title: 'What is owed has changed',
    detail:
      'Less or more is owed of a bill than the request says. Ask for the balance and let the customer look again.',
    retryable: false,
    errors: [{ pointer: '/body/bills/0/outstandingMinor', code: 'changed' }],
  },
  bill_superseded: {
    title: 'A newer version took the bill over',
    detail:
      'The bill has been corrected, or the version is not the one in force. A superseded bill is never payable.',
    retryable: false,
    errors: [{ pointer: '/body/bills/0/version', code: 'superseded' }],
  },
  bill_not_payable: {
    title: 'The bill cannot be paid',
    detail:
      'There is no such bill of this account, or nothing can be paid of it: it is paid or taken over by a newer one.',
    retryable: false,
    errors: [{ pointer: '/body/bills/0/billId', code: 'not_payable' }],
  },
} satisfies Record<string, ProblemDoc>;

export const unfitProblems = {
  method_unavailable: {
    title: 'The way to pay cannot be taken',
    detail: 'This account does not have it, or it cannot be used now. List the ways to pay again.',
    retryable: false,
    errors: [{ pointer: '/body/methodId', code: 'unavailable' }],
  },
  amount_below_minimum: {
    title: 'Too little for this way to pay',
    detail: 'The amount is below `minimumMinor` of the method.',
    retryable: false,
    errors: [{ pointer: '/body/amountMinor', code: 'too_small' }],
  },
  amount_above_maximum: {
    title: 'Too much for this way to pay',
    detail: 'The amount is above `maximumMinor` of the method.',
    retryable: false,
    errors: [{ pointer: '/body/amountMinor', code: 'too_big' }],
  },
  return_url_refused: {
    title: 'The return address is refused',
    detail: 'The way to pay leaves the page and needs a `returnUrl` on one of the token’s origins.',
    retryable: false,
    errors: [{ pointer: '/body/returnUrl', code: 'refused' }],
  },
  fields_token_invalid: {
    title: 'The card is missing or used up',
    detail: 'The provider does not know the token, or it has been used. Ask the fields for a new one.',
    retryable: false,
    errors: [{ pointer: '/body/fieldsToken', code: 'invalid' }],
  },
} satisfies Record<string, ProblemDoc>;

export const duplicate: ProblemDoc = {
  title: 'There is a payment like it',
  detail:
    'An equal payment was made in the last 24 hours, or one under way already pays this. `paymentId` names it. Where the customer wants both, make a new draft that acknowledges it.',
  retryable: false,
};
export const notOpen: ProblemDoc = {
  title: 'The payment is over',
  detail: 'It was given up, has expired or has been confirmed. Make a new draft.',
  retryable: false,
};
