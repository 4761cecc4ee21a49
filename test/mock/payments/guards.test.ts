// What is refused before money moves: a bill that is not as the customer saw it, and a payment like one just made.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { trial } from '../../support/counts.js';
import { DAY, Desk, HOUR, MINUTE, PAGE, refusal } from './desk.js';

const desk = new Desk();

describe('amount_changed', () => {
  it('is said whenever another amount is open than the customer saw', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), fc.boolean(), (seen, isDrafted) => {
        desk.begin();
        desk.payments.provider.plan({ notices: [[0]], outcomes: [] });
        const { bills } = desk.request();
        const [bill] = bills;
        assert.ok(bill);
        fc.pre(seen !== bill.outstandingMinor);
        if (isDrafted) {
          // It was right when the draft was made; then another payment arrived.
          const { id } = desk.draft({ amountMinor: 800_000, methodId: 'pm_card_4242' });
          desk.pay({ amountMinor: 700_000 });
          const refused = refusal(() => desk.payments.confirm(id));
          assert.deepEqual(
            [refused?.code, refused?.pointer],
            ['amount_changed', '/bills/0/outstandingMinor'],
          );
          assert.equal(desk.payments.provider.chargeOf(id), undefined, 'nothing is charged');
          return;
        }
        const refused = refusal(() => desk.draft({ bills: [{ ...bill, outstandingMinor: seen }] }));
        assert.deepEqual([refused?.code, refused?.pointer], ['amount_changed', '/bills/0/outstandingMinor']);
      }),
      trial(500),
    );
  });

  it('has its own words for a bill that was taken over, is paid, or is not there', () => {
    desk.begin();
    const [bill] = desk.request().bills;
    assert.ok(bill);
    const code = (more: object) => refusal(() => desk.draft({ bills: [{ ...bill, ...more }] }))?.code;
    assert.equal(code({ version: bill.version + 1 }), 'bill_superseded');
    assert.equal(code({ billId: 'bill_of_nobody' }), 'bill_not_payable');
    const twice = refusal(() => desk.draft({ bills: [bill, bill], amountMinor: 700_000 }));
    assert.deepEqual([twice?.code, twice?.pointer], ['bill_not_payable', '/bills/1/billId']);
    desk.pay();
    desk.wait(2 * DAY);
    assert.equal(code({ outstandingMinor: 0 }), 'bill_not_payable');
  });
});

describe('duplicate_recent', () => {
  it('is said of an equal payment within a day, names it, and is lifted by who knows of it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 500_000, max: 900_000 }),
        fc.nat(2 * DAY),
        fc.integer({ min: 0, max: 2 }),
        (amountMinor, afterMs, other) => {
          desk.begin();
          desk.payments.provider.plan({ notices: [[0]], outcomes: [] });
          const first = desk.pay({ amountMinor });
          assert.equal(first.state, 'succeeded');
          desk.wait(afterMs);
          const refused = refusal(() => desk.draft({ amountMinor: amountMinor + other }));
          const isEqual = other === 0 && afterMs < DAY;
          assert.equal(refused?.code, isEqual ? 'duplicate_recent' : undefined);
          if (!isEqual) return;
          assert.equal(refused?.paymentId, first.id);
          const paid = { amountMinor, acknowledges: first.id };
          assert.equal(desk.pay(paid).state, 'succeeded');
          assert.equal(refusal(() => desk.draft(paid))?.code, 'duplicate_recent', 'one yes, one payment');
        },
      ),
      trial(500),
    );
  });

  it('is said where payments under way would pay more than is owed', () => {
    desk.begin();
    const owed = desk.balance.amountDueMinor;
    const first = desk.pay({ amountMinor: owed - 100_000, methodId: 'pm_debit' });
    assert.equal(first.state, 'processing');
    assert.deepEqual(
      desk.balance.pendingPayments?.map(({ paymentId }) => paymentId),
      [first.id],
    );
    const refused = refusal(() => desk.draft({ amountMinor: owed }));
    assert.deepEqual([refused?.code, refused?.paymentId], ['duplicate_recent', first.id]);
  });

  it('is looked for once more when a draft is confirmed: two pages, one charge', () => {
    desk.begin();
    const drafts = [1, 2].map(() => desk.draft({ methodId: 'pm_debit' }).id);
    const [first = '', second = ''] = drafts;
    desk.payments.confirm(first);
    const refused = refusal(() => desk.payments.confirm(second));
    assert.deepEqual([refused?.code, refused?.paymentId], ['duplicate_recent', first]);
    assert.equal(desk.payments.provider.charges().length, 1);
  });

  it('is not said of one that was refused or given up', () => {
    desk.begin();
    const [bank, amountMinor] = ['pm_qr', 600_000];
    const first = desk.pay({ methodId: bank, amountMinor });
    desk.payments.provider.decline(first.id);
    const second = desk.pay({ methodId: bank, amountMinor });
    desk.payments.cancel(second.id);
    assert.equal(
      refusal(() => desk.draft({ methodId: bank, amountMinor })),
      undefined,
    );
  });
});

