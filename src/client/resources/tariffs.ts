import { getTariff } from '../../contract/tariff.js';
import type { ClientCore } from '../types.js';
import { type AskOne, one } from './ask.js';

/** The utility's prices. */
export interface TariffsResource {
  /** The version in force, or the one asked for. */
  get: AskOne<typeof getTariff>;
}

export function tariffsResource(core: ClientCore): TariffsResource {
  return { get: one(core, getTariff) };
}
