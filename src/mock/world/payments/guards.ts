import type { Bill, OpenBill, PaidBill, PaymentMethod } from '../../../contract/index.js';
import { DAY } from '../time.js';
import { PaymentRefused, type PaymentRecord } from './types.js';

/** For how long an equal payment counts as one that may be meant. */
const RECENT_MS = DAY;

const WAITING = ['scheduled', 'requires_action', 'processing'];

/**
 * Throws where a bill is not as the customer saw it: superseded, not payable, named twice, or with another amount open.
 * `pointer` is where the bills stand in the body.
 */
export function checkBills(asked: readonly OpenBill[], bills: readonly Bill[]): void {
  for (const [index, { billId, version, outstandingMinor }] of asked.entries()) {
    const at = `/bills/${String(index)}`;
    const bill = bills.find(({ id }) => id === billId);
    const isAgain = asked.findIndex((one) => one.billId === billId) < index;
    if (!bill || isAgain) throw new PaymentRefused('bill_not_payable', `${at}/billId`);
    if (bill.replacedBy !== null || bill.version !== version) {
      throw new PaymentRefused('bill_superseded', `${at}/version`);
    }
    if (bill.payment.outstandingMinor !== outstandingMinor) {
      throw new PaymentRefused('amount_changed', `${at}/outstandingMinor`);
    }
    if (outstandingMinor === 0) throw new PaymentRefused('bill_not_payable', `${at}/billId`);
  }
}

/**
 * Throws where an equal payment was made a little earlier, or one under way already pays what this one would, unless the
 * customer knows of that very payment.
 */
export function checkDuplicate(
  wanted: { id?: string; amountMinor: number; asked: readonly OpenBill[]; acknowledges?: string | undefined },
  earlier: readonly PaymentRecord[],
  nowMs: number,
): void {
  const owedMinor = wanted.asked.reduce((sum, { outstandingMinor }) => sum + outstandingMinor, 0);
  const others = earlier.filter(({ id, confirmedMs }) => id !== wanted.id && confirmedMs !== null);
  const waiting = others.filter(({ state }) => WAITING.includes(state));
  const underWayMinor = waiting.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const equal = others.filter(
    ({ state, amountMinor, confirmedMs }) =>
      amountMinor === wanted.amountMinor &&
      (WAITING.includes(state) || (state === 'succeeded' && nowMs - (confirmedMs ?? 0) < RECENT_MS)),
  );
  const covered = owedMinor > 0 && underWayMinor + wanted.amountMinor > owedMinor ? waiting : [];
  const [newest] = [...equal, ...covered].sort((a, b) => b.confirmedNo - a.confirmedNo);
  if (newest && newest.id !== wanted.acknowledges) {
    throw new PaymentRefused('duplicate_recent', undefined, newest.id);
  }
}

/** Throws where the method does not take the amount. */
export function checkAmount(amountMinor: number, method: PaymentMethod): void {
  if (amountMinor < method.minimumMinor) throw new PaymentRefused('amount_below_minimum', '/amountMinor');
  if (method.maximumMinor !== null && amountMinor > method.maximumMinor) {
    throw new PaymentRefused('amount_above_maximum', '/amountMinor');
  }
}

/** What an amount pays of each bill, oldest first. */
export function shareOut(amountMinor: number, asked: readonly OpenBill[]): PaidBill[] {
  let left = amountMinor;
  return asked.flatMap(({ billId, version, outstandingMinor }) => {
    const part = Math.min(left, outstandingMinor);
    left -= part;
    return part > 0 ? [{ billId, version, amountMinor: part }] : [];
  });
}
