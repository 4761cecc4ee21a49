import {
  Brand,
  CaseAnswerDays,
  Channel,
  ChatConfig,
  Config,
  Features,
  FlowReference,
  getConfig,
  GlossaryEntry,
  HelpProgramme,
  OpeningHours,
  StringOverrides,
} from './config.js';
import { describeCustom, describeObject, describeOperation, type SchemaDoc } from './describe.docs.js';
import { flowPurposes } from './flow.docs.js';

const exampleConfig: Config = {
  version: '2026-10-01',
  brand: {
    name: 'Energía del Altiplano',
    legalName: 'Energía del Altiplano S.A. E.S.P.',
    logoUrl: 'https://www.altiplano.example/logo.svg',
    color: '#0b6e4f',
  },
  country: 'CO',
  currency: 'COP',
  zone: 'America/Bogota',
  locales: ['es-CO', 'en'],
  defaultLocale: 'es-CO',
  channels: [
    {
      id: 'phone',
      kind: 'phone',
      label: { es: 'Línea de atención', en: 'Customer line' },
      value: '+576015550115',
      hours: [
        { days: [1, 2, 3, 4, 5], opens: '07:00', closes: '19:00' },
        { days: [6], opens: '08:00', closes: '13:00' },
      ],
      zone: 'America/Bogota',
    },
    {
      id: 'chat',
      kind: 'chat',
      label: { es: 'Chat con una persona', en: 'Chat with a person' },
      value: 'support',
      hours: [{ days: [1, 2, 3, 4, 5], opens: '07:00', closes: '19:00' }],
      zone: 'America/Bogota',
      waitMinutes: 4,
    },
    {
      id: 'emergency',
      kind: 'phone',
      label: { es: 'Daños y emergencias', en: 'Faults and emergencies' },
      value: '+576015550100',
      hours: [],
      zone: 'America/Bogota',
      emergency: true,
    },
  ],
  glossary: [
    {
      term: 'street_lighting',
      text: {
        es: 'Impuesto del municipio para el alumbrado de las calles.',
        en: 'A tax of the town for the lights in its streets.',
      },
    },
  ],
  strings: { es: { 'bill-explainer.dueBy': 'Pague hasta el {date}' } },
  features: { 'meter-read': true },
  flows: [{ id: 'report-outage', purpose: 'report', version: '3' }],
  caseAnswerDays: { double_charge: 7, line_dispute: 15 },
  chat: { channelId: 'chat', whenClosed: 'message', bot: true },
  programmes: [
    {
      id: 'social-tariff',
      title: { es: 'Tarifa social', en: 'Social tariff' },
      text: {
        es: 'Baja su cuenta si su casa está en la lista del municipio. Pídala con su documento.',
        en: 'Lowers your bill if your home is on the list of the town. Ask for it with your identity card.',
      },
    },
  ],
};

