import type { Bill, Case, CaseRequest, CaseStep } from '../../../contract/index.js';
import { DAY, rfc3339 } from '../time.js';
import type { LedgerReversal } from '../types.js';
import { decideCase, type PlannedStep } from './case-plans.js';
import {
  CASE_TEXTS,
  type CaseRecord,
  isAbout,
  isUndecided,
  type KnownPayment,
  linesOf,
  tellCase,
} from './case-record.js';
import { Archive, Chronicle } from './chronicle.js';
import { announce, type PaymentContext } from './context.js';
import { PaymentRefused } from './types.js';
import { sumOf } from './view.js';

const REOPEN_MS = 30 * DAY;

/** The cases of a world. What the utility will do is planned when a case is opened, and happens as the clock goes. */
export class CaseBook {
  readonly #records = new Archive<CaseRecord>();

  constructor(private readonly context: PaymentContext) {}

  list(accountId: string, nowMs: number): Case[] {
    return this.#of(accountId, nowMs)
      .map((record) => this.#tell(record))
      .reverse();
  }

  open(accountId: string, request: CaseRequest, payments: readonly KnownPayment[], nowMs: number): Case {
    const { kind, ...evidence } = request;
    const bill = this.#bill(accountId, request, nowMs);
    const named = this.#named(request, payments);
    if (this.#of(accountId, nowMs).some((record) => isUndecided(record) && isAbout(record, request))) {
      throw new PaymentRefused('case_exists');
    }
    const promised = this.#promised(accountId, nowMs);
    const plan = decideCase(request, {
      bill,
      named: named.map((payment) => ({
        ...payment,
        refundedMinor: payment.refundedMinor + sumOf(promised.filter((one) => one.paymentId === payment.id)),
      })),
      owedMinor: this.context.balance(accountId, nowMs).amountDueMinor + sumOf(promised),
    });
    const no = this.#records.size + 1;
    const record: CaseRecord = {
      id: `case_${String(no).padStart(3, '0')}${this.context.seed}`,
      number: `C-${new Date(nowMs).toISOString().slice(0, 4)}-${String(no).padStart(6, '0')}`,
      accountId,
      kind,
      evidence,
      currency: this.context.account(accountId)?.currency ?? this.context.config.currency,
      state: 'open',
      heldMinor: plan.heldMinor,
      refund: null,
      decision: null,
      openedMs: nowMs,
      answerByMs: nowMs + (plan.steps.at(-1)?.afterMs ?? DAY),
      reopenUntilMs: null,
      history: [this.#step(accountId, nowMs, 'customer', 'opened')],
    };
    const chronicle = new Chronicle(nowMs, record);
    this.#records.add(record.id, chronicle);
    this.#plan(chronicle, plan.steps, nowMs);
    this.#emit(record, 'created', nowMs);
    return this.#tell(record);
  }

  answer(accountId: string, caseId: string, text: string, nowMs: number): Case {
    const { chronicle, record } = this.#find(accountId, caseId, nowMs);
    if (!isUndecided(record)) throw new PaymentRefused('case_not_open');
    const said: CaseStep = { ...this.#step(accountId, nowMs, 'customer', 'answer'), text: { '*': text } };
    const waited = record.state === 'waiting_customer';
    const patch = { history: [...record.history, said] };
    if (waited) {
      chronicle.write(
        nowMs,
        { ...patch, state: 'waiting_utility', answerByMs: nowMs + 2 * DAY },
        { cuts: true },
      );
      this.#plan(
        chronicle,
        decideCase({ ...record.evidence, kind: record.kind, text }, undefined).steps,
        nowMs,
      );
    } else {
      // What is planned goes on; the answer is told from now on and stays in what is still to come.
      this.#insert(chronicle, patch, said, nowMs);
    }
    this.#emit(record, 'updated', nowMs);
    return this.#tell(chronicle.at(nowMs));
  }

  cancel(accountId: string, caseId: string, nowMs: number): Case {
    const { chronicle, record } = this.#find(accountId, caseId, nowMs);
    if (record.decision?.outcome === 'withdrawn') return this.#tell(record);
    if (!isUndecided(record) || record.refund?.sentMs) throw new PaymentRefused('case_not_cancelable');
    chronicle.write(
      nowMs,
      {
        state: 'closed',
        heldMinor: 0,
        answerByMs: null,
        refund: record.refund && { ...record.refund, state: 'cancelled', expectedMs: null },
        decision: { outcome: 'withdrawn', text: CASE_TEXTS.withdrawn },
        history: [...record.history, this.#step(accountId, nowMs, 'customer', 'withdrawn')],
      },
      { cuts: true },
    );
    this.#emit(record, 'updated', nowMs);
    return this.#tell(chronicle.at(nowMs));
  }

  reopen(accountId: string, caseId: string, nowMs: number): Case {
    const { chronicle, record } = this.#find(accountId, caseId, nowMs);
    if (isUndecided(record)) return this.#tell(record);
    if (record.reopenUntilMs === null || nowMs >= record.reopenUntilMs) {
      throw new PaymentRefused('case_not_reopenable');
    }
    const history = [...record.history, this.#step(accountId, nowMs, 'customer', 'reopened')];
    chronicle.write(
      nowMs,
      { state: 'waiting_utility', decision: null, reopenUntilMs: null, answerByMs: nowMs + 5 * DAY, history },
      { cuts: true },
    );
    const text = CASE_TEXTS.lookedAgain;
    const outcome = record.decision?.outcome ?? 'rejected';
    this.#plan(chronicle, [{ afterMs: 5 * DAY, step: 'decided', text, decision: { outcome, text } }], nowMs);
    this.#emit(record, 'updated', nowMs);
    return this.#tell(chronicle.at(nowMs));
  }

  /** What is in dispute at an instant, in minor units: of a bill at most what is still open of it, whatever its cases say. */
  heldMinor(accountId: string, nowMs: number): number {
    const held = this.#of(accountId, nowMs).filter(({ heldMinor }) => heldMinor > 0);
    if (held.length === 0) return 0;
    return this.context.bills(accountId, nowMs).reduce((sum, { id, payment }) => {
      const ofBill = held.filter(({ evidence }) => evidence.billId === id);
      const disputed = ofBill.reduce((total, { heldMinor }) => total + heldMinor, 0);
      return sum + Math.min(disputed, payment.outstandingMinor);
    }, 0);
  }

  /** The newest case about a payment. */
  about(accountId: string, paymentId: string, nowMs: number): string | undefined {
    return this.#of(accountId, nowMs)
      .filter(({ evidence }) => evidence.paymentIds?.includes(paymentId))
      .at(-1)?.id;
  }

  /** The refunds that have been sent by an instant. */
  refunds(accountId: string, nowMs: number): LedgerReversal[] {
    return this.#of(accountId, nowMs).flatMap(({ id, refund, currency }) =>
      refund && refund.sentMs !== null
        ? [
            {
              id: `ref_${id}`,
              accountId,
              paymentId: refund.paymentId,
              amountMinor: refund.amountMinor,
              currency,
              at: this.#instant(accountId, refund.sentMs),
            },
          ]
        : [],
    );
  }

  /** Tells what happened by itself after one instant and until another. */
  work(afterMs: number, nowMs: number): void {
    for (const chronicle of this.#records.all()) {
      for (const atMs of chronicle.turns(afterMs, nowMs)) {
        const { id, accountId, refund } = chronicle.at(atMs);
        const version = new Date(atMs).toISOString();
        announce(this.context, { accountId, path: `cases/${id}` }, { type: 'updated', version });
        if (refund?.sentMs !== atMs) continue;
        for (const resource of [`/payments/${refund.paymentId}`, `/accounts/${accountId}/bills`]) {
          this.context.emit({ type: 'updated', resource, version: `${id}.${version}` });
        }
      }
    }
  }

  rewind(toMs: number): void {
    this.#records.rewind(toMs);
  }

  /** Money that is to go back and has not been sent: no other case may give it back as well. */
  #promised(accountId: string, nowMs: number): { paymentId: string; amountMinor: number }[] {
    return this.#records.all().flatMap((chronicle) => {
      const { accountId: owner, refund } = chronicle.at(Infinity);
      return owner === accountId && refund !== null && refund.sentMs !== null && refund.sentMs > nowMs
        ? [refund]
        : [];
    });
  }

