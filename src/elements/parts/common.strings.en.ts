import type { CommonStrings } from './common.strings.es.js';

/** Texts that every element needs, in English. */
export const common: CommonStrings = {
  tryAgain: 'Try again',
  reference: ({ id }) => `If you call us, give this number: ${id}`,
  errorUnauthorized: 'Your session has ended. Sign in again to see it.',
  errorForbidden: 'Your sign-in does not let you see this. Ask the person who holds the account.',
  errorNotFound: 'We could not find it. It may have moved, or the link may be old.',
  errorRateLimited: 'Too many people are asking at once. Wait a minute and try again.',
  errorUnavailable: 'The system is down right now. Your data is safe.',
  errorNetwork: 'You are not online. Check your connection and try again.',
  errorTimeout: 'The answer takes too long. It may be your connection. Try again.',
  errorBadResponse: 'We got data that we could not read. We do not show sums that may be wrong.',
  errorOther: 'Something failed on our side. Try again in a while.',
  notReadyTitle: 'This part is not ready yet',
  notReadyText: 'This page is not linked to your utility yet. It is not your fault. Come back later.',
  refreshFailed: ({ time }) => `What you see is from ${time}, as we could not get new data.`,
};
