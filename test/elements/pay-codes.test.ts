// The codes that the pay button draws, read back by independent readers: jsQR and zxing always, zbar where it is installed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { qrPath, voucherPath } from '../../src/elements/pay-button/codes.js';
import { createMockUtility, type ScenarioName } from '../../src/mock/index.js';
import { trial } from '../support/counts.js';
import { asPgm, barsOf, drawn, type Picture, readBack, readQrBack } from '../support/optical.js';

const folder = mkdtempSync(join(tmpdir(), 'codes-'));
after(() => rmSync(folder, { recursive: true }));
const hasZbar = spawnSync('zbarimg', ['--version']).status === 0;
if (!hasZbar) console.warn('zbarimg is not installed (Debian: zbar-tools): its readings are skipped.');

function readByZbar(picture: Picture): string {
  const file = join(folder, 'code.pgm');
  writeFileSync(file, asPgm(picture));
  return spawnSync(
    'zbarimg',
    ['--raw', '--quiet', '-Sdisable', '-Sqrcode.enable', '-Scode128.enable', '-Si25.enable', file],
    { encoding: 'utf8' },
  ).stdout.trim();
}

const qr = (text: string): Picture => {
  const { width, path } = qrPath(text);
  return drawn(path, width, width);
};
const readQr = (text: string): string | undefined => readQrBack(qr(text));

/** What a customer of this story is shown for a way to pay. */
function actionOf(scenario: ScenarioName, methodId: string) {
  const { world } = createMockUtility({ scenario });
  const accountId = world.accounts[0]?.id ?? '';
  const balance = world.balance(accountId);
  assert.ok(balance);
  const draft = world.payments.draft(
    {
      accountId,
      bills: balance.openBills,
      amountMinor: balance.amountDueMinor,
      currency: balance.currency,
      methodId,
    },
    [],
  );
  return world.payments.confirm(draft.id).nextAction;
}

describe('the codes of the pay button', () => {
  it('are QR codes that say what the utility gave', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]{1,300}$/), (text) => {
        assert.equal(readQr(text), text);
      }),
      trial(500),
    );
  });

  for (const scenario of ['co-high-bill', 'br-bandeira'] as const) {
    it(`are read back in the story ${scenario}: the code of an instant payment, the bars of a slip`, (context) => {
      const code = actionOf(scenario, 'pm_qr')?.code;
      assert.ok(code);
      assert.equal(readQr(code), code);
      const voucher = actionOf(scenario, 'pm_voucher')?.voucher;
      const bars = voucher && voucherPath(voucher);
      assert.ok(bars);
      const slip = barsOf(bars.path, bars.width);
      assert.equal(readBack(slip, voucher.barcodeFormat === 'itf' ? 'ITF' : 'CODE_128'), voucher.barcode);
      if (!hasZbar) return context.diagnostic('zbarimg is not installed: skipped');
      assert.equal(readByZbar(qr(code)), code);
      assert.equal(readByZbar(slip), voucher.barcode);
    });
  }

  it('are left to the number where the format is not known', () => {
    const voucher = { reference: '1', barcode: '123', barcodeFormat: 'aztec', places: [] };
    assert.equal(voucherPath(voucher), undefined);
    assert.equal(voucherPath({ ...voucher, barcodeFormat: 'itf' }), undefined);
  });
});
