import type { Balance, Bill } from '../../contract/index.js';
import { civilDateOf } from '../../domain/calendar.js';
import type { LedgerCharge, LedgerPayment, LedgerReversal } from './types.js';

/** Money that moved at the payment desk: what it took, and what went back. */
export interface DeskBooks {
  payments(untilMs: number): readonly LedgerPayment[];
  reversals(untilMs: number): readonly LedgerReversal[];
}

/** States in which the money came in, also where it went back later: what went back is an entry of its own. */
const CAME_IN: readonly string[] = ['succeeded', 'refunded', 'disputed'];

/** An account's books: what was charged and what was paid. Everything that is owed follows from them. */
export class Books {
  readonly #zone: string;
  #charges: LedgerCharge[] = [];
  #payments: LedgerPayment[] = [];
  #desk: DeskBooks | undefined;

  constructor(zone: string) {
    this.#zone = zone;
  }

  charge(charge: LedgerCharge): void {
    this.#charges.push(charge);
  }

  pay(payment: LedgerPayment): void {
    this.#payments.push(payment);
  }

  /** Counts from now on what moves at the payment desk. */
  join(desk: DeskBooks): void {
    this.#desk = desk;
  }

  /** Forgets what was entered after an instant. */
  rewind(toMs: number): void {
    const kept = ({ at }: { at: string }): boolean => Date.parse(at) <= toMs;
    this.#charges = this.#charges.filter(kept);
    this.#payments = this.#payments.filter(kept);
  }

  charges(untilMs: number): LedgerCharge[] {
    return this.#charges.filter(({ at }) => Date.parse(at) <= untilMs);
  }

  payments(untilMs: number): LedgerPayment[] {
    return [...this.told(untilMs), ...(this.#desk?.payments(untilMs) ?? [])];
  }

  /** The payments that the story tells. */
  told(untilMs: number): LedgerPayment[] {
    return this.#payments.filter(({ at }) => Date.parse(at) <= untilMs);
  }

  reversals(untilMs: number): readonly LedgerReversal[] {
    return this.#desk?.reversals(untilMs) ?? [];
  }

  /** What was charged until an instant, in minor units. */
  chargedMinor(untilMs: number): number {
    return this.charges(untilMs).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  }

  /** What was paid for good until an instant, in minor units. */
  paidMinor(untilMs: number): number {
    return this.#succeeded(untilMs).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  }

  /** What was paid for good after one instant and until another, oldest first. */
  paidBetween(fromMs: number, toMs: number): LedgerPayment[] {
    return this.#succeeded(toMs).filter(({ at }) => Date.parse(at) > fromMs);
  }

  /** What is on its way at an instant, in minor units. */
  pendingMinor(untilMs: number): number {
    const pending = this.payments(untilMs).filter(({ state }) => state === 'processing');
    return pending.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  }

  /**
   * How far a bill is paid. Payments settle the oldest charges first. An unpaid bill that a newer one has taken over
   * is no longer payable by itself: the newer one asks for it.
   */
  paymentOf(bill: Bill, issuedMs: number, newest: boolean, nowMs: number): Bill['payment'] {
    const due = bill.totals.amountDueMinor;
    if (bill.replacedBy !== null || due <= 0)
      return { state: 'not_payable', paidMinor: 0, outstandingMinor: 0 };
    const paidBefore = this.paidMinor(issuedMs);
    const owedUntilThen = this.chargedMinor(issuedMs);
    const paidMinor = Math.min(due, Math.max(0, this.paidMinor(nowMs) - paidBefore));
    const outstandingMinor = due - paidMinor;
    if (outstandingMinor === 0) {
      const paidOn = this.#settledOn(owedUntilThen, nowMs);
      return { state: 'paid', paidMinor, outstandingMinor, ...(paidOn === undefined ? {} : { paidOn }) };
    }
    if (!newest) return { state: 'not_payable', paidMinor, outstandingMinor: 0 };
    if (this.pendingMinor(nowMs) > 0) return { state: 'processing', paidMinor, outstandingMinor };
    return { state: paidMinor > 0 ? 'partially_paid' : 'unpaid', paidMinor, outstandingMinor };
  }

  /** What the account owes at an instant; `newest` is its newest bill, with its payment state. */
  balance(
    account: { id: string; currency: string },
    newest: Bill | undefined,
    nowMs: number,
    asOf: string,
  ): Balance {
    const amountDueMinor = this.chargedMinor(nowMs) - this.paidMinor(nowMs);
    const open = newest !== undefined && newest.payment.outstandingMinor > 0 ? newest : undefined;
    return {
      accountId: account.id,
      currency: account.currency,
      amountDueMinor,
      overdueMinor: this.#overdueMinor(newest, amountDueMinor, nowMs),
      pendingMinor: this.pendingMinor(nowMs),
      dueOn: open?.dueOn ?? null,
      cutoffOn: open?.cutoffOn ?? null,
      openBills: open
        ? [{ billId: open.id, version: open.version, outstandingMinor: open.payment.outstandingMinor }]
        : [],
      asOf,
    };
  }

  /** All that is owed once the newest bill is past its date; before that, what it took over from earlier ones. */
  #overdueMinor(newest: Bill | undefined, owedMinor: number, nowMs: number): number {
    if (newest === undefined || owedMinor <= 0) return 0;
    if (newest.dueOn !== null && civilDateOf(nowMs, this.#zone) > newest.dueOn) return owedMinor;
    return Math.max(0, owedMinor - Math.max(0, newest.totals.currentChargesMinor));
  }

  /** What came in, and as negative amounts what went back. */
  #succeeded(untilMs: number): LedgerPayment[] {
    const back = this.reversals(untilMs).map((reversal): LedgerPayment => ({
      ...reversal,
      billId: null,
      amountMinor: -reversal.amountMinor,
      state: 'refunded',
    }));
    return [...this.payments(untilMs).filter(({ state }) => CAME_IN.includes(state)), ...back].sort(
      (a, b) => Date.parse(a.at) - Date.parse(b.at),
    );
  }

  /** The day on which payments first reached an amount. */
  #settledOn(amountMinor: number, nowMs: number): string | undefined {
    let paid = 0;
    for (const payment of this.#succeeded(nowMs)) {
      paid += payment.amountMinor;
      if (paid >= amountMinor) return civilDateOf(Date.parse(payment.at), this.#zone);
    }
    return undefined;
  }
}