  #of(accountId: string, nowMs: number): CaseRecord[] {
    return this.#records.at(nowMs).filter((record) => record.accountId === accountId);
  }

  #find(
    accountId: string,
    caseId: string,
    nowMs: number,
  ): { chronicle: Chronicle<CaseRecord>; record: CaseRecord } {
    const chronicle = this.#records.find(caseId);
    const record = chronicle?.at(nowMs);
    if (!chronicle || record?.accountId !== accountId) throw new PaymentRefused('not_found');
    return { chronicle, record };
  }

  #bill(accountId: string, { billId, lineIds }: CaseRequest, nowMs: number): Bill | undefined {
    if (billId === undefined) return undefined;
    const bill = this.context.bills(accountId, nowMs).find(({ id }) => id === billId);
    if (!bill) throw new PaymentRefused('unknown_evidence', '/billId');
    const lines = linesOf(bill);
    const unknown = (lineIds ?? []).findIndex((id) => !lines.some((line) => line.id === id));
    if (unknown >= 0) throw new PaymentRefused('unknown_evidence', `/lineIds/${String(unknown)}`);
    return bill;
  }

  #named({ paymentIds = [] }: CaseRequest, payments: readonly KnownPayment[]): KnownPayment[] {
    return paymentIds.map((paymentId, index) => {
      const found = payments.find(({ id }) => id === paymentId);
      if (!found) throw new PaymentRefused('unknown_evidence', `/paymentIds/${String(index)}`);
      return found;
    });
  }

  /** Enters what the utility will do, each thing at its time. */
  #plan(chronicle: Chronicle<CaseRecord>, steps: readonly PlannedStep[], nowMs: number): void {
    let { history, refund } = chronicle.at(nowMs);
    for (const { afterMs, step, text, decision, state, refund: change } of steps) {
      const atMs = nowMs + afterMs;
      history = [...history, { ...this.#step(chronicle.at(nowMs).accountId, atMs, 'utility', step), text }];
      if (change)
        refund = {
          ...change,
          expectedMs: change.expectedInMs === null ? null : nowMs + change.expectedInMs,
          sentMs: change.isSent ? (refund?.sentMs ?? atMs) : null,
        };
      chronicle.write(
        nowMs,
        {
          history,
          refund,
          state: state ?? (decision ? 'resolved' : 'waiting_utility'),
          ...(decision ? { decision, heldMinor: 0, answerByMs: null, reopenUntilMs: atMs + REOPEN_MS } : {}),
        },
        { atMs },
      );
      if (decision)
        chronicle.write(
          nowMs,
          {
            state: 'closed',
            reopenUntilMs: null,
            history: [
              ...history,
              this.#step(chronicle.at(nowMs).accountId, atMs + REOPEN_MS, 'utility', 'closed'),
            ],
          },
          { atMs: atMs + REOPEN_MS },
        );
    }
  }

  /** Puts a step into what has been told and into all that is still to come. */
  #insert(chronicle: Chronicle<CaseRecord>, patch: Partial<CaseRecord>, said: CaseStep, nowMs: number): void {
    const ahead = chronicle.turns(nowMs).map((atMs) => ({ atMs, record: chronicle.at(atMs) }));
    const before = chronicle.at(nowMs).history.length;
    chronicle.write(nowMs, patch, { cuts: true });
    for (const { atMs, record } of ahead) {
      const history = [...record.history.slice(0, before), said, ...record.history.slice(before)];
      chronicle.write(nowMs, { ...record, history }, { atMs });
    }
  }

  #step(accountId: string, atMs: number, by: CaseStep['by'], step: CaseStep['step']): CaseStep {
    return { at: this.#instant(accountId, atMs), by, step };
  }

  #instant(accountId: string, atMs: number): string {
    return rfc3339(atMs, this.context.zone(accountId));
  }

  #tell(record: CaseRecord): Case {
    return tellCase(record, this.context.zone(record.accountId));
  }

  #emit({ id, accountId }: CaseRecord, type: string, nowMs: number): void {
    const version = String(this.#records.find(id)?.versionAt(nowMs) ?? 1);
    announce(this.context, { accountId, path: `cases/${id}` }, { type, version });
  }
}
