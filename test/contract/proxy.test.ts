// A validating proxy stands before the mock utility. It is driven through every operation but the stream, in each
// scenario; whatever breaks the contract becomes a 500 of the proxy's own.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as c from '../../src/contract/index.js';
import { addDays } from '../../src/domain/calendar.js';
import { SCENARIO_NAMES } from '../../src/mock/index.js';
import type { Bill } from '../../src/contract/index.js';
import { conversationRequests } from '../mock/conversation-requests.js';
import { moveRequests } from '../mock/move-requests.js';
import { paymentRequests } from '../mock/payment-requests.js';
import { type Ask, type Proxied, startProxied } from './over-http.js';

/** What the proxy answers in the place of a message that breaks the contract. */
const VIOLATION = /stoplight\.io\/prism\/errors/;

async function isViolation(response: Response): Promise<boolean> {
  return VIOLATION.test(await response.clone().text());
}

/** Every operation that has answered with success behind the proxy, in any scenario. */
const driven = new Set<string>();

for (const scenario of SCENARIO_NAMES) {
  describe(`through a validating proxy: ${scenario}`, { timeout: 120_000 }, () => {
    let proxied: Proxied;
    let token: string;

    before(async () => {
      proxied = await startProxied(scenario);
    });
    after(() => proxied.close());

    /** Asks as the customer and expects success; the body is checked by our own schema as well. */
    async function succeed<T>(
      operation: c.OperationSpec & { answer: c.Schema<T> },
      request: Ask = {},
    ): Promise<T> {
      const response = await proxied.ask(operation, {
        ...request,
        headers: { authorization: `Bearer ${token}`, ...request.headers },
      });
      const body = await response.text();
      assert.equal(response.status, operation.status, `${operation.id}: ${body}`);
      assert.doesNotMatch(body, VIOLATION);
      driven.add(operation.id);
      return operation.answer.parse(JSON.parse(body));
    }

    it('mints sessions for every customer', async () => {
      const { mock } = proxied;
      for (const customer of mock.world.customers.slice().reverse()) {
        const response = await proxied.ask(c.createSession, {
          headers: { authorization: `Bearer ${mock.serverKey}` },
          body: { customerId: customer.id, role: 'customer', origins: ['https://www.altiplano.example'] },
        });
        assert.equal(response.status, 201, await response.clone().text());
        const session = c.Session.parse(await response.json());
        assert.deepEqual(
          session.accounts.map(({ id }) => id),
          customer.accountIds,
        );
        token = session.token;
      }
      driven.add('createSession');
    });

    it('serves config and flows to anyone', async () => {
      token = token || 'none';
      const config = await succeed(c.getConfig, {});
      for (const { id } of config.flows) await succeed(c.getFlow, { params: { flowId: id } });
    });

    it('serves accounts, balances, bills, documents, reads and tariffs', async () => {
      const { items: accounts } = await succeed(c.listAccounts, { query: { limit: '100' } });
      assert.ok(accounts.length > 0);
      for (const { id: accountId } of accounts) {
        const params = { accountId };
        const account = await succeed(c.getAccount, { params });
        await succeed(c.getBalance, { params });
        await succeed(c.listTips, { params });
        await readUsage(accountId);
        const bills: Bill[] = [];
        let query: Record<string, string> = { include: 'lines,tariff', superseded: 'true', limit: '2' };
        for (let pages = 0; pages < 30; pages += 1) {
          const response = await proxied.ask(c.listBills, {
            params,
            query,
            headers: { authorization: `Bearer ${token}` },
          });
          assert.equal(await isViolation(response), false, await response.clone().text());
          bills.push(...c.listBills.answer.parse(await response.json()).items);
          const next = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
          if (next === undefined) break;
          query = { ...query, cursor: new URL(next).searchParams.get('cursor') ?? '' };
        }
        driven.add('listBills');
        for (const bill of bills) await succeed(c.getBill, { params: { accountId, billId: bill.id } });
        const [latest] = bills;
        if (latest) {
          await succeed(c.getBill, {
            params: { accountId, billId: latest.id },
            query: { include: 'lines,tariff' },
          });
        }
        const printed = bills.find(({ hasDocument }) => hasDocument);
        if (printed) {
          const response = await proxied.ask(c.getBillDocument, {
            params: { accountId, billId: printed.id },
            headers: { authorization: `Bearer ${token}` },
          });
          assert.equal(response.status, 200, await response.clone().text());
          assert.match(await response.text(), /^%PDF-/);
          driven.add('getBillDocument');
        }
        for (const point of account.servicePoints) {
          await sendRead(accountId, point);
          const { tariffId } = point;
          if (tariffId !== undefined) await succeed(c.getTariff, { params: { tariffId } });
        }
        for (const tariff of bills.flatMap(({ tariffs }) => tariffs ?? [])) {
          await succeed(c.getTariff, { params: { tariffId: tariff.id }, query: { version: tariff.version } });
        }
      }
    });

    /** Reads what is held of each place: the newest days in each resolution, with all that can stand beside them. */
    async function readUsage(accountId: string): Promise<void> {
      const { points } = await succeed(c.getUsageSummary, { params: { accountId } });
      for (const { servicePointId, capabilities, flows } of points) {
        const newest = flows[0]?.availableRange?.end.slice(0, 10);
        if (newest === undefined) continue;
        for (const { interval: resolution } of capabilities.resolutions) {
          const query = { servicePointId, resolution, to: newest, include: 'cost,tou,temperature,bills' };
          const from = addDays(newest, resolution === 'P1M' ? -60 : -2);
          const usage = await succeed(c.getUsage, { params: { accountId }, query: { ...query, from } });
          assert.ok(usage.series.length > 0, `${servicePointId} in ${resolution}`);
        }
        const refused = await proxied.ask(c.getUsage, {
          params: { accountId },
          query: { servicePointId, resolution: 'PT7M' },
          headers: { authorization: `Bearer ${token}` },
        });
        assert.equal(refused.status, 422);
        assert.equal(c.Problem.parse(await refused.json()).code, 'resolution_unavailable');
      }
    }

    /** Reads what there is, then sends a figure one above the last, twice with the same key. */
    async function sendRead(accountId: string, { id: servicePointId }: c.ServicePoint): Promise<void> {
      const params = { accountId, servicePointId };
      const { items } = await succeed(c.listReads, { params, query: { limit: '5' } });
      const [last] = items;
      if (!last) return;
      const { world } = proxied.mock;
      const zone = world.account(accountId)?.zone ?? 'UTC';
      const readOn = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(world.clock.now());
      const value = String(Math.ceil(Number(last.value)) + 1);
      const body = { register: last.register, value, readOn };
      const headers = { 'idempotency-key': `read-${servicePointId}` };
      // A refusal has to fit the contract too.
      const refused = await proxied.ask(c.createRead, {
        params,
        headers: { 'idempotency-key': `other-${servicePointId}`, authorization: `Bearer ${token}` },
        body: { ...body, register: 'no such register' },
      });
      assert.equal(refused.status, 422);
      assert.equal(c.Problem.parse(await refused.json()).code, 'unknown_register');
      const first = await succeed(c.createRead, { params, headers, body });
      assert.equal(first.value, value);
      assert.deepEqual(await succeed(c.createRead, { params, headers, body }), first);
    }

    it('takes payments, agreements, cases and conversations', async () => {
      const { mock, base } = proxied;
      const { world } = mock;
      const minted = await proxied.ask(c.createSession, {
        headers: { authorization: `Bearer ${mock.serverKey}` },
        body: {
          customerId: world.conversations.agents[0]?.id,
          role: 'agent',
          origins: ['https://desk.example'],
        },
      });
      const agent = c.Session.parse(await minted.json()).token;
      for (const { id: accountId } of world.accounts) {
        const requests = {
          ...paymentRequests(world, accountId),
          ...conversationRequests(world, accountId),
        };
        for (const [id, request] of Object.entries(requests)) {
          const parts = request();
          if (!parts) continue;
          const { method, path, body } = parts;
          const bearer = 'byAgent' in parts && parts.byAgent ? agent : token;
          const response = await fetch(`${base}${path}`, {
            method,
            headers: {
              authorization: `Bearer ${bearer}`,
              ...(method === 'POST' ? { 'idempotency-key': `${id}-${accountId}` } : {}),
              ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          });
          const text = await response.text();
          const operation = c.operations.find((one) => one.id === id);
          assert.equal(response.status, operation?.status, `${id}: ${text}`);
          assert.doesNotMatch(text, VIOLATION);
          driven.add(id);
        }
      }
    });

    it('takes moves from the search for a place to their end', async () => {
      const { mock, base } = proxied;
      for (const { id: accountId } of mock.world.accounts) {
        for (const [id, request] of Object.entries(moveRequests(mock.world, accountId))) {
          const { method, path, headers, body } = request();
          const response = await fetch(`${base}${path}`, {
            method,
            headers: {
              authorization: `Bearer ${token}`,
              ...(method === 'POST' ? { 'idempotency-key': `${id}-${accountId}` } : {}),
              ...headers,
            },
            ...(body === undefined ? {} : { body }),
          });
          const text = await response.text();
          const operation = c.operations.find((one) => one.id === id);
          assert.equal(response.status, operation?.status, `${id}: ${text}`);
          assert.doesNotMatch(text, VIOLATION);
          driven.add(id);
        }
      }
    });

    it('says 304 where nothing changed', async () => {
      const first = await proxied.ask(c.getConfig);
      const etag = first.headers.get('etag') ?? '';
      const again = await proxied.ask(c.getConfig, { headers: { 'if-none-match': etag } });
      assert.equal(again.status, 304);
    });

    it('would have noticed: an answer that breaks the contract is a violation', async () => {
      const { mock } = proxied;
      const fault = { operation: 'getConfig', kind: 'malformed', times: 1 };
      const set = await fetch(`${mock.url}/_mock/faults`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ world: mock.world.id, faults: [fault] }),
      });
      assert.equal(set.status, 200, await set.text());
      const broken = await proxied.ask(c.getConfig);
      assert.equal(broken.status, 500);
      assert.equal(await isViolation(broken), true);
      assert.equal((await proxied.ask(c.getConfig)).status, 200);
    });
  });
}

describe('through a validating proxy', () => {
  it('every operation but the stream was driven', () => {
    const expected = c.operations.map(({ id }) => id).filter((id) => id !== 'streamEvents');
    assert.deepEqual([...driven].sort(), expected.sort());
  });
});
