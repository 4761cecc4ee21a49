import type { Case } from './cases.js';
import { qrMethod } from './payments.example.docs.js';

/** A case about two equal payments, its refund approved. */
export const refundedCase: Case = {
  id: 'case_7301_1',
  number: 'C-2026-000218',
  accountId: 'acc_7301',
  kind: 'double_charge',
  state: 'waiting_utility',
  evidence: { paymentIds: ['pay_8f2c41', 'pay_90aa17'] },
  currency: 'COP',
  heldMinor: 0,
  refund: {
    amountMinor: 14_598_300,
    state: 'approved',
    paymentId: 'pay_90aa17',
    method: qrMethod,
    expectedBy: '2026-10-30T18:00:00-05:00',
    sentAt: null,
  },
  decision: null,
  openedAt: '2026-10-22T10:02:00-05:00',
  answerBy: '2026-10-30T18:00:00-05:00',
  reopenUntil: null,
  history: [
    { at: '2026-10-22T10:02:00-05:00', by: 'customer', step: 'opened' },
    {
      at: '2026-10-23T10:02:00-05:00',
      by: 'utility',
      step: 'refund_approved',
      text: {
        es: 'Vimos los dos pagos. Le devolvemos el segundo.',
        en: 'We saw both payments. We give back the second.',
      },
    },
  ],
};

/** The same, just opened. */
export const openedCase: Case = {
  ...refundedCase,
  state: 'open',
  refund: null,
  history: refundedCase.history.slice(0, 1),
};
