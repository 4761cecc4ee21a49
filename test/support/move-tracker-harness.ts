import { html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/move-tracker.js';
import type { Move, MoveKind } from '../../src/contract/moves.js';
import type { UtilityMoveTracker } from '../../src/elements/move-tracker/move-tracker.js';
import { createMockUtility, type MockUtility, type SystemFault } from '../../src/mock/index.js';
import { Mover, type Wish } from '../mock/moves/mover.js';
import { ElementHarness } from './harness.js';
import { mount, type MountOptions } from './mount.js';

/** A page with the tracker, and the move that is on its way there. */
export interface TrackerOptions extends MountOptions {
  /** Left out, a transfer; null for a customer who does not move. */
  readonly kind?: MoveKind | null;
  readonly wish?: Wish;
  /** What goes wrong in the systems behind it. */
  readonly systems?: readonly SystemFault[];
  /** How many days have passed since it was submitted. */
  readonly days?: number;
}

const patience = { timeout: 8000 };

/** What a customer does with the move tracker, in verbs. */
export class MoveTrackerHarness extends ElementHarness<UtilityMoveTracker> {
  constructor(
    element: UtilityMoveTracker,
    readonly utility: MockUtility,
    readonly moveId: string,
  ) {
    super(element);
    element.addEventListener('utility-move-changed', (event) => this.events.push(event));
  }

  /** Puts the element on a page. */
  static async on(options: TrackerOptions = {}): Promise<MoveTrackerHarness> {
    const { kind = 'transfer', wish = {}, systems = [], days = 0, ...rest } = options;
    const utility = options.utility ?? createMockUtility(rest);
    const mover = new Mover(utility.world);
    utility.world.moves.plan(systems);
    const moveId = kind === null ? '' : mover.submit(kind, wish).id;
    if (days > 0) mover.wait(days);
    const { provider } = await mount(html`<utility-move-tracker></utility-move-tracker>`, {
      ...rest,
      utility,
    });
    const element = provider.querySelector('utility-move-tracker');
    if (!element) throw new Error('the page has no move tracker');
    return new MoveTrackerHarness(element, utility, moveId);
  }

  /** The same, once the move can be read. */
  static async sees(options: TrackerOptions = {}): Promise<MoveTrackerHarness> {
    const tracker = await MoveTrackerHarness.on(options);
    await tracker.reaches('ready');
    return tracker;
  }

  get root(): ShadowRoot {
    if (!this.element.shadowRoot) throw new Error('not rendered');
    return this.element.shadowRoot;
  }

  /** The move as the utility has it. */
  get booked(): Move {
    return new Mover(this.utility.world).read(this.moveId);
  }

  /** Lets days pass at the utility. */
  wait(days: number): void {
    new Mover(this.utility.world).wait(days);
  }

  /** Waits until it says something. */
  async says(text: string | RegExp): Promise<void> {
    const isSaid = (): boolean =>
      typeof text === 'string' ? this.text.includes(text) : text.test(this.text);
    await waitUntil(isSaid, `never said ${String(text)}: ${this.text}`, patience);
    await this.element.updateComplete;
  }

  /** Waits until it has said something to people who listen to the page. */
  async hears(text: string): Promise<void> {
    await waitUntil(
      () => this.live.said.some((said) => said.includes(text)),
      `never heard ${text}: ${this.text}`,
      patience,
    );
  }

  /** Presses the button that reads like this, as often as an impatient thumb does. */
  async presses(words: string, times = 1): Promise<void> {
    const button = await this.#button(words);
    for (let count = 0; count < times; count += 1) button.click();
    await this.element.updateComplete;
  }

  /** Goes to a button by its words and presses Enter. */
  async pressesByKey(words: string): Promise<void> {
    (await this.#button(words)).focus();
    await sendKeys({ press: 'Enter' });
    await this.element.updateComplete;
  }

  /** Gives a day. */
  async dates(label: string, day: string): Promise<void> {
    const field = await this.#find<HTMLInputElement>(
      () =>
        [...this.root.querySelectorAll('label')].find((one) => one.textContent?.includes(label))?.control as
          HTMLInputElement | null | undefined,
    );
    field.value = day;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await this.element.updateComplete;
  }

  /** Chooses the first time that is free. */
  async takesFirstSlot(): Promise<void> {
    const slot = await this.#find(() => this.root.querySelector<HTMLInputElement>('input[name="slot"]'));
    slot.click();
    await this.element.updateComplete;
  }

  /** The element inside that has the focus. */
  get focused(): Element | null {
    return this.root.activeElement;
  }

  /** How much wider the content is than the element. */
  get overflow(): number {
    const { right } = this.element.getBoundingClientRect();
    const all = [...this.root.querySelectorAll('*:not(.hidden, .hidden *)')];
    return Math.max(0, ...all.map((one) => one.getBoundingClientRect().right - right));
  }

  calls(operation: string): number {
    return this.utility.calls.filter((call) => call.operation === operation).length;
  }

  #button(words: string): Promise<HTMLButtonElement> {
    return this.#find(() =>
      [...this.root.querySelectorAll('button')].find((one) => one.textContent?.includes(words)),
    );
  }

  async #find<T>(find: () => T | null | undefined): Promise<T> {
    await waitUntil(() => find(), `not there: ${this.text}`, patience);
    const found = find();
    if (!found) throw new Error('it went away again');
    return found;
  }
}
