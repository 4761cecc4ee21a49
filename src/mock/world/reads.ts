import Big from 'big.js';

import type { Bill, BillRead, Read, ReadRequest } from '../../contract/index.js';
import { civilDateOf, daysBetween } from '../../domain/calendar.js';
import type { Register } from './meter.js';
import { hourOf, rfc3339 } from './time.js';
import { type LedgerRead, ReadRefused } from './types.js';

/** How long the utility takes to look at a customer's read. */
export const REVIEW_MS = 10 * 60_000;
/** How many times its usual day a home may use before a read is not believed. */
const BELIEVABLE = 6;
/** The hour at which the utility's own reads come in. */
const READ_HOUR = 7;

/** The reads of one service point: those that its bills rest on, and those that the customer sent. */
export class ReadBook {
  readonly #accountId: string;
  readonly #servicePointId: string;
  readonly #zone: string;
  readonly #registers: readonly Register[];
  #sent: (LedgerRead & { readonly receivedMs: number })[] = [];

  constructor(accountId: string, servicePointId: string, zone: string, registers: readonly Register[]) {
    this.#accountId = accountId;
    this.#servicePointId = servicePointId;
    this.#zone = zone;
    this.#registers = registers;
  }

  rewind(toMs: number): void {
    this.#sent = this.#sent.filter(({ receivedMs }) => receivedMs <= toMs);
  }

  /** What the customer sent until an instant, as it stands then. */
  sent(nowMs: number): LedgerRead[] {
    return this.#sent
      .filter(({ receivedMs }) => receivedMs <= nowMs)
      .map(({ receivedMs, ...entry }) => {
        const state = nowMs - receivedMs >= REVIEW_MS ? 'accepted' : 'received';
        return { ...entry, read: { ...entry.read, state } };
      });
  }

  /** The instants between two others at which a read that was sent was accepted. */
  accepted(sinceMs: number, toMs: number): { at: number; read: Read }[] {
    return this.#sent
      .map(({ receivedMs, read }) => ({ at: receivedMs + REVIEW_MS, read }))
      .filter(({ at }) => sinceMs < at && at <= toMs);
  }

  /** Every read by an instant, newest first. */
  list(bills: readonly Bill[], nowMs: number): Read[] {
    const all = [
      ...this.#installed(nowMs),
      ...this.#billed(bills),
      ...this.sent(nowMs).map(({ read }) => read),
    ];
    const once = new Map(all.map((read) => [read.id, read]));
    return [...once.values()].sort(
      (a, b) => b.readOn.localeCompare(a.readOn) || Date.parse(b.receivedAt) - Date.parse(a.receivedAt),
    );
  }

