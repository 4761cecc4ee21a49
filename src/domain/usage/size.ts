/**
 * What steps are in units, for what is drawn and for figures that are rounded to be read: the nearest floating-point
 * number. Exact amounts are `quantityOf`, money is `costMinor`.
 */
export function sizeOf(steps: number, scale: string): number {
  // One division by a power of ten rounds once; a product with 0.001 would round twice.
  const [whole = '', decimals = ''] = scale.split('.');
  return (steps * Number(whole + decimals)) / 10 ** decimals.length;
}
