import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { browserEntries, imports, importsFrom, reachable, root, sources } from './graph.js';

// A file imports from its own folder or from a lower rank.
const ranks: Record<string, number> = {
  contract: 0,
  i18n: 0,
  styles: 0,
  domain: 1,
  // Other people's times become instants by the calendar of domain; nobody below needs their formats.
  adapters: 1.5,
  client: 1,
  session: 2,
  controllers: 3,
  elements: 4,
  define: 5,
};

const folderOf = (file: string): string => file.split('/')[0] ?? '';

/** The element a file belongs to; what lies directly in elements/ or in parts/ belongs to all of them. */
const elementOf = (file: string): string | undefined => {
  const name = /^elements\/([^/]+)\//.exec(file)?.[1];
  return name === 'parts' ? undefined : name;
};

function mayImport(from: string, to: string): boolean {
  const [a, b] = [folderOf(from), folderOf(to)];
  // The public API hands out the functions that register; it never runs them.
  if (from === 'index.ts') return b in ranks && (b !== 'define' || /^define\/define(-all)?\.ts$/.test(to));
  if (to === 'index.ts') return false;
  if (a === 'mock') return b === 'mock' || (ranks[b] ?? Infinity) < 2;
  if (a === 'elements' && b === 'elements')
    return elementOf(to) === undefined || elementOf(from) === elementOf(to);
  if (a === b) return true;
  return (ranks[b] ?? Infinity) < (ranks[a] ?? -1);
}

describe('ranks', () => {
  it('knows every folder of src', () => {
    const known = new Set([...Object.keys(ranks), 'mock', 'index.ts']);
    assert.deepEqual(
      [...new Set(sources.map(folderOf))].filter((folder) => !known.has(folder)),
      [],
    );
  });

  it('tells a forbidden import from an allowed one', () => {
    assert.equal(mayImport('contract/bills.ts', 'contract/shared.ts'), true);
    assert.equal(mayImport('client/core.ts', 'domain/money.ts'), false);
    assert.equal(mayImport('adapters/instants.ts', 'domain/calendar.ts'), true);
    assert.equal(mayImport('domain/calendar.ts', 'adapters/instants.ts'), false);
    assert.equal(mayImport('domain/money.ts', 'session/session.ts'), false);
    assert.equal(mayImport('elements/a/a.ts', 'elements/b/b.ts'), false);
    assert.equal(mayImport('elements/a/a.ts', 'elements/parts/money.ts'), true);
    assert.equal(mayImport('elements/parts/money.ts', 'elements/a/a.ts'), false);
    assert.equal(mayImport('define/a.ts', 'mock/index.ts'), false);
    assert.equal(mayImport('index.ts', 'mock/index.ts'), false);
  });

  it('every import goes to its own folder or a lower rank', () => {
    const wrong = imports.filter((edge) => edge.ours && !mayImport(edge.from, edge.to));
    assert.deepEqual(
      wrong.map((edge) => `${edge.from} → ${edge.to}`),
      [],
    );
  });

  it('every import of our own resolves to a source', () => {
    const lost = imports.filter((edge) => edge.ours && !existsSync(`${root}src/${edge.to}`));
    assert.deepEqual(
      lost.map((edge) => `${edge.from} → ${edge.to}`),
      [],
    );
  });

  it('has no cycle', () => {
    const done = new Set<string>();
    const path: string[] = [];
    const cycles: string[] = [];
    const visit = (file: string): void => {
      const at = path.indexOf(file);
      if (at >= 0) cycles.push([...path.slice(at), file].join(' → '));
      if (at >= 0 || done.has(file)) return;
      path.push(file);
      for (const edge of importsFrom(file)) if (edge.ours) visit(edge.to);
      path.pop();
      done.add(file);
    };
    sources.forEach(visit);
    assert.deepEqual(cycles, []);
  });
});

describe('the mock', () => {
  it('is imported by nothing else in src', () => {
    const wrong = imports.filter((edge) => folderOf(edge.to) === 'mock' && folderOf(edge.from) !== 'mock');
    assert.deepEqual(
      wrong.map((edge) => `${edge.from} → ${edge.to}`),
      [],
    );
  });

  it('is not its own judge: the world takes calendar and money tables from domain, no arithmetic', () => {
    const allowed = /^domain\/(calendar|currency|money)\.ts$/;
    // A bot follows the utility's data by the function that is published for it, and tests judge it by what was expected
    // of it before it was written.
    const spoken = /^domain\/(channels\.ts|conversation\/)/;
    // The steps of a move and the days it may have are the utility's to say once; tests judge what its systems make of them.
    const planned = /^domain\/(move|flow)\//;
    const wrong = imports.filter(
      ({ from, to }) =>
        /^mock\/(world|scenarios)/.test(from) &&
        folderOf(to) === 'domain' &&
        !allowed.test(to) &&
        !(from.startsWith('mock/world/conversations/') && spoken.test(to)) &&
        !(from.startsWith('mock/world/moves/') && planned.test(to)),
    );
    assert.deepEqual(
      wrong.map((edge) => `${edge.from} → ${edge.to}`),
      [],
    );
  });
});

describe('browser entries', () => {
  const reached = reachable(browserEntries);

  it('exist', () => {
    for (const entry of [
      'index.ts',
      'client/index.ts',
      'contract/index.ts',
      'domain/index.ts',
      'adapters/index.ts',
    ]) {
      assert.ok(browserEntries.includes(entry), entry);
    }
    assert.ok(browserEntries.includes('define/loader.ts'));
  });

  it('never reach the texts of the documentation', () => {
    assert.ok(sources.some((file) => file.endsWith('.docs.ts')));
    assert.deepEqual(
      [...reached].filter((file) => file.endsWith('.docs.ts') || file === 'contract/openapi.ts'),
      [],
    );
  });

  it('never reach Node, nor a package that a page does not need', () => {
    const packages = [...reached].filter((file) => !sources.includes(file));
    const allowed = /^(lit($|\/)|@lit\/context$|zod\/mini$|chart\.js$|eventsource-parser$|lean-qr$)/;
    assert.deepEqual(
      packages.filter((name) => !allowed.test(name)),
      [],
    );
  });

  it('register only in define/', () => {
    const outside = sources.filter((file) => !file.startsWith('define/') && file !== 'index.ts');
    const reaching = outside.filter((file) =>
      importsFrom(file).some((edge) => folderOf(edge.to) === 'define'),
    );
    assert.deepEqual(reaching, []);
  });
});
