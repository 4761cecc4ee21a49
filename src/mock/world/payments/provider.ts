import type { NextAction } from '../../../contract/index.js';
import { hash } from '../random.js';
import { DAY, HOUR, MINUTE } from '../time.js';
import { Archive, Chronicle } from './chronicle.js';
import type { Charge, ChargeState, DeclineReason, Notice, ProviderPlan } from './types.js';

/** How long money takes, by kind: from what the customer did until the provider has it. 0 is at once. */
const SETTLES_MS: Readonly<Record<string, number>> = {
  bank_transfer: 2 * MINUTE,
  cash_voucher: 14 * HOUR,
  direct_debit: 3 * DAY,
};

/** How long the customer has to do what is asked. */
const OPEN_MS: Readonly<Record<string, number>> = {
  card: 10 * MINUTE,
  instant_qr: 15 * MINUTE,
  cash_voucher: 3 * DAY,
};
const OPEN_USUALLY_MS = 30 * MINUTE;

interface Delivery {
  readonly notice: Notice;
  readonly recordedMs: number;
  readonly dueMs: number;
  arrivedMs: number | null;
}

interface Card {
  readonly ending: string;
  readonly bornMs: number;
  readonly outcome: 'approve' | DeclineReason;
  usedMs: number | null;
}

export interface ChargeRequest extends Pick<
  Charge,
  'paymentId' | 'accountId' | 'amountMinor' | 'currency' | 'kind' | 'optionId' | 'returnUrl'
> {
  readonly fieldsToken?: string | undefined;
  /** What the customer has to do, from the charge's page and end; null where nothing has to be done. */
  action(key: string, expiresMs: number): NextAction | null;
}

/** The pretend payment provider: it holds the money's own truth, and tells the utility by notices. */
export class Provider {
  readonly #charges = new Archive<Charge>();
  readonly #cards = new Map<string, Card>();
  #deliveries: Delivery[] = [];
  #outcomes: ('approve' | DeclineReason)[] = [];
  #arrivals: readonly (readonly number[])[] = [[0]];
  #sent = 0;

  constructor(private readonly seed: string) {}

  plan({ outcomes, notices }: ProviderPlan): void {
    if (outcomes) this.#outcomes = [...outcomes];
    if (notices) {
      this.#arrivals = notices.length > 0 ? notices : [[0]];
      this.#sent = 0;
    }
  }

  /** Takes a charge. Asked again for the same payment, it gives the charge that there is. */
  open(request: ChargeRequest, nowMs: number): Charge {
    const before = this.find(request.paymentId, nowMs);
    if (before) return before;
    const { action, fieldsToken, ...rest } = request;
    const card = fieldsToken === undefined ? undefined : this.#cards.get(fieldsToken);
    // A token is good for one payment, also where two drafts were made with it.
    const isSpent = card !== undefined && card.usedMs !== null;
    const known = isSpent ? 'wrong_details' : card?.outcome;
    if (card && !isSpent) card.usedMs = nowMs;
    const key = `chk_${hash(`${this.seed} ${request.paymentId} key`).toString(36)}${hash(request.paymentId, 7).toString(36)}`;
    const expiresMs = nowMs + (OPEN_MS[request.kind] ?? OPEN_USUALLY_MS);
    const asks = action(key, expiresMs);
    const charge: Charge = {
      ...rest,
      id: `PRV-${hash(request.paymentId, 3).toString(16).toUpperCase().padStart(8, '0')}`,
      key,
      state: 'open',
      seq: 0,
      capturedMs: null,
      expiresMs: asks === null ? null : expiresMs,
      expectedMs: null,
      action: asks,
    };
    this.#charges.add(request.paymentId, new Chronicle(nowMs, charge));
    if (asks === null || (known !== undefined && known !== 'approve'))
      this.#settle(request.paymentId, nowMs, known);
    return this.#charges.find(request.paymentId)?.at(nowMs) ?? charge;
  }

  find(paymentId: string, nowMs: number): Charge | undefined {
    const chronicle = this.#charges.find(paymentId);
    return chronicle && chronicle.bornMs <= nowMs ? chronicle.at(nowMs) : undefined;
  }

