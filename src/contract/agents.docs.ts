import * as a from './agents.js';
import * as e from './conversations.example.docs.js';
import { conversationClosed } from './conversations.problems.docs.js';
import { describeObject, describeOperation, type SchemaDoc } from './describe.docs.js';
import { ACCOUNT_ID, CURSOR_INVALID, PAGE_QUERY } from './shared.docs.js';

const one = {
  accountId: ACCOUNT_ID,
  conversationId: 'One of the account’s conversations.',
};
const oneInput = { accountId: 'acc_7301', conversationId: e.botConversation.id };

export const agentSchemas: SchemaDoc[] = [
  describeObject('QueueEntry', a.QueueEntry, 'One who waits for a person.', {
    conversation: 'The conversation, with the object it began with.',
    customerName: 'Whose account it is.',
    waitingSince: 'Since when they wait.',
    lastText: 'What the customer said last.',
  }),
];

export const agentOperations = {
  listQueue: describeOperation(a.listQueue, {
    tag: 'Agents',
    summary: 'Read the queue',
    text: 'Who waits for a person, over the accounts of the token: in the chat, longest first, then the calls to make.',
    answers: 'A page of those who wait.',
    params: {},
    query: PAGE_QUERY,
    problems: { cursor_invalid: CURSOR_INVALID },
    examples: [
      {
        name: 'one',
        summary: 'One waits',
        input: {},
        answer: {
          items: [
            {
              conversation: e.waitingConversation,
              customerName: 'Rosalba Q.',
              waitingSince: '2026-10-18T09:16:00-05:00',
              lastText: '¿Qué es este cobro?',
            },
          ],
        },
      },
    ],
  }),
  takeConversation: describeOperation(a.takeConversation, {
    tag: 'Agents',
    summary: 'Take a conversation',
    text: 'A person takes over. From here on no bot speaks.',
    answers: 'The conversation as it stands now.',
    params: one,
    query: {},
    problems: {
      conversation_closed: conversationClosed,
      taken_by_other: {
        title: 'Somebody else has it',
        detail: 'Another person has taken the conversation.',
        retryable: false,
      },
    },
    examples: [{ name: 'taken', summary: 'Taken', input: oneInput, answer: e.takenConversation }],
  }),
  completeCallback: describeOperation(a.completeCallback, {
    tag: 'Agents',
    summary: 'The call was made',
    text: 'Says that the promised call was made. Said again it only tells how it stands.',
    answers: 'The conversation as it stands now.',
    params: one,
    query: {},
    problems: {
      no_callback: {
        title: 'No call was promised',
        detail: 'The conversation has no call to make.',
        retryable: false,
      },
    },
    examples: [
      {
        name: 'made',
        summary: 'Made',
        input: oneInput,
        answer: {
          ...e.takenConversation,
          callback: {
            id: 'cal_7301_1',
            phone: '+57 300 555 0123',
            at: null,
            state: 'done',
            bookedAt: '2026-10-18T09:18:00-05:00',
          },
        },
      },
    ],
  }),
};
