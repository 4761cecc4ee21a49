import * as c from './conversations.js';
import * as e from './conversations.example.docs.js';
import { conversationClosed, unknownCard } from './conversations.problems.docs.js';
import { describeOperation } from './describe.docs.js';
import { ACCOUNT_ID, ACCOUNT_PAGES } from './shared.docs.js';

const account = { accountId: ACCOUNT_ID };
const one = { ...account, conversationId: 'One of the account’s conversations.' };
const oneInput = { accountId: 'acc_7301', conversationId: e.botConversation.id };

const none = { query: {}, problems: {} };

export const conversationOperations = {
  createConversation: describeOperation(c.createConversation, {
    tag: 'Conversations',
    summary: 'Begin a conversation',
    text: 'Begins a conversation, with the object that the customer was looking at where there is one. The utility greets.',
    answers: 'The conversation.',
    params: account,
    query: {},
    problems: { unknown_card: unknownCard },
    examples: [
      {
        name: 'line',
        summary: 'About a line of a bill',
        input: { accountId: 'acc_7301', body: { locale: 'es-CO', card: e.exampleCard } },
        answer: { ...e.botConversation, lastSequence: 1, lastChange: 1 },
      },
    ],
  }),
  listConversations: describeOperation(c.listConversations, {
    tag: 'Conversations',
    summary: 'List the conversations of an account',
    text: 'Conversations under way and ended, newest first.',
    answers: 'A page of conversations.',
    ...ACCOUNT_PAGES,
    examples: [
      {
        name: 'one',
        summary: 'One',
        input: { accountId: 'acc_7301' },
        answer: { items: [e.botConversation] },
      },
    ],
  }),
  getConversation: describeOperation(c.getConversation, {
    tag: 'Conversations',
    summary: 'Read a conversation',
    text: 'Who answers, the place in the queue, who is writing and how far the other side has read.',
    answers: 'The conversation.',
    params: one,
    ...none,
    examples: [
      { name: 'waiting', summary: 'Second in the queue', input: oneInput, answer: e.waitingConversation },
    ],
  }),
  setPresence: describeOperation(c.setPresence, {
    tag: 'Conversations',
    summary: 'Tell what was read, and that one writes',
    text: 'Moves the marks of the sender’s side forward and tells that they are writing. Neither makes an entry of the log.',
    answers: 'The conversation as it stands now.',
    params: one,
    ...none,
    examples: [
      {
        name: 'read',
        summary: 'Read so far, and writing',
        input: { ...oneInput, body: { readUpTo: 3, typing: true } },
        answer: { ...e.botConversation, typing: ['customer'] },
      },
    ],
  }),
  requestPerson: describeOperation(c.requestPerson, {
    tag: 'Conversations',
    summary: 'Ask for a person',
    text: 'Hands over by the utility’s rules for those who ask. From here on no bot speaks. Asked again it only tells how it stands.',
    answers: 'The conversation as it stands now.',
    params: one,
    query: {},
    problems: { conversation_closed: conversationClosed },
    examples: [
      { name: 'asked', summary: 'Second in the queue', input: oneInput, answer: e.waitingConversation },
    ],
  }),
  bookCallback: describeOperation(c.bookCallback, {
    tag: 'Conversations',
    summary: 'Book a call',
    text: 'The utility will call, now or at an hour at which its people are there.',
    answers: 'The conversation with the call.',
    params: one,
    query: {},
    problems: {
      callback_exists: {
        title: 'A call is booked',
        detail: 'The conversation has a call that was not made yet.',
        retryable: false,
      },
      outside_hours: {
        title: 'Nobody is there then',
        detail: 'The instant has passed, or lies outside the hours of the channel.',
        retryable: false,
        errors: [{ pointer: '/body/at', code: 'outside_hours' }],
      },
    },
    examples: [
      {
        name: 'soon',
        summary: 'As soon as somebody is free',
        input: { ...oneInput, body: { phone: '+57 300 555 0123', at: null } },
        answer: {
          ...e.waitingConversation,
          callback: {
            id: 'cal_7301_1',
            phone: '+57 300 555 0123',
            at: null,
            state: 'booked',
            bookedAt: '2026-10-18T09:18:00-05:00',
          },
        },
      },
    ],
  }),
  closeConversation: describeOperation(c.closeConversation, {
    tag: 'Conversations',
    summary: 'End a conversation',
    text: 'Ends it, from either side. Ended again it only tells how it stands.',
    answers: 'The conversation as it stands now.',
    params: one,
    ...none,
    examples: [
      {
        name: 'ended',
        summary: 'Ended',
        input: oneInput,
        answer: {
          ...e.takenConversation,
          state: 'closed',
          closedAt: '2026-10-18T09:30:00-05:00',
          expiresAt: null,
        },
      },
    ],
  }),
  rateConversation: describeOperation(c.rateConversation, {
    tag: 'Conversations',
    summary: 'Say how it was',
    text: 'What the customer thought of it, during the conversation or after. The last word counts.',
    answers: 'The conversation as it stands now.',
    params: one,
    ...none,
    examples: [
      {
        name: 'good',
        summary: 'Good',
        input: { ...oneInput, body: { score: 4 } },
        answer: { ...e.takenConversation, satisfaction: { score: 4 } },
      },
    ],
  }),
  getTranscript: describeOperation(c.getTranscript, {
    tag: 'Conversations',
    summary: 'Read the transcript',
    text: 'All that was said, as a plain text to keep. What was erased is not in it.',
    answers: 'The transcript.',
    params: one,
    query: { locale: 'The language of its headings. Without it, that of the conversation.' },
    problems: {},
    examples: [
      {
        name: 'spanish',
        summary: 'In Spanish',
        input: oneInput,
        answer: {
          conversationId: e.botConversation.id,
          name: 'CH-2026-004411.txt',
          locale: 'es-CO',
          messages: 1,
          text: 'Conversación CH-2026-004411\n\n18/10/2026 09:14 · Usted\n¿Qué es este cobro?\n',
        },
      },
    ],
  }),
  forgetConversations: describeOperation(c.forgetConversations, {
    tag: 'Conversations',
    summary: 'Forget me',
    text: 'Ends the account’s conversations and erases what was said and sent in them, for good. That they took place, and when, stays.',
    answers: 'What was erased. Asked again: nothing more.',
    params: account,
    ...none,
    examples: [
      {
        name: 'erased',
        summary: 'One conversation',
        input: { accountId: 'acc_7301' },
        answer: { at: '2026-10-18T10:00:00-05:00', conversations: 1, messages: 3, attachments: 0 },
      },
    ],
  }),
};
