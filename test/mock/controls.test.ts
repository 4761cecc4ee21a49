import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MAX_WORLDS } from '../../src/mock/registry.js';
import { SCENARIO_NAMES } from '../../src/mock/scenarios/index.js';
import { Caller, post, problemOf, type Way, WAYS } from './ways.js';

interface Opened {
  world: string;
  serverKey: string;
  baseUrl: string;
}

async function reset(way: Way, body: unknown): Promise<Opened> {
  const answer = await post(way.fetch, `${way.baseUrl}/_mock/reset`, body);
  assert.equal(answer.status, 201, await answer.clone().text());
  return (await answer.json()) as Opened;
}

/** The customer of a fresh `co-high-bill` world, reached through that world's own address. */
function visit(way: Way, { baseUrl, serverKey }: Opened): Promise<Caller> {
  return Caller.signIn({ fetch: way.fetch, world: way.world, baseUrl, serverKey });
}

function each(title: string, story: (way: Way) => Promise<void>): void {
  for (const [name, open] of Object.entries(WAYS)) {
    it(`${title} (by ${name})`, async () => {
      const way = await open();
      try {
        await story(way);
      } finally {
        await way.close();
      }
    });
  }
}

describe('the controls', () => {
  each('list the scenarios with who lives in them', async (way) => {
    const answer = await way.fetch(`${way.baseUrl}/_mock/scenarios`);
    const { items } = (await answer.json()) as {
      items: {
        name: string;
        title: string;
        description: string;
        customers: { id: string; accountIds: string[] }[];
      }[];
    };
    assert.deepEqual(
      items.map(({ name }) => name),
      [...SCENARIO_NAMES],
    );
    for (const { title, description, customers } of items) {
      assert.ok(title && description && customers[0]?.accountIds.length);
    }
  });

  each('open fresh worlds that do not mix', async (way) => {
    const [a, b] = await Promise.all([
      reset(way, { scenario: 'co-high-bill' }),
      reset(way, { scenario: 'co-high-bill' }),
    ]);
    assert.notEqual(a.world, b.world);
    assert.notEqual(a.serverKey, b.serverKey);
    assert.equal(a.baseUrl, `${way.baseUrl}/w/${a.world}`);
    const [inA, inB] = await Promise.all([visit(way, a), visit(way, b)]);
    const sent = await Promise.all([inA.sendRead('k'), inA.sendRead('k2'), inB.sendRead('k')]);
    assert.deepEqual(
      sent.map(({ status }) => status),
      [201, 201, 201],
    );
    assert.equal(sent[2]?.headers.get('idempotency-replayed'), null);
    const count = async (query: string) => {
      const answer = await way.fetch(`${way.baseUrl}/_mock/ledger${query}`);
      return ((await answer.json()) as { reads: unknown[] }).reads.length;
    };
    assert.deepEqual(
      [await count(`?world=${a.world}`), await count(`?world=${b.world}`), await count('')],
      [2, 1, 0],
    );

    const crossed = await Caller.signIn({ ...way, baseUrl: a.baseUrl, serverKey: a.serverKey });
    for (const baseUrl of [b.baseUrl, way.baseUrl]) {
      const answer = await way.fetch(`${baseUrl}/v1/accounts`, {
        headers: { authorization: `Bearer ${crossed.session.token}` },
      });
      assert.equal(answer.status, 401, baseUrl);
    }
    await assert.rejects(
      Caller.signIn({ ...way, baseUrl: a.baseUrl, serverKey: b.serverKey }),
      /unauthorized/,
    );
  });

  each('serve each world’s own public operations', async (way) => {
    const us = await reset(way, { scenario: 'us-sample' });
    const currency = async (baseUrl: string) => {
      const answer = await way.fetch(`${baseUrl}/v1/config`);
      return ((await answer.json()) as { currency: string }).currency;
    };
    assert.deepEqual([await currency(us.baseUrl), await currency(way.baseUrl)], ['USD', 'COP']);
  });

  each('give equal worlds for equal seeds', async (way) => {
    const bills = async (seed: number) => {
      const caller = await visit(
        way,
        await reset(way, { scenario: 'co-high-bill', seed, now: '2026-10-22T09:00:00-05:00' }),
      );
      return (await caller.get(`${caller.account}/bills?limit=3&include=lines`)).text();
    };
    const [one, again, other] = await Promise.all([bills(7), bills(7), bills(8)]);
    assert.equal(one, again);
    assert.notEqual(one, other);
  });

  each('start a world when it was asked to, and move its clock', async (way) => {
    const now = '2026-06-01T12:00:00-05:00';
    const opened = await reset(way, { scenario: 'co-high-bill', now });
    const date = async () => {
      const answer = await way.fetch(`${opened.baseUrl}/v1/config`);
      return Date.parse(answer.headers.get('date') ?? '');
    };
    assert.ok(Math.abs((await date()) - Date.parse(now)) <= 5000);
    const to = '2026-09-01T00:00:00-05:00';
    const moved = await post(way.fetch, `${way.baseUrl}/_mock/clock`, { world: opened.world, now: to });
    assert.equal(moved.status, 200);
    assert.ok(Math.abs((await date()) - Date.parse(to)) <= 5000);
    const start = await way.fetch(`${way.baseUrl}/v1/config`);
    assert.ok(Math.abs(Date.parse(start.headers.get('date') ?? '') - way.world.clock.now()) <= 5000);
  });

  each('put faults into one world only', async (way) => {
    const opened = await reset(way, { scenario: 'co-high-bill' });
    const set = await post(way.fetch, `${way.baseUrl}/_mock/faults`, {
      world: opened.world,
      faults: [{ operation: 'getConfig', kind: 'status:503' }],
    });
    assert.equal(set.status, 200);
    assert.equal((await way.fetch(`${opened.baseUrl}/v1/config`)).status, 503);
    assert.equal((await way.fetch(`${way.baseUrl}/v1/config`)).status, 200);
  });

  each('refuse what they do not understand, as problems', async (way) => {
    const cases: [string, unknown, number, string, string | undefined][] = [
      ['reset', { scenario: 'atlantis' }, 422, 'unknown_scenario', '/body/scenario'],
      ['reset', {}, 400, 'validation_failed', '/body/scenario'],
      ['reset', { scenario: 'us-sample', now: 'soon' }, 400, 'validation_failed', '/body/now'],
      ['reset', { scenario: 'us-sample', seed: 'x' }, 400, 'validation_failed', '/body/seed'],
      ['clock', { world: 'gone', now: '2026-10-22T09:00:00Z' }, 404, 'not_found', undefined],
      ['clock', { now: '2026-10-22' }, 400, 'validation_failed', '/body/now'],
      [
        'faults',
        { faults: [{ operation: 'nope', kind: 'malformed' }] },
        400,
        'validation_failed',
        '/body/faults/0/operation',
      ],
      [
        'faults',
        { faults: [{ operation: '*', kind: 'explode' }] },
        400,
        'validation_failed',
        '/body/faults/0/kind',
      ],
      [
        'faults',
        { faults: [{ operation: '*', kind: 'malformed', times: 0 }] },
        400,
        'validation_failed',
        '/body/faults/0/times',
      ],
    ];
    for (const [control, body, status, code, pointer] of cases) {
      const answer = await post(way.fetch, `${way.baseUrl}/_mock/${control}`, body);
      const problem = await problemOf(answer);
      assert.deepEqual([answer.status, problem.code, problem.errors?.[0]?.pointer], [status, code, pointer]);
      assert.equal(answer.headers.get('content-type'), 'application/problem+json');
    }
    const plain = await way.fetch(`${way.baseUrl}/_mock/reset`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"scenario":"us-sample"}',
    });
    assert.equal(plain.status, 400);
    for (const path of ['/_mock/nothing', '/_mock/ledger?world=gone', '/w/gone/v1/config', '/w/gone']) {
      assert.equal((await way.fetch(`${way.baseUrl}${path}`)).status, 404, path);
    }
  });

  it('forget the world that was used longest ago, never the one of plain /v1', async () => {
    const way = await WAYS.fetch({ scenario: 'new-customer' });
    const open = () => reset(way, { scenario: 'new-customer' });
    const status = async (url: string) => (await way.fetch(`${url}/v1/config`)).status;
    const first = await open();
    const second = await open();
    for (let count = 2; count < MAX_WORLDS; count += 1) await open();
    assert.equal(await status(first.baseUrl), 200);
    await open();
    assert.equal(await status(second.baseUrl), 404);
    assert.equal(await status(first.baseUrl), 200);
    assert.equal(await status(way.baseUrl), 200);
  });
});
