// What is refused, and how: every error is a problem whose code the operation lists.
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import * as c from '../../src/contract/index.js';
import type { OperationSpec, Problem } from '../../src/contract/index.js';
import { problem, Site } from './site.js';

const table: readonly OperationSpec[] = c.operations;
const sessionOperations = table.filter(({ access }) => typeof access !== 'string');

/** For requests that change nothing: making a world of 26 months takes its time. */
const site = new Site();

const pointers = ({ errors = [] }: Problem): string[] => errors.map(({ pointer }) => pointer);

describe('the check itself', () => {
  it('would notice a problem that the operation does not list', async () => {
    const site = new Site();
    site.utility.faults([{ operation: 'getBill', kind: 'problem:step_up_required' }]);
    const response = await site.askWell(c.getBill);
    await assert.rejects(problem(response, c.getBill), /getBill lists step_up_required/);
  });
});

describe('who asks', () => {
  for (const operation of table.filter(({ access }) => access !== 'public')) {
    it(`${operation.id}: nobody`, async () => {
      const { code } = await problem(await site.ask(operation, { body: site.bodyOf(operation) }), operation);
      assert.equal(code, 'unauthorized');
    });

    it(`${operation.id}: somebody with a token that was never given out`, async () => {
      const headers = { authorization: 'Bearer ct_made_up' };
      const { code } = await problem(await site.askWell(operation, { headers }), operation);
      assert.equal(code, 'unauthorized');
    });
  }

  for (const operation of sessionOperations) {
    it(`${operation.id}: a token that has expired`, async () => {
      const site = new Site();
      const { token, expiresAt } = await site.utility.getSession()();
      site.utility.world.clock.moveTo(Date.parse(expiresAt));
      const headers = { authorization: `Bearer ${token}` };
      const { code } = await problem(await site.askWell(operation, { headers }), operation);
      assert.equal(code, 'session_expired');
    });

    it(`${operation.id}: a page that the token is not for`, async () => {
      const headers = { origin: 'https://elsewhere.example' };
      const { code } = await problem(await site.askWell(operation, { headers }), operation);
      assert.equal(code, 'forbidden');
    });

    it(`${operation.id}: a server key in the place of a token`, async () => {
      const headers = { authorization: `Bearer ${site.utility.serverKey}` };
      const { code } = await problem(await site.askWell(operation, { headers }), operation);
      assert.equal(code, 'unauthorized');
    });
  }

  it('createSession: a client token in the place of the server key', async () => {
    const { token } = await site.utility.getSession()();
    const headers = { authorization: `Bearer ${token}` };
    const { code } = await problem(await site.askWell(c.createSession, { headers }), c.createSession);
    assert.equal(code, 'unauthorized');
  });

  it('serves every role that the table names', async () => {
    for (const operation of sessionOperations.filter(({ answer }) => answer !== 'event-stream')) {
      for (const role of operation.access as readonly c.Role[]) {
        site.clear();
        const headers = operation.idempotent ? { 'idempotency-key': `as-${operation.id}-${role}` } : {};
        const response = await site.askWell(operation, { headers }, role);
        assert.equal(response.status, operation.status, `${operation.id} as ${role}`);
      }
    }
  });

  for (const operation of sessionOperations.filter(({ params }) => params && 'accountId' in params)) {
    it(`${operation.id}: an account that the token does not open`, async () => {
      const site = new Site({ scenario: 'us-sample' });
      const { world, serverKey } = site.utility;
      const customer = world.customers.find(({ accountIds }) => accountIds.length > 1);
      assert.ok(customer, 'a customer with two accounts');
      const [mine, other] = customer.accountIds;
      const minted = await site.ask(c.createSession, {
        headers: { authorization: `Bearer ${serverKey}` },
        body: {
          customerId: customer.id,
          role: 'customer',
          accountIds: [mine],
          origins: [site.utility.baseUrl],
        },
      });
      const { token } = c.Session.parse(await minted.json());
      const response = await site.ask(operation, {
        params: { ...site.paramsOf(operation), accountId: other ?? '' },
        headers: { authorization: `Bearer ${token}`, 'idempotency-key': 'key-1' },
        ...(operation.body
          ? { body: { register: 'kWh', value: '1', readOn: '2021-10-18' } satisfies c.ReadRequest }
          : {}),
      });
      assert.equal((await problem(response, operation)).code, 'forbidden');
    });
  }
});

