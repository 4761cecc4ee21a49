import type { Autopay, AutopayRequest, Bill } from '../../../contract/index.js';
import { civilDateOf } from '../../../domain/calendar.js';
import { hourOf } from '../time.js';
import { Chronicle } from './chronicle.js';
import type { PaymentContext } from './context.js';
import { CHARGE_HOUR } from './till.js';
import { PaymentRefused } from './types.js';
import { usedMethod } from './view.js';

interface AutopayRecord {
  readonly request: AutopayRequest | null;
}

/** Whether a bill is not above what may be paid at once. */
function isWithin({ limitMinor }: AutopayRequest, { payment }: Bill): boolean {
  return limitMinor == null || payment.outstandingMinor <= limitMinor;
}

/** Which accounts let their bills be paid by themselves. */
export class AutopayBook {
  readonly #records = new Map<string, Chronicle<AutopayRecord>>();

  constructor(private readonly context: PaymentContext) {}

  tell(accountId: string, nowMs: number): Autopay {
    const request = this.#request(accountId, nowMs);
    if (!request) return { accountId, state: 'off', method: null, day: null, limitMinor: null, next: null };
    const method = this.context.methods(accountId, nowMs).find(({ id }) => id === request.methodId);
    const isUsable = method !== undefined && !method.unavailable;
    const due = this.#due(accountId, request, nowMs);
    const zone = this.context.zone(accountId);
    return {
      accountId,
      state: isUsable ? 'on' : 'paused',
      method: method ? usedMethod(method, null) : null,
      day: request.day,
      limitMinor: request.limitMinor ?? null,
      next:
        isUsable && due && due.atMs > nowMs && isWithin(request, due.bill)
          ? { on: civilDateOf(due.atMs, zone), amountMinor: due.bill.payment.outstandingMinor }
          : null,
    };
  }

  set(accountId: string, request: AutopayRequest, nowMs: number): void {
    const method = this.context.methods(accountId, nowMs).find(({ id }) => id === request.methodId);
    if (!method?.canAutopay || method.unavailable)
      throw new PaymentRefused('method_unavailable', '/methodId');
    this.#write(accountId, nowMs, request);
  }

  stop(accountId: string, nowMs: number): void {
    if (this.#request(accountId, nowMs)) this.#write(accountId, nowMs, null);
  }

  /** The bills to be paid at an instant: those whose time came after another. */
  due(afterMs: number, nowMs: number): { accountId: string; bill: Bill; methodId: string }[] {
    return [...this.#records.keys()].flatMap((accountId) => {
      const request = this.#request(accountId, nowMs);
      const due = request && this.#due(accountId, request, nowMs);
      if (!due || due.atMs <= afterMs || due.atMs > nowMs) return [];
      return isWithin(request, due.bill) ? [{ accountId, bill: due.bill, methodId: request.methodId }] : [];
    });
  }

  isOn(nowMs: number): boolean {
    return [...this.#records.keys()].some((accountId) => this.#request(accountId, nowMs));
  }

  rewind(toMs: number): void {
    for (const [accountId, chronicle] of this.#records) {
      if (chronicle.bornMs > toMs) this.#records.delete(accountId);
      else chronicle.rewind(toMs);
    }
  }

  #request(accountId: string, nowMs: number): AutopayRequest | null {
    return this.#records.get(accountId)?.at(nowMs).request ?? null;
  }

  #due(accountId: string, request: AutopayRequest, nowMs: number): { bill: Bill; atMs: number } | undefined {
    const bill = this.context.bills(accountId, nowMs).find(({ payment }) => payment.outstandingMinor > 0);
    const on = request.day === 'issue_day' ? bill?.issuedOn : bill?.dueOn;
    return bill && on ? { bill, atMs: hourOf(on, CHARGE_HOUR, bill.zone) } : undefined;
  }

  #write(accountId: string, nowMs: number, request: AutopayRequest | null): void {
    const known = this.#records.get(accountId);
    if (known) known.write(nowMs, { request });
    else this.#records.set(accountId, new Chronicle<AutopayRecord>(nowMs, { request }));
    const version = String(this.#records.get(accountId)?.versionAt(nowMs) ?? 1);
    this.context.emit({ type: 'updated', resource: `/accounts/${accountId}/autopay`, version });
  }
}
