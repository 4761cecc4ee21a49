import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ERROR_KINDS, type ErrorKind, type RequestOptions, UtilityError } from '../../src/client/index.js';
import { type Answerer, balance, BASE_URL, json, problem, read, refusal, rig, told } from './api.js';

const input = { accountId: 'acc_1' };
const bill = { accountId: 'acc_1', billId: 'bill_1' };

async function ask(answer: Answerer, options: RequestOptions = {}) {
  const { client, time } = rig(answer);
  return time.until(client.balance.get(input, options));
}

const kinds: Record<ErrorKind, () => Promise<unknown>> = {
  'not-configured': () => rig(() => json({}), { baseUrl: '' }).client.balance.get(input),
  unauthorized: () => ask(() => problem(401)),
  forbidden: () => ask(() => problem(403)),
  'not-found': () => ask(() => problem(404)),
  conflict: () => ask(() => problem(409)),
  validation: () => ask(() => problem(422)),
  'rate-limited': () => ask(() => problem(429)),
  unavailable: () => ask(() => problem(503)),
  network: () => ask(() => Promise.reject(new TypeError('Failed to fetch'))),
  timeout: () => ask(() => new Promise(() => undefined)),
  cancelled: () => ask(() => json(balance()), { signal: AbortSignal.abort() }),
  'bad-response': () => ask(() => json({})),
};

describe('errors', () => {
  for (const kind of ERROR_KINDS) {
    it(`says ${kind} and names the operation`, async () => {
      const error = await refusal(kinds[kind]());
      assert.equal(error.kind, kind);
      assert.equal(error.operation, 'getBalance');
      assert.ok(error.message.includes(kind));
      assert.equal(error.name, 'UtilityError');
    });
  }

  it('carries what the problem says', async () => {
    const error = await refusal(
      ask(() =>
        problem(422, {
          code: 'read_below_last',
          requestId: 'req_77',
          errors: [{ pointer: '/value', code: 'too_low' }],
        }),
      ),
    );
    assert.equal(error.code, 'read_below_last');
    assert.equal(error.status, 422);
    assert.equal(error.requestId, 'req_77');
    assert.deepEqual(error.fields, [{ pointer: '/value', code: 'too_low' }]);
    assert.equal(error.retryable, false);
  });

  it('does without a problem that is none', async () => {
    const bodies = [
      '',
      'null',
      '[]',
      '"no"',
      '<html>',
      '{"code":7,"errors":"x","requestId":{},"retryable":"yes"}',
      '{',
    ];
    for (const body of bodies) {
      const error = await refusal(
        ask(
          () => new Response(body, { status: 404, headers: { 'content-type': 'application/problem+json' } }),
        ),
      );
      assert.equal(error.kind, 'not-found', body);
      assert.equal(error.code, undefined);
      assert.equal(error.fields, undefined);
    }
  });

  it('tells neither token nor address nor what came', async () => {
    const failures: Answerer[] = [
      (sent) =>
        Promise.reject(new TypeError(`cannot fetch ${sent.url} with ${sent.headers.get('authorization')}`)),
      (sent) => json({ accountId: sent.headers.get('authorization') }),
      (sent) =>
        problem(422, { code: sent.headers.get('authorization'), detail: sent.headers.get('authorization') }),
      (sent) =>
        new Response(sent.headers.get('authorization'), { headers: { 'content-type': 'application/json' } }),
    ];
    for (const failure of failures) {
      const error = await refusal(ask(failure));
      assert.ok(!told(error).includes('token-1'), told(error));
      assert.ok(!told(error).includes('acc_1'), told(error));
    }
  });

  it('ends as cancelled when its caller does, before and during', async () => {
    const { client, time, sent } = rig(() => new Promise(() => undefined));
    const controller = new AbortController();
    const call = refusal(client.balance.get(input, { signal: controller.signal }));
    await time.quiet();
    controller.abort(new Error('reason of the page'));
    const error = await call;
    assert.equal(error.kind, 'cancelled');
    assert.equal(error.retryable, false);
    assert.equal(sent[0]!.init.signal?.aborted, true);
    assert.equal(time.waiting, 0);
  });
});

