import type { ProblemDoc } from './describe.docs.js';

export const conversationClosed: ProblemDoc = {
  title: 'The conversation has ended',
  detail: 'Nothing can be added any more. Begin another one.',
  retryable: false,
};
export const unknownCard: ProblemDoc = {
  title: 'Unknown object',
  detail: 'The card belongs to another account.',
  retryable: false,
  errors: [{ pointer: '/body/card/accountId', code: 'unknown' }],
};
