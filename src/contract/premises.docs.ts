import { describeObject, describeOperation, type SchemaDoc } from './describe.docs.js';
import {
  Deposit,
  getPremise,
  Premise,
  PremiseFee,
  PremiseMeter,
  PremiseRegister,
  PremiseService,
  TariffChoice,
} from './premises.js';

export const PREMISE_ID = 'The place, as an address match or a service point names it.';

export const premiseSchemas: SchemaDoc[] = [
  describeObject('Premise', Premise, 'A place, with what it takes to start or stop service there.', {
    id: 'Names the place.',
    label: 'Its address in one line.',
    address: 'Its address in its parts.',
    zone: 'The zone of its days.',
    currency: 'The currency of every amount here.',
    occupancy: {
      text: 'Who is the customer there now. Nobody is named.',
      values: {
        vacant: 'Nobody.',
        occupied: 'Somebody else: a paper has to show that the customer may move in.',
        yours: 'The customer who asks.',
      },
    },
    services: 'What is delivered there, one entry a service point.',
  }),
  describeObject('PremiseService', PremiseService, 'One service of a place.', {
    servicePointId: 'The service point.',
    service: 'What is delivered.',
    supply: {
      text: 'Whether it is on.',
      values: { on: 'It is on.', off: 'It is off and can be turned on.', none: 'There is no meter yet.' },
    },
    tariffs: 'The price lists that can be chosen, the usual one first.',
    meter: 'Its meter; null where there is none.',
    deposit: 'The security that a new customer leaves; null where there is none.',
    fees: 'What a start costs once.',
    visit: 'Why somebody has to come, in plain words; null where nobody has to.',
    dailyFixedMinor: 'What a day costs before anything is used.',
    usualDailyMinor:
      'What a usual day of the customer costs, fixed charges included; null where it is not theirs.',
    billedUntil: 'The first day that is not on a bill yet; null where it is not the customer’s.',
  }),
  describeObject('PremiseMeter', PremiseMeter, 'A meter and who can get at it.', {
    id: 'Names the meter.',
    access: {
      text: 'Where it is.',
      values: {
        outside: 'Anybody can read it from outside.',
        inside: 'Somebody has to open the door.',
        remote: 'It reads itself; nobody has to.',
      },
    },
    registers: 'What it shows.',
  }),
  describeObject('PremiseRegister', PremiseRegister, 'A register of a meter.', {
    register: 'Its code, as reads name it.',
    unit: 'The unit of its figures.',
    digits: 'How many whole digits it has; after them it starts again at 0.',
    lastValue: 'What it showed last; null where others live there, or it is not known.',
    lastReadOn: 'When that was; null together with `lastValue`.',
    usualPerDay: 'What it counts on a usual day; null where that is not known or not the customer’s.',
  }),
  describeObject('TariffChoice', TariffChoice, 'A price list that can be chosen.', {
    tariffId: 'The price list.',
    name: 'What it is called.',
    text: 'For whom it is good, in plain words.',
    isUsual: 'Whether most homes have it.',
  }),
  describeObject('Deposit', Deposit, 'What the utility keeps as a security.', {
    amountMinor: 'How much.',
    text: 'Why, and when it comes back, in plain words.',
  }),
  describeObject('PremiseFee', PremiseFee, 'What a start costs once.', {
    kind: {
      text: 'What it is for.',
      values: {
        connection: 'Opening the contract.',
        visit: 'Somebody comes.',
        reconnection: 'Turning supply on again.',
        other: 'Anything else; the label says what.',
      },
    },
    label: 'What to call it.',
    amountMinor: 'How much.',
  }),
];

export const examplePremise: Premise = {
  id: 'prm_2318',
  label: 'Calle 27 n.º 23-18, Tuluá',
  address: { lines: ['Calle 27 n.º 23-18'], locality: 'Tuluá', region: 'Valle del Cauca', country: 'CO' },
  zone: 'America/Bogota',
  currency: 'COP',
  occupancy: 'vacant',
  services: [
    {
      servicePointId: 'sp_2318_e',
      service: 'electricity',
      supply: 'off',
      tariffs: [
        {
          tariffId: 'tar_residential_2',
          name: 'Residencial estrato 2',
          text: { es: 'La de casi todos los hogares.', en: 'The one that almost every home has.' },
          isUsual: true,
        },
      ],
      meter: {
        id: 'mtr_60411',
        access: 'outside',
        registers: [
          {
            register: 'active',
            unit: 'kWh',
            digits: 5,
            lastValue: '40218',
            lastReadOn: '2026-09-30',
            usualPerDay: null,
          },
        ],
      },
      deposit: {
        amountMinor: 8_000_000,
        text: {
          es: 'Se la devolvemos al año si paga a tiempo.',
          en: 'You get it back after a year if you pay on time.',
        },
      },
      fees: [
        {
          kind: 'reconnection',
          label: { es: 'Prender la luz', en: 'Turning the power on' },
          amountMinor: 3_850_000,
        },
      ],
      visit: { es: 'Alguien viene a prender la luz.', en: 'Somebody comes to turn the power on.' },
      dailyFixedMinor: 0,
      usualDailyMinor: null,
      billedUntil: null,
    },
  ],
};

export const premiseOperations = {
  getPremise: describeOperation(getPremise, {
    tag: 'Premises',
    summary: 'Read a place with its service options',
    text: 'What it takes to start or stop service at a place: who is the customer there, price lists, deposit, fees, the meter and whether somebody has to come.',
    answers: 'The place.',
    params: { premiseId: PREMISE_ID },
    query: {},
    problems: {},
    examples: [
      {
        name: 'vacant',
        summary: 'A vacant house whose power is off',
        input: { premiseId: 'prm_2318' },
        answer: examplePremise,
      },
    ],
  }),
};