describe('a confirmed payment', () => {
  it('is charged once, however often it is confirmed', () => {
    for (const methodId of ['pm_card_4242', 'pm_qr', 'pm_voucher', 'pm_debit']) {
      desk.begin();
      const { id } = desk.draft({ methodId });
      const first = desk.payments.confirm(id);
      for (let round = 0; round < 3; round += 1) assert.deepEqual(desk.payments.confirm(id), first);
      assert.equal(desk.payments.provider.charges().length, 1);
    }
  });

  it('takes a card’s token for one payment, also where two drafts name it', () => {
    desk.begin();
    const since = desk.world.clock.now();
    desk.wait(1);
    const { token: fieldsToken } = desk.payments.provider.tokenize({
      number: '4000056655665556',
      expires: '08/29',
    });
    const card = { methodId: 'pm_card', fieldsToken, returnUrl: `${PAGE}/pay` };
    const [first, second] = [600_000, 700_000].map((amountMinor) => desk.draft({ ...card, amountMinor }));
    desk.wait(1);
    const drafted = desk.world.clock.now();
    desk.wait(1);
    assert.equal(desk.payments.confirm(first?.id ?? '').state, 'requires_action');
    const refused = desk.payments.confirm(second?.id ?? '');
    assert.deepEqual([refused.state, refused.decline?.reason], ['failed', 'wrong_details']);
    desk.world.clock.moveTo(drafted);
    assert.equal(desk.payments.confirm(second?.id ?? '').state, 'requires_action', 'the clock went back');
    desk.world.clock.moveTo(since);
    assert.equal(refusal(() => desk.draft(card))?.code, 'fields_token_invalid');
  });

  it('is not charged once it is over', () => {
    desk.begin();
    const { id } = desk.draft({ methodId: 'pm_qr' });
    desk.payments.cancel(id);
    assert.equal(refusal(() => desk.payments.confirm(id))?.code, 'payment_not_open');
    const late = desk.draft({ methodId: 'pm_qr' });
    desk.wait(31 * MINUTE);
    assert.equal(desk.state(late.id), 'expired');
    assert.equal(refusal(() => desk.payments.confirm(late.id))?.code, 'payment_not_open');
  });

  it('needs a way to pay that takes the amount, and a way back where it leaves the page', () => {
    desk.begin();
    const code = (more: object) => refusal(() => desk.draft(more))?.code;
    assert.equal(refusal(() => desk.payments.confirm(desk.draft().id))?.code, 'method_required');
    assert.equal(code({ methodId: 'pm_of_nobody' }), 'method_unavailable');
    assert.equal(code({ methodId: 'pm_card_1881' }), 'method_unavailable');
    assert.equal(code({ methodId: 'pm_qr', amountMinor: 1 }), 'amount_below_minimum');
    assert.equal(code({ methodId: 'pm_qr', amountMinor: 2_000_000_000 }), 'amount_above_maximum');
    assert.equal(code({ methodId: 'pm_card' }), 'fields_token_invalid');
    assert.equal(code({ methodId: 'pm_transfer' }), 'method_unavailable', 'without a bank');
    const transfer = { methodId: 'pm_transfer', optionId: 'bank_1' };
    assert.equal(code(transfer), 'return_url_refused');
    for (const returnUrl of ['https://elsewhere.example/', 'javascript:0', '/pay', `${PAGE}.evil.example/`]) {
      assert.equal(code({ ...transfer, returnUrl }), 'return_url_refused', returnUrl);
    }
    assert.equal(code({ ...transfer, returnUrl: `${PAGE}/pay` }), undefined);
    assert.equal(code({ scheduledFor: '2020-01-01', methodId: 'pm_card_4242' }), 'date_not_possible');
    assert.equal(code({ currency: 'USD' }), 'validation_failed');
  });

  it('ends what the customer does not do in time', () => {
    desk.begin();
    const { id } = desk.pay({ methodId: 'pm_qr' });
    assert.equal(desk.state(id), 'requires_action');
    desk.wait(16 * MINUTE);
    assert.equal(desk.state(id), 'expired');
    assert.ok(!desk.payments.provider.approve(id), 'too late');
    desk.wait(HOUR);
    assert.equal(desk.state(id), 'expired');
  });
});
