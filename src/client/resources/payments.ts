import { listPaymentMethods } from '../../contract/payment-methods.js';
import {
  cancelPayment,
  confirmPayment,
  createPayment,
  getPayment,
  listPayments,
  setPaymentMethod,
} from '../../contract/payments.js';
import { getReceipt, getReceiptDocument } from '../../contract/receipts.js';
import type { ClientCore } from '../types.js';
import { type AskOne, type AskPages, one, pages } from './ask.js';

/** The payments of an account. Drafting charges nothing; confirming does, and happens once however often it is sent. */
export interface PaymentsResource {
  /** One page of the ways to pay that an account may take now. */
  methods: AskOne<typeof listPaymentMethods>;
  /**
   * Makes a draft. Give the intent's `idempotencyKey`, kept until the intent has a terminal answer: with the same key and
   * body there is one draft.
   */
  create: AskOne<typeof createPayment>;
  /** Chooses or changes the way to pay a draft. */
  setMethod: AskOne<typeof setPaymentMethod>;
  /** Charges a draft. After a lost answer ask `get`, or confirm again: it charges once. */
  confirm: AskOne<typeof confirmPayment>;
  /** Gives up a payment that has not been charged. */
  cancel: AskOne<typeof cancelPayment>;
  get: AskOne<typeof getPayment>;
  /** One page of confirmed payments, newest first. */
  list: AskOne<typeof listPayments>;
  /** All confirmed payments, newest first, page by page. */
  pages: AskPages<typeof listPayments>;
  receipt: AskOne<typeof getReceipt>;
  /** The bytes of the receipt's PDF. */
  receiptDocument: AskOne<typeof getReceiptDocument>;
}

export function paymentsResource(core: ClientCore): PaymentsResource {
  return {
    methods: one(core, listPaymentMethods),
    create: one(core, createPayment),
    setMethod: one(core, setPaymentMethod),
    confirm: one(core, confirmPayment),
    cancel: one(core, cancelPayment),
    get: one(core, getPayment),
    list: one(core, listPayments),
    pages: pages(core, listPayments),
    receipt: one(core, getReceipt),
    receiptDocument: one(core, getReceiptDocument),
  };
}
