import { getUsage } from '../../contract/usage.js';
import { getUsageSummary } from '../../contract/usage-summary.js';
import type { ClientCore } from '../types.js';
import { type AskOne, one } from './ask.js';

/** How much was used when, in columns. `servicedrop/domain` turns columns into days, months and totals. */
export interface UsageResource {
  /** Usage of one metered place over a range of days, in one resolution. */
  get: AskOne<typeof getUsage>;
  /** Which places and flows there are, and what can be asked about them. */
  summary: AskOne<typeof getUsageSummary>;
}

export function usageResource(core: ClientCore): UsageResource {
  return { get: one(core, getUsage), summary: one(core, getUsageSummary) };
}
