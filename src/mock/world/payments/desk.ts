import type { Agreement, Balance, Payment, Reconnection } from '../../../contract/index.js';
import { HOUR, rfc3339 } from '../time.js';
import type { LedgerPayment, LedgerReversal } from '../types.js';
import { AgreementBook } from './agreements.js';
import { AutopayBook } from './autopay.js';
import type { KnownPayment } from './case-record.js';
import { CaseBook } from './cases.js';
import type { PaymentContext } from './context.js';
import { Provider } from './provider.js';
import { providerDesk } from './provider-desk.js';
import { receiptOf } from './receipts.js';
import { withSaved } from './saved.js';
import { Till } from './till.js';
import { type PaymentDesk, type PaymentRecord, PaymentRefused } from './types.js';
import { balanceWith, reconnectionAfter, sumOf, tellPayment, tellStoryPayment } from './view.js';

/** The desk, with what the world needs to let time pass at it. */
export interface Payments {
  readonly desk: PaymentDesk;
  /** Payments at an instant, drafts too, and money that went back. */
  booked(accountId: string, untilMs: number): LedgerPayment[];
  reversals(accountId: string, untilMs: number): LedgerReversal[];
  /** The books' balance with what is under way, held and agreed on. */
  balance(accountId: string, nowMs: number): Balance;
  /** Whether supply that had been cut off is back. */
  isReconnected(accountId: string, nowMs: number): boolean;
  /** The next instant after one at which something happens here. */
  nextMs(afterMs: number): number;
  /** Does what is due after one instant and until another. */
  advance(afterMs: number, nowMs: number): void;
  rewind(toMs: number): void;
}

