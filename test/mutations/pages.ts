import { createMockUtility, type MockUtility } from '../../src/mock/index.js';
import type { ScenarioName } from '../../src/mock/scenarios/index.js';
import type { Answer, AnswerName, Problems } from './mutate.js';

/** A page with one bill explainer, and what the mock utility answers to it. */
export interface Page {
  readonly name: string;
  readonly locale: string;
  readonly accountId?: string;
  readonly billId?: string;
  /** When the customer looks, by the utility's clock. */
  readonly nowMs: number;
  readonly answers: Readonly<Record<AnswerName, Answer>>;
  readonly problems: Problems;
}

interface Wanted {
  readonly scenario: ScenarioName;
  readonly locale: string;
  readonly accountId?: string;
  /** Which bill of the account, 0 the newest; left out: the latest, by the list. */
  readonly bill?: number;
}

const WANTED: readonly Wanted[] = [
  { scenario: 'co-high-bill', locale: 'es' },
  { scenario: 'co-high-bill', locale: 'en' },
  { scenario: 'co-high-bill', locale: 'pt', bill: 0 },
  { scenario: 'co-high-bill', locale: 'es', bill: 5 },
  { scenario: 'co-high-bill', locale: 'es-MX', bill: 20 },
  { scenario: 'us-sample', locale: 'en' },
  { scenario: 'us-sample', locale: 'es', accountId: 'acc_home' },
  { scenario: 'us-sample', locale: 'pt', accountId: 'acc_solar', bill: 0 },
  { scenario: 'new-customer', locale: 'es' },
];
const REFUSALS = [400, 401, 403, 404, 409, 422, 429, 500, 503];

/** Every page of every scenario, each answer asked for once. */
export async function recordPages(): Promise<Page[]> {
  const utilities = new Map<string, MockUtility>();
  const pages: Page[] = [];
  for (const wanted of WANTED) {
    const utility = utilities.get(wanted.scenario) ?? createMockUtility({ scenario: wanted.scenario });
    utilities.set(wanted.scenario, utility);
    pages.push(await record(utility, wanted));
  }
  return pages;
}

async function record(utility: MockUtility, { scenario, locale, accountId, bill }: Wanted): Promise<Page> {
  const session = await utility.getSession()();
  const ask = async (path: string): Promise<Answer> => {
    const authorization = `Bearer ${session.token}`;
    return answerOf(await utility.fetch(`${utility.baseUrl}/v1${path}`, { headers: { authorization } }));
  };
  const account = accountId ?? session.accounts[0]?.id ?? '';
  const bills = utility.world.bills(account);
  const certain = bills[bill ?? 0];
  const one = `/accounts/${account}/bills/${certain?.id ?? 'none'}`;
  const answers = {
    session: { status: 201, headers: { 'content-type': 'application/json' }, body: JSON.stringify(session) },
    config: await ask('/config'),
    listBills: await ask(`/accounts/${account}/bills?include=lines,tariff&limit=2`),
    getBill: await ask(`${one}?include=lines,tariff`),
    listTips: await ask(`/accounts/${account}/tips?limit=50`),
    document: await ask(`${one}/document`),
  };
  const problems: Record<number, Answer> = {};
  for (const status of REFUSALS) {
    utility.faults([{ operation: 'listBills', kind: `status:${status}` }]);
    problems[status] = await ask(`/accounts/${account}/bills`);
  }
  utility.faults([]);
  return {
    name: [scenario, locale, accountId, bill].filter((part) => part !== undefined).join(' '),
    locale,
    ...(accountId !== undefined && { accountId }),
    ...(bill !== undefined && certain && { billId: certain.id }),
    nowMs: utility.world.clock.now(),
    answers,
    problems,
  };
}

async function answerOf(response: Response): Promise<Answer> {
  const headers = Object.fromEntries(response.headers);
  const isPdf = headers['content-type']?.includes('pdf') ?? false;
  const body = isPdf ? new Uint8Array(await response.arrayBuffer()) : await response.text();
  return { status: response.status, headers, body };
}
