import { getAutopay, setAutopay, stopAutopay } from '../../contract/autopay.js';
import type { ClientCore } from '../types.js';
import { type AskOne, one } from './ask.js';

/** Whether an account's bills are paid by themselves. */
export interface AutopayResource {
  get: AskOne<typeof getAutopay>;
  /** Turns it on, or changes it. */
  set: AskOne<typeof setAutopay>;
  /** Turns it off. */
  stop: AskOne<typeof stopAutopay>;
}

export function autopayResource(core: ClientCore): AutopayResource {
  return { get: one(core, getAutopay), set: one(core, setAutopay), stop: one(core, stopAutopay) };
}
