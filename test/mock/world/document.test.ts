import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { PDFDocument } from '@cantoo/pdf-lib';

import { createWorld } from '../../../src/mock/world.js';

/** The text of a PDF with its layout, or undefined on a machine without poppler. */
function textOf(bytes: Uint8Array): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'bill-'));
  try {
    writeFileSync(join(folder, 'bill.pdf'), bytes);
    const text = execFileSync('pdftotext', [
      '-layout',
      '-enc',
      'UTF-8',
      join(folder, 'bill.pdf'),
      '-',
    ]).toString();
    return text.replaceAll('\u00a0', ' ');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const NEEDED = {
  'co-high-bill': [
    '$ 127.840',
    '$ 150.225',
    '-$ 75.113',
    '$ 13.610',
    '-$ 3',
    '173 kWh',
    '868,35',
    'Factura ficticia',
  ],
  'us-sample': ['$31.10', '$5.09', '0.39167', '13 days', '$11.90', '$13.20', '$17.62', 'Fictional bill'],
} as const;

describe("a bill's document", () => {
  for (const [scenario, needed] of Object.entries(NEEDED)) {
    it(`of ${scenario} is a PDF with the bill's figures in the account's language`, async (context) => {
      const world = createWorld({ id: 'w', scenario: scenario as keyof typeof NEEDED });
      const account = world.accounts[0];
      const bill = world.bills(account?.id ?? '')[0];
      assert.ok(account && bill);
      const bytes = await world.document(bill.id);
      const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
      assert.ok((pdf.getTitle() ?? '').includes(bill.number));
      assert.equal(pdf.getCreationDate()?.toISOString().slice(0, 10), bill.issuedOn);
      const text = textOf(bytes);
      if (text === undefined) return context.skip('pdftotext is not on this machine');
      for (const part of [...needed, account.holderName, account.number, bill.number]) {
        assert.ok(text.includes(part), `${part} is printed`);
      }
      for (const line of bill.sections?.flatMap(({ lines }) => lines) ?? []) {
        assert.ok(text.includes(line.label), line.label);
      }
    });
  }

  it('is the same each time, and is not there for a bill that is not', async () => {
    const [one, two] = [0, 1].map(() => createWorld({ id: 'w', scenario: 'us-sample' }));
    const id = one?.bills('acc_home')[0]?.id ?? '';
    assert.deepEqual(await one?.document(id), await two?.document(id));
    await assert.rejects(async () => one?.document('bill_of_nobody'), RangeError);
  });
});
