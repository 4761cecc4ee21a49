import { parseDecimal } from './decimal.js';

/** An exact fraction; the denominator is above zero. No operation loses anything. */
export type Ratio = readonly [numerator: bigint, denominator: bigint];

export const ZERO: Ratio = [0n, 1n];
export const ONE: Ratio = [1n, 1n];

// Fractions are cut down only when they have grown: finding a common divisor costs more than a few longer products.
const LONG =
  0x1000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000n;

function cut(numerator: bigint, denominator: bigint): Ratio {
  if (denominator < LONG) return [numerator, denominator];
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator];
  while (b) [a, b] = [b, a % b];
  return [numerator / a, denominator / a];
}

/** A decimal of the contract. @throws RangeError for anything else. */
export function ratioOf(text: string): Ratio {
  const { units, scale } = parseDecimal(text);
  return [units, 10n ** BigInt(scale)];
}

export const whole = (value: number | bigint): Ratio => [BigInt(value), 1n];

export function plus(a: Ratio, b: Ratio): Ratio {
  return a[1] === b[1] ? [a[0] + b[0], a[1]] : cut(a[0] * b[1] + b[0] * a[1], a[1] * b[1]);
}

export const minus = (a: Ratio, b: Ratio): Ratio => plus(a, [-b[0], b[1]]);

export const times = (a: Ratio, b: Ratio): Ratio => cut(a[0] * b[0], a[1] * b[1]);

/** @throws RangeError where `b` is zero. */
export function over(a: Ratio, b: Ratio): Ratio {
  if (b[0] === 0n) throw new RangeError('Division by zero');
  return b[0] < 0n ? cut(-a[0] * b[1], a[1] * -b[0]) : cut(a[0] * b[1], a[1] * b[0]);
}

export const sum = (all: readonly Ratio[]): Ratio => all.reduce(plus, ZERO);

/** The mean of at least one value. */
export const mean = (all: readonly Ratio[]): Ratio => over(sum(all), whole(all.length));

/** Negative, zero or positive, as a − b is. */
export function compare(a: Ratio, b: Ratio): number {
  const difference = a[0] * b[1] - b[0] * a[1];
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const equal = (a: Ratio, b: Ratio): boolean => compare(a, b) === 0;
export const isZero = (a: Ratio): boolean => a[0] === 0n;
