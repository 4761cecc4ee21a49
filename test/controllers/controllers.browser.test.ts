import { aTimeout, expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { html as template, LitElement, type TemplateResult } from 'lit';
import { UtilityError } from '../../src/client/errors.js';
import { getBalance } from '../../src/contract/balance.js';
import { createRead } from '../../src/contract/reads.js';
import { ActionController } from '../../src/controllers/action-controller.js';
import { Announcer } from '../../src/controllers/announcer.js';
import { ElementStateController } from '../../src/controllers/element-state-controller.js';
import { PartController } from '../../src/controllers/part-controller.js';
import { SessionController } from '../../src/controllers/session-controller.js';
import { StringsController } from '../../src/controllers/strings-controller.js';
import '../../src/define/provider.js';
import type { UtilityProvider } from '../../src/elements/provider/provider.js';
import type { StringsTable } from '../../src/i18n/strings.js';
import { intentsOf } from '../../src/session/intents.js';
import { type Asked, flush, HandClient, plainConfig } from '../support/hand-client.js';
import { ElementHarness } from '../support/harness.js';

interface GreetingStrings {
  hello: ({ name }: { name: string }) => string;
  bye: string;
}
const greetings = (hello: string, bye: string) => ({
  texts: (): GreetingStrings => ({ hello: ({ name }) => `${hello} ${name}`, bye }),
});
const table: StringsTable<GreetingStrings> = {
  name: 'greeting',
  load: {
    es: () => Promise.resolve(greetings('Hola', 'Adiós')),
    en: () => Promise.resolve(greetings('Hello', 'Goodbye')),
    pt: () => Promise.reject(new TypeError('Failed to fetch')),
  },
};

type ReadInput = Parameters<ActionController<typeof createRead>['run']>[0];
const input: ReadInput = {
  accountId: 'acc_1',
  servicePointId: 'sp_1',
  body: { registers: [{ register: '1', value: '120' }] } as unknown as ReadInput['body'],
};

class GreetingElement extends LitElement {
  readonly session = new SessionController(this);
  readonly announcer = new Announcer(this);
  readonly strings = new StringsController(this, () => this.session.session, table);
  readonly status = new ElementStateController(this);
  readonly action = new ActionController(this, {
    session: () => this.session.session,
    operation: createRead,
    announcer: this.announcer,
    words: (outcome) => outcome.status,
    stale: () => ['/accounts/acc_1'],
  });
  alternative = false;

  protected override render(): TemplateResult {
    const { t, locale } = this.strings;
    return this.alternative
      ? template`<b>${locale}</b>`
      : template`<p>${t?.hello({ name: 'Ana' })} ${t?.bye}</p>`;
  }
}
customElements.define('test-greeting', GreetingElement);

async function start(locale = 'en') {
  const client = new HandClient();
  const provider = await fixture<UtilityProvider>(
    html`<utility-provider .client=${client} locale=${locale}
      ><test-greeting></test-greeting
    ></utility-provider>`,
  );
  const element = provider.querySelector<GreetingElement>('test-greeting');
  if (!element) throw new Error('no element');
  const harness = new ElementHarness(element);
  await nextFrame();
  return { client, provider, element, harness };
}

/** The test's client writes down keys, which the hand client's requests do not show. */
function keysOf(client: HandClient): (string | undefined)[] {
  const keys: (string | undefined)[] = [];
  const request = client.request.bind(client);
  client.request = (operation, given, options) => {
    if (operation.id === createRead.id) keys.push(options?.idempotencyKey);
    return request(operation, given, options);
  };
  return keys;
}

describe('the action controller', () => {
  beforeEach(() => localStorage.clear());

  it('refuses a second run while one is under way', async () => {
    const { client, element } = await start();
    const first = element.action.run(input);
    expect((await element.action.run(input)).status).to.equal('running');
    await client.asks('createRead');
    expect(client.open('createRead')).to.have.length(1);
    (await client.asks('createRead')).answer({ id: 'read_1' });
    expect((await first).status).to.equal('succeeded');
  });

  it('keeps the key over lost answers and failures that may pass, until a terminal answer', async () => {
    const { client, element } = await start();
    const keys = keysOf(client);
    const run = async (end: (asked: Asked) => void) => {
      const done = element.action.run(input);
      end(await client.asks('createRead'));
      return (await done).status;
    };
    expect(await run((asked) => asked.fail('network'))).to.equal('unknown');
    expect(await run((asked) => asked.fail('timeout'))).to.equal('unknown');
    expect(await run((asked) => asked.fail('unauthorized'))).to.equal('failed');
    expect(await run((asked) => asked.fail('conflict', 'idempotency_in_flight'))).to.equal('unknown');
    expect(await run((asked) => asked.fail('conflict')), 'a refusal whose words were lost').to.equal(
      'unknown',
    );
    element.action.reset();
    expect(await run((asked) => asked.answer({ id: 'read_1' }))).to.equal('succeeded');
    expect(new Set(keys).size).to.equal(1);
    expect(keys[0]).to.match(/^[0-9a-f]{32}$/);
    expect(await run((asked) => asked.fail('validation'))).to.equal('failed');
    expect(await run((asked) => asked.answer({}))).to.equal('succeeded');
    expect(new Set(keys).size, 'a success and a refusal each end an intent').to.equal(3);
  });

  it('makes another key for another intent', async () => {
    const { client, element } = await start();
    const keys = keysOf(client);
    for (const servicePointId of ['sp_1', 'sp_2']) {
      const done = element.action.run({ ...input, servicePointId });
      (await client.asks('createRead')).fail('network');
      await done;
    }
    expect(new Set(keys).size).to.equal(2);
  });

  it('tells the session what became stale, and the listener how it ended', async () => {
    const { client, element, harness } = await start();
    const balance = element.session.session?.read(getBalance, { accountId: 'acc_1' });
    const leave = balance?.subscribe(() => undefined);
    client.only('getBalance').answer({});
    await flush();
    const done = element.action.run(input);
    (await client.asks('createRead')).answer({ id: 'read_1' });
    await done;
    await flush();
    expect(client.open('getBalance')).to.have.length(1);
    expect(harness.live.said).to.deep.equal(['succeeded']);
    const again = element.action.run(input);
    (await client.asks('createRead')).answer({ id: 'read_2' });
    await again;
    await aTimeout(0);
    expect(harness.live.said).to.deep.equal(['succeeded', 'succeeded']);
    leave?.();
  });

  it('keeps the key over a reload, and where another element of the page wants the same', async () => {
    const keys: (string | undefined)[] = [];
    for (const end of ['network', 'conflict'] as const) {
      const { client, element } = await start();
      const own = keysOf(client);
      const done = element.action.run(input);
      (await client.asks('createRead')).fail(end, end === 'conflict' ? 'read_exists' : undefined);
      await done;
      keys.push(...own);
    }
    expect(keys).to.have.length(2);
    expect(new Set(keys).size).to.equal(1);
  });

  it('leaves an intent open under the id of what it has made, where that is only the beginning', async () => {
    const { client, element } = await start();
    const made = new ActionController(element, {
      session: () => element.session.session,
      operation: createRead,
      made: (read) => read.id,
    });
    const done = made.run(input);
    (await client.asks('createRead')).answer({ id: 'read_1' });
    await done;
    const { session } = element.session;
    const intents = session && intentsOf(session);
    const [open] = intents?.list('acc_1', 'createRead') ?? [];
    expect(open?.madeId).to.equal('read_1');
    if (open) await intents?.close(open);
    expect(intents?.list('acc_1', 'createRead')).to.deep.equal([]);
  });

  it('goes on when the element is removed: what is sent is sent', async () => {
    const { client, element } = await start();
    const done = element.action.run(input);
    element.remove();
    await aTimeout(10);
    (await client.asks('createRead')).answer({ id: 'read_1' });
    expect((await done).status).to.equal('succeeded');
  });

  it('without a provider says that it is not configured', async () => {
    const element = await fixture<GreetingElement>(html`<test-greeting></test-greeting>`);
    const state = await element.action.run(input);
    expect(state.status === 'failed' && state.error.kind).to.equal('not-configured');
  });
});

describe('the announcer', () => {
  it('keeps its one region when the element shows another template', async () => {
    const { element } = await start();
    const region = element.shadowRoot?.querySelector('[role="status"]');
    element.alternative = true;
    element.requestUpdate();
    await element.updateComplete;
    expect(element.shadowRoot?.querySelectorAll('[role="status"]')).to.have.length(1);
    expect(element.shadowRoot?.querySelector('[role="status"]')).to.equal(region);
    expect(region?.getAttribute('style')).to.contain('clip-path');
  });
});

describe('the strings controller', () => {
  it('speaks the provider’s language and follows it', async () => {
    const { provider, harness } = await start('en');
    expect(harness.text).to.equal('Hello Ana Goodbye');
    provider.locale = 'es-CO';
    await nextFrame();
    expect(harness.text).to.equal('Hola Ana Adiós');
    expect(harness.element.strings.locale).to.equal('es-CO');
  });

  it('keeps the words on screen where a language cannot be fetched', async () => {
    const { provider, harness } = await start('en');
    provider.locale = 'pt-BR';
    await nextFrame();
    expect(harness.text).to.equal('Hello Ana Goodbye');
    expect(harness.element.strings.locale).to.equal('en');
  });

  it('lays the page’s words over the utility’s, and those over ours', async () => {
    const { client, provider, element, harness } = await start('en');
    const leave = element.session.session?.config().subscribe(() => undefined);
    const own = { en: { 'greeting.bye': 'Bye from the utility', 'greeting.hello': 'Dear {name}' } };
    client.only('getConfig').answer({ ...plainConfig, strings: own });
    await nextFrame();
    expect(harness.text).to.equal('Dear Ana Bye from the utility');
    provider.strings = { en: { 'greeting.bye': 'Bye from the bank' } };
    await nextFrame();
    expect(harness.text).to.equal('Dear Ana Bye from the bank');
    leave?.();
  });
});

describe('the element state controller', () => {
  it('shows exactly one state and tells ready and each error once', async () => {
    const { element, harness } = await start();
    const set = async (change: () => void) => {
      change();
      element.requestUpdate();
      await element.updateComplete;
    };
    expect(harness.states).to.deep.equal(['loading']);
    await set(() => element.status.set('ready'));
    await set(() => element.status.set('ready'));
    expect(harness.states).to.deep.equal(['ready']);
    expect(harness.fired('utility-ready')).to.equal(1);
    const error = new UtilityError('network', { requestId: 'req_1' });
    await set(() => element.status.set('error', error));
    await set(() => element.status.set('error', error));
    expect(harness.fired('utility-error')).to.equal(1);
    await set(() => element.status.set('error', new UtilityError('timeout')));
    expect(harness.fired('utility-error')).to.equal(2);
    expect(harness.states).to.deep.equal(['error']);
    await set(() => element.status.set('error', new UtilityError('not-configured')));
    expect(harness.states).to.deep.equal(['unconfigured']);
    await set(() => element.status.set('unconfigured'));
    expect(harness.fired('utility-error')).to.equal(3);
    await set(() => element.status.set('ready'));
    expect(harness.fired('utility-ready')).to.equal(2);
  });
});

describe('a part that is fetched when it is wanted', () => {
  class PartElement extends LitElement {
    loads = 0;
    isBlocked = true;
    readonly session = new SessionController(this);
    readonly late: PartController<{ readonly word: string }, GreetingStrings> = new PartController(this, {
      load: () => {
        this.loads += 1;
        return this.isBlocked
          ? Promise.reject(new TypeError('Failed to fetch'))
          : Promise.resolve({ word: 'here' });
      },
      strings: table,
      session: () => this.session.session,
      isEssential: true,
    });

    protected override updated(): void {
      this.late.wantWhenIdle();
    }

    protected override render(): TemplateResult {
      return template`<p>${this.late.part?.code.word ?? String(this.late.failed)}</p>`;
    }
  }
  customElements.define('test-part', PartElement);

  it('is asked for once where it cannot be had, until somebody wants it', async () => {
    const element = await fixture<PartElement>(html`<test-part lang="en"></test-part>`);
    await waitUntil(() => element.late.failed, 'it never failed', { timeout: 5000 });
    for (let turn = 0; turn < 5; turn += 1) {
      element.requestUpdate();
      await element.updateComplete;
      await aTimeout(30);
    }
    expect(element.loads).to.equal(1);
    element.isBlocked = false;
    await element.late.want();
    await waitUntil(() => element.shadowRoot?.textContent?.includes('here'), 'the part never came');
    expect(element.loads).to.equal(2);
    expect(element.late.failed).to.equal(false);
  });

  it('waits for one moment of rest, however often it is wished for', async () => {
    const element = await fixture<PartElement>(html`<test-part lang="en"></test-part>`);
    element.isBlocked = false;
    for (let turn = 0; turn < 5; turn += 1) element.late.wantWhenIdle();
    await waitUntil(() => element.loads > 0, 'it never was fetched', { timeout: 5000 });
    await aTimeout(50);
    expect(element.loads).to.equal(1);
  });
});
