import { getTariff } from '../../contract/index.js';
import { refuse } from '../problems.js';
import { implement } from './operation.js';

export const tariffImplementations = {
  getTariff: implement(getTariff, ({ tenant, input }) => {
    const { tariffs, clock } = tenant.world;
    const now = clock.now();
    const found = tariffs.find(({ id, version, validFrom, validTo }) => {
      if (id !== input.tariffId) return false;
      if (input.version !== undefined) return version === input.version;
      return Date.parse(validFrom) <= now && (validTo === null || now < Date.parse(validTo));
    });
    if (!found) throw refuse(getTariff, 'not_found');
    return found;
  }),
};
