/** The mock utility: the whole contract over a pretend world, without a network. Published as `servicedrop/mock`. */
import { getResponse, type HttpHandler } from 'msw';
import { createSession, type Role, Session } from '../contract/index.js';
import * as z from '../contract/zod.js';
import { type ObservedCall, randomId, type Wait, waitByTimer } from './backstage.js';
import type { Fault } from './faults.js';
import { createHandlers } from './handlers/index.js';
import { providerHandlers } from './provider/handlers.js';
import { Registry, type TenantOptions } from './registry.js';
import { createWorld } from './world.js';
import { PROVIDER_ORIGIN } from './world/payments/open.js';
import type { World } from './world/types.js';

export type { ObservedCall, Wait } from './backstage.js';
export type { Fault, FaultKind } from './faults.js';
export { SCENARIO_NAMES, type ScenarioName, scenarios } from './scenarios/index.js';
export type {
  Charge,
  ChargeState,
  DeclineReason,
  PaymentDesk,
  ProviderDesk,
  ProviderPlan,
} from './world/payments/types.js';
export type { SystemFault } from './world/moves/systems.js';
export type * from './world/types.js';

/** Which world to make and what it takes from outside. */
export interface MockUtilityOptions extends TenantOptions {
  /** Where the utility seems to stand: an origin. Nothing is ever sent there. */
  readonly baseUrl?: string | undefined;
  /** Milliseconds since some moment, for a clock that runs. Without it the world stands still until it is moved. */
  readonly elapsed?: (() => number) | undefined;
  /** How faults and the stream's heartbeat wait; a substitute must not resolve before its time has come. */
  readonly wait?: Wait | undefined;
  /**
   * Told of failures of the mock itself, such as an answer that breaks the contract. By default they are thrown
   * where nobody catches them, so that no test passes over them.
   */
  readonly report?: ((error: unknown) => void) | undefined;
}

/** A pretend utility of one's own. Two of them share nothing. */
export interface MockUtility {
  /**
   * Answers as the utility and its payment provider would over HTTP, faults and aborts included. Other addresses cannot
   * be reached.
   */
  readonly fetch: typeof fetch;
  readonly baseUrl: string;
  /** What a site's server would send to mint tokens. */
  readonly serverKey: string;
  readonly world: World;
  /** The same answers as msw handlers, for a service worker. */
  readonly handlers: HttpHandler[];
  /** Every call that was answered, oldest first. */
  readonly calls: readonly ObservedCall[];
  /** A `getSession` for the client: each call mints a token for the customer, by default the world's first. */
  getSession(role?: Role, customerId?: string): () => Promise<Session>;
  /** Replaces all faults; an empty list ends them. Throws a RangeError for a fault that does not exist. */
  faults(faults: readonly Fault[]): void;
}

/** The origin at which the mock utility seems to stand where none is named. Never resolves (RFC 2606). */
export const MOCK_ORIGIN = 'https://utility.servicedrop.example';

const throwUncaught = (error: unknown) =>
  queueMicrotask(() => {
    throw error;
  });

const lost = () => new TypeError('Failed to fetch');

/** The promise's outcome, or a rejection with the signal's reason as soon as it is aborted. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise<T>((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** A response as `fetch` would give it: its body ends with the request's signal, and it knows its address. */
function asFetched(response: Response, url: string, signal: AbortSignal | undefined): Response {
  const body =
    signal && response.body ? response.body.pipeThrough(new TransformStream(), { signal }) : response.body;
  const { status, statusText, headers } = response;
  const fetched = new Response(body, { status, statusText, headers });
  Object.defineProperty(fetched, 'url', { value: url });
  return fetched;
}

function createFetch(handlers: HttpHandler[]): typeof fetch {
  return async (input, init) => {
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    signal?.throwIfAborted();
    const request = new Request(input, init);
    const response = await unlessAborted(getResponse(handlers, request), signal);
    if (!response || response.type === 'error') throw lost();
    return asFetched(response, request.url, signal);
  };
}

/** Makes a mock utility. Throws a RangeError for a time it cannot read. */
export function createMockUtility(options: MockUtilityOptions = {}): MockUtility {
  const origin = new URL(options.baseUrl ?? MOCK_ORIGIN).origin;
  const registry = new Registry({ ...options, createWorld, newId: randomId });
  const calls: ObservedCall[] = [];
  const handlers = [
    ...createHandlers(origin, {
      registry,
      wait: options.wait ?? waitByTimer,
      observe: (call) => calls.push(call),
      report: options.report ?? throwUncaught,
    }),
    ...providerHandlers(PROVIDER_ORIGIN, registry),
  ];
  const { world, serverKey, faults } = registry.start;
  const mockFetch = createFetch(handlers);

  async function mint(role: Role, customerId: string | undefined): Promise<Session> {
    const body = { customerId: customerId ?? world.customers[0]?.id ?? '', role, origins: [origin] };
    const answer = await mockFetch(`${origin}/v1${createSession.path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${serverKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`The mock utility refused a session: ${await answer.text()}`);
    return z.parse(Session, await answer.json());
  }

  return {
    fetch: mockFetch,
    baseUrl: origin,
    serverKey,
    world,
    handlers,
    calls,
    getSession:
      (role = 'customer', customerId) =>
      () =>
        mint(role, customerId),
    faults: (list) => faults.set(list),
  };
}