  /** The customer has done what was asked. */
  approve(paymentId: string, nowMs: number): boolean {
    if (!this.#isOpen(paymentId, nowMs)) return false;
    this.#settle(paymentId, nowMs, undefined);
    return true;
  }

  decline(paymentId: string, reason: DeclineReason, nowMs: number): boolean {
    if (!this.#isOpen(paymentId, nowMs)) return false;
    this.#enter(paymentId, nowMs, nowMs, 'refused', { reason });
    return true;
  }

  /** Ends an open charge. Answers false where money is on its way or there: then it is too late. */
  void(paymentId: string, nowMs: number): boolean {
    const charge = this.find(paymentId, nowMs);
    if (charge?.state === 'open') this.#charges.find(paymentId)?.write(nowMs, { state: 'void' });
    return charge === undefined || ['open', 'void', 'refused'].includes(charge.state);
  }

  /** The bank takes captured money back. */
  chargeBack(paymentId: string, nowMs: number): boolean {
    if (this.find(paymentId, nowMs)?.state !== 'captured') return false;
    this.#enter(paymentId, nowMs, nowMs, 'reversed');
    return true;
  }

  /** Numbers that end in 0002 are declined, in 9995 lack funds, in 0069 have expired, in 0127 have a wrong code. */
  tokenize(card: { number: string; expires: string }, nowMs: number): { token: string; ending: string } {
    const ending = card.number.replaceAll(/\D/g, '').slice(-4).padStart(4, '0');
    const refusals: Readonly<Record<string, DeclineReason>> = {
      '0002': 'card_declined',
      '9995': 'insufficient_funds',
      '0069': 'card_expired',
      '0127': 'wrong_details',
    };
    const token = `tok_${hash(`${this.seed} token ${String(this.#cards.size)}`).toString(36)}${String(this.#cards.size)}`;
    this.#cards.set(token, { ending, bornMs: nowMs, outcome: refusals[ending] ?? 'approve', usedMs: null });
    return { token, ending };
  }

  /** The last digits of a card whose token can still be used. */
  endingOf(token: string): string | undefined {
    const card = this.#cards.get(token);
    return card?.usedMs === null ? card.ending : undefined;
  }

  charges(nowMs: number): Charge[] {
    return this.#charges.at(nowMs);
  }

  /** The notices that are due, in the order in which they arrive. Each copy is given once. */
  arrivals(nowMs: number): Notice[] {
    const due = this.#deliveries.filter(({ dueMs, arrivedMs }) => arrivedMs === null && dueMs <= nowMs);
    due.sort((a, b) => a.dueMs - b.dueMs);
    for (const delivery of due) delivery.arrivedMs = nowMs;
    return due.map(({ notice }) => notice);
  }

  /** The next instant at which a notice arrives. */
  nextArrival(afterMs: number): number {
    const due = this.#deliveries.filter(({ arrivedMs }) => arrivedMs === null).map(({ dueMs }) => dueMs);
    return Math.min(Infinity, ...due.map((dueMs) => Math.max(dueMs, afterMs)));
  }

  rewind(toMs: number): void {
    this.#charges.rewind(toMs);
    this.#deliveries = this.#deliveries.filter(({ recordedMs }) => recordedMs <= toMs);
    for (const delivery of this.#deliveries) {
      if (delivery.arrivedMs !== null && delivery.arrivedMs > toMs) delivery.arrivedMs = null;
    }
    for (const [token, card] of this.#cards) {
      if (card.bornMs > toMs) this.#cards.delete(token);
      else if (card.usedMs !== null && card.usedMs > toMs) card.usedMs = null;
    }
  }

  #isOpen(paymentId: string, nowMs: number): boolean {
    const charge = this.find(paymentId, nowMs);
    return charge?.state === 'open' && (charge.expiresMs === null || nowMs < charge.expiresMs);
  }

  /** What the customer did ends as was planned: at once, or after the time that the kind takes. */
  #settle(paymentId: string, nowMs: number, known: 'approve' | DeclineReason | undefined): void {
    const outcome = known ?? this.#outcomes.shift() ?? 'approve';
    const takes = SETTLES_MS[this.find(paymentId, nowMs)?.kind ?? ''] ?? 0;
    const endsMs = nowMs + takes;
    if (takes > 0) this.#enter(paymentId, nowMs, nowMs, 'pending', { expectedMs: endsMs });
    if (outcome === 'approve') this.#enter(paymentId, nowMs, endsMs, 'captured', { capturedMs: endsMs });
    else this.#enter(paymentId, nowMs, endsMs, 'refused', { reason: outcome });
  }

  /** Enters a state from an instant on, and sends the notice of it. */
  #enter(
    paymentId: string,
    nowMs: number,
    atMs: number,
    state: ChargeState,
    more: Partial<Charge> = {},
  ): void {
    const chronicle = this.#charges.find(paymentId);
    if (!chronicle) return;
    const seq = chronicle.at(atMs).seq + 1;
    chronicle.write(nowMs, { state, seq, ...more }, { atMs });
    const charge = chronicle.at(atMs);
    const notice: Notice = { id: `ntc_${charge.id}_${String(seq)}`, charge };
    const delays = this.#arrivals[this.#sent % this.#arrivals.length] ?? [0];
    this.#sent += 1;
    for (const delay of delays) {
      this.#deliveries.push({ notice, recordedMs: nowMs, dueMs: atMs + delay, arrivedMs: null });
    }
  }
}