describe('answers', () => {
  it('names the operation and the place that is wrong', async () => {
    const { amountDueMinor: _, ...rest } = balance();
    const cases: [unknown, string][] = [
      [rest, '/amountDueMinor'],
      [{ ...balance(), amountDueMinor: 58.35 }, '/amountDueMinor'],
      [{ ...balance(), amountDueMinor: 2 ** 53 }, '/amountDueMinor'],
      [
        { ...balance(), openBills: [{ billId: 'b', version: 1, outstandingMinor: '5' }] },
        '/openBills/0/outstandingMinor',
      ],
      [{ ...balance(), dueOn: '2026-02-30' }, '/dueOn'],
      [null, ''],
    ];
    for (const [document, pointer] of cases) {
      const error = await refusal(ask(() => json(document)));
      assert.equal(error.kind, 'bad-response');
      assert.equal(error.code, 'schema_mismatch');
      assert.equal(error.operation, 'getBalance');
      assert.equal(error.fields?.[0]?.pointer, pointer);
      assert.ok(error.message.includes(`getBalance: bad-response: schema_mismatch`));
    }
  });

  it('ignores what it does not know', async () => {
    const { data } = await ask(() => json({ ...balance(), added: { later: true } }));
    assert.deepEqual(data, balance());
  });

  it('refuses what is not JSON', async () => {
    const asJson = { 'content-type': 'application/json' };
    const cases: [BodyInit, Record<string, string>, string][] = [
      ['<html>', asJson, 'not_json'],
      ['', asJson, 'not_json'],
      [JSON.stringify(balance()).slice(0, -1), asJson, 'not_json'],
      [new Uint8Array([0x22, 0xff, 0x22]), asJson, 'not_json'],
      [JSON.stringify(balance()), { 'content-type': 'text/html' }, 'wrong_content_type'],
      [JSON.stringify(balance()), { 'content-type': 'text/plain; a=application/json' }, 'wrong_content_type'],
    ];
    for (const [body, headers, code] of cases) {
      const error = await refusal(ask(() => new Response(body, { headers })));
      assert.equal(error.kind, 'bad-response');
      assert.equal(error.code, code);
    }
  });

  it('stops reading a body without end', async () => {
    let pulled = 0;
    let stopped = false;
    const endless = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            pulled += 1;
            controller.enqueue(new Uint8Array(2 ** 20).fill(32));
          },
          cancel() {
            stopped = true;
          },
        }),
        { headers: { 'content-type': 'application/json' } },
      );
    const error = await refusal(ask(endless));
    assert.equal(error.kind, 'bad-response');
    assert.equal(error.code, 'body_too_large');
    assert.ok(stopped && pulled < 20);
  });

  it('gives a document as its bytes, and only a PDF', async () => {
    const pdf = '%PDF-1.7\n…';
    const good = rig(() => new Response(pdf, { headers: { 'content-type': 'application/pdf' } }));
    const { data } = await good.client.bills.document(bill);
    assert.deepEqual(data, new TextEncoder().encode(pdf));
    assert.equal(good.sent[0]!.headers.get('accept'), 'application/pdf, application/problem+json');

    const bad = rig(() => new Response('<html>%PDF-1.7', { headers: { 'content-type': 'application/pdf' } }));
    const error = await refusal(bad.time.until(bad.client.bills.document(bill)));
    assert.equal(error.kind, 'bad-response');
    assert.equal(error.code, 'not_pdf');
  });

  it('leaves the connection of a finished request alone', async () => {
    const { client, time, sent } = rig(() => json(balance()));
    await time.until(client.balance.get(input));
    client.close();
    assert.equal(sent[0]?.init.signal?.aborted, false);
  });

  it('follows no redirect', async () => {
    for (const status of [301, 302, 303, 307, 308]) {
      const { client, time, sent } = rig(
        () => new Response(null, { status, headers: { location: 'https://evil.test/' } }),
      );
      const error = await refusal(time.until(client.balance.get(input)));
      assert.equal(error.code, 'unexpected_redirect');
      assert.equal(sent.length, 1);
      assert.equal(sent[0]!.init.redirect, 'manual');
    }
  });

  it('answers 304 as not modified, only where an etag was given', async () => {
    const { client, sent, time } = rig((_, count) =>
      count === 1
        ? json(balance(), { headers: { etag: '"v1"', 'x-request-id': 'req_5' } })
        : new Response(null, { status: 304, headers: { etag: '"v1"' } }),
    );
    const first = await client.balance.get(input);
    assert.equal(first.etag, '"v1"');
    assert.equal(first.requestId, 'req_5');
    assert.equal(first.notModified, false);
    assert.equal(sent[0]!.headers.get('if-none-match'), null);
    const second = await client.balance.get(input, { etag: '"v1"' });
    assert.equal(sent[1]!.headers.get('if-none-match'), '"v1"');
    assert.equal(second.notModified, true);
    assert.equal(second.data, undefined);
    assert.equal((await refusal(time.until(client.balance.get(input)))).kind, 'bad-response');
  });
});

