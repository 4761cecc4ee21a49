/** The pretend utility's world: scenario and seed → interval loads → reads → bills → ledger, on a clock of its own. */
import type { Read, ReadRequest, Tariff } from '../contract/index.js';
import { startOfDay } from '../domain/calendar.js';
import { scenarios } from './scenarios/index.js';
import { tipsFor } from './tips/index.js';
import { openConversations, withChat } from './world/conversations/open.js';
import { createEventLog } from './world/events.js';
import { flowsOf, movesAt, openMoves } from './world/moves/open.js';
import { Register } from './world/meter.js';
import { openPayments } from './world/payments/open.js';
import type { WorldPlan } from './world/plan.js';
import { hash, randomFrom } from './world/random.js';
import { ReadBook } from './world/reads.js';
import { rfc3339 } from './world/time.js';
import { type Happening, Timeline } from './world/timeline.js';
import { type Ledger, type LoadSeries, ReadRefused, type World, type WorldOptions } from './world/types.js';
import { usageOf } from './world/usage.js';

export * from './world/types.js';

/** How fast a bot writes on a clock that runs: milliseconds a word. */
const WORD_MS = 60;

/** Makes a world. Two worlds of the same scenario, seed and time are equal. Throws a RangeError for a time it cannot read. */
export function createWorld(options: WorldOptions): World {
  const { id, scenario: name, seed = 1, elapsed = () => 0 } = options;
  const scenario = scenarios[name];
  const start = Date.parse(options.now ?? scenario.now);
  if (Number.isNaN(start)) throw new RangeError(`Not an instant: ${options.now}`);
  const plan = scenario.build({ seed, start, random: (purpose) => randomFrom(hash(purpose, seed)) });
  const registers = plan.accounts.flatMap(({ meters }) =>
    meters.flatMap((meter) => meter.registers.map((register) => new Register(meter, register, seed))),
  );
  const timelines = new Map(
    plan.accounts.map((account) => [
      account.account.id,
      new Timeline(account, registers, tariffFinder(plan), start),
    ]),
  );
  const readBooks = readBooksOf(plan, registers);
  const events = createEventLog();
  const payments = openPayments(
    options,
    plan,
    timelines,
    (event) => events.append(event),
    () => settle(),
  );
  const config = {
    ...withChat(plan.config),
    flows: flowsOf(plan).map(({ id, purpose, version }) => ({ id, purpose, version })),
  };
  const { desk: moves, accounts } = openMoves(options, plan, {
    bills: (accountId, nowMs) => timelines.get(accountId)?.bills(nowMs) ?? [],
    reads: (accountId, servicePointId, nowMs) =>
      readBooks.get(servicePointId)?.book.list(timelines.get(accountId)?.bills(nowMs) ?? [], nowMs) ?? [],
    owedMinor: (accountId, nowMs) => payments.balance(accountId, nowMs).amountDueMinor,
    emit: (event) => events.append(event),
  });
  const conversations = openConversations(
    plan,
    (accountId) => world.account(accountId),
    (accountId) => ({
      balance: world.balance(accountId),
      bills: world.bills(accountId),
      payments: payments.desk.list(accountId),
      nextBillOn: world.nextBill(accountId)?.issuesOn ?? null,
    }),
    (event) => events.append(event),
    () => settle(),
  );
  if (options.elapsed) conversations.desk.plan({ wordMs: WORD_MS });
  let base = start - elapsed();
  let settled = start;
  for (const timeline of timelines.values()) timeline.advance(Number.NEGATIVE_INFINITY, start);

  const nextMs = (afterMs: number): number =>
    Math.min(payments.nextMs(afterMs), conversations.nextMs(afterMs), moves.nextMs(afterMs));
  /** Brings the world up to the clock, and tells the log what happened on the way. */
  const settle = (): number => {
    const now = base + elapsed();
    while (settled < now) step(Math.min(now, Math.max(settled + 1, nextMs(settled))));
    return now;
  };
  const step = (now: number): void => {
    const happened: Happening[] = [...timelines.values()].flatMap((timeline) =>
      timeline.advance(settled, now),
    );
    for (const [servicePointId, { book, accountId }] of readBooks) {
      for (const { at, read } of book.accepted(settled, now)) {
        const resource = `/accounts/${accountId}/service-points/${servicePointId}/reads`;
        happened.push({ at, events: [{ type: 'updated', resource, version: read.id }] });
      }
    }
    const since = settled;
    settled = now;
    happened.sort((a, b) => a.at - b.at);
    for (const event of happened.flatMap((happening) => happening.events)) events.append(event);
    payments.advance(since, now);
    conversations.advance(now);
    moves.advance(since, now);
  };
  const timelineOf = (accountId: string): Timeline => {
    const timeline = timelines.get(accountId);
    if (timeline === undefined) throw new RangeError(`No account ${accountId}`);
    return timeline;
  };
  const moveTo = (ms: number): void => {
    if (!Number.isFinite(ms)) throw new RangeError(`Not an instant: ${ms}`);
    const before = settle();
    base = ms - elapsed();
    if (ms < before) {
      for (const timeline of timelines.values()) timeline.rewind(ms);
      for (const { book } of readBooks.values()) book.rewind(ms);
      payments.rewind(ms);
      conversations.rewind(ms);
      moves.rewind(ms);
      settled = ms;
    }
    settle();
    events.append({ type: 'clock_moved', resource: '/', version: new Date(ms).toISOString() });
  };

  const world: World = {
    id,
    scenario: name,
    seed,
    clock: { now: settle, moveTo },
    config,
    flows: flowsOf(plan),
    customers: plan.customers,
    accounts,
    tariffs: plan.tariffs,
    account(accountId) {
      const account = accounts.find(({ id }) => id === accountId);
      if (!account || !payments.isReconnected(accountId, settle())) return account;
      return { ...account, status: 'active' };
    },
    bills: (accountId) => timelines.get(accountId)?.bills(settle()) ?? [],
    balance(accountId) {
      timelineOf(accountId);
      return payments.balance(accountId, settle());
    },
    nextBill(accountId) {
      settle();
      return timelineOf(accountId).nextBill();
    },
    tips(accountId) {
      const account = timelines.get(accountId)?.account;
      return account ? tipsFor(account, plan.tips) : [];
    },
    reads(servicePointId) {
      const now = settle();
      const found = readBooks.get(servicePointId);
      return found ? found.book.list(timelineOf(found.accountId).bills(now), now) : [];
    },
    receiveRead(servicePointId: string, request: ReadRequest): Read {
      const now = settle();
      const found = readBooks.get(servicePointId);
      if (found === undefined) throw new ReadRefused('unknown_register', '/register');
      const read = found.book.receive(request, timelineOf(found.accountId).bills(now), now);
      const resource = `/accounts/${found.accountId}/service-points/${servicePointId}/reads`;
      events.append({ type: 'created', resource, version: read.id });
      return read;
    },
    async document(billId) {
      const now = settle();
      for (const timeline of timelines.values()) {
        const bill = timeline
          .bills(now)
          .find((candidate) => candidate.id === billId && candidate.hasDocument);
        if (bill === undefined) continue;
        const { billDocument } = await import('./world/document.js');
        return billDocument({ bill, account: timeline.account, config: plan.config });
      }
      throw new RangeError(`No document of bill ${billId}`);
    },
    payments: payments.desk,
    conversations: conversations.desk,
    dueInMs() {
      const now = settle();
      return options.elapsed ? Math.max(0, conversations.nextMs(now) - now) : Infinity;
    },
    moves: movesAt(moves, settle),
    async receiptDocument(paymentId) {
      const receipt = payments.desk.receipt(paymentId);
      const account = receipt && timelines.get(receipt.accountId)?.account;
      if (!receipt || !account) throw new RangeError(`No receipt of payment ${paymentId}`);
      const { receiptDocument } = await import('./world/receipt-document.js');
      return receiptDocument({ receipt, account, config: plan.config });
    },
    events: {
      get latestId() {
        settle();
        return events.latestId;
      },
      since(eventId) {
        settle();
        return events.since(eventId);
      },
      append: (event) => events.append(event),
      subscribe: (listener) => events.subscribe(listener),
    },
    ledger(): Ledger {
      const now = settle();
      const books = [...timelines.values()].map((timeline) => timeline.books);
      return {
        payments: books.flatMap((book) => book.payments(now)),
        charges: books.flatMap((book) => book.charges(now)),
        reversals: books.flatMap((book) => book.reversals(now)),
        providerCharges: payments.desk.provider.charges(),
        agreements: plan.accounts.flatMap(({ account: { id: accountId } }) =>
          payments.desk.agreements(accountId).map((agreement) => {
            return { id: agreement.id, accountId, at: agreement.acceptedAt, agreement };
          }),
        ),
        cases: plan.accounts.flatMap(({ account: { id: accountId } }) =>
          payments.desk.cases(accountId).map((one) => {
            return { id: one.id, accountId, at: one.openedAt, case: one };
          }),
        ),
        moves: moves.ledger(now).map(({ move, documents, done }) => ({
          id: move.id,
          accountId: move.accountId,
          at: move.createdAt,
          move,
          documents,
          done: done.map(({ atMs, ...entry }) => ({ ...entry, at: rfc3339(atMs, config.zone) })),
        })),
        ...conversations.ledger(),
        reads: [...readBooks.values()].flatMap(({ book }) => book.sent(now)),
      };
    },
    loads(servicePointId): LoadSeries[] {
      const now = settle();
      return registers
        .filter(({ meter }) => meter.servicePointId === servicePointId)
        .map((register) => register.series(now));
    },
    usage(servicePointId) {
      const now = settle();
      const account = plan.accounts.find(({ meters }) =>
        meters.some((meter) => meter.servicePointId === servicePointId),
      );
      const own = registers.filter(({ meter }) => meter.servicePointId === servicePointId);
      return account && usageOf(account, own, tariffFinder(plan), now);
    },
  };
  return world;
}

