import { createSession, type Session } from '../../contract/index.js';
import { refuse } from '../problems.js';
import { tellAccount } from './accounts.js';
import { type Call, implement } from './operation.js';

function mint({ tenant, input: { body } }: Call<typeof createSession>): Session {
  const { world, sessions } = tenant;
  const agent = body.role === 'agent' && world.conversations.agents.find(({ id }) => id === body.customerId);
  const all = world.accounts.map(({ id }) => id);
  // A person of the utility opens every account; one may also act in the place of a customer.
  const customer = agent ? { accountIds: all } : world.customers.find(({ id }) => id === body.customerId);
  if (!customer) throw refuse(createSession, 'unknown_customer');
  const wanted = body.accountIds ?? customer.accountIds;
  const unknown = wanted.findIndex((id) => !customer.accountIds.includes(id));
  if (unknown >= 0) {
    throw refuse(createSession, 'unknown_account', [
      { pointer: `/body/accountIds/${String(unknown)}`, code: 'unknown' },
    ]);
  }
  const accountIds = [...new Set(wanted)];
  const session = sessions.mint(body, accountIds);
  return {
    token: session.token,
    expiresAt: new Date(session.expiresAt).toISOString(),
    role: session.role,
    accounts: accountIds.flatMap((id) => tellAccount(world, id) ?? []),
    ...(session.components === undefined ? {} : { components: [...session.components] }),
    origins: [...session.origins],
  };
}

export const sessionImplementations = { createSession: implement(createSession, mint) };
