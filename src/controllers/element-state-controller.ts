import type { ReactiveController } from 'lit';
import { UtilityError } from '../client/errors.js';
import { UtilityErrorEvent, UtilityReadyEvent } from './lifecycle-events.js';
import type { ElementHost } from './session-controller.js';

/** The five states of every element; exactly one holds. */
export const ELEMENT_STATES = ['unconfigured', 'loading', 'empty', 'error', 'ready'] as const;
export type ElementState = (typeof ELEMENT_STATES)[number];

/**
 * Keeps the element's one state, shows it as `:state(…)`, and tells the page once each time the element becomes
 * ready or meets an error. It attaches the element's internals, which can be done only once.
 */
export class ElementStateController implements ReactiveController {
  readonly internals: ElementInternals;
  readonly #host: ElementHost;
  #current: ElementState = 'loading';
  #error: UtilityError | undefined;
  #told: ElementState | UtilityError = 'loading';

  constructor(host: ElementHost) {
    this.#host = host;
    this.internals = host.attachInternals();
    this.#mark(this.#current);
    host.addController(this);
  }

  get current(): ElementState {
    return this.#current;
  }

  /** Why the state is `error` or `unconfigured`. */
  get error(): UtilityError | undefined {
    return this.#error;
  }

  /** Sets the one state, in `willUpdate`. `error` brings its error; not being configured has a state of its own. */
  set(state: Exclude<ElementState, 'error'>): void;
  set(state: 'error', error: UtilityError): void;
  set(state: ElementState, error?: UtilityError): void {
    const next = error?.kind === 'not-configured' ? 'unconfigured' : state;
    const known = next === this.#current ? this.#error : undefined;
    this.#error = next === 'unconfigured' ? (error ?? known ?? new UtilityError('not-configured')) : error;
    if (next === this.#current) return;
    this.#current = next;
    this.#mark(next);
  }

  hostUpdated(): void {
    // Told after the update, so that a listener finds the element showing what the event says.
    const news = this.#error ?? this.#current;
    if (news === this.#told) return;
    this.#told = news;
    if (this.#error) this.#host.dispatchEvent(new UtilityErrorEvent(this.#error));
    else if (news === 'ready') this.#host.dispatchEvent(new UtilityReadyEvent({ tag: this.#host.localName }));
  }

  #mark(state: ElementState): void {
    const { states } = this.internals as { states?: CustomStateSet };
    // The oldest engines have no custom states.
    if (!states) return;
    states.clear();
    try {
      states.add(state);
    } catch {
      // Engines before the final syntax take only names that begin with two dashes.
      states.add(`--${state}`);
    }
  }
}
