// What is published: every subpath resolves to a file of dist/, and the descriptions for editors say something.
// dist/ is built by `npm run build`, which `npm test` runs first; without it these tests fail and say so.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, it } from 'node:test';
import { elements, root } from './graph.js';

interface Manifest {
  exports: Record<string, string | { types: string; default: string }>;
  bin: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  sideEffects: string[];
}
const read = (file: string): string => readFileSync(`${root}${file}`, 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;

interface Described {
  name: string;
  description?: string;
}
interface Declaration extends Described {
  tagName?: string;
  members?: Described[];
  attributes?: Described[];
  events?: Described[];
  cssProperties?: Described[];
  cssParts?: Described[];
}

const published = Object.entries(manifest.exports)
  .flatMap(([subpath, target]) =>
    (typeof target === 'string' ? [target] : [target.types, target.default]).map((file) => ({
      subpath,
      file,
    })),
  )
  .flatMap(({ subpath, file }) =>
    subpath.includes('*')
      ? [...elements, 'all'].map((name) => ({
          subpath: subpath.replace('*', name),
          file: file.replace('*', name),
        }))
      : [{ subpath, file }],
  );

describe('published subpaths', () => {
  it('dist/ is built', () => assert.ok(existsSync(`${root}dist/index.js`), 'run npm run build'));

  for (const { subpath, file } of published) {
    it(`${subpath} is ${file}`, () => assert.ok(statSync(`${root}${file}`).size > 0));
  }

  for (const subpath of [
    'servicedrop',
    'servicedrop/client',
    'servicedrop/contract',
    'servicedrop/domain',
    'servicedrop/adapters',
    'servicedrop/mock',
    'servicedrop/mock/node',
  ]) {
    it(`${subpath} loads in Node and exports something`, async () => {
      const module = (await import(subpath)) as Record<string, unknown>;
      assert.ok(Object.keys(module).length > 0);
    });
  }

  it('the bin starts with a hashbang', () => {
    for (const file of Object.values(manifest.bin)) assert.match(read(file), /^#!\/usr\/bin\/env node\n/);
  });

  it('the modules import only what the package declares', () => {
    for (const entry of [
      'index',
      'client',
      'contract',
      'domain',
      'adapters',
      'define/all',
      'mock/index',
      'mock/node',
      'mock/browser',
    ]) {
      const seen = new Set<string>();
      const visit = (file: string): void => {
        if (seen.has(file)) return;
        seen.add(file);
        const text = readFileSync(file, 'utf8');
        for (const [, specifier] of text.matchAll(/^(?:import|export)\b[^'";]*?['"]([^'"]+)['"];?$/gm)) {
          if (specifier === undefined) continue;
          if (specifier.startsWith('.')) visit(new URL(specifier, `file://${file}`).pathname);
          else if (!specifier.startsWith('node:')) {
            const name = specifier
              .split('/')
              .slice(0, specifier.startsWith('@') ? 2 : 1)
              .join('/');
            assert.ok(name in manifest.dependencies || name === 'msw', `${entry} imports ${name}`);
            assert.ok(entry.startsWith('mock/') || name !== 'msw', `${entry} imports msw`);
            assert.ok(name !== 'chart.js' || entry !== 'index', 'index imports chart.js at once');
          }
        }
      };
      visit(`${root}dist/${entry}.js`);
    }
  });
});

describe('the self-contained build', () => {
  const cdn = `${root}dist/cdn/servicedrop.js`;

  it('imports nothing but its own chunks', () => {
    const seen = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      const text = readFileSync(file, 'utf8');
      for (const [, specifier] of text.matchAll(/(?<!["'])(?:\bfrom|\bimport)\s*\(?["']([^"']+)["']/g)) {
        assert.match(specifier ?? '', /^\.\.?\//, `${file} imports ${specifier}`);
        visit(new URL(specifier ?? '', `file://${file}`).pathname);
      }
    };
    visit(cdn);
    assert.ok(seen.size > elements.length, 'the loader leads to a chunk for each element');
  });

  it('is Lit in production mode', () => {
    assert.doesNotMatch(readFileSync(cdn, 'utf8'), /Lit is in dev mode/);
  });

  it('carries the licences of what is inside', () => {
    assert.match(read('dist/cdn/THIRD-PARTY.txt'), /^lit-html \d/m);
  });
});

describe('the manifest for editors', () => {
  const data = JSON.parse(
    existsSync(`${root}dist/custom-elements.json`) ? read('dist/custom-elements.json') : '{"modules":[]}',
  ) as {
    modules: { declarations: Declaration[] }[];
  };
  const declarations = data.modules.flatMap((module) => module.declarations);

  it('knows every element', () => {
    assert.deepEqual(
      declarations.map((entry) => entry.tagName).sort(),
      elements.map((name) => `utility-${name}`).sort(),
    );
  });

  for (const declaration of declarations) {
    it(`has a sentence for everything public of ${declaration.tagName}`, () => {
      const { members = [], attributes = [], events = [], cssProperties = [], cssParts = [] } = declaration;
      const all = [declaration, ...members, ...attributes, ...events, ...cssProperties, ...cssParts];
      assert.deepEqual(
        all.filter((entry) => !entry.description?.trim()).map((entry) => entry.name),
        [],
      );
      assert.deepEqual(
        all.filter((entry) => /^[#_]/.test(entry.name)).map((entry) => entry.name),
        [],
      );
    });
  }

  it('is said again in the two editors’ formats', () => {
    const code = JSON.parse(read('dist/vscode.html-custom-data.json')) as { tags: { name: string }[] };
    const web = JSON.parse(read('dist/web-types.json')) as {
      contributions: { html: { elements: { name: string }[] } };
    };
    const names = elements.map((name) => `utility-${name}`);
    assert.deepEqual(code.tags.map((tag) => tag.name).sort(), names);
    assert.deepEqual(web.contributions.html.elements.map((element) => element.name).sort(), names);
  });
});
