import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startMockServer } from '../src/mock/node.js';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

describe('examples/explain-on-a-server.mjs', () => {
  it('explains and checks the newest bill of the Colombian home', async () => {
    const server = await startMockServer({ port: 0, scenario: 'co-high-bill' });
    try {
      const args = ['--import', 'tsx', '--import', path('support/from-source.mjs')];
      const { stdout } = await promisify(execFile)(process.execPath, [
        ...args,
        path('../examples/explain-on-a-server.mjs'),
        server.url,
        server.serverKey,
        'cus_rosalba',
      ]);
      const amounts = [...stdout.matchAll(/([+-])\D*([\d,]+) {2}/g)].map(([, sign, digits = '']) =>
        Number(`${sign ?? ''}${digits.replaceAll(',', '')}`),
      );
      const [, sign, total = ''] = /: ([+-])\D*([\d,]+) against/.exec(stdout) ?? [];
      // The parts that it prints make the difference that it prints.
      assert.ok(amounts.length >= 5, stdout);
      assert.equal(
        amounts.reduce((sum, amount) => sum + amount, 0),
        Number(`${sign ?? ''}${total.replaceAll(',', '')}`),
      );
      assert.match(stdout, /use, Energía eléctrica/);
      assert.match(stdout, /failed: use-own/);
    } finally {
      await server.close();
    }
  });
});
