import { LOCAL_PREFIX } from './local-data.js';

/** The part of a `Storage` that is used here, so that a `Map` can stand in for it. */
export type DeviceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** What the browser gives a page beside the network: where it keeps things, how its tabs take turns and hear. */
export interface Device {
  readonly storage?: DeviceStorage | undefined;
  readonly locks?: Pick<LockManager, 'request'> | undefined;
  /** Fires `storage` when another tab of the origin has written: `window`, or a stand-in. */
  readonly tabs?: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> | undefined;
}

/** What is kept: ids and keys of writes without a terminal answer, what a customer has begun to fill in, and what they said that has not arrived. */
export type LocalKind = 'intent' | 'draft' | 'outbox';

/** One thing that is kept, under its account. */
export interface LocalEntry {
  readonly accountId: string;
  readonly id: string;
  readonly value: unknown;
}

/** The browser's own. A sandboxed frame, or a browser told to keep nothing, throws where it is only asked for. */
export function browserDevice(): Device {
  const view = globalThis as Partial<Window & typeof globalThis>;
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch {
      return undefined;
    }
  };
  return {
    storage: attempt(() => view.localStorage),
    locks: attempt(() => view.navigator?.locks),
    tabs: view.addEventListener && view.document ? (view as EventTarget) : undefined,
  };
}

/** A storage that lives as long as the page. */
export function memoryStorage(): DeviceStorage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, text) => void items.set(name, text),
    removeItem: (name) => void items.delete(name),
  };
}

/**
 * What stays on this device of one utility (`scope`): each entry under its kind and account, with a date on which it
 * ends. Nothing here throws: a device that keeps nothing is a device that forgets.
 */
export class LocalData {
  readonly #storage: DeviceStorage;
  readonly #scope: string;
  readonly #now: () => number;

  constructor(storage: DeviceStorage, scope: string, now: () => number) {
    this.#storage = storage;
    this.#scope = `${LOCAL_PREFIX}/${encodeURIComponent(scope)}/`;
    this.#now = now;
  }

  /** Keeps a value for `forMs` milliseconds. Says whether the device has taken it. */
  write(kind: LocalKind, accountId: string, id: string, value: unknown, forMs: number): boolean {
    try {
      const text = JSON.stringify({ until: this.#now() + forMs, value });
      this.#storage.setItem(this.#nameOf(kind, accountId, id), text);
      return true;
    } catch {
      return false;
    }
  }

  read(kind: LocalKind, accountId: string, id: string): unknown {
    return this.#open(this.#nameOf(kind, accountId, id));
  }

  remove(kind: LocalKind, accountId: string, id: string): void {
    this.#drop(this.#nameOf(kind, accountId, id));
  }

  /** Everything of a kind that has not ended. What has ended is erased on the way. */
  entries(kind: LocalKind): LocalEntry[] {
    return this.#names().flatMap((name) => {
      const [found, accountId = '', id = ''] = name
        .slice(this.#scope.length)
        .split('/')
        .map(decodeURIComponent);
      const value = found === kind ? this.#open(name) : undefined;
      return value === undefined ? [] : [{ accountId, id, value }];
    });
  }

  /**
   * Erases all that a customer has left here. A write whose answer has not come keeps its ids and key, and nothing
   * else, so that it is not done twice; it ends by itself.
   */
  clear(): void {
    for (const name of this.#names()) {
      if (!name.startsWith(`${this.#scope}intent/`)) this.#drop(name);
    }
  }

  /** True where a name in the storage, as a `storage` event gives it, is of this kind; null is all names. */
  concerns(name: string | null, kind: LocalKind): boolean {
    return name === null || name.startsWith(`${this.#scope}${kind}/`);
  }

  #nameOf(...parts: [kind: LocalKind, accountId: string, id: string]): string {
    return this.#scope + parts.map(encodeURIComponent).join('/');
  }

  #open(name: string): unknown {
    try {
      const entry = JSON.parse(this.#storage.getItem(name) ?? 'null') as {
        until?: unknown;
        value?: unknown;
      } | null;
      if (typeof entry?.until === 'number' && entry.until > this.#now()) return entry.value;
    } catch {
      // Not ours to read: another version's, or cut off when the device was full.
    }
    this.#drop(name);
    return undefined;
  }

  #drop(name: string): void {
    try {
      this.#storage.removeItem(name);
    } catch {
      // A device that keeps nothing has nothing to erase.
    }
  }

  #names(): string[] {
    try {
      const { length } = this.#storage;
      const names = Array.from({ length }, (_, index) => this.#storage.key(index) ?? '');
      return names.filter((name) => name.startsWith(this.#scope));
    } catch {
      return [];
    }
  }
}
