// What happens to money as the clock goes: scheduled, by itself, days later, given back; and what the utility puts right.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Case, CaseRequest } from '../../../src/contract/index.js';
import { addDays, civilDateOf } from '../../../src/domain/calendar.js';
import { SCENARIO_NAMES } from '../../../src/mock/index.js';
import { DAY, Desk, HOUR, refusal } from './desk.js';

const today = (desk: Desk): string =>
  civilDateOf(desk.world.clock.now(), desk.world.accounts[0]?.zone ?? 'UTC');

describe('the ways to pay', () => {
  for (const scenario of SCENARIO_NAMES) {
    it(`fit the currency in ${scenario}, kept ones first`, () => {
      const { world } = new Desk({ scenario });
      for (const { id, currency } of world.accounts) {
        const methods = world.payments.methods(id);
        assert.ok(methods.length > 3);
        assert.ok(methods.every((method) => method.currency === currency));
        assert.equal(new Set(methods.map((method) => method.id)).size, methods.length);
        assert.equal(methods[0]?.kind, 'saved_card');
      }
    });
  }
});

describe('a scheduled payment', () => {
  it('is charged on its day, in the morning, and not before', () => {
    const desk = new Desk();
    const scheduledFor = addDays(today(desk), 2);
    const { id, state } = desk.pay({ scheduledFor });
    assert.equal(state, 'scheduled');
    assert.equal(desk.payments.provider.charges().length, 0);
    desk.wait(DAY);
    assert.equal(desk.state(id), 'scheduled');
    desk.wait(DAY + 12 * HOUR);
    assert.equal(desk.state(id), 'succeeded');
    const { settledAt } = desk.find(id);
    assert.ok(settledAt?.startsWith(`${scheduledFor}T08:00`), settledAt ?? '');
  });

  it('is left alone where the bill is paid by then, and can be given up', () => {
    const desk = new Desk();
    const scheduled = desk.pay({ scheduledFor: addDays(today(desk), 2), amountMinor: 600_000 });
    desk.pay({ amountMinor: 700_000 });
    desk.wait(3 * DAY);
    assert.equal(desk.state(scheduled.id), 'canceled');
    const other = desk.pay({ scheduledFor: addDays(today(desk), 2), amountMinor: 800_000 });
    assert.equal(desk.payments.cancel(other.id).state, 'canceled');
    desk.wait(3 * DAY);
    assert.equal(desk.payments.provider.charges().length, 1);
  });
});

describe('a direct debit', () => {
  it('is under way for days, and says until when', () => {
    const desk = new Desk();
    const before = desk.balance;
    const payment = desk.pay({ methodId: 'pm_debit' });
    assert.equal(payment.state, 'processing');
    assert.ok(Date.parse(payment.expectedBy ?? '') > desk.world.clock.now() + 2 * DAY);
    assert.equal(desk.balance.amountDueMinor, before.amountDueMinor, 'it has not arrived');
    assert.equal(desk.balance.pendingMinor, payment.amountMinor);
    assert.equal(refusal(() => desk.payments.cancel(payment.id))?.code, 'payment_not_cancelable');
    assert.equal(desk.payments.receipt(payment.id), undefined);
    desk.wait(3 * DAY);
    assert.equal(desk.state(payment.id), 'succeeded');
    assert.equal(desk.balance.pendingMinor, 0);
  });
});

describe('a receipt', () => {
  it('says what was paid of what, and what is left', async () => {
    const desk = new Desk();
    const owed = desk.balance.amountDueMinor;
    const { id } = desk.pay({ amountMinor: 900_000 });
    const receipt = desk.payments.receipt(id);
    assert.equal(receipt?.amountMinor, 900_000);
    assert.equal(receipt.balanceAfterMinor, owed - 900_000);
    assert.equal(receipt.balanceAfterMinor, desk.balance.amountDueMinor);
    assert.equal(
      receipt.lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
      900_000,
    );
    desk.wait(DAY);
    assert.deepEqual(desk.payments.receipt(id), receipt, 'it does not change');
    assert.match(new TextDecoder().decode((await desk.world.receiptDocument(id)).slice(0, 5)), /^%PDF-/);
  });
});

