import { type Account, getAccount, getBalance, listAccounts } from '../../contract/index.js';
import { addDays } from '../../domain/calendar.js';
import { refuse } from '../problems.js';
import type { World } from '../world/types.js';
import { implement } from './operation.js';

/** For how many days before the meter is read a customer's own read is taken instead. */
const READ_WINDOW_DAYS = 5;

/** The account as the API tells it: when its next bill is expected and may be read for, as of now. */
export function tellAccount(world: World, accountId: string): Account | undefined {
  const account = world.account(accountId);
  if (!account) return undefined;
  const next = world.nextBill(accountId);
  const takesReads =
    world.config.features['reads'] === true && account.servicePoints.some(({ meterId }) => meterId);
  return {
    ...account,
    nextBillOn: next?.issuesOn ?? null,
    readWindow:
      next && takesReads ? { from: addDays(next.readOn, -READ_WINDOW_DAYS), to: next.readOn } : null,
  };
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
