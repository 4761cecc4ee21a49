/** An integer as a number. @throws RangeError where a number could not hold it exactly. */
export function safeNumber(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError('Amount beyond exact numbers');
  return number;
}

/**
 * The exact sum of amounts in minor units, whatever their order.
 *
 * @throws RangeError where an amount is no integer or the sum is beyond ±(2^53 − 1).
 */
export function sumMinor(amountsMinor: Iterable<number>): number {
  let sum = 0n;
  for (const amount of amountsMinor) sum += BigInt(amount);
  return safeNumber(sum);
}
