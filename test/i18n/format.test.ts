import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatsFor, fromMinor, unitSign } from '../../src/i18n/format.js';
import { runs, seed } from '../support/counts.js';

const COP = { currency: 'COP', exponent: 2, decimals: 0 };
const USD = { currency: 'USD', exponent: 2, decimals: 2 };
const CLP = { currency: 'CLP', exponent: 0, decimals: 0 };
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('money', () => {
  it('shows whole pesos for COP', () => {
    assert.equal(plain(formatsFor('es-CO').money(12784000, COP)), '$ 127.840');
  });
  it('never hides centavos that are there', () => {
    assert.equal(plain(formatsFor('es-CO').money(12784037, COP)), '$ 127.840,37');
  });
  it('shows none for CLP', () => assert.equal(plain(formatsFor('es-CL').money(5835, CLP)), '$5.835'));
  it('shows cents for USD', () => assert.equal(formatsFor('en-US').money(5835, USD), '$58.35'));
  it('keeps the sign of a credit below one unit', () => {
    assert.equal(formatsFor('en-US').money(-5, USD), '-$0.05');
  });
  it('is exact up to the largest integer', () => {
    assert.equal(formatsFor('en-US').money(Number.MAX_SAFE_INTEGER, USD), '$90,071,992,547,409.91');
  });
  it('shows every digit of any amount, in every language', () => {
    const amounts = fc.maxSafeInteger();
    fc.assert(
      fc.property(amounts, fc.constantFrom('es-CO', 'en-US', 'pt-BR'), (amount, locale) => {
        const digits = formatsFor(locale).money(amount, USD).replace(/\D/g, '');
        return BigInt(digits) === BigInt(Math.abs(amount));
      }),
      { numRuns: runs(2000), seed: seed() },
    );
  });
});

describe('fromMinor', () => {
  const cases: [number, number, string][] = [
    [5835, 2, '58.35'],
    [-5, 2, '-0.05'],
    [1500, 0, '1500'],
    [7, 3, '0.007'],
    [0, 2, '0.00'],
  ];
  for (const [minor, exponent, text] of cases) {
    it(`${minor} with exponent ${exponent} is ${text}`, () => assert.equal(fromMinor(minor, exponent), text));
  }
});

describe('figures', () => {
  const f = formatsFor('es-CO');
  it('a rate keeps its decimals', () => {
    assert.equal(plain(f.rate('868.35', COP)), '$ 868,35');
    assert.equal(formatsFor('en-US').rate('0.0691', USD), '$0.0691');
  });
  it('a decimal is exact beyond floats', () => {
    assert.equal(f.decimal('123456789012345678.123456789012'), '123.456.789.012.345.678,123456789012');
  });
  it('a quantity has its unit', () => {
    assert.equal(plain(f.quantity('12.5', 'm3')), '12,5 m³');
    assert.equal(plain(f.quantity('209', 'kWh')), '209 kWh');
    assert.equal(plain(f.quantity('1', 'month')), '1 mes');
    assert.equal(f.quantity('3', ''), '3');
  });
  it('an unknown unit stays as it is', () => assert.equal(unitSign('furlong'), 'furlong'));
  it('a percent is written as the locale does', () => assert.match(plain(f.percent('19.5')), /^19,5 ?%$/));
  it('days are words', () => assert.equal(plain(f.days(31)), '31 días'));
});

describe('dates', () => {
  it('do not slip, whatever the zone of the machine', () => {
    assert.equal(formatsFor('en-US').date('2026-11-01', 'long'), 'November 1, 2026');
    assert.equal(formatsFor('en-US').date('2024-02-29', 'short'), 'Feb 29, 2024');
    assert.equal(formatsFor('es-CO').date('2026-11-18', 'longDay'), '18 de noviembre');
  });
  it('say how far a day is', () => {
    assert.equal(formatsFor('en').inDays(5), 'in 5 days');
    assert.equal(formatsFor('es').inDays(1), 'mañana');
    assert.equal(formatsFor('pt').inDays(-3), 'há 3 dias');
  });
  it('name week days by their ISO number', () => {
    assert.deepEqual(
      [1, 7].map((day) => formatsFor('en').weekday(day)),
      ['Monday', 'Sunday'],
    );
  });
  it('write a time in the zone it belongs to', () => {
    assert.equal(plain(formatsFor('en-US').time(Date.UTC(2026, 10, 22, 17), 'America/Bogota')), '12:00 PM');
  });
  it('are made once for a locale', () => assert.equal(formatsFor('es-CO'), formatsFor('es-CO')));
});
