import { searchAddresses } from '../../contract/addresses.js';
import { getPremise } from '../../contract/premises.js';
import { getSlotHold, holdSlot, listSlots, releaseSlot } from '../../contract/slots.js';
import { getWorkDays } from '../../contract/work-days.js';
import type { ClientCore } from '../types.js';
import { type AskOne, type AskPages, one, pages } from './ask.js';

/** Places that service can be asked for, when the utility works, and when somebody can come. */
export interface PremisesResource {
  /** One page of the addresses that fit what was typed, best first. */
  search: AskOne<typeof searchAddresses>;
  get: AskOne<typeof getPremise>;
  /** The work days, holidays and notice periods by which dates follow. */
  workDays: AskOne<typeof getWorkDays>;
  /** One page of the times at which somebody can come, soonest first. */
  slots: AskOne<typeof listSlots>;
  /** All of them, page by page. */
  slotPages: AskPages<typeof listSlots>;
  /** Keeps a slot for a while. Give the intent's `idempotencyKey`. */
  holdSlot: AskOne<typeof holdSlot>;
  getHold: AskOne<typeof getSlotHold>;
  /** Lets a slot go. */
  releaseSlot: AskOne<typeof releaseSlot>;
}

export function premisesResource(core: ClientCore): PremisesResource {
  return {
    search: one(core, searchAddresses),
    get: one(core, getPremise),
    workDays: one(core, getWorkDays),
    slots: one(core, listSlots),
    slotPages: pages(core, listSlots),
    holdSlot: one(core, holdSlot),
    getHold: one(core, getSlotHold),
    releaseSlot: one(core, releaseSlot),
  };
}
