import { describeObject, describeOperation, type ProblemDoc, type SchemaDoc } from './describe.docs.js';
import { paidPayment, qrMethod } from './payments.example.docs.js';
import { getReceipt, getReceiptDocument, Receipt, ReceiptLine } from './receipts.js';

const unavailable: ProblemDoc = {
  title: 'No receipt',
  detail: 'There is a receipt once the money has arrived, and not before.',
  retryable: false,
};
const params = { paymentId: 'A payment that has arrived, of an account that the client token opens.' };

export const receiptSchemas: SchemaDoc[] = [
  describeObject('Receipt', Receipt, 'Proof that a payment arrived.', {
    number: 'The number of the receipt, as printed.',
    paymentId: 'The payment.',
    accountId: 'The account that was paid for.',
    accountNumber: 'The account number as printed on the bill.',
    holderName: 'The name of the person or firm that is billed.',
    issuedAt: 'When the utility wrote the receipt.',
    paidAt: 'When the provider took the money.',
    amountMinor: 'The amount in minor units.',
    refundedMinor: 'What has been given back of it since.',
    currency: 'The currency of every amount here.',
    method: 'The way it was paid.',
    reference: 'What the provider calls the payment.',
    lines: 'What was paid of each bill. What is over is a credit.',
    balanceAfterMinor: 'What was owed after it; negative is a credit.',
  }),
  describeObject('ReceiptLine', ReceiptLine, 'What was paid of one bill.', {
    billId: 'The bill.',
    billNumber: 'The number printed on it.',
    amountMinor: 'How much of the payment went to it.',
  }),
];

export const receiptOperations = {
  getReceipt: describeOperation(getReceipt, {
    tag: 'Payments',
    summary: 'Read the receipt of a payment',
    text: 'What proves the payment. It stays, also when the money is given back later.',
    answers: 'The receipt.',
    params,
    query: {},
    problems: { receipt_unavailable: unavailable },
    examples: [
      {
        name: 'paid',
        summary: 'A bill paid in full',
        input: { paymentId: paidPayment.id },
        answer: {
          number: 'R-2026-004117',
          paymentId: paidPayment.id,
          accountId: 'acc_7301',
          accountNumber: '7301-4482-1',
          holderName: 'Luz Marina Ortega',
          issuedAt: '2026-10-22T09:33:00-05:00',
          paidAt: '2026-10-22T09:32:41-05:00',
          amountMinor: 14_598_300,
          refundedMinor: 0,
          currency: 'COP',
          method: qrMethod,
          reference: 'PRV-71F09A',
          lines: [{ billId: 'bill_202610', billNumber: 'E-2026-10-118274', amountMinor: 14_598_300 }],
          balanceAfterMinor: 0,
        },
      },
    ],
  }),
  getReceiptDocument: describeOperation(getReceiptDocument, {
    tag: 'Payments',
    summary: 'Read the receipt as a PDF',
    text: 'The receipt with the same figures, to keep or to print.',
    answers: 'The PDF.',
    params,
    query: {},
    problems: { receipt_unavailable: unavailable },
    examples: [{ name: 'pdf', summary: 'A PDF', input: { paymentId: paidPayment.id }, answer: '%PDF-1.7' }],
  }),
};
