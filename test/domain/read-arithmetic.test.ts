import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Big from 'big.js';
import fc from 'fast-check';
import type { BillRead } from '../../src/contract/bills.js';
import { deriveRead } from '../../src/domain/read-arithmetic.js';
import { wildBill } from '../support/arbitrary/bill.js';
import { trial } from '../support/counts.js';

function read(from: string, to: string, quantity: string, more: Partial<BillRead> = {}): BillRead {
  return {
    meterId: 'm',
    register: '1.8.0',
    unit: 'kWh',
    from: { on: '2026-06-01', value: from, quality: 'actual' },
    to: { on: '2026-07-01', value: to, quality: 'actual' },
    multiplier: '1',
    quantity,
    ...more,
  };
}

describe('the arithmetic of a read', () => {
  it('is to − from: 48,374 − 47,911 is 463 kWh', () => {
    assert.deepEqual(deriveRead(read('47911', '48374', '463')), {
      from: '47911',
      to: '48374',
      rolledOver: false,
      advance: '463',
      multiplier: '1',
      exact: '463',
      quantity: '463',
    });
  });

  it('is found again from any start, multiplier and number of digits, over the end of the register too', () => {
    const register = fc.integer({ min: 1, max: 9 }).chain((digits) =>
      fc.record({
        digits: fc.constant(digits),
        from: fc.nat(10 ** digits * 1000 - 1),
        advance: fc.nat(10 ** digits * 1000 - 1),
        multiplier: fc.constantFrom('1', '40', '0.5', '120'),
        conversion: fc.option(fc.constantFrom('1.02264', '0.98', '11.1868'), { nil: undefined }),
      }),
    );
    fc.assert(
      fc.property(register, ({ digits, from, advance, multiplier, conversion }) => {
        const round = 10 ** digits * 1000;
        const text = (thousandths: number): string => new Big(thousandths).div(1000).toFixed();
        const quantity = new Big(text(advance))
          .times(multiplier)
          .times(conversion ?? 1)
          .toFixed();
        const found = deriveRead(
          read(text(from), text((from + advance) % round), quantity, {
            digits,
            multiplier,
            ...(conversion !== undefined && { conversion }),
          }),
        );
        assert.ok(found);
        assert.equal(found.rolledOver, from + advance >= round);
        assert.equal(found.advance, text(advance));
        assert.ok(new Big(found.exact).eq(quantity));
      }),
      trial(10_000),
    );
  });

  it('accepts a quantity rounded or cut to the decimals it is written with, and no other', () => {
    assert.equal(deriveRead(read('10.2', '23.9', '13', { unit: 'm3' }))?.exact, '13.7');
    assert.equal(deriveRead(read('10.2', '23.9', '14', { unit: 'm3' }))?.exact, '13.7');
    for (const quantity of ['12', '15', '13.6', '13.70001', '-13']) {
      assert.equal(deriveRead(read('10.2', '23.9', quantity)), undefined, quantity);
    }
    assert.ok(deriveRead(read('100', '150', '559.34', { multiplier: '1', conversion: '11.1868' })));
  });

  it('lets a register without digits count both ways, and guesses no round', () => {
    assert.equal(deriveRead(read('19.8280', '13.3768', '-6.4512'))?.advance, '-6.4512');
    assert.equal(deriveRead(read('99990', '15', '25')), undefined);
    assert.equal(deriveRead(read('99990', '15', '25', { digits: 5 }))?.rolledOver, true);
    assert.equal(deriveRead(read('99990', '15', '-99975', { digits: 5 }))?.rolledOver, false);
    assert.equal(deriveRead(read('99990', '15', '25', { digits: 4 })), undefined);
    // A register of four digits never showed 12,000.
    assert.equal(deriveRead(read('12000', '100', '-1900', { digits: 4 })), undefined);
    for (const digits of [0, -1, 19, Number.MAX_SAFE_INTEGER]) {
      assert.equal(deriveRead(read('99990', '15', '25', { digits })), undefined);
    }
  });

  it('never throws on what the contract allows', () => {
    fc.assert(
      fc.property(wildBill, (bill) => {
        for (const one of (bill.sections ?? []).flatMap((section) => section.reads)) {
          const found = deriveRead(one);
          assert.ok(found === undefined || found.quantity === one.quantity);
        }
      }),
      trial(5_000),
    );
  });
});
