// Importing never has a side effect: bundled for its side effects alone, every layer below the elements leaves
// nothing behind. That is what lets a page download only what it shows. (Style sheets and decorated classes are no
// calls that a bundler may drop: package.json says by file that they have no effect.)
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { rollup, type Plugin } from 'rollup';
import ts from 'typescript';
import { pureSchemas } from '../../scripts/lib/pure-schemas.mjs';
import { root, sources } from './graph.js';

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  experimentalDecorators: true,
  useDefineForClassFields: false,
  verbatimModuleSyntax: true,
  importHelpers: true,
};

const typescript: Plugin = {
  name: 'typescript',
  resolveId(id, importer) {
    if (id === 'virtual:entry' || !importer || id.startsWith('/')) return id;
    if (!id.startsWith('.')) return { id, external: true, moduleSideEffects: false };
    const path = posix.join(posix.dirname(importer), id).replace(/\.js$/, '.ts');
    return existsSync(path) ? path : null;
  },
  load(id) {
    return id === 'virtual:entry'
      ? null
      : ts.transpileModule(readFileSync(id, 'utf8'), { compilerOptions }).outputText;
  },
};

async function sideEffectsOf(file: string): Promise<string> {
  const entry: Plugin = {
    name: 'entry',
    load: (id) => (id === 'virtual:entry' ? `import '${root}src/${file}';` : null),
  };
  const bundle = await rollup({
    input: 'virtual:entry',
    plugins: [entry, typescript, pureSchemas(`${root}src/`)],
    onwarn: () => undefined,
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  return output
    .map((chunk) => (chunk.type === 'chunk' ? chunk.code : ''))
    .join('\n')
    .replace(/^import .*$/gm, '')
    .trim();
}

// zod is configured where it is imported: one call, which changes nothing but zod.
const configuration = /^\/\*\*[\s\S]*?\*\/\s*config\(\{ jitless: true \}\);$/;

describe('importing has no side effect', () => {
  const layers = /^(contract|i18n|domain|adapters|client|session|controllers)\//;
  for (const file of sources.filter((name) => layers.test(name) && !/\.docs\.ts$|openapi/.test(name))) {
    it(file, async () => {
      const left = (await sideEffectsOf(file)).replace(configuration, '');
      assert.equal(left, '');
    });
  }

  it('notices one', async () => {
    assert.notEqual(await sideEffectsOf('define/all.ts'), '');
  });
});

describe('src/index.ts', () => {
  it('registers nothing, adds no global of ours and works in Node', async () => {
    const calls: string[] = [];
    const scope = globalThis as { customElements?: unknown };
    scope.customElements = { define: (name: string) => calls.push(name), get: () => undefined };
    const before = new Set(Reflect.ownKeys(globalThis));
    const api = (await import('../../src/index.js')) as Record<string, unknown>;
    const added = Reflect.ownKeys(globalThis).filter((key) => !before.has(key));
    assert.deepEqual(calls, []);
    assert.deepEqual(
      added
        .map(String)
        .filter(
          (key) => !/^(lit|reactiveElement|__zod|customElements|HTMLElement|Element|CSS|Event)/.test(key),
        ),
      [],
    );
    assert.ok(Object.keys(api).length > 0);
    delete scope.customElements;
  });

  it('names what it exports one by one', () => {
    assert.doesNotMatch(readFileSync(`${root}src/index.ts`, 'utf8'), /export\s*\*/);
  });
});
