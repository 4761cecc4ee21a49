// Agreements: what is previewed is the debt to the last minor unit, and what is kept to is followed from the books.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { AgreementOffer } from '../../../src/contract/index.js';
import * as z from '../../../src/contract/zod.js';
import { displayIncrementMinor } from '../../../src/domain/currency.js';
import { offersFor } from '../../../src/mock/world/payments/agreements.js';
import { trial } from '../../support/counts.js';
import { DAY, Desk, refusal } from './desk.js';

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const sumOf = (parts: readonly { amountMinor: number }[]): number =>
  parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

describe('what is offered for a debt', () => {
  for (const currency of ['CLP', 'COP', 'BRL', 'USD', 'MXN']) {
    it(`adds up to it exactly in ${currency}, in parts that can be paid`, () => {
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 2_000_000_000 }),
          day,
          fc.option(day),
          (amountMinor, today, dueOn) => {
            const offers = offersFor(
              { accountId: 'acc_1', amountMinor, currency, bills: [], dueOn },
              today,
              'America/Bogota',
            );
            assert.ok(offers.some(({ kind }) => kind === 'extension'));
            assert.equal(new Set(offers.map(({ id }) => id)).size, offers.length);
            for (const offer of offers) {
              assert.ok(z.safeParse(AgreementOffer, offer).success);
              assert.equal(sumOf(offer.instalments), amountMinor);
              assert.equal(offer.totalMinor, amountMinor + offer.costMinor);
              const increment = displayIncrementMinor(currency);
              const days = offer.instalments.map((part) => part.dueOn);
              assert.deepEqual(days, [...new Set(days)].sort(), 'each after the one before');
              assert.ok((days[0] ?? '') > today);
              for (const [index, part] of offer.instalments.entries()) {
                assert.equal(part.number, index + 1);
                assert.ok(part.amountMinor > 0);
                if (index > 0) assert.equal(part.amountMinor % increment, 0, 'an amount that can be shown');
              }
            }
          },
        ),
        trial(2_000),
      );
    });
  }

  it('is nothing where nothing is owed', () => {
    const debt = { accountId: 'a', amountMinor: 0, currency: 'COP', bills: [], dueOn: null };
    assert.deepEqual(offersFor(debt, '2026-10-22', 'UTC'), []);
  });
});

describe('an agreement', () => {
  const offerOf = (desk: Desk, kind: string) => {
    const offer = desk.payments.offers(desk.accountId).find((one) => one.kind === kind);
    assert.ok(offer);
    return offer;
  };

  it('is what was offered, and moves the day of what is owed', () => {
    const desk = new Desk();
    const offer = offerOf(desk, 'extension');
    assert.equal(offer.debtMinor, desk.balance.amountDueMinor);
    const agreement = desk.payments.accept(desk.accountId, offer.id);
    assert.equal(agreement.state, 'accepted');
    assert.deepEqual(
      agreement.instalments.map(({ number, dueOn, amountMinor }) => ({ number, dueOn, amountMinor })),
      offer.instalments,
    );
    assert.equal(desk.balance.dueOn, offer.instalments[0]?.dueOn);
    assert.equal(desk.balance.cutoffOn, null);
    assert.deepEqual(desk.payments.offers(desk.accountId), [], 'one at a time');
    assert.equal(refusal(() => desk.payments.accept(desk.accountId, offer.id))?.code, 'agreement_exists');
  });

  it('is paid part by part, and completed by the last', () => {
    const desk = new Desk();
    const offer = offerOf(desk, 'instalments');
    const { id } = desk.payments.accept(desk.accountId, offer.id);
    const told = () => desk.payments.agreements(desk.accountId).find((one) => one.id === id);
    for (const { amountMinor, number } of offer.instalments) {
      const state = number === 1 ? 'accepted' : 'active';
      assert.equal(told()?.state, state);
      assert.equal(desk.pay({ amountMinor, agreementId: id }).state, 'succeeded');
      const paid = told()?.instalments.filter((part) => part.state === 'paid').length;
      assert.equal(paid, number);
      desk.wait(2 * DAY);
    }
    assert.equal(told()?.state, 'completed');
    assert.equal(told()?.paidMinor, offer.totalMinor);
  });

  it('does not cover a later bill: that is overdue after its own day', () => {
    const desk = new Desk();
    const offers = desk.payments.offers(desk.accountId);
    const offer = offers.at(-1);
    assert.equal(offer?.instalments.length, 6);
    const { id } = desk.payments.accept(desk.accountId, offer.id);
    const told = () => desk.payments.agreements(desk.accountId).find((one) => one.id === id);
    const covered = offer.bills.map(({ billId }) => billId);
    let days = 0;
    const isLaterLate = (): boolean => {
      const [newest] = desk.world.bills(desk.accountId);
      const today = new Date(desk.world.clock.now() - DAY).toISOString().slice(0, 10);
      return !covered.includes(newest?.id ?? '') && (newest?.dueOn ?? today) < today;
    };
    for (; days < 70 && !isLaterLate(); days += 1) {
      desk.wait(DAY);
      const part = told()?.instalments.find(({ state }) => state === 'due');
      if (part && Date.parse(part.dueOn) - desk.world.clock.now() < 2 * DAY) {
        desk.pay({ amountMinor: part.amountMinor, agreementId: id });
      }
    }
    assert.ok(days < 70, 'a later bill is past its day');
    const left = offer.totalMinor - (told()?.paidMinor ?? 0);
    assert.equal(told()?.state, 'active');
    assert.ok(left > 0);
    assert.equal(desk.balance.overdueMinor, desk.balance.amountDueMinor - left);
    assert.ok(desk.balance.overdueMinor > 0);
  });

  it('ends when a part is more than ten days late, and by being given up', () => {
    const desk = new Desk();
    const offer = offerOf(desk, 'instalments');
    const { id } = desk.payments.accept(desk.accountId, offer.id);
    const told = () => desk.payments.agreements(desk.accountId).find((one) => one.id === id);
    desk.wait(8 * DAY);
    assert.equal(told()?.instalments[0]?.state, 'late');
    desk.wait(10 * DAY);
    assert.equal(told()?.state, 'defaulted');
    assert.equal(
      refusal(() => desk.payments.cancelAgreement(desk.accountId, id))?.code,
      'agreement_not_open',
    );
    desk.begin();
    const again = desk.payments.accept(desk.accountId, offerOf(desk, 'extension').id);
    for (let round = 0; round < 2; round += 1) {
      assert.equal(desk.payments.cancelAgreement(desk.accountId, again.id).state, 'cancelled');
    }
  });

  it('is refused where the offer has gone, is another’s, or the debt has changed', () => {
    const desk = new Desk();
    const { id } = offerOf(desk, 'extension');
    const accept = (offerId: string) => refusal(() => desk.payments.accept(desk.accountId, offerId))?.code;
    assert.equal(accept('off_of_nobody'), 'unknown_offer');
    desk.pay({ amountMinor: 700_000 });
    assert.equal(accept(id), 'amount_changed');
    desk.wait(DAY);
    assert.equal(accept(id), 'offer_expired');
  });

  it('is named by a payment only where there is one', () => {
    const refused = refusal(() => new Desk().draft({ agreementId: 'agr_of_nobody' }));
    assert.deepEqual([refused?.code, refused?.pointer], ['validation_failed', '/agreementId']);
  });
});
