import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type OperationId, operations } from '../../src/contract/index.js';
import * as z from '../../src/contract/zod.js';
import { ContractBroken, implement, operationHandlers } from '../../src/mock/handlers/operation.js';
import { randomId, waitByTimer } from '../../src/mock/backstage.js';
import { Registry } from '../../src/mock/registry.js';
import { SCENARIO_NAMES } from '../../src/mock/scenarios/index.js';
import { createWorld } from '../../src/mock/world.js';
import { getConfig } from '../../src/contract/index.js';
import { getResponse } from 'msw';
import { conversationRequests } from './conversation-requests.js';
import { moveRequests } from './move-requests.js';
import { paymentRequests } from './payment-requests.js';
import { byFetch, Caller, problemOf } from './ways.js';

/** What each operation is asked for, from what the world has; undefined where the scenario has nothing of the kind. */
function requestsFor(
  caller: Caller,
  agent: Caller,
): Partial<Record<OperationId, (() => Promise<Response> | undefined) | undefined>> {
  const { world } = caller.way;
  const [bill] = world.bills(caller.accountId);
  const [flow] = world.flows;
  const [tariff] = world.tariffs;
  const get = (path: string) => () => caller.get(path);
  return {
    createSession: undefined,
    getConfig: get('/config'),
    getFlow: flow && get(`/config/flows/${flow.id}`),
    listAccounts: get('/accounts'),
    getAccount: get(caller.account),
    getBalance: get(`${caller.account}/balance`),
    listBills: get(`${caller.account}/bills?include=lines,tariff&superseded=true&limit=100`),
    getBill: bill && get(`${caller.account}/bills/${bill.id}?include=lines&include=tariff`),
    getBillDocument: bill?.hasDocument ? get(`${caller.account}/bills/${bill.id}/document`) : undefined,
    listReads: get(caller.readsPath),
    createRead: world.reads(caller.servicePointId).length > 0 ? () => caller.sendRead('k') : undefined,
    getUsage:
      world.loads(caller.servicePointId).length > 0
        ? get(`${caller.account}/usage?resolution=P1D&include=cost,tou,temperature,bills`)
        : undefined,
    getUsageSummary: get(`${caller.account}/usage/summary`),
    getTariff: tariff && get(`/tariffs/${tariff.id}?version=${encodeURIComponent(tariff.version)}`),
    listTips: get(`${caller.account}/tips`),
    streamEvents: undefined,
    ...Object.fromEntries(
      Object.entries(paymentRequests(world, caller.accountId)).map(([id, request]) => [
        id,
        () => {
          const parts = request();
          return parts && caller.send(id, parts);
        },
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(conversationRequests(world, caller.accountId)).map(([id, request]) => [
        id,
        () => {
          const { byAgent, ...parts } = request();
          return (byAgent ? agent : caller).send(id, parts);
        },
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(moveRequests(world, caller.accountId)).map(([id, request]) => [
        id,
        () => caller.sendRaw(id, request()),
      ]),
    ),
  };
}

describe('every operation in every scenario', () => {
  for (const scenario of SCENARIO_NAMES) {
    it(`answers ${scenario} as the contract says`, async () => {
      const way = await byFetch({ scenario });
      for (const customer of way.world.customers) {
        const caller = await Caller.signIn(way, { customerId: customer.id });
        const agent = await Caller.signIn(way, { customerId: customer.id, role: 'agent' });
        const requests = requestsFor(caller, agent);
        for (const id of Object.keys(requests) as OperationId[]) {
          const operation = operations.find((one) => one.id === id);
          assert.ok(operation, id);
          const answer = await requests[id]?.();
          if (!answer) continue;
          assert.equal(answer.status, operation.status, `${operation.id}: ${await answer.clone().text()}`);
          assert.equal(answer.headers.get('date'), new Date(way.world.clock.now()).toUTCString());
          assert.ok(answer.headers.get('x-request-id'));
          if (operation.answer === 'pdf') {
            assert.equal(answer.headers.get('content-type'), 'application/pdf');
            assert.match(new TextDecoder().decode((await answer.arrayBuffer()).slice(0, 5)), /^%PDF-/);
          } else if (typeof operation.answer !== 'string') {
            assert.equal(answer.headers.get('content-type'), 'application/json');
            const parsed = z.safeParse(operation.answer, await answer.json());
            assert.ok(parsed.success, `${operation.id}: ${parsed.error && z.prettifyError(parsed.error)}`);
          }
        }
      }
    });
  }

  it('is exercised at least once', async () => {
    const asked = new Set<string>();
    for (const scenario of SCENARIO_NAMES) {
      const way = await byFetch({ scenario });
      const agent = await Caller.signIn(way, { role: 'agent' });
      const requests = requestsFor(await Caller.signIn(way), agent);
      for (const [id, request] of Object.entries(requests)) if (await request?.()) asked.add(id);
    }
    const elsewhere = ['createSession', 'streamEvents'];
    const missing = operations
      .filter(({ id }) => !asked.has(id) && !elsewhere.includes(id))
      .map(({ id }) => id);
    assert.deepEqual(missing, []);
  });
});

describe('a GET', () => {
  it('carries an ETag, and answers 304 to whoever has it', async () => {
    const caller = await Caller.signIn(await byFetch());
    const [bill] = caller.way.world.bills(caller.accountId);
    for (const path of [
      `${caller.account}/bills?limit=2`,
      '/config',
      `${caller.account}/bills/${bill?.id}/document`,
    ]) {
      const first = await caller.get(path);
      const etag = first.headers.get('etag') ?? '';
      assert.match(etag, /^W\/"[^"]+"$/);
      for (const header of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
        const again = await caller.get(path, { 'if-none-match': header });
        assert.equal(again.status, 304, `${path} ${header}`);
        assert.equal(again.headers.get('etag'), etag);
        assert.equal((await again.arrayBuffer()).byteLength, 0);
      }
      assert.equal((await caller.get(path, { 'if-none-match': '"other"' })).status, 200);
    }
  });

  it('has another ETag once something has changed', async () => {
    const way = await byFetch();
    const caller = await Caller.signIn(way);
    const before = (await caller.get(caller.readsPath)).headers.get('etag') ?? '';
    assert.equal((await caller.sendRead('k')).status, 201);
    assert.equal((await caller.get(caller.readsPath, { 'if-none-match': before })).status, 200);
  });

  it('sends the parts of a bill that were asked for, and no others', async () => {
    const caller = await Caller.signIn(await byFetch());
    const [bill] = caller.way.world.bills(caller.accountId);
    const parts = async (query: string) => {
      const answer = await caller.get(`${caller.account}/bills/${bill?.id}${query}`);
      const keys = Object.keys((await answer.json()) as object);
      return ['sections', 'lines', 'tariffs'].filter((part) => keys.includes(part));
    };
    assert.deepEqual(await parts(''), []);
    assert.deepEqual(await parts('?include='), []);
    assert.deepEqual(await parts('?include=lines'), ['sections', 'lines']);
    assert.deepEqual(await parts('?include=tariff'), ['tariffs']);
    assert.deepEqual(await parts('?include=tariff,lines'), ['sections', 'lines', 'tariffs']);
  });

  it('refuses parameters that do not fit, each at its place', async () => {
    const caller = await Caller.signIn(await byFetch());
    const cases: [string, { pointer: string; code: string }[]][] = [
      ['limit=0', [{ pointer: '/query/limit', code: 'too_small' }]],
      ['limit=101', [{ pointer: '/query/limit', code: 'too_big' }]],
      ['limit=1.5', [{ pointer: '/query/limit', code: 'invalid_type' }]],
      ['limit=ten', [{ pointer: '/query/limit', code: 'invalid_type' }]],
      ['limit=1&limit=2', [{ pointer: '/query/limit', code: 'repeated' }]],
      ['superseded=maybe', [{ pointer: '/query/superseded', code: 'invalid_type' }]],
      [
        'include=lines,else&limit=0',
        [
          { pointer: '/query/limit', code: 'too_small' },
          { pointer: '/query/include/1', code: 'invalid' },
        ],
      ],
    ];
    for (const [query, errors] of cases) {
      const answer = await caller.get(`${caller.account}/bills?${query}`);
      const problem = await problemOf(answer);
      assert.deepEqual(
        [answer.status, problem.code, problem.errors],
        [400, 'validation_failed', errors],
        query,
      );
    }
    assert.equal((await caller.get(`${caller.account}/bills?unheard=of`)).status, 200);
  });
});

describe('a POST', () => {
  it('refuses a body that is no JSON document of its schema', async () => {
    const way = await byFetch();
    const caller = await Caller.signIn(way);
    const cases: [string, string, string][] = [
      ['application/json', '{', '/body'],
      ['application/json', '[]', '/body'],
      ['text/plain', '{}', '/header/Content-Type'],
      ['application/x-www-form-urlencoded', 'value=1', '/header/Content-Type'],
      ['application/json; charset=utf-8', '{"register":"1","value":"1"}', '/body/readOn'],
    ];
    for (const [type, body, pointer] of cases) {
      const answer = await way.fetch(`${way.baseUrl}/v1${caller.readsPath}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${caller.session.token}`,
          'content-type': type,
          'idempotency-key': 'k',
        },
        body,
      });
      const problem = await problemOf(answer);
      assert.deepEqual([answer.status, problem.errors?.[0]?.pointer], [400, pointer], type);
    }
    assert.equal(caller.sentReads(), 0);
  });
});

describe('the mock itself', () => {
  it('fails loudly rather than break the contract', async () => {
    const reported: unknown[] = [];
    const registry = new Registry({ createWorld, newId: randomId });
    const broken = implement(getConfig, ({ tenant }) => ({ ...tenant.world.config, zone: 'Nowhere/Land' }));
    const handlers = operationHandlers(
      '',
      { registry, wait: waitByTimer, observe: () => undefined, report: (error) => reported.push(error) },
      broken,
    );
    const baseUrl = 'https://api.example';
    const asking = getResponse(handlers, new Request(`${baseUrl}/v1/config`), { baseUrl });
    await assert.rejects(
      asking,
      (error) => error instanceof ContractBroken && /getConfig[\s\S]*zone/.test(error.message),
    );
    assert.equal(reported.length, 1);
  });

  it('tells of each call', async () => {
    const { createMockUtility } = await import('../../src/mock/index.js');
    const utility = createMockUtility();
    const session = await utility.getSession('agent')();
    assert.equal(session.role, 'agent');
    await utility.fetch(`${utility.baseUrl}/v1/accounts?limit=1`);
    utility.faults([{ operation: 'getConfig', kind: 'drop-after' }]);
    await assert.rejects(utility.fetch(`${utility.baseUrl}/v1/config`), TypeError);
    assert.deepEqual(
      utility.calls.map(({ operation, path, status }) => [operation, path, status]),
      [
        ['createSession', '/v1/sessions', 201],
        ['listAccounts', '/v1/accounts?limit=1', 401],
        ['getConfig', '/v1/config', 0],
      ],
    );
  });

  it('cannot be reached elsewhere, and honours a signal that was aborted before', async () => {
    const way = await byFetch();
    await assert.rejects(way.fetch('https://elsewhere.example/v1/config'), TypeError);
    const signal = AbortSignal.abort();
    await assert.rejects(way.fetch(`${way.baseUrl}/v1/config`, { signal }), { name: 'AbortError' });
  });
});
