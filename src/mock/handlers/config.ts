import { getConfig, getFlow } from '../../contract/index.js';
import { refuse } from '../problems.js';
import { implement } from './operation.js';

export const configImplementations = {
  getConfig: implement(getConfig, ({ tenant }) => tenant.world.config),

  getFlow: implement(getFlow, ({ tenant, input }) => {
    const flow = tenant.world.flows.find(({ id }) => id === input.flowId);
    if (!flow) throw refuse(getFlow, 'not_found');
    return flow;
  }),
};
