import { browserDevice, LocalData, memoryStorage } from './device.js';
import type { UtilitySession } from './session.js';

/** How long what a customer typed waits to be sent, in milliseconds. */
export const DRAFT_MS = 86_400_000;

/**
 * What a customer typed and has not sent: by account and name, on this device only, for a day. It survives a reload
 * and a session that ends; signing out erases it. Where the page has no storage it lives as long as the page.
 */
export class Drafts {
  readonly #data: LocalData;

  /** Making one erases what has ended, of every account. */
  constructor(data: LocalData) {
    this.#data = data;
    data.entries('draft');
  }

  /** What was typed, as `read` makes sense of it; undefined where there is nothing, or nothing that makes sense. */
  get<T>(accountId: string, name: string, read: (value: unknown) => T | undefined): T | undefined {
    return read(this.#data.read('draft', accountId, name));
  }

  /** Keeps plain data in the place of what was kept under that name. */
  set(accountId: string, name: string, value: unknown): void {
    this.#data.write('draft', accountId, name, value, DRAFT_MS);
  }

  remove(accountId: string, name: string): void {
    this.#data.remove('draft', accountId, name);
  }
}

/** The drafts of a session, made when an element first keeps one. */
export function draftsOf(session: UtilitySession): Drafts {
  return session.part(makeDrafts);
}

function makeDrafts(session: UtilitySession): Drafts {
  const { storage = memoryStorage() } = session.device ?? browserDevice();
  return new Drafts(new LocalData(storage, session.client?.baseUrl ?? '', () => session.now()));
}
