// Paid once: faults × what customers do on bad lines, counted in the pretend provider's books and the utility's ledger.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { hasEnded, paymentOf } from '../../src/domain/payment/machine.js';
import { createMockUtility, type Fault, type FaultKind, type ProviderPlan } from '../../src/mock/index.js';
import { VirtualTime } from '../client/virtual-time.js';
import { trial } from '../support/counts.js';
import { PayingPage, SaidYes } from '../support/payer.js';
import { Browser, type Tab } from '../support/tabs.js';

const KINDS: FaultKind[] = [
  'drop-before',
  'drop-after',
  'latency:900',
  'latency:45000',
  'status:500',
  'status:503',
  'status:409',
  'status:429',
  'problem:payment_not_open',
  'problem:amount_changed',
  'expire-session',
  'malformed',
  'truncated-body',
  'slow-body',
];
const ACCOUNT = 'acc_4518220';
const SOME_MINOR = 3_000_000;

const fault: fc.Arbitrary<Fault> = fc.record({
  operation: fc.constantFrom(
    'createPayment',
    'confirmPayment',
    'confirmPayment',
    'getPayment',
    'cancelPayment',
    'getBalance',
    'createSession',
    '*',
  ),
  kind: fc.constantFrom(...KINDS),
  after: fc.nat({ max: 3 }),
  times: fc.integer({ min: 1, max: 6 }),
});
const DEEDS = [
  'pay',
  'pay',
  'pay some',
  'pay otherwise',
  'double tap',
  'go on',
  'go on',
  'pay again',
  'back',
  'cancel',
  'approve',
  'reload',
  'close and open',
  'return',
  'offline',
  'online',
  'wait',
  'wait long',
] as const;
const act = fc.record({
  tab: fc.nat({ max: 1 }),
  deed: fc.constantFrom(...DEEDS),
  pause: fc.nat({ max: 2 }),
});
const PAUSES = [0, 40, 700];
const METHODS = ['pm_card_4242', 'pm_qr', 'pm_transfer', 'pm_card'] as const;
const plan: fc.Arbitrary<ProviderPlan> = fc.record({
  outcomes: fc.array(fc.constantFrom('approve', 'approve', 'insufficient_funds', 'bank_unavailable'), {
    maxLength: 3,
  }),
  notices: fc.array(fc.constantFrom([0], [0, 0], [5000], [60_000, 0], [0, 100_000]), {
    minLength: 1,
    maxLength: 3,
  }),
});

/** One world for all runs: its clock goes back, and with it all that happened. */
let time = new VirtualTime();
const utility = createMockUtility({
  scenario: 'co-high-bill',
  elapsed: () => time.now(),
  wait: (ms, signal) => time.sleep(ms, signal).catch(() => undefined),
});
const startMs = utility.world.clock.now();
const { provider } = utility.world.payments;

function begin(): void {
  utility.faults([]);
  provider.plan({ outcomes: [], notices: [[0]] });
  utility.world.clock.moveTo(startMs);
  time = new VirtualTime(startMs);
  utility.world.clock.moveTo(startMs + 1);
}

/** No more charges, taken or about to be, than the customer said yes to; in the provider's books and in the ledger. */
function countCharges(said: SaidYes): void {
  const taken = provider.charges().filter(({ state }) => ['pending', 'captured'].includes(state));
  const booked = utility.world
    .ledger()
    .payments.filter(({ id, state }) => provider.chargeOf(id) && ['processing', 'succeeded'].includes(state));
  for (const list of [taken, booked]) {
    const amounts = list.map(({ amountMinor }) => amountMinor);
    for (const amountMinor of new Set(amounts)) {
      const count = amounts.filter((one) => one === amountMinor).length;
      assert.ok(
        count <= said.count(amountMinor),
        `${String(count)} charges of ${String(amountMinor)}, ${String(said.count(amountMinor))} agreed to`,
      );
    }
  }
}

/** What a screen may claim at any moment: an end only where the utility's books have it. */
function isHonest({ flow, payment }: PayingPage): void {
  const known = paymentOf(flow);
  const stands = known && utility.world.payments.find(known.id);
  if (hasEnded(flow)) assert.equal(stands?.state, flow.at);
  if (flow.at === 'unknown' || flow.at === 'processing' || flow.at === 'acting')
    assert.ok(payment.nextAskMs !== undefined, `${flow.at} and nobody asks again`);
}

