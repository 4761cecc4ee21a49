import type { MethodChoice, PaymentMethod, PaymentRequest } from '../../../contract/index.js';
import { addDays, civilDateOf } from '../../../domain/calendar.js';
import { hourOf, MINUTE } from '../time.js';
import { actionOf, declineOf, LEAVES_PAGE } from './actions.js';
import { Archive, Chronicle } from './chronicle.js';
import type { PaymentContext } from './context.js';
import { checkAmount, checkBills, checkDuplicate } from './guards.js';
import type { Provider } from './provider.js';
import { draftRecord, isDraft, isGivenUp, returnsTo } from './record.js';
import { type Notice, type PaymentRecord, PaymentRefused } from './types.js';

/** After how long an unanswered charge should be known. */
const USUALLY_KNOWN_MS = 10 * MINUTE;
const SCHEDULE_DAYS = 60;
/** The hour at which scheduled payments are charged. */
export const CHARGE_HOUR = 8;
const PLACES = [
  { es: 'Cajas Girasol', en: 'Girasol counters', pt: 'Caixas Girassol' },
  { es: 'Tiendas La Esquina', en: 'La Esquina shops', pt: 'Lojas A Esquina' },
];

/** The utility's own side of paying: drafts, what was confirmed, and what the provider's notices say of it. */
export class Till {
  readonly #records = new Archive<PaymentRecord>();
  #confirmed = 0;

  constructor(
    private readonly context: PaymentContext,
    private readonly provider: Provider,
  ) {}

  find(paymentId: string, nowMs: number): PaymentRecord | undefined {
    const record = this.#records.find(paymentId);
    return record && record.bornMs <= nowMs ? record.at(nowMs) : undefined;
  }

  versionOf(paymentId: string, nowMs: number): number {
    return this.#records.find(paymentId)?.versionAt(nowMs) ?? 1;
  }

  /** What an account has drafted and confirmed by an instant, oldest first. */
  records(accountId: string, nowMs: number): PaymentRecord[] {
    return this.#records.at(nowMs).filter((record) => record.accountId === accountId);
  }

