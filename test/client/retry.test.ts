import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { balance, json, problem, read, refusal, rig, type Sent } from './api.js';

const input = { accountId: 'acc_1' };
const sendRead = {
  accountId: 'acc_1',
  servicePointId: 'sp_1',
  body: { register: 'total', value: '14031', readOn: '2026-10-18' },
};
const gaps = (sent: Sent[]) => sent.slice(1).map(({ at }, i) => at - sent[i]!.at);
const busy = (headers = {}) => problem(503, { retryable: true, code: 'unavailable' }, headers);

describe('retry', () => {
  it('backs off exponentially with full jitter, four attempts in all', async () => {
    for (const [random, expected] of [
      [0, [0, 0, 0]],
      [0.5, [150, 300, 600]],
      [0.999, [299, 599, 1198]],
    ] as const) {
      const { client, time, sent } = rig(() => busy(), { random: () => random });
      const error = await refusal(time.until(client.balance.get(input)));
      assert.equal(error.kind, 'unavailable');
      assert.deepEqual(gaps(sent), expected);
    }
  });

  for (const status of [408, 425, 429, 500, 502, 503, 504]) {
    it(`repeats a GET after ${status}, whatever its body`, async () => {
      const { client, time, sent } = rig((_, count) =>
        count === 1 ? new Response('<h1>proxy</h1>', { status }) : json(balance()),
      );
      await time.until(client.balance.get(input));
      assert.equal(sent.length, 2);
    });
  }

  for (const status of [400, 403, 404, 409, 410, 412, 418, 422]) {
    it(`does not repeat a GET after ${status}`, async () => {
      const { client, time, sent } = rig(() => new Response('', { status }));
      await refusal(time.until(client.balance.get(input)));
      assert.equal(sent.length, 1);
    });
  }

  it('repeats after a network failure and after an answer cut short', async () => {
    const { client, time, sent } = rig((_, count) => {
      if (count === 1) throw new TypeError('Failed to fetch');
      if (count === 2)
        return new Response('{"accountId":', { headers: { 'content-type': 'application/json' } });
      return json(balance());
    });
    await time.until(client.balance.get(input));
    assert.equal(sent.length, 3);
  });

  it('believes the problem about whether repeating can help', async () => {
    const no = rig(() => problem(503, { retryable: false }));
    await refusal(no.time.until(no.client.balance.get(input)));
    assert.equal(no.sent.length, 1);

    const yes = rig((_, count) =>
      count < 3
        ? problem(409, { retryable: true, code: 'idempotency_in_flight' })
        : json(read(), { status: 201 }),
    );
    await yes.time.until(yes.client.reads.create(sendRead));
    assert.equal(yes.sent.length, 3);
  });

  it('waits as long as Retry-After says, in seconds or as a date of the server', async () => {
    const seconds = rig((_, count) => (count === 1 ? busy({ 'retry-after': '7' }) : json(balance())));
    await seconds.time.until(seconds.client.balance.get(input));
    assert.deepEqual(gaps(seconds.sent), [7150]);

    // The server's clock is ten days ahead of the device's; only the difference between its own dates counts.
    const ahead = Date.parse('2026-10-28T12:00:00Z');
    const date = rig((_, count) =>
      count === 1
        ? busy({ date: new Date(ahead).toUTCString(), 'retry-after': new Date(ahead + 9000).toUTCString() })
        : json(balance()),
    );
    await date.time.until(date.client.balance.get(input));
    const [gap] = gaps(date.sent);
    assert.ok(gap! >= 8000 && gap! <= 10_150, String(gap));
  });

  it('takes the wait from the problem where the header is missing', async () => {
    const { client, time, sent } = rig((_, count) =>
      count === 1 ? problem(429, { retryable: true, retryAfterSeconds: 4 }) : json(balance()),
    );
    await time.until(client.balance.get(input));
    assert.deepEqual(gaps(sent), [4150]);
  });

  it('leaves a wait that is too long to the customer, and says how long', async () => {
    for (const [header, told] of [
      ['61', 61],
      ['29', 29],
      ['999999999999', 86_400],
    ] as const) {
      const { client, time, sent } = rig(() => busy({ 'retry-after': header }), { timeoutMs: 20_000 });
      const before = time.now();
      const error = await refusal(time.until(client.balance.get(input)));
      assert.equal(error.retryAfterSeconds, told);
      assert.equal(error.kind, 'unavailable');
      assert.equal(sent.length, 1);
      assert.equal(time.now(), before);
    }
  });

  it('ignores a Retry-After that makes no sense', async () => {
    for (const header of ['soon', '-5', '1e3', 'Infinity', '']) {
      const { client, time, sent } = rig((_, count) =>
        count === 1 ? busy({ 'retry-after': header }) : json(balance()),
      );
      await time.until(client.balance.get(input));
      assert.ok(gaps(sent)[0]! <= 300, header);
    }
  });

  it('keeps key and body of a keyed POST over all attempts', async () => {
    const { client, time, sent } = rig((_, count) => {
      if (count === 1) throw new TypeError('connection reset');
      if (count < 4) return busy();
      return json(read(), { status: 201, headers: { 'Idempotency-Replayed': 'true' } });
    });
    const reply = await time.until(client.reads.create(sendRead));
    assert.equal(reply.replayed, true);
    assert.equal(sent.length, 4);
    assert.equal(new Set(sent.map(({ headers }) => headers.get('idempotency-key'))).size, 1);
    assert.match(sent[0]!.headers.get('idempotency-key')!, /^[0-9a-f]{32}$/);
    assert.equal(new Set(sent.map(({ body }) => body)).size, 1);
    assert.deepEqual(JSON.parse(sent[0]!.body!), sendRead.body);
  });

  it("keeps the intent's key, also over a renewed session", async () => {
    const { client, time, sent } = rig((_, count) =>
      count === 1 ? problem(401) : json(read(), { status: 201 }),
    );
    await time.until(client.reads.create(sendRead, { idempotencyKey: 'intent-1' }));
    assert.deepEqual(
      sent.map(({ headers }) => headers.get('idempotency-key')),
      ['intent-1', 'intent-1'],
    );
  });

  it('makes another key for another call', async () => {
    const { client, time, sent } = rig(() => json(read(), { status: 201 }));
    await time.until(client.reads.create(sendRead));
    await time.until(client.reads.create(sendRead));
    assert.notEqual(sent[0]!.headers.get('idempotency-key'), sent[1]!.headers.get('idempotency-key'));
  });

  it('never repeats a POST without a key', async () => {
    const { createSession } = await import('../../src/contract/index.js');
    const unkeyed = { ...createSession, access: ['customer'] as const };
    for (const failure of [() => busy(), () => Promise.reject(new TypeError('reset'))]) {
      const { client, time, sent } = rig(failure);
      const body = { customerId: 'c', role: 'customer' as const, origins: [] };
      const error = await refusal(time.until(client.request(unkeyed, { body })));
      assert.equal(error.retryable, true);
      assert.equal(sent.length, 1);
      assert.equal(sent[0]!.headers.get('idempotency-key'), null);
    }
  });

  it('gives a hung attempt half of the time and tries again', async () => {
    const { client, time, sent } = rig((_, count) =>
      count === 1 ? new Promise(() => undefined) : json(balance()),
    );
    await time.until(client.balance.get(input));
    assert.equal(sent[1]!.at - sent[0]!.at, 15_150);
    assert.equal(sent[0]!.init.signal?.aborted, true);
  });

  it('ends the whole call at its deadline, also in the middle of a body', async () => {
    const hangs = [
      () => new Promise<Response>(() => undefined),
      () => new Response(new ReadableStream(), { headers: { 'content-type': 'application/json' } }),
    ];
    for (const hang of hangs) {
      const { client, time } = rig(hang);
      const before = time.now();
      const error = await refusal(time.until(client.balance.get(input, { timeoutMs: 5000 })));
      assert.equal(error.kind, 'timeout');
      assert.equal(error.retryable, true);
      assert.equal(time.now() - before, 5000);
      await time.quiet();
      assert.equal(time.waiting, 0);
    }
  });

  it('leaves no timer and no listener behind', async () => {
    const { client, time } = rig((_, count) => (count % 2 ? busy() : json(balance())));
    const controller = new AbortController();
    let listeners = 0;
    const { signal } = controller;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...given: Parameters<typeof add>) => {
      listeners += 1;
      add(...given);
    };
    signal.removeEventListener = (...given: Parameters<typeof remove>) => {
      listeners -= 1;
      remove(...given);
    };
    for (let i = 0; i < 5; i += 1) await time.until(client.balance.get(input, { signal }));
    await time.quiet();
    assert.equal(time.waiting, 0);
    assert.equal(listeners, 0);
  });
});
