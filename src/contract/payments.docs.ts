import { describeObject, describeOperation, type SchemaDoc } from './describe.docs.js';
import { methodKinds } from './payment-methods.docs.js';
import {
  cancelPayment,
  confirmPayment,
  createPayment,
  Decline,
  getPayment,
  listPayments,
  MethodChoice,
  NextAction,
  PaidBill,
  Payment,
  PaymentRequest,
  setPaymentMethod,
  UsedMethod,
  Voucher,
} from './payments.js';
import {
  draftPayment,
  failedPayment,
  paidPayment,
  qrPayment,
  voucherPayment,
} from './payments.example.docs.js';
import { duplicate, notOpen, staleProblems, unfitProblems } from './payments.problems.docs.js';
import { ACCOUNT_ID, CURSOR_INVALID, PAGE_QUERY } from './shared.docs.js';

const states = {
  requires_method: 'A draft without a way to pay. Nothing is charged.',
  requires_confirmation: 'A draft, ready to be confirmed. Nothing is charged.',
  scheduled: 'Confirmed for a later day. Nothing is charged before it.',
  requires_action: 'Confirmed; the customer has something to do, see `nextAction`.',
  processing: 'Under way: not known yet, see `expectedBy`. Do not pay again.',
  succeeded: 'The money has arrived. There is a receipt.',
  failed: 'Refused, see `decline`. Nothing was charged.',
  canceled: 'Given up before it was charged.',
  expired: 'Not confirmed or not acted on in time. Nothing was charged.',
  refunded: 'It had succeeded, and all of it was given back.',
  disputed: 'It had succeeded, and the bank took it back.',
};

const methodFields = {
  optionId: 'What was chosen with the method, such as the bank.',
  fieldsToken: 'What the provider’s own fields gave for the card. Good for one payment.',
  saveMethod: 'Whether to keep the card or bank account for the next time.',
  returnUrl:
    'Where the provider sends the customer back: an origin of the token. On the way back it has the parameter `utility-payment` with the payment’s id, and nothing else is added.',
};

const PAYMENT_ID = 'The payment, of an account that the client token opens.';

