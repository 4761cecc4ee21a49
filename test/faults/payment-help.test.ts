// One intent is one case and one agreement: faults × what customers do on bad lines, counted in the mock utility's books.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createClientCore } from '../../src/client/core.js';
import { createAgreement } from '../../src/contract/agreements.js';
import { type CaseRequest, createCase } from '../../src/contract/cases.js';
import { caseFor } from '../../src/elements/payment-help/case-for.js';
import { Deed } from '../../src/elements/payment-help/deed.js';
import { createMockUtility, type Fault, type FaultKind } from '../../src/mock/index.js';
import { UtilitySession } from '../../src/session/session.js';
import { VirtualTime } from '../client/virtual-time.js';
import { trial } from '../support/counts.js';
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
  'expire-session',
  'malformed',
  'truncated-body',
  'slow-body',
];
const ACCOUNT = 'acc_4583906';

const fault: fc.Arbitrary<Fault> = fc.record({
  operation: fc.constantFrom('createCase', 'createAgreement', 'createSession', '*'),
  kind: fc.constantFrom(...KINDS),
  after: fc.nat({ max: 2 }),
  times: fc.integer({ min: 1, max: 6 }),
});
const DEEDS = ['case', 'other text', 'agreement', 'two taps', 'reload', 'wait'] as const;
const step = fc.record({ tab: fc.nat({ max: 1 }), deed: fc.constantFrom(...DEEDS) });

/** As much of an element as a controller asks for. */
class Host implements ReactiveControllerHost {
  readonly updateComplete = Promise.resolve(true);
  addController(controller: ReactiveController): void {
    controller.hostConnected?.();
  }
  removeController(): void {}
  requestUpdate(): void {}
}

/** One world for all runs: its clock goes back, and with it all that happened. */
let time = new VirtualTime();
const utility = createMockUtility({
  scenario: 'co-cut-off',
  elapsed: () => time.now(),
  wait: (ms, signal) => time.sleep(ms, signal).catch(() => undefined),
});
const startMs = utility.world.clock.now();
/** Two payments of the story; they are not equal, so the case ends in words and changes no debt. */
const paymentIds = utility.world.payments
  .list(ACCOUNT)
  .slice(0, 2)
  .map(({ id }) => id);
const CLAIM: CaseRequest = { kind: 'double_charge', paymentIds };

function begin(): void {
  utility.faults([]);
  utility.world.clock.moveTo(startMs);
  time = new VirtualTime(startMs);
  utility.world.clock.moveTo(startMs + 1);
}

/** A page in a tab: what was sent from it goes on when it is loaded anew. */
class Page {
  readonly #session: UtilitySession;
  readonly cases: Deed<typeof createCase>;
  readonly agreements: Deed<typeof createAgreement>;

  constructor(device: Tab) {
    const client = createClientCore({
      baseUrl: utility.baseUrl,
      fetch: utility.fetch,
      getSession: utility.getSession(),
      clock: time,
      sleep: time.sleep,
      random: () => 0.5,
    });
    this.#session = new UtilitySession({ client, locale: 'en', device });
    const session = (): UtilitySession => this.#session;
    this.cases = new Deed(new Host(), { operation: createCase, session });
    this.agreements = new Deed(new Host(), { operation: createAgreement, session });
  }

  close(): void {
    this.#session.destroy();
    this.#session.client?.close();
  }
}

describe('help with paying on bad lines', () => {
  it('opens one case and makes one agreement for one wish, and ends telling what the books say', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fault, { maxLength: 5 }),
        fc.array(step, { minLength: 1, maxLength: 8 }),
        async (faults, steps) => {
          begin();
          const browser = new Browser();
          const tabs = [browser.tab(), browser.tab()];
          const pages = tabs.map((tab) => new Page(tab));
          const wanted = new Set<string>();
          const under: Promise<unknown>[] = [];
          const offerId = utility.world.payments.offers(ACCOUNT)[1]?.id ?? '';
          const wish = (page: Page, deed: string): Promise<unknown> => {
            if (deed === 'agreement') {
              wanted.add('agreement');
              return page.agreements.run('a', { accountId: ACCOUNT, body: { offerId } });
            }
            wanted.add('case');
            const text = deed === 'other text' ? { text: 'other' } : {};
            return page.cases.run('c', { accountId: ACCOUNT, body: { ...CLAIM, ...text } });
          };
          utility.faults(faults);
          for (const { tab, deed } of steps) {
            const page = pages[tab];
            const device = tabs[tab];
            if (!page || !device) continue;
            if (deed === 'reload') {
              page.close();
              pages[tab] = new Page(device);
            } else if (deed === 'wait') await time.pass(20_000);
            else {
              under.push(wish(page, deed));
              if (deed === 'two taps') under.push(wish(page, deed));
              await time.pass(500);
            }
          }
          // The line is good from now on, time goes by, and the customer tries once more what they wanted.
          utility.faults([]);
          await time.pass(4 * 60_000);
          const last = new Page(tabs[0] as Tab);
          for (const deed of wanted) {
            const outcome = (await time.until(wish(last, deed))) as {
              status: string;
              error?: { code?: string };
            };
            const isThere = ['case_exists', 'agreement_exists'].includes(outcome.error?.code ?? '');
            assert.ok(
              outcome.status === 'succeeded' || isThere,
              `${outcome.status} ${outcome.error?.code ?? ''}`,
            );
          }
          await time.until(Promise.all(under));
          const cases = utility.world.payments.cases(ACCOUNT);
          assert.equal(cases.length, wanted.has('case') ? 1 : 0);
          if (wanted.has('case')) assert.ok(caseFor(cases, CLAIM));
          assert.equal(utility.world.payments.agreements(ACCOUNT).length, wanted.has('agreement') ? 1 : 0);
          for (const page of [...pages, last]) page.close();
        },
      ),
      trial(3000),
    );
  });
});
