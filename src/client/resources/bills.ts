import { getBill, getBillDocument, listBills } from '../../contract/bills.js';
import type { ClientCore } from '../types.js';
import { type AskOne, type AskPages, one, pages } from './ask.js';

/** The bills of an account. `include: ['lines', 'tariff']` brings what an explanation needs in the same answer. */
export interface BillsResource {
  /** One page of bills, newest first. */
  list: AskOne<typeof listBills>;
  /** All bills, newest first, page by page. */
  pages: AskPages<typeof listBills>;
  get: AskOne<typeof getBill>;
  /** The bytes of the bill's PDF. */
  document: AskOne<typeof getBillDocument>;
}

export function billsResource(core: ClientCore): BillsResource {
  return {
    list: one(core, listBills),
    pages: pages(core, listBills),
    get: one(core, getBill),
    document: one(core, getBillDocument),
  };
}