export const configSchemas: SchemaDoc[] = [
  describeObject(
    'Config',
    Config,
    'The utility’s own data. What the elements say and offer can change here without a release.',
    {
      version: 'Changes whenever anything here does.',
      brand: 'Name and looks.',
      country: 'The country, as two capitals (ISO 3166-1).',
      currency: 'The currency of most accounts.',
      zone: 'The zone of the utility’s own days.',
      locales: 'The languages the utility has texts in, the first being preferred.',
      defaultLocale: 'The language taken where none fits.',
      channels: 'The ways to reach the utility, in the order to offer them.',
      glossary: 'What the terms on a bill mean, in the utility’s words.',
      strings:
        'Texts that replace those of the elements: by language tag, then by key, such as `bill-explainer.dueBy`; `{name}` stands for a value.',
      features: 'Switches by name. What is not named is off.',
      flows: 'Which flow serves which purpose.',
      programmes: 'Help with paying that customers may qualify for, in the order to show it.',
      caseAnswerDays:
        'In how many days at most the utility answers a case, by kind of case. A kind that is not named has no promise.',
      chat: 'The chat in the page; left out where the utility has none.',
    },
  ),
  describeObject(
    'ChatConfig',
    ChatConfig,
    'Which channel the chat is, and what its button does while nobody is there.',
    {
      channelId: 'The channel, of kind `chat`, with the hours of the people behind it.',
      whenClosed: {
        text: 'What the button does while that channel is closed.',
        values: {
          message: 'It stays: the customer can leave a message, and the bot answers where there is one.',
          channels: 'It shows the other channels and their hours.',
          hide: 'It is not shown.',
        },
      },
      bot: 'True where the utility answers by itself, as its answers say.',
    },
  ),
  describeCustom(
    'StringOverrides',
    StringOverrides,
    'Texts that replace those of the elements: by language tag, then by key.',
    {
      type: 'object',
      additionalProperties: { type: 'object', additionalProperties: { type: 'string' } },
    },
  ),
  describeCustom(
    'CaseAnswerDays',
    CaseAnswerDays,
    'In how many days at most the utility answers a case, by kind of case.',
    { type: 'object', additionalProperties: { type: 'integer', minimum: 0 } },
  ),
  describeCustom('Features', Features, 'Switches by name.', {
    type: 'object',
    additionalProperties: { type: 'boolean' },
  }),
  describeObject(
    'HelpProgramme',
    HelpProgramme,
    'Help with paying that the utility or the state gives to those who qualify.',
    {
      id: 'Names the programme.',
      title: 'What it is called.',
      text: 'Who gets it, what it gives and how to ask for it, in plain words.',
      url: 'A page that says more, opened only on an allowed origin.',
    },
  ),
  describeObject('Brand', Brand, 'The utility’s name and looks.', {
    name: 'The name customers know.',
    legalName: 'The name on contracts and bills.',
    logoUrl: 'A URL of the logo, fetched and drawn only from an allowed origin.',
    color: 'The main colour, `#rrggbb`.',
  }),
  describeObject('Channel', Channel, 'A way to reach the utility.', {
    id: 'Names the channel.',
    kind: {
      text: 'What kind of way it is.',
      values: {
        chat: 'Chat in the page; `value` names the queue.',
        phone: 'A call; `value` is a number with `+` and country code.',
        whatsapp: 'WhatsApp; `value` is a number with `+` and country code.',
        email: 'Mail; `value` is an address.',
        callback: 'The utility calls; `value` names the queue.',
        office: 'A place to go to; `value` is its address.',
        web: 'A page; `value` is its URL.',
      },
    },
    label: 'What to call it.',
    value: 'The number, address or URL, by kind.',
    hours: 'When it is open. Empty means always.',
    zone: 'The zone of its hours.',
    emergency: 'True where it is for faults and danger.',
    waitMinutes: 'About how many minutes it takes until somebody answers, while it is open.',
  }),
  describeObject('OpeningHours', OpeningHours, 'Hours that repeat each week, half-open.', {
    days: 'Days of the week, 1 Monday to 7 Sunday.',
    opens: 'The local time it opens, `HH:MM`.',
    closes: 'The local time it closes, `HH:MM`, at most `24:00`.',
  }),
  describeObject('GlossaryEntry', GlossaryEntry, 'What one term on a bill means.', {
    term: 'A kind of line, or the label of a line as printed.',
    text: 'What it means, in plain words.',
  }),
  describeObject(
    'FlowReference',
    FlowReference,
    'Which flow serves a purpose. The flow itself is asked for when it is shown.',
    {
      id: 'The flow.',
      purpose: { text: 'What it serves.', values: flowPurposes },
      version: 'The version now in force.',
    },
  ),
];

export const configOperations = {
  getConfig: describeOperation(getConfig, {
    tag: 'Config',
    summary: 'Read the config',
    text: 'Public: the same for everyone, asked for without a token and kept by its `ETag`.',
    answers: 'The config.',
    params: {},
    query: {},
    problems: {},
    examples: [
      { name: 'colombia', summary: 'An electricity utility in Colombia', input: {}, answer: exampleConfig },
    ],
  }),
};
