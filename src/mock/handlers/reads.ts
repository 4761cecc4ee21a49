import { createRead, listReads, type Read } from '../../contract/index.js';
import { problemErrors, refuse } from '../problems.js';
import type { Tenant } from '../registry.js';
import { ReadRefused } from '../world/types.js';
import { type Call, implement } from './operation.js';

function hasServicePoint(tenant: Tenant, accountId: string, servicePointId: string): boolean {
  const points = tenant.world.account(accountId)?.servicePoints ?? [];
  return points.some(({ id }) => id === servicePointId);
}

function receive({ tenant, input }: Call<typeof createRead>): Read {
  const { accountId, servicePointId, body } = input;
  if (!hasServicePoint(tenant, accountId, servicePointId)) throw refuse(createRead, 'not_found');
  try {
    return tenant.world.receiveRead(servicePointId, body);
  } catch (error) {
    if (!(error instanceof ReadRefused)) throw error;
    const code = problemErrors(error.code)[0]?.code ?? 'invalid';
    throw refuse(createRead, error.code, [{ pointer: `/body${error.pointer}`, code }]);
  }
}

export const readImplementations = {
  listReads: implement(listReads, ({ tenant, input }) => {
    if (!hasServicePoint(tenant, input.accountId, input.servicePointId)) throw refuse(listReads, 'not_found');
    return { all: tenant.world.reads(input.servicePointId), idOf: ({ id }) => id };
  }),

  createRead: implement(createRead, receive),
};
