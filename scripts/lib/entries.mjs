// What the package publishes: entry name in dist/ → source module below src/, without its ending.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The folders of src/elements that hold a tag; `parts` are template functions, not elements. */
export function elementNames() {
  return readdirSync(`${root}src/elements`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'parts')
    .map((entry) => entry.name)
    .sort();
}

/** Every entry of the npm build. Throws when a source is missing, so that nothing is left out in silence. */
export function npmEntries() {
  const entries = {
    index: 'index',
    client: 'client/index',
    contract: 'contract/index',
    domain: 'domain/index',
    adapters: 'adapters/index',
    'define/all': 'define/all',
    ...Object.fromEntries(elementNames().map((name) => [`define/${name}`, `define/${name}`])),
    'mock/index': 'mock/index',
    'mock/node': 'mock/node',
    'mock/browser': 'mock/browser',
    'mock/cli': 'mock/cli',
  };
  const missing = Object.values(entries).filter((source) => !existsSync(`${root}src/${source}.ts`));
  if (missing.length > 0) throw new Error(`no source for the entries ${missing.join(', ')}`);
  return entries;
}

/** The one entry of the self-contained build; everything else is a chunk that it imports. */
export const cdnEntries = { servicedrop: 'define/loader' };
