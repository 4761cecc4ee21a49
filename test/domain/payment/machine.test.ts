// The payment machine over its whole graph: every place that can be reached has a way on, and none claims what the
// utility has not said.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Payment, PAYMENT_STATES, type PaymentRequest } from '../../../src/contract/payments.js';
import {
  hasEnded,
  isFollowed,
  type PaymentEvent,
  type PaymentFlow,
  paymentOf,
  START,
  step,
  TOLD_PLACES,
} from '../../../src/domain/payment/machine.js';
import { trial } from '../../support/counts.js';

const request: PaymentRequest = {
  accountId: 'acc',
  bills: [{ billId: 'bill', version: 1, outstandingMinor: 1000 }],
  amountMinor: 1000,
  currency: 'USD',
  methodId: 'pm',
};

const payment = (state: string, more: Partial<Payment> = {}): Payment => ({
  id: 'pay',
  accountId: 'acc',
  version: 1,
  state,
  amountMinor: 1000,
  currency: 'USD',
  bills: [],
  method: null,
  nextAction: null,
  decline: null,
  reference: null,
  scheduledFor: null,
  createdAt: '2026-11-01T00:00:00Z',
  confirmedAt: null,
  settledAt: null,
  expiresAt: null,
  expectedBy: null,
  refundedMinor: 0,
  ...more,
});

const CODES = [undefined, 'amount_changed', 'payment_not_open', 'method_unavailable', 'rate_limited'];
const payments = ['pay', 'other'].flatMap((id) => [
  ...[...PAYMENT_STATES, 'held_by_the_moon'].flatMap((state, index) =>
    [index + 1, index + 20].map((version) => payment(state, { id, version })),
  ),
  // Newer than all that was said before: every payment ends in the end.
  payment('succeeded', { id, version: 98 }),
  payment('failed', { id, version: 99 }),
]);
const events: readonly PaymentEvent[] = [
  { type: 'submit', request },
  { type: 'submit', request, hands: true },
  ...(['confirm', 'again', 'see', 'retry', 'back', 'cancel', 'not-handed', 'hand-failed'] as const).map(
    (type) => ({ type }),
  ),
  { type: 'resume', paymentId: 'pay' },
  { type: 'resume-handed', reference: 'ref' },
  { type: 'handed', reference: 'ref' },
  ...payments.map((one) => ({ type: 'drafted', payment: one }) as const),
  { type: 'drafted', payment: payment('requires_confirmation', { amountMinor: 999 }) },
  { type: 'drafted', payment: payment('requires_confirmation', { currency: 'EUR' }) },
  { type: 'drafted', payment: payment('requires_confirmation', { accountId: 'somebody' }) },
  ...payments.map((one) => ({ type: 'told', payment: one }) as const),
  ...CODES.map((code) => ({ type: 'refused', trouble: { kind: 'conflict', code } }) as const),
  { type: 'refused', trouble: { kind: 'conflict', code: 'duplicate_recent', paymentId: 'other' } },
  { type: 'refused', trouble: { kind: 'not-found' } },
  { type: 'lost', trouble: { kind: 'network' } },
];

/** All that can be reached, with every way between. */
function explore(): {
  places: Map<string, PaymentFlow>;
  ways: { from: string; event: PaymentEvent; to: string }[];
} {
  const places = new Map([[JSON.stringify(START), START]]);
  const ways = [];
  const open = [START];
  for (let flow = open.pop(); flow; flow = open.pop()) {
    for (const event of events) {
      const next = step(flow, event);
      const to = JSON.stringify(next);
      if (next !== flow) ways.push({ from: JSON.stringify(flow), event, to });
      if (places.has(to)) continue;
      places.set(to, next);
      open.push(next);
    }
  }
  return { places, ways };
}

const graph = explore();
const CLAIMS: readonly string[] = ['succeeded', 'failed', 'canceled', 'expired', 'refunded', 'disputed'];

