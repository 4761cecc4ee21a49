/**
 * Writes openapi.json from the contract. With `--check` it writes nothing and fails where the file is out of date.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { format } from 'prettier';

import { createOpenApi } from '../src/contract/openapi.js';

const file = new URL('../openapi.json', import.meta.url);
const written = await format(JSON.stringify(createOpenApi()), { parser: 'json', printWidth: 110 });

if (process.argv.includes('--check')) {
  const current = await readFile(file, 'utf8').catch(() => '');
  if (current !== written) {
    console.error('openapi.json differs from the contract. Run `npm run openapi` and commit it.');
    process.exitCode = 1;
  }
} else {
  await writeFile(file, written);
  console.log('openapi.json is written.');
}
