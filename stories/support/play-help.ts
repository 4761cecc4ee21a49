// What a customer does with the payment help in a story.
import { appears, elementOf, reaches } from './play.js';

type Play = ReturnType<typeof reaches>;

/** The topic shows what matches, and nothing of it is on its way. */
export const showsInHelp =
  (selector: string): Play =>
  async (context) => {
    await reaches('ready')(context);
    const { shadowRoot } = elementOf(context.canvasElement);
    await appears(() => !shadowRoot.querySelector('.wait') && shadowRoot.querySelector(selector), selector);
  };

/** Presses and waits, in turn: what is pressed, what then appears. */
export const pressesInHelp =
  (...turns: readonly string[]): Play =>
  async (context) => {
    await reaches('ready')(context);
    const { shadowRoot } = elementOf(context.canvasElement);
    for (const [index, selector] of turns.entries()) {
      const found = await appears(() => shadowRoot.querySelector<HTMLElement>(selector), selector);
      if (index % 2 === 0) found.click();
    }
  };

/** Types into a field, tries to send it, and waits for what is said. */
export const typesInHelp =
  (field: string, text: string, said: string): Play =>
  async (context) => {
    await showsInHelp(field)(context);
    const { shadowRoot } = elementOf(context.canvasElement);
    const input = await appears(() => shadowRoot.querySelector<HTMLInputElement>(field), field);
    input.value = text;
    input.dispatchEvent(new Event('input'));
    input.form?.requestSubmit();
    await appears(() => shadowRoot.querySelector(said), said);
  };
