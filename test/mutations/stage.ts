// Puts the element on the page with mutated answers behind it, and does what a customer does.
import { createClientCore } from '../../src/client/core.js';
import type { ClientCore, Sleep } from '../../src/client/types.js';
import type { Session } from '../../src/contract/sessions.js';
import { ELEMENT_STATES, type ElementState } from '../../src/controllers/element-state-controller.js';
import '../../src/define/bill-explainer.js';
import '../../src/define/provider.js';
import type { UtilityBillExplainer } from '../../src/elements/bill-explainer/bill-explainer.js';
import type { UtilityProvider } from '../../src/elements/provider/provider.js';
import type { Answer, AnswerName } from './mutate.js';
import type { Page } from './pages.js';
import type { Random } from './random.js';

/** Far longer than any retry waits; deadlines of the client stand beyond it and never come. */
const NEVER_MS = 1e8;
const BASE_URL = 'https://utility.servicedrop.example';
const PATIENCE_MS = 15_000;

const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => {
  for (const resolve of waiting.splice(0)) resolve();
};

/** Lets what is due run: one task of the browser, no timer. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    if (waiting.push(resolve) === 1) port2.postMessage(0);
  });
}

/** Where the elements stand. Nobody looks at them, so the browser need not paint them. */
const box = document.createElement('div');
box.hidden = true;

/** Retries wait a turn, deadlines for ever: no case takes longer because the utility asks for patience. */
const sleepATurn: Sleep = (ms, signal) =>
  new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    if (ms < NEVER_MS) void turn().then(resolve);
  });

/** The element on a page of its own utility. */
export class Stage {
  readonly element: UtilityBillExplainer;
  readonly provider: UtilityProvider;
  readonly client: ClientCore;
  readonly answers: Readonly<Record<AnswerName, Answer>>;
  /** Operations that were asked, in order. */
  readonly asked: string[] = [];
  /** What the utility's clock showed, as far as anybody could see it. */
  readonly nowsMs = new Set<number>();
  #open = 0;

  constructor(
    readonly page: Page,
    answers: Readonly<Record<AnswerName, Answer>>,
  ) {
    this.answers = answers;
    this.client = withoutStream(
      createClientCore({
        baseUrl: BASE_URL,
        fetch: (input) => this.#fetch(input instanceof Request ? input.url : input.toString()),
        getSession: async () => {
          this.asked.push('session');
          return JSON.parse(String(answers.session.body)) as Session;
        },
        clock: { now: () => page.nowMs },
        random: () => 0.5,
        sleep: sleepATurn,
        timeoutMs: NEVER_MS * 10,
      }),
    );
    this.provider = document.createElement('utility-provider');
    this.provider.client = this.client;
    this.provider.locale = page.locale;
    this.element = document.createElement('utility-bill-explainer');
    if (page.accountId !== undefined) this.element.accountId = page.accountId;
    if (page.billId !== undefined) this.element.billId = page.billId;
    this.provider.append(this.element);
    if (!box.isConnected) document.body.append(box);
    box.append(this.provider);
  }

  get root(): ShadowRoot {
    if (!this.element.shadowRoot) throw new Error('not rendered');
    return this.element.shadowRoot;
  }

  get states(): ElementState[] {
    return ELEMENT_STATES.filter((state) => this.element.matches(`:state(${state})`));
  }

  /** The answer that the bill on screen came with. */
  get billAnswer(): 'listBills' | 'getBill' {
    return this.element.billId ? 'getBill' : 'listBills';
  }

  /** Waits until nothing is under way and nothing changes any more; says why where that never comes. */
  async settles(): Promise<string | undefined> {
    const end = performance.now() + PATIENCE_MS;
    for (let quiet = 0; quiet < 2;) {
      await turn();
      this.nowsMs.add(this.client.now());
      const busy = this.#busy();
      quiet = busy === undefined ? quiet + 1 : 0;
      if (performance.now() > end) return `never came to rest: ${busy ?? ''}`;
    }
    return undefined;
  }

  /** Opens every charge, asks about one, asks for the PDF; or tries again; or goes to the bill that counts. */
  async act(random: Random): Promise<void> {
    // What opens may hold more that opens.
    for (let closed = this.#closed(); closed.length > 0; closed = this.#closed()) {
      for (const details of closed) details.open = true;
      if ((await this.settles()) !== undefined) return;
    }
    const buttons = [...this.root.querySelectorAll<HTMLButtonElement>('button')];
    const leading = buttons.filter((button) => button.closest('.glance, .panel, .note'));
    const asking = buttons.filter((button) => button.closest('.explain, .note'));
    for (const some of [leading, asking]) if (some.length > 0) random.pick(some).click();
  }

  #closed(): HTMLDetailsElement[] {
    return [...this.root.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
  }

  remove(): void {
    this.provider.remove();
    this.client.close();
  }

  #busy(): string | undefined {
    const { session } = this.provider;
    if (!session || this.element.isUpdatePending) return 'updating';
    if (this.#open > 0) return 'requests are open';
    const waiting = [session.config().state, session.accounts().state].find(
      (state) => state.status === 'loading' || ('refreshing' in state && state.refreshing),
    );
    if (waiting) return 'config or accounts are awaited';
    const inner = this.root.querySelector('.inner');
    if (!inner || inner.querySelector('.skeleton, details[open] .bar')) return 'words or a bill are awaited';
    if (inner.querySelector('.why[aria-hidden]')) return 'the explanation is awaited';
    if (inner.querySelector('details[open] > summary:only-child')) return 'what opens is awaited';
    if (inner.getAttribute('aria-busy') !== 'false') return 'it says that it is busy';
    return inner.querySelector('button[aria-disabled="true"]') ? 'a button is busy' : undefined;
  }

  async #fetch(url: string): Promise<Response> {
    const name = operationAt(new URL(url).pathname);
    this.asked.push(name);
    this.#open += 1;
    try {
      await turn();
      const { status, headers, body } = this.answers[name];
      return new Response(body, { status, headers });
    } finally {
      this.#open -= 1;
    }
  }
}

/** A client to which no event ever comes: what is asked again by time would be asked without end. */
function withoutStream(client: ClientCore): ClientCore {
  return {
    baseUrl: client.baseUrl,
    request: (...call) => client.request(...call),
    pages: (...call) => client.pages(...call),
    session: (...call) => client.session(...call),
    now: () => client.now(),
    close: () => client.close(),
    events: ({ signal }) =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true })),
  };
}

function operationAt(path: string): AnswerName {
  if (path.endsWith('/config')) return 'config';
  if (path.endsWith('/document')) return 'document';
  if (path.endsWith('/tips')) return 'listTips';
  return path.endsWith('/bills') ? 'listBills' : 'getBill';
}
