// The pretend payment provider, on an origin of its own beside the mock utility.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Payment, type PaymentMethod, RETURN_PARAMETER } from '../../src/contract/index.js';
import { createMockUtility, SCENARIO_NAMES } from '../../src/mock/index.js';
import { type MockServer, startMockServer } from '../../src/mock/node.js';
import { Caller, post, problemOf } from './ways.js';

const PAGE = 'https://bank.example';

describe('the pretend payment provider', () => {
  let server: MockServer;
  let caller: Caller;
  before(async () => {
    server = await startMockServer({ port: 0, scenario: 'co-high-bill' });
  });
  after(() => server.close());

  /** A world of its own, so that no payment stands in another's way. */
  async function begin(): Promise<{ world: string; baseUrl: string }> {
    const reset = await post(fetch, `${server.url}/_mock/reset`, { scenario: 'co-high-bill' });
    const opened = (await reset.json()) as { world: string; baseUrl: string; serverKey: string };
    caller = await Caller.signIn({ fetch, ...opened, world: server.world });
    return opened;
  }

  const json = async <T>(answer: Promise<Response>): Promise<T> => {
    const response = await answer;
    assert.ok(response.ok, await response.clone().text());
    return (await response.json()) as T;
  };

  async function draft(more: object): Promise<Payment> {
    const { openBills, currency } = await json<{ openBills: Payment['bills']; currency: string }>(
      caller.get(`${caller.account}/balance`),
    );
    const body = { accountId: caller.accountId, bills: openBills, amountMinor: 700_000, currency, ...more };
    return json(caller.send(`draft ${JSON.stringify(more)}`, { method: 'POST', path: '/payments', body }));
  }

  async function pay(more: object): Promise<Payment> {
    const { id } = await draft(more);
    return json(caller.send('confirm', { method: 'POST', path: `/payments/${id}/confirm` }));
  }

  const stateOf = async ({ id }: Payment): Promise<Payment> => json(caller.get(`/payments/${id}`));

  const submit = (url: string, form: Record<string, string>): Promise<Response> =>
    fetch(url, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });

  it('stands on another origin than the utility, which no page of another may read', async () => {
    assert.notEqual(new URL(server.providerUrl).origin, new URL(server.url).origin);
    const answer = await fetch(`${server.providerUrl}/`);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('access-control-allow-origin'), null);
    assert.equal((await fetch(`${server.url}/w/start/counter`)).status, 404);
    assert.equal((await fetch(`${server.providerUrl}/v1/config`)).status, 404);
  });

  it('takes a transfer at the bank’s page, and goes back with the payment’s id and nothing else', async () => {
    await begin();
    const returnUrl = `${PAGE}/pay?tab=2`;
    const payment = await pay({ methodId: 'pm_transfer', optionId: 'bank_2', returnUrl });
    assert.equal(payment.state, 'requires_action');
    assert.equal(payment.nextAction?.kind, 'redirect');
    const url = payment.nextAction?.url ?? '';
    assert.ok(url.startsWith(`${server.providerUrl}/w/`), url);
    assert.ok(!url.includes(caller.session.token));
    const page = await fetch(url, { headers: { 'accept-language': 'es-CO,es;q=0.9' } });
    const html = await page.text();
    assert.match(html, /Banco del Páramo/);
    assert.match(html, /7[.,]000/);
    const policy = page.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.ok(policy.includes(`form-action 'self' ${PAGE}`), policy);
    assert.doesNotMatch(html, /<script/);
    const back = await submit(url, { action: 'approve' });
    assert.equal(back.status, 303);
    assert.equal(back.headers.get('location'), `${returnUrl}&${RETURN_PARAMETER}=${payment.id}`);
    const processing = await stateOf(payment);
    assert.equal(processing.state, 'processing', 'the bank takes its minutes');
    assert.ok(processing.expectedBy);
    const again = await fetch(url, { headers: { 'accept-language': 'en' } });
    assert.match(await again.text(), /on its way/);
  });

  it('asks for a code where the bank wants to know who it is', async () => {
    const { world } = await begin();
    const { token, ending } = await json<{ token: string; ending: string }>(
      post(fetch, `${server.providerUrl}/w/${world}/tokens`, {
        number: '4000056655665556',
        expires: '08/29',
      }),
    );
    assert.equal(ending, '5556');
    const card = { methodId: 'pm_card', fieldsToken: token, returnUrl: `${PAGE}/`, saveMethod: true };
    const first = await pay(card);
    assert.equal(first.nextAction?.kind, 'three_d_secure');
    await submit(first.nextAction?.url ?? '', { action: 'approve', code: '000000' });
    const refused = await stateOf(first);
    assert.deepEqual(
      [refused.state, refused.decline],
      ['failed', { reason: 'authentication_failed', advice: 'try_again' }],
    );
    const used = await caller.send('again', {
      method: 'PUT',
      path: `/payments/${first.id}/method`,
      body: card,
    });
    assert.equal((await problemOf(used)).code, 'payment_not_open');
    const fresh = await json<{ token: string }>(
      post(fetch, `${server.providerUrl}/w/${world}/tokens`, {
        number: '4000056655665556',
        expires: '08/29',
      }),
    );
    const second = await pay({ ...card, fieldsToken: fresh.token });
    await submit(second.nextAction?.url ?? '', { action: 'approve', code: '123456' });
    const paid = await stateOf(second);
    assert.deepEqual([paid.state, paid.method?.ending], ['succeeded', '5556']);
    const { items } = await json<{ items: PaymentMethod[] }>(caller.get(`${caller.account}/payment-methods`));
    assert.deepEqual(
      [items[0]?.kind, items[0]?.saved?.ending, items[0]?.canAutopay],
      ['saved_card', '5556', true],
    );
  });

  it('tells why it refuses a card, by its number', async () => {
    const { world } = await begin();
    for (const [number, reason] of [
      ['4000000000000002', 'card_declined'],
      ['4000000000009995', 'insufficient_funds'],
      ['4000000000000069', 'card_expired'],
      ['4000000000000127', 'wrong_details'],
    ]) {
      const { token } = await json<{ token: string }>(
        post(fetch, `${server.providerUrl}/w/${world}/tokens`, { number, expires: '08/29' }),
      );
      const payment = await pay({ methodId: 'pm_card', fieldsToken: token, returnUrl: `${PAGE}/` });
      assert.deepEqual([payment.state, payment.decline?.reason], ['failed', reason]);
    }
    const wrong = await post(fetch, `${server.providerUrl}/w/${world}/tokens`, { number: '1', expires: '' });
    assert.equal(wrong.status, 422);
  });

  it('pays a QR code or a slip at its counter', async () => {
    const { world } = await begin();
    const counter = `${server.providerUrl}/w/${world}/counter`;
    const qr = await pay({ methodId: 'pm_qr', amountMinor: 650_000 });
    const slip = await pay({ methodId: 'pm_voucher', amountMinor: 750_000 });
    const code = qr.nextAction?.code ?? '';
    const { reference = '', barcode = '' } = slip.nextAction?.voucher ?? {};
    for (const text of [code, reference, barcode]) {
      const found = await submit(counter, { code: ` ${text} ` });
      assert.equal(found.status, 303, text);
      assert.equal((await fetch(found.headers.get('location') ?? '')).status, 200);
    }
    const approve = async (text: string): Promise<Response> =>
      submit((await submit(counter, { code: text })).headers.get('location') ?? '', { action: 'approve' });
    assert.equal((await approve(code)).status, 200);
    assert.equal((await approve(reference)).status, 200);
    assert.equal((await stateOf(qr)).state, 'succeeded');
    assert.equal((await stateOf(slip)).state, 'processing', 'cash takes until the next day');
    const unknown = await submit(counter, { code: '<b>1' });
    assert.match(await unknown.text(), /role="alert"/);
    assert.equal((await fetch(`${server.providerUrl}/w/${world}/pay/chk_none`)).status, 404);
  });

  it('serves card fields to be framed by the page that asks, and by no other', async () => {
    const { world } = await begin();
    const { items } = await json<{ items: PaymentMethod[] }>(caller.get(`${caller.account}/payment-methods`));
    const { url = '', protocol } = items.find(({ kind }) => kind === 'card')?.fields ?? {};
    assert.equal(url, `${server.providerUrl}/w/${world}/fields`);
    assert.equal(protocol, 'servicedrop-fields-1');
    const policyFor = async (parent: string): Promise<string> =>
      (await fetch(`${url}?parent=${encodeURIComponent(parent)}`)).headers.get('content-security-policy') ??
      '';
    assert.ok((await policyFor(PAGE)).endsWith(`frame-ancestors ${PAGE}`));
    for (const parent of [
      '',
      'https://a.example/path',
      "https://a.example; script-src 'unsafe-inline'",
      'null',
    ]) {
      assert.ok((await policyFor(parent)).endsWith("frame-ancestors 'none'"), parent);
    }
    const script = await fetch(`${server.providerUrl}/fields.js`);
    assert.match(script.headers.get('content-type') ?? '', /javascript/);
  });

  it('is steered by the controls of the mock: how charges end, and what a bank does', async () => {
    const { world } = await begin();
    const steer = (body: object) =>
      json<{ done: boolean; baseUrl: string }>(
        post(fetch, `${server.url}/_mock/provider`, { world, ...body }),
      );
    await steer({ outcomes: ['insufficient_funds'] });
    const refused = await pay({ methodId: 'pm_card_4242' });
    assert.deepEqual(refused.decline, { reason: 'insufficient_funds', advice: 'other_method' });
    const qr = await pay({ methodId: 'pm_qr' });
    assert.equal((await steer({ approve: qr.id })).done, true);
    assert.equal((await steer({ approve: qr.id })).done, false, 'once');
    assert.equal((await steer({ chargeBack: qr.id })).done, true);
    assert.equal((await stateOf(qr)).state, 'disputed');
    const wrong = await post(fetch, `${server.url}/_mock/provider`, { world, outcomes: ['perhaps'] });
    assert.equal(wrong.status, 400);
  });

  it('is there without a network too, for pages and stories', async () => {
    for (const scenario of SCENARIO_NAMES) {
      const utility = createMockUtility({ scenario });
      const { baseUrl } = utility.world.payments.provider;
      const page = await utility.fetch(`${baseUrl}/counter`);
      assert.equal(page.status, 200);
      assert.match(await page.text(), /<form/);
    }
  });
});
