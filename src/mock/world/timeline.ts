import type { Account, Balance, Bill } from '../../contract/index.js';
import { addDays, civilDateOf, startOfDay } from '../../domain/calendar.js';
import { assembleBill, type Carried } from './assembly.js';
import { Books } from './ledger.js';
import type { Register } from './meter.js';
import type { AccountPlan, BillContext, BillDraft, BillingCycle } from './plan.js';
import { Readings } from './readings.js';
import { hourOf, rfc3339 } from './time.js';
import type { NewEvent, NextBill } from './types.js';

/** The hour at which bills go out. */
const ISSUE_HOUR = 6;

/** A bill that a round of the calendar makes, and when it goes out: a correction goes out later than its round. */
interface Planned {
  readonly draft: BillDraft;
  readonly cycle: BillingCycle;
  readonly cycleIndex: number;
  readonly issuedMs: number;
}

interface Issued {
  readonly bill: Bill;
  readonly planned: Planned;
  readonly issuedMs: number;
  /** The instants at which its standing changes: it is overdue, it may be cut off. */
  readonly turnsMs: readonly number[];
}

export interface Happening {
  readonly at: number;
  readonly events: readonly NewEvent[];
}

/** One account through time: its bills as they are issued, and its books. */
export class Timeline {
  readonly account: Account;
  readonly books: Books;
  readonly #plan: AccountPlan;
  readonly #readings: Readings;
  readonly #tariff: BillContext['tariff'];
  /** Until when the customer of the story acts on their own. */
  readonly #storyMs: number;
  #issued: Issued[] = [];
  #waiting: Planned[] = [];
  #nextCycle = 0;

  constructor(
    plan: AccountPlan,
    registers: readonly Register[],
    tariff: BillContext['tariff'],
    storyMs: number,
  ) {
    this.#plan = plan;
    this.account = plan.account;
    this.books = new Books(plan.account.zone);
    this.#readings = new Readings(plan, registers, (index) => this.#billId(index));
    this.#tariff = tariff;
    this.#storyMs = storyMs;
    if (plan.opening) {
      this.books.charge({
        id: `chg_${plan.account.id}_opening`,
        accountId: plan.account.id,
        billId: null,
        amountMinor: plan.opening.balanceMinor,
        currency: plan.account.currency,
        at: rfc3339(startOfDay(plan.opening.on, plan.account.zone), plan.account.zone),
      });
    }
  }

  /** Lets time pass until an instant and tells what happened after `sinceMs`. */
  advance(sinceMs: number, toMs: number): Happening[] {
    const happened: Happening[] = [];
    for (;;) {
      const cycle = this.#plan.cycle(this.#nextCycle);
      if (cycle === undefined || this.#issuing(cycle.issuedOn) > toMs) break;
      this.#waiting.push(...this.#planned(cycle, this.#nextCycle));
      this.#nextCycle += 1;
    }
    const due = this.#waiting.filter(({ issuedMs }) => issuedMs <= toMs);
    this.#waiting = this.#waiting.filter(({ issuedMs }) => issuedMs > toMs);
    for (const planned of due.sort((a, b) => a.issuedMs - b.issuedMs)) this.#issue(planned);
    for (const { bill, issuedMs, turnsMs } of this.#issued) {
      const path = `/accounts/${bill.accountId}/bills/${bill.id}`;
      if (sinceMs < issuedMs && issuedMs <= toMs) {
        happened.push(this.#happening(issuedMs, 'created', path, bill));
        for (const replaced of this.#replacedBy(bill)) {
          const taken = `/accounts/${bill.accountId}/bills/${replaced.id}`;
          happened.push(this.#happening(issuedMs, 'updated', taken, replaced));
        }
      }
      for (const at of turnsMs) {
        if (sinceMs < at && at <= toMs) happened.push(this.#happening(at, 'updated', path, bill));
      }
    }
    return happened;
  }

  /** Goes back to an earlier instant: what came after it has not happened. */
  rewind(toMs: number): void {
    this.books.rewind(toMs);
    const begun = [...this.#issued.map(({ planned }) => planned), ...this.#waiting].filter(
      ({ cycle }) => this.#issuing(cycle.issuedOn) <= toMs,
    );
    this.#issued = this.#issued.filter(({ issuedMs }) => issuedMs <= toMs);
    this.#waiting = begun.filter(({ issuedMs }) => issuedMs > toMs);
    this.#nextCycle = Math.max(-1, ...begun.map(({ cycleIndex }) => cycleIndex)) + 1;
  }

  /** Every version of every bill issued by an instant, newest first. */
  bills(nowMs: number): Bill[] {
    const issued = this.#issued.filter(({ issuedMs }) => issuedMs <= nowMs);
    const replacements = new Map(issued.map(({ bill }) => [bill.replaces, bill.id]));
    const latestOf = (id: string): string | null => {
      const next = replacements.get(id);
      return next === undefined ? null : (latestOf(next) ?? next);
    };
    const newest = issued.filter(({ bill }) => !replacements.has(bill.id)).at(-1);
    return issued
      .map(({ bill: stored, issuedMs }) => {
        const bill = { ...stored, replacedBy: latestOf(stored.id) };
        const payment = this.books.paymentOf(bill, issuedMs, stored === newest?.bill, nowMs);
        return { ...bill, payment };
      })
      .reverse();
  }

  balance(nowMs: number): Balance {
    const newest = this.bills(nowMs).find(({ replacedBy }) => replacedBy === null);
    return this.books.balance(this.account, newest, nowMs, rfc3339(nowMs, this.account.zone));
  }

  nextBill(): NextBill | undefined {
    const cycle = this.#plan.cycle(this.#nextCycle);
    return cycle && { readOn: cycle.to, issuesOn: cycle.issuedOn };
  }

  /** The bills whose place a bill takes, back to the first of the chain. */
  #replacedBy({ replaces }: Bill): Bill[] {
    const replaced = this.#issued.find(({ bill }) => bill.id === replaces)?.bill;
    return replaced === undefined ? [] : [replaced, ...this.#replacedBy(replaced)];
  }

  /** The instant at which bills of a day go out. */
  #issuing(civil: string): number {
    return hourOf(civil, ISSUE_HOUR, this.account.zone);
  }

  #planned(cycle: BillingCycle, cycleIndex: number): Planned[] {
    return this.#drafts(cycle, cycleIndex).map((draft) => {
      const issuedMs = this.#issuing(draft.issuedOn ?? cycle.issuedOn);
      return { draft, cycle, cycleIndex, issuedMs };
    });
  }

