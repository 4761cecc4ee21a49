import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AnswerOf, InputOf } from '../contract/operation.js';
import { keyOf, type ReadSpec } from '../session/paths.js';
import type { Resource, ResourceState } from '../session/resource.js';
import type { UtilitySession } from '../session/session.js';

/** What an element wants to know. */
export interface ResourceOptions<S extends ReadSpec> {
  session: () => UtilitySession | undefined;
  operation: S;
  /** What to ask with, or undefined while that is not known. */
  input: () => InputOf<S> | undefined;
}

/**
 * Reads something for an element: from when it is connected, again when its key changes, until it is disconnected.
 * `state` always belongs to the present key, so answers of two accounts are never mixed.
 */
export class ResourceController<S extends ReadSpec> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ResourceOptions<S>;
  #connected = false;
  #session: UtilitySession | undefined;
  #key: string | undefined;
  #resource: Resource<AnswerOf<S>> | undefined;
  #leave: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, options: ResourceOptions<S>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** What is known for the present key. `idle` while there is nothing to ask, or the element is not in a page. */
  get state(): ResourceState<AnswerOf<S>> {
    // Lit calls willUpdate before hostUpdate, and willUpdate is where elements read this.
    this.#follow();
    return this.#resource?.state ?? { status: 'idle' };
  }

  /** Asks again. Resolves when the answer or the failure is in `state`; never rejects. */
  refresh(): Promise<void> {
    return this.#resource?.refresh() ?? Promise.resolve();
  }

  hostConnected(): void {
    this.#connected = true;
    // The element's other controllers may not know the session yet; its first update asks.
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#drop();
  }

  #follow(): void {
    if (!this.#connected) return;
    const session = this.#options.session();
    const input = session && this.#options.input();
    const key = input && keyOf(this.#options.operation, input);
    if (session === this.#session && key === this.#key) return;
    const leave = this.#leave;
    this.#session = session;
    this.#key = key;
    this.#resource = session && input && session.read(this.#options.operation, input);
    this.#leave = this.#resource?.subscribe(() => this.#host.requestUpdate());
    leave?.();
  }

  #drop(): void {
    this.#leave?.();
    this.#leave = undefined;
    this.#resource = undefined;
    this.#session = undefined;
    this.#key = undefined;
  }
}
