import type { BillRounding } from '../contract/bills.js';
import { exponentOf } from './currency.js';
import { safeNumber } from './exact.js';

/** An exact decimal: `units` × 10^−`scale`. Made by {@link parseDecimal}; no operation on it ever loses a digit. */
export interface Exact {
  readonly units: bigint;
  readonly scale: number;
}

/** How to round: `half_up` and `up` go away from zero, `down` toward zero. A mode this version does not know acts as `half_up`. */
export type RoundingMode = BillRounding['mode'];

const power = (digits: number): bigint => 10n ** BigInt(digits);
const scaled = (value: Exact, scale: number): bigint => value.units * power(scale - value.scale);
const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/**
 * Reads a decimal as the contract writes it: digits, an optional sign and an optional fraction. The scale is the
 * number of digits written after the point, so `"12.50"` keeps scale 2.
 *
 * @throws RangeError for anything else (exponents, separators, blanks).
 */
export function parseDecimal(text: string): Exact {
  const [, whole, fraction = ''] = /^(-?\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined) throw new RangeError(`Not a decimal: ${text}`);
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

/** An amount in minor units as an exact decimal in major units. @throws RangeError where it is no integer. */
export function decimalOfMinor(amountMinor: number, currency: string): Exact {
  return { units: BigInt(amountMinor), scale: exponentOf(currency) };
}

/** All digits of a decimal, as many after the point as its scale says: `-0.50`. */
export function fixedDecimal(value: Exact): string {
  const digits = magnitude(value.units)
    .toString()
    .padStart(value.scale + 1, '0');
  const point = digits.length - value.scale;
  return (
    (value.units < 0n ? '-' : '') + digits.slice(0, point) + (value.scale ? `.${digits.slice(point)}` : '')
  );
}

/** The canonical text: no exponent, no trailing zeros, no negative zero. `parseDecimal` reads it back. */
export function formatDecimal(value: Exact): string {
  const text = fixedDecimal(value);
  return value.scale ? text.replace(/\.?0+$/, '') : text;
}

/** a + b, exactly. */
export function addDecimals(a: Exact, b: Exact): Exact {
  const scale = Math.max(a.scale, b.scale);
  return { units: scaled(a, scale) + scaled(b, scale), scale };
}

/** −a. */
export function negateDecimal(a: Exact): Exact {
  return { units: -a.units, scale: a.scale };
}

/** a − b, exactly. */
export function subtractDecimals(a: Exact, b: Exact): Exact {
  return addDecimals(a, negateDecimal(b));
}

/** a × b, exactly. */
export function multiplyDecimals(a: Exact, b: Exact): Exact {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** Negative where a < b, zero where they are equal in value whatever their scale, positive where a > b. */
export function compareDecimals(a: Exact, b: Exact): number {
  const { units } = subtractDecimals(a, b);
  return units < 0n ? -1 : units > 0n ? 1 : 0;
}

/** numerator ÷ denominator as an integer. Symmetric: the negated numerator gives the negated result. @throws RangeError for a zero denominator. */
export function roundQuotient(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  const quotient = numerator / denominator;
  const rest = magnitude(numerator % denominator);
  if (rest === 0n || mode === 'down') return quotient;
  const twice = rest * 2n - magnitude(denominator);
  const away =
    mode === 'up' || twice > 0n || (twice === 0n && (mode !== 'half_even' || quotient % 2n !== 0n));
  return away ? quotient + (numerator < 0n === denominator < 0n ? 1n : -1n) : quotient;
}

/** The multiple of `increment` (above zero) that a decimal rounds to. @throws RangeError for an increment of zero. */
export function roundDecimal(value: Exact, increment: Exact, mode: RoundingMode): Exact {
  const scale = Math.max(value.scale, increment.scale);
  const multiple = roundQuotient(scaled(value, scale), scaled(increment, scale), mode);
  return { units: multiple * increment.units, scale: increment.scale };
}

/**
 * A decimal in major units as minor units of a currency, rounded to a multiple of `incrementMinor`.
 *
 * @throws RangeError where the result is beyond ±(2^53 − 1) minor units.
 */
export function toMinor(
  value: Exact,
  currency: string,
  incrementMinor = 1,
  mode: RoundingMode = 'half_up',
): number {
  const increment = { units: BigInt(incrementMinor), scale: exponentOf(currency) };
  return safeNumber(roundDecimal(value, increment, mode).units);
}
