// A pretend utility with a customer who has signed in, and the check that every refusal has to pass.
import assert from 'node:assert/strict';
import * as c from '../../src/contract/index.js';
import type { OperationSpec, Problem } from '../../src/contract/index.js';
import { createMockUtility, type MockUtility, type MockUtilityOptions } from '../../src/mock/index.js';
import { type Ask, send } from './over-http.js';
import { at, faults } from './schemas.js';

/** A pretend utility with a customer who has signed in. */
export class Site {
  readonly utility: MockUtility;
  readonly #base: string;

  constructor(options: MockUtilityOptions = {}) {
    this.utility = createMockUtility({ scenario: 'co-high-bill', seed: 7, ...options });
    this.#base = `${this.utility.baseUrl}/v1`;
  }

  get accountId(): string {
    return this.utility.world.accounts[0]?.id ?? '';
  }

  get params(): Record<string, string> {
    const { world } = this.utility;
    return {
      accountId: this.accountId,
      servicePointId: world.accounts[0]?.servicePoints[0]?.id ?? '',
      billId: world.bills(this.accountId)[0]?.id ?? '',
      tariffId: world.tariffs[0]?.id ?? '',
      flowId: world.flows[0]?.id ?? '',
    };
  }

  /** A read that the utility would take today. */
  get read(): c.ReadRequest {
    const { world } = this.utility;
    const [last] = world.reads(this.params.servicePointId ?? '');
    assert.ok(last);
    const zone = world.accounts[0]?.zone ?? 'UTC';
    const readOn = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(world.clock.now());
    return { register: last.register, value: String(Math.ceil(Number(last.value)) + 2), readOn };
  }

  /** A body that fits an operation. */
  bodyOf(operation: OperationSpec): unknown {
    if (!operation.body) return undefined;
    if (operation.id === 'createRead') return this.read;
    return {
      customerId: this.utility.world.customers[0]?.id,
      role: 'customer',
      origins: [this.utility.baseUrl],
    };
  }

  ask(operation: OperationSpec, request: Ask = {}): Promise<Response> {
    return send(this.utility.fetch, this.#base, operation, { params: this.params, ...request });
  }

  /** Asks with a fresh token, and with whatever else the operation needs, unless `request` says otherwise. */
  async askWell(operation: OperationSpec, request: Ask = {}, role: c.Role = 'customer'): Promise<Response> {
    const { token } = await this.utility.getSession(role)();
    const bearer = operation.access === 'server' ? this.utility.serverKey : token;
    return this.ask(operation, {
      body: this.bodyOf(operation),
      ...request,
      headers: {
        authorization: `Bearer ${bearer}`,
        ...(operation.idempotent ? { 'idempotency-key': 'key-1' } : {}),
        ...request.headers,
      },
    });
  }
}

/** Checks an error answer whole: type, schema by two validators, status, and that the operation lists its code. */
export async function problem(response: Response, operation: OperationSpec): Promise<Problem> {
  const text = await response.text();
  assert.ok(response.status >= 400, `${String(response.status)} ${text.slice(0, 200)}`);
  assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
  const document = c.Problem.parse(JSON.parse(text));
  assert.deepEqual(faults(at('components', 'schemas', 'Problem'), document), []);
  assert.equal(document.status, response.status);
  assert.equal(
    c.problemsOf(operation)[document.code],
    response.status,
    `${operation.id} lists ${document.code}`,
  );
  for (const { pointer } of document.errors ?? []) assert.match(pointer, /^\/(body|query|path|header)\b/);
  return document;
}
