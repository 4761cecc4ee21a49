import { html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/move-wizard.js';
import type { UtilityMoveSubmittedEvent } from '../../src/elements/move-wizard/move-wizard.events.js';
import type { UtilityMoveWizard } from '../../src/elements/move-wizard/move-wizard.js';
import { createMockUtility, type MockUtility } from '../../src/mock/index.js';
import { ElementHarness } from './harness.js';
import { mount, type MountOptions } from './mount.js';

const patience = { timeout: 8000 };

export interface WizardOptions extends MountOptions {
  mode?: string;
}

/** What a customer does with the move wizard, in verbs. */
export class MoveWizardHarness extends ElementHarness<UtilityMoveWizard> {
  constructor(
    element: UtilityMoveWizard,
    readonly utility: MockUtility,
  ) {
    super(element);
    element.addEventListener('utility-move-submitted', (event) => this.events.push(event));
  }

  /** Puts the element on a page. */
  static async on(options: WizardOptions = {}): Promise<MoveWizardHarness> {
    const { mode = 'transfer', ...rest } = options;
    const utility = options.utility ?? createMockUtility({ scenario: 'co-high-bill', ...rest });
    const { provider } = await mount(html`<utility-move-wizard mode=${mode}></utility-move-wizard>`, {
      locale: 'en',
      ...rest,
      utility,
    });
    const element = provider.querySelector('utility-move-wizard');
    if (!element) throw new Error('the page has no move wizard');
    return new MoveWizardHarness(element, utility);
  }

  /** The same, once a step can be answered. */
  static async sees(options: WizardOptions = {}): Promise<MoveWizardHarness> {
    const wizard = await MoveWizardHarness.on(options);
    await wizard.reaches('ready');
    await wizard.settles();
    return wizard;
  }

  get root(): ShadowRoot {
    if (!this.element.shadowRoot) throw new Error('not rendered');
    return this.element.shadowRoot;
  }

  get accountId(): string {
    return this.utility.world.accounts[0]?.id ?? '';
  }

  /** The heading of the step on screen. */
  get step(): string {
    return this.root.querySelector('.step-title, .done-title')?.textContent?.trim() ?? '';
  }

  get submitted(): UtilityMoveSubmittedEvent['detail'][] {
    return this.events
      .filter(({ type }) => type === 'utility-move-submitted')
      .map((event) => (event as UtilityMoveSubmittedEvent).detail);
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

  async says(text: string | RegExp): Promise<void> {
    await waitUntil(
      () => (typeof text === 'string' ? this.text.includes(text) : text.test(this.text)),
      `never said ${String(text)}: ${this.text}`,
      patience,
    );
    await this.element.updateComplete;
  }

  /** Waits until it says something no more. */
  async isRidOf(text: string): Promise<void> {
    await waitUntil(() => !this.text.includes(text), `still says ${text}`, patience);
  }

  async hears(text: string): Promise<void> {
    await waitUntil(
      () => this.live.said.some((said) => said.includes(text)),
      `never heard ${text}: ${this.live.said.join(' | ')}`,
      patience,
    );
  }

  /** Waits for a step, by its heading. */
  async isAt(step: string): Promise<void> {
    await waitUntil(() => this.step.includes(step), `not at ${step}: ${this.text}`, patience);
    await this.settles();
  }

  /** Presses the button that reads like this. */
  async presses(words: string, times = 1): Promise<void> {
    const button = this.#button(words);
    for (let count = 0; count < times; count += 1) button.click();
    await this.element.updateComplete;
  }

  /** Goes on, and waits for the step that comes. */
  async goesOn(to: string): Promise<void> {
    await this.presses('Go on');
    await this.isAt(to);
  }

  /** Types into the field with this label, as keys do, and leaves it. */
  async types(label: string, text: string): Promise<void> {
    const field = this.field(label);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await this.element.updateComplete;
  }

  /** Types an address and chooses what reads like this. */
  async finds(address: string, choice = address): Promise<void> {
    const field = this.root.querySelector<HTMLInputElement>('[role=combobox]');
    if (!field) throw new Error(`no address to type: ${this.text}`);
    field.focus();
    field.value = address;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await this.choosesAddress(choice);
  }

  async choosesAddress(words: string): Promise<void> {
    const found = (): HTMLElement | undefined =>
      this.#all<HTMLElement>('[role=option]').find((one) => one.textContent?.includes(words));
    await waitUntil(() => found(), `no address ${words}: ${this.text}`, patience);
    found()?.click();
    await this.element.updateComplete;
  }

  /** Chooses, or ticks, what reads like this. */
  async ticks(words: string): Promise<void> {
    const found = (): HTMLLabelElement | undefined =>
      this.#all<HTMLLabelElement>('label.option').find((one) => one.textContent?.includes(words));
    await waitUntil(() => found(), `no choice ${words}: ${this.text}`, patience);
    found()?.querySelector('input')?.click();
    await this.element.updateComplete;
  }

  /** Chooses a file for the question with this label. */
  async uploads(label: string, ...files: File[]): Promise<void> {
    const input = this.field(label);
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await this.element.updateComplete;
  }

  /** Presses keys where the focus is. */
  async keys(...keys: string[]): Promise<void> {
    for (const press of keys) await sendKeys({ press });
    await this.element.updateComplete;
  }

  field(label: string): HTMLInputElement {
    const found = this.#all<HTMLLabelElement>('label[for]').find((one) => one.textContent?.includes(label));
    const field = found && this.root.getElementById(found.htmlFor);
    if (!field) throw new Error(`no field "${label}": ${this.text}`);
    return field as HTMLInputElement;
  }

  /** What is said at the field with this label. */
  saidAt(label: string): string {
    const field = this.field(label);
    const ids = (field.getAttribute('aria-describedby') ?? '').split(' ');
    return ids.map((id) => this.root.getElementById(id)?.textContent ?? '').join(' ');
  }

  /** The page is closed; opened again it is another. */
  leaves(): void {
    this.element.closest('utility-provider')?.remove();
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

  /** The moves that the utility believes in. */
  get moves() {
    return this.utility.world.moves.list(this.accountId);
  }

  /** Waits until the draft at the utility has this answer. */
  async saves(id: string, answer: unknown): Promise<void> {
    const kept = (): unknown => this.moves.find(({ state }) => state === 'draft')?.answers[id];
    await waitUntil(
      () => JSON.stringify(kept()) === JSON.stringify(answer),
      `${id} is ${JSON.stringify(kept())}`,
      patience,
    );
  }

  #button(words: string): HTMLButtonElement {
    const button = this.#all<HTMLButtonElement>('button').find(
      (one) => one.textContent?.includes(words) || one.getAttribute('aria-label')?.includes(words),
    );
    if (!button) throw new Error(`no button "${words}": ${this.text}`);
    return button;
  }

  #all<E extends Element>(selector: string): E[] {
    return [...this.root.querySelectorAll<E>(selector)];
  }
}

/** A file whose content begins like a PDF, or like what is given. */
export function paper(
  name = 'cedula.pdf',
  size = 2000,
  head: readonly number[] = [0x25, 0x50, 0x44, 0x46, 0x2d],
): File {
  const bytes = new Uint8Array(size);
  bytes.set(head.slice(0, size));
  return new File([bytes], name, { type: 'application/octet-stream' });
}
