import { expect } from '@open-wc/testing';
import { type MockWorker, startMockWorker } from '../../src/mock/browser.js';

describe('the mock utility in a service worker', () => {
  let mock: MockWorker;

  before(async () => {
    mock = await startMockWorker({ scenario: 'us-sample' });
  });

  after(async () => {
    await mock.stop();
    const registrations = await navigator.serviceWorker.getRegistrations();
    await Promise.all(registrations.map((registration) => registration.unregister()));
  });

  it('answers the page’s own fetch', async () => {
    const { token, accounts } = await mock.getSession()();
    const answer = await fetch(`${mock.baseUrl}/v1/accounts`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(answer.status).to.equal(200);
    expect(await answer.json()).to.deep.equal({ items: accounts });
    expect(answer.headers.get('etag')).to.match(/^W\//);
    expect(Math.abs(Date.parse(answer.headers.get('date') ?? '') - mock.world.clock.now())).to.be.below(5000);
  });

  it('lets every other request through', async () => {
    const answer = await fetch('/package.json');
    expect(((await answer.json()) as { name: string }).name).to.equal('servicedrop');
  });

  it('closes the connection where a fault says so', async () => {
    mock.faults([{ operation: 'getConfig', kind: 'drop-before', times: 1 }]);
    const config = `${mock.baseUrl}/v1/config`;
    const outcome = await fetch(config).catch((error: unknown) => error);
    expect(outcome).to.be.instanceOf(TypeError);
    expect((await fetch(config)).status).to.equal(200);
  });

  it('streams events as they happen', async () => {
    const { token, accounts } = await mock.getSession()();
    const leave = new AbortController();
    const answer = await fetch(`${mock.baseUrl}/v1/events`, {
      headers: { authorization: `Bearer ${token}` },
      signal: leave.signal,
    });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).to.equal(': open\n\n');
    const event = mock.world.events.append({
      type: 'updated',
      resource: `/accounts/${accounts[0]?.id ?? ''}/balance`,
      version: '1',
    });
    expect((await reader?.read())?.value).to.equal(`id: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`);
    leave.abort();
  });
});
