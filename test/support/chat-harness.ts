import { html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import '../../src/define/chat-launcher.js';
import type { UtilityChatLauncher } from '../../src/elements/chat-launcher/chat-launcher.js';
import { UtilityHelpRequestedEvent, type UtilityHelpSubject } from '../../src/elements/events.js';
import { createMockUtility, type MockUtility } from '../../src/mock/index.js';
import { ElementHarness } from './harness.js';
import { mount, type Mounted, type MountOptions } from './mount.js';

const EVENTS = [
  'utility-chat-opened',
  'utility-chat-closed',
  'utility-chat-handed-over',
  'utility-chat-show-requested',
];
const patience = { timeout: 8000 };

/** What a customer does with the chat, in verbs. */
export class ChatHarness extends ElementHarness<UtilityChatLauncher> {
  constructor(
    element: UtilityChatLauncher,
    readonly page: Mounted,
  ) {
    super(element);
    for (const type of EVENTS) element.addEventListener(type, (event) => this.events.push(event));
  }

  /** Puts the launcher on a page, with what else stands there. */
  static async on(options: MountOptions & { beside?: TemplateResult } = {}): Promise<ChatHarness> {
    const { beside, ...rest } = options;
    const utility = options.utility ?? createMockUtility({ scenario: 'co-high-bill', ...rest });
    const content = html`${beside}<utility-chat-launcher></utility-chat-launcher>`;
    const page = await mount(content, { ...rest, utility });
    const element = page.provider.querySelector('utility-chat-launcher');
    if (!element) throw new Error('the page has no launcher');
    return new ChatHarness(element, page);
  }

  /** The same, opened, once one can write. */
  static async opened(options: Parameters<typeof ChatHarness.on>[0] = {}): Promise<ChatHarness> {
    const chat = await ChatHarness.on(options);
    await chat.opens();
    return chat;
  }

  get utility(): MockUtility {
    return this.page.utility;
  }

  get accountId(): string {
    return this.utility.world.accounts[0]?.id ?? '';
  }

  get root(): ShadowRoot {
    if (!this.element.shadowRoot) throw new Error('not rendered');
    return this.element.shadowRoot;
  }

  get button(): HTMLButtonElement | null {
    return this.root.querySelector('.launch');
  }

  get dialog(): HTMLDialogElement | null {
    return this.root.querySelector('dialog');
  }

  get field(): HTMLTextAreaElement {
    return this.one('#chat-text');
  }

  /** What has the focus inside the element. */
  get focused(): Element | null {
    return this.root.activeElement;
  }

  async opens(): Promise<void> {
    await this.reaches('ready');
    this.button?.click();
    await this.canWrite();
  }

  async canWrite(): Promise<void> {
    await this.until(() => !!this.dialog?.open && !!this.root.querySelector('#chat-text'), 'opened');
    await this.until(() => !this.text.includes('Getting your messages'), 'loaded');
  }

  /** Types into the field, as keys do. */
  async types(text: string): Promise<void> {
    this.field.value = text;
    this.field.dispatchEvent(new Event('input', { bubbles: true }));
    await this.element.updateComplete;
  }

  /** Says something with the Enter key. */
  async says(text: string): Promise<void> {
    await this.types(text);
    this.field.focus();
    await sendKeys({ press: 'Enter' });
    await this.element.updateComplete;
  }

  /** Presses what reads like this, or is called so. */
  async presses(words: string): Promise<void> {
    const found = await this.finds(words);
    found.click();
    await this.element.updateComplete;
  }

  /** Waits for a button or choice that reads like this, or is called so. */
  async finds(words: string): Promise<HTMLElement> {
    const find = (): HTMLElement | undefined =>
      [...this.root.querySelectorAll<HTMLElement>('button, label, a')].find(
        (one) => one.textContent?.includes(words) || one.getAttribute('aria-label') === words,
      );
    await this.until(() => find() !== undefined, `found "${words}"`);
    return find() as HTMLElement;
  }

  /** Waits until the element shows this. */
  async shows(text: string | RegExp): Promise<void> {
    await this.until(
      () => (typeof text === 'string' ? this.text.includes(text) : text.test(this.text)),
      `showed ${String(text)}`,
    );
  }

  async until(holds: () => boolean, what: string): Promise<void> {
    await waitUntil(holds, `never ${what}: ${this.text.slice(0, 600)}`, patience);
    await this.element.updateComplete;
  }

  /** Waits until it has said this to people who listen. */
  async hears(text: string): Promise<void> {
    await this.until(() => this.live.said.some((said) => said.includes(text)), `heard ${text}`);
  }

  /** An element of the page asks for help with something. Says whether nobody answered. */
  asksHelp(from: EventTarget, subject: UtilityHelpSubject, summary: string): boolean {
    const detail = { topic: subject.type, subject, summary, locale: 'en' };
    return from.dispatchEvent(new UtilityHelpRequestedEvent(detail));
  }

  /** The texts of the bubbles on screen, by who says them. */
  get bubbles(): { from: string; text: string }[] {
    return [...this.root.querySelectorAll('.entry')].map((entry) => ({
      from: entry.classList[1] ?? '',
      text: (entry.querySelector('.words')?.textContent ?? '').trim(),
    }));
  }

  calls(operation: string): number {
    return this.utility.calls.filter((call) => call.operation === operation).length;
  }

  one<E extends Element>(selector: string): E {
    const found = this.root.querySelector<E>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  }
}

/** The utility's side of the conversation, as the person who takes it. */
export function agent(chat: ChatHarness): { take(): void; say(text: string): void; id: string } {
  const desk = chat.utility.world.conversations;
  const [who] = desk.agents;
  const id = (): string => desk.list(chat.accountId)[0]?.id ?? '';
  if (!who) throw new Error('nobody works here');
  let count = 0;
  return {
    get id() {
      return id();
    },
    take: () => void desk.take(id(), who),
    say: (text) => {
      count += 1;
      const clientId = `agent-${String(count)}`;
      desk.send(id(), { side: 'agent', agent: who }, { clientId, locale: 'en', text });
    },
  };
}

/** The chat of a customer who has asked for a person, and whom somebody has taken. */
export async function withPerson(
  options: Parameters<typeof ChatHarness.opened>[0] = {},
): Promise<ChatHarness> {
  const chat = await ChatHarness.opened(options);
  await chat.presses('Talk to a person');
  await chat.until(() => chat.element.conversation?.state === 'waiting', 'waited');
  agent(chat).take();
  await chat.until(() => chat.element.conversation?.state === 'with_person', 'taken');
  return chat;
}
