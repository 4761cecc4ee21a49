import { describeObject, describeOperation, type SchemaDoc } from './describe.docs.js';
import {
  HostedFields,
  listPaymentMethods,
  MethodOption,
  PaymentMethod,
  SavedInstrument,
  Unavailability,
} from './payment-methods.js';
import { ACCOUNT_PAGES } from './shared.docs.js';

/** How a payment can be made. */
export const methodKinds = {
  card: 'A card, typed into fields that the provider serves.',
  saved_card: 'A card that the provider keeps.',
  instant_qr: 'An instant transfer: a QR code to scan or a code to copy.',
  bank_transfer: 'A transfer that the customer approves at the bank’s own page.',
  cash_voucher: 'A slip to pay in cash at a shop or bank.',
  direct_debit: 'The bank is asked for the money; its answer takes days.',
  redirect: 'A page of the provider where the customer chooses how to pay.',
};

const savedCard: PaymentMethod = {
  id: 'pm_card_4242',
  kind: 'saved_card',
  label: { es: 'Tarjeta terminada en 4242', en: 'Card ending in 4242' },
  currency: 'COP',
  minimumMinor: 500_000,
  maximumMinor: 500_000_000,
  settlesInDays: 0,
  saved: { brand: 'Cumbre', ending: '4242', expires: '2029-08' },
  canSchedule: true,
  canAutopay: true,
  canSave: false,
};

const transfer: PaymentMethod = {
  id: 'pm_transfer',
  kind: 'bank_transfer',
  label: { es: 'Débito en su banco', en: 'From your bank account' },
  hint: { es: 'Va a la página de su banco y vuelve.', en: 'You go to the page of your bank and come back.' },
  currency: 'COP',
  minimumMinor: 500_000,
  maximumMinor: null,
  settlesInDays: 0,
  options: [{ id: 'bank_alameda', label: { es: 'Banco Alameda' } }],
  canSchedule: false,
  canAutopay: false,
  canSave: false,
};

const card: PaymentMethod = {
  ...transfer,
  id: 'pm_card',
  kind: 'card',
  label: { es: 'Tarjeta', en: 'Card' },
  hint: { es: 'Usted escribe la tarjeta aquí mismo.', en: 'You type the card right here.' },
  options: [],
  fields: { url: 'https://provider.example/fields', protocol: 'servicedrop-fields-1' },
  canSave: true,
  unavailable: {
    reason: 'maintenance',
    text: { es: 'Vuelve a las 10 de la noche.', en: 'It is back at 10 at night.' },
  },
};

export const paymentMethodSchemas: SchemaDoc[] = [
  describeObject(
    'PaymentMethod',
    PaymentMethod,
    'A way to pay that an account may take. The list is in the order to offer them.',
    {
      id: 'Names the method in a payment.',
      kind: { text: 'What kind of way it is.', values: methodKinds },
      label: 'What to call it.',
      hint: 'What the customer should know before choosing it.',
      currency: 'The currency that it takes.',
      minimumMinor: 'The least that can be paid this way.',
      maximumMinor: 'The most that can be paid this way at once; null where there is no such bound.',
      settlesInDays: 'After how many days at most the outcome is known. 0 is within minutes.',
      options: 'What has to be chosen with it, such as the bank. Left out where nothing has.',
      fields: 'The provider’s own fields, for a kind that needs something typed.',
      saved: 'What is kept of a card or bank account, for a kind that is saved.',
      canSchedule: 'Whether it can pay on a later day.',
      canAutopay: 'Whether it can pay each bill by itself.',
      canSave: 'Whether it can be kept for the next time.',
      unavailable: 'Why it cannot be taken now. Left out where it can.',
    },
  ),
  describeObject('HostedFields', HostedFields, 'Fields that the provider serves in a frame of its own.', {
    url: 'The frame’s address. Its origin is the only one to take messages from.',
    protocol: 'Which messages it speaks: `servicedrop-fields-1` is the one of these docs.',
  }),
  describeObject('MethodOption', MethodOption, 'Something to choose with a way to pay.', {
    id: 'Names the choice in a payment, as `optionId`.',
    label: 'What to call it, such as the name of the bank.',
  }),
  describeObject(
    'SavedInstrument',
    SavedInstrument,
    'What is known here of a card or bank account that is kept.',
    {
      brand: 'The name on it.',
      ending: 'Its last characters.',
      expires: 'The month in which it expires, `YYYY-MM`.',
    },
  ),
  describeObject('Unavailability', Unavailability, 'Why a way to pay cannot be taken now.', {
    reason: {
      text: 'The kind of reason.',
      values: {
        maintenance: 'The provider is being maintained.',
        not_for_account: 'This account may not take it.',
        expired: 'The saved card has expired.',
        other: 'Another reason; its text says which.',
      },
    },
    text: 'The reason in the utility’s words.',
  }),
];

export const paymentMethodOperations = {
  listPaymentMethods: describeOperation(listPaymentMethods, {
    tag: 'Payments',
    summary: 'List the ways to pay of an account',
    text: 'What this account may take now, saved ones first, in the order to offer them.',
    answers: 'A page of ways to pay.',
    ...ACCOUNT_PAGES,
    examples: [
      {
        name: 'three',
        summary: 'A saved card, a transfer, and a card that cannot be taken now',
        input: { accountId: 'acc_7301' },
        answer: { items: [savedCard, transfer, card] },
      },
    ],
  }),
};
