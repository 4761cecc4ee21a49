import { getBalance } from '../../contract/balance.js';
import type { ClientCore } from '../types.js';
import { type AskOne, one } from './ask.js';

/** What an account owes. */
export interface BalanceResource {
  /** What it owes now, and by when. */
  get: AskOne<typeof getBalance>;
}

export function balanceResource(core: ClientCore): BalanceResource {
  return { get: one(core, getBalance) };
}
