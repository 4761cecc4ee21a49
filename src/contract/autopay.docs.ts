import { Autopay, AutopayRequest, getAutopay, NextAutopay, setAutopay, stopAutopay } from './autopay.js';
import { describeObject, describeOperation, type SchemaDoc } from './describe.docs.js';
import { ACCOUNT_ID } from './shared.docs.js';

const days = {
  due_day: 'On the last day to pay.',
  issue_day: 'On the day the bill is issued.',
};
const params = { accountId: ACCOUNT_ID };

const on: Autopay = {
  accountId: 'acc_7301',
  state: 'on',
  method: {
    id: 'pm_card_4242',
    kind: 'saved_card',
    label: { es: 'Tarjeta terminada en 4242', en: 'Card ending in 4242' },
    ending: '4242',
  },
  day: 'due_day',
  limitMinor: 30_000_000,
  next: { on: '2026-11-04', amountMinor: 14_598_300 },
};
const off: Autopay = {
  accountId: 'acc_7301',
  state: 'off',
  method: null,
  day: null,
  limitMinor: null,
  next: null,
};

export const autopaySchemas: SchemaDoc[] = [
  describeObject('Autopay', Autopay, 'Whether each bill is paid by itself, how and when.', {
    accountId: 'The account.',
    state: {
      text: 'Whether it pays.',
      values: {
        off: 'Nothing is paid by itself.',
        on: 'Each bill is paid by itself.',
        paused: 'It was on, and its way to pay cannot be taken any more.',
      },
    },
    method: 'The way it pays; null where it is off.',
    day: { text: 'When it pays; null where it is off.', values: days },
    limitMinor: 'The most it pays at once; above that nothing is paid. Null for no such bound.',
    next: 'The next payment it will make; null where none is known.',
  }),
  describeObject('AutopayRequest', AutopayRequest, 'How each bill is to be paid from now on.', {
    methodId: 'A way to pay that can do it.',
    day: { text: 'When to pay.', values: days },
    limitMinor: 'The most to pay at once. Left out or null for no such bound.',
  }),
  describeObject('NextAutopay', NextAutopay, 'The next payment that will be made by itself.', {
    on: 'The day, in the zone of the account.',
    amountMinor: 'The amount; null until the bill is there.',
  }),
];

export const autopayOperations = {
  getAutopay: describeOperation(getAutopay, {
    tag: 'Payments',
    summary: 'Read whether bills are paid by themselves',
    text: 'Whether it is on, by which way to pay, and what it will pay next.',
    answers: 'How it stands.',
    params,
    query: {},
    problems: {},
    examples: [
      { name: 'on', summary: 'Paid by card on the last day', input: { accountId: 'acc_7301' }, answer: on },
    ],
  }),
  setAutopay: describeOperation(setAutopay, {
    tag: 'Payments',
    summary: 'Let bills be paid by themselves',
    text: 'Turns it on or changes it. The open bill is included where its day has not come.',
    answers: 'How it stands now.',
    params,
    query: {},
    problems: {
      method_unavailable: {
        title: 'The way to pay cannot do this',
        detail: 'This account does not have it, or it cannot pay by itself.',
        retryable: false,
        errors: [{ pointer: '/body/methodId', code: 'unavailable' }],
      },
    },
    examples: [
      {
        name: 'card',
        summary: 'By card, up to a limit',
        input: {
          accountId: 'acc_7301',
          body: { methodId: 'pm_card_4242', day: 'due_day', limitMinor: 30_000_000 },
        },
        answer: on,
      },
    ],
  }),
  stopAutopay: describeOperation(stopAutopay, {
    tag: 'Payments',
    summary: 'Stop paying bills by themselves',
    text: 'Turns it off. A payment that is already under way goes on.',
    answers: 'How it stands now.',
    params,
    query: {},
    problems: {},
    examples: [{ name: 'off', summary: 'Turned off', input: { accountId: 'acc_7301' }, answer: off }],
  }),
};
