import type {
  Agreement,
  Balance,
  Payment,
  PaymentMethod,
  Reconnection,
  UsedMethod,
} from '../../../contract/index.js';
import { DAY, HOUR, rfc3339 } from '../time.js';
import type { LedgerPayment } from '../types.js';
import type { PaymentRecord } from './types.js';

export const sumOf = (entries: readonly { amountMinor: number }[]): number =>
  entries.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

/** A method as a payment or receipt names it. */
export function usedMethod(method: PaymentMethod, ending: string | null): UsedMethod {
  const last = ending ?? method.saved?.ending;
  const { id, kind, label } = method;
  return { id, kind, label, ...(last === undefined ? {} : { ending: last }) };
}

/** What a payment looks like beside its own record. */
export interface Beside {
  readonly version: number;
  readonly zone: string;
  readonly method: PaymentMethod | undefined;
  /** What was given back of it, each time. */
  readonly refunds: readonly { readonly amountMinor: number }[];
  readonly caseId: string | undefined;
  readonly reconnection: Reconnection | undefined;
}

const optional = <K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, V>);

/** A payment of the provider as the API tells it. */
export function tellPayment(record: PaymentRecord, beside: Beside): Payment {
  const at = (ms: number | null): string | null => (ms === null ? null : rfc3339(ms, beside.zone));
  const { refunds, method } = beside;
  const refundedMinor = sumOf(refunds);
  const isRefunded = record.state === 'succeeded' && refundedMinor >= record.amountMinor;
  return {
    id: record.id,
    accountId: record.accountId,
    version: beside.version + refunds.length,
    state: isRefunded ? 'refunded' : record.state,
    amountMinor: record.amountMinor,
    currency: record.currency,
    bills: [...record.bills],
    method: method ? usedMethod(method, record.ending) : null,
    nextAction: record.nextAction,
    decline: record.decline,
    reference: record.reference,
    scheduledFor: record.scheduledFor,
    createdAt: rfc3339(record.createdMs, beside.zone),
    confirmedAt: at(record.confirmedMs),
    settledAt: at(record.settledMs),
    expiresAt: at(record.expiresMs),
    expectedBy: at(record.expectedMs),
    refundedMinor,
    ...optional('acknowledges', record.acknowledges),
    ...optional('agreementId', record.agreementId),
    ...optional('caseId', beside.caseId),
    ...optional('reconnection', beside.reconnection),
  };
}

/** A payment that the story tells, as the API tells it. */
export function tellStoryPayment(
  paid: LedgerPayment,
  version: number,
  beside: Omit<Beside, 'version'>,
): Payment {
  const { id, accountId, billId, amountMinor, currency, at } = paid;
  const { refunds, method } = beside;
  const refundedMinor = sumOf(refunds);
  return {
    id,
    accountId,
    version: 1 + refunds.length,
    state: refundedMinor >= amountMinor ? 'refunded' : paid.state,
    amountMinor,
    currency,
    bills: billId === null ? [] : [{ billId, version, amountMinor }],
    method: method ? usedMethod(method, null) : null,
    nextAction: null,
    decline: null,
    reference: `EXT-${id.slice('pay_'.length)}`,
    scheduledFor: null,
    createdAt: at,
    confirmedAt: at,
    settledAt: paid.state === 'succeeded' ? at : null,
    expiresAt: null,
    expectedBy: null,
    refundedMinor,
    ...optional('caseId', beside.caseId),
  };
}

/** Supply comes back within a day of the payment that settled what was owed. */
export function reconnectionAfter(settledMs: number, nowMs: number, zone: string): Reconnection {
  const doneMs = settledMs + DAY;
  const state = nowMs >= doneMs ? 'done' : nowMs >= settledMs + 2 * HOUR ? 'scheduled' : 'requested';
  return { state, expectedBy: state === 'done' ? null : rfc3339(doneMs, zone) };
}

/** What stands beside the books: money under way, in dispute, agreed on. */
export interface BesideBalance {
  readonly pending: readonly PaymentRecord[];
  readonly heldMinor: number;
  readonly agreement: Agreement | undefined;
  readonly reconnection: Reconnection | undefined;
  readonly zone: string;
}

/** The balance of the books with all that: what is agreed on is not overdue before its day, what is held nobody asks for. */
export function balanceWith(books: Balance, beside: BesideBalance): Balance {
  const { pending, heldMinor, agreement, reconnection, zone } = beside;
  const open = agreement?.instalments.filter(({ state }) => state !== 'paid');
  const lateMinor = (open ?? [])
    .filter(({ state }) => state === 'late')
    .reduce((sum, { amountMinor, paidMinor }) => sum + amountMinor - paidMinor, 0);
  const agreedMinor = (open ?? []).reduce(
    (sum, { amountMinor, paidMinor }) => sum + amountMinor - paidMinor,
    0,
  );
  // What is overdue beyond the agreement, such as a later bill, is overdue as ever.
  const besideMinor = Math.max(0, books.overdueMinor - agreedMinor);
  const overdueMinor = open ? Math.min(books.overdueMinor, lateMinor + besideMinor) : books.overdueMinor;
  return {
    ...books,
    overdueMinor: Math.max(0, overdueMinor - heldMinor),
    dueOn: open?.[0]?.dueOn ?? books.dueOn,
    cutoffOn: open && besideMinor === 0 ? null : books.cutoffOn,
    pendingPayments: pending.map(({ id, amountMinor, expectedMs }) => ({
      paymentId: id,
      amountMinor,
      expectedBy: expectedMs === null ? null : rfc3339(expectedMs, zone),
    })),
    ...optional('heldMinor', heldMinor > 0 ? heldMinor : undefined),
    ...optional('reconnection', reconnection),
  };
}
