import { safeNumber } from '../exact.js';
import { compare, minus, type Ratio, sum, whole } from '../ratio.js';

/**
 * Rounds exact parts of a difference so that they and what stays unexplained make it exactly. Everything is cut toward
 * zero to a multiple of the step (or to the minor unit, where the difference is no multiple of it); what is then left
 * goes, a step each, to the parts that lost most in its direction, ties in their order. So negated parts are rounded
 * to the negated amounts, what is zero stays zero, and the residual never grows.
 *
 * @throws RangeError where an amount is beyond ±(2^53 − 1).
 */
export function apportion(
  parts: readonly Ratio[],
  deltaMinor: number,
  stepMinor: number,
): { parts: number[]; residual: number } {
  const delta = BigInt(deltaMinor);
  const step = delta % BigInt(stepMinor) === 0n ? BigInt(stepMinor) : 1n;
  const cut = ([numerator, denominator]: Ratio): bigint => (numerator / (denominator * step)) * step;
  const residual = cut(minus(whole(delta), sum(parts)));
  const rounded = parts.map(cut);
  const left = rounded.reduce((rest, part) => rest - part, delta - residual);
  const sign = left < 0n ? -1n : 1n;
  const lost = parts
    .map((part, index) => {
      const [numerator, denominator] = minus(part, whole(rounded[index] ?? 0n));
      return { index, by: [numerator * sign, denominator] as Ratio };
    })
    .sort((a, b) => compare(b.by, a.by));
  for (const { index } of lost.slice(0, Number((left * sign) / step))) {
    rounded[index] = (rounded[index] ?? 0n) + step * sign;
  }
  return { parts: rounded.map(safeNumber), residual: safeNumber(residual) };
}
