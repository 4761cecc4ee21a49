import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { byFetch, Caller, problemOf } from './ways.js';

describe('a write with an Idempotency-Key', () => {
  it('is refused without a key, or with one that is too long, and nothing happens', async () => {
    const caller = await Caller.signIn(await byFetch());
    const missing = await caller.sendRead(undefined);
    assert.deepEqual([missing.status, (await problemOf(missing)).code], [400, 'idempotency_key_missing']);
    const long = await caller.sendRead('k'.repeat(256));
    assert.deepEqual([long.status, (await problemOf(long)).code], [400, 'validation_failed']);
    assert.equal(caller.sentReads(), 0);
  });

  it('happens once, and says so when it is asked again', async () => {
    const caller = await Caller.signIn(await byFetch());
    const body = caller.goodRead();
    const first = await caller.sendRead('key-1', body);
    const shuffled = { readOn: body.readOn, value: body.value, register: body.register };
    const again = await caller.sendRead('key-1', shuffled);
    assert.deepEqual([first.status, again.status], [201, 201]);
    assert.equal(first.headers.get('idempotency-replayed'), null);
    assert.equal(again.headers.get('idempotency-replayed'), 'true');
    assert.deepEqual(await again.json(), await first.json());
    assert.equal(caller.sentReads(), 1);
    const other = await caller.sendRead('key-2', caller.goodRead(2));
    assert.equal(other.status, 201);
    assert.equal(caller.sentReads(), 2);
  });

  it('refuses the key for another body', async () => {
    const caller = await Caller.signIn(await byFetch());
    await caller.sendRead('key-1', caller.goodRead());
    const reused = await caller.sendRead('key-1', caller.goodRead(2));
    assert.deepEqual([reused.status, (await problemOf(reused)).code], [422, 'idempotency_key_reused']);
    assert.equal(caller.sentReads(), 1);
  });

  it('says that the first is still running, and happens once all the same', async () => {
    const way = await byFetch();
    const caller = await Caller.signIn(way);
    await way.faults([{ operation: 'createRead', kind: 'latency:30', times: 1 }]);
    const body = caller.goodRead();
    const [first, ...others] = await Promise.all(
      Array.from({ length: 6 }, () => caller.sendRead('key-1', body)),
    );
    assert.equal(first?.status, 201);
    for (const other of others) {
      assert.equal(other.status, 409);
      assert.equal(other.headers.get('retry-after'), '1');
      const problem = await problemOf(other);
      assert.deepEqual([problem.code, problem.retryable], ['idempotency_in_flight', true]);
    }
    assert.equal(caller.sentReads(), 1);
    assert.equal((await caller.sendRead('key-1', body)).headers.get('idempotency-replayed'), 'true');
  });

  it('keeps a refusal as the outcome of that intent', async () => {
    const caller = await Caller.signIn(await byFetch());
    const body = { ...caller.goodRead(), register: 'no such register' };
    const first = await caller.sendRead('key-1', body);
    const again = await caller.sendRead('key-1', body);
    for (const answer of [first, again]) {
      const problem = await problemOf(answer);
      assert.deepEqual(
        [answer.status, problem.code, problem.errors],
        [422, 'unknown_register', [{ pointer: '/body/register', code: 'unknown' }]],
      );
    }
    assert.equal(again.headers.get('idempotency-replayed'), 'true');
  });

  it('does not keep a request that was never valid', async () => {
    const caller = await Caller.signIn(await byFetch());
    const wrong = await caller.sendRead('key-1', { ...caller.goodRead(), value: 'twelve' });
    assert.equal(wrong.status, 400);
    assert.deepEqual((await problemOf(wrong)).errors, [{ pointer: '/body/value', code: 'invalid' }]);
    assert.equal((await caller.sendRead('key-1')).status, 201);
  });

  it('keeps the keys of two accounts apart', async () => {
    const way = await byFetch({ scenario: 'us-sample' });
    const callers = await Promise.all(
      way.world.accounts.flatMap(({ id }) => {
        const customer = way.world.customers.find(({ accountIds }) => accountIds.includes(id));
        return customer ? [Caller.signIn(way, { customerId: customer.id, accountIds: [id] })] : [];
      }),
    );
    assert.ok(callers.length >= 2, 'the scenario has two accounts');
    const body = { register: 'no such register', value: '1', readOn: '2026-01-01' };
    for (const caller of callers) {
      const answer = await caller.sendRead('same-key', body);
      assert.equal(answer.status, 422);
      assert.equal(answer.headers.get('idempotency-replayed'), null);
    }
    const again = await callers[0]?.sendRead('same-key', body);
    assert.equal(again?.headers.get('idempotency-replayed'), 'true');
  });
});
