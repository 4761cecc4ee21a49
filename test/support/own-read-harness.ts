import { waitUntil } from '@open-wc/testing';
import type { Read } from '../../src/contract/reads.js';
import { BillExplainerHarness } from './bill-explainer-harness.js';

type Options = Parameters<typeof BillExplainerHarness.on>[0];

/** What a customer does with the form for a meter read, in verbs. */
export class OwnReadHarness extends BillExplainerHarness {
  /** Puts the element on a page and waits for the bill. */
  static async sees(options: Options = {}): Promise<OwnReadHarness> {
    const { element, utility } = await BillExplainerHarness.on(options);
    const harness = new OwnReadHarness(element, utility);
    await harness.reaches('ready');
    return harness;
  }

  /** The offer, where there is one. */
  get offer(): HTMLButtonElement | null {
    return this.root.querySelector('.own-read-offer');
  }

  get field(): HTMLInputElement {
    const field = this.root.querySelector<HTMLInputElement>('.own-read input');
    if (!field) throw new Error('no field');
    return field;
  }

  /** What the form says, all of it. */
  get form(): string {
    return textOf(this.root.querySelector('.own-read'));
  }

  /** What is said at the field. */
  get said(): string {
    return textOf(this.root.querySelector('.own-read .said'));
  }

  /** What was said last to people who listen to the page. */
  get heard(): string {
    return textOf(this.root.querySelector('[role="status"][aria-live="polite"]'));
  }

  async opensForm(): Promise<void> {
    await waitUntil(() => this.offer, 'no offer', { timeout: 8000 });
    this.offer?.click();
    await waitUntil(() => this.root.querySelector('.own-read'), 'no form', { timeout: 8000 });
    await this.element.updateComplete;
  }

  /** Types a figure, as keys do; `leaves` the field after it. */
  async types(text: string, leaves = false): Promise<void> {
    this.field.value = text;
    this.field.dispatchEvent(new Event('input', { bubbles: true }));
    if (leaves) this.field.dispatchEvent(new Event('change', { bubbles: true }));
    await this.element.updateComplete;
  }

  /** Waits until the form says something. */
  async says(words: string): Promise<void> {
    await waitUntil(() => this.form.includes(words), `never said: ${words}`, { timeout: 8000 });
  }

  /** Taps the button below a read that was sent. */
  async asksForAnother(): Promise<void> {
    const button = this.root.querySelector<HTMLButtonElement>('.own-read .note button');
    if (!button) throw new Error('no way to send another');
    button.click();
    await this.element.updateComplete;
  }

  /** Sends, as often as an impatient thumb does, and waits for how it ended. */
  async sends(times = 1): Promise<void> {
    const button = this.root.querySelector<HTMLButtonElement>('.own-read [type="submit"]');
    if (!button) throw new Error('nothing to send with');
    for (let count = 0; count < times; count += 1) button.click();
    await this.element.updateComplete;
    await waitUntil(
      () => this.root.querySelector('.own-read [type="submit"]')?.getAttribute('aria-disabled') !== 'true',
      'never ended',
      { timeout: 8000 },
    );
    await this.element.updateComplete;
  }

  /** The customer's own reads that the utility has of a service point. */
  async received(servicePointId: string): Promise<Read[]> {
    const { utility } = this;
    const { accounts, token } = await utility.getSession()();
    const path = `/v1/accounts/${accounts[0]?.id ?? ''}/service-points/${servicePointId}/reads`;
    const headers = { authorization: `Bearer ${token}` };
    const response = await utility.fetch(`${utility.baseUrl}${path}`, { headers });
    const { items } = (await response.json()) as { items: Read[] };
    return items.filter(({ quality }) => quality === 'customer');
  }
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
}
