// Tabs of one browser: one storage for all of them, locks taken in turn, and the news of each write for the others.
import type { Device, DeviceStorage } from '../../src/session/device.js';

/** A tab, as a page in it sees its browser. */
export interface Tab extends Device {
  readonly storage: DeviceStorage;
  readonly tabs: EventTarget;
}

/** A browser whose tabs share one storage, and what goes wrong with it. */
export class Browser {
  readonly items = new Map<string, string>();
  /** True once the device is full, or told to keep nothing. */
  full = false;
  readonly #tabs: EventTarget[] = [];
  #turn: Promise<unknown> = Promise.resolve();

  /** Opens a tab. */
  tab(): Tab {
    const events = new EventTarget();
    this.#tabs.push(events);
    const news = (key: string): void => {
      for (const other of this.#tabs) {
        if (other !== events) other.dispatchEvent(Object.assign(new Event('storage'), { key }));
      }
    };
    const { items } = this;
    return {
      tabs: events,
      locks: {
        request: ((_name: string, work: () => unknown) => {
          const done = this.#turn.then(() => work());
          this.#turn = done.catch(() => undefined);
          return done;
        }) as LockManager['request'],
      },
      storage: {
        get length() {
          return items.size;
        },
        key: (index) => [...items.keys()][index] ?? null,
        getItem: (name) => items.get(name) ?? null,
        setItem: (name, text) => {
          if (this.full) throw new DOMException('full', 'QuotaExceededError');
          items.set(name, text);
          news(name);
        },
        removeItem: (name) => {
          if (items.delete(name)) news(name);
        },
      },
    };
  }
}
