import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Condition } from '../../../src/contract/flow.js';
import type { Payment } from '../../../src/contract/payments.js';
import { textProblem } from '../../../src/domain/flow/answers.js';
import { applies } from '../../../src/domain/flow/conditions.js';
import { exponentOf } from '../../../src/domain/currency.js';
import { caseStanding, openCaseAbout, refundStages } from '../../../src/domain/payment/case-standing.js';
import {
  DOUBLE_WITHIN_DAYS,
  findDoublePayments,
  madeAt,
} from '../../../src/domain/payment/double-payments.js';
import { compareFigures, mismatchEvidence } from '../../../src/domain/payment/figures.js';
import { offeredTopics, topicScreen } from '../../../src/domain/payment/help-topics.js';
import { isExpired, isSoundOffer, sameOffer } from '../../../src/domain/payment/offers.js';
import { readWholeAmount, wholeAmountText } from '../../../src/domain/payment/whole-amount.js';
import { createMockUtility } from '../../../src/mock/index.js';
import { luzFlows } from '../../../src/mock/scenarios/luz-del-valle/flows.js';
import { offersFor } from '../../../src/mock/world/payments/agreements.js';
import { trial } from '../../support/counts.js';

const flow = luzFlows.find(({ purpose }) => purpose === 'payment_help');
const at = (hours: number): string => new Date(Date.UTC(2026, 9, 1) + hours * 3_600_000).toISOString();

const payment = (more: Partial<Payment> & { id: string; hours: number }): Payment => {
  const { hours, ...rest } = more;
  return {
    accountId: 'acc',
    version: 1,
    state: 'succeeded',
    amountMinor: 1000,
    currency: 'USD',
    bills: [{ billId: 'bill', version: 1, amountMinor: 1000 }],
    method: null,
    nextAction: null,
    decline: null,
    reference: null,
    scheduledFor: null,
    createdAt: at(hours),
    confirmedAt: at(hours),
    settledAt: at(hours),
    expiresAt: null,
    expectedBy: null,
    refundedMinor: 0,
    ...rest,
  };
};

