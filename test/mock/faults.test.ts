import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Bill, Problem, Read } from '../../src/contract/index.js';
import * as z from '../../src/contract/zod.js';
import { FaultPlan, type FaultKind } from '../../src/mock/faults.js';
import { byFetch, Caller, problemOf, type Way, WAYS } from './ways.js';

/** Tells a story over each way, with a caller who is signed in. */
function each(title: string, story: (caller: Caller, way: Way) => Promise<void>): void {
  for (const [name, open] of Object.entries(WAYS)) {
    it(`${title} (by ${name})`, async () => {
      const way = await open();
      try {
        await story(await Caller.signIn(way), way);
      } finally {
        await way.close();
      }
    });
  }
}

describe('a fault', () => {
  each('latency: the answer comes that much later', async (caller, way) => {
    await way.faults([{ operation: 'listAccounts', kind: 'latency:120', times: 1 }]);
    const started = performance.now();
    assert.equal((await caller.get('/accounts')).status, 200);
    assert.ok(performance.now() - started >= 115);
  });

  each('latency: who gives up may have been served all the same', async (caller, way) => {
    await way.faults([{ operation: 'createRead', kind: 'latency:60000' }]);
    const giveUp = new AbortController();
    const body = caller.goodRead();
    const sending = way.fetch(`${way.baseUrl}/v1${caller.readsPath}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${caller.session.token}`,
        'content-type': 'application/json',
        'idempotency-key': 'k',
      },
      body: JSON.stringify(body),
      signal: giveUp.signal,
    });
    while (caller.sentReads() === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    giveUp.abort();
    await assert.rejects(sending, { name: 'AbortError' });
    await way.faults([]);
    let again = await caller.sendRead('k', body);
    while (again.status === 409) again = await caller.sendRead('k', body);
    assert.equal(again.headers.get('idempotency-replayed'), 'true');
    assert.equal(caller.sentReads(), 1);
  });

  each('status: a problem of that status, and nothing happens', async (caller, way) => {
    const codes: [number, string, string | null][] = [
      [401, 'unauthorized', null],
      [403, 'forbidden', null],
      [404, 'not_found', null],
      [418, 'http_418', null],
      [429, 'rate_limited', '5'],
      [500, 'internal_error', null],
      [503, 'unavailable', '30'],
    ];
    for (const [status, code, retryAfter] of codes) {
      await way.faults([{ operation: 'createRead', kind: `status:${status}` }]);
      const answer = await caller.sendRead('k');
      const problem = z.parse(Problem, await answer.json());
      assert.deepEqual([answer.status, problem.code], [status, code]);
      assert.equal(answer.headers.get('retry-after'), retryAfter);
      assert.equal(problem.retryable, status >= 500 || status === 429);
    }
    assert.equal(caller.sentReads(), 0);
  });

  each('problem: any code of the contract', async (caller, way) => {
    await way.faults([{ operation: 'createRead', kind: 'problem:step_up_required', times: 1 }]);
    const refused = await caller.sendRead('k');
    assert.deepEqual([refused.status, (await problemOf(refused)).code], [403, 'step_up_required']);
    await way.faults([{ operation: 'createRead', kind: 'problem:read_implausible' }]);
    assert.equal((await caller.sendRead('k')).status, 422);
  });

  each('drop-before: the connection closes and nothing happened', async (caller, way) => {
    await way.faults([{ operation: 'createRead', kind: 'drop-before', times: 1 }]);
    await assert.rejects(caller.sendRead('k'), TypeError);
    assert.equal(caller.sentReads(), 0);
    assert.equal((await caller.sendRead('k')).headers.get('idempotency-replayed'), null);
  });

  each('drop-after: it happened and the answer was lost', async (caller, way) => {
    await way.faults([{ operation: 'createRead', kind: 'drop-after', times: 1 }]);
    await assert.rejects(caller.sendRead('k'), TypeError);
    assert.equal(caller.sentReads(), 1);
    const again = await caller.sendRead('k', lastSent(caller));
    assert.equal(again.headers.get('idempotency-replayed'), 'true');
    assert.equal(caller.sentReads(), 1);
  });

  each('malformed: the answer breaks the contract', async (caller, way) => {
    const [bill] = way.world.bills(caller.accountId);
    await way.faults([{ operation: '*', kind: 'malformed' }]);
    const got = await caller.get(`${caller.account}/bills/${bill?.id}`);
    assert.equal(got.status, 200);
    assert.equal(z.safeParse(Bill, await got.json()).success, false);
    const sent = await caller.sendRead('k');
    assert.equal(z.safeParse(Read, await sent.json()).success, false);
    const pdf = await caller.get(`${caller.account}/bills/${bill?.id}/document`);
    assert.equal((await pdf.text()).startsWith('%PDF'), false);
    const stop = new AbortController();
    const stream = await caller.get('/events', {}, stop.signal);
    const reader = stream.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    assert.match(new TextDecoder().decode(value), /^id: broken\ndata: \{"type":\n/);
    stop.abort();
  });

  each('slow-body: the headers come at once, the body in pieces, whole', async (caller, way) => {
    const plain = await (await caller.get(`${caller.account}/bills?include=lines`)).text();
    await way.faults([{ operation: 'listBills', kind: 'slow-body:160', times: 1 }]);
    const started = performance.now();
    const answer = await caller.get(`${caller.account}/bills?include=lines`);
    const headersAfter = performance.now() - started;
    const pieces: Uint8Array[] = [];
    const reader = answer.body?.getReader();
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read())
      pieces.push(next.value);
    const bodyAfter = performance.now() - started;
    assert.ok(pieces.length > 3, `${pieces.length} pieces`);
    assert.ok(bodyAfter >= 150 && headersAfter < bodyAfter - 60, `${headersAfter} and ${bodyAfter} ms`);
    assert.equal(Buffer.concat(pieces).toString(), plain);
  });

  each('truncated-body: the connection closes in the middle', async (caller, way) => {
    await way.faults([{ operation: 'listBills', kind: 'truncated-body', times: 1 }]);
    const answer = await caller.get(`${caller.account}/bills?include=lines`);
    assert.equal(answer.status, 200);
    await assert.rejects(answer.text(), TypeError);
  });

  each('expire-session: the token ends, for every operation', async (caller, way) => {
    await way.faults([{ operation: 'listBills', kind: 'expire-session', times: 1 }]);
    assert.equal((await caller.get('/accounts')).status, 200);
    const answer = await caller.get(`${caller.account}/bills`);
    assert.deepEqual([answer.status, (await problemOf(answer)).code], [401, 'session_expired']);
    assert.equal((await caller.get('/accounts')).status, 401);
    const renewed = await Caller.signIn(way);
    assert.equal((await renewed.get(`${renewed.account}/bills`)).status, 200);
  });
});

