import type { ReadWindow } from '../contract/accounts.js';
import type { Bill } from '../contract/bills.js';
import { civilDateOf } from './civil-date.js';

/**
 * Whether the customer's own read of the meter is of use now: the bill is estimated and not settled yet, or the
 * utility takes reads for the next one today.
 */
export function isReadWelcome(bill: Bill, window: ReadWindow | null | undefined, nowMs: number): boolean {
  if (bill.replacedBy !== null) return false;
  if (!bill.sections?.some(({ servicePointId, reads }) => servicePointId !== undefined && reads.length > 0))
    return false;
  const today = civilDateOf(nowMs, bill.zone);
  if (bill.estimate && (bill.estimate.settlesOn ?? today) >= today) return true;
  return !!window && window.from <= today && today <= window.to;
}