describe('payments that were made twice', () => {
  const payments = fc.array(
    fc.record({
      hours: fc.integer({ min: 0, max: 900 }),
      amountMinor: fc.constantFrom(1000, 2000),
      state: fc.constantFrom('succeeded', 'processing', 'failed', 'refunded'),
      bill: fc.constantFrom('bill', 'other', undefined),
    }),
    { maxLength: 9 },
  );

  it('are found however they are listed: different, equal, near, taken, and not given back', () => {
    fc.assert(
      fc.property(payments, fc.infiniteStream(fc.nat()), (made, order) => {
        const all = made.map(({ bill, amountMinor, ...one }, index) =>
          payment({
            id: `p${String(index)}`,
            amountMinor,
            bills: bill === undefined ? [] : [{ billId: bill, version: 1, amountMinor }],
            ...one,
          }),
        );
        const { pairs, lookedAt } = findDoublePayments(all);
        for (const { first, again, isSettled } of pairs) {
          assert.notEqual(first.id, again.id);
          assert.equal(first.amountMinor, again.amountMinor);
          assert.ok(madeAt(again) >= madeAt(first));
          assert.ok(madeAt(again) - madeAt(first) <= DOUBLE_WITHIN_DAYS * 86_400_000);
          assert.equal(isSettled, first.state === 'succeeded' && again.state === 'succeeded');
          assert.ok([first, again].every((one) => lookedAt.includes(one)));
        }
        assert.equal(new Set(pairs.map(({ again }) => again.id)).size, pairs.length);
        const shuffled = all
          .map((one) => [order.next().value as number, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        assert.deepEqual(findDoublePayments(shuffled), { pairs, lookedAt });
      }),
      trial(2000),
    );
  });

  it('are none where a bill is paid in parts, and one where it is paid beyond its amount', () => {
    const [bill] = createMockUtility({ scenario: 'double-charged' }).world.bills('acc_3381206');
    assert.ok(bill);
    const of = (hours: number, id: string): Payment =>
      payment({ id, hours, amountMinor: 500, bills: [{ billId: bill.id, version: 1, amountMinor: 500 }] });
    const bills = [{ ...bill, totals: { ...bill.totals, amountDueMinor: 1000 } }];
    assert.equal(findDoublePayments([of(0, 'a'), of(1, 'b')], { bills }).pairs.length, 0);
    const [pair] = findDoublePayments([of(0, 'a'), of(1, 'b'), of(2, 'c')], { bills }).pairs;
    assert.deepEqual([pair?.first.id, pair?.again.id], ['a', 'c']);
  });

  it('put what was asked about first, and tell what the customer meant', () => {
    const all = [0, 1, 2].flatMap((index) => {
      const bills = [{ billId: `b${String(index)}`, version: 1, amountMinor: 1000 }];
      return [
        payment({ id: `a${String(index)}`, hours: index * 500, bills }),
        payment({ id: `z${String(index)}`, hours: index * 500 + 1, bills, acknowledges: 'a1' }),
      ];
    });
    assert.equal(findDoublePayments(all).pairs[0]?.again.id, 'z2');
    assert.equal(findDoublePayments(all, { paymentId: 'a0' }).pairs[0]?.again.id, 'z0');
    assert.equal(findDoublePayments(all, { billId: 'b1' }).pairs[0]?.isMeant, true);
  });

  it('are the two of the story, and none elsewhere', () => {
    for (const [scenario, count] of [
      ['double-charged', 1],
      ['co-high-bill', 0],
      ['co-cut-off', 0],
      ['unreconciled', 0],
    ] as const) {
      const { world } = createMockUtility({ scenario });
      const id = world.accounts[0]?.id ?? '';
      const { pairs } = findDoublePayments(world.payments.list(id), { bills: world.bills(id) });
      assert.equal(pairs.length, count, scenario);
    }
  });
});

describe('figures side by side', () => {
  it('differ in the story that does not add up, by what no line says, and in no other', () => {
    for (const scenario of [
      'unreconciled',
      'co-high-bill',
      'us-sample',
      'many-lines',
      'br-bandeira',
    ] as const) {
      const { world } = createMockUtility({ scenario });
      const id = world.accounts[0]?.id ?? '';
      const [bill] = world.bills(id);
      assert.ok(bill);
      const figures = compareFigures(bill, world.payments.list(id));
      const evidence = mismatchEvidence(bill, figures);
      if (scenario === 'unreconciled') {
        assert.equal(figures.status, 'differs');
        assert.ok(figures.foundMinor < figures.askedMinor);
        assert.equal(evidence?.claimedMinor, figures.foundMinor);
      } else {
        assert.notEqual(figures.status, 'differs', scenario);
        assert.equal(evidence, undefined);
      }
      for (const { status, askedMinor, foundMinor } of figures.rows)
        assert.equal(status === 'equal', foundMinor === askedMinor);
    }
  });

  it('tell what was charged beyond what the bill has counted', () => {
    const { world } = createMockUtility({ scenario: 'double-charged' });
    const bill = world.bills('acc_3381206')[1];
    assert.ok(bill);
    const row = compareFigures(bill, world.payments.list('acc_3381206')).rows.find(
      ({ kind }) => kind === 'charged',
    );
    assert.equal(row?.foundMinor, 15_140);
  });

  it('claim what the lines make, wherever a sum is off', () => {
    const [bill] = createMockUtility({ scenario: 'co-high-bill' }).world.bills('acc_4518220');
    assert.ok(bill);
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (off) => {
        const asked = bill.totals.amountDueMinor + off;
        const figures = compareFigures({ ...bill, totals: { ...bill.totals, amountDueMinor: asked } });
        assert.equal(figures.askedMinor, asked);
        assert.equal(figures.foundMinor, bill.totals.amountDueMinor);
      }),
      trial(300),
    );
  });
});

describe('offers', () => {
  it('add up to the debt to the last minor unit in CLP, COP, BRL and USD', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000_000_000 }),
        fc.constantFrom('CLP', 'COP', 'BRL', 'USD'),
        fc.integer({ min: 0, max: 800 }),
        (amountMinor, currency, day) => {
          const today = new Date(Date.UTC(2026, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);
          const debt = { accountId: 'acc', amountMinor, currency, bills: [], dueOn: today };
          const offers = offersFor(debt, today, 'America/Bogota');
          assert.ok(offers.length > 0);
          for (const offer of offers) {
            assert.ok(isSoundOffer(offer), offer.id);
            const sum = offer.instalments.reduce((total, part) => total + BigInt(part.amountMinor), 0n);
            assert.equal(sum, BigInt(amountMinor));
            const [first] = offer.instalments;
            assert.ok(first);
            const spoilt = { ...first, amountMinor: first.amountMinor + 1 };
            assert.equal(
              isSoundOffer({ ...offer, instalments: [spoilt, ...offer.instalments.slice(1)] }),
              false,
            );
            assert.equal(sameOffer(offers, offer)?.id, offer.id);
            assert.equal(isExpired(offer, Date.parse(offer.expiresAt) - 1), false);
            assert.equal(isExpired(offer, Date.parse(offer.expiresAt)), true);
          }
        },
      ),
      trial(5000),
    );
  });
});