  draft(request: PaymentRequest, origins: readonly string[], nowMs: number): PaymentRecord {
    const { accountId, amountMinor, bills: asked, methodId, acknowledges, scheduledFor } = request;
    const account = this.context.account(accountId);
    if (!account || account.currency !== request.currency) {
      throw new PaymentRefused('validation_failed', '/currency');
    }
    checkBills(asked, this.context.bills(accountId, nowMs));
    checkDuplicate({ amountMinor, asked, acknowledges }, this.records(accountId, nowMs), nowMs);
    const method =
      methodId === undefined ? undefined : this.#method(accountId, { ...request, methodId }, origins, nowMs);
    if (method) checkAmount(amountMinor, method);
    if (scheduledFor !== undefined) this.#checkDate(accountId, scheduledFor, method, nowMs);
    const id = `pay_${(this.#records.size + 1).toString(36).padStart(4, '0')}${this.context.seed}`;
    const record = draftRecord(id, request, this.#endingOf(method, request.fieldsToken), nowMs);
    this.#records.add(id, new Chronicle(nowMs, record));
    this.#tell(record, 'created', nowMs);
    return record;
  }

  setMethod(record: PaymentRecord, choice: MethodChoice, origins: readonly string[], nowMs: number): void {
    if (!isDraft(record)) throw new PaymentRefused('payment_not_open');
    const method = this.#method(record.accountId, choice, origins, nowMs);
    checkAmount(record.amountMinor, method);
    if (record.scheduledFor !== null && !method.canSchedule)
      throw new PaymentRefused('method_unavailable', '/methodId');
    const { methodId, ...rest } = choice;
    const ending = this.#endingOf(method, choice.fieldsToken);
    this.#write(record.id, nowMs, { methodId, choice: rest, ending, state: 'requires_confirmation' });
  }

  /** Charges, once: what has been confirmed stays as it is. */
  confirm(record: PaymentRecord, nowMs: number): void {
    if (record.confirmedMs !== null) return;
    if (!isDraft(record)) throw new PaymentRefused('payment_not_open');
    if (record.methodId === null) throw new PaymentRefused('method_required');
    const { accountId } = record;
    checkBills(record.asked, this.context.bills(accountId, nowMs));
    checkDuplicate(record, this.records(accountId, nowMs), nowMs);
    const method = this.#usable(accountId, record.methodId, nowMs);
    this.#confirmed += 1;
    const confirmed = { confirmedMs: nowMs, confirmedNo: this.#confirmed };
    const chargeMs = this.#chargeMs(record);
    if (chargeMs !== null && chargeMs > nowMs) {
      this.#write(record.id, nowMs, { ...confirmed, state: 'scheduled', expiresMs: null });
      return;
    }
    this.#charge(record, method, nowMs, confirmed);
  }

  cancel(record: PaymentRecord, nowMs: number): void {
    if (record.state === 'canceled') return;
    const canEnd =
      isDraft(record) ||
      record.state === 'scheduled' ||
      (record.state === 'requires_action' && this.provider.void(record.id, nowMs));
    if (!canEnd) throw new PaymentRefused('payment_not_cancelable');
    this.#write(record.id, nowMs, { state: 'canceled', nextAction: null, expiresMs: null, expectedMs: null });
  }

  /**
   * Counts a notice. What it says is a whole state with its place in the order, so a copy, or a notice that a newer
   * one has overtaken, changes nothing.
   */
  receive({ charge }: Notice, nowMs: number): void {
    const record = this.find(charge.paymentId, nowMs);
    if (!record || charge.seq <= record.noticeSeq) return;
    const over = { noticeSeq: charge.seq, nextAction: null, expiresMs: null };
    const settledMs = record.settledMs ?? nowMs;
    switch (charge.state) {
      case 'pending':
        this.#write(record.id, nowMs, { ...over, state: 'processing', expectedMs: charge.expectedMs });
        break;
      case 'captured':
        this.#write(record.id, nowMs, {
          ...over,
          state: 'succeeded',
          settledMs,
          capturedMs: charge.capturedMs,
          expectedMs: null,
        });
        break;
      case 'refused':
        // Given up, or out of time, before the refusal was heard of: nothing is left to refuse.
        if (isGivenUp(record)) return;
        this.#write(record.id, nowMs, {
          ...over,
          state: 'failed',
          decline: declineOf(charge.reason),
          expectedMs: null,
        });
        break;
      default:
        this.#write(record.id, nowMs, {
          ...over,
          state: 'disputed',
          settledMs,
          capturedMs: charge.capturedMs,
          reversedMs: nowMs,
          expectedMs: null,
        });
    }
  }

  /** The next instant after one at which something has to be done. */
  nextMs(afterMs: number): number {
    const instants = this.#records
      .at(afterMs)
      .flatMap((record) => [
        record.expiresMs ?? Infinity,
        record.state === 'scheduled' ? (this.#chargeMs(record) ?? Infinity) : Infinity,
      ]);
    return Math.min(Infinity, ...instants.filter((at) => at > afterMs));
  }

  /** Ends what has run out of time, and charges what is scheduled for now. */
  work(nowMs: number): void {
    for (const record of this.#records.at(nowMs)) {
      if (record.expiresMs !== null && record.expiresMs <= nowMs) this.#expire(record, nowMs);
      const chargeMs = this.#chargeMs(record);
      if (record.state === 'scheduled' && chargeMs !== null && chargeMs <= nowMs)
        this.#chargeScheduled(record, nowMs);
    }
  }

  rewind(toMs: number): void {
    this.#records.rewind(toMs);
  }

  #expire(record: PaymentRecord, nowMs: number): void {
    // Whoever paid in the last moment has paid: the notice is on its way.
    const isUnpaid = isDraft(record) || this.provider.void(record.id, nowMs);
    this.#write(record.id, nowMs, {
      state: isUnpaid ? 'expired' : 'processing',
      nextAction: null,
      expiresMs: null,
      expectedMs: isUnpaid ? null : nowMs + USUALLY_KNOWN_MS,
    });
  }

  #chargeScheduled(record: PaymentRecord, nowMs: number): void {
    try {
      checkBills(record.asked, this.context.bills(record.accountId, nowMs));
      this.#charge(record, this.#usable(record.accountId, record.methodId ?? '', nowMs), nowMs);
    } catch (error) {
      if (!(error instanceof PaymentRefused)) throw error;
      // The bill is paid or corrected meanwhile: charging it would be wrong.
      this.#write(record.id, nowMs, { state: 'canceled' });
    }
  }

  #charge(
    record: PaymentRecord,
    method: PaymentMethod,
    nowMs: number,
    more: Partial<PaymentRecord> = {},
  ): void {
    const { country, brand } = this.context.config;
    const zone = this.context.zone(record.accountId);
    const { fieldsToken, optionId, returnUrl } = record.choice;
    const charge = this.provider.open(
      {
        paymentId: record.id,
        accountId: record.accountId,
        amountMinor: record.amountMinor,
        currency: record.currency,
        kind: method.kind,
        optionId,
        returnUrl,
        fieldsToken,
        action: (key, expiresMs) =>
          actionOf(
            { ...record, kind: method.kind, country, merchant: brand.name, zone },
            `${this.context.providerUrl()}/pay/${key}`,
            expiresMs,
            PLACES,
          ),
      },
      nowMs,
    );
    const waits = charge.state === 'open' && charge.action !== null;
    this.#write(record.id, nowMs, {
      ...more,
      state: waits ? 'requires_action' : 'processing',
      nextAction: waits ? charge.action : null,
      reference: charge.id,
      expiresMs: waits ? charge.expiresMs : null,
      expectedMs: waits ? null : (charge.expectedMs ?? nowMs + USUALLY_KNOWN_MS),
    });
  }

  #method(accountId: string, choice: MethodChoice, origins: readonly string[], nowMs: number): PaymentMethod {
    const method = this.#usable(accountId, choice.methodId, nowMs);
    const { optionId, fieldsToken, returnUrl } = choice;
    if (method.options && !method.options.some(({ id }) => id === optionId)) {
      throw new PaymentRefused('method_unavailable', '/optionId');
    }
    if (method.fields && (fieldsToken === undefined || this.provider.endingOf(fieldsToken) === undefined)) {
      throw new PaymentRefused('fields_token_invalid', '/fieldsToken');
    }
    if (LEAVES_PAGE.includes(method.kind) && !returnsTo(returnUrl, origins)) {
      throw new PaymentRefused('return_url_refused', '/returnUrl');
    }
    return method;
  }

  #usable(accountId: string, methodId: string, nowMs: number): PaymentMethod {
    const method = this.context.methods(accountId, nowMs).find(({ id }) => id === methodId);
    if (!method || method.unavailable) throw new PaymentRefused('method_unavailable', '/methodId');
    return method;
  }

  #endingOf(method: PaymentMethod | undefined, token: string | undefined): string | null {
    return method?.saved?.ending ?? (token === undefined ? null : (this.provider.endingOf(token) ?? null));
  }

  #checkDate(accountId: string, on: string, method: PaymentMethod | undefined, nowMs: number): void {
    const today = civilDateOf(nowMs, this.context.zone(accountId));
    const fits = on > today && on <= addDays(today, SCHEDULE_DAYS) && method?.canSchedule !== false;
    if (!fits) throw new PaymentRefused('date_not_possible', '/scheduledFor');
  }

  #chargeMs({ accountId, scheduledFor }: PaymentRecord): number | null {
    const zone = this.context.zone(accountId);
    return scheduledFor === null ? null : hourOf(scheduledFor, CHARGE_HOUR, zone);
  }

  #write(paymentId: string, nowMs: number, patch: Partial<PaymentRecord>): void {
    const chronicle = this.#records.find(paymentId);
    if (!chronicle) return;
    chronicle.write(nowMs, patch);
    this.#tell(chronicle.at(nowMs), 'updated', nowMs);
  }

  #tell(record: PaymentRecord, type: string, nowMs: number): void {
    const version = String(this.versionOf(record.id, nowMs));
    this.context.emit({ type, resource: `/payments/${record.id}`, version });
    if (record.confirmedMs === null) return;
    for (const part of ['balance', 'bills']) {
      const resource = `/accounts/${record.accountId}/${part}`;
      this.context.emit({ type: 'updated', resource, version: `${record.id}.${version}` });
    }
  }
}