describe('the payment machine', () => {
  it('reaches every place that it names', () => {
    const reached = new Set([...graph.places.values()].map(({ at }) => at));
    const others = ['choosing', 'handing', 'handed', 'drafting', 'undrafted', 'duplicate', 'confirming'];
    for (const place of [...TOLD_PLACES, ...others, 'canceling', 'asking', 'unknown'])
      assert.ok(reached.has(place as PaymentFlow['at']), place);
  });

  it('has a way on from everywhere, and from everywhere a way to an end or to a new choice', () => {
    const leads = new Map<string, Set<string>>();
    for (const { from, to } of graph.ways) leads.set(to, (leads.get(to) ?? new Set()).add(from));
    const safe = new Set<string>();
    const open = [...graph.places].filter(([, flow]) => flow.at === 'choosing').map(([key]) => key);
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      if (safe.has(key)) continue;
      safe.add(key);
      open.push(...(leads.get(key) ?? []));
    }
    for (const key of graph.places.keys()) assert.ok(safe.has(key), key);
  });

  it('leaves nobody waiting for the utility alone: an unanswered question is asked again', () => {
    for (const flow of graph.places.values()) {
      if (flow.at === 'asking')
        assert.equal(step(flow, { type: 'lost', trouble: { kind: 'x' } }).at, 'unknown');
      if (flow.at === 'unknown') assert.equal(step(flow, { type: 'retry' }).at, 'asking');
      const waits = ['drafting', 'confirming', 'canceling'].includes(flow.at);
      if (waits) assert.notEqual(step(flow, { type: 'lost', trouble: { kind: 'x' } }).at, flow.at);
      assert.ok(
        isFollowed(flow) ||
          hasEnded(flow) ||
          waits ||
          !paymentOf(flow) ||
          ['asking', 'duplicate'].includes(flow.at),
      );
    }
  });

  it('claims an end only by the utility’s word on that very payment', () => {
    for (const { from, event, to } of graph.ways) {
      const [before, after] = [graph.places.get(from), graph.places.get(to)];
      if (!before || !after || !CLAIMS.includes(after.at) || before.at === after.at) continue;
      assert.ok(event.type === 'told' || event.type === 'drafted', `${before.at} ${event.type} ${after.at}`);
      if ('payment' in event) assert.equal(event.payment.state, after.at);
      if ('payment' in event) assert.equal(paymentOf(after), event.payment);
    }
  });

  it('asks for the charge only where the customer said yes to exactly that draft', () => {
    for (const { from, event, to } of graph.ways) {
      const [before, after] = [graph.places.get(from), graph.places.get(to)];
      if (after?.at !== 'confirming' || before?.at === 'confirming') continue;
      assert.ok(event.type === 'confirm' || event.type === 'drafted');
      assert.equal(after.payment.amountMinor, request.amountMinor);
      assert.equal(after.payment.currency, request.currency);
    }
  });

  it('repeats a payment only after an explicit yes', () => {
    for (const { from, event, to } of graph.ways) {
      const [before, after] = [graph.places.get(from), graph.places.get(to)];
      if (after?.at !== 'drafting' || after.request.acknowledges === undefined) continue;
      const said = before && 'request' in before ? before.request?.acknowledges : undefined;
      const chosen = before?.at === 'choosing' ? before.acknowledges : undefined;
      assert.ok(
        event.type === 'again' || said !== undefined || chosen !== undefined || before?.at === 'canceling',
      );
    }
  });

  it('gives up a draft before another takes its place', () => {
    for (const { from, event, to } of graph.ways) {
      const [before, after] = [graph.places.get(from), graph.places.get(to)];
      const isDraft = before?.at === 'reviewing' || before?.at === 'confirming' || before?.at === 'duplicate';
      const draft = before?.at === 'duplicate' ? before.draft : before && paymentOf(before);
      if (!isDraft || !draft || !after || ['drafting', 'choosing'].includes(after.at) === false) continue;
      assert.fail(`${before.at} ${event.type} ${after.at}`);
    }
  });

  it('does not go back to what was true before', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 40 }), (happened) => {
        let flow: PaymentFlow = START;
        for (const event of happened) {
          const next = step(flow, event);
          const [known, told] = [paymentOf(flow), paymentOf(next)];
          if (known && told && known.id === told.id && event.type === 'told') {
            assert.ok(told.version >= known.version);
          }
          flow = next;
        }
      }),
      trial(20_000),
    );
  });
});
