import { listTips } from '../../contract/index.js';
import { implement } from './operation.js';

export const tipImplementations = {
  listTips: implement(listTips, ({ tenant, input }) => ({
    all: tenant.world.tips(input.accountId),
    idOf: ({ id }) => id,
  })),
};
