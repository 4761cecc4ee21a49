import type { Balance, Read, Session, StreamEvent } from '../../src/contract/index.js';
import {
  type ClientOptions,
  createUtilityClient,
  type GetSession,
  UtilityError,
  type UtilityClient,
} from '../../src/client/index.js';
import { VirtualTime } from './virtual-time.js';

export const BASE_URL = 'https://api.utility.test/w/7';

/** A request as it left the client. */
export interface Sent {
  url: string;
  path: string;
  method: string;
  headers: Headers;
  body: string | undefined;
  init: RequestInit;
  at: number;
}

export type Answerer = (sent: Sent, count: number) => Response | Promise<Response>;

export interface Rig {
  client: UtilityClient;
  time: VirtualTime;
  sent: Sent[];
  /** Why sessions were asked for, in order. */
  minted: string[];
}

/** A client whose requests `answer` gets, whose time is virtual and whose sessions are `token-1`, `token-2` … */
export function rig(answer: Answerer, options: Partial<ClientOptions> & { lifeMs?: number } = {}): Rig {
  const { lifeMs = 1_800_000, ...rest } = options;
  const time = new VirtualTime();
  const sent: Sent[] = [];
  const minted: string[] = [];
  const getSession: GetSession = ({ reason }) => {
    minted.push(reason);
    return Promise.resolve(session(`token-${minted.length}`, time.now() + lifeMs));
  };
  const client = createUtilityClient({
    baseUrl: BASE_URL,
    clock: time,
    sleep: time.sleep,
    random: () => 0.5,
    getSession,
    fetch: async (input, init = {}) => {
      const url = input instanceof Request ? input.url : input.toString();
      const entry: Sent = {
        url,
        path: url.slice(BASE_URL.length),
        method: init.method ?? 'GET',
        headers: new Headers(init.headers),
        body: init.body as string | undefined,
        init,
        at: time.now(),
      };
      sent.push(entry);
      return answer(entry, sent.length);
    },
    ...rest,
  });
  return { client, time, sent, minted };
}

export function session(token: string, endsAt: number): Session {
  return { token, expiresAt: new Date(endsAt).toISOString(), role: 'customer', accounts: [], origins: [] };
}

export function json(document: unknown, init: ResponseInit = {}): Response {
  const headers = new Headers(init.headers);
  if (!headers.has('content-type')) headers.set('content-type', 'application/json');
  return new Response(JSON.stringify(document), { ...init, headers });
}

export function problem(status: number, document: Record<string, unknown> = {}, headers = {}): Response {
  return json(
    { title: 'No', status, code: 'made_up', requestId: 'req_1', retryable: false, ...document },
    { status, headers: { 'content-type': 'application/problem+json', ...headers } },
  );
}

export function balance(amountDueMinor = 5835): Balance {
  return {
    accountId: 'acc_1',
    currency: 'USD',
    amountDueMinor,
    overdueMinor: 0,
    pendingMinor: 0,
    dueOn: '2026-10-30',
    cutoffOn: null,
    openBills: [],
    asOf: '2026-10-18T12:00:00Z',
  };
}

export function read(id = 'read_1'): Read {
  return {
    id,
    servicePointId: 'sp_1',
    meterId: 'm_1',
    register: 'total',
    unit: 'kWh',
    value: '14031',
    readOn: '2026-10-18',
    quality: 'customer',
    state: 'received',
    receivedAt: '2026-10-18T12:00:00Z',
  };
}

export function event(id: string, resource = '/accounts/acc_1/bills'): StreamEvent {
  return { id, type: 'updated', resource, version: '1' };
}

/** What the call was refused with. Fails where it was not, or with anything but our error. */
export async function refusal(call: Promise<unknown>): Promise<UtilityError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof UtilityError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

/** Everything that could end up in a log about an error. */
export function told(error: unknown): string {
  const parts: string[] = [];
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    parts.push(at.name, at.message, at.stack ?? '', JSON.stringify({ ...at }));
  }
  return parts.join('\n');
}