/** The newest read in the ledger as the request that it was. */
function lastSent(caller: Caller): unknown {
  const read = caller.way.world.ledger().reads.at(-1)?.read;
  return read && { register: read.register, value: read.value, readOn: read.readOn };
}

describe('when faults strike', () => {
  it('counts calls: after so many, so many times, per operation or for all', () => {
    const plan = new FaultPlan();
    plan.set([
      { operation: 'listBills', kind: 'status:500', after: 2, times: 2 },
      { operation: '*', kind: 'latency:5' },
      { operation: '*', kind: 'latency:7', after: 1 },
    ]);
    const strikes = Array.from({ length: 6 }, () => plan.meet('listBills'));
    assert.deepEqual(
      strikes.map(({ status }) => status),
      [undefined, undefined, 500, 500, undefined, undefined],
    );
    assert.deepEqual(
      strikes.map(({ latencyMs }) => latencyMs),
      [5, 12, 12, 12, 12, 12],
    );
    assert.deepEqual(plan.meet('getBill'), { latencyMs: 12 });
    plan.set([]);
    assert.deepEqual(plan.meet('listBills'), { latencyMs: 0 });
  });

  it('refuses a fault that does not exist, and keeps those that were', () => {
    const plan = new FaultPlan();
    plan.set([{ operation: 'listBills', kind: 'drop-before' }]);
    for (const kind of ['latency', 'latency:-1', 'status:200', 'status:99', 'explode', '', 'slow-body:x']) {
      assert.throws(() => plan.set([{ operation: 'listBills', kind: kind as FaultKind }]), RangeError, kind);
    }
    assert.throws(() => plan.set([{ operation: 'noSuch' as '*', kind: 'malformed' }]), RangeError);
    assert.equal(plan.meet('listBills').drop, 'before');
  });

  it('waits by the timer it was given', async () => {
    const waits: number[] = [];
    const way = await byFetch({ wait: async (ms) => void waits.push(ms) });
    const caller = await Caller.signIn(way);
    await way.faults([{ operation: 'listAccounts', kind: 'latency:3600000' }]);
    assert.equal((await caller.get('/accounts')).status, 200);
    assert.deepEqual(waits, [3_600_000]);
  });
});