  #drafts(cycle: BillingCycle, index: number): BillDraft[] {
    return this.#plan.assemble({
      index,
      cycle,
      billId: this.#billId(index),
      metered: (servicePointId, of = index) => this.#readings.reads(servicePointId, of),
      settlements: (servicePointId) => this.#readings.settlements(servicePointId, index),
      estimate: this.#readings.estimate(index),
      loads: (servicePointId, register) => this.#readings.loads(servicePointId, register, index),
      tariff: this.#tariff,
    });
  }

  /** The id of the first bill of a cycle. */
  #billId(index: number): string {
    const month = this.#plan.cycle(index)?.issuedOn.slice(0, 7).replace('-', '_') ?? '';
    return `bill_${this.account.number.replaceAll(/\W/g, '')}_${month}`;
  }

  #issue(planned: Planned): void {
    const { draft, cycle, cycleIndex, issuedMs } = planned;
    const bill = assembleBill(this.account, cycle, draft, this.#carried(issuedMs));
    this.#issued.push({ bill, planned, issuedMs, turnsMs: this.#turningPoints(bill) });
    this.books.charge({
      id: `chg_${bill.id}`,
      accountId: bill.accountId,
      billId: bill.id,
      amountMinor: bill.totals.currentChargesMinor,
      currency: bill.currency,
      at: rfc3339(issuedMs, this.account.zone),
    });
    this.#payAsTold(bill, cycleIndex);
  }

  #payAsTold(bill: Bill, cycleIndex: number): void {
    for (const [count, planned] of [this.#plan.pays(bill, cycleIndex) ?? []].flat().entries()) {
      const at = hourOf(planned.on, planned.hour, this.account.zone) + (planned.minute ?? 0) * 60_000;
      const amountMinor = planned.amountMinor ?? bill.totals.amountDueMinor;
      if (at > this.#storyMs || amountMinor <= 0) continue;
      this.books.pay({
        id: `pay_${bill.id.slice('bill_'.length)}${count === 0 ? '' : `_${count + 1}`}`,
        accountId: bill.accountId,
        billId: bill.id,
        amountMinor,
        currency: bill.currency,
        state: 'succeeded',
        at: rfc3339(at, this.account.zone),
      });
    }
  }

  /** What the last bill asked for and what has been paid since. */
  #carried(issuedMs: number): Carried {
    const last = this.#issued.at(-1);
    if (last === undefined) {
      return {
        previousBalanceMinor: this.books.chargedMinor(issuedMs),
        payments: this.books.paidBetween(Number.NEGATIVE_INFINITY, issuedMs),
        cutOffMinor: 0,
      };
    }
    return {
      previousBalanceMinor: last.bill.totals.amountDueMinor,
      payments: this.books.paidBetween(last.issuedMs, issuedMs),
      previousBillId: last.bill.id,
      cutOffMinor: cutOff(last.bill),
    };
  }

  #turningPoints(bill: Bill): number[] {
    const days = [bill.dueOn === null ? null : addDays(bill.dueOn, 1), bill.cutoffOn];
    return days.flatMap((day) => (day === null ? [] : [startOfDay(day, this.account.zone)]));
  }

  #happening(at: number, type: string, resource: string, bill: Bill): Happening {
    const version = `${bill.version}.${civilDateOf(at, this.account.zone)}`;
    const balance = `/accounts/${bill.accountId}/balance`;
    return {
      at,
      events: [
        { type, resource, version },
        { type: 'updated', resource: balance, version },
      ],
    };
  }
}

/** What rounding took off a bill. */
function cutOff({ lines = [] }: Bill): number {
  const rounding = lines.filter(({ kind }) => kind === 'rounding_adjustment');
  return rounding.reduce((sum, { amountMinor }) => sum - amountMinor, 0);
}
