import type { Payment, UsedMethod } from './payments.js';

export const qrMethod: UsedMethod = {
  id: 'pm_qr',
  kind: 'instant_qr',
  label: { es: 'Código QR', en: 'QR code' },
};

/** A draft of all that is owed of the example bill. */
export const draftPayment: Payment = {
  id: 'pay_8f2c41',
  accountId: 'acc_7301',
  version: 1,
  state: 'requires_confirmation',
  amountMinor: 14_598_300,
  currency: 'COP',
  bills: [{ billId: 'bill_202610', version: 1, amountMinor: 14_598_300 }],
  method: qrMethod,
  nextAction: null,
  decline: null,
  reference: null,
  scheduledFor: null,
  createdAt: '2026-10-22T09:30:00-05:00',
  confirmedAt: null,
  settledAt: null,
  expiresAt: '2026-10-22T10:00:00-05:00',
  expectedBy: null,
  refundedMinor: 0,
};

/** The same, confirmed: the code is there to be scanned. */
export const qrPayment: Payment = {
  ...draftPayment,
  version: 2,
  state: 'requires_action',
  nextAction: {
    kind: 'instant_qr',
    code: '00020126360014example.pagos0114pay_8f2c415204490053031705802CO6304A13B',
    expiresAt: '2026-10-22T09:46:00-05:00',
  },
  reference: 'PRV-71F09A',
  confirmedAt: '2026-10-22T09:31:00-05:00',
  expiresAt: '2026-10-22T09:46:00-05:00',
};

/** The same, arrived. */
export const paidPayment: Payment = {
  ...qrPayment,
  version: 3,
  state: 'succeeded',
  nextAction: null,
  settledAt: '2026-10-22T09:33:00-05:00',
  expiresAt: null,
};

/** The same, refused by the bank. */
export const failedPayment: Payment = {
  ...qrPayment,
  id: 'pay_8f2c39',
  version: 3,
  state: 'failed',
  nextAction: null,
  decline: { reason: 'insufficient_funds', advice: 'other_method' },
  reference: 'PRV-71F08C',
  expiresAt: null,
};

/** A slip that can be paid at a counter. */
export const voucherPayment: Payment = {
  ...qrPayment,
  id: 'pay_8f2c40',
  method: {
    id: 'pm_voucher',
    kind: 'cash_voucher',
    label: { es: 'Efectivo en Girasol', en: 'Cash at Girasol' },
  },
  nextAction: {
    kind: 'cash_voucher',
    voucher: {
      reference: '450118273366',
      agreementCode: '90417',
      barcode: '415770999904178020450118273366',
      barcodeFormat: 'code128',
      places: [{ es: 'Cajas Girasol', en: 'Girasol counters' }],
    },
    expiresAt: '2026-10-25T09:31:00-05:00',
  },
  reference: 'PRV-71F091',
  expiresAt: '2026-10-25T09:31:00-05:00',
};
