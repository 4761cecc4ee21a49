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

/** Opens what matches in every element of the story, and waits for what is inside. */
const opens =
  (details: string, inside: string): Play =>
  async (context) => {
    await reaches('ready')(context);
    for (const element of stateful(context.canvasElement)) {
      const root = element.shadowRoot;
      if (!root) continue;
      await appears(() => root.querySelector('.audit'), 'word on the checks');
      const closed = root.querySelector<HTMLDetailsElement>(details);
      if (!closed) continue;
      closed.open = true;
      await appears(() => root.querySelector(inside), inside);
    }
  };

/** The sentence on the change is there. */
export const isTold: Play = async (context) => {
  await reaches('ready')(context);
  const { shadowRoot } = elementOf(context.canvasElement);
  await appears(() => shadowRoot.querySelector('.sentence')?.textContent, 'sentence on the change');
};

/** Opens the causes of the change. */
export const opensCauses: Play = async (context) => {
  await opens('.why:not(.audit) > details', '.picker')(context);
  for (const { shadowRoot } of stateful(context.canvasElement)) {
    await appears(
      () => shadowRoot?.querySelector('.fall') ?? !shadowRoot?.querySelector('.why:not(.audit) > details'),
      'cause',
    );
    await appears(() => !shadowRoot?.querySelector('.advice .bar'), 'end of looking for advice');
  }
};

/** Opens the list of bills to compare with. */
export const opensPicker: Play = async (context) => {
  await opensCauses(context);
  await opens('.picker > details', '.picker li')(context);
};

/** Opens what was checked, and waits until earlier bills have been looked at. */
export const opensChecks: Play = async (context) => {
  await opens('.audit > details', '.group li')(context);
  const { shadowRoot } = elementOf(context.canvasElement);
  await appears(
    () => shadowRoot.querySelector('.audit > .status')?.textContent?.trim() === '',
    'end of looking',
  );
};

/** Asks about what failed. Nobody on the page answers, so the element shows the channels. */
export const asksAboutCheck: Play = async (context) => {
  await opensChecks(context);
  const { shadowRoot } = elementOf(context.canvasElement);
  const ask = await appears(
    () => shadowRoot.querySelector<HTMLButtonElement>('.group.ask .button'),
    'thing to ask about',
  );
  ask.click();
  await appears(() => shadowRoot.querySelector('.channels li'), 'channel');
};

/** Opens the form for the customer's own meter read, and types a figure. */
export const typesRead =
  (figure: string): Play =>
  async (context) => {
    await reaches('ready')(context);
    const { shadowRoot } = elementOf(context.canvasElement);
    const open = await appears(
      () => shadowRoot.querySelector('.own-read') ?? shadowRoot.querySelector<HTMLElement>('.own-read-offer'),
      'offer to send a read',
    );
    if (open.matches('button')) (open as HTMLElement).click();
    const field = await appears(() => shadowRoot.querySelector<HTMLInputElement>('.own-read input'), 'field');
    field.value = figure;
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new Event('change'));
    await appears(() => shadowRoot.querySelector('.said span'), 'word on the figure');
  };
