// What a customer does with the pay button in a story.
import { appears, elementOf, reaches } from './play.js';

type Play = (context: { readonly canvasElement: HTMLElement }) => Promise<void>;

/** Opens the panel and waits for the form, or for the payment that is under way. */
export const opensPay: Play = async (context) => {
  await reaches('ready')(context);
  const { shadowRoot } = elementOf(context.canvasElement);
  shadowRoot.querySelector<HTMLButtonElement>('.pay')?.click();
  await appears(
    () => shadowRoot.querySelector('form .submit, .step') && !shadowRoot.querySelector('.bars'),
    'form',
  );
};

const choose = (root: ShadowRoot, selector: string): void => {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  found.click();
};

/** Opens it, and chooses in turn what the selectors find. */
export const choosesInPay =
  (...selectors: readonly string[]): Play =>
  async (context) => {
    await opensPay(context);
    const { shadowRoot } = elementOf(context.canvasElement);
    for (const selector of selectors) {
      choose(shadowRoot, selector);
      await appears(() => shadowRoot.querySelector(selector), selector);
    }
  };

/** The radio button of a way to pay, by its place in the list. */
export const way = (place: number): string => `.methods > .option:nth-of-type(${String(place)}) input`;

/** Types into a field of the form and waits for what is said. */
export const typesInPay =
  (field: string, text: string, said: string, ...before: readonly string[]): Play =>
  async (context) => {
    await choosesInPay(...before)(context);
    const { shadowRoot } = elementOf(context.canvasElement);
    const input = await appears(() => shadowRoot.querySelector<HTMLInputElement>(field), field);
    input.value = text;
    input.dispatchEvent(new Event('input'));
    await appears(() => shadowRoot.querySelector(said), said);
  };

/** Pays with this way, and waits for a place and for what is drawn there. */
export const paysTo =
  (wayToPay: string | undefined, place: string, shown = '.step', bank = ''): Play =>
  async (context) => {
    await (wayToPay === undefined ? opensPay : choosesInPay(wayToPay))(context);
    const { shadowRoot } = elementOf(context.canvasElement);
    if (bank !== '') {
      const list = await appears(
        () => shadowRoot.querySelector<HTMLSelectElement>('#pay-option'),
        'list of banks',
      );
      list.value = bank;
      list.dispatchEvent(new Event('change'));
    }
    await appears(() => shadowRoot.querySelector('form .submit'), 'form');
    choose(shadowRoot, 'form .submit');
    await appears(() => shadowRoot.querySelector(`.step[data-at=${place}]`), place);
    await appears(() => shadowRoot.querySelector(shown), shown);
  };

/** Presses in turn what comes on screen. */
export const thenPresses =
  (first: Play, ...selectors: readonly string[]): Play =>
  async (context) => {
    await first(context);
    const { shadowRoot } = elementOf(context.canvasElement);
    for (const [index, selector] of selectors.entries()) {
      const found = await appears(() => shadowRoot.querySelector<HTMLElement>(selector), selector);
      if (index < selectors.length - 1) found.click();
    }
  };
