import {
  cancelPayment,
  confirmPayment,
  createPayment,
  getAutopay,
  getPayment,
  getReceipt,
  getReceiptDocument,
  listPaymentMethods,
  listPayments,
  type OperationSpec,
  type Payment,
  setAutopay,
  setPaymentMethod,
  stopAutopay,
} from '../../contract/index.js';
import { problemErrors, Refusal, refuse, statusOf } from '../problems.js';
import { PaymentRefused } from '../world/payments/types.js';
import { type Call, implement } from './operation.js';

/** Does something at the payment desk, and refuses in the words of the operation. */
export function atDesk<T>(operation: OperationSpec, what: () => T): T {
  try {
    return what();
  } catch (error) {
    if (!(error instanceof PaymentRefused)) throw error;
    const { code, pointer, paymentId } = error;
    const known = problemErrors(code)[0]?.code ?? 'invalid';
    const errors =
      pointer === undefined || !operation.body ? undefined : [{ pointer: `/body${pointer}`, code: known }];
    throw new Refusal(code, statusOf(code, operation) ?? 500, errors ?? [], undefined, paymentId);
  }
}

/** The payment, where the token opens its account. It does not tell whether another one exists. */
function payment<S extends OperationSpec>(
  operation: S,
  call: Omit<Call<S>, 'input'>,
  paymentId: string,
): Payment {
  const found = call.tenant.world.payments.find(paymentId);
  if (!found || !call.session?.accountIds.includes(found.accountId)) throw refuse(operation, 'not_found');
  return found;
}

export const paymentImplementations = {
  listPaymentMethods: implement(listPaymentMethods, ({ tenant, input }) => ({
    all: tenant.world.payments.methods(input.accountId),
    idOf: ({ id }) => id,
  })),

  createPayment: implement(createPayment, ({ tenant, input: { body }, session }) =>
    atDesk(createPayment, () => tenant.world.payments.draft(body, session?.origins ?? [])),
  ),

  listPayments: implement(listPayments, ({ tenant, input }) => {
    const { billId, reference } = input;
    return {
      all: tenant.world.payments.list(input.accountId),
      idOf: ({ id }) => id,
      keep: (one) =>
        (billId === undefined || one.bills.some((bill) => bill.billId === billId)) &&
        (reference === undefined || one.reference === reference),
    };
  }),

  getPayment: implement(getPayment, (call) => payment(getPayment, call, call.input.paymentId)),

  setPaymentMethod: implement(setPaymentMethod, (call) => {
    const { id } = payment(setPaymentMethod, call, call.input.paymentId);
    const { payments } = call.tenant.world;
    return atDesk(setPaymentMethod, () =>
      payments.setMethod(id, call.input.body, call.session?.origins ?? []),
    );
  }),

  confirmPayment: implement(confirmPayment, (call) => {
    const { id } = payment(confirmPayment, call, call.input.paymentId);
    return atDesk(confirmPayment, () => call.tenant.world.payments.confirm(id));
  }),

  cancelPayment: implement(cancelPayment, (call) => {
    const { id } = payment(cancelPayment, call, call.input.paymentId);
    return atDesk(cancelPayment, () => call.tenant.world.payments.cancel(id));
  }),

  getReceipt: implement(getReceipt, (call) => {
    const { id } = payment(getReceipt, call, call.input.paymentId);
    const receipt = call.tenant.world.payments.receipt(id);
    if (!receipt) throw refuse(getReceipt, 'receipt_unavailable');
    return receipt;
  }),

  getReceiptDocument: implement(getReceiptDocument, (call) => {
    const { id } = payment(getReceiptDocument, call, call.input.paymentId);
    if (!call.tenant.world.payments.receipt(id)) throw refuse(getReceiptDocument, 'receipt_unavailable');
    return call.tenant.world.receiptDocument(id);
  }),

  getAutopay: implement(getAutopay, ({ tenant, input }) => tenant.world.payments.autopay(input.accountId)),

  setAutopay: implement(setAutopay, ({ tenant, input }) =>
    atDesk(setAutopay, () => tenant.world.payments.setAutopay(input.accountId, input.body)),
  ),

  stopAutopay: implement(stopAutopay, ({ tenant, input }) =>
    tenant.world.payments.stopAutopay(input.accountId),
  ),
};
