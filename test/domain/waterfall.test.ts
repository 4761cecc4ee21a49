import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Bill } from '../../src/contract/bills.js';
import { exponentOf } from '../../src/domain/currency.js';
import { explainBill } from '../../src/domain/explain/explain-bill.js';
import type { Explained, ExplanationPart } from '../../src/domain/explain/types.js';
import { mainCauses, stretch, type Waterfall, waterfall } from '../../src/domain/explain/waterfall.js';
import { moneyStyle } from '../../src/elements/parts/money-style.js';
import { signed } from '../../src/elements/bill-explainer/why.texts.js';
import { formatsFor } from '../../src/i18n/format.js';
import { billPair } from '../support/arbitrary/bill-pair.js';
import { trial } from '../support/counts.js';

/** Amounts shown in whole units, in units without decimals, with two, three and four. */
const CURRENCIES = [
  'COP',
  'CLP',
  'JPY',
  'USD',
  'MXN',
  'BRL',
  'EUR',
  'GBP',
  'PEN',
  'KWD',
  'CLF',
  'HUF',
  'IQD',
];
const LOCALES = ['es-CO', 'es-CL', 'es-MX', 'es-ES', 'es', 'en', 'en-US', 'en-GB', 'pt-BR', 'pt-PT'];

const part = (cause: ExplanationPart['cause'], amountMinor: number): ExplanationPart => ({
  cause,
  amountMinor,
  evidence: {},
});

function explained(parts: readonly ExplanationPart[], residualMinor = 0): Explained {
  const deltaMinor = parts.reduce((sum, { amountMinor }) => sum + amountMinor, residualMinor);
  return {
    status: 'explained',
    currency: 'USD',
    fromBillId: 'a',
    toBillId: 'b',
    deltaMinor,
    parts,
    residualMinor,
  };
}

const fallOf = (from: Bill, to: Bill): Waterfall => {
  const found = explainBill(from, to);
  if (found.status !== 'explained') assert.fail(`withheld: ${found.withheldReason}`);
  return waterfall(found, from.totals.amountDueMinor, to.totals.amountDueMinor);
};

/** Reads an amount as a customer does who adds up what is on the screen. In minor units. */
function read(text: string, locale: string, currency: string): bigint {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  const point = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  const [whole = '', fraction = ''] = text.split(point);
  const digits = fraction.replace(/\D/g, '').padEnd(exponentOf(currency), '0');
  const minor = BigInt(whole.replace(/\D/g, '') + digits);
  return /[-−]/.test(text) ? -minor : minor;
}

describe('the way from one amount to the other', () => {
  it('begins and ends where it should, step by step, with the residual last', () => {
    fc.assert(
      fc.property(billPair, ({ from, to }) => {
        const fall = fallOf(from.bill, to.bill);
        let at = fall.fromMinor;
        for (const { startMinor, endMinor, amountMinor, parts, kind } of fall.steps) {
          assert.equal(startMinor, at);
          assert.equal(endMinor - startMinor, amountMinor);
          if (kind !== 'residual')
            assert.equal(
              parts.reduce((sum, one) => sum + one.amountMinor, 0),
              amountMinor,
            );
          at = endMinor;
          for (const place of [0, startMinor, endMinor]) {
            assert.ok(fall.lowMinor <= place && place <= fall.highMinor);
          }
        }
        assert.equal(at, to.bill.totals.amountDueMinor);
        assert.equal(fall.steps.filter(({ kind }) => kind === 'residual').length, 1);
        assert.equal(fall.steps.at(-1)?.kind, 'residual');
      }),
      trial(20_000),
    );
  });

  it('tells every part once, the largest first', () => {
    const sizes = [3, -50, 7, 20, -1, 9, 8, 2, 40];
    const fall = waterfall(
      explained(sizes.map((size, at) => part((['days', 'use', 'price'] as const)[at % 3] ?? 'days', size))),
      100,
      138,
    );
    assert.deepEqual(
      fall.steps.map(({ kind, parts, amountMinor }) => [kind, parts.length, amountMinor]),
      [
        ['part', 1, -50],
        ['part', 1, 40],
        ['part', 1, 20],
        ['part', 1, 9],
        ['part', 1, 8],
        ['part', 1, 7],
        ['rest', 3, 4],
        ['residual', 0, 0],
      ],
    );
  });

  it('draws each step where the sum stands, also below zero', () => {
    const fall = waterfall(explained([part('balance', -300)]), 100, -200);
    assert.deepEqual(stretch(fall, 100, -200), { offset: 0, length: 1 });
    assert.deepEqual(stretch(fall, 0, 0).offset, 2 / 3);
    const none = waterfall(explained([]), 0, 0);
    assert.deepEqual(stretch(none, 0, 0), { offset: 0, length: 0 });
  });

  it('refuses amounts that are not the explained ones', () => {
    assert.throws(() => waterfall(explained([part('use', 5)]), 0, 6), RangeError);
  });
});

describe('what is displayed of a difference', () => {
  it('adds up as displayed, in every currency and language', () => {
    fc.assert(
      fc.property(
        billPair,
        fc.constantFrom(...CURRENCIES),
        fc.constantFrom(...LOCALES),
        ({ from, to }, currency, locale) => {
          const fall = fallOf({ ...from.bill, currency }, { ...to.bill, currency });
          const style = moneyStyle(currency);
          const f = formatsFor(locale);
          const pen = { f, style };
          const shown = (minor: number): bigint => read(f.money(minor, style), locale, currency);
          const sum = fall.steps.reduce(
            (total, { amountMinor }) => total + read(signed(amountMinor, pen), locale, currency),
            shown(fall.fromMinor),
          );
          assert.equal(sum, shown(fall.toMinor));
          for (const { parts, amountMinor, kind } of fall.steps) {
            if (kind !== 'rest') continue;
            const inside = parts.map((one) => read(signed(one.amountMinor, pen), locale, currency));
            assert.equal(
              inside.reduce((total, one) => total + one, 0n),
              read(signed(amountMinor, pen), locale, currency),
            );
          }
        },
      ),
      trial(20_000),
    );
  });
});

describe('the causes that one sentence names', () => {
  const named = (...parts: ExplanationPart[]): string[] =>
    mainCauses(explained(parts)).map(({ cause }) => cause);

  it('are the largest of those that went the way of the whole', () => {
    assert.deepEqual(named(part('use', 100), part('price', 60), part('days', 10), part('tax', -90)), [
      'use',
      'price',
    ]);
    assert.deepEqual(named(part('use', 100), part('price', 20)), ['use']);
    assert.deepEqual(named(part('use', -100), part('price', 20)), ['use']);
  });
  it('are added over services', () => {
    assert.deepEqual(named(part('use', 40), part('use', 40), part('price', 60)), ['use', 'price']);
  });
  it('are none where nothing changed in all', () => {
    assert.deepEqual(named(part('use', 40), part('price', -40)), []);
    assert.deepEqual(named(), []);
  });
  it('are some wherever something changed, and never go the other way', () => {
    fc.assert(
      fc.property(billPair, ({ from, to }) => {
        const found = explainBill(from.bill, to.bill);
        if (found.status !== 'explained') return;
        const causes = mainCauses(found);
        for (const { amountMinor } of causes)
          assert.equal(Math.sign(amountMinor), Math.sign(found.deltaMinor));
        assert.ok(causes.length <= 2);
        if (found.deltaMinor !== 0 && found.residualMinor === 0) assert.ok(causes.length > 0);
      }),
      trial(5_000),
    );
  });
});