describe('a limit as it is typed', () => {
  it('is read back however its thousands are written, and never a thousand times too large', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 900_000_000 }),
        fc.constantFrom('COP', 'CLP', 'USD', 'BRL'),
        fc.constantFrom('', '.', ',', '’', ' ', '\u00a0'),
        fc.constantFrom('', '$', 'R$ ', 'COP '),
        (units, currency, sign, before) => {
          const text = before + String(units).replace(/\B(?=(\d{3})+$)/g, sign);
          const minor = units * 10 ** exponentOf(currency);
          assert.deepEqual(readWholeAmount(text, currency), { minor });
          assert.deepEqual(readWholeAmount(wholeAmountText(minor, currency), currency), { minor });
        },
      ),
      trial(1000),
    );
  });
  for (const text of ['12.50', '1,5', '-3', 'abc', '1.000,00', '1.00.000', '0'])
    it(`is none: ${text}`, () => assert.ok('typo' in readWholeAmount(text, 'USD')));
});

describe('the utility’s flow', () => {
  it('offers its topics in its order, each with what it asks', () => {
    assert.equal(offeredTopics(flow)[0]?.topic, 'cannot_pay');
    assert.equal(offeredTopics(undefined).length, 5);
    assert.deepEqual(topicScreen(flow, 'autopay'), { texts: [], fields: [] });
    const asked = (answers = {}): string[] =>
      topicScreen(flow, 'amount_mismatch', answers).fields.map(({ id }) => id);
    assert.deepEqual(asked(), ['why']);
    assert.deepEqual(asked({ why: 'meter' }), ['why', 'meter_shows']);
  });

  it('judges an answer by the utility’s rules, and leaves to the server what it does not know', () => {
    const field = topicScreen(flow, 'amount_mismatch', { why: 'meter' }).fields[1];
    assert.ok(field);
    assert.equal(textProblem(field, '')?.kind, 'missing');
    assert.equal(textProblem(field, 'abc')?.kind, 'rule');
    assert.equal(textProblem(field, '123'), undefined);
    const odd = {
      ...field,
      validations: [
        { kind: 'pattern', value: '(', text: {} },
        { kind: 'moon', text: {} },
      ],
    };
    assert.equal(textProblem(odd, 'abc'), undefined);
  });

  it('follows conditions as the contract means them', () => {
    const answers = { a: 'x', yes: true, many: ['p', 'q'], n: '10', d: '2026-11-24' };
    const met: readonly [Condition, boolean][] = [
      [{ field: 'a', is: 'x' }, true],
      [{ field: 'yes', is: true }, true],
      [{ field: 'many', in: ['q'] }, true],
      [{ field: 'n', atLeast: '9' }, true],
      [{ field: 'n', atMost: '9' }, false],
      [{ field: 'd', atLeast: '2026-11-25' }, false],
      [{ field: 'none', answered: false }, true],
      [{ field: 'constructor', answered: true }, false],
      [{ not: { all: [{ field: 'a', is: 'x' }, { any: [] }] } }, true],
    ];
    for (const [condition, is] of met)
      assert.equal(applies(condition, answers), is, JSON.stringify(condition));
  });
});

describe('a case', () => {
  it('offers only what the utility would take, at every moment of its life', () => {
    const { world } = createMockUtility({ scenario: 'double-charged' });
    const paymentIds = ['pay_3381206_2026_10', 'pay_3381206_2026_10_2'];
    const { id } = world.payments.openCase('acc_3381206', { kind: 'double_charge', paymentIds });
    const start = world.clock.now();
    for (let hours = 0; hours < 24 * 45; hours += 11) {
      world.clock.moveTo(start + hours * 3_600_000);
      const [one] = world.payments.cases('acc_3381206');
      assert.ok(one);
      const standing = caseStanding(one, world.clock.now());
      assert.ok(!(standing.canWithdraw && standing.canReopen));
      assert.equal(
        openCaseAbout([one], { kind: 'double_charge', paymentIds: [...paymentIds].reverse() }) !== undefined,
        standing.isOpen,
      );
      if (one.refund) assert.ok(refundStages(one.refund.state)?.some(({ isNow }) => isNow));
      if (!standing.canWithdraw && standing.isOpen)
        assert.throws(() => world.payments.cancelCase('acc_3381206', id));
      if (!standing.isOpen && !standing.canReopen)
        assert.throws(() => world.payments.reopenCase('acc_3381206', id));
    }
    assert.equal(refundStages('cancelled'), undefined);
  });
});