describe('what is asked for', () => {
  const named = table.flatMap((operation) =>
    Object.keys(operation.params ?? {})
      .filter((name) => name !== 'accountId')
      .map((name) => ({ operation, name })),
  );
  for (const { operation, name } of named) {
    it(`${operation.id}: a ${name} that is not there`, async () => {
      const params = { ...site.paramsOf(operation), [name]: 'no-such-thing' };
      const headers = operation.idempotent ? { 'idempotency-key': `no-${name}-${operation.id}` } : {};
      const { code } = await problem(await site.askWell(operation, { params, headers }), operation);
      assert.equal(code, 'not_found');
    });
  }

  it('getTariff: a version that is not there', async () => {
    const response = await site.askWell(c.getTariff, { query: { version: '1066-10-14' } });
    assert.equal((await problem(response, c.getTariff)).code, 'not_found');
  });

  const wrong: Record<string, string[]> = {
    limit: ['0', '101', 'many', '1.5', ''],
    include: ['everything', 'lines,everything'],
    superseded: ['perhaps'],
  };
  for (const operation of table) {
    for (const name of Object.keys(operation.query ?? {}).filter((query) => query in wrong)) {
      for (const value of wrong[name] ?? []) {
        it(`${operation.id}: ${name}=${value}`, async () => {
          const document = await problem(
            await site.askWell(operation, { query: { [name]: value } }),
            operation,
          );
          assert.equal(document.code, 'validation_failed');
          assert.ok(
            pointers(document).every((pointer) => pointer.startsWith(`/query/${name}`)),
            pointers(document).join(),
          );
          assert.ok(pointers(document).length > 0);
        });
      }
    }
  }

  for (const operation of table.filter(({ paged }) => paged)) {
    it(`${operation.id}: a cursor that was never given out`, async () => {
      for (const cursor of ['x', '', 'eyJhIjoxfQ', '💡']) {
        const document = await problem(await site.askWell(operation, { query: { cursor } }), operation);
        assert.equal(document.code, 'cursor_invalid');
        assert.deepEqual(pointers(document), ['/query/cursor']);
      }
    });
  }

  it('listBills: a cursor of another list', async () => {
    const response = await site.askWell(c.listBills, { query: { limit: '1' } });
    const next = /<([^>]+)>/.exec(response.headers.get('link') ?? '')?.[1] ?? '';
    const cursor = new URL(next).searchParams.get('cursor') ?? '';
    const elsewhere = await site.askWell(c.listReads, { query: { cursor } });
    assert.equal((await problem(elsewhere, c.listReads)).code, 'cursor_invalid');
  });

  for (const operation of table.filter(({ body }) => body)) {
    it(`${operation.id}: each field of the body left out or of another type`, async () => {
      const whole = new Site().bodyOf(operation) as Record<string, unknown>;
      for (const field of Object.keys(whole)) {
        for (const value of [undefined, { not: ['this', 7] }]) {
          const response = await site.askWell(operation, { body: { ...whole, [field]: value } });
          const document = await problem(response, operation);
          assert.equal(document.code, 'validation_failed');
          assert.deepEqual(pointers(document), [`/body/${field}`]);
        }
      }
    });

    it(`${operation.id}: unknown fields in the body are ignored`, async () => {
      const site = new Site();
      const body = { ...(site.bodyOf(operation) as object), shoeSize: 41 };
      assert.equal((await site.askWell(operation, { body })).status, operation.status);
    });

    it(`${operation.id}: a body that is no object`, async () => {
      for (const body of [null, [], 'text', 7]) {
        const document = await problem(await site.askWell(operation, { body }), operation);
        assert.equal(document.code, 'validation_failed');
        assert.ok(pointers(document).every((pointer) => pointer.startsWith('/body')));
      }
    });
  }

  it('createSession: a customer, an account or a life that cannot be', async () => {
    const site = new Site();
    const body = site.bodyOf(c.createSession) as object;
    const cases: [object, string][] = [
      [{ customerId: 'nobody' }, 'unknown_customer'],
      [{ accountIds: ['acc_of_somebody_else'] }, 'unknown_account'],
      [{ ttlSeconds: c.MAX_SESSION_SECONDS + 1 }, 'validation_failed'],
      [{ ttlSeconds: 0 }, 'validation_failed'],
      [{ role: 'king' }, 'validation_failed'],
    ];
    for (const [change, code] of cases) {
      const response = await site.askWell(c.createSession, { body: { ...body, ...change } });
      assert.equal((await problem(response, c.createSession)).code, code);
    }
  });

  it('createRead: figures that a meter cannot show', async () => {
    const site = new Site();
    const { read } = site;
    const cases: [Partial<c.ReadRequest>, string][] = [
      [{ register: 'none' }, 'unknown_register'],
      [{ readOn: '2099-01-01' }, 'read_in_future'],
      [{ value: String(Number(read.value) - 100) }, 'read_below_last'],
      [{ value: String(Number(read.value) + 20_000) }, 'read_implausible'],
      [{ readOn: '2026-02-30' }, 'validation_failed'],
      [{ value: '1,5' }, 'validation_failed'],
    ];
    for (const [index, [change, code]] of cases.entries()) {
      const response = await site.askWell(c.createRead, {
        headers: { 'idempotency-key': `key-${String(index)}` },
        body: { ...read, ...change },
      });
      assert.equal((await problem(response, c.createRead)).code, code);
    }
    assert.equal(site.utility.world.ledger().reads.length, 0);
  });

  it('getBillDocument: a bill without one', async () => {
    const site = new Site({ scenario: 'us-sample' });
    const { world } = site.utility;
    const bare = world.accounts.flatMap(({ id }) => world.bills(id)).find(({ hasDocument }) => !hasDocument);
    // Where every bill has its document, the answer is driven by the fault that names this problem.
    if (!bare) site.utility.faults([{ operation: 'getBillDocument', kind: 'problem:document_unavailable' }]);
    const params = bare ? { accountId: bare.accountId, billId: bare.id } : site.params;
    const response = await site.askWell(c.getBillDocument, { params });
    assert.equal((await problem(response, c.getBillDocument)).code, 'document_unavailable');
  });
});

