import fc from 'fast-check';

const digits = (min: number, max: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: max }).map((list) => list.join(''));

/** Any decimal that the contract allows: up to 18 digits, a point, up to 12 more; leading and trailing zeros too. */
export const decimalText: fc.Arbitrary<string> = fc
  .tuple(fc.boolean(), digits(1, 18), fc.option(digits(1, 12)))
  .map(([negative, whole, part]) => (negative ? '-' : '') + whole + (part === null ? '' : `.${part}`));
