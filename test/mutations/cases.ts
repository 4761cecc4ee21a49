import { type Bill, getBill, listBills } from '../../src/contract/bills.js';
import { Config } from '../../src/contract/config.js';
import { Session } from '../../src/contract/sessions.js';
import type { ElementState } from '../../src/controllers/element-state-controller.js';
import { previousBill } from '../../src/domain/comparable.js';
import { negotiateLocale } from '../../src/i18n/locale.js';
import { Allowed, strayFigures, wrongCauses, wrongCharges } from './figures.js';
import { foreignMarkup, turnedFigures } from './markup.js';
import { type Answer, type AnswerName, ANSWERS, mutated, type Mutation, mutationsFor } from './mutate.js';
import { outcriesOf } from './outcry.js';
import type { Page } from './pages.js';
import { Random } from './random.js';
import { Stage } from './stage.js';

/** One visit of one page, with what is wrong in the answers to it. */
export interface Case {
  readonly index: number;
  readonly page: Page;
  readonly mutations: readonly Mutation[];
  /** Decides what the customer does. */
  readonly seed: number;
}

/** What a visit came to. */
export interface Outcome {
  readonly state: ElementState | undefined;
  readonly faults: readonly string[];
}

/** The case of this number in the run of this seed. */
export function caseOf(seed: number, index: number, pages: readonly Page[]): Case {
  const random = new Random(seed, index);
  const page = random.pick(pages);
  const { listBills: list, getBill: one, ...rest } = page.answers;
  // The list of a page that asks for one bill is never asked for.
  const asked = page.billId === undefined ? { ...rest, listBills: list } : { ...rest, getBill: one };
  return { index, page, mutations: mutationsFor(random, asked, page.problems), seed: random.below(2 ** 31) };
}

/** Plays cases at the same time, each on a stage of its own. What cries out belongs to one of them. */
export async function play(cases: readonly Case[]): Promise<{ outcomes: Outcome[]; outcries: string[] }> {
  let outcomes: Outcome[] = [];
  const outcries = await outcriesOf(async () => {
    outcomes = await Promise.all(cases.map(visit));
  });
  return { outcomes, outcries };
}

async function visit({ page, mutations, seed }: Case): Promise<Outcome> {
  const answers = Object.fromEntries(
    ANSWERS.map((name) => [name, mutated(name, page.answers[name], page.problems, mutations)]),
  ) as Record<AnswerName, Answer>;
  const stage = new Stage(page, answers);
  try {
    const unsettled = await stage.settles();
    if (unsettled !== undefined) return { state: stage.states[0], faults: [unsettled] };
    const [state] = stage.states;
    const before = faultsOf(stage);
    if (before.length > 0) return { state, faults: before };
    await stage.act(new Random(seed));
    const restless = await stage.settles();
    return { state, faults: restless === undefined ? faultsOf(stage) : [restless] };
  } finally {
    stage.remove();
  }
}

/** All that is wrong with what is on the stage, by the answers that it was given. */
export function faultsOf(stage: Stage): string[] {
  const { root, states, page, answers } = stage;
  const faults = [...foreignMarkup(stage.element, root), ...turnedFigures(root)];
  if (states.length !== 1) faults.push(`it is in ${states.length} states: ${states.join()}`);

  const given = read(Session, answers.session);
  // A token goes into a header.
  const session = given && /^[\x21-\x7e]+$/.test(given.token) ? given : undefined;
  const config = read(Config, answers.config);
  const bill = billIn(stage);
  const accounts = session ?? { accounts: [] };
  const accountId = page.accountId ?? accounts.accounts[0]?.id;
  const account = accounts.accounts.find(({ id }) => id === accountId);
  const { locale } = negotiateLocale([page.locale, account?.locale, config?.defaultLocale]);
  const isReady = states[0] === 'ready';

  const lang = root.querySelector('.inner')?.getAttribute('lang');
  if (lang !== locale) faults.push(`it speaks ${lang ?? 'nothing'} instead of ${locale}`);
  if (states[0] === 'loading' || states[0] === 'unconfigured') faults.push(`it stays ${states[0]}`);
  if (isReady && (!bill || !session)) faults.push('it is ready with an answer that breaks the contract');

  if (states[0] === 'error' && session && accountId !== undefined && answered(stage, accountId))
    faults.push('it shows an error where every answer is whole');

  const allowed = new Allowed({
    locale,
    nowsMs: [...stage.nowsMs],
    account,
    config,
    bill: isReady ? bill : undefined,
    references: references(answers),
  });
  faults.push(...strayFigures(root, allowed));
  if (isReady && bill) faults.push(...wrongCharges(root, bill, allowed.f));
  const listed = read(listBills.answer, answers.listBills)?.items ?? [];
  if (isReady && bill && stage.billAnswer === 'listBills')
    faults.push(...wrongCauses(root, previousBill(bill, listed), bill, allowed.f));
  return faults;
}

/** Whether what it had to ask for could be asked for, and came as the contract wants it. */
function answered(stage: Stage, accountId: string): boolean {
  const ids = [accountId, ...(stage.element.billId === null ? [] : [stage.element.billId])];
  // Such ids cannot stand in an address.
  if (ids.some((id) => /^\.{0,2}$|\p{Cs}/u.test(id))) return false;
  const answer = stage.answers[stage.billAnswer];
  const schema = stage.billAnswer === 'getBill' ? getBill.answer : listBills.answer;
  const link = answer.headers.link ?? '';
  return read<unknown>(schema, answer) !== undefined && (link === '' || /cursor=\w/.test(link));
}

/** The bill that the answer on screen gives, where the contract lets it. */
function billIn(stage: Stage): Bill | undefined {
  const answer = stage.answers[stage.billAnswer];
  return stage.billAnswer === 'getBill'
    ? read(getBill.answer, answer)
    : read(listBills.answer, answer)?.items[0];
}

interface Reader<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
}

/** More than the client takes. */
const TOO_LONG = 16 * 2 ** 20;

/** What an answer says, where the contract and the line let it. */
function read<T>(schema: Reader<T> | string, { status, headers, body }: Answer): T | undefined {
  const isJson = /^\s*application\/([\w.-]+\+)?json\s*(;|$)/i.test(headers['content-type'] ?? '');
  const isWhole = !(Number(headers['content-length']) > TOO_LONG);
  if (typeof schema === 'string' || typeof body !== 'string' || status >= 300 || !isJson || !isWhole)
    return undefined;
  try {
    const result = schema.safeParse(JSON.parse(body));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}

/** What customers are told to name when they call: from a problem, or from the headers of any answer. */
function references(answers: Readonly<Record<AnswerName, Answer>>): string[] {
  return Object.values(answers).flatMap(({ headers, body }) => {
    const id = headers['x-request-id'];
    const named = /"requestId":"((?:[^"\\]|\\.)*)"/.exec(typeof body === 'string' ? body : '')?.[1];
    return [id, named].filter((text) => text !== undefined);
  });
}

/** Leaves out mutation after mutation while the case still fails. */
export async function smallest(failing: Case): Promise<{ made: Case; said: string[] }> {
  const fails = async (candidate: Case): Promise<string[]> => {
    const { outcomes, outcries } = await play([candidate]);
    return [...outcries, ...outcomes.flatMap(({ faults }) => faults)];
  };
  let made = failing;
  let said = await fails(made);
  for (const mutation of failing.mutations) {
    const fewer = { ...made, mutations: made.mutations.filter((one) => one !== mutation) };
    const still = fewer.mutations.length > 0 ? await fails(fewer) : [];
    if (still.length > 0) [made, said] = [fewer, still];
  }
  return { made, said };
}
