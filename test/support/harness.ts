import { waitUntil } from '@open-wc/testing';
import { ELEMENT_STATES, type ElementState } from '../../src/controllers/element-state-controller.js';
import { LiveLog } from './live-log.js';

/** What can be done with any element of ours, in verbs. Each element's harness adds its own. */
export class ElementHarness<E extends HTMLElement & { updateComplete: Promise<unknown> }> {
  readonly element: E;
  readonly live: LiveLog;
  readonly events: Event[] = [];

  constructor(element: E) {
    this.element = element;
    this.live = new LiveLog(element.shadowRoot ?? element);
    for (const type of ['utility-ready', 'utility-error', 'utility-help-requested']) {
      element.addEventListener(type, (event) => this.events.push(event));
    }
  }

  /** The states that the element shows; there should be exactly one. */
  get states(): ElementState[] {
    return ELEMENT_STATES.filter((state) => this.element.matches(`:state(${state})`));
  }

  /** What stands on the screen, as a reader would copy it: without what is hidden, blanks made one. */
  get text(): string {
    return readable(this.element.shadowRoot ?? this.element)
      .replace(/[\s\u00a0]+/g, ' ')
      .trim();
  }

  /** Waits for a state and for its rendering. */
  async reaches(state: ElementState): Promise<void> {
    await waitUntil(() => this.states.includes(state), `the element never was ${state}`, { timeout: 8000 });
    await this.element.updateComplete;
  }

  /** Counts the events of a type so far. */
  fired(type: string): number {
    return this.events.filter((event) => event.type === type).length;
  }
}

function readable(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof Element) {
    if (['STYLE', 'SCRIPT'].includes(node.tagName) || getComputedStyle(node).display === 'none') return '';
    if (node instanceof HTMLDetailsElement && !node.open) {
      const summary = node.querySelector('summary');
      return summary ? `${readable(summary)} ` : '';
    }
  }
  const text = [...node.childNodes].map(readable).join('');
  return node instanceof HTMLElement && getComputedStyle(node).display !== 'inline' ? ` ${text} ` : text;
}
