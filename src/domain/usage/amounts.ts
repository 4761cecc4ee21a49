import { formatDecimal, multiplyDecimals, parseDecimal, toMinor } from '../decimal.js';

/** Steps as an exact decimal in units: 1,250 steps of `0.001` are `1.25`. */
export function quantityOf(steps: number, scale: string): string {
  return formatDecimal(multiplyDecimals({ units: BigInt(steps), scale: 0 }, parseDecimal(scale)));
}

/**
 * What steps of cost are in minor units, rounded to a multiple of `incrementMinor`: the one rounding.
 *
 * @throws RangeError beyond exact numbers.
 */
export function costMinor(
  costSteps: number,
  costScale: string,
  currency: string,
  incrementMinor = 1,
): number {
  const exact = multiplyDecimals({ units: BigInt(costSteps), scale: 0 }, parseDecimal(costScale));
  return toMinor(exact, currency, incrementMinor);
}