describe('what is kept', () => {
  for (const operation of table.filter(
    ({ method, answer }) => method === 'GET' && answer !== 'event-stream',
  )) {
    it(`${operation.id}: 304 with the ETag that was given, 200 with another`, async () => {
      const first = await site.askWell(operation);
      assert.equal(first.status, 200);
      const etag = first.headers.get('etag') ?? '';
      assert.match(etag, /^(W\/)?".+"$/);
      const same = await site.askWell(operation, { headers: { 'if-none-match': etag } });
      assert.equal(same.status, 304);
      assert.equal(await same.text(), '');
      assert.equal(same.headers.get('etag'), etag);
      const other = await site.askWell(operation, { headers: { 'if-none-match': '"other"' } });
      assert.equal(other.status, 200);
    });
  }
});

describe('when the utility fails', () => {
  afterEach(() => {
    site.utility.faults([]);
  });

  for (const operation of table) {
    for (const status of [429, 500, 503] as const) {
      it(`${operation.id}: ${String(status)}`, async () => {
        site.utility.faults([{ operation: operation.id as c.OperationId, kind: `status:${status}` }]);
        const request =
          operation.access === 'server'
            ? { headers: { authorization: `Bearer ${site.utility.serverKey}` }, body: site.bodyOf(operation) }
            : undefined;
        const response = request ? await site.ask(operation, request) : await site.askWell(operation);
        const document = await problem(response, operation);
        assert.equal(document.retryable, true);
        if (document.retryAfterSeconds !== undefined) {
          assert.equal(response.headers.get('retry-after'), String(document.retryAfterSeconds));
        }
      });
    }
  }
});
