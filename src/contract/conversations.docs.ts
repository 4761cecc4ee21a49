import * as c from './conversations.js';
import { describeObject, type SchemaDoc } from './describe.docs.js';

const satisfaction = { score: 'From 1, bad, to 5, very good.', comment: 'What the customer adds.' };

export const conversationSchemas: SchemaDoc[] = [
  describeObject('Conversation', c.Conversation, 'A conversation with the utility, without its messages.', {
    id: 'Names the conversation.',
    number: 'The number to quote.',
    accountId: 'The account it is about.',
    state: {
      text: 'Who answers.',
      values: {
        bot: 'The utility’s own answers.',
        waiting: 'A person will: the customer waits for one.',
        with_person: 'A person does.',
        elsewhere: 'A person does, by another channel: `handover.channelId`.',
        closed: 'Nobody any more.',
      },
    },
    locale: 'The language the customer reads now.',
    openedAt: 'When it began.',
    closedAt: 'When it ended; null before.',
    expiresAt: 'When it ends by itself if nobody says anything; null where it does not.',
    lastSequence: 'The place of the last entry of the log.',
    lastChange: 'The last change of the log.',
    handover: 'Why and how a person takes over; null while the bot answers.',
    marks: 'How far each side has got.',
    typing: 'Who is writing now.',
    callback: 'The call that was promised; null where there is none.',
    satisfaction: 'What the customer thought of it; null where it is not known.',
    card: 'The object that it began with; null where there was none.',
  }),
  describeObject('Handover', c.Handover, 'Why and how a person takes over. From here on no bot speaks.', {
    at: 'When.',
    reason: {
      text: 'Why.',
      values: {
        emergency: 'There is danger.',
        sign: 'The customer wrote one of a rule’s phrases.',
        topic: 'Questions of this topic go to a person.',
        card: 'Questions about such an object go to a person.',
        misunderstandings: 'The bot did not know too often.',
        asked: 'The customer asked for a person.',
        asked_by_button: 'The customer pressed the button for it.',
      },
    },
    ruleId: 'The rule that said so; null where none was needed.',
    channelId: 'The channel of the config by which a person answers; null where there is none.',
    emergency: 'True where there is danger: the number is shown first.',
    queue: 'The place in the queue; null where nobody waits in one.',
    opensAt: 'When somebody will be there; null where somebody is, or where it is not known.',
    agent: 'Who has taken it; null before.',
    takenAt: 'When somebody has taken it; null before.',
  }),
  describeObject('QueuePlace', c.QueuePlace, 'How long it may take.', {
    place: 'The place in the queue: 1 is next.',
    waitMinutes: 'About how many minutes that is; null where nobody can tell.',
  }),
  describeObject('AgentName', c.AgentName, 'Somebody who works for the utility.', {
    id: 'Names the person for the utility.',
    name: 'The name that customers may know.',
  }),
  describeObject('ReadMark', c.ReadMark, 'How far one side has got, by the `sequence` of the last entry.', {
    by: {
      text: 'Which side.',
      values: { customer: 'The customer.', agent: 'The person who works for the utility.' },
    },
    deliveredUpTo: 'Up to here it has arrived.',
    readUpTo: 'Up to here it was shown.',
  }),
  describeObject('Callback', c.Callback, 'A call that the utility has promised.', {
    id: 'Names the call.',
    phone: 'The number to call.',
    at: 'When; null for as soon as somebody is free.',
    state: {
      text: 'How far it is.',
      values: {
        booked: 'Promised.',
        done: 'It was made.',
        cancelled: 'It will not be made.',
      },
    },
    bookedAt: 'When it was promised.',
  }),
  describeObject('ConversationRequest', c.ConversationRequest, 'How a conversation begins.', {
    locale: 'The language the customer reads.',
    card: 'The object that it is about.',
  }),
  describeObject('PresenceRequest', c.PresenceRequest, 'How far the sender has got, and what they do.', {
    deliveredUpTo: 'Up to this place it has arrived. It never goes back.',
    readUpTo: 'Up to this place it was shown. It never goes back.',
    typing: 'Whether they are writing. It is forgotten after some seconds.',
    locale: 'The language the customer reads from now on.',
  }),
  describeObject('CallbackRequest', c.CallbackRequest, 'A call to promise.', {
    phone: 'The number to call.',
    at: 'When; null for as soon as somebody is free.',
  }),
  describeObject('Satisfaction', c.Satisfaction, 'What the customer thought of it.', satisfaction),
  describeObject('Transcript', c.Transcript, 'The whole conversation as a plain text to keep.', {
    conversationId: 'The conversation.',
    name: 'A name for the file.',
    locale: 'The language of its headings.',
    messages: 'How many messages it holds.',
    text: 'Who said what, when, a paragraph a message.',
  }),
  describeObject('Forgotten', c.Forgotten, 'What was erased.', {
    at: 'When.',
    conversations: 'How many conversations were emptied now.',
    messages: 'How many messages lost their words now.',
    attachments: 'How many files were erased now.',
  }),
];
