import { type Account, getAccount, getBalance, listAccounts } from '../../contract/index.js';
import { refuse } from '../problems.js';
import type { World } from '../world/types.js';
import { implement } from './operation.js';

/** The account as the API tells it: with the day its next bill is expected, as of now. */
export function tellAccount(world: World, accountId: string): Account | undefined {
  const account = world.account(accountId);
  return account && { ...account, nextBillOn: world.nextBill(accountId)?.issuesOn ?? null };
}

export const accountImplementations = {
  listAccounts: implement(listAccounts, ({ tenant, session }) => ({
    all: (session?.accountIds ?? []).flatMap((id) => tellAccount(tenant.world, id) ?? []),
    idOf: ({ id }) => id,
  })),

  getAccount: implement(getAccount, ({ tenant, input }) => {
    const account = tellAccount(tenant.world, input.accountId);
    if (!account) throw refuse(getAccount, 'not_found');
    return account;
  }),

  getBalance: implement(getBalance, ({ tenant, input }) => tenant.world.balance(input.accountId)),
};