export const paymentSchemas: SchemaDoc[] = [
  describeObject('Payment', Payment, 'A payment, from draft to receipt.', {
    id: 'Names the payment. It is all that a return address carries.',
    accountId: 'The account that is paid for.',
    version: 'Grows with each change.',
    state: { text: 'Where it stands.', values: states },
    amountMinor: 'The amount in minor units.',
    currency: 'The currency of every amount here.',
    bills: 'What it pays of each bill, oldest first. What is over is kept as a credit.',
    method: 'The way it is made; null until it is chosen.',
    nextAction: 'What the customer has to do; null where that is nothing.',
    decline: 'Why it failed; null where it did not.',
    reference: 'What the provider calls it, to be quoted; null before it is charged.',
    scheduledFor: 'The day on which it is charged, in the zone of the account; null for at once.',
    createdAt: 'When the draft was made.',
    confirmedAt: 'When the customer confirmed; null for a draft.',
    settledAt: 'When the utility learnt that the money had arrived; null before.',
    expiresAt: 'When the draft or the action ends by itself; null where nothing does.',
    expectedBy: 'While it is under way: when the outcome should be known. Else null.',
    refundedMinor: 'What has been given back of it.',
    acknowledges: 'The equal payment that the customer knew of.',
    agreementId: 'The agreement that it is paid towards.',
    caseId: 'The newest case about it.',
    reconnection: 'Supply coming back because of it.',
  }),
  describeObject('PaymentRequest', PaymentRequest, 'A draft of a payment. It charges nothing.', {
    accountId: 'The account that is paid for.',
    bills:
      'The open bills as the customer saw them in the balance. Where one of them has changed, the draft is refused. Empty for a payment on account.',
    amountMinor: 'The amount, at least 1.',
    currency: 'The currency of the account.',
    methodId: 'The way to pay. Left out, it is chosen later.',
    ...methodFields,
    scheduledFor: 'A later day on which to charge, within 60 days.',
    acknowledges: 'The equal payment that the customer knows of and wants to repeat.',
    agreementId: 'The agreement that is paid towards.',
  }),
  describeObject('MethodChoice', MethodChoice, 'The way to pay a draft.', {
    methodId: 'The way to pay.',
    ...methodFields,
  }),
  describeObject('PaidBill', PaidBill, 'What a payment pays of one bill.', {
    billId: 'The bill.',
    version: 'Its version.',
    amountMinor: 'How much of the payment goes to it.',
  }),
  describeObject('UsedMethod', UsedMethod, 'The way a payment is made.', {
    id: 'The way to pay.',
    kind: { text: 'What kind of way it is.', values: methodKinds },
    label: 'What to call it.',
    ending: 'The last characters of the card or account.',
  }),
  describeObject('NextAction', NextAction, 'What the customer has to do next.', {
    kind: {
      text: 'What it is.',
      values: {
        redirect: 'Go to `url` and come back.',
        three_d_secure: 'Go to `url`, where the bank asks whether it is the customer.',
        instant_qr: 'Scan a QR code that says `code`, or copy it into the bank’s app.',
        cash_voucher: 'Pay the `voucher` at one of its places.',
        decoupled: 'Answer in another app, as `text` says.',
      },
    },
    url: 'Where to go, opened only on an allowed origin.',
    code: 'What the QR code says, and what can be copied.',
    voucher: 'The slip to pay.',
    text: 'What to do, in the utility’s words.',
    expiresAt: 'Until when it can be done; null where there is no end.',
  }),
  describeObject('Voucher', Voucher, 'A slip to pay in cash.', {
    reference: 'The number that a cashier can type.',
    agreementCode: 'The number of the utility’s agreement with the places, where they ask for it.',
    barcode: 'What the bars say.',
    barcodeFormat: {
      text: 'How the bars are drawn.',
      values: { code128: 'Code 128.', itf: 'Interleaved 2 of 5, as in boletos.' },
    },
    places: 'Where it can be paid.',
  }),
  describeObject('Decline', Decline, 'Why a payment failed. Nothing was charged.', {
    reason: {
      text: 'The reason.',
      values: {
        insufficient_funds: 'There was not enough money.',
        card_declined: 'The bank did not say why.',
        card_expired: 'The card has expired.',
        wrong_details: 'A number was wrong.',
        authentication_failed: 'The bank could not tell that it was the customer.',
        limit_exceeded: 'A limit of the card or account was passed.',
        suspected_fraud: 'The bank took it for fraud.',
        account_closed: 'The card or account is closed.',
        bank_unavailable: 'The bank did not answer.',
        abandoned: 'The customer turned back.',
        other: 'Another reason.',
      },
    },
    advice: {
      text: 'What helps.',
      values: {
        try_again: 'Trying again.',
        other_method: 'Another way to pay.',
        call_bank: 'A call to the bank.',
      },
    },
  }),
];

const draftBody = {
  accountId: 'acc_7301',
  bills: [{ billId: 'bill_202610', version: 1, outstandingMinor: 14_598_300 }],
  amountMinor: 14_598_300,
  currency: 'COP',
  methodId: 'pm_qr',
};

