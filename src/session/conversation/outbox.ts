import type { MessageRequest } from '../../contract/messages.js';
import { browserDevice, type Device, LocalData, memoryStorage } from '../device.js';

/** How long a message that could not be sent waits on this device: a day. */
export const OUTBOX_MS = 86_400_000;
const LOCK = 'servicedrop.outbox';

/** Something that a customer said and that the desk does not have for sure. */
export interface Outgoing {
  readonly conversationId: string;
  readonly request: MessageRequest;
  /** Its place among those that wait: they are sent in this order. */
  readonly order: string;
  /** The desk will not take it: it waits for the customer, who may change or remove it. */
  readonly refused?: boolean | undefined;
}

/**
 * What was said and has not arrived, in the order in which it was said. It stands on the device, so that a reload or a
 * second tab goes on with it, under one lock, so that only one tab sends; the message's own name does the rest. Where
 * there is no storage it lives as long as the page.
 */
export class Outbox {
  readonly #data: LocalData;
  readonly #locks: Device['locks'];
  readonly #tabs: Device['tabs'];
  readonly #accountId: string;
  readonly #scope: string;
  readonly #now: () => number;
  #last = 0;

  constructor(options: { device?: Device | undefined; scope: string; accountId: string; now: () => number }) {
    const device = options.device ?? browserDevice();
    this.#locks = device.locks;
    this.#tabs = device.tabs;
    this.#accountId = options.accountId;
    this.#scope = options.scope;
    this.#now = options.now;
    this.#data = new LocalData(device.storage ?? memoryStorage(), options.scope, options.now);
  }

  /** Keeps a message, behind all that wait already. Says whether the device has taken it. */
  add(conversationId: string, request: MessageRequest): boolean {
    const waiting = this.list().map(({ order }) => Number(order));
    this.#last = Math.max(this.#now(), this.#last + 1, ...waiting.map((order) => order + 1));
    const entry: Outgoing = { conversationId, request, order: String(this.#last) };
    return this.#data.write('outbox', this.#accountId, request.clientId, entry, OUTBOX_MS);
  }

  /** What waits, in its order; of one conversation where it is named. */
  list(conversationId?: string): Outgoing[] {
    return this.#data
      .entries('outbox')
      .filter((entry) => entry.accountId === this.#accountId)
      .map(({ value }) => value as Outgoing)
      .filter((entry) => conversationId === undefined || entry.conversationId === conversationId)
      .sort(
        (a, b) => Number(a.order) - Number(b.order) || (a.request.clientId < b.request.clientId ? -1 : 1),
      );
  }

  /** It has arrived, or the customer takes it back. */
  remove(clientId: string): void {
    this.#data.remove('outbox', this.#accountId, clientId);
  }

  /** The desk will not take it. */
  refuse(entry: Outgoing): void {
    this.#data.write(
      'outbox',
      this.#accountId,
      entry.request.clientId,
      { ...entry, refused: true },
      OUTBOX_MS,
    );
  }

  /** Does something while no other tab does. */
  async inTurn(work: () => Promise<void>): Promise<void> {
    let begun = false;
    try {
      if (!this.#locks) throw new Error('no locks');
      await this.#locks.request(`${LOCK}/${this.#scope}/${this.#accountId}`, async () => {
        begun = true;
        await work();
      });
    } catch (error) {
      // Some frames have locks and may not use them; the messages' own names keep them from being said twice.
      if (begun) throw error;
      await work();
    }
  }

  /** Calls `listener` when another tab has added or removed something. */
  subscribe(listener: () => void): () => void {
    const onStorage = (event: Event): void => {
      if (this.#data.concerns((event as StorageEvent).key, 'outbox')) listener();
    };
    this.#tabs?.addEventListener('storage', onStorage);
    return () => this.#tabs?.removeEventListener('storage', onStorage);
  }
}