  /** Takes a customer's read. Throws `ReadRefused` where it cannot be what the register shows. */
  receive(request: ReadRequest, bills: readonly Bill[], nowMs: number): Read {
    const today = civilDateOf(nowMs, this.#zone);
    const register =
      this.#standing(request.register, today) ?? billedRegister(this.#readsOf(bills), request.register);
    if (register === undefined) throw new ReadRefused('unknown_register', '/register');
    if (request.readOn > today) throw new ReadRefused('read_in_future', '/readOn');
    this.#check(register, request, this.list(bills, nowMs));
    const read: Read = {
      ...this.#read(register.name, request.readOn, request.value, 'customer', nowMs),
      id: `read_${register.name.meterId}_sent_${this.#sent.length + 1}`,
      state: 'received',
    };
    const at = read.receivedAt;
    this.#sent.push({ id: read.id, accountId: this.#accountId, at, read, receivedMs: nowMs });
    return read;
  }

  /** The register of that code on the meter that stands there on a day. */
  #standing(code: string, today: string): KnownRegister | undefined {
    const register = this.#registers.find(
      ({ plan, meter }) =>
        plan.register === code &&
        meter.installedOn <= today &&
        (meter.removedOn === undefined || today < meter.removedOn),
    );
    return (
      register && {
        name: nameOf(register),
        round: new Big(10).pow(register.plan.digits),
        perDay: (until) => usualPerDay(register, until),
      }
    );
  }

  #check({ name, round, perDay }: KnownRegister, request: ReadRequest, known: readonly Read[]): void {
    const value = new Big(request.value);
    // What was only estimated says nothing against what a customer sees.
    const same = known.filter(
      (read) =>
        read.meterId === name.meterId && read.register === name.register && read.quality !== 'estimated',
    );
    const before = same.find(({ readOn }) => readOn <= request.readOn);
    const after = same.filter(({ readOn }) => readOn > request.readOn).at(-1);
    if (before === undefined || value.gte(round) || value.lt(0)) {
      throw new ReadRefused('read_implausible', before === undefined ? '/readOn' : '/value');
    }
    const days = daysBetween(before.readOn, request.readOn) + 1;
    const most = perDay(request.readOn).times(days).times(BELIEVABLE);
    const used = value.minus(before.value);
    if (used.lt(0) && round.plus(used).gt(most)) {
      throw new ReadRefused('read_below_last', '/value');
    }
    if (used.gt(most) || (after !== undefined && used.gte(0) && value.gt(after.value))) {
      throw new ReadRefused('read_implausible', '/value');
    }
  }

  #installed(nowMs: number): Read[] {
    const today = civilDateOf(nowMs, this.#zone);
    return this.#registers
      .filter(({ meter }) => meter.installedOn <= today)
      .map((register) => {
        const on = register.meter.installedOn;
        return this.#read(
          nameOf(register),
          on,
          register.valueAt(on),
          'actual',
          hourOf(on, READ_HOUR, this.#zone),
        );
      });
  }

  #billed(bills: readonly Bill[]): Read[] {
    return this.#readsOf(bills).flatMap(({ from, to, ...read }) =>
      [from, to].map(({ on, value, quality }) =>
        this.#read(billedName(read), on, value, quality, hourOf(on, READ_HOUR, this.#zone)),
      ),
    );
  }

  /** The reads that the bills rest on here, newest first. */
  #readsOf(bills: readonly Bill[]): BillRead[] {
    // What a correction took back is no read.
    const standing = bills.filter(({ replacedBy }) => replacedBy === null);
    const sections = standing.flatMap((bill) => bill.sections ?? []);
    return sections
      .filter((section) => section.servicePointId === this.#servicePointId)
      .flatMap((section) => section.reads);
  }

  #read(
    from: Pick<Read, 'meterId' | 'register' | 'unit'>,
    readOn: string,
    value: string,
    quality: Read['quality'],
    atMs: number,
  ): Read {
    return {
      id: `read_${from.meterId}_${from.register}_${readOn}`,
      servicePointId: this.#servicePointId,
      ...from,
      value,
      readOn,
      quality,
      state: 'accepted',
      receivedAt: rfc3339(atMs, this.#zone),
    };
  }
}

/** What the utility knows of a register when it looks at a read. */
interface KnownRegister {
  readonly name: Pick<Read, 'meterId' | 'register' | 'unit'>;
  /** One more than it can show. */
  readonly round: Big;
  /** What it usually counts in a day, until a day; at least one unit. */
  perDay(until: string): Big;
}

/** A register that only bills tell of: their newest read of it says what is usual. */
function billedRegister(reads: readonly BillRead[], code: string): KnownRegister | undefined {
  const read = reads.find(({ register }) => register === code);
  if (read === undefined) return undefined;
  const { from, to, digits, multiplier, conversion = '1', quantity } = read;
  const days = Math.max(1, daysBetween(from.on, to.on));
  const counted = new Big(quantity).div(multiplier).div(conversion).div(days);
  return {
    name: billedName(read),
    round: new Big(10).pow(digits ?? to.value.split('.')[0]?.length ?? 1),
    perDay: () => (counted.lt(1) ? new Big(1) : counted),
  };
}

/** How a bill names the register that it was made from. */
function billedName({
  meterId,
  register,
  unit,
  registerUnit = unit,
}: Pick<BillRead, 'meterId' | 'register' | 'unit' | 'registerUnit'>): KnownRegister['name'] {
  return { meterId, register, unit: registerUnit };
}

/** How a read names the register it is from. */
function nameOf({ meter, plan }: Register): Pick<Read, 'meterId' | 'register' | 'unit'> {
  return { meterId: meter.id, register: plan.register, unit: plan.unit };
}

/** What the register counts on an average day of all it has seen, at least one unit. */
function usualPerDay(register: Register, until: string): Big {
  const days = Math.max(1, daysBetween(register.meter.installedOn, until));
  const seen = new Big(register.countAt(until) - register.plan.initial).div(1000).div(days);
  return seen.lt(1) ? new Big(1) : seen;
}
