import { common } from '../parts/common.strings.en.js';
import type { PayButtonStrings } from './pay-button.strings.es.js';

/** What the pay button says before it is opened, in English. */
export const texts = (): PayButtonStrings => ({
  ...common,
  loading: 'Getting your balance…',
  pay: ({ amount }) => `Pay ${amount}`,
  due: ({ date }) => `Due on ${date}`,
  overdue: ({ date }) => `Was due on ${date}`,
  seePayment: 'See your payment',
  underWay: ({ amount }) => `${amount} on its way`,
  nothingOwed: 'You have nothing to pay.',
  billSettled: 'There is nothing left to pay here.',
  noAccount: 'Your sign-in has no account yet.',
  opening: 'Opening…',
  close: 'Close',
});
