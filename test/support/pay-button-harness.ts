import { html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import '../../src/define/pay-button.js';
import type { UtilityPayButton } from '../../src/elements/pay-button/pay-button.js';
import type { PaymentHandler } from '../../src/elements/pay-button/payment-fields.js';
import { createMockUtility, type MockUtility } from '../../src/mock/index.js';
import { ElementHarness } from './harness.js';
import { mount, type MountOptions } from './mount.js';

const EVENTS = [
  'utility-payment-requested',
  'utility-payment-changed',
  'utility-payment-succeeded',
  'utility-payment-failed',
  'utility-autopay-changed',
];
const patience = { timeout: 9000 };
/** Where the mock's provider stands. */
export const PROVIDER = 'https://provider.servicedrop.example';

export interface PayOptions extends MountOptions {
  content?: TemplateResult;
  /** Origins that payments may lead to; the provider's where none are named. */
  allowed?: readonly string[];
}

/** What a customer does with the pay button, in verbs. */
export class PayButtonHarness extends ElementHarness<UtilityPayButton> {
  constructor(
    element: UtilityPayButton,
    readonly utility: MockUtility,
  ) {
    super(element);
    for (const type of EVENTS) element.addEventListener(type, (event) => this.events.push(event));
  }

  /** Puts the button on a page. */
  static async on(options: PayOptions = {}): Promise<PayButtonHarness> {
    const { content, allowed = [PROVIDER], ...rest } = options;
    const utility =
      options.utility ?? createMockUtility({ scenario: 'co-high-bill', baseUrl: location.origin, ...rest });
    const { provider } = await mount(content ?? html`<utility-pay-button></utility-pay-button>`, {
      ...rest,
      utility,
    });
    provider.allowedOrigins = [...allowed];
    const element = provider.querySelector('utility-pay-button');
    if (!element) throw new Error('the page has no pay button');
    return new PayButtonHarness(element, utility);
  }

  /** The same, once the button can be pressed. */
  static async sees(options: PayOptions = {}): Promise<PayButtonHarness> {
    const pay = await PayButtonHarness.on(options);
    await pay.reaches('ready');
    return pay;
  }

  /** The same, once the panel is open and asks. */
  static async opens(options: PayOptions = {}): Promise<PayButtonHarness> {
    const pay = await PayButtonHarness.sees(options);
    await pay.open();
    return pay;
  }

  get root(): ShadowRoot {
    if (!this.element.shadowRoot) throw new Error('not rendered');
    return this.element.shadowRoot;
  }

  async open(): Promise<void> {
    this.#one<HTMLButtonElement>('.pay').click();
    await this.shows('form .submit, .step');
    await waitUntil(() => !this.root.querySelector('.bars'), 'never settled', patience);
  }

  /** Where the payment stands on screen. */
  get at(): string | null {
    return this.root.querySelector('.step')?.getAttribute('data-at') ?? null;
  }

  async comesTo(place: string): Promise<void> {
    await waitUntil(
      () => this.at === place,
      `never came to ${place}: ${String(this.at)} ${this.text}`,
      patience,
    );
    await this.element.updateComplete;
  }

  async shows(selector: string): Promise<Element> {
    await waitUntil(
      () => this.root.querySelector(selector),
      `never showed ${selector}: ${this.text}`,
      patience,
    );
    return this.#one(selector);
  }

  async says(words: string | RegExp): Promise<void> {
    await waitUntil(
      () => (typeof words === 'string' ? this.text.includes(words) : words.test(this.text)),
      `never said ${String(words)}: ${this.text}`,
      patience,
    );
  }

  /** Chooses what reads like this. */
  async chooses(words: string): Promise<void> {
    const label = this.#all<HTMLLabelElement>('label.option').find((one) => one.textContent?.includes(words));
    if (!label) throw new Error(`no choice "${words}": ${this.text}`);
    label.querySelector('input')?.click();
    await this.element.updateComplete;
  }

  async types(selector: string, text: string): Promise<void> {
    const field = this.#one<HTMLInputElement>(selector);
    field.value = text;
    field.dispatchEvent(
      new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
    );
    await this.element.updateComplete;
  }

  /** Presses the button that reads like this, as often as an impatient thumb does. */
  async presses(words: string, times = 1): Promise<void> {
    const found = this.#all<HTMLButtonElement>('button').find((one) => one.textContent?.includes(words));
    if (!found) throw new Error(`no button "${words}": ${this.text}`);
    for (let count = 0; count < times; count += 1) found.click();
    await this.element.updateComplete;
  }

  /** Presses "Pay" in the form. */
  async pays(times = 1): Promise<void> {
    const button = this.#one<HTMLButtonElement>('form .submit');
    for (let count = 0; count < times; count += 1) button.click();
    await this.element.updateComplete;
  }

  async pressesByKey(selector: string, key = 'Enter'): Promise<void> {
    this.#one<HTMLElement>(selector).focus();
    await sendKeys({ press: key });
    await this.element.updateComplete;
  }

  /** Charges that the provider has begun or taken. */
  get charges(): readonly { amountMinor: number; state: string }[] {
    return this.utility.world.payments.provider.charges();
  }

  /** The payment on screen is approved at the bank, in the app or at the counter. */
  async approves(): Promise<void> {
    const { payment } = this.element;
    if (!payment || !this.utility.world.payments.provider.approve(payment.id))
      throw new Error('nothing to approve');
    await this.asks();
  }

  /** The customer comes back to the page. */
  async asks(): Promise<void> {
    dispatchEvent(new Event('pageshow'));
    await this.element.updateComplete;
  }

  calls(operation: string): number {
    return this.utility.calls.filter((call) => call.operation === operation).length;
  }

  /** How much wider the content is than the element. */
  get overflow(): number {
    const { right } = this.element.getBoundingClientRect();
    return Math.max(
      0,
      ...this.#all('*:not(.hidden, .hidden *, option)').map(
        (one) => one.getBoundingClientRect().right - right,
      ),
    );
  }

  #one<E extends Element>(selector: string): E {
    const found = this.root.querySelector<E>(selector);
    if (!found) throw new Error(`no ${selector}: ${this.text}`);
    return found;
  }

  #all<E extends Element>(selector: string): E[] {
    return [...this.root.querySelectorAll<E>(selector)];
  }
}

/** A page's code for card fields, with a provider that answers at once; `node` is where it was shown. */
export function fieldsOf(utility: MockUtility, number: string): PaymentHandler & { nodes: HTMLElement[] } {
  const nodes: HTMLElement[] = [];
  return {
    nodes,
    mount(node) {
      nodes.push(node);
      node.textContent = 'the provider’s own fields';
      const { provider } = utility.world.payments;
      return {
        submit: () =>
          number === ''
            ? Promise.reject(new Error('incomplete'))
            : Promise.resolve(provider.tokenize({ number, expires: '12/30' }).token),
      };
    },
  };
}
