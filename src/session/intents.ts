import { newIdempotencyKey } from '../client/idempotency.js';
import { browserDevice, type Device, LocalData, memoryStorage } from './device.js';
import type { UtilitySession } from './session.js';

/** The longest that a write without a terminal answer is remembered: seven days. */
export const INTENT_MS = 7 * 86_400_000;
const LOCK = 'servicedrop.intents';

/** What a customer wants once: its key for the API, and what the API has made of it so far. */
export interface Intent {
  readonly accountId: string;
  /** The operation that it began with. */
  readonly operation: string;
  readonly key: string;
  /** A digest of all that is asked, to tell the same intent from another; it cannot be read back. */
  readonly mark: string;
  /** The id of what it made, such as a payment, once that is known. */
  readonly madeId?: string | undefined;
}

/**
 * The writes of a session that have no terminal answer yet. They stand in the device's storage, ids and key only,
 * under a lock that the tabs of the page share, and another tab that wants the same adopts the same key. Where there
 * is no storage or no lock they live in memory, and the API's own guard decides.
 */
export class Intents {
  readonly #locks: Device['locks'];
  readonly #tabs: Device['tabs'];
  readonly #now: () => number;
  readonly #scope: string;
  readonly #listeners = new Set<() => void>();
  #data: LocalData;
  #shared: boolean;

  constructor(options: { device: Device; scope: string; now: () => number }) {
    const { storage, locks, tabs } = options.device;
    this.#locks = locks;
    this.#tabs = tabs;
    this.#now = options.now;
    this.#scope = options.scope;
    this.#shared = storage !== undefined && locks !== undefined;
    this.#data = new LocalData((this.#shared && storage) || memoryStorage(), options.scope, options.now);
  }

  /** The intent to do exactly this: the one that is open, here or in another tab, or a new one. */
  async open(accountId: string, operation: string, asked: string): Promise<Intent> {
    return this.#inTurn(() => {
      const open = this.list(accountId, operation).find(({ key, mark }) => mark === markOf(key, asked));
      if (open) return open;
      const key = newIdempotencyKey();
      const intent = { accountId, operation, key, mark: markOf(key, asked) };
      this.#write(intent);
      return intent;
    });
  }

  /**
   * Notes what an intent has made, also where another tab has closed it meanwhile: that tab was refused, and did not
   * know. Whoever notes it follows it, and closes it when it ends.
   */
  async note(intent: Intent, madeId: string): Promise<void> {
    await this.#inTurn(() => this.#write({ ...intent, madeId }));
  }

  /** A terminal answer has come: the intent is no more. */
  async close({ accountId, key }: Pick<Intent, 'accountId' | 'key'>): Promise<void> {
    await this.#inTurn(() => this.#data.remove('intent', accountId, key));
  }

  /** The API has refused it for good. Where another tab was told what it made, it is that tab's to close. */
  async giveUp({ accountId, key }: Pick<Intent, 'accountId' | 'key'>): Promise<void> {
    await this.#inTurn(() => {
      const kept = this.#data.read('intent', accountId, key) as Intent | undefined;
      if (kept?.madeId === undefined) this.#data.remove('intent', accountId, key);
    });
  }

  /** The open intents of an account that began with an operation, oldest first as far as the device tells. */
  list(accountId: string, operation: string): Intent[] {
    return this.#data
      .entries('intent')
      .filter((entry) => entry.accountId === accountId)
      .map(({ value }) => value as Intent)
      .filter((intent) => intent.operation === operation);
  }

  /** Calls `listener` when another tab has opened, noted or closed one. */
  subscribe(listener: () => void): () => void {
    const own = (): void => listener();
    if (this.#listeners.size === 0) this.#tabs?.addEventListener('storage', this.#onStorage);
    this.#listeners.add(own);
    return () => {
      this.#listeners.delete(own);
      if (this.#listeners.size === 0) this.#tabs?.removeEventListener('storage', this.#onStorage);
    };
  }

  readonly #onStorage = (event: Event): void => {
    if (!this.#data.concerns((event as StorageEvent).key, 'intent')) return;
    for (const listener of [...this.#listeners]) listener();
  };

  #write(intent: Intent): void {
    if (this.#data.write('intent', intent.accountId, intent.key, intent, INTENT_MS)) return;
    // The device is full, or has changed its mind: what this page knows moves to its memory.
    this.#forgetDevice();
    this.#data.write('intent', intent.accountId, intent.key, intent, INTENT_MS);
  }

  async #inTurn<T>(work: () => T): Promise<T> {
    if (!this.#shared || !this.#locks) return work();
    let done: { readonly result: T } | undefined;
    try {
      await this.#locks.request(`${LOCK}/${this.#scope}`, () => {
        done = { result: work() };
      });
    } catch {
      // Some frames have locks and may not use them.
      if (!done) this.#forgetDevice();
    }
    return done ? done.result : work();
  }

  #forgetDevice(): void {
    this.#shared = false;
    const memory = new LocalData(memoryStorage(), this.#scope, this.#now);
    for (const { accountId, id, value } of this.#data.entries('intent')) {
      memory.write('intent', accountId, id, value, INTENT_MS);
    }
    this.#data = memory;
  }
}

/** The intents of a session, made when a write first needs them. */
export function intentsOf(session: UtilitySession): Intents {
  return session.part(makeIntents);
}

function makeIntents(session: UtilitySession): Intents {
  const device = session.device ?? browserDevice();
  return new Intents({ device, scope: session.client?.baseUrl ?? '', now: () => session.now() });
}

/** FNV-1a of 64 bits. A chance collision costs a refusal by the API, which compares the requests themselves. */
function markOf(key: string, asked: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(`${key} ${asked}`)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(36);
}
