import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseDecimal, toMinor } from '../../src/domain/decimal.js';
import { sumMinor } from '../../src/domain/exact.js';
import {
  billDisplayIncrement,
  displayedParts,
  displayIncrementMinor,
  exponentOf,
  minorToDecimal,
  roundMinor,
} from '../../src/domain/money.js';
import { trial } from '../support/counts.js';

const safe = fc.maxSafeInteger();
const amount = fc.oneof(
  fc.integer({ min: -2_000_000, max: 2_000_000 }),
  fc.constantFrom(0, 50, -50, 150, 100),
);
const currency = fc.constantFrom('USD', 'COP', 'CLP', 'JPY', 'KWD', 'CLF', 'BRL', 'PYG');

describe('currencies', () => {
  it('have the exponents of ISO 4217', () => {
    const expected = {
      COP: 2,
      USD: 2,
      MXN: 2,
      CLP: 0,
      JPY: 0,
      PYG: 0,
      KWD: 3,
      TND: 3,
      CLF: 4,
      UYW: 4,
      UYU: 2,
    };
    for (const [code, exponent] of Object.entries(expected)) assert.equal(exponentOf(code), exponent, code);
  });

  it('are shown in whole units where the minor unit is out of use', () => {
    assert.deepEqual(
      ['COP', 'CLP', 'JPY', 'PYG', 'USD', 'KWD'].map(displayIncrementMinor),
      [100, 1, 1, 1, 1, 1],
    );
  });

  it('need no entry: a code not in the tables, or a name of Object.prototype, has two decimals', () => {
    for (const code of ['ZZZ', 'constructor', 'toString', '']) {
      assert.equal(exponentOf(code), 2, code);
      assert.equal(displayIncrementMinor(code), 1, code);
    }
  });

  it('use the larger step to which a bill rounds its lines, not the one for its total', () => {
    const step = (code: string, level: string, incrementMinor: number): number =>
      billDisplayIncrement({ currency: code, rounding: { mode: 'half_up', level, incrementMinor } });
    assert.equal(step('CHF', 'line', 5), 5);
    assert.equal(step('CLP', 'bill', 50), 1);
    assert.equal(step('COP', 'line', 1), 100);
    assert.equal(step('COP', 'bill', 100), 100);
    assert.equal(step('COP', 'line', 150), 100);
  });
});

describe('amounts', () => {
  it('are written with the decimals of their currency, and read back exactly', () => {
    fc.assert(
      fc.property(safe, currency, (minor, code) => {
        const text = minorToDecimal(minor, code);
        assert.equal((text.split('.')[1] ?? '').length, exponentOf(code));
        assert.equal(toMinor(parseDecimal(text), code), minor + 0);
      }),
      trial(10_000),
    );
  });

  it('keep their sign below one unit, and zero has none', () => {
    assert.equal(minorToDecimal(-5, 'USD'), '-0.05');
    assert.equal(minorToDecimal(-0, 'USD'), '0.00');
    assert.equal(minorToDecimal(1500, 'CLP'), '1500');
    assert.equal(minorToDecimal(7, 'KWD'), '0.007');
    assert.throws(() => minorToDecimal(1.5, 'USD'), RangeError);
  });

  it('add up exactly in any order, or refuse', () => {
    fc.assert(
      fc.property(fc.array(safe), (amounts) => {
        const sum = amounts.reduce((total, one) => total + BigInt(one), 0n);
        if (Number.isSafeInteger(Number(sum))) {
          assert.equal(BigInt(sumMinor(amounts)), sum);
          assert.equal(sumMinor([...amounts].reverse()), sumMinor(amounts));
        } else assert.throws(() => sumMinor(amounts), RangeError);
      }),
      trial(5_000),
    );
    assert.equal(sumMinor([Number.MAX_SAFE_INTEGER, 1, -2]), Number.MAX_SAFE_INTEGER - 1);
    assert.throws(() => sumMinor([1, Number.NaN]), RangeError);
  });

  it('round to a step, ties away from zero', () => {
    assert.deepEqual(
      [50, -50, 49, 150, -149].map((one) => roundMinor(one, 100)),
      [100, -100, 0, 200, -100],
    );
    assert.throws(() => roundMinor(Number.MAX_SAFE_INTEGER, 100), RangeError);
  });
});

describe('amounts as they are shown', () => {
  const step = fc.constantFrom(1, 5, 50, 100, 1000);

  it('add up to the total as it is shown, none moved by a whole step', () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 60 }), step, (parts, increment) => {
        const total = sumMinor(parts);
        const shown = displayedParts(parts, total, increment);
        assert.equal(shown.total, roundMinor(total, increment));
        assert.equal(sumMinor(shown.parts), shown.total);
        shown.parts.forEach((part, index) => {
          const printed = parts[index] ?? Number.NaN;
          assert.equal(Math.abs(part % increment), 0);
          assert.ok(Math.abs(part - printed) < increment);
          if (printed % increment === 0) assert.equal(part, printed + 0);
        });
      }),
      trial(20_000),
    );
  });

  it('are negated where the amounts are', () => {
    const minus = (list: readonly number[]): number[] => list.map((one) => 0 - one);
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 20 }), step, (parts, increment) => {
        const total = sumMinor(parts);
        const shown = displayedParts(parts, total, increment);
        assert.deepEqual(displayedParts(minus(parts), 0 - total, increment), {
          parts: minus(shown.parts),
          total: 0 - shown.total,
        });
      }),
      trial(5_000),
    );
  });

  it('leave a step of one minor unit as it is', () => {
    assert.deepEqual(displayedParts([1, -2, 3], 2, 1), { parts: [1, -2, 3], total: 2 });
  });

  it('do not hide that parts miss their total', () => {
    assert.deepEqual(displayedParts([140, 140], 400, 100), { parts: [100, 100], total: 400 });
  });

  it('give what is missing to the part that lost most, ties to the first', () => {
    assert.deepEqual(displayedParts([140, 130, 130], 400, 100), { parts: [200, 100, 100], total: 400 });
    assert.deepEqual(displayedParts([133, 133, 134], 400, 100), { parts: [100, 100, 200], total: 400 });
    assert.deepEqual(displayedParts([150, 150], 300, 100), { parts: [100, 200], total: 300 });
  });

  it('stay exact where rounding would leave exact numbers', () => {
    const parts = [Number.MAX_SAFE_INTEGER, 0];
    assert.deepEqual(displayedParts(parts, Number.MAX_SAFE_INTEGER, 100), {
      parts,
      total: Number.MAX_SAFE_INTEGER,
    });
  });
});
