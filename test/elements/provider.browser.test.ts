import { aTimeout, expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { createClientCore } from '../../src/client/core.js';
import { defineAll } from '../../src/define/define-all.js';
import { attachContextRoot } from '../../src/define/context-root.js';
import type { UtilityErrorEvent } from '../../src/elements/events.js';
import { UtilityProvider } from '../../src/elements/provider/provider.js';
import { draftsOf } from '../../src/session/drafts.js';
import { flush, HandClient, plainConfig } from '../support/hand-client.js';
import { ElementHarness } from '../support/harness.js';
import { connect, mount } from '../support/mount.js';
import { defineProbe, type ProbeElement } from '../support/probe.js';

defineProbe('test-probe');

const probeIn = (root: ParentNode, selector = 'test-probe'): ProbeElement => {
  const probe = root.querySelector<ProbeElement>(selector);
  if (!probe) throw new Error(`no ${selector}`);
  return probe;
};
const shows = (probe: ProbeElement, text: string): Promise<void> =>
  waitUntil(() => probe.shown === text, `shows "${probe.shown}", not "${text}"`, { timeout: 8000 });

/** Everything the page says to its developer while `work` runs. */
async function told(work: () => Promise<unknown>): Promise<string[]> {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (message: string) => said.push(message);
  try {
    await work();
  } finally {
    console.warn = warn;
  }
  return said;
}

/** A provider with a client that is answered by hand. */
async function byHand(content = html`<test-probe></test-probe>`) {
  const client = new HandClient();
  const provider = await fixture<UtilityProvider>(
    html`<utility-provider .client=${client} locale="en">${content}</utility-provider>`,
  );
  return { client, provider, probe: probeIn(provider) };
}

const answerSession = (client: HandClient, ...ids: string[]): void =>
  client.only('session').answer({ accounts: ids.map((id) => ({ id })) });

describe('utility-provider', () => {
  it('takes no place of its own', async () => {
    const { provider } = await mount(html`<test-probe></test-probe>`);
    expect(getComputedStyle(provider).display).to.equal('contents');
    expect(provider).shadowDom.to.equal('<slot></slot>');
  });

  it('gives its elements a session, the first account and its data', async () => {
    const { provider, utility } = await mount(html`<test-probe></test-probe>`, { scenario: 'us-sample' });
    const probe = probeIn(provider);
    await new ElementHarness(probe).reaches('ready');
    const first = (await utility.getSession()()).accounts[0]?.id ?? '';
    await shows(probe, `${first} ${first} en`);
  });

  it('asks once for what a hundred elements share', async () => {
    const many = Array.from({ length: 100 }, () => html`<test-probe></test-probe>`);
    const { provider, utility } = await mount(html`${many}`, { scenario: 'us-sample' });
    const probes = [...provider.querySelectorAll<ProbeElement>('test-probe')];
    await Promise.all(
      probes.map((probe) =>
        waitUntil(() => probe.matches(':state(ready)'), 'never ready', { timeout: 8000 }),
      ),
    );
    const asked = utility.calls.map((call) => call.operation);
    for (const operation of ['getBalance', 'createSession', 'getConfig']) {
      expect(asked.filter((each) => each === operation)).to.have.length(1, operation);
    }
  });

  describe('defined or placed later than its elements', () => {
    it('serves elements that were there first', async () => {
      attachContextRoot();
      const place = await fixture<HTMLElement>(html`<div><test-probe></test-probe></div>`);
      const probe = probeIn(place);
      const late = document.createElement('late-provider');
      late.append(probe);
      place.append(late);
      await nextFrame();
      expect(probe.session.session).to.equal(undefined);
      const client = new HandClient();
      Object.assign(late, { client });
      customElements.define(
        'late-provider',
        class extends UtilityProvider {
          constructor() {
            super();
            this.client = client;
          }
        },
      );
      await flush();
      expect(probe.session.session).to.equal((late as UtilityProvider).session);
      expect(probe.session.status).to.equal('ready');
    });

    it('waits for getSession that a script sets after the element was placed', async () => {
      const { utility } = connect({ scenario: 'us-sample' });
      const provider = await fixture<UtilityProvider>(
        html`<utility-provider base-url=${utility.baseUrl}><test-probe></test-probe></utility-provider>`,
      );
      const said = await told(async () => {
        expect(probeIn(provider).matches(':state(loading)')).to.equal(true);
        provider.getSession = utility.getSession();
        await provider.updateComplete;
        await aTimeout(20);
      });
      expect(said).to.deep.equal([]);
      expect(provider.session?.client).to.not.equal(undefined);
    });
  });

  describe('two on a page', () => {
    it('nested: the inner elements see the inner customer only', async () => {
      const [outer, inner] = [new HandClient(), new HandClient()];
      const root = await fixture<UtilityProvider>(html`
        <utility-provider .client=${outer} locale="en">
          <test-probe id="outer"></test-probe>
          <utility-provider .client=${inner} locale="pt"
            ><test-probe id="inner"></test-probe
          ></utility-provider>
        </utility-provider>
      `);
      answerSession(outer, 'acc_outer');
      answerSession(inner, 'acc_inner');
      await aTimeout(0);
      outer.only('getBalance').answer({ accountId: 'acc_outer' });
      inner.only('getBalance').answer({ accountId: 'acc_inner' });
      await shows(probeIn(root, '#outer'), 'acc_outer acc_outer en');
      await shows(probeIn(root, '#inner'), 'acc_inner acc_inner pt');
    });

    it('an element that is moved from one to the other shows nothing of the first', async () => {
      const one = await byHand();
      const two = await byHand(html`<test-probe></test-probe>`);
      answerSession(one.client, 'acc_one');
      await aTimeout(0);
      one.client.only('getBalance').answer({ accountId: 'acc_one' });
      await shows(one.probe, 'acc_one acc_one en');
      one.probe.history.length = 0;
      two.provider.append(one.probe);
      await one.probe.updateComplete;
      expect(one.probe.shown).to.equal('- idle en');
      answerSession(two.client, 'acc_two');
      await aTimeout(0);
      two.client.only('getBalance').answer({ accountId: 'acc_two' });
      await shows(one.probe, 'acc_two acc_two en');
      expect(one.probe.history.join()).to.not.contain('acc_one');
    });

    it('an element that is moved out of its provider forgets the customer', async () => {
      const { client, probe, provider } = await byHand();
      answerSession(client, 'acc_1');
      await aTimeout(0);
      client.only('getBalance').answer({ accountId: 'acc_1' });
      await shows(probe, 'acc_1 acc_1 en');
      provider.after(probe);
      await probe.updateComplete;
      expect(probe.shown).to.equal('- idle -');
      probe.remove();
    });
  });

  describe('page', () => {
    const page = (client: HandClient) =>
      html`<div>
        <test-probe></test-probe><utility-provider page .client=${client} locale="en"></utility-provider>
      </div>`;

    it('serves elements outside, present and future, until it is removed', async () => {
      const client = new HandClient();
      const root = await fixture<HTMLElement>(page(client));
      const present = probeIn(root);
      await present.updateComplete;
      expect(present.session.session?.client).to.equal(client);
      const future = document.createElement('test-probe') as ProbeElement;
      root.append(future);
      expect(future.session.session?.client).to.equal(client);
      root.querySelector('utility-provider')?.remove();
      await flush();
      expect(present.session.session).to.equal(undefined);
      expect(future.session.session).to.equal(undefined);
      const next = new HandClient();
      await fixture(html`<utility-provider page .client=${next}></utility-provider>`);
      expect(present.session.session?.client).to.equal(next);
    });

    it('leaves elements inside another provider to that one', async () => {
      const [served, own] = [new HandClient(), new HandClient()];
      await fixture(page(served));
      const inner = await fixture<HTMLElement>(
        html`<utility-provider .client=${own}><test-probe></test-probe></utility-provider>`,
      );
      expect(probeIn(inner).session.session?.client).to.equal(own);
    });

    it('is one provider; a second says so and takes over when the first leaves', async () => {
      const [first, second] = [new HandClient(), new HandClient()];
      const root = await fixture<HTMLElement>(page(first));
      const said = await told(async () => {
        await fixture(html`<utility-provider page .client=${second}></utility-provider>`);
        await aTimeout(10);
      });
      expect(said).to.have.length(1);
      const probe = probeIn(root);
      expect(probe.session.session?.client).to.equal(first);
      root.querySelector('utility-provider')?.remove();
      await flush();
      expect(probe.session.session?.client).to.equal(second);
    });
  });

  describe('changes without a reload', () => {
    it('of the account never show one account under the name of the other', async () => {
      const { client, probe } = await byHand();
      answerSession(client, 'acc_1', 'acc_2');
      await aTimeout(0);
      const slow = client.only('getBalance');
      probe.accountId = 'acc_2';
      await probe.updateComplete;
      await flush();
      expect(slow.open).to.equal(false);
      client.only('getBalance').answer({ accountId: 'acc_2' });
      await shows(probe, 'acc_2 acc_2 en');
      probe.accountId = 'acc_1';
      await probe.updateComplete;
      expect(probe.shown).to.equal('acc_1 loading en');
      client.only('getBalance').answer({ accountId: 'acc_1' });
      await shows(probe, 'acc_1 acc_1 en');
      expect(probe.history.filter((line) => /acc_1 acc_2|acc_2 acc_1/.test(line))).to.deep.equal([]);
    });

    it('of the locale, by attribute and by the lang around it', async () => {
      const { provider, probe, client } = await byHand();
      provider.locale = 'pt';
      await provider.updateComplete;
      await probe.updateComplete;
      expect(probe.shown).to.match(/ pt$/);
      const around = provider.parentElement;
      around?.setAttribute('lang', 'es-CO');
      provider.removeAttribute('locale');
      await provider.updateComplete;
      await probe.updateComplete;
      expect(probe.shown).to.match(/ es-CO$/);
      around?.setAttribute('lang', 'en-US');
      await nextFrame();
      await probe.updateComplete;
      expect(probe.shown).to.match(/ en-US$/);
      around?.removeAttribute('lang');
      expect(client.asked.filter((asked) => asked.operation === 'session')).to.have.length(1);
    });

    it('of the client start another customer, with nothing of the one before', async () => {
      const { provider, probe, client } = await byHand();
      answerSession(client, 'acc_1');
      await aTimeout(0);
      client.only('getBalance').answer({ accountId: 'acc_1' });
      await shows(probe, 'acc_1 acc_1 en');
      provider.client = new HandClient();
      await provider.updateComplete;
      await probe.updateComplete;
      expect(probe.shown).to.equal('- idle en');
    });
  });

  describe('coming and going', () => {
    it('moved, it keeps its session; removed while loading, it aborts and nothing updates later', async () => {
      const { provider, probe, client } = await byHand();
      answerSession(client, 'acc_1');
      await aTimeout(0);
      const { session } = provider;
      const place = provider.parentElement;
      place?.append(provider);
      await flush();
      expect(provider.session).to.equal(session);
      const loading = client.only('getBalance');
      provider.remove();
      await aTimeout(20);
      expect(loading.open).to.equal(false);
      expect(client.asked.filter((asked) => asked.open)).to.deep.equal([]);
      const { updates } = probe;
      await aTimeout(50);
      expect(probe.updates).to.equal(updates);
      place?.append(provider);
      await probe.updateComplete;
      answerSession(client, 'acc_1');
      await aTimeout(0);
      client.only('getBalance').answer({ accountId: 'acc_1' });
      await shows(probe, 'acc_1 acc_1 en');
    });

    it('a hundred elements leave nothing behind', async () => {
      const { provider, client } = await byHand();
      answerSession(client, 'acc_1');
      await aTimeout(0);
      client.only('getBalance').answer({ accountId: 'acc_1' });
      client.only('getConfig').answer(plainConfig);
      await aTimeout(0);
      const before = provider.session?.held;
      for (let turn = 0; turn < 100; turn += 1) {
        const probe = document.createElement('test-probe') as ProbeElement;
        probe.accountId = turn % 2 ? 'acc_1' : `acc_${turn}`;
        provider.append(probe);
        await probe.updateComplete;
        probe.remove();
      }
      await flush();
      expect(provider.session?.held).to.deep.equal(before);
      expect(client.asked.filter((asked) => asked.open)).to.deep.equal([]);
    });
  });

  describe('what is missing', () => {
    it('base-url: says so once to the developer, in an event, and its elements are unconfigured', async () => {
      const errors: UtilityErrorEvent[] = [];
      const place = await fixture<HTMLElement>(
        html`<div @utility-error=${(e: UtilityErrorEvent) => errors.push(e)}></div>`,
      );
      const said = await told(async () => {
        const provider = document.createElement('utility-provider');
        const probe = document.createElement('test-probe') as ProbeElement;
        provider.append(probe);
        place.append(provider);
        await new ElementHarness(probe).reaches('unconfigured');
        await aTimeout(50);
      });
      expect(said).to.have.length(1);
      expect(said[0]).to.contain('base-url');
      const own = errors.filter((event) => event.target === place.querySelector('utility-provider'));
      expect(own.map((event) => event.detail.code)).to.deep.equal(['no_base_url']);
    });

    it('a provider at all: the element waits for the page, then is unconfigured', async () => {
      const probe = await fixture<ProbeElement>(html`<test-probe></test-probe>`);
      expect(new ElementHarness(probe).states).to.deep.equal(['loading']);
      await new ElementHarness(probe).reaches('unconfigured');
    });

    it('session-url on another origin: is refused, and nothing is sent there', async () => {
      const said = await told(async () => {
        const provider = await fixture<UtilityProvider>(html`
          <utility-provider base-url="https://api.example" session-url="https://elsewhere.example/session">
          </utility-provider>
        `);
        await provider.session?.client?.session().then(
          () => expect.fail('a session came'),
          (error: { kind: string; code: string }) => {
            expect(error.kind).to.equal('not-configured');
            expect(error.code).to.equal('session_url_not_same_origin');
          },
        );
      });
      expect(said).to.have.length(1);
      expect(said[0]).to.contain('session-url');
    });
  });

  describe('signOut', () => {
    it('forgets everything, stays signed out when moved, and starts again on signIn', async () => {
      const { provider, probe, client } = await byHand();
      answerSession(client, 'acc_1');
      await aTimeout(0);
      client.only('getBalance').answer({ accountId: 'acc_1' });
      await shows(probe, 'acc_1 acc_1 en');
      const { session } = provider;
      if (session) draftsOf(session).set('acc_1', 'read', '12');
      expect(localStorage).to.have.length(1);
      provider.signOut();
      expect(localStorage).to.have.length(0);
      await probe.updateComplete;
      expect(probe.shown).to.equal('- idle en');
      expect(probe.matches(':state(unconfigured)')).to.equal(true);
      expect(session?.held).to.deep.equal({ answers: 0, watchers: 0, listeners: 0 });
      const place = provider.parentElement;
      provider.remove();
      await flush();
      place?.append(provider);
      await probe.updateComplete;
      expect(probe.matches(':state(unconfigured)')).to.equal(true);
      provider.signIn();
      await probe.updateComplete;
      expect(client.open('session')).to.have.length(1);
    });
  });
});

describe('registering', () => {
  it('twice does nothing', async () => {
    const said = await told(async () => {
      expect(defineAll()).to.equal(true);
      expect(defineAll()).to.equal(true);
    });
    expect(said).to.deep.equal([]);
  });

  it('under a prefix gives the same elements beside the usual tags', async () => {
    expect(defineAll({ prefix: 'acme' })).to.equal(true);
    expect(defineAll({ prefix: 'acme' })).to.equal(true);
    const { utility } = connect({ scenario: 'us-sample' });
    const client = createClientCore({
      baseUrl: utility.baseUrl,
      fetch: utility.fetch,
      getSession: utility.getSession(),
    });
    const provider = document.createElement('acme-provider') as UtilityProvider;
    provider.client = client;
    const probe = document.createElement('test-probe') as ProbeElement;
    const explainer = document.createElement('acme-bill-explainer');
    provider.append(probe, explainer);
    (await fixture<HTMLElement>(html`<div></div>`)).append(provider);
    expect(provider).to.be.instanceOf(UtilityProvider);
    await new ElementHarness(probe).reaches('ready');
    await waitUntil(() => explainer.matches(':state(ready)'), 'the bill was never shown', { timeout: 8000 });
  });

  it('leaves a tag that another library has, and says so once', async () => {
    customElements.define('taken-bill-explainer', class extends HTMLElement {});
    const said = await told(async () => {
      expect(defineAll({ prefix: 'taken' })).to.equal(false);
      expect(defineAll({ prefix: 'taken' })).to.equal(false);
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('taken-bill-explainer');
  });
});