describe('autopay', () => {
  it('pays the bill on its last day, once, unless it is above the limit', () => {
    for (const [limitMinor, paid] of [
      [null, 1],
      [1000, 0],
    ] as const) {
      const desk = new Desk();
      const { dueOn } = desk.balance;
      assert.ok(dueOn);
      const told = desk.payments.setAutopay(desk.accountId, {
        methodId: 'pm_card_4242',
        day: 'due_day',
        limitMinor,
      });
      const next = paid === 1 ? { on: dueOn, amountMinor: desk.balance.amountDueMinor } : null;
      assert.deepEqual([told.state, told.next], ['on', next], 'what it will not pay it does not announce');
      const days = (Date.parse(dueOn) - Date.parse(today(desk))) / DAY;
      desk.wait((days + 1) * DAY);
      const charges = desk.payments.provider.charges();
      assert.equal(charges.length, paid);
      if (paid === 1) assert.equal(desk.balance.amountDueMinor, 0);
    }
  });

  it('does not pay what the customer has paid, nor when it is off', () => {
    for (const isPaid of [true, false]) {
      const desk = new Desk();
      desk.payments.setAutopay(desk.accountId, { methodId: 'pm_card_4242', day: 'due_day' });
      if (isPaid) desk.pay();
      else assert.equal(desk.payments.stopAutopay(desk.accountId).state, 'off');
      desk.wait(20 * DAY);
      assert.equal(desk.payments.provider.charges().length, isPaid ? 1 : 0);
    }
  });

  it('refuses a way that cannot', () => {
    const desk = new Desk();
    for (const methodId of ['pm_qr', 'pm_card_1881', 'pm_of_nobody']) {
      const refused = refusal(() => desk.payments.setAutopay(desk.accountId, { methodId, day: 'due_day' }));
      assert.equal(refused?.code, 'method_unavailable');
    }
  });
});

