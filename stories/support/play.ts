// What a customer does in a story, and what has to be true before it counts as shown.
import type { ElementState } from '../../src/controllers/element-state-controller.js';

/** What these need of a story's context. */
interface Shown {
  readonly canvasElement: HTMLElement;
}
type Play = (context: Shown) => Promise<void>;

/** Our elements that have a state, in the order of the page. */
const stateful = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].filter(
    ({ localName }) => localName.startsWith('utility-') && localName !== 'utility-provider',
  );

/** Waits until `found` gives something. Throws, with what was missing, when that takes longer than a customer waits. */
export async function appears<T>(found: () => T | undefined | null | false, what: string): Promise<T> {
  for (const started = performance.now(); performance.now() - started < 20_000;) {
    const value = found();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`There is no ${what}.`);
}

/** Every element of the story reaches the state. */
export const reaches =
  (state: ElementState): Play =>
  async ({ canvasElement }) => {
    await appears(
      () =>
        stateful(canvasElement).length > 0 &&
        stateful(canvasElement).every((element) => element.matches(`:state(${state})`)),
      `element that is ${state}`,
    );
  };

/** The first element of the story, with its content. */
export function elementOf(canvasElement: ParentNode): Element & { shadowRoot: ShadowRoot } {
  const [element] = stateful(canvasElement);
  if (!element?.shadowRoot) throw new Error('The story shows no element.');
  return element as Element & { shadowRoot: ShadowRoot };
}

/** Opens the first charge whose printed label contains the text, and waits for its words. */
export const opensCharge =
  (label: string): Play =>
  async (context) => {
    await reaches('ready')(context);
    const { shadowRoot } = elementOf(context.canvasElement);
    const summary = [...shadowRoot.querySelectorAll('summary')].find((one) =>
      one.textContent?.includes(label),
    );
    if (!summary) throw new Error(`There is no charge "${label}".`);
    if (!summary.closest('details')?.open) summary.click();
    await appears(() => summary.parentElement?.querySelector('.explain p'), `word about "${label}"`);
  };

/** Opens a charge and asks about it. Nobody on the page answers, so the element shows the channels. */
export const asksAbout =
  (label: string): Play =>
  async (context) => {
    await opensCharge(label)(context);
    const { shadowRoot } = elementOf(context.canvasElement);
    shadowRoot.querySelector<HTMLButtonElement>('details[open] .explain > .button')?.click();
    await appears(() => shadowRoot.querySelector('.channels li'), 'channel');
  };
