import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { StreamEvent } from '../../../src/contract/index.js';
import { createWorld } from '../../../src/mock/world.js';

const at = (text: string): number => Date.parse(text);
const ACCOUNT = 'acc_4518220';

describe("the world's clock", () => {
  it('starts where the scenario says, or where it is asked to', () => {
    const usual = createWorld({ id: 'w', scenario: 'co-high-bill' });
    assert.equal(usual.clock.now(), at('2026-11-22T12:00:00-05:00'));
    const asked = createWorld({ id: 'w', scenario: 'co-high-bill', now: '2026-11-11T05:59:00-05:00' });
    assert.equal(asked.bills(ACCOUNT)[0]?.issuedOn, '2026-10-11');
    assert.equal(asked.bills(ACCOUNT).length, 26);
    assert.throws(() => createWorld({ id: 'w', scenario: 'co-high-bill', now: 'soon' }), RangeError);
  });

  it('issues the next bill when it passes its hour, and tells', () => {
    const world = createWorld({ id: 'w', scenario: 'co-high-bill' });
    const seen: StreamEvent[] = [];
    const stop = world.events.subscribe((event) => seen.push(event));
    assert.deepEqual(world.events.since(), []);
    assert.deepEqual(world.nextBill(ACCOUNT), { readOn: '2026-12-01', issuesOn: '2026-12-11' });
    world.clock.moveTo(at('2026-12-11T05:59:59-05:00'));
    assert.equal(world.bills(ACCOUNT).length, 26);
    world.clock.moveTo(at('2026-12-11T06:00:00-05:00'));
    const [newest, before] = world.bills(ACCOUNT);
    assert.equal(newest?.issuedOn, '2026-12-11');
    assert.equal(newest.totals.previousBalanceMinor, before?.totals.amountDueMinor);
    assert.equal(newest.totals.paymentsMinor, 0);
    assert.equal(before?.payment.state, 'not_payable');
    const created = seen.filter(({ type }) => type === 'created');
    assert.deepEqual(
      created.map(({ resource }) => resource),
      [`/accounts/${ACCOUNT}/bills/${newest.id}`],
    );
    stop();
    world.clock.moveTo(at('2027-01-12T00:00:00-05:00'));
    assert.equal(seen.filter(({ type }) => type === 'created').length, 1);
  });

  it('makes a bill overdue the day after its date, and tells', () => {
    const world = createWorld({ id: 'w', scenario: 'co-high-bill' });
    world.clock.moveTo(at('2026-11-26T23:59:59-05:00'));
    assert.equal(world.balance(ACCOUNT).overdueMinor, 0);
    const before = world.events.latestId;
    world.clock.moveTo(at('2026-11-27T00:00:00-05:00'));
    assert.equal(world.balance(ACCOUNT).overdueMinor, world.balance(ACCOUNT).amountDueMinor);
    assert.deepEqual(
      world.events.since(before)?.map(({ type, resource }) => `${type} ${resource}`),
      [
        `updated /accounts/${ACCOUNT}/bills/${world.bills(ACCOUNT)[0]?.id}`,
        `updated /accounts/${ACCOUNT}/balance`,
        'clock_moved /',
      ],
    );
    assert.equal(world.events.since('evt_of_another_world'), undefined);
  });

  it('goes back, and comes again to the same', () => {
    const world = createWorld({ id: 'w', scenario: 'co-high-bill' });
    const start = world.clock.now();
    const then = world.bills(ACCOUNT);
    world.clock.moveTo(at('2027-03-15T00:00:00-05:00'));
    const later = world.bills(ACCOUNT);
    assert.equal(later.length, 30);
    world.clock.moveTo(start);
    assert.deepEqual(world.bills(ACCOUNT), then);
    world.clock.moveTo(at('2027-03-15T00:00:00-05:00'));
    assert.deepEqual(world.bills(ACCOUNT), later);
    assert.throws(() => world.clock.moveTo(Number.NaN), RangeError);
  });

  it('runs with the time that passes outside', () => {
    let passed = 5000;
    const world = createWorld({ id: 'w', scenario: 'new-customer', elapsed: () => passed });
    assert.equal(world.clock.now(), at('2026-11-22T12:00:00-05:00'));
    assert.equal(world.bills('acc_4607318').length, 0);
    passed += 19 * 86_400_000;
    assert.equal(world.bills('acc_4607318').length, 1);
    assert.equal(world.events.since()?.[0]?.type, 'created');
  });

  it('gives a new customer the first bill for the days since the move', () => {
    const world = createWorld({ id: 'w', scenario: 'new-customer' });
    assert.deepEqual(world.nextBill('acc_4607318'), { readOn: '2026-12-01', issuesOn: '2026-12-11' });
    assert.equal(world.balance('acc_4607318').amountDueMinor, 0);
    assert.equal(world.reads('sp_4607318')[0]?.readOn, '2026-11-13');
    world.clock.moveTo(at('2026-12-12T00:00:00-05:00'));
    const [bill] = world.bills('acc_4607318');
    assert.equal(bill?.sections?.[0]?.days, 18);
    // 173 kWh × 18 of 30 days = 103.8
    assert.equal(bill?.sections?.[0]?.lines[0]?.tier?.to, '104');
  });
});

describe('the ledger', () => {
  it('holds a payment for each bill that is paid, and nothing else', () => {
    const world = createWorld({ id: 'w', scenario: 'co-high-bill' });
    const { payments, charges, ...others } = world.ledger();
    assert.equal(charges.length, 26);
    assert.equal(payments.length, 25);
    assert.deepEqual(others, {
      reversals: [],
      providerCharges: [],
      agreements: [],
      cases: [],
      moves: [],
      messages: [],
      attachments: [],
      reads: [],
    });
    for (const payment of payments) {
      const bill = world.bills(ACCOUNT).find(({ id }) => id === payment.billId);
      assert.equal(payment.amountMinor, bill?.totals.amountDueMinor);
      assert.equal(payment.at.slice(0, 10), bill?.payment.paidOn);
      assert.ok(bill?.dueOn && payment.at.slice(0, 10) < bill.dueOn);
    }
  });

  it('is what the balance follows from', () => {
    for (const month of ['2026-11-30', '2026-12-15', '2027-02-20']) {
      const world = createWorld({ id: 'w', scenario: 'co-high-bill' });
      world.clock.moveTo(at(`${month}T12:00:00-05:00`));
      const { payments, charges } = world.ledger();
      const sum = (entries: readonly { amountMinor: number }[]): number =>
        entries.reduce((total, { amountMinor }) => total + amountMinor, 0);
      const balance = world.balance(ACCOUNT);
      assert.equal(balance.amountDueMinor, sum(charges) - sum(payments));
      assert.equal(
        sum(balance.openBills.map((bill) => ({ amountMinor: bill.outstandingMinor }))),
        balance.amountDueMinor,
      );
    }
  });
});