describe('requests', () => {
  it('encode path and query, arrays by comma', async () => {
    const { client, sent } = rig(() => json({ items: [] }));
    await client.bills.list({
      accountId: 'a/b?c#d e',
      include: ['lines', 'tariff'],
      limit: 2,
      superseded: false,
      cursor: 'x&y=z,1',
    });
    assert.equal(
      sent[0]!.path,
      '/v1/accounts/a%2Fb%3Fc%23d%20e/bills?limit=2&cursor=x%26y%3Dz%2C1&include=lines,tariff&superseded=false',
    );
  });

  it('cannot be led to another path', async () => {
    for (const accountId of ['', '.', '..', 'half \ud83d']) {
      const { client, sent } = rig(() => json(balance()));
      const error = await refusal(client.balance.get({ accountId }));
      assert.equal(error.kind, 'validation');
      assert.deepEqual(error.fields, [{ pointer: '/accountId', code: 'invalid' }]);
      assert.equal(sent.length, 0);
    }
    const { client, sent } = rig(() => json(balance()));
    await client.balance.get({ accountId: '../../../other' });
    assert.equal(new URL(sent[0]!.url).pathname, '/w/7/v1/accounts/..%2F..%2F..%2Fother/balance');
  });

  it('say the language of the page, as it is when they leave', async () => {
    let locale = 'es-CO';
    const { client, sent } = rig(() => json(balance()), { locale: () => locale });
    await client.balance.get(input);
    locale = 'en';
    await client.balance.get(input);
    locale = 'en\r\nX-Evil: 1';
    await client.balance.get(input);
    assert.deepEqual(
      sent.map(({ headers }) => headers.get('accept-language')),
      ['es-CO', 'en', null],
    );
  });

  it('keep token and cookies to themselves', async () => {
    const { client, sent } = rig(() => json(read(), { status: 201 }), { baseUrl: `${BASE_URL}/` });
    await client.reads.create({
      accountId: 'acc_1',
      servicePointId: 'sp_1',
      body: { register: 'total', value: '1', readOn: '2026-10-18' },
    });
    assert.ok(sent[0]!.url.startsWith(`${BASE_URL}/v1/accounts/`));
    assert.ok(!sent[0]!.url.includes('token'));
    assert.ok(!sent[0]!.body!.includes('token'));
    assert.equal(sent[0]!.init.credentials, 'omit');
    assert.equal(sent[0]!.init.cache, 'no-store');
  });
});

