import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Big from 'big.js';
import fc from 'fast-check';
import {
  addDecimals,
  compareDecimals,
  decimalOfMinor,
  fixedDecimal,
  formatDecimal,
  multiplyDecimals,
  negateDecimal,
  parseDecimal,
  roundDecimal,
  roundQuotient,
  subtractDecimals,
  toMinor,
} from '../../src/domain/decimal.js';
import { trial } from '../support/counts.js';
import { decimalText } from '../support/arbitrary/decimal.js';

const modes = { half_up: 1, half_even: 2, down: 0, up: 3 } as const;
const mode = fc.constantFrom(...(Object.keys(modes) as (keyof typeof modes)[]));
// big.js is the oracle: other people's arithmetic, with the same four modes. It writes exponents unless told not to.
const big = (text: string): Big => new Big(text);
const canonical = (value: Big): string => formatDecimal(parseDecimal(value.toFixed()));

describe('decimals', () => {
  it('are read and written back to the same value, canonically', () => {
    fc.assert(
      fc.property(decimalText, (text) => {
        const once = formatDecimal(parseDecimal(text));
        assert.equal(once, canonical(big(text)));
        assert.equal(formatDecimal(parseDecimal(once)), once);
        assert.equal(compareDecimals(parseDecimal(once), parseDecimal(text)), 0);
        if (!/^-0[.0]*$/.test(text))
          assert.equal(fixedDecimal(parseDecimal(text)), text.replace(/^(-?)0+(?=\d)/, '$1'));
      }),
      trial(10_000),
    );
  });

  it('refuse what is no decimal of the contract', () => {
    for (const text of ['', ' 1', '1 ', '+1', '.5', '1.', '1e3', '1,5', '0x10', 'NaN', '--1', '١']) {
      assert.throws(() => parseDecimal(text), RangeError, text);
    }
  });

  it('add, subtract, multiply and compare as big.js does', () => {
    fc.assert(
      fc.property(decimalText, decimalText, (a, b) => {
        const [x, y] = [parseDecimal(a), parseDecimal(b)];
        assert.equal(formatDecimal(addDecimals(x, y)), canonical(big(a).plus(b)));
        assert.equal(formatDecimal(subtractDecimals(x, y)), canonical(big(a).minus(b)));
        assert.equal(formatDecimal(multiplyDecimals(x, y)), canonical(big(a).times(b)));
        assert.equal(compareDecimals(x, y), big(a).cmp(b));
      }),
      trial(10_000),
    );
  });

  it('round to minor units as big.js does, in every mode', () => {
    const small = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(
        small,
        mode,
        fc.constantFrom('USD', 'CLP', 'KWD', 'CLF'),
        ([units, scale], how, currency) => {
          const value = { units: BigInt(units), scale };
          const places = { USD: 2, CLP: 0, KWD: 3, CLF: 4 }[currency];
          const expected = big(formatDecimal(value))
            .round(places, modes[how])
            .times(10 ** places)
            .toNumber();
          assert.equal(toMinor(value, currency, 1, how), expected + 0);
        },
      ),
      trial(10_000),
    );
  });

  it('round symmetrically, to a multiple, by less than one increment', () => {
    fc.assert(
      fc.property(decimalText, fc.integer({ min: 1, max: 10_000 }), mode, (text, minor, how) => {
        const value = parseDecimal(text);
        const increment = decimalOfMinor(minor, 'USD');
        const rounded = roundDecimal(value, increment, how);
        assert.equal(rounded.units % increment.units, 0n);
        const moved = subtractDecimals(rounded, value);
        assert.ok(compareDecimals(moved.units < 0n ? negateDecimal(moved) : moved, increment) < 0);
        const mirrored = roundDecimal(negateDecimal(value), increment, how);
        assert.equal(formatDecimal(mirrored), formatDecimal(negateDecimal(rounded)));
      }),
      trial(10_000),
    );
  });

  it('send ties where the mode says', () => {
    const table: [text: string, half_up: number, half_even: number, down: number, up: number][] = [
      ['0.5', 1, 0, 0, 1],
      ['1.5', 2, 2, 1, 2],
      ['2.5', 3, 2, 2, 3],
      ['-0.5', -1, 0, 0, -1],
      ['-2.5', -3, -2, -2, -3],
      ['2.4', 2, 2, 2, 3],
      ['-2.6', -3, -3, -2, -3],
      ['2', 2, 2, 2, 2],
    ];
    for (const [text, ...expected] of table) {
      const found = (['half_up', 'half_even', 'down', 'up'] as const).map((how) =>
        toMinor(parseDecimal(text), 'CLP', 1, how),
      );
      assert.deepEqual(found, expected, text);
    }
    assert.equal(toMinor(parseDecimal('25'), 'CLP', 50), 50);
    assert.equal(toMinor(parseDecimal('74'), 'CLP', 50, 'down'), 50);
    assert.equal(toMinor(parseDecimal('2.5'), 'CLP', 1, 'a mode from the future'), 3);
    assert.equal(roundQuotient(7n, -2n, 'half_up'), -4n);
  });

  it('refuse to become a number that could not hold them', () => {
    assert.equal(toMinor(parseDecimal('90071992547409.91'), 'USD'), Number.MAX_SAFE_INTEGER);
    assert.throws(() => toMinor(parseDecimal('90071992547409.92'), 'USD'), RangeError);
    assert.throws(() => decimalOfMinor(0.1, 'USD'), RangeError);
  });
});
