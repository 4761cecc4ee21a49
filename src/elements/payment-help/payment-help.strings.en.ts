import { common } from '../parts/common.strings.en.js';
import type { PaymentHelpStrings } from './payment-help.strings.es.js';

/** What the payment help says first, in English. */
export const texts = (): PaymentHelpStrings => ({
  ...common,
  heading: 'Problems with paying?',
  intro: 'Choose what is wrong. We look at it with you.',
  loading: 'Getting your options…',
  topicFailed: 'We could not get your data',
  emptyTitle: 'No account yet',
  emptyText: 'Your sign-in has no account yet.',
  errorTitle: 'We could not open the help',
  allTopics: 'See all',
  cannotPay: 'I cannot pay now',
  cannotPayHint: 'More time, or pay in parts.',
  paidTwice: 'I paid twice',
  paidTwiceHint: 'We look for both payments.',
  amountMismatch: 'The amount is not right',
  amountMismatchHint: 'We look at it line by line.',
  autopay: 'Automatic payment',
  autopayHint: 'Turn it on or off.',
  cases: 'My cases',
  casesHint: 'How your requests are going.',
  other: 'Something else',
  person: 'Talk to a person',
  personHint: 'Would you like help from someone?',
});
