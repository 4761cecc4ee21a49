import { createRead, listReads } from '../../contract/reads.js';
import type { ClientCore } from '../types.js';
import { type AskOne, type AskPages, one, pages } from './ask.js';

/** The meter reads of a service point. */
export interface ReadsResource {
  /** One page of reads, newest first. */
  list: AskOne<typeof listReads>;
  /** All reads, page by page. */
  pages: AskPages<typeof listReads>;
  /**
   * Sends a customer's own read. Give the intent's `idempotencyKey` where the customer may try again: with the same
   * key and body the read is received once.
   */
  create: AskOne<typeof createRead>;
}

export function readsResource(core: ClientCore): ReadsResource {
  return {
    list: one(core, listReads),
    pages: pages(core, listReads),
    create: one(core, createRead),
  };
}
