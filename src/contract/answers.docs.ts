import {
  Answer,
  AnswerBook,
  AnswerReply,
  AnswerTopic,
  AttachmentLimits,
  getAnswers,
  HandoverChannel,
  HandoverRule,
  HandoverSigns,
  Phrases,
} from './answers.js';
import { describeCustom, describeObject, describeOperation, type SchemaDoc } from './describe.docs.js';

/** What a button does, by its kind. */
export const replyKinds = {
  answer: 'Asks what `value` answers: the id of an answer.',
  person: 'Asks for a person.',
  channel: 'Shows the channel that `value` names.',
  callback: 'Books a call.',
  flow: 'Starts the flow that `value` names.',
  link: 'Opens the URL `value`, on an allowed origin only.',
  show: 'Shows the part of the page that `value` names, such as `bill` or `usage`.',
};

const exampleBook: AnswerBook = {
  version: '2026-10-01',
  locales: ['es', 'en'],
  greeting: {
    es: 'Hola, soy el asistente de {brand}. ¿En qué le ayudo?',
    en: 'Hello, I am the assistant of {brand}. How can I help?',
  },
  unknown: {
    es: 'Eso no lo sé. ¿Quiere hablar con una persona?',
    en: 'I do not know that. Would you like to talk to a person?',
  },
  asksForPerson: {
    es: ['quiero hablar con una persona', 'un asesor'],
    en: ['talk to a person', 'an agent'],
  },
  topics: [{ id: 'billing', label: { es: 'Mi factura', en: 'My bill' }, offered: true }],
  answers: [
    {
      id: 'amount-due',
      topic: 'billing',
      title: { es: 'Cuánto debo', en: 'What I owe' },
      questions: {
        es: ['¿cuánto debo?', '¿cuál es mi saldo?'],
        en: ['how much do I owe?', 'what is my balance?'],
      },
      text: {
        es: 'Usted debe {amountDue}. Pague hasta el {dueOn}.',
        en: 'You owe {amountDue}. Pay by {dueOn}.',
      },
      otherwise: { es: 'Usted no debe nada ahora.', en: 'You owe nothing now.' },
      replies: [
        {
          id: 'person',
          label: { es: 'Hablar con una persona', en: 'Talk to a person' },
          kind: 'person',
        },
      ],
      canned: true,
    },
  ],
  handover: [
    {
      id: 'gas-smell',
      signs: { phrases: { es: ['huele a gas'], en: ['smell gas'] } },
      emergency: true,
      text: {
        es: 'Salga de la casa y llame ya al {emergencyPhone}.',
        en: 'Leave the house and call {emergencyPhone} now.',
      },
      channels: [{ channelId: 'emergency', when: 'always' }],
    },
    {
      id: 'not-understood',
      signs: { misunderstandings: 3, asksForPerson: true },
      text: { es: 'Le paso con una persona.', en: 'I will pass you to a person.' },
      channels: [
        { channelId: 'chat', when: 'open' },
        { channelId: 'phone', when: 'always' },
      ],
    },
  ],
  attachments: {
    accepts: ['image/jpeg', 'application/pdf'],
    maxBytes: 5000000,
    maxFiles: 3,
    partBytes: 64000,
  },
  idleMinutes: 60,
  keepDays: 90,
};

export const answerSchemas: SchemaDoc[] = [
  describeObject(
    'AnswerBook',
    AnswerBook,
    'What the utility answers by itself, and when a person takes over.',
    {
      version: 'Changes whenever anything here does.',
      locales: 'The languages of every text here. Each text has all of them.',
      greeting: 'What the bot says first.',
      unknown: 'What it says where it does not know. A person is offered with it.',
      asksForPerson: 'Ways to ask for a person, in customers’ words.',
      topics: 'What questions are about.',
      answers: 'What is answered.',
      handover: 'When a person takes over. Emergencies come first, then the first rule that shows a sign.',
      attachments: 'What may be attached.',
      idleMinutes: 'After how many minutes without a message a conversation ends by itself.',
      keepDays: 'How many days the utility keeps what was said.',
    },
  ),
  describeObject('AnswerTopic', AnswerTopic, 'What questions are about.', {
    id: 'Names the topic.',
    label: 'What to call it.',
    offered: 'True where it stands as a button under the greeting.',
  }),
  describeObject('Answer', Answer, 'One thing that the utility answers by itself.', {
    id: 'Names the answer.',
    topic: 'The topic that it belongs to.',
    title: 'What it answers, in a few words: the label of a button that leads to it.',
    questions: 'Ways to ask it, in customers’ words.',
    cardTypes: 'Types of objects that it answers, where the words beside them ask for nothing else.',
    text: 'The answer. `{name}` stands for a fact of the account, such as `{amountDue}` or `{dueOn}`.',
    otherwise: 'What is said where a fact is not known. Without it the bot does not know.',
    replies: 'The buttons under it.',
    canned: 'True where people who work for the utility may send it too.',
  }),
  describeObject('AnswerReply', AnswerReply, 'A button under an answer.', {
    id: 'Names the button among those of its answer.',
    label: 'What stands on it.',
    kind: { text: 'What it does.', values: replyKinds },
    value: 'What it leads to, by kind.',
  }),
  describeObject('HandoverRule', HandoverRule, 'When a person takes over, and by which channel.', {
    id: 'Names the rule.',
    signs: 'What it looks for. One sign is enough.',
    emergency: 'True where there is danger: the number of the emergency line comes before anything else.',
    text: 'What is said as the last words of the bot.',
    channels: 'The ways to a person: the first that applies is taken.',
  }),
  describeObject('HandoverSigns', HandoverSigns, 'What a rule looks for.', {
    phrases: 'Words that a customer writes: a message that holds all words of one of them shows the sign.',
    topics: 'Topics whose questions always go to a person.',
    cardTypes: 'Types of objects whose questions always go to a person.',
    misunderstandings: 'So many questions in a row that the bot did not know.',
    asksForPerson: 'True where it is enough that the customer asks for a person.',
  }),
  describeObject('HandoverChannel', HandoverChannel, 'A way to a person.', {
    channelId: 'A channel of the config.',
    when: {
      text: 'When it is taken.',
      values: {
        always: 'At any time.',
        open: 'While the channel is open.',
        closed: 'While the channel is closed.',
      },
    },
  }),
  describeObject('AttachmentLimits', AttachmentLimits, 'What may be attached.', {
    accepts: 'Media types, such as `image/jpeg`.',
    maxBytes: 'How large a file may be.',
    maxFiles: 'How many files a message may carry.',
    partBytes: 'How many bytes one part carries at most.',
  }),
  describeCustom('Phrases', Phrases, 'Texts that customers write, by language tag.', {
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string', minLength: 1 } },
  }),
];

export const answerOperations = {
  getAnswers: describeOperation(getAnswers, {
    tag: 'Config',
    summary: 'Read the answers',
    text: 'Public: what the utility answers by itself and when a person takes over, as it wrote it. The chat’s first buttons, the limits of attachments and the sentences that agents may send come from here.',
    answers: 'The answers and the rules.',
    params: {},
    query: {},
    problems: {},
    examples: [{ name: 'colombia', summary: 'One answer, two rules', input: {}, answer: exampleBook }],
  }),
};
