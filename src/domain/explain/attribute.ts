import { CAUSES, type Cause } from './causes.js';
import type { Cell, Coalition } from './model.js';
import { changed } from './cells.js';
import { multiplier, sharesOver } from './shares.js';
import { minus, over, plus, type Ratio, times, whole, ZERO } from '../ratio.js';

/** The causes whose factors changed for a cell, in their fixed order. */
export function causesOf(cell: Cell): Cause[] {
  const found = new Set([
    ...cell.factors.map(({ cause }) => cause),
    ...sharesOver(cell).flatMap((share) => (changed(share) ? [share.of.cause] : [])),
  ]);
  return CAUSES.filter((cause) => found.has(cause));
}

/**
 * What each cause changed in a cell's amount, in minor units, exactly: the cell is priced with the factors of either
 * bill in every combination, and the effect of a cause is averaged over all orders in which the factors may change
 * (the Shapley value). The effects add up to the whole change.
 */
export function attribute(cell: Cell): Map<Cause, Ratio> {
  const causes = causesOf(cell);
  const count = causes.length;
  if (count === 0) return new Map();
  const amounts = Array.from({ length: 1 << count }, (_, mask) => {
    const on: Coalition = (cause) => {
      const bit = causes.indexOf(cause);
      return bit >= 0 && (mask >> bit) & 1 ? 1 : 0;
    };
    return times(cell.amount(on), multiplier(cell, on));
  });
  // |S|! (n − |S| − 1)! for each size of a set of other causes.
  const factorial = (n: number): bigint => (n < 2 ? 1n : BigInt(n) * factorial(n - 1));
  const weights = causes.map((_, size) => factorial(size) * factorial(count - size - 1));
  const sizeOf = (mask: number): number => (mask ? (mask & 1) + sizeOf(mask >> 1) : 0);
  return new Map(
    causes.map((cause, bit) => {
      let total = ZERO;
      for (const [mask, without] of amounts.entries()) {
        if ((mask >> bit) & 1) continue;
        const gain = minus(amounts[mask | (1 << bit)] ?? ZERO, without);
        total = plus(total, times(gain, whole(weights[sizeOf(mask)] ?? 0n)));
      }
      return [cause, over(total, whole(factorial(count)))];
    }),
  );
}
