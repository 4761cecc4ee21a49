// What the payment operations are asked for in any world: a payment by QR or card, a case, an agreement.
import type { OperationId } from '../../src/contract/index.js';
import type { World } from '../../src/mock/index.js';

export interface PaymentRequestParts {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

/** What is owed, as a draft pays it; undefined where nothing is. */
export function draftOf(world: World, accountId: string): object | undefined {
  const { openBills, currency } = world.balance(accountId);
  const [open] = openBills;
  return open && { accountId, bills: openBills, amountMinor: open.outstandingMinor, currency };
}

/**
 * A request for each payment operation, in an order that works: a draft, its method, confirmed by card, its receipt; a
 * second draft given up; an agreement made before anything is paid. Undefined where the world has nothing of the kind.
 */
export function paymentRequests(
  world: World,
  accountId: string,
): Partial<Record<OperationId, () => PaymentRequestParts | undefined>> {
  const { payments } = world;
  const account = `/accounts/${accountId}`;
  const latest = (): string | undefined => {
    const drafts = world.ledger().payments.filter((one) => one.accountId === accountId);
    return drafts
      .filter(({ state }) => state === 'requires_method' || state === 'requires_confirmation')
      .at(-1)?.id;
  };
  const settled = (): string | undefined =>
    payments.list(accountId).find(({ settledAt }) => settledAt !== null)?.id;
  const of = (
    id: string | undefined,
    parts: (id: string) => PaymentRequestParts,
  ): PaymentRequestParts | undefined => (id === undefined ? undefined : parts(id));
  const caseId = (): string | undefined => payments.cases(accountId)[0]?.id;
  const agreementId = (): string | undefined => payments.agreements(accountId)[0]?.id;
  const again = (): string | undefined => {
    const draft = draftOf(world, accountId);
    return draft && payments.draft(draft as Parameters<typeof payments.draft>[0], []).id;
  };
  return {
    listPaymentMethods: () => ({ method: 'GET', path: `${account}/payment-methods` }),
    listAgreementOffers: () => ({ method: 'GET', path: `${account}/agreement-offers` }),
    createAgreement: () =>
      of(payments.offers(accountId)[0]?.id, (offerId) => ({
        method: 'POST',
        path: `${account}/agreements`,
        body: { offerId },
      })),
    listAgreements: () => ({ method: 'GET', path: `${account}/agreements` }),
    getAgreement: () => of(agreementId(), (id) => ({ method: 'GET', path: `${account}/agreements/${id}` })),
    cancelAgreement: () =>
      of(agreementId(), (id) => ({ method: 'POST', path: `${account}/agreements/${id}/cancel` })),
    createPayment: () => {
      const body = draftOf(world, accountId);
      return body && { method: 'POST', path: '/payments', body };
    },
    setPaymentMethod: () =>
      of(latest(), (id) => ({
        method: 'PUT',
        path: `/payments/${id}/method`,
        body: { methodId: 'pm_card_4242' },
      })),
    getPayment: () => of(latest() ?? settled(), (id) => ({ method: 'GET', path: `/payments/${id}` })),
    cancelPayment: () => of(again(), (id) => ({ method: 'POST', path: `/payments/${id}/cancel` })),
    confirmPayment: () => of(latest(), (id) => ({ method: 'POST', path: `/payments/${id}/confirm` })),
    listPayments: () => ({ method: 'GET', path: `/payments?accountId=${accountId}` }),
    getReceipt: () => of(settled(), (id) => ({ method: 'GET', path: `/payments/${id}/receipt` })),
    getReceiptDocument: () =>
      of(settled(), (id) => ({ method: 'GET', path: `/payments/${id}/receipt/document` })),
    setAutopay: () => ({
      method: 'PUT',
      path: `${account}/autopay`,
      body: { methodId: 'pm_card_4242', day: 'due_day' },
    }),
    getAutopay: () => ({ method: 'GET', path: `${account}/autopay` }),
    stopAutopay: () => ({ method: 'DELETE', path: `${account}/autopay` }),
    createCase: () => ({ method: 'POST', path: `${account}/cases`, body: { kind: 'payment_missing' } }),
    listCases: () => ({ method: 'GET', path: `${account}/cases` }),
    getCase: () => of(caseId(), (id) => ({ method: 'GET', path: `${account}/cases/${id}` })),
    answerCase: () =>
      of(caseId(), (id) => ({
        method: 'POST',
        path: `${account}/cases/${id}/answers`,
        body: { text: 'Ayer.' },
      })),
    cancelCase: () => of(caseId(), (id) => ({ method: 'POST', path: `${account}/cases/${id}/cancel` })),
    reopenCase: () => {
      const { id } = payments.openCase(accountId, { kind: 'payment_missing' });
      return { method: 'POST', path: `${account}/cases/${id}/reopen` };
    },
  };
}
