import { AsyncDirective, directive } from 'lit/async-directive.js';

/** A value that parts of a template follow by themselves: a move of a hand redraws them, and not the whole element. */
export class Watched<T> {
  #value: T;
  readonly #followers = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  set(value: T): void {
    this.#value = value;
    for (const follow of this.#followers) follow();
  }

  /** Calls a function with each change; the answer ends that. */
  follow(follower: () => void): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }
}

class Watch extends AsyncDirective {
  #watched: Watched<unknown> | undefined;
  #view: (value: unknown) => unknown = () => undefined;
  #leave: (() => void) | undefined;

  render(watched: Watched<unknown>, view: (value: unknown) => unknown): unknown {
    this.#view = view;
    if (watched !== this.#watched) {
      this.disconnected();
      this.#watched = watched;
      if (this.isConnected) this.#follow();
    }
    return view(watched.value);
  }

  override disconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
  }

  override reconnected(): void {
    this.#follow();
    this.#show();
  }

  #follow(): void {
    this.#leave ??= this.#watched?.follow(() => this.#show());
  }

  #show(): void {
    this.setValue(this.#view(this.#watched?.value));
  }
}

const follow = directive(Watch);

/** Shows a value that is watched, anew with each change of it. */
export function watch<T>(watched: Watched<T>, view: (value: T) => unknown): unknown {
  return follow(watched, view as (value: unknown) => unknown);
}
