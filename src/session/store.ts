import { Entry, type EntryEvents, type Load } from './entry.js';
import { isRelated } from './paths.js';
import type { Resource } from './resource.js';

/** How many answers that nobody watches are kept, for when an element comes back to them. */
const KEPT = 24;

/** What the store tells its session. */
export interface StoreEvents {
  now(): number;
  /** An answer or a failure has come. */
  settled(): void;
}

/** The answers of one customer's session, each under its key, shared by all who ask for the same. */
export class Store {
  #entries = new Map<string, Entry<unknown>>();
  readonly #events: StoreEvents;

  constructor(events: StoreEvents) {
    this.#events = events;
  }

  /** How many answers are held or awaited. */
  get size(): number {
    return this.#entries.size;
  }

  /** A view of what stands under `key`, now and whenever it is used. Nothing is kept for it until it is watched. */
  resource<T>(key: string, path: string, load: Load<T>): Resource<T> {
    const find = (): Entry<T> | undefined => this.#entries.get(key) as Entry<T> | undefined;
    return {
      get state() {
        return find()?.state ?? { status: 'idle' };
      },
      subscribe: (listener) => (find() ?? this.#add(key, path, load)).subscribe(listener),
      refresh: () => find()?.refresh() ?? Promise.resolve(),
    };
  }

  /** Makes stale what stands at, under or above a path. What is watched is asked again. */
  invalidate(path: string): void {
    for (const entry of this.#entries.values()) {
      if (isRelated(entry.path, path)) entry.invalidate();
    }
  }

  /** Aborts all and forgets all. */
  clear(): void {
    const entries = [...this.#entries.values()];
    this.#entries.clear();
    for (const entry of entries) entry.clear();
  }

  #add<T>(key: string, path: string, load: Load<T>): Entry<T> {
    const events: EntryEvents = {
      now: () => this.#events.now(),
      settled: () => this.#events.settled(),
      released: () => this.#released(key),
    };
    const entry = new Entry<T>(path, load, events);
    this.#entries.set(key, entry);
    return entry;
  }

  #released(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    if (entry.state.status !== 'ready') return;
    this.#entries.set(key, entry);
    const idle = [...this.#entries].filter(([, other]) => !other.watched);
    for (const [old] of idle.slice(0, -KEPT)) this.#entries.delete(old);
  }
}
