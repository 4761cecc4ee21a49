// A mock utility behind every story: one worker answers, each story has a world of its own.
import type { Loader } from '@storybook/web-components-vite';
import { createClientCore } from '../../src/client/core.js';
import { sleepByTimer } from '../../src/client/signals.js';
import type { ClientCore, ClientOptions, GetSession, Sleep } from '../../src/client/types.js';
import type { Bill } from '../../src/contract/bills.js';
import type { Session } from '../../src/contract/sessions.js';
import { startMockWorker } from '../../src/mock/browser.js';
import type { Fault, ScenarioName } from '../../src/mock/index.js';
import { changingBills } from './bills.js';
import { type StoryMove, submitMove } from './moving.js';

/** What a story says about its utility: `parameters: { utility: { scenario: 'us-sample' } }`. */
export interface UtilityParameters {
  scenario?: ScenarioName;
  /** An instant with offset. Default is the scenario's own. */
  now?: string;
  /** What goes wrong from the start. */
  faults?: readonly Fault[];
  /** Alters bills on their way to the page, for what no scenario tells. */
  change?: (bill: Bill) => Bill;
  /** A client that is less patient, so that an error is on screen at once. */
  client?: Pick<ClientOptions, 'timeoutMs' | 'sleep'>;
  /** A move that the customer has submitted before; null for none. */
  move?: StoryMove | null;
}

/** A story's utility: what the provider needs, and a hand on what goes wrong. */
export interface StoryUtility {
  readonly baseUrl: string;
  readonly getSession: GetSession;
  /** Instead of the two above, where the story asked for something out of the ordinary. */
  readonly client: ClientCore | undefined;
  faults(faults: readonly Fault[]): Promise<void>;
}

/** The customer of each scenario. */
const CUSTOMERS: Readonly<Record<ScenarioName, string>> = {
  'co-high-bill': 'cus_rosalba',
  'us-sample': 'cus_avery',
  'new-customer': 'cus_yeison',
  'co-water-bimonthly': 'cus_beatriz',
  'cl-water-estimated': 'cus_ximena',
  'mx-summer': 'cus_lourdes',
  'br-bandeira': 'cus_jandira',
  'rate-change': 'cus_ignacio',
  'meter-exchange': 'cus_hernan',
  'co-cut-off': 'cus_nelly',
  'us-tou-solar': 'cus_marisol',
  'uk-estimated': 'cus_imogen',
  rebill: 'cus_jacinta',
  'credit-balance': 'cus_remedios',
  'double-charged': 'cus_nelida',
  unreconciled: 'cus_omar',
  'many-lines': 'cus_fabiola',
};

/** Longer than any pause between attempts, shorter than any deadline. */
const LONGEST_PAUSE_MS = 12_000;

/** Waits between attempts hardly at all, and for an answer as long as ever. */
export const hurried: Sleep = (ms, signal) =>
  sleepByTimer(ms <= LONGEST_PAUSE_MS ? Math.min(ms, 10) : ms, signal);

const { origin } = location;
let working: Promise<unknown> | undefined;

/** Waits for the worker. A page has one; its own world is the smallest, and no story uses it. */
async function worker(): Promise<void> {
  working ??= startMockWorker({ baseUrl: origin, scenario: 'us-sample' });
  await working;
}

async function post<T>(url: string, body: unknown, token?: string): Promise<T> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Opens a world that nobody else has. */
export async function createUtility(options: UtilityParameters = {}): Promise<StoryUtility> {
  await worker();
  const { scenario = 'co-high-bill', now, faults = [], change, client, move } = options;
  const { world, serverKey, baseUrl } = await post<Record<'world' | 'serverKey' | 'baseUrl', string>>(
    `${origin}/_mock/reset`,
    { scenario, ...(now !== undefined && { now }) },
  );
  const setFaults = async (list: readonly Fault[]): Promise<void> => {
    await post(`${origin}/_mock/faults`, { world, faults: list });
  };
  const getSession = (): Promise<Session> =>
    post<Session>(
      `${baseUrl}/v1/sessions`,
      { customerId: CUSTOMERS[scenario], role: 'customer', origins: [origin] },
      serverKey,
    );
  if (move) {
    await post(`${origin}/_mock/systems`, { world, faults: move.systems ?? [] });
    const { createdAt } = await submitMove(move, { baseUrl, getSession });
    const atMs = Date.parse(createdAt) + (move.days ?? 0) * 86_400_000;
    if (move.days) await post(`${origin}/_mock/clock`, { world, now: new Date(atMs).toISOString() });
  }
  if (faults.length > 0) await setFaults(faults);
  return {
    baseUrl,
    getSession,
    client:
      change || client
        ? createClientCore({ baseUrl, getSession, fetch: changingBills(change), ...client })
        : undefined,
    faults: setFaults,
  };
}

/** One world a mount: the reload button brings a fresh one, a control or the toolbar keeps it. */
const opened = new WeakMap<AbortSignal, Promise<StoryUtility[]>>();

/** Storybook's loader: `loaded.utilities`, one for each of `parameters.utility` (an object, a list, or false). */
export const openUtility: Loader = async ({ parameters, abortSignal }) => {
  const wanted = parameters.utility as UtilityParameters | UtilityParameters[] | false | undefined;
  if (wanted === false) return { utilities: [] };
  let utilities = opened.get(abortSignal);
  if (!utilities) {
    utilities = Promise.all([wanted ?? {}].flat().map((options) => createUtility(options)));
    opened.set(abortSignal, utilities);
  }
  return { utilities: await utilities };
};

/** The utilities that the loader opened for a story. */
export function utilitiesOf(context: { loaded: Record<string, unknown> }): readonly StoryUtility[] {
  return context.loaded.utilities as StoryUtility[];
}

/** The first of them. Throws where the story has none. */
export function utilityOf(context: { loaded: Record<string, unknown> }): StoryUtility {
  const [first] = utilitiesOf(context);
  if (!first) throw new Error('This story has no utility.');
  return first;
}