/** Sets up paying in a world. `now` brings the world up to its clock and tells the time. */
export function createPayments(outside: PaymentContext, now: () => number): Payments {
  const context: PaymentContext = {
    ...outside,
    methods: (accountId, nowMs) =>
      withSaved(outside.methods(accountId, nowMs), till.records(accountId, nowMs)),
  };
  const provider = new Provider(context.seed);
  const till = new Till(context, provider);
  const cases = new CaseBook(context);
  const agreements = new AgreementBook(context);
  const autopay = new AutopayBook(context);

  const receiveAll = (nowMs: number): void => {
    for (const notice of provider.arrivals(nowMs)) till.receive(notice, nowMs);
  };

  const refundsOf = (accountId: string, paymentId: string, nowMs: number): LedgerReversal[] =>
    cases.refunds(accountId, nowMs).filter((refund) => refund.paymentId === paymentId);

  const reversals = (accountId: string, untilMs: number): LedgerReversal[] => [
    ...cases.refunds(accountId, untilMs),
    ...till.records(accountId, untilMs).flatMap(({ id, reversedMs, amountMinor, currency }) =>
      reversedMs === null
        ? []
        : [
            {
              id: `rev_${id}`,
              accountId,
              paymentId: id,
              amountMinor,
              currency,
              at: rfc3339(reversedMs, context.zone(accountId)),
            },
          ],
    ),
  ];

  /** Where supply was cut off: the moment at which nothing overdue was left, and how far it is back. */
  const reconnection = (accountId: string, nowMs: number): Reconnection | undefined => {
    const isOverdue = (atMs: number): boolean => context.balance(accountId, atMs).overdueMinor > 0;
    if (context.account(accountId)?.status !== 'suspended' || isOverdue(nowMs)) return undefined;
    // What is paid after that moment does not begin the day anew.
    const settled = till.records(accountId, nowMs).flatMap(({ settledMs }) => settledMs ?? []);
    const lastMs = settled.sort((a, b) => b - a).find((atMs) => isOverdue(atMs - 1));
    return lastMs === undefined ? undefined : reconnectionAfter(lastMs, nowMs, context.zone(accountId));
  };

  const tell = (record: PaymentRecord, nowMs: number): Payment => {
    const { id, accountId } = record;
    return tellPayment(record, {
      version: till.versionOf(id, nowMs),
      zone: context.zone(accountId),
      method: context.methods(accountId, nowMs).find((method) => method.id === record.methodId),
      refunds: refundsOf(accountId, id, nowMs),
      caseId: cases.about(accountId, id, nowMs),
      reconnection: record.settledMs === null ? undefined : reconnection(accountId, nowMs),
    });
  };

  /** Payments of the story went by a way that needs nothing kept: the first that is not saved. */
  const told = (accountId: string, nowMs: number): Payment[] => {
    const bills = context.bills(accountId, nowMs);
    const method = context.methods(accountId, nowMs).find(({ saved, unavailable }) => !saved && !unavailable);
    return context.told(accountId, nowMs).map((paid) =>
      tellStoryPayment(paid, bills.find(({ id }) => id === paid.billId)?.version ?? 1, {
        zone: context.zone(accountId),
        method,
        refunds: refundsOf(accountId, paid.id, nowMs),
        caseId: cases.about(accountId, paid.id, nowMs),
        reconnection: undefined,
      }),
    );
  };

  const list = (accountId: string, nowMs: number): Payment[] => {
    const own = till.records(accountId, nowMs).filter(({ confirmedMs }) => confirmedMs !== null);
    const all = [...told(accountId, nowMs), ...own.map((record) => tell(record, nowMs))];
    const confirmed = ({ confirmedAt }: Payment): number => Date.parse(confirmedAt ?? '');
    return all.sort((a, b) => confirmed(a) - confirmed(b)).reverse();
  };

  const known = (accountId: string, nowMs: number): KnownPayment[] =>
    list(accountId, nowMs).map(
      ({ id, state, amountMinor, refundedMinor: refunded, method, confirmedAt }) => ({
        id,
        state,
        amountMinor,
        refundedMinor: refunded,
        method,
        atMs: Date.parse(confirmedAt ?? ''),
      }),
    );

  const find = (paymentId: string, nowMs: number): Payment | undefined => {
    const record = till.find(paymentId, nowMs);
    if (record) return tell(record, nowMs);
    return context
      .accountIds()
      .flatMap((accountId) => told(accountId, nowMs))
      .find(({ id }) => id === paymentId);
  };

  /** What of the debt nobody may make an agreement about: it is under way or in dispute. */
  const covered = (accountId: string, nowMs: number): number =>
    context.balance(accountId, nowMs).pendingMinor + cases.heldMinor(accountId, nowMs);

  /** Does something with a payment at this moment, and tells how it stands then. One of the story is long over. */
  const act = (
    paymentId: string,
    what: (record: PaymentRecord, nowMs: number) => void,
    over?: string,
  ): Payment => {
    const nowMs = now();
    const record = till.find(paymentId, nowMs);
    if (record) {
      what(record, nowMs);
      receiveAll(nowMs);
    }
    const payment = find(paymentId, nowMs);
    if (!payment) throw new PaymentRefused('not_found');
    if (!record && over !== undefined) throw new PaymentRefused(over);
    return payment;
  };

  const desk: PaymentDesk = {
    provider: providerDesk(provider, context, now, receiveAll),
    methods: (accountId) => [...context.methods(accountId, now())],
    list: (accountId) => list(accountId, now()),
    find: (paymentId) => find(paymentId, now()),
    draft(request, origins) {
      const nowMs = now();
      const { accountId, agreementId } = request;
      const isKnown = agreements.list(accountId, nowMs).some(({ id }) => id === agreementId);
      if (agreementId !== undefined && !isKnown)
        throw new PaymentRefused('validation_failed', '/agreementId');
      return tell(till.draft(request, origins, nowMs), nowMs);
    },
    setMethod: (paymentId, choice, origins) =>
      act(paymentId, (record, nowMs) => till.setMethod(record, choice, origins, nowMs), 'payment_not_open'),
    confirm: (paymentId) => act(paymentId, (record, nowMs) => till.confirm(record, nowMs)),
    cancel: (paymentId) =>
      act(paymentId, (record, nowMs) => till.cancel(record, nowMs), 'payment_not_cancelable'),
    receipt(paymentId) {
      const nowMs = now();
      const payment = find(paymentId, nowMs);
      return payment && receiptOf(payment, till.find(paymentId, nowMs), context, nowMs);
    },
    autopay: (accountId) => autopay.tell(accountId, now()),
    setAutopay(accountId, request) {
      const nowMs = now();
      autopay.set(accountId, request, nowMs);
      return autopay.tell(accountId, nowMs);
    },
    stopAutopay(accountId) {
      const nowMs = now();
      autopay.stop(accountId, nowMs);
      return autopay.tell(accountId, nowMs);
    },
    offers(accountId) {
      const nowMs = now();
      return agreements.offers(accountId, nowMs, covered(accountId, nowMs));
    },
    agreements: (accountId) => agreements.list(accountId, now()),
    accept(accountId, offerId): Agreement {
      const nowMs = now();
      return agreements.accept(accountId, offerId, nowMs, covered(accountId, nowMs));
    },
    cancelAgreement: (accountId, agreementId) => agreements.cancel(accountId, agreementId, now()),
    cases: (accountId) => cases.list(accountId, now()),
    openCase(accountId, request) {
      const nowMs = now();
      return cases.open(accountId, request, known(accountId, nowMs), nowMs);
    },
    answerCase: (accountId, caseId, text) => cases.answer(accountId, caseId, text, now()),
    cancelCase: (accountId, caseId) => cases.cancel(accountId, caseId, now()),
    reopenCase: (accountId, caseId) => cases.reopen(accountId, caseId, now()),
  };

  /** Bills that are paid by themselves at this moment. One that cannot be is left to the customer. */
  const payByThemselves = (afterMs: number, nowMs: number): void => {
    for (const { accountId, bill, methodId } of autopay.due(afterMs, nowMs)) {
      const { id: billId, version, currency, payment } = bill;
      const outstandingMinor = payment.outstandingMinor;
      const request = {
        accountId,
        bills: [{ billId, version, outstandingMinor }],
        amountMinor: outstandingMinor,
        currency,
        methodId,
      };
      try {
        till.confirm(till.draft(request, [], nowMs), nowMs);
      } catch (error) {
        if (!(error instanceof PaymentRefused)) throw error;
      }
    }
  };

  return {
    desk,
    reversals,
    booked: (accountId, untilMs) =>
      till.records(accountId, untilMs).flatMap((record) => {
        const { id, state, amountMinor, currency, bills, createdMs, confirmedMs, settledMs } = record;
        const isRefunded = sumOf(refundsOf(accountId, id, untilMs)) >= amountMinor;
        return [
          {
            id,
            accountId,
            billId: bills[0]?.billId ?? null,
            amountMinor,
            currency,
            state: isRefunded && state === 'succeeded' ? 'refunded' : state,
            at: rfc3339(settledMs ?? confirmedMs ?? createdMs, context.zone(accountId)),
          },
        ];
      }),
    balance: (accountId, nowMs) =>
      balanceWith(context.balance(accountId, nowMs), {
        pending: till.records(accountId, nowMs).filter(({ state }) => state === 'processing'),
        heldMinor: cases.heldMinor(accountId, nowMs),
        agreement: agreements.running(accountId, nowMs),
        reconnection: reconnection(accountId, nowMs),
        zone: context.zone(accountId),
      }),
    isReconnected: (accountId, nowMs) => reconnection(accountId, nowMs)?.state === 'done',
    nextMs: (afterMs) =>
      Math.min(
        provider.nextArrival(afterMs),
        till.nextMs(afterMs),
        autopay.isOn(afterMs) ? afterMs + 6 * HOUR : Infinity,
      ),
    advance(afterMs, nowMs) {
      receiveAll(nowMs);
      till.work(nowMs);
      payByThemselves(afterMs, nowMs);
      receiveAll(nowMs);
      cases.work(afterMs, nowMs);
    },
    rewind(toMs) {
      for (const part of [provider, till, cases, agreements, autopay]) part.rewind(toMs);
    },
  };
}
