import { replyKinds } from './answers.docs.js';
import * as e from './conversations.example.docs.js';
import { conversationClosed, unknownCard } from './conversations.problems.docs.js';
import { describeCustom, describeObject, describeOperation, type SchemaDoc } from './describe.docs.js';
import * as m from './messages.js';
import { ACCOUNT_ID } from './shared.docs.js';

const senders = {
  customer: 'The customer, or somebody they trust.',
  bot: 'The utility’s own answers, without a person.',
  agent: 'A person who works for the utility.',
  system: 'Nobody: a note of what happened, in `notice`.',
};

const card = {
  type: {
    text: 'What kind of object it is.',
    values: {
      bill: 'A bill.',
      'bill-line': 'A line of the bill `details.billId`.',
      payment: 'A payment.',
      'usage-range': 'Usage of a service point between `details.from` and `details.to`.',
      'move-step': 'A step of a move.',
      alert: 'An alert.',
    },
  },
  id: 'The object’s id.',
  accountId: 'The account that the object belongs to.',
  summary: 'The object in one sentence, as the customer read it.',
  details: 'More that names the object, such as the bill of a line.',
};

const one = {
  accountId: ACCOUNT_ID,
  conversationId: 'One of the account’s conversations.',
};
const oneInput = { accountId: 'acc_7301', conversationId: e.botConversation.id };

export const messageSchemas: SchemaDoc[] = [
  describeObject('Message', m.Message, 'One entry of a conversation’s log.', {
    id: 'Names the entry.',
    sequence: 'Its place: 1, 2, 3 without gaps, the same for everybody.',
    change: 'The last change of this entry. It grows over the whole conversation.',
    clientId: 'The name that its sender gave it; null where the utility wrote it.',
    from: { text: 'Who says it.', values: senders },
    name: 'The name of the person who works for the utility; null for anybody else.',
    at: 'When it was received.',
    state: {
      text: 'Whether it is whole.',
      values: {
        writing: 'It is still growing: ask again.',
        complete: 'It does not change any more.',
        erased: 'What it said is erased.',
      },
    },
    locale: 'The language it is written in, as far as its sender said.',
    text: 'What is said: plain text, never markup. Empty where a notice, card or attachment says it all.',
    notice: {
      text: 'What happened, for entries that note it; null for what somebody says.',
      values: {
        handed_over: 'A person takes over.',
        person_joined: 'A person is here: `name`.',
        callback_booked: 'A call was promised.',
        callback_done: 'The call was made.',
        closed: 'The conversation was ended.',
        expired: 'It ended by itself.',
        erased: 'The customer had what they said erased.',
      },
    },
    emergencyChannelId: 'The channel whose number comes before anything else; null where there is no danger.',
    card: 'The object it is about; null where there is none.',
    attachments: 'The files that came with it.',
    replies: 'The buttons under it.',
    answerId: 'The answer of the utility’s own data that it gives; null where it gives none.',
  }),
  describeObject('MessageRequest', m.MessageRequest, 'What is said.', {
    clientId: 'A name from a good random source, made once: sent again, the message stays one.',
    locale: 'The language it is written in, as far as the page knows.',
    text: 'At most 4,000 characters. It may be empty where a card or attachment says it all.',
    card: 'The object it is about.',
    attachmentIds: 'Files of this conversation, whole.',
    reply: 'The button that was pressed: its message and its id. `text` is then its label.',
  }),
  describeObject('MessageList', m.MessageList, 'Entries of the log in the order of their places.', {
    items: 'The entries.',
    lastSequence: 'The place of the last entry of the log, whether it is here or not.',
    lastChange: 'The last change of the log, whether it is here or not.',
    more: 'True where there is more of what was asked for: ask again from the last of these.',
  }),
  describeObject('Card', m.Card, 'The object that a message is about, by its id.', card),
  describeCustom('CardDetails', m.CardDetails, 'More that names an object.', {
    type: 'object',
    additionalProperties: { type: ['string', 'number', 'boolean'] },
  }),
  describeObject('QuickReply', m.QuickReply, 'A button under a message.', {
    id: 'Names the button among those of its message.',
    label: 'What stands on it, in the language of the message.',
    kind: { text: 'What it does.', values: replyKinds },
    value: 'What it leads to, by kind.',
  }),
];

export const messageOperations = {
  listMessages: describeOperation(m.listMessages, {
    tag: 'Conversations',
    summary: 'Read messages',
    text: 'With `after`, the entries that are new or have changed after that change: what a reader asks for when the event stream names the conversation. With `before`, the entries before that place, the nearest. With neither, the newest.',
    answers: 'Entries of the log, in the order of their places.',
    params: one,
    query: {
      after: 'A change: answers the entries that changed after it, those that changed first.',
      before: 'A place: answers the entries before it, those nearest to it.',
      limit: 'How many entries at most, 1 to 100. Without it, 50.',
    },
    problems: {},
    examples: [
      {
        name: 'after',
        summary: 'What is new',
        input: { ...oneInput, after: 1 },
        answer: { items: [e.customerMessage, e.botMessage], lastSequence: 3, lastChange: 4, more: false },
      },
    ],
  }),
  sendMessage: describeOperation(m.sendMessage, {
    tag: 'Conversations',
    summary: 'Say something',
    text: 'Adds a message of the customer, or of the person who has taken the conversation. The message is one for each `clientId`, however often it is sent.',
    answers: 'The message with its place.',
    params: one,
    query: {},
    problems: {
      conversation_closed: conversationClosed,
      not_yours: {
        title: 'Not yours to answer',
        detail: 'Take the conversation first; another person may have it.',
        retryable: false,
      },
      empty_message: {
        title: 'Nothing is said',
        detail: 'A message needs a text, a card or an attachment.',
        retryable: false,
        errors: [{ pointer: '/body/text', code: 'too_small' }],
      },
      unknown_card: unknownCard,
      unknown_attachment: {
        title: 'Unknown file',
        detail: 'The conversation has no such file, it is not whole, or there are too many.',
        retryable: false,
        errors: [{ pointer: '/body/attachmentIds', code: 'unknown' }],
      },
    },
    examples: [
      {
        name: 'question',
        summary: 'A question about a line',
        input: {
          ...oneInput,
          body: {
            clientId: 'c5d0b1c2-7a40-4c5e-9a55-2f6b0c1d7e11',
            locale: 'es-CO',
            text: '¿Qué es este cobro?',
            card: e.exampleCard,
          },
        },
        answer: e.customerMessage,
      },
    ],
  }),
};
