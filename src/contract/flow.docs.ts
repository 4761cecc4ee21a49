import { describeObject, describeOperation, type SchemaDoc } from './describe.docs.js';
import {
  Condition,
  Flow,
  FlowDocument,
  FlowField,
  FlowOption,
  FlowStep,
  FlowValidation,
  getFlow,
} from './flow.js';

export const flowPurposes = {
  move_transfer:
    'Moving from one place of the utility to another. Its fields `old_place`, `new_place`, `start_on`, `stop_on`, `visit`, `tariff`, `start_reads` and `stop_reads` are known to the utility by these ids; any other is kept with the move.',
  move_start: 'Starting service at a place.',
  move_stop: 'Ending service at a place.',
  payment_help:
    'Trouble with paying. The options of its choice `topic` are what is offered, in their order and words: `paid_twice`, `amount_mismatch`, `cannot_pay`, `autopay`, `cases`; any other leads to a person. Steps whose condition names a topic belong to it: their texts are shown, their questions asked.',
  report: 'Telling of a fault or danger.',
};

const when = 'When it applies. Left out, always.';

const exampleFlow: Flow = {
  id: 'report-outage',
  version: '3',
  purpose: 'report',
  title: { es: 'Avisar que no hay luz', en: 'Report that the power is out' },
  steps: [
    {
      id: 'what',
      title: { es: '¿Qué pasa?', en: 'What is wrong?' },
      fields: [
        {
          id: 'extent',
          kind: 'choice',
          label: { es: '¿Dónde falta la luz?', en: 'Where is the power out?' },
          required: true,
          options: [
            { value: 'home', label: { es: 'Solo en mi casa', en: 'Only at my place' } },
            { value: 'street', label: { es: 'En la cuadra', en: 'In the street' } },
          ],
        },
        {
          id: 'breakers',
          kind: 'yes_no',
          label: { es: '¿Ya revisó los tacos?', en: 'Have you checked the breakers?' },
          required: true,
          when: { field: 'extent', is: 'home' },
        },
        {
          id: 'note',
          kind: 'long_text',
          label: { es: 'Algo más', en: 'Anything else' },
          required: false,
          validations: [
            {
              kind: 'max_length',
              value: '500',
              text: { es: 'Escriba 500 letras o menos.', en: 'Write 500 letters or fewer.' },
            },
          ],
        },
      ],
    },
  ],
};

export const flowSchemas: SchemaDoc[] = [
  describeObject('Flow', Flow, 'A process that the utility writes as data.', {
    id: 'Names the flow.',
    version: 'Changes whenever the flow does. A draft keeps the version it began with.',
    purpose: { text: 'What it serves.', values: flowPurposes },
    title: 'What the customer is doing.',
    steps: 'The screens, in order.',
  }),
  describeObject('FlowStep', FlowStep, 'One screen of a flow.', {
    id: 'Names the step within the flow.',
    title: 'Its heading.',
    text: 'What to know before answering.',
    when,
    fields: 'The questions, in order.',
  }),
  describeObject('FlowField', FlowField, 'One question.', {
    id: 'Names the answer, within the whole flow.',
    kind: {
      text: 'How it is asked. An unknown kind is asked as text.',
      values: {
        text: 'A line of text.',
        long_text: 'Several lines of text.',
        email: 'A mail address.',
        phone: 'A telephone number.',
        number: 'A decimal number.',
        date: 'A day.',
        choice: 'One of the options. A move’s `tariff` has none of its own: they are those of the new place.',
        choices: 'Any of the options.',
        yes_no: 'Yes or no.',
        address: 'An address. In a move the answer is the id of the place.',
        slot: 'A time that the utility offers. The answer is the id of a hold.',
        meter_read: 'Figures on a meter, one a register.',
        document: 'Files, as `document` says.',
        bill: 'One of the account’s bills.',
        payment: 'One of the account’s payments.',
        information: 'Nothing to answer: a text to read.',
      },
    },
    label: 'The question.',
    hint: 'What helps to answer it.',
    required: 'Whether it must be answered to go on.',
    when,
    options: 'What can be chosen, for `choice` and `choices`.',
    validations: 'The rules an answer must meet, all of them.',
    document: 'What files are asked for, for `document`.',
    unit: 'The unit of a number, such as `kWh`.',
    step: 'The step between numbers that can be chosen.',
  }),
  describeObject('FlowOption', FlowOption, 'One answer that can be chosen.', {
    value: 'What is sent.',
    label: 'What is shown.',
    hint: 'What helps to choose.',
    when,
  }),
  describeObject('FlowValidation', FlowValidation, 'A rule that an answer must meet.', {
    kind: {
      text: 'What the rule asks. The server alone enforces one whose kind is unknown to the reader.',
      values: {
        pattern: '`value` is a regular expression that the whole answer matches.',
        min_length: 'At least `value` characters.',
        max_length: 'At most `value` characters.',
        at_least: 'A number of at least `value`.',
        at_most: 'A number of at most `value`.',
        work_day: 'A work day of the utility.',
        within_days: 'A day within `value` days from today.',
        not_before: 'A day not before `value`.',
        not_after: 'A day not after `value`.',
      },
    },
    value: 'The figure, day or pattern that the kind asks for.',
    text: 'What to do, shown where the rule is not met.',
  }),
  describeObject('FlowDocument', FlowDocument, 'The files that are asked for.', {
    accepts: 'Media types, such as `image/jpeg` or `application/pdf`.',
    maxBytes: 'The size of a file at most, in bytes.',
    maxFiles: 'How many files at most.',
  }),
  describeObject('Condition', Condition, 'When something applies: one of these forms.', {
    all: 'True where every one of these is.',
    any: 'True where at least one of these is.',
    not: 'True where this is not.',
    field:
      'The answer that is looked at, by the id of its field. In a flow of moving also what is known of the homes: `account.places`, and of `to` and `from` `.occupied`, `.visit`, `.deposit`, `.tariffs`, `.reads`, as in `to.visit`.',
    is: 'True where the answer is this.',
    in: 'True where the answer is one of these.',
    answered: 'True where there is an answer, or with `false` where there is none.',
    atLeast: 'True where the answer is a number or a day not below this.',
    atMost: 'True where the answer is a number or a day not above this.',
  }),
];

export const flowOperations = {
  getFlow: describeOperation(getFlow, {
    tag: 'Config',
    summary: 'Read a flow',
    text: 'Public. One flow, whole; the config lists which there are, so that a page loads only the one it shows.',
    answers: 'The flow.',
    params: { flowId: 'The flow, as the config names it.' },
    query: {},
    problems: {},
    examples: [
      {
        name: 'outage',
        summary: 'Reporting that the power is out',
        input: { flowId: 'report-outage' },
        answer: exampleFlow,
      },
    ],
  }),
};
