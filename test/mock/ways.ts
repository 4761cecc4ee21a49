import { type Problem, Session, type SessionRequest } from '../../src/contract/index.js';
import * as z from '../../src/contract/zod.js';
import type { Fault } from '../../src/mock/faults.js';
import { createMockUtility, type MockUtilityOptions } from '../../src/mock/index.js';
import { startMockServer } from '../../src/mock/node.js';
import type { World } from '../../src/mock/world.js';

/** A way to reach a mock utility, so that one test can be told over each. */
export interface Way {
  readonly fetch: typeof fetch;
  readonly baseUrl: string;
  readonly serverKey: string;
  readonly world: World;
  faults(faults: readonly Fault[]): Promise<void>;
  close(): Promise<void>;
}

export async function byFetch(options: MockUtilityOptions = {}): Promise<Way> {
  const utility = createMockUtility(options);
  return {
    ...utility,
    faults: async (faults) => utility.faults(faults),
    close: async () => undefined,
  };
}

export async function byHttp(options: MockUtilityOptions = {}): Promise<Way> {
  const server = await startMockServer({ port: 0, ...options });
  return {
    fetch,
    baseUrl: server.url,
    serverKey: server.serverKey,
    world: server.world,
    faults: async (faults) => {
      const answer = await post(fetch, `${server.url}/_mock/faults`, { faults });
      if (answer.status !== 200) throw new Error(await answer.text());
    },
    close: () => server.close(),
  };
}

/** Both ways, for loops. */
export const WAYS = { fetch: byFetch, http: byHttp };

export function post(
  via: typeof fetch,
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return via(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

type Reach = Pick<Way, 'fetch' | 'baseUrl' | 'serverKey' | 'world'>;

/** A session of the world's first customer. */
export async function mint(way: Reach, request: Partial<SessionRequest> = {}): Promise<Session> {
  const customerId = way.world.customers[0]?.id ?? '';
  const body = { customerId, role: 'customer', origins: ['https://bank.example'], ...request };
  const answer = await post(way.fetch, `${way.baseUrl}/v1/sessions`, body, {
    authorization: `Bearer ${way.serverKey}`,
  });
  if (answer.status !== 201) throw new Error(await answer.text());
  return z.parse(Session, await answer.json());
}

/** Somebody who is signed in, with verbs for what they do. */
export class Caller {
  private constructor(
    readonly way: Reach,
    readonly session: Session,
  ) {}

  static async signIn(way: Reach, request: Partial<SessionRequest> = {}): Promise<Caller> {
    return new Caller(way, await mint(way, request));
  }

  get accountId(): string {
    return this.session.accounts[0]?.id ?? '';
  }

  get account(): string {
    return `/accounts/${this.accountId}`;
  }

  get readsPath(): string {
    return `${this.account}/service-points/${this.servicePointId}/reads`;
  }

  get servicePointId(): string {
    return this.way.world.account(this.accountId)?.servicePoints[0]?.id ?? '';
  }

  get(path: string, headers: Record<string, string> = {}, signal?: AbortSignal): Promise<Response> {
    return this.way.fetch(`${this.way.baseUrl}/v1${path}`, {
      headers: { authorization: `Bearer ${this.session.token}`, ...headers },
      ...(signal ? { signal } : {}),
    });
  }

  /** Sends a read as the customer would today; `key` is its Idempotency-Key. */
  sendRead(key: string | undefined, body: unknown = this.goodRead()): Promise<Response> {
    return post(this.way.fetch, `${this.way.baseUrl}/v1${this.readsPath}`, body, {
      authorization: `Bearer ${this.session.token}`,
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    });
  }

  /** Sends a request as it is, with whatever headers and bytes it has; `key` is its Idempotency-Key. */
  sendRaw(
    key: string,
    { method, path, headers, body }: { method: string; path: string; headers?: object; body?: BodyInit },
  ): Promise<Response> {
    return this.way.fetch(`${this.way.baseUrl}/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.session.token}`,
        ...(method === 'POST' ? { 'idempotency-key': key } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    });
  }

  /** Sends a request; `key` is its Idempotency-Key. */
  send(
    key: string,
    { method, path, body }: { method: string; path: string; body?: unknown },
  ): Promise<Response> {
    return this.way.fetch(`${this.way.baseUrl}/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.session.token}`,
        ...(method === 'POST' ? { 'idempotency-key': key } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** What the meter may well show today. */
  goodRead(more = 1): { register: string; value: string; readOn: string } {
    const [newest] = this.way.world.reads(this.servicePointId);
    if (!newest) throw new Error('This world has no reads');
    const zone = this.way.world.account(this.accountId)?.zone ?? 'UTC';
    const readOn = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(this.way.world.clock.now());
    return { register: newest.register, value: String(Math.floor(Number(newest.value)) + more), readOn };
  }

  /** How many reads of the customer the ledger has. */
  sentReads(): number {
    return this.way.world.ledger().reads.length;
  }
}

export async function problemOf(answer: Response): Promise<Problem> {
  return (await answer.json()) as Problem;
}
