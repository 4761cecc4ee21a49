import { html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import '../../src/define/payment-help.js';
import type { UtilityPaymentHelp } from '../../src/elements/payment-help/payment-help.js';
import { createMockUtility, type MockUtility } from '../../src/mock/index.js';
import { ElementHarness } from './harness.js';
import { mount, type MountOptions } from './mount.js';

const EVENTS = [
  'utility-case-opened',
  'utility-case-changed',
  'utility-agreement-accepted',
  'utility-agreement-cancelled',
  'utility-autopay-changed',
];
const patience = { timeout: 8000 };

/** What a customer does with the payment help, in verbs. */
export class PaymentHelpHarness extends ElementHarness<UtilityPaymentHelp> {
  constructor(
    element: UtilityPaymentHelp,
    readonly utility: MockUtility,
  ) {
    super(element);
    for (const type of EVENTS) element.addEventListener(type, (event) => this.events.push(event));
  }

  /** Puts the element on a page. */
  static async on(
    options: MountOptions & { topic?: string; content?: TemplateResult } = {},
  ): Promise<PaymentHelpHarness> {
    const { topic = '', content, ...rest } = options;
    const utility = options.utility ?? createMockUtility(rest);
    const { provider } = await mount(
      content ?? html`<utility-payment-help topic=${topic}></utility-payment-help>`,
      { ...rest, utility },
    );
    const element = provider.querySelector('utility-payment-help');
    if (!element) throw new Error('the page has no payment help');
    return new PaymentHelpHarness(element, utility);
  }

  /** The same, once the topics or the topic can be read. */
  static async sees(options: Parameters<typeof PaymentHelpHarness.on>[0] = {}): Promise<PaymentHelpHarness> {
    const help = await PaymentHelpHarness.on(options);
    await help.reaches('ready');
    await help.settles();
    return help;
  }

  get root(): ShadowRoot {
    if (!this.element.shadowRoot) throw new Error('not rendered');
    return this.element.shadowRoot;
  }

  /** Waits until nothing is on its way any more. */
  async settles(): Promise<void> {
    await waitUntil(
      () => !this.root.querySelector('.wait, [aria-disabled="true"]'),
      'never settled',
      patience,
    );
    await this.element.updateComplete;
  }

  /** Waits until it says something. */
  async says(text: string | RegExp): Promise<void> {
    await waitUntil(
      () => (typeof text === 'string' ? this.text.includes(text) : text.test(this.text)),
      `never said ${String(text)}: ${this.text}`,
      patience,
    );
    await this.element.updateComplete;
  }

  /** Presses the button that reads like this, as often as an impatient thumb does. */
  async presses(words: string, times = 1): Promise<void> {
    const button = this.#all<HTMLButtonElement>('button').find((one) => one.textContent?.includes(words));
    if (!button) throw new Error(`no button "${words}": ${this.text}`);
    for (let count = 0; count < times; count += 1) button.click();
    await this.element.updateComplete;
    await this.settles();
  }

  /** Goes to a button by its words and presses Enter. */
  async pressesByKey(words: string): Promise<void> {
    const button = this.#all<HTMLButtonElement>('button').find((one) => one.textContent?.includes(words));
    if (!button) throw new Error(`no button "${words}"`);
    button.focus();
    await sendKeys({ press: 'Enter' });
    await this.settles();
  }

  /** Types into the field with this label, as keys do, and leaves it. */
  async types(label: string, text: string): Promise<void> {
    const field = this.field(label);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await this.element.updateComplete;
  }

  /** Types and presses Enter before the page has drawn anything. */
  async typesAndSends(label: string, text: string): Promise<void> {
    const field = this.field(label);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.form?.requestSubmit();
    await this.element.updateComplete;
  }

  /** Chooses, or ticks, what reads like this. */
  async ticks(words: string): Promise<void> {
    const label = this.#all<HTMLLabelElement>('label.option').find((one) => one.textContent?.includes(words));
    if (!label) throw new Error(`no choice "${words}"`);
    label.querySelector('input')?.click();
    await this.element.updateComplete;
  }

  field(label: string): HTMLInputElement | HTMLTextAreaElement {
    const found = this.#all<HTMLLabelElement>('label[for]').find((one) => one.textContent?.includes(label));
    const field = found && this.root.getElementById(found.htmlFor);
    if (!field) throw new Error(`no field "${label}"`);
    return field as HTMLInputElement;
  }

  /** Waits until it has said something to people who listen to the page. */
  async hears(text: string): Promise<void> {
    await waitUntil(() => this.live.said.some((said) => said.includes(text)), `never heard ${text}`, {
      timeout: 15_000,
    });
    await this.element.updateComplete;
  }

  /** How much wider the content is than the element. */
  get overflow(): number {
    const { right } = this.element.getBoundingClientRect();
    return Math.max(
      0,
      ...this.#all('*:not(.hidden, .hidden *)').map((one) => one.getBoundingClientRect().right - right),
    );
  }

  calls(operation: string): number {
    return this.utility.calls.filter((call) => call.operation === operation).length;
  }

  get accountId(): string {
    return this.utility.world.accounts[0]?.id ?? '';
  }

  #all<E extends Element>(selector: string): E[] {
    return [...this.root.querySelectorAll<E>(selector)];
  }
}