describe('a case', () => {
  const open = (desk: Desk, request: CaseRequest): Case => desk.payments.openCase(desk.accountId, request);
  const told = (desk: Desk, { id }: Case): Case => {
    const found = desk.payments.cases(desk.accountId).find((one) => one.id === id);
    assert.ok(found);
    return found;
  };
  /** Pays the same twice, as somebody does who is asked and says yes. */
  const twice = (desk: Desk): string[] => {
    const first = desk.pay({ amountMinor: 600_000 });
    return [first.id, desk.pay({ amountMinor: 600_000, acknowledges: first.id }).id];
  };

  it('gives the second of two equal payments back, step by step, once', () => {
    const desk = new Desk();
    const paymentIds = twice(desk);
    const owed = desk.balance.amountDueMinor;
    const one = open(desk, { kind: 'double_charge', paymentIds });
    assert.equal(one.state, 'open');
    assert.equal(desk.find(paymentIds[1] ?? '').caseId, one.id);
    const refused = refusal(() =>
      open(desk, { kind: 'double_charge', paymentIds: [...paymentIds].reverse() }),
    );
    assert.equal(refused?.code, 'case_exists');
    desk.wait(DAY);
    assert.equal(told(desk, one).refund?.state, 'approved');
    assert.equal(desk.balance.amountDueMinor, owed);
    desk.wait(DAY);
    assert.equal(told(desk, one).refund?.state, 'sent');
    assert.equal(desk.balance.amountDueMinor, owed + 600_000);
    assert.equal(
      refusal(() => desk.payments.cancelCase(desk.accountId, one.id))?.code,
      'case_not_cancelable',
    );
    desk.wait(6 * DAY);
    const done = told(desk, one);
    assert.deepEqual(
      [done.state, done.decision?.outcome, done.refund?.state, done.refund?.amountMinor],
      ['resolved', 'upheld', 'arrived', 600_000],
    );
    assert.deepEqual(
      done.history.map(({ step }) => step),
      ['opened', 'refund_approved', 'refund_sent', 'refund_arrived'],
    );
    assert.equal(desk.state(paymentIds[1] ?? ''), 'refunded');
    assert.equal(desk.state(paymentIds[0] ?? ''), 'succeeded');
    const again = open(desk, { kind: 'double_charge', paymentIds });
    desk.wait(9 * DAY);
    assert.equal(told(desk, again).decision?.outcome, 'rejected', 'nothing is given back twice');
    assert.equal(desk.world.ledger().reversals.length, 1);
  });

  it('gives money back once, whatever the cases that ask for it', () => {
    const desk = new Desk();
    const paymentIds = twice(desk);
    const [first = '', again = ''] = paymentIds;
    const third = desk.pay({ amountMinor: 600_000, acknowledges: again }).id;
    const owed = desk.balance.amountDueMinor;
    const one = open(desk, { kind: 'double_charge', paymentIds: [first, third] });
    const other = open(desk, { kind: 'double_charge', paymentIds: [again, third] });
    desk.wait(9 * DAY);
    assert.equal(told(desk, one).decision?.outcome, 'upheld');
    assert.equal(told(desk, other).decision?.outcome, 'rejected', 'the third is on its way back already');
    assert.equal(desk.balance.amountDueMinor, owed + 600_000);
  });

  it('gives a credit back once', () => {
    const desk = new Desk();
    const owed = desk.balance.amountDueMinor;
    const whole = desk.pay().id;
    const second = desk.pay({ bills: [], amountMinor: 900_000 }).id;
    assert.equal(desk.balance.amountDueMinor, -900_000);
    const one = open(desk, { kind: 'refund', paymentIds: [second], claimedMinor: 600_000 });
    const code = (claimedMinor: number) =>
      refusal(() => open(desk, { kind: 'refund', paymentIds: [whole], claimedMinor }))?.code;
    assert.ok(owed > 900_000);
    assert.equal(code(300_001), 'not_refundable', 'the rest of the credit is promised');
    desk.payments.cancelCase(desk.accountId, one.id);
    assert.equal(code(900_000), undefined, 'what was withdrawn is free again');
    desk.wait(9 * DAY);
    assert.equal(desk.balance.amountDueMinor, 0);
  });

  it('tells of a refund where the payment, the bills and the balance are followed', () => {
    const desk = new Desk();
    const paymentIds = twice(desk);
    const [, second = ''] = paymentIds;
    open(desk, { kind: 'double_charge', paymentIds });
    const { version } = desk.find(second);
    const resources: string[] = [];
    desk.world.events.subscribe(({ resource }) => resources.push(resource));
    desk.wait(2 * DAY);
    for (const resource of [`/payments/${second}`, `/accounts/${desk.accountId}/bills`]) {
      assert.ok(resources.includes(resource), resource);
    }
    assert.equal(desk.find(second).version, version + 1);
  });

  it('looks again for who asks again, and gives nothing back twice then', () => {
    const desk = new Desk();
    const one = open(desk, { kind: 'double_charge', paymentIds: twice(desk) });
    desk.wait(8 * DAY);
    assert.equal(desk.payments.reopenCase(desk.accountId, one.id).state, 'waiting_utility');
    desk.wait(6 * DAY);
    assert.equal(told(desk, one).state, 'resolved');
    assert.equal(desk.world.ledger().reversals.length, 1);
    desk.wait(31 * DAY);
    assert.equal(told(desk, one).state, 'closed');
    assert.equal(
      refusal(() => desk.payments.reopenCase(desk.accountId, one.id))?.code,
      'case_not_reopenable',
    );
  });

  it('ends by being withdrawn, and no money moves then', () => {
    const desk = new Desk();
    const one = open(desk, { kind: 'double_charge', paymentIds: twice(desk) });
    desk.wait(DAY);
    for (let round = 0; round < 2; round += 1) {
      const { state, refund, decision } = desk.payments.cancelCase(desk.accountId, one.id);
      assert.deepEqual([state, refund?.state, decision?.outcome], ['closed', 'cancelled', 'withdrawn']);
    }
    desk.wait(9 * DAY);
    assert.equal(desk.world.ledger().reversals.length, 0);
  });

  it('holds what is disputed until it is decided', () => {
    const desk = new Desk();
    const [bill] = desk.world.bills(desk.accountId);
    const line = bill?.sections?.flatMap(({ lines }) => lines).find(({ amountMinor }) => amountMinor > 0);
    assert.ok(bill && line);
    const one = open(desk, { kind: 'line_dispute', billId: bill.id, lineIds: [line.id] });
    assert.equal(one.heldMinor, Math.min(line.amountMinor, bill.payment.outstandingMinor));
    assert.equal(desk.balance.heldMinor, one.heldMinor);
    desk.wait(11 * DAY);
    assert.equal(told(desk, one).state, 'resolved');
    assert.equal(desk.balance.heldMinor, undefined);
  });

  it('holds no more of a bill than is open of it', () => {
    const desk = new Desk();
    const [bill] = desk.world.bills(desk.accountId);
    assert.ok(bill);
    const outstandingMinor = bill.payment.outstandingMinor;
    const lines = bill.sections?.flatMap((section) => section.lines) ?? [];
    open(desk, { kind: 'line_dispute', billId: bill.id, lineIds: lines.map(({ id }) => id) });
    open(desk, { kind: 'amount_mismatch', billId: bill.id, claimedMinor: 0 });
    assert.equal(desk.balance.heldMinor, outstandingMinor);
    desk.pay();
    assert.equal(desk.balance.heldMinor, undefined, 'nothing is left to hold');
  });

  it('asks back where it needs to know more, and goes on with the answer', () => {
    const desk = new Desk();
    const one = open(desk, { kind: 'payment_missing' });
    desk.wait(5 * HOUR);
    assert.equal(told(desk, one).state, 'waiting_customer');
    const answered = desk.payments.answerCase(desk.accountId, one.id, 'El martes.');
    assert.equal(answered.state, 'waiting_utility');
    assert.equal(answered.history.at(-1)?.text?.['*'], 'El martes.');
    desk.wait(3 * DAY);
    assert.equal(told(desk, one).decision?.outcome, 'rejected');
    assert.equal(
      refusal(() => desk.payments.answerCase(desk.accountId, one.id, 'Más.'))?.code,
      'case_not_open',
    );
  });

  it('is refused without what shows it', () => {
    const desk = new Desk();
    const { id: billId = '' } = desk.world.bills(desk.accountId)[0] ?? {};
    const { id } = desk.pay({ amountMinor: 600_000 });
    const code = (request: CaseRequest) => refusal(() => open(desk, request))?.code;
    assert.equal(code({ kind: 'double_charge', paymentIds: [id] }), 'evidence_missing');
    assert.equal(code({ kind: 'double_charge', paymentIds: [id, 'pay_of_nobody'] }), 'unknown_evidence');
    assert.equal(code({ kind: 'line_dispute', billId }), 'evidence_missing');
    assert.equal(code({ kind: 'line_dispute', billId, lineIds: ['none'] }), 'unknown_evidence');
    assert.equal(code({ kind: 'amount_mismatch', billId }), 'evidence_missing');
    assert.equal(code({ kind: 'refund', paymentIds: [id] }), 'not_refundable');
  });
});

