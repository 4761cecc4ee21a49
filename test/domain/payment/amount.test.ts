import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { amountProblem, plainAmount, readAmount } from '../../../src/domain/payment/amount.js';
import { trial } from '../../support/counts.js';

const CURRENCIES = ['COP', 'CLP', 'BRL', 'USD', 'MXN'] as const;
const LOCALES = ['es-CO', 'es-CL', 'es-MX', 'pt-BR', 'en-US', 'de-CH'] as const;
const exponents: Readonly<Record<string, number>> = { COP: 2, CLP: 0, BRL: 2, USD: 2, MXN: 2 };

describe('an amount as it is typed', () => {
  it('is read as every locale writes it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999_999 }),
        fc.constantFrom(...CURRENCIES),
        fc.constantFrom(...LOCALES),
        (minor, currency, locale) => {
          const exponent = exponents[currency] ?? 0;
          const written = new Intl.NumberFormat(locale, {
            minimumFractionDigits: exponent,
            maximumFractionDigits: exponent,
          }).format(minor / 10 ** exponent);
          assert.deepEqual(readAmount(written, currency), { minor }, written);
        },
      ),
      trial(2000),
    );
  });

  it('takes signs and blanks, and one digit after the mark for tens of cents', () => {
    assert.deepEqual(readAmount(' $ 45.000 ', 'COP'), { minor: 4_500_000 });
    assert.deepEqual(readAmount('R$ 58,3', 'BRL'), { minor: 5830 });
    assert.deepEqual(readAmount('1.234', 'USD'), { minor: 123_400 });
    assert.deepEqual(readAmount('12.345', 'CLP'), { minor: 12_345 });
  });

  it('says what is wrong', () => {
    assert.deepEqual(readAmount('  ', 'COP'), { typo: 'empty' });
    for (const text of ['mil', '-5', '1.2.3', '1,2,34', '0', '0,00', '12,50,0', '1.23.45'])
      assert.deepEqual(readAmount(text, 'USD'), { typo: 'not-a-number' }, text);
    assert.deepEqual(readAmount('12,5', 'CLP'), { typo: 'not-a-number' });
    assert.deepEqual(readAmount('9'.repeat(20), 'USD'), { typo: 'too-large' });
  });

  it('is a plain decimal in an attribute', () => {
    assert.equal(plainAmount('45000', 'COP'), 4_500_000);
    assert.equal(plainAmount('58.35', 'USD'), 5835);
    for (const text of [null, '', 'x', '-1', '0', '1.234', '1e3'])
      assert.equal(plainAmount(text, 'USD'), undefined);
    assert.equal(plainAmount('5.5', 'CLP'), undefined);
  });

  it('lies between what the way takes and what is owed', () => {
    const limits = { minimumMinor: 100, maximumMinor: 5000, owedMinor: 3000 };
    assert.equal(amountProblem(99, limits), 'below-minimum');
    assert.equal(amountProblem(3001, limits), 'above-owed');
    assert.equal(amountProblem(3000, limits), undefined);
    assert.equal(amountProblem(6000, { ...limits, owedMinor: 9000 }), 'above-maximum');
    assert.equal(amountProblem(6000, { ...limits, owedMinor: 9000, maximumMinor: null }), undefined);
  });
});
