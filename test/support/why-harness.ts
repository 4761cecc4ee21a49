import { waitUntil } from '@open-wc/testing';
import { BillExplainerHarness } from './bill-explainer-harness.js';

type Options = Parameters<typeof BillExplainerHarness.on>[0];

/** What a customer does with the explanation of a change and with the checks, in verbs. */
export class WhyHarness extends BillExplainerHarness {
  /** Puts the element on a page and waits until it says why, or that it cannot. */
  static async sees(options: Options = {}): Promise<WhyHarness> {
    const { element, utility } = await BillExplainerHarness.on(options);
    const harness = new WhyHarness(element, utility);
    await harness.reaches('ready');
    await waitUntil(() => element.audit, 'nothing was checked', { timeout: 8000 });
    return harness;
  }

  /** The sentence on the change; undefined where nothing is compared. */
  get sentence(): string | undefined {
    return textOf(this.#find('.why:not(.audit) .sentence'));
  }

  /** The sentence on the checks. */
  get checks(): string {
    return textOf(this.#find('.audit .sentence')) ?? '';
  }

  /** Waits for what the sentence on the change should say. */
  async isTold(text: string): Promise<void> {
    await waitUntil(() => this.sentence?.includes(text), `never told "${text}" but "${this.sentence}"`, {
      timeout: 8000,
    });
  }

  /** Opens the causes; gives each row as it reads: what, how much. */
  async opensCauses(): Promise<[string, string][]> {
    await this.#opens('.why:not(.audit) > details', '.fall, .picker');
    return this.rows;
  }

  /** The rows of the waterfall, as they read. */
  get rows(): [string, string][] {
    return [...this.root.querySelectorAll('.fall > li > .row')].map((row) => [
      textOf(row.firstElementChild) ?? '',
      textOf(row.querySelector('.amount')) ?? '',
    ]);
  }

  /** The advice under the causes, once it has come: each tip as it reads. */
  async advice(): Promise<string[]> {
    await waitUntil(() => this.#find('.advice li, .advice .button'), 'no advice came', { timeout: 8000 });
    return [...this.root.querySelectorAll('.advice li')].map((one) => textOf(one) ?? '');
  }

  /** Asks for the advice again. */
  async asksForAdviceAgain(): Promise<void> {
    this.#button('.advice .button').click();
    await waitUntil(() => this.#find('.advice li'), 'no advice came', { timeout: 8000 });
  }

  /** Compares with the bill before, or with that of a year before. */
  async picks(label: string): Promise<void> {
    this.#button('.choices .button', label).click();
    await this.element.updateComplete;
  }

  /** Opens the list of bills and waits for its first page. */
  async opensList(): Promise<number> {
    await this.#opens('.picker > details', '.picker li');
    return this.listed;
  }

  /** How many bills the list shows. */
  get listed(): number {
    return this.root.querySelectorAll('.picker li').length;
  }

  /** Asks for older bills. */
  async goesBack(): Promise<void> {
    const before = this.listed;
    [...this.root.querySelectorAll<HTMLButtonElement>('.picker > details > .button')].at(-1)?.click();
    await waitUntil(() => this.listed > before, 'no older bills came', { timeout: 8000 });
  }

  /** Compares with a bill of the list. */
  async picksFromList(index: number): Promise<void> {
    this.root.querySelectorAll<HTMLButtonElement>('.picker .pick')[index]?.click();
    await this.element.updateComplete;
  }

  /** What is chosen to compare with, as it reads. */
  get picked(): string[] {
    return [...this.root.querySelectorAll('.picker [aria-pressed="true"]')].map((one) => textOf(one) ?? '');
  }

  /** Shows a bill of the list instead. */
  async shows(index: number): Promise<void> {
    this.root.querySelectorAll<HTMLButtonElement>('.picker .choice > .button')[index]?.click();
    await this.element.updateComplete;
  }

  /** Opens the checks and waits until earlier bills have been looked at. */
  async opensChecks(): Promise<string> {
    await this.#opens('.audit > details', '.group li');
    await waitUntil(() => textOf(this.#find('.audit > .status')) === '', 'still looking', { timeout: 8000 });
    await this.element.updateComplete;
    return textOf(this.#find('.audit details')) ?? '';
  }

  /** Asks about the first thing that is to be asked about. */
  async asksAboutCheck(): Promise<void> {
    this.#button('.group.ask .button').click();
    await this.element.updateComplete;
  }

  /** Tries again to get the other bill. */
  async looksAgain(): Promise<void> {
    this.#button('.why > .button').click();
    await this.element.updateComplete;
  }

  async #opens(details: string, inside: string): Promise<void> {
    await waitUntil(() => this.#find(details), `no ${details}`, { timeout: 8000 });
    (this.#find(details) as HTMLDetailsElement).open = true;
    await waitUntil(() => this.#find(inside), `no ${inside}`, { timeout: 8000 });
    await this.element.updateComplete;
  }

  #find(selector: string): Element | null {
    return this.root.querySelector(selector);
  }

  #button(selector: string, label = ''): HTMLButtonElement {
    const found = [...this.root.querySelectorAll<HTMLButtonElement>(selector)].find((one) =>
      one.textContent?.includes(label),
    );
    if (!found) throw new Error(`no ${selector} "${label}"`);
    return found;
  }
}

function textOf(element: Element | null): string | undefined {
  return element?.textContent?.replace(/[\s\u00a0]+/g, ' ').trim();
}
