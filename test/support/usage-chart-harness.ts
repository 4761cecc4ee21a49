import { html, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { Usage } from '../../src/contract/usage.js';
import '../../src/define/usage-chart.js';
import type { UtilityUsageChart } from '../../src/elements/usage-chart/usage-chart.js';
import { createMockUtility, type MockUtility } from '../../src/mock/index.js';
import { ElementHarness } from './harness.js';
import { mount, type MountOptions } from './mount.js';

/** How a test changes the usage that the utility answers. */
type Change = (usage: Usage) => Usage;

/** A file that the element handed to the browser. */
interface SavedFile {
  readonly name: string;
  readonly text: string;
}

/** What a customer does with the usage chart, in verbs. */
export class UsageChartHarness extends ElementHarness<UtilityUsageChart> {
  constructor(
    element: UtilityUsageChart,
    readonly utility: MockUtility,
  ) {
    super(element);
  }

  /** Puts the element on a page; `change` alters usage on its way. */
  static async on(
    options: MountOptions & { change?: Change; content?: TemplateResult } = {},
  ): Promise<UsageChartHarness> {
    const { change, content, client, ...rest } = options;
    const utility = options.utility ?? createMockUtility(rest);
    const fetch = change ? changed(utility.fetch, change) : utility.fetch;
    const { provider } = await mount(content ?? html`<utility-usage-chart></utility-usage-chart>`, {
      ...rest,
      utility,
      client: { fetch, ...client },
    });
    const element = provider.querySelector('utility-usage-chart');
    if (!element) throw new Error('the page has no usage chart');
    return new UsageChartHarness(element, utility);
  }

  get root(): ShadowRoot {
    if (!this.element.shadowRoot) throw new Error('not rendered');
    return this.element.shadowRoot;
  }

  /** The chart itself: the one stop of the tab key. */
  get plot(): HTMLElement {
    return this.#one('.plot');
  }

  /** What a screen reader says of the bar that is looked at. */
  get spoken(): string {
    return plain(this.plot.getAttribute('aria-valuetext') ?? '');
  }

  /** The stretch of time on screen, in words. */
  get period(): string {
    return plain(this.#one('.period strong').textContent ?? '');
  }

  /** The rows of the table, cell by cell, its foot last. */
  get table(): string[][] {
    return this.all('tbody tr, tfoot tr').map((row) =>
      [...row.children].map((cell) => plain(cell.textContent ?? '')),
    );
  }

  /** Waits for all that comes after the first drawing: until then there is nothing to press. */
  async hasHands(): Promise<void> {
    await waitUntil(() => this.root.querySelector('.tools'), 'no hands came', { timeout: 8000 });
    await this.element.updateComplete;
  }

  /** Presses the button of that name. */
  async presses(name: string): Promise<void> {
    const button = this.all('button').find(
      (one) => plain(one.textContent ?? '') === name || one.getAttribute('aria-label') === name,
    );
    if (!button) throw new Error(`no button "${name}"`);
    (button as HTMLButtonElement).click();
    await this.element.updateComplete;
  }

  /** Waits until bars of that level are on screen. */
  async shows(level: 'year' | 'month' | 'day' | 'reading'): Promise<void> {
    await waitUntil(
      () => this.element.usage?.window.level === level && this.root.querySelector('.plot'),
      `never showed a ${level}`,
      { timeout: 8000 },
    );
    await this.element.updateComplete;
  }

  /** The names of the meters that can be chosen. */
  get meters(): string[] {
    return this.all('.meter option').map((option) => plain(option.textContent ?? ''));
  }

  async choosesMeter(index: number): Promise<void> {
    const select = this.#one<HTMLSelectElement>('.meter select');
    select.selectedIndex = index;
    select.dispatchEvent(new Event('change'));
    await this.element.updateComplete;
  }

  async opensTable(): Promise<void> {
    const details = this.#one<HTMLDetailsElement>('details');
    details.open = true;
    await waitUntil(() => this.root.querySelector('table'), 'no table came', { timeout: 8000 });
  }

  async compares(with_: string): Promise<void> {
    const select = this.#one<HTMLSelectElement>('.compare select');
    select.value = with_;
    select.dispatchEvent(new Event('change'));
    await this.element.updateComplete;
  }

  /** Touches the bar at a position, as a finger or a mouse does. */
  async taps(index: number, pointerType: 'touch' | 'mouse' = 'touch'): Promise<void> {
    const { left, top, width, height } = this.plot.getBoundingClientRect();
    const count = this.element.usage?.bars.length ?? 1;
    const at = { clientX: left + ((index + 0.5) / count) * width, clientY: top + height / 2 };
    const options = { ...at, pointerId: 1, pointerType, bubbles: true, composed: true };
    for (const type of ['pointerdown', 'pointerup']) this.plot.dispatchEvent(new PointerEvent(type, options));
    await this.element.updateComplete;
  }

  /** Two fingers that spread (`by` above 1) or close around the middle. */
  async pinches(by: number): Promise<void> {
    const { left, top, width, height } = this.plot.getBoundingClientRect();
    const point = (type: string, pointerId: number, away: number): void => {
      const at = { clientX: left + width / 2 + away, clientY: top + height / 2 };
      this.plot.dispatchEvent(
        new PointerEvent(type, { ...at, pointerId, pointerType: 'touch', bubbles: true, composed: true }),
      );
    };
    point('pointerdown', 1, -50);
    point('pointerdown', 2, 50);
    point('pointermove', 2, 50 * (by * 2 - 1));
    point('pointerup', 1, -50);
    point('pointerup', 2, 50 * by);
    await this.element.updateComplete;
  }

  async turnsWheel(deltaY: number, ctrlKey = true): Promise<boolean> {
    const { left, width } = this.plot.getBoundingClientRect();
    const event = new WheelEvent('wheel', { deltaY, ctrlKey, clientX: left + width / 2, cancelable: true });
    const isFree = this.plot.dispatchEvent(event);
    await this.element.updateComplete;
    return !isFree;
  }

  /** Asks for a file and gives what was saved. */
  async saves(button: string): Promise<SavedFile> {
    const saved: { name: string; blob: Blob }[] = [];
    const { click } = HTMLAnchorElement.prototype;
    const { createObjectURL } = URL;
    let last: Blob | undefined;
    URL.createObjectURL = (blob: Blob): string => {
      last = blob;
      return createObjectURL.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      if (this.download && last) saved.push({ name: this.download, blob: last });
    };
    try {
      await this.presses(button);
      await waitUntil(() => saved.length > 0, 'nothing was saved', { timeout: 8000 });
    } finally {
      HTMLAnchorElement.prototype.click = click;
      URL.createObjectURL = createObjectURL;
    }
    const [file] = saved;
    return { name: file?.name ?? '', text: (await file?.blob.text()) ?? '' };
  }

  calls(operation: string): number {
    return this.utility.calls.filter((call) => call.operation === operation).length;
  }

  all(selector: string): Element[] {
    return [...this.root.querySelectorAll(selector)];
  }

  #one<E extends Element = HTMLElement>(selector: string): E {
    const found = this.root.querySelector<E>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  }
}

const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();

function changed(fetch: typeof globalThis.fetch, change: Change): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const url = input instanceof Request ? input.url : String(input);
    if (!response.ok || !/\/usage(\?|$)/.test(url)) return response;
    const body = JSON.stringify(change((await response.json()) as Usage));
    const headers = new Headers(response.headers);
    // It names the answer that was changed.
    headers.delete('etag');
    return new Response(body, { status: response.status, headers });
  };
}
