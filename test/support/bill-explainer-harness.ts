import { html, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { Bill } from '../../src/contract/bills.js';
import '../../src/define/bill-explainer.js';
import type { UtilityBillExplainer } from '../../src/elements/bill-explainer/bill-explainer.js';
import { createMockUtility, type MockUtility } from '../../src/mock/index.js';
import { ElementHarness } from './harness.js';
import { mount, type MountOptions } from './mount.js';

/** How a test changes the bills that the utility answers. */
type Change = (bill: Bill) => Bill;

/** What a customer does with a bill, in verbs. */
export class BillExplainerHarness extends ElementHarness<UtilityBillExplainer> {
  constructor(
    element: UtilityBillExplainer,
    readonly utility: MockUtility,
  ) {
    super(element);
  }

  /** Puts the element on a page; `change` alters the bills on their way. */
  static async on(
    options: MountOptions & { change?: Change; content?: TemplateResult } = {},
  ): Promise<BillExplainerHarness> {
    const { change, content, client, ...rest } = options;
    const utility = options.utility ?? createMockUtility(rest);
    const fetch = change ? changed(utility.fetch, change) : utility.fetch;
    const { provider } = await mount(content ?? html`<utility-bill-explainer></utility-bill-explainer>`, {
      ...rest,
      utility,
      client: { fetch, ...client },
    });
    const element = provider.querySelector('utility-bill-explainer');
    if (!element) throw new Error('the page has no bill explainer');
    return new BillExplainerHarness(element, utility);
  }

  /** The printed labels of the charges on screen. */
  get charges(): string[] {
    return this.#all('summary .row > bdi:first-child').map((label) => label.textContent ?? '');
  }

  /** Opens a charge and waits for its words. */
  async opens(label: string): Promise<string> {
    const summary = this.#all('summary').find((one) => one.textContent?.includes(label));
    if (!summary) throw new Error(`no charge "${label}"`);
    (summary as HTMLElement).click();
    const details = summary.parentElement as HTMLDetailsElement;
    await waitUntil(() => details.querySelector('.explain p'), `"${label}" has no words`, { timeout: 8000 });
    return (details.querySelector('.explain')?.textContent ?? '').replace(/[\s\u00a0]+/g, ' ');
  }

  /** Opens everything that opens. */
  async opensAll(): Promise<void> {
    const closed = 'details:not([open])';
    // What opens may hold more that opens.
    while (this.root.querySelector(closed)) {
      for (const details of this.#all(closed)) (details as HTMLDetailsElement).open = true;
      await waitUntil(
        () => this.#all('details[open]').every((details) => details.childElementCount > 1),
        'nothing came inside',
      );
      await waitUntil(() => !this.root.querySelector('.explain .bar'), 'words did not come', {
        timeout: 8000,
      });
    }
  }

  /** Asks about a charge that is open. */
  async asks(): Promise<void> {
    this.#button('.explain .button').click();
    await this.element.updateComplete;
  }

  async triesAgain(): Promise<void> {
    this.#button('.panel .button').click();
    await this.element.updateComplete;
  }

  /** Asks for the PDF, as often as an impatient thumb does; gives the names of the files that were saved. */
  async downloads(times = 1): Promise<string[]> {
    const saved: string[] = [];
    const keep = (event: Event): void => {
      const link = event.target;
      if (!(link instanceof HTMLAnchorElement) || !link.download) return;
      event.preventDefault();
      saved.push(link.download);
    };
    // The link is in no document: its click is seen where it is made.
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      this.addEventListener('click', keep, { once: true });
      click.call(this);
    };
    try {
      for (let count = 0; count < times; count += 1) this.#button('.actions .button').click();
      await waitUntil(() => this.root.querySelector('p.status')?.textContent?.trim(), 'nothing was said', {
        timeout: 8000,
      });
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    return saved;
  }

  get root(): ShadowRoot {
    if (!this.element.shadowRoot) throw new Error('not rendered');
    return this.element.shadowRoot;
  }

  /** How much wider the content is than the element. */
  get overflow(): number {
    const width = this.element.getBoundingClientRect().right;
    return Math.max(
      0,
      ...this.#all('*:not(.hidden)').map((one) => one.getBoundingClientRect().right - width),
    );
  }

  calls(operation: string): number {
    return this.utility.calls.filter((call) => call.operation === operation).length;
  }

  #button(selector: string): HTMLButtonElement {
    const button = this.root.querySelector<HTMLButtonElement>(selector);
    if (!button) throw new Error(`no ${selector}`);
    return button;
  }

  #all(selector: string): Element[] {
    return [...this.root.querySelectorAll(selector)];
  }
}

function changed(fetch: typeof globalThis.fetch, change: Change): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const url = input instanceof Request ? input.url : String(input);
    if (!response.ok || !/\/bills(\?|$)/.test(url)) return response;
    const page = (await response.json()) as { items: Bill[] };
    const body = JSON.stringify({ items: page.items.map(change) });
    const headers = new Headers(response.headers);
    // It names the answer that was changed.
    headers.delete('etag');
    return new Response(body, { status: response.status, headers });
  };
}
