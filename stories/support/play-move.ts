// What a customer does with the move tracker in a story.
import { appears, elementOf, reaches } from './play.js';

type Play = ReturnType<typeof reaches>;

/** Presses and waits, in turn: what is pressed, what then appears. */
export const pressesInTracker =
  (...turns: readonly string[]): Play =>
  async (context) => {
    await reaches('ready')(context);
    const { shadowRoot } = elementOf(context.canvasElement);
    for (const [index, selector] of turns.entries()) {
      const found = await appears(() => shadowRoot.querySelector<HTMLElement>(selector), selector);
      if (index % 2 === 0) found.click();
    }
  };

/** Opens the form, gives a day and waits for what is said of it or asked then. */
export const picksInTracker =
  (opens: string, field: string, day: string): Play =>
  async (context) => {
    await pressesInTracker(opens, `#${field}`)(context);
    const { shadowRoot } = elementOf(context.canvasElement);
    const input = await appears(() => shadowRoot.querySelector<HTMLInputElement>(`#${field}`), field);
    input.value = day;
    input.dispatchEvent(new Event('change'));
    await appears(() => shadowRoot.querySelector('.near, [name="slot"]'), `word about ${day}`);
  };