describe('supply that was cut off', () => {
  it('comes back within a day of the payment, and the account says so', () => {
    const desk = new Desk({ scenario: 'co-cut-off' });
    const account = desk.world.accounts.find(({ status }) => status === 'suspended');
    assert.ok(account);
    const { openBills: bills, currency, amountDueMinor: amountMinor } = desk.world.balance(account.id);
    assert.ok(desk.balance.overdueMinor > 0);
    assert.equal(desk.balance.reconnection, undefined);
    const { id } = desk.payments.draft(
      { accountId: account.id, bills, amountMinor, currency, methodId: 'pm_card_4242' },
      [],
    );
    assert.equal(desk.payments.confirm(id).reconnection?.state, 'requested');
    assert.ok(desk.world.balance(account.id).reconnection?.expectedBy);
    desk.wait(3 * HOUR);
    assert.equal(desk.world.balance(account.id).reconnection?.state, 'scheduled');
    assert.equal(desk.world.account(account.id)?.status, 'suspended');
    desk.wait(22 * HOUR);
    assert.equal(desk.find(id).reconnection?.state, 'done');
    assert.equal(desk.world.account(account.id)?.status, 'active');
    const more = { accountId: account.id, bills: [], amountMinor: 900_000, currency };
    const later = desk.payments.draft({ ...more, methodId: 'pm_card_4242' }, []);
    assert.equal(desk.payments.confirm(later.id).reconnection?.state, 'done');
    assert.equal(desk.world.account(account.id)?.status, 'active', 'paying on does not cut it off again');
  });
});