describe('pages', () => {
  const page = (ids: string[], link?: string) =>
    json({ items: ids.map((id) => read(id)) }, link === undefined ? {} : { headers: { link } });
  const reads = { accountId: 'acc_1', servicePointId: 'sp_1', limit: 2 };
  const collect = async (items: AsyncIterable<{ id: string }>) => {
    const ids: string[] = [];
    for await (const item of items) ids.push(item.id);
    return ids;
  };

  it('go on to the end, a request for each page', async () => {
    const { client, time, sent } = rig(({ url }) => {
      const cursor = new URL(url).searchParams.get('cursor');
      if (cursor === null) return page(['1', '2'], '</v1/reads?limit=2&cursor=c%2B1>; rel="next"');
      if (cursor === 'c+1')
        return page(['3'], '<x?cursor=p>; rel="prev", <https://evil.test/?cursor=c2>; rel=next');
      return page(['4'], '<x?cursor=p>; rel="prev"');
    });
    assert.deepEqual(await time.until(collect(client.reads.pages(reads))), ['1', '2', '3', '4']);
    assert.ok(sent.every(({ url }) => url.startsWith(BASE_URL)));
    assert.ok(sent.every(({ url }) => url.includes('limit=2')));
  });

  it('ask for no page that nobody wants', async () => {
    const { client, sent } = rig(() => page(['1', '2'], '<?cursor=n>; rel="next"'));
    for await (const item of client.reads.pages(reads)) if (item.id === '2') break;
    assert.equal(sent.length, 1);
  });

  it('stop where a cursor comes again', async () => {
    const { client, time, sent } = rig(() => page(['1'], '<?cursor=same>; rel="next"'));
    assert.deepEqual(await time.until(collect(client.reads.pages(reads))), ['1', '1']);
    assert.equal(sent.length, 2);
  });

  it('do not pass over a next page that nobody can ask for', async () => {
    const { client, time } = rig(() => page(['1'], '</v1/reads>; rel="next"'));
    const error = await refusal(time.until(collect(client.reads.pages(reads))));
    assert.equal(error.code, 'next_without_cursor');
  });

  it('end with the error of a page', async () => {
    const { client, time } = rig((_, count) =>
      count === 1 ? page(['1'], '<?cursor=n>; rel="next"') : problem(404),
    );
    const seen: string[] = [];
    await assert.rejects(
      time.until(
        (async () => {
          for await (const { id } of client.reads.pages(reads)) seen.push(id);
        })(),
      ),
      (error) => error instanceof UtilityError && error.kind === 'not-found',
    );
    assert.deepEqual(seen, ['1']);
  });
});

describe('clock', () => {
  it("is the device's until an answer tells the server's", async () => {
    let serverTime = Date.parse('2027-03-01T00:00:00Z');
    const { client, time } = rig(() =>
      json(balance(), { headers: { date: new Date(serverTime).toUTCString() } }),
    );
    assert.equal(client.now(), time.now());
    await client.balance.get(input);
    assert.ok(Math.abs(client.now() - serverTime) <= 1000);
    const before = client.now();
    await time.pass(5000);
    assert.equal(client.now(), before + 5000);
    serverTime = Date.parse('2026-01-01T00:00:00Z');
    await client.balance.get(input);
    assert.ok(Math.abs(client.now() - serverTime) <= 1000, 'follows a clock that was moved back');
  });

  it('does not run backwards with the device', async () => {
    let now = 1_000_000;
    const { client } = rig(() => json(balance()), { clock: { now: () => now } });
    const before = client.now();
    now -= 500_000;
    assert.equal(client.now(), before);
  });

  it('does not jitter within the second that a Date header leaves open', async () => {
    const { client, time } = rig(() =>
      json(balance(), { headers: { date: new Date(time.now()).toUTCString() } }),
    );
    await client.balance.get(input);
    const offset = client.now() - time.now();
    for (let i = 0; i < 20; i += 1) {
      await time.pass(137);
      await client.balance.get(input);
      assert.ok(Math.abs(client.now() - time.now() - offset) <= 500);
    }
  });
});
