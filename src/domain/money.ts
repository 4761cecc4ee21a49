import type { Bill } from '../contract/bills.js';
import { displayIncrementMinor } from './currency.js';
import { decimalOfMinor, fixedDecimal, roundQuotient, type RoundingMode } from './decimal.js';
import { safeNumber } from './exact.js';

/**
 * An amount in minor units as a decimal in major units, with as many decimals as the currency has:
 * `minorToDecimal(-5, 'USD')` is `"-0.05"`, `minorToDecimal(1500, 'CLP')` is `"1500"`.
 *
 * @throws RangeError where the amount is no integer.
 */
export function minorToDecimal(amountMinor: number, currency: string): string {
  return fixedDecimal(decimalOfMinor(amountMinor, currency));
}

/**
 * An amount rounded to a multiple of `incrementMinor`.
 *
 * @throws RangeError where an amount is no integer or the result is beyond ±(2^53 − 1).
 */
export function roundMinor(
  amountMinor: number,
  incrementMinor: number,
  mode: RoundingMode = 'half_up',
): number {
  const increment = BigInt(incrementMinor);
  return safeNumber(roundQuotient(BigInt(amountMinor), increment, mode) * increment);
}

/**
 * The step, in minor units, in which a bill's amounts are shown: the currency's own, or the larger one to which the
 * bill rounds each of its lines. A step that only rounds the bill's total is not used: its lines are finer.
 */
export function billDisplayIncrement(bill: Pick<Bill, 'currency' | 'rounding'>): number {
  const usual = displayIncrementMinor(bill.currency);
  const { incrementMinor, level } = bill.rounding;
  return level === 'line' && incrementMinor % usual === 0 ? incrementMinor : usual;
}

/**
 * Amounts as they are shown, in steps of `incrementMinor`, such that the shown parts add up to the shown total.
 *
 * Each part goes to its nearest step; what is then missing goes to the parts that lost most, ties in their order. So
 * a part never moves by a whole step, a multiple of the step never moves, and negated amounts are shown negated.
 * Parts that do not add up to `totalMinor` are rounded each alone: nothing hides that they do not. Where rounding
 * would leave exact numbers (beyond 2^53) everything stays as it is.
 *
 * @throws RangeError where an amount is no integer.
 */
export function displayedParts(
  partsMinor: readonly number[],
  totalMinor: number,
  incrementMinor: number,
): { parts: number[]; total: number } {
  const step = BigInt(incrementMinor);
  const nearest = (amount: bigint): bigint => roundQuotient(amount, step, 'half_up') * step;
  const exact = partsMinor.map(BigInt);
  const shown = exact.map(nearest);
  const total = nearest(BigInt(totalMinor));

  if (exact.reduce((sum, part) => sum + part, 0n) === BigInt(totalMinor)) {
    const missing = total - shown.reduce((sum, part) => sum + part, 0n);
    const direction = missing < 0n ? -1n : 1n;
    const lost = exact.map((part, index) => ({
      index,
      by: Number((part - (shown[index] ?? 0n)) * direction),
    }));
    lost.sort((a, b) => b.by - a.by);
    for (const { index } of lost.slice(0, Number((missing * direction) / step))) {
      shown[index] = (shown[index] ?? 0n) + step * direction;
    }
  }

  const parts = shown.map(Number);
  return [Number(total), ...parts].every(Number.isSafeInteger)
    ? { parts, total: Number(total) }
    : { parts: [...partsMinor], total: totalMinor };
}

export { displayIncrementMinor, exponentOf } from './currency.js';
