// What a customer does with the move wizard in a story.
import { appears, elementOf, reaches } from './play.js';

type Play = ReturnType<typeof reaches>;
/** Something that is done, and what then has to be there. */
type Turn = (root: ShadowRoot) => Promise<void>;

const find = <E extends Element = HTMLElement>(root: ShadowRoot, selector: string): Promise<E> =>
  appears(() => root.querySelector<E>(selector), selector);

const isSettled = (root: ShadowRoot): boolean => !root.querySelector('.wait, [aria-disabled="true"]');

/** Types into a field, and leaves it. */
export const typing =
  (selector: string, text: string): Turn =>
  async (root) => {
    const field = await find<HTMLInputElement>(root, selector);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };

/** Presses what matches. */
export const pressing =
  (selector: string): Turn =>
  async (root) => {
    (await find(root, selector)).click();
  };

/** Waits for what matches. */
export const showing =
  (selector: string): Turn =>
  async (root) => {
    await find(root, selector);
  };

/** Types an address and chooses the match at that place. */
export const finding =
  (address: string, index = 0): Turn =>
  async (root) => {
    await typing('[role=combobox]', address)(root);
    await pressing(`[role=option]:nth-child(${index + 1})`)(root);
  };

/** Chooses a file of so many bytes that begins like this. */
export const uploading =
  (selector: string, name: string, size: number, head = '%PDF-1.7'): Turn =>
  async (root) => {
    const input = await find<HTMLInputElement>(root, selector);
    const transfer = new DataTransfer();
    transfer.items.add(new File([head.padEnd(size, ' ')], name));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };

/** Goes on to the next step. */
export const goingOn: Turn = async (root) => {
  const before = root.querySelector('.step-title')?.textContent;
  await appears(() => isSettled(root), 'end of waiting');
  (await find(root, 'form [type=submit]')).click();
  await appears(() => root.querySelector('.step-title')?.textContent !== before, 'next step');
};

/** Tries to go on and cannot. */
export const tryingOn: Turn = pressing('form [type=submit]');

/** Does one thing after another, once the first step is there. */
export const doing =
  (...turns: readonly Turn[]): Play =>
  async (context) => {
    await reaches('ready')(context);
    const { shadowRoot } = elementOf(context.canvasElement);
    await appears(() => isSettled(shadowRoot), 'first step');
    for (const turn of turns) await turn(shadowRoot);
    await appears(() => isSettled(shadowRoot) || shadowRoot.querySelector('.upload'), 'end of waiting');
  };
