import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getBalance } from '../../src/contract/balance.js';
import { getConfig } from '../../src/contract/config.js';
import { FRESH_MS } from '../../src/session/entry.js';
import { UtilitySession } from '../../src/session/session.js';
import { flush, HandClient, plainConfig } from '../support/hand-client.js';

const balanceOf = (session: UtilitySession, accountId = 'acc_1') => session.read(getBalance, { accountId });
const ignore = (): void => undefined;
/** What follows events is loaded on demand; it has come when it listens to the page. */
const listens = async (page: Page): Promise<void> => {
  for (let turn = 0; !page.listening && turn < 1000; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  assert.ok(page.listening);
};

class Page extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';
  listening = false;

  override addEventListener(...args: Parameters<EventTarget['addEventListener']>): void {
    this.listening = true;
    super.addEventListener(...args);
  }

  show(state: DocumentVisibilityState): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

function start(page?: Page) {
  const client = new HandClient();
  const session = new UtilitySession({ client, locale: 'es', page });
  return { client, session };
}

describe('what is asked', () => {
  it('nothing before somebody watches', () => {
    const { client, session } = start();
    balanceOf(session);
    session.accounts();
    assert.equal(client.asked.length, 0);
    assert.deepEqual(session.held, { answers: 0, watchers: 0, listeners: 0 });
  });

  it('config in the same task as the first thing, and the thing once for a hundred elements', () => {
    const { client, session } = start();
    for (let element = 0; element < 100; element += 1) balanceOf(session).subscribe(ignore);
    assert.deepEqual(client.asked.map((asked) => asked.operation).sort(), ['getBalance', 'getConfig']);
  });

  it('is aborted when the last watcher leaves, and not when one of two does', async () => {
    const { client, session } = start();
    const [one, two] = [balanceOf(session).subscribe(ignore), balanceOf(session).subscribe(ignore)];
    one();
    one();
    await flush();
    assert.equal(client.open('getBalance').length, 1);
    two();
    await flush();
    assert.equal(client.open('getBalance').length, 0);
    assert.equal(client.open('getConfig').length, 0);
    assert.deepEqual(session.held, { answers: 0, watchers: 0, listeners: 0 });
  });

  it('is asked again where a refresh falls between the leaving and the coming back of an element', async () => {
    const { client, session } = start();
    const balance = balanceOf(session);
    balance.subscribe(ignore)();
    void balance.refresh();
    balance.subscribe(ignore);
    await flush();
    client.only('getBalance').answer({ amountDueMinor: 5 });
    await flush();
    assert.equal(balance.state.status, 'ready');
  });

  it('is not asked again by a newcomer while fresh, and asked with its tag when old', async () => {
    const { client, session } = start();
    const leave = balanceOf(session).subscribe(ignore);
    client.only('getBalance').answer({ amountDueMinor: 5 }, '"tag"');
    await flush();
    leave();
    await flush();
    const again = balanceOf(session).subscribe(ignore);
    assert.equal(client.open('getBalance').length, 0);
    again();
    await flush();
    client.time += FRESH_MS;
    balanceOf(session).subscribe(ignore);
    assert.equal(client.only('getBalance').etag, '"tag"');
    const { state } = balanceOf(session);
    assert.ok(state.status === 'ready' && state.refreshing);
    const data = state.data;
    client.only('getBalance').notModified();
    await flush();
    const after = balanceOf(session).state;
    assert.ok(after.status === 'ready' && !after.refreshing);
    assert.equal(after.data, data, 'the same object, so that nothing is computed again');
    assert.equal(after.at, client.time);
  });
});

describe('a failure', () => {
  it('of a refresh keeps the last good answer with its time', async () => {
    const { client, session } = start();
    const balance = balanceOf(session);
    balance.subscribe(ignore);
    client.only('getBalance').answer({ amountDueMinor: 5 });
    await flush();
    const at = client.time;
    client.time += 60_000;
    const refreshed = balance.refresh();
    client.only('getBalance').fail('network');
    await refreshed;
    const { state } = balance;
    assert.ok(state.status === 'ready');
    assert.equal(state.at, at);
    assert.equal(state.failure?.kind, 'network');
    void balance.refresh();
    client.only('getBalance').answer({ amountDueMinor: 6 });
    await flush();
    const after = balance.state;
    assert.ok(after.status === 'ready' && after.failure === undefined);
  });

  for (const kind of ['forbidden', 'not-found'] as const) {
    it(`"${kind}" withdraws what was shown`, async () => {
      const { client, session } = start();
      const balance = balanceOf(session);
      balance.subscribe(ignore);
      client.only('getBalance').answer({ amountDueMinor: 5 });
      await flush();
      void balance.refresh();
      client.only('getBalance').fail(kind);
      await flush();
      assert.equal(balance.state.status, 'error');
    });
  }

  it('without an answer before it is an error, and says so while it is tried again', async () => {
    const { client, session } = start();
    const balance = balanceOf(session);
    balance.subscribe(ignore);
    client.only('getBalance').fail('unavailable');
    await flush();
    assert.ok(balance.state.status === 'error' && balance.state.error.kind === 'unavailable');
    void balance.refresh();
    assert.ok(balance.state.status === 'error' && balance.state.refreshing);
  });

  it('without a client everything is not configured', () => {
    const session = new UtilitySession({ locale: 'es', clock: { now: () => 7 } });
    for (const { state } of [balanceOf(session), session.accounts(), session.config()]) {
      assert.ok(state.status === 'error' && state.error.kind === 'not-configured');
    }
    assert.equal(session.now(), 7);
  });
});

describe('accounts', () => {
  it('come from the session, and two accounts are two answers', async () => {
    const { client, session } = start();
    session.accounts().subscribe(ignore);
    client.only('session').answer({ accounts: [{ id: 'acc_1' }, { id: 'acc_2' }] });
    balanceOf(session, 'acc_1').subscribe(ignore);
    balanceOf(session, 'acc_2').subscribe(ignore);
    for (const asked of client.open('getBalance')) asked.answer({ accountId: asked.input.accountId });
    await flush();
    for (const id of ['acc_1', 'acc_2']) {
      const { state } = balanceOf(session, id);
      assert.ok(state.status === 'ready' && state.data.accountId === id);
    }
    const accounts = session.accounts().state;
    assert.ok(accounts.status === 'ready' && accounts.data.length === 2);
  });
});

describe('listeners', () => {
  it('hear of locale, strings, origins and config, once each, and not of what stays', async () => {
    const { client, session } = start();
    let heard = 0;
    const leave = session.subscribe(() => (heard += 1));
    const strings = { es: {} };
    session.locale = 'en';
    session.locale = 'en';
    session.strings = strings;
    session.strings = strings;
    session.allowedOrigins = ['https://a.example'];
    assert.equal(heard, 3);
    balanceOf(session).subscribe(ignore);
    const config = { ...plainConfig, strings: { es: { 'x.y': 'z' } } };
    client.only('getConfig').answer(config);
    await flush();
    assert.equal(heard, 4);
    assert.deepEqual(session.overrides, [strings, config.strings]);
    leave();
    session.locale = 'pt';
    assert.equal(heard, 4);
  });
});

describe('events', () => {
  async function follow() {
    const page = new Page();
    const { client, session } = start(page);
    const leave = balanceOf(session).subscribe(ignore);
    client.only('getConfig').answer(plainConfig);
    client.only('getBalance').answer({ amountDueMinor: 5 });
    await listens(page);
    return { page, client, session, leave };
  }

  it('are followed by one stream, once something is there and the page is visible', async () => {
    const page = new Page();
    page.visibilityState = 'hidden';
    const { client, session } = start(page);
    balanceOf(session).subscribe(ignore);
    await flush();
    assert.ok(!page.listening, 'nothing has come yet');
    client.only('getBalance').answer({ amountDueMinor: 5 });
    client.only('getConfig').answer(plainConfig);
    await listens(page);
    assert.equal(client.streams.length, 0, 'nobody looks');
    page.show('visible');
    assert.equal(client.streams.length, 1);
  });

  it('refetch what they concern and nothing else', async () => {
    const { client } = await follow();
    assert.equal(client.streams.length, 1);
    const event = { id: '1', type: 'updated', version: '2' };
    client.streams[0]?.onEvent({ ...event, resource: '/accounts/acc_2/balance' });
    await flush();
    assert.equal(client.asked.filter((asked) => asked.open).length, 0);
    client.streams[0]?.onEvent({ ...event, resource: '/accounts/acc_1/balance' });
    client.streams[0]?.onEvent({ ...event, resource: '/accounts/acc_1' });
    await flush();
    assert.equal(client.open('getBalance').length, 1);
    assert.equal(client.open('getConfig').length, 0);
  });

  it('are given up while the page is hidden, and all is asked again when it is seen', async () => {
    const { client, page } = await follow();
    page.show('hidden');
    assert.ok(client.streams[0]?.signal.aborted);
    page.show('visible');
    await flush();
    assert.equal(client.streams.length, 2);
    assert.equal(client.open('getBalance').length + client.open('getConfig').length, 2);
  });

  it('are given up when the last watcher leaves', async () => {
    const { client, leave } = await follow();
    leave();
    await flush();
    assert.ok(client.streams[0]?.signal.aborted);
  });
});

describe('the end', () => {
  it('aborts all, forgets all, and asks nothing any more', async () => {
    const { client, session } = start();
    const balance = balanceOf(session);
    let changes = 0;
    const leave = balance.subscribe(() => (changes += 1));
    session.destroy();
    await flush();
    assert.equal(client.asked.filter((asked) => asked.open).length, 0);
    assert.equal(client.closed, 0, 'a client belongs to whoever made it');
    const before = changes;
    leave();
    balance.subscribe(ignore);
    session.read(getConfig, {}).subscribe(ignore);
    await flush();
    assert.equal(client.asked.filter((asked) => asked.open).length, 0);
    assert.equal(changes, before);
    assert.deepEqual(session.held, { answers: 0, watchers: 0, listeners: 0 });
  });
});
