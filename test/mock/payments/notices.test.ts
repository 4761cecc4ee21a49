// What the provider tells the utility may come late, twice or out of order: money is counted once, and never ahead of the provider.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { trial } from '../../support/counts.js';
import { DAY, Desk, refusal } from './desk.js';

const desk = new Desk();

interface Act {
  readonly kind: 'pay' | 'approve' | 'decline' | 'chargeBack' | 'cancel' | 'confirm';
  readonly which: number;
  readonly methodId: string;
  readonly amountMinor: number;
  readonly afterMs: number;
}

const delay = fc.oneof(fc.constant(0), fc.nat(60_000), fc.nat(5 * DAY));
const notices = fc.array(fc.array(delay, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom('pay', 'pay', 'approve', 'approve', 'decline', 'chargeBack', 'cancel', 'confirm'),
  which: fc.nat(5),
  methodId: fc.constantFrom('pm_card_4242', 'pm_qr', 'pm_voucher', 'pm_debit'),
  amountMinor: fc.integer({ min: 500_000, max: 900_000 }),
  afterMs: fc.oneof(fc.nat(60_000), fc.nat(2 * DAY)),
});
const outcomes = fc.array(fc.constantFrom('approve', 'approve', 'insufficient_funds', 'account_closed'), {
  maxLength: 6,
});

/** Pays once more what may have been paid already, as a customer does who says so. */
function pay({ methodId, amountMinor }: Act): string | undefined {
  const request = desk.request({ methodId, amountMinor });
  let acknowledges: string | undefined;
  let id: string | undefined;
  const refused = refusal(() => (id = desk.payments.draft(request, []).id));
  if (refused?.code === 'duplicate_recent') acknowledges = refused.paymentId;
  if (acknowledges !== undefined) {
    refusal(() => (id = desk.payments.draft({ ...request, acknowledges: acknowledges ?? '' }, []).id));
  }
  if (id !== undefined) refusal(() => desk.payments.confirm(id ?? ''));
  return id;
}

/** All that is known of the payments of a story, by both sides. */
function books(ids: readonly string[]) {
  const { payments, reversals } = desk.world.ledger();
  const own = payments.filter(({ id }) => ids.includes(id));
  return { told: ids.map((id) => desk.find(id)), own, reversals, balance: desk.balance };
}

/** Plays a story from the beginning, and tells the books after each act and long after the last. */
function play(
  acts: readonly Act[],
  plan: Parameters<typeof desk.payments.provider.plan>[0],
  look: (ids: readonly string[]) => void = () => undefined,
): ReturnType<typeof books>[] {
  desk.begin();
  const { payments } = desk;
  payments.provider.plan({ outcomes: [], notices: [[0]], ...plan });
  const ids: string[] = [];
  const told: ReturnType<typeof books>[] = [];
  for (const one of acts) {
    desk.wait(one.afterMs);
    const id = ids[one.which % Math.max(1, ids.length)] ?? '';
    if (one.kind === 'pay') {
      const made = pay(one);
      if (made !== undefined) ids.push(made);
    } else if (one.kind === 'cancel' || one.kind === 'confirm') {
      const what = payments[one.kind];
      if (id !== '') refusal(() => what(id));
    } else if (id !== '') payments.provider[one.kind](id);
    look(ids);
    told.push(books(ids));
  }
  for (let day = 0; day < 15; day += 1) {
    desk.wait(DAY);
    look(ids);
  }
  return [...told, books(ids)];
}

/** What a payment may be told to be, by what the provider has of it. */
const TRUTH: Readonly<Record<string, readonly string[]>> = {
  captured: ['succeeded'],
  reversed: ['disputed'],
  refused: ['failed', 'canceled', 'expired'],
  void: ['canceled', 'expired'],
};

describe('notices of the payment provider', () => {
  it('change nothing when they come again', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 8 }), notices, outcomes, (acts, delays, ends) => {
        const once = delays.map((copies) => [Math.min(...copies)]);
        assert.deepEqual(
          play(acts, { notices: delays, outcomes: ends }),
          play(acts, { notices: once, outcomes: ends }),
        );
      }),
      trial(1_000),
    );
  });

  it('never make the utility claim what the provider has not, and in the end both say the same', () => {
    let charged = 0;
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 8 }), notices, outcomes, (acts, delays, ends) => {
        let counted = 0;
        const look = (ids: readonly string[]): void => {
          const { payments } = desk;
          for (const id of ids) {
            const state = desk.state(id);
            const charge = payments.provider.chargeOf(id);
            if (state === 'succeeded') assert.match(charge?.state ?? '', /^(captured|reversed)$/);
            if (state === 'disputed') assert.equal(charge?.state, 'reversed');
            if (state === 'failed') assert.equal(charge?.state, 'refused');
            if (state === 'canceled' || state === 'expired') {
              assert.match(charge?.state ?? 'void', /^(void|refused)$/);
            }
          }
          counted = ids.length;
        };
        const last = play(acts, { notices: delays, outcomes: ends }, look).at(-1);
        const charges = desk.payments.provider.charges();
        assert.equal(new Set(charges.map(({ paymentId }) => paymentId)).size, charges.length);
        assert.ok(charges.length <= counted, 'one charge a payment at most');
        charged += charges.length;
        for (const { paymentId, state, amountMinor } of charges) {
          const payment = desk.find(paymentId);
          assert.equal(amountMinor, payment.amountMinor);
          assert.ok(TRUTH[state]?.includes(payment.state), `${state} at the provider, ${payment.state}`);
        }
        const took = charges
          .filter(({ state }) => state === 'captured')
          .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
        const counts = (last?.own ?? [])
          .filter(({ state }) => state === 'succeeded')
          .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
        assert.equal(counts, took);
      }),
      trial(1_000),
    );
    assert.ok(charged > 0, 'some of the stories charge');
  });

  it('lower what is owed once, by what was paid', () => {
    const { notices: late, amountMinor } = { notices: [[0, 0, 60_000, DAY]], amountMinor: 600_000 };
    desk.begin();
    desk.payments.provider.plan({ notices: late, outcomes: [] });
    const before = desk.balance.amountDueMinor;
    const { id } = desk.pay({ amountMinor });
    for (const ms of [0, 60_000, DAY]) {
      desk.wait(ms);
      assert.equal(desk.state(id), 'succeeded');
      assert.equal(desk.balance.amountDueMinor, before - amountMinor);
    }
    desk.payments.provider.plan({ notices: [[0]] });
    assert.ok(desk.payments.provider.chargeBack(id));
    assert.equal(desk.state(id), 'disputed');
    assert.equal(desk.balance.amountDueMinor, before);
    assert.ok(!desk.payments.provider.chargeBack(id), 'a bank takes back once');
  });
});
