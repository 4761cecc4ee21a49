import { getAccount, listAccounts } from '../../contract/accounts.js';
import type { ClientCore } from '../types.js';
import { type AskOne, type AskPages, one, pages } from './ask.js';

/** The accounts that the session opens. */
export interface AccountsResource {
  /** One page of them, enough to choose one. */
  list: AskOne<typeof listAccounts>;
  /** All of them, page by page. */
  pages: AskPages<typeof listAccounts>;
  /** One account with its service points. */
  get: AskOne<typeof getAccount>;
}

export function accountsResource(core: ClientCore): AccountsResource {
  return {
    list: one(core, listAccounts),
    pages: pages(core, listAccounts),
    get: one(core, getAccount),
  };
}