export const paymentOperations = {
  createPayment: describeOperation(createPayment, {
    tag: 'Payments',
    summary: 'Draft a payment',
    text: 'Makes a draft and charges nothing: what is owed is checked, and so is whether an equal payment was made a little earlier. `POST /payments/{paymentId}/confirm` charges it.',
    answers: 'The draft.',
    params: {},
    query: {},
    problems: {
      duplicate_recent: duplicate,
      ...staleProblems,
      ...unfitProblems,
      date_not_possible: {
        title: 'Not on that day',
        detail: 'The day is not after today, too far away, or the way to pay cannot wait.',
        retryable: false,
        errors: [{ pointer: '/body/scheduledFor', code: 'not_possible' }],
      },
    },
    examples: [
      { name: 'whole', summary: 'All that is owed', input: { body: draftBody }, answer: draftPayment },
    ],
  }),
  listPayments: describeOperation(listPayments, {
    tag: 'Payments',
    summary: 'List the payments of an account',
    text: 'Confirmed payments, newest first, those of other channels too. Drafts are not among them.',
    answers: 'A page of payments.',
    params: {},
    query: {
      accountId: ACCOUNT_ID,
      billId: 'Only payments of this bill.',
      reference: 'Only the payment that the provider or a partner’s bank calls so.',
      ...PAGE_QUERY,
    },
    problems: { cursor_invalid: CURSOR_INVALID },
    examples: [
      {
        name: 'one',
        summary: 'A payment that has arrived',
        input: { accountId: 'acc_7301', limit: 2 },
        answer: { items: [paidPayment] },
      },
    ],
  }),
  getPayment: describeOperation(getPayment, {
    tag: 'Payments',
    summary: 'Read a payment',
    text: 'Where a payment stands. After a lost answer, and on the way back from the provider, ask this.',
    answers: 'The payment.',
    params: { paymentId: PAYMENT_ID },
    query: {},
    problems: {},
    examples: [
      { name: 'paid', summary: 'It has arrived', input: { paymentId: paidPayment.id }, answer: paidPayment },
      {
        name: 'refused',
        summary: 'The bank refused it',
        input: { paymentId: failedPayment.id },
        answer: failedPayment,
      },
    ],
  }),
  setPaymentMethod: describeOperation(setPaymentMethod, {
    tag: 'Payments',
    summary: 'Choose how to pay a draft',
    text: 'Chooses or changes the way to pay, as long as the draft has not been confirmed.',
    answers: 'The draft.',
    params: { paymentId: PAYMENT_ID },
    query: {},
    problems: { payment_not_open: notOpen, ...unfitProblems },
    examples: [
      {
        name: 'qr',
        summary: 'An instant transfer',
        input: { paymentId: draftPayment.id, body: { methodId: 'pm_qr' } },
        answer: draftPayment,
      },
    ],
  }),
  confirmPayment: describeOperation(confirmPayment, {
    tag: 'Payments',
    summary: 'Confirm a payment',
    text: 'Charges. It has no body and needs no key: the payment itself makes it happen once, and a payment that has been confirmed only tells where it stands.',
    answers: 'The payment as it stands now.',
    params: { paymentId: PAYMENT_ID },
    query: {},
    problems: {
      payment_not_open: notOpen,
      method_required: {
        title: 'No way to pay has been chosen',
        detail: 'Choose one by `PUT /payments/{paymentId}/method`.',
        retryable: false,
      },
      duplicate_recent: duplicate,
      method_unavailable: unfitProblems.method_unavailable,
      ...staleProblems,
    },
    examples: [
      { name: 'qr', summary: 'A QR code to scan', input: { paymentId: qrPayment.id }, answer: qrPayment },
      {
        name: 'cash',
        summary: 'A slip to pay in cash',
        input: { paymentId: voucherPayment.id },
        answer: voucherPayment,
      },
    ],
  }),
  cancelPayment: describeOperation(cancelPayment, {
    tag: 'Payments',
    summary: 'Give up a payment',
    text: 'Ends a draft, a scheduled payment or one whose action has not been done. Canceled again, it only tells where it stands.',
    answers: 'The payment as it stands now.',
    params: { paymentId: PAYMENT_ID },
    query: {},
    problems: {
      payment_not_cancelable: {
        title: 'Too late to give up',
        detail: 'The payment is under way or over. Where it has arrived, ask for a refund by a case.',
        retryable: false,
      },
    },
    examples: [
      {
        name: 'draft',
        summary: 'A draft given up',
        input: { paymentId: draftPayment.id },
        answer: { ...draftPayment, version: 2, state: 'canceled', expiresAt: null },
      },
    ],
  }),
};
