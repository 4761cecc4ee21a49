import { Balance, getBalance, OpenBill, PendingPayment, Reconnection } from './balance.js';
import { describeObject, describeOperation, type SchemaDoc } from './describe.docs.js';
import { ACCOUNT_ID } from './shared.docs.js';

export const balanceSchemas: SchemaDoc[] = [
  describeObject('Balance', Balance, 'What an account owes now, over all its bills.', {
    accountId: 'The account.',
    currency: 'The currency of every amount here.',
    amountDueMinor:
      'What is owed now, payments in progress not yet taken off. Negative is a credit of the customer.',
    overdueMinor: 'The part of it whose due date has passed. Never negative.',
    pendingMinor: 'Payments in progress, not yet taken off `amountDueMinor`. Never negative.',
    dueOn: 'The earliest day by which something must be paid; null where nothing is.',
    cutoffOn: 'The earliest day on which supply may be cut off if nothing is paid; null where none is set.',
    openBills:
      'The bills that can be paid, oldest first. A bill that a newer one took over is not among them.',
    pendingPayments: 'The payments in progress, oldest first; together they are `pendingMinor`.',
    heldMinor: 'The part of `amountDueMinor` that is disputed in a case. Nobody asks for it meanwhile.',
    reconnection: 'Supply coming back, where it was cut off and what was owed has been paid.',
    asOf: 'When this was true.',
  }),
  describeObject(
    'PendingPayment',
    PendingPayment,
    'A payment in progress: confirmed, and not yet known to have arrived.',
    {
      paymentId: 'The payment.',
      amountMinor: 'Its amount, in the currency of the balance.',
      expectedBy: 'When its outcome should be known; null where nobody can say.',
    },
  ),
  describeObject('Reconnection', Reconnection, 'Supply coming back after what was owed has been paid.', {
    state: {
      text: 'How far it is.',
      values: {
        requested: 'The order has been given.',
        scheduled: 'A visit or a remote switch is planned.',
        done: 'Supply is back.',
      },
    },
    expectedBy: 'When supply should be back; null where nobody can say.',
  }),
  describeObject('OpenBill', OpenBill, 'What is still owed of one bill.', {
    billId: 'The bill.',
    version: 'Its version, as `Bill.version`.',
    outstandingMinor:
      'What is still owed of it, with what it took over from earlier bills, in minor units of the currency of the balance.',
  }),
];

export const balanceOperations = {
  getBalance: describeOperation(getBalance, {
    tag: 'Balance',
    summary: 'Read the balance of an account',
    text: 'What is owed now. It moves with each bill, payment and correction; a bill’s own totals do not.',
    answers: 'The balance.',
    params: { accountId: ACCOUNT_ID },
    query: {},
    problems: {},
    examples: [
      {
        name: 'due',
        summary: 'One bill to pay',
        input: { accountId: 'acc_7301' },
        answer: {
          accountId: 'acc_7301',
          currency: 'COP',
          amountDueMinor: 14_598_300,
          overdueMinor: 0,
          pendingMinor: 0,
          dueOn: '2026-11-04',
          cutoffOn: '2026-11-12',
          openBills: [{ billId: 'bill_202610', version: 1, outstandingMinor: 14_598_300 }],
          asOf: '2026-10-22T09:30:00-05:00',
        },
      },
      {
        name: 'paying',
        summary: 'Supply was cut; a payment is on its way and supply is coming back',
        input: { accountId: 'acc_7301' },
        answer: {
          accountId: 'acc_7301',
          currency: 'COP',
          amountDueMinor: 14_598_300,
          overdueMinor: 14_598_300,
          pendingMinor: 14_598_300,
          dueOn: '2026-11-04',
          cutoffOn: '2026-11-12',
          openBills: [{ billId: 'bill_202610', version: 1, outstandingMinor: 14_598_300 }],
          pendingPayments: [
            { paymentId: 'pay_7301', amountMinor: 14_598_300, expectedBy: '2026-11-13T18:00:00-05:00' },
          ],
          reconnection: { state: 'requested', expectedBy: '2026-11-14T12:00:00-05:00' },
          asOf: '2026-11-13T10:05:00-05:00',
        },
      },
    ],
  }),
};
