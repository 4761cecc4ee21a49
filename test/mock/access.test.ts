import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listAccounts, operations, Problem, ROLES } from '../../src/contract/index.js';
import * as z from '../../src/contract/zod.js';
import { authenticate } from '../../src/mock/authorize.js';
import { randomId } from '../../src/mock/backstage.js';
import { Registry } from '../../src/mock/registry.js';
import { createWorld } from '../../src/mock/world.js';
import { byFetch, Caller, mint, post, problemOf } from './ways.js';

const HOUR = 3_600_000;

describe('who may ask the mock utility', () => {
  it('answers public operations without a token', async () => {
    const way = await byFetch();
    const answer = await way.fetch(`${way.baseUrl}/v1/config`);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('cache-control'), 'no-cache');
  });

  it('refuses every other operation without a token, with an unknown one, and with a server key', async () => {
    const way = await byFetch();
    for (const operation of operations.filter(({ access }) => access !== 'public')) {
      const path = operation.path.replaceAll(/\{\w+\}/g, 'x');
      for (const authorization of [undefined, 'Bearer nobody', 'Basic abc']) {
        const answer = await way.fetch(`${way.baseUrl}/v1${path}`, {
          method: operation.method,
          headers: authorization === undefined ? {} : { authorization },
        });
        assert.equal(answer.status, 401, operation.id);
        assert.equal(answer.headers.get('content-type'), 'application/problem+json');
        const problem = z.parse(Problem, await answer.json());
        assert.equal(problem.code, 'unauthorized');
        assert.equal(problem.requestId, answer.headers.get('x-request-id'));
      }
    }
    const asServer = await way.fetch(`${way.baseUrl}/v1/accounts`, {
      headers: { authorization: `Bearer ${way.serverKey}` },
    });
    assert.equal(asServer.status, 401);
  });

  it('mints tokens with the server key only, and never for a page', async () => {
    const way = await byFetch();
    const { token } = await mint(way);
    const body = { customerId: way.world.customers[0]?.id, role: 'customer', origins: [] };
    const url = `${way.baseUrl}/v1/sessions`;
    const byToken = await post(way.fetch, url, body, { authorization: `Bearer ${token}` });
    assert.equal(byToken.status, 401);
    const byPage = await post(way.fetch, url, body, {
      authorization: `Bearer ${way.serverKey}`,
      origin: 'https://bank.example',
    });
    assert.equal(byPage.status, 403);
  });

  it('refuses unknown customers, accounts of others, and tokens of more than 30 minutes', async () => {
    const way = await byFetch({ scenario: 'us-sample' });
    const [customer] = way.world.customers;
    const base = { customerId: customer?.id, role: 'customer', origins: [] };
    const cases: [object, number, string, string][] = [
      [{ customerId: 'nobody' }, 422, 'unknown_customer', '/body/customerId'],
      [{ accountIds: [customer?.accountIds[0], 'acc_other'] }, 422, 'unknown_account', '/body/accountIds/1'],
      [{ ttlSeconds: 1801 }, 400, 'validation_failed', '/body/ttlSeconds'],
      [{ role: 'admin' }, 400, 'validation_failed', '/body/role'],
      [{ origins: undefined }, 400, 'validation_failed', '/body/origins'],
    ];
    for (const [change, status, code, pointer] of cases) {
      const answer = await post(
        way.fetch,
        `${way.baseUrl}/v1/sessions`,
        { ...base, ...change },
        {
          authorization: `Bearer ${way.serverKey}`,
        },
      );
      const problem = await problemOf(answer);
      assert.deepEqual([answer.status, problem.code, problem.errors?.[0]?.pointer], [status, code, pointer]);
    }
  });

  it('ends a token on the clock of its world, forwards and backwards', async () => {
    const way = await byFetch();
    const caller = await Caller.signIn(way, { ttlSeconds: 600 });
    const start = way.world.clock.now();
    assert.equal(Date.parse(caller.session.expiresAt), start + 600_000);
    for (const [moved, status] of [
      [599_999, 200],
      [600_000, 401],
      [1000, 200],
      [-HOUR, 401],
    ] as const) {
      way.world.clock.moveTo(start + moved);
      const answer = await caller.get('/accounts');
      assert.equal(answer.status, status, `after ${moved} ms`);
      if (status === 401) assert.equal((await problemOf(answer)).code, 'session_expired');
    }
  });

  it('lives 30 minutes where nothing is said', async () => {
    const way = await byFetch();
    const { expiresAt } = await mint(way);
    assert.equal(Date.parse(expiresAt) - way.world.clock.now(), 1_800_000);
  });

  it('opens only the accounts of the token, and does not tell which others exist', async () => {
    const way = await byFetch({ scenario: 'us-sample' });
    const everyone = way.world.accounts.map(({ id }) => id);
    const [mine, other] = way.world.customers[0]?.accountIds ?? [];
    assert.ok(mine && other && everyone.includes(other), 'the scenario has a customer with two accounts');
    const caller = await Caller.signIn(way, { accountIds: [mine] });
    assert.deepEqual(
      caller.session.accounts.map(({ id }) => id),
      [mine],
    );
    const listed = (await (await caller.get('/accounts')).json()) as { items: { id: string }[] };
    assert.deepEqual(
      listed.items.map(({ id }) => id),
      [mine],
    );
    for (const operation of operations.filter(
      ({ path, method }) => method === 'GET' && path.includes('{accountId}'),
    )) {
      const path = (id: string) => operation.path.replace('{accountId}', id).replaceAll(/\{\w+\}/g, 'x');
      const existing: Response = await caller.get(path(other));
      const invented: Response = await caller.get(path('acc_invented'));
      assert.equal(existing.status, 403, operation.id);
      assert.equal(invented.status, 403, operation.id);
    }
  });

  it('answers 404 for a bill, a service point, a tariff and a flow that are not there', async () => {
    const way = await byFetch();
    const caller = await Caller.signIn(way);
    const { account } = caller;
    for (const path of [
      `${account}/bills/nope`,
      `${account}/bills/nope/document`,
      `${account}/service-points/nope/reads`,
      '/tariffs/nope',
      '/config/flows/nope',
      '/nothing',
      '/accounts/%E0%A4%A/bills/x/y',
    ]) {
      const answer = await caller.get(path);
      assert.equal(answer.status, 404, path);
      assert.equal((await problemOf(answer)).code, 'not_found');
    }
  });

  it('lets every role do what the contract says, and no other', () => {
    const registry = new Registry({ createWorld, newId: randomId });
    const tenant = registry.start;
    const customer = tenant.world.customers[0];
    assert.ok(customer);
    const forAgents = { ...listAccounts, access: ['agent'] } as const;
    for (const role of ROLES) {
      const request = { customerId: customer.id, role, origins: [] };
      const { token } = tenant.sessions.mint(request, customer.accountIds);
      const asked = new Request('https://api.example/v1/accounts', {
        headers: { authorization: `Bearer ${token}` },
      });
      const attempt = () => authenticate(forAgents, tenant, asked, false);
      assert.equal(authenticate(listAccounts, tenant, asked, false)?.role, role);
      if (role === 'agent') assert.equal(attempt()?.role, role);
      else assert.throws(attempt, { code: 'forbidden', status: 403 });
    }
  });

  it('takes a token from the pages of its origins only', async () => {
    const way = await byFetch();
    const caller = await Caller.signIn(way);
    assert.equal((await caller.get('/accounts', { origin: 'https://bank.example' })).status, 200);
    assert.equal((await caller.get('/accounts', { origin: 'https://bank.example.evil.test' })).status, 403);
    assert.equal((await caller.get('/accounts', { origin: 'null' })).status, 403);
  });

  it('opens to a token that is bound to an element what that element uses', async () => {
    const way = await byFetch();
    const bound = await Caller.signIn(way, { components: ['utility-bill-explainer'] });
    assert.deepEqual(bound.session.components, ['utility-bill-explainer']);
    assert.equal((await bound.get(`${bound.account}/bills`)).status, 200);
    const other = await Caller.signIn(way, { components: ['utility-unheard-of'] });
    assert.equal((await other.get('/accounts')).status, 200);
    assert.equal((await other.get(`${other.account}/bills`)).status, 403);
  });
});