function readBooksOf(
  plan: WorldPlan,
  registers: readonly Register[],
): Map<string, { accountId: string; book: ReadBook }> {
  const books = new Map<string, { accountId: string; book: ReadBook }>();
  for (const { account } of plan.accounts) {
    for (const point of account.servicePoints) {
      const own = registers.filter(({ meter }) => meter.servicePointId === point.id);
      books.set(point.id, {
        accountId: account.id,
        book: new ReadBook(account.id, point.id, point.zone, own),
      });
    }
  }
  return books;
}

function tariffFinder(plan: WorldPlan): (tariffId: string, on: string) => Tariff {
  // Bills of one round ask for the same few days over and over, and a day's start takes long to find.
  const starts = new Map<string, number>();
  const versions = plan.tariffs.map((tariff) => ({
    tariff,
    from: Date.parse(tariff.validFrom),
    to: tariff.validTo === null ? Number.POSITIVE_INFINITY : Date.parse(tariff.validTo),
  }));
  return (tariffId, on) => {
    const at = starts.get(on) ?? startOfDay(on, plan.config.zone);
    starts.set(on, at);
    const found = versions.find(
      ({ tariff, from, to }) => tariff.id === tariffId && from <= at && at < to,
    )?.tariff;
    if (found === undefined) throw new RangeError(`No version of tariff ${tariffId} on ${on}`);
    return found;
  };
}
