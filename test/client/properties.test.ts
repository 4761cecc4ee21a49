import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { getBalance, getFlow, listBills } from '../../src/contract/index.js';
import { UtilityError } from '../../src/client/index.js';
import { MAX_ATTEMPTS } from '../../src/client/retry.js';
import { nextCursor } from '../../src/client/url.js';
import { trial } from '../support/counts.js';
import { balance, json, problem, read, rig } from './api.js';

const sendRead = {
  accountId: 'acc_1',
  servicePointId: 'sp_1',
  body: { register: 'total', value: '14031', readOn: '2026-10-18' },
};

const fault = fc.oneof(
  fc.record({ kind: fc.constant('status' as const), status: fc.integer({ min: 400, max: 599 }) }),
  fc.record({
    kind: fc.constant('problem' as const),
    status: fc.constantFrom(400, 401, 403, 404, 408, 409, 422, 425, 429, 500, 503),
    retryable: fc.option(fc.boolean(), { nil: undefined }),
    retryAfter: fc.option(fc.constantFrom('0', '1', '7', '90', 'soon', '-1'), { nil: undefined }),
  }),
  fc.constant({ kind: 'drop' as const }),
  fc.constant({ kind: 'hang' as const }),
  fc.constant({ kind: 'cut' as const }),
  fc.constant({ kind: 'stall' as const }),
  fc.constant({ kind: 'redirect' as const }),
  fc.constant({ kind: 'good' as const }),
);
type Fault = typeof fault extends fc.Arbitrary<infer T> ? T : never;

function enact(fault: Fault, good: () => Response): Response | Promise<Response> {
  switch (fault.kind) {
    case 'status':
      return new Response('?', { status: fault.status });
    case 'problem':
      return problem(
        fault.status,
        { retryable: fault.retryable },
        fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter },
      );
    case 'drop':
      return Promise.reject(new TypeError('reset'));
    case 'hang':
      return new Promise(() => undefined);
    case 'cut':
      return new Response('{"id":', { headers: { 'content-type': 'application/json' } });
    case 'stall':
      return new Response(new ReadableStream(), { headers: { 'content-type': 'application/json' } });
    case 'redirect':
      return new Response(null, { status: 307, headers: { location: 'https://evil.test' } });
    case 'good':
      return good();
  }
}

const settle = (call: Promise<unknown>) =>
  call.then(
    () => 'answered' as const,
    (error: unknown) => {
      assert.ok(error instanceof UtilityError, String(error));
      return error;
    },
  );

describe('whatever happens', () => {
  it('a call settles in its time, within its attempts, with one key', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fault, { maxLength: 8 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.option(fc.integer({ min: 0, max: 40_000 }), { nil: undefined }),
        fc.boolean(),
        async (faults, random, abortAt, keyed) => {
          const controller = new AbortController();
          const { client, time, sent } = rig(
            (_, count) =>
              enact(faults[count - 1] ?? { kind: 'good' }, () =>
                keyed ? json(read(), { status: 201 }) : json(balance()),
              ),
            { random: () => random },
          );
          if (abortAt !== undefined) void time.sleep(abortAt).then(() => controller.abort());
          const { signal } = controller;
          const start = time.now();
          const outcome = await time.until(
            settle(
              keyed
                ? client.reads.create(sendRead, { signal })
                : client.balance.get({ accountId: 'a' }, { signal }),
            ),
          );
          assert.ok(time.now() - start <= 30_000);
          // One more than the attempts, for the repeat with a renewed session.
          assert.ok(sent.length <= MAX_ATTEMPTS + 1);
          assert.equal(
            new Set(sent.map(({ headers }) => headers.get('idempotency-key'))).size,
            Math.min(1, sent.length),
          );
          assert.ok(new Set(sent.map(({ body }) => body)).size <= 1);
          if (outcome !== 'answered' && outcome.kind === 'cancelled') assert.ok(signal.aborted);
          if (outcome === 'answered') assert.equal(faults[sent.length - 1]?.kind ?? 'good', 'good');
        },
      ),
      trial(5000),
    );
  });

  it('hostile answers give an answer of the right shape or our error', async () => {
    const body = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.jsonValue({ maxDepth: 6 }).map((value) => JSON.stringify({ items: value })),
      fc.integer({ min: 1, max: 20_000 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
      fc.constant('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"items":[]}'),
      fc.uint8Array({ maxLength: 200 }),
    );
    const header = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'application/json',
        'application/problem+json',
        'text/html',
        '<?cursor=1>; rel="next"',
        'NaN',
        '-1',
      ),
    );
    const headers = fc
      .dictionary(
        fc.constantFrom(
          'content-type',
          'link',
          'etag',
          'date',
          'retry-after',
          'content-length',
          'x-request-id',
          'idempotency-replayed',
        ),
        header.map((value) => value.replace(/[^\x20-\x7e]/g, '').trim()),
      )
      .map((given) => ({ 'content-type': 'application/json', ...given }));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(getBalance, getFlow, listBills),
        fc.integer({ min: 200, max: 599 }),
        headers,
        body,
        async (operation, status, given, content) => {
          const { client, time } = rig(() => {
            const none = [204, 205, 304].includes(status);
            return new Response(none ? null : (content as BodyInit), { status, headers: given });
          });
          const ask = client.request(operation, { accountId: 'a', flowId: 'f' });
          const outcome = await time.until(settle(ask));
          if (outcome === 'answered') assert.ok(operation.answer.safeParse((await ask).data).success);
          else assert.equal(outcome.operation, operation.id);
          assert.equal(({} as { polluted?: number }).polluted, undefined);
        },
      ),
      trial(10_000),
    );
  });

  it('a Link header never throws and gives back the cursor that was put in', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (noise, cursor) => {
        nextCursor(noise);
        const link = `<x?limit=2>; rel="prev", </v1/x?${new URLSearchParams({ limit: '2', cursor }).toString()}>; title="a"; rel="next"`;
        assert.equal(
          nextCursor(link),
          new URLSearchParams(new URLSearchParams({ cursor }).toString()).get('cursor'),
        );
      }),
      trial(10_000),
    );
  });
});