/** What stands on a screen when the line has been good for a while: what the books say. */
function tellsTheTruth(page: PayingPage, isFresh: boolean): void {
  const { flow } = page;
  isHonest(page);
  const known = paymentOf(flow);
  const state = known && utility.world.payments.find(known.id)?.state;
  const settled = ['drafting', 'confirming', 'canceling', 'asking', 'unknown', 'handing'];
  assert.ok(!settled.includes(flow.at), `still ${flow.at}`);
  if (flow.at === 'acting') assert.equal(state, 'requires_action');
  if (flow.at === 'processing') assert.equal(state, 'processing');
  if (flow.at === 'reviewing') assert.match(String(state), /^requires_(method|confirmation)$/);
  if (flow.at === 'duplicate')
    assert.ok(utility.world.payments.find(flow.paymentId)?.confirmedAt, 'a duplicate of nothing');
  if (!isFresh) return;
  const open = utility.world.payments.list(ACCOUNT).filter(({ state: one }) => WAITING.includes(one));
  if (open.length > 0)
    assert.ok(
      open.some(({ id }) => id === known?.id),
      `open, and the page is ${flow.at}`,
    );
  assert.equal(page.owed?.amountDueMinor, utility.world.balance(ACCOUNT)?.amountDueMinor);
}
const WAITING: readonly string[] = ['requires_action', 'processing', 'scheduled'];

/** Screens ask by time alone, and banks take minutes: what is not so yet is looked at again, five minutes at most. */
async function inTime(check: () => void): Promise<void> {
  for (const seconds of [5, 60, 120, 120]) {
    await time.pass(seconds * 1000);
    try {
      check();
      return;
    } catch {
      // Not yet.
    }
  }
  check();
}

describe('paying on bad lines', () => {
  it('charges what the customer said yes to and nothing beyond, and ends telling what the books say', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fault, { maxLength: 5 }),
        fc.array(act, { minLength: 1, maxLength: 12 }),
        plan,
        fc.constantFrom(...METHODS),
        fc.constantFrom(...METHODS),
        async (faults, acts, ends, method, otherMethod) => {
          begin();
          provider.plan(ends);
          const browser = new Browser();
          const tabs = [browser.tab(), browser.tab()];
          const said = new SaidYes();
          const open = (device: Tab): PayingPage =>
            new PayingPage({ utility, time, device, accountId: ACCOUNT, said });
          const pages = tabs.map(open);
          await time.pass(1000);
          utility.faults(faults);
          for (const { tab, deed, pause } of acts) {
            const page = pages[tab] as PayingPage;
            switch (deed) {
              case 'pay':
                page.pays(method);
                break;
              case 'pay some':
                page.pays(method, SOME_MINOR);
                break;
              case 'pay otherwise':
                page.pays(otherMethod);
                break;
              case 'double tap':
                page.pays(method);
                page.pays(method);
                page.goesOn();
                page.goesOn();
                break;
              case 'go on':
                page.goesOn();
                break;
              case 'pay again':
                page.paysAgain();
                break;
              case 'back':
                page.goesBack();
                break;
              case 'cancel':
                page.cancels();
                break;
              case 'approve':
                page.approves();
                break;
              case 'reload':
                page.close();
                pages[tab] = open(tabs[tab] as Tab);
                break;
              case 'close and open':
                page.close();
                tabs[tab] = browser.tab();
                pages[tab] = open(tabs[tab]);
                break;
              case 'return': {
                const [charge] = provider.charges().slice(-1);
                if (charge) page.returns(charge.paymentId);
                break;
              }
              case 'offline':
                utility.faults([{ operation: '*', kind: 'drop-before' }]);
                break;
              case 'online':
                utility.faults(faults);
                break;
              case 'wait':
                await time.pass(20_000);
                break;
              case 'wait long':
                await time.pass(180_000);
            }
            const pauseMs = PAUSES[pause] ?? 0;
            if (pauseMs > 0) await time.pass(pauseMs);
            else await time.quiet();
            countCharges(said);
            for (const one of pages) isHonest(one);
          }
          // The line is good from now on, and time goes by.
          utility.faults([]);
          await inTime(() => {
            for (const one of pages) tellsTheTruth(one, false);
          });
          countCharges(said);
          const last = open(browser.tab());
          await inTime(() => tellsTheTruth(last, true));
          for (const one of [...pages, last]) one.close();
          await time.pass(46_000);
          countCharges(said);
          assert.equal(time.waiting, 0, 'somebody still waits');
        },
      ),
      { ...trial(20_000), includeErrorInReport: true },
    );
  });
});
