// The self-contained build reads with schemas of its own. Side by side with zod: the same documents taken, the same data
// given, the same faults named.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { type Plugin, rollup } from 'rollup';
import ts from 'typescript';
import { operationDocs } from '../../src/contract/all.docs.js';
import * as zods from '../../src/contract/index.js';
import { standIn } from '../../scripts/lib/rollup-plugins.mjs';
import { trial } from '../support/counts.js';

type Contract = typeof zods;
type Reader = zods.Schema<unknown>;

const folder = fileURLToPath(new URL('../../src/contract/', import.meta.url));

/** Our sources as they are, without a build. */
const sources: Plugin = {
  name: 'sources',
  resolveId: (id, importer) =>
    importer && id.startsWith('.')
      ? fileURLToPath(new URL(id.replace(/js$/, 'ts'), `file://${importer}`))
      : null,
  load: (id) =>
    ts.transpileModule(readFileSync(id, 'utf8'), {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    }).outputText,
};

async function contractForPages(): Promise<Contract> {
  const bundle = await rollup({
    input: `${folder}index.ts`,
    plugins: [standIn(`${folder}zod.ts`, `${folder}zod-for-pages.ts`), sources],
    onwarn: (warning) => {
      throw new Error(warning.message);
    },
  });
  const { output } = await bundle.generate({ format: 'es' });
  assert.equal(output.length, 1);
  assert.deepEqual(output[0].imports, [], 'zod is not among what it needs');
  return (await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`)) as Contract;
}

const pages = await contractForPages();
const tables = [zods, pages].map(({ operations }) => operations as readonly zods.OperationSpec[]);
const pairs = (tables[0] ?? []).flatMap((operation, index) => {
  const twin = tables[1]?.[index];
  const { examples } = operationDocs[operation.id as keyof typeof operationDocs];
  return (['answer', 'body'] as const).flatMap((part) => {
    const [ours, theirs] = [twin?.[part], operation[part]];
    if (!ours || !theirs || typeof ours === 'string' || typeof theirs === 'string') return [];
    return examples
      .map(({ input, answer }) => (part === 'answer' ? answer : (input as { body?: unknown }).body))
      .filter((value) => value !== undefined)
      .map((value) => ({ name: `${operation.id} ${part}`, ours, theirs, text: JSON.stringify(value) }));
  });
});

/** What a reader makes of a document, in plain data: of several faults in one place, the first (zod goes on to measure things of the wrong type). */
function verdict(reader: Reader, value: unknown) {
  const { success, data, error } = reader.safeParse(value);
  if (success) return { data };
  const faults = new Map<string, string>();
  for (const { path, code } of error.issues)
    if (!faults.has(path.join('/'))) faults.set(path.join('/'), code);
  return { faults };
}

const places = (value: unknown, path: (string | number)[] = []): (string | number)[][] => [
  path,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) =>
        places(inner, [...path, Array.isArray(value) ? Number(key) : key]),
      )
    : []),
];

/** The document with one place changed, dropped where `change` is undefined. */
function changed(value: unknown, path: readonly (string | number)[], change: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change;
  if (Array.isArray(value)) {
    return rest.length === 0 && change === undefined
      ? value.filter((_, index) => index !== key)
      : value.map((inner: unknown, index) => (index === key ? changed(inner, rest, change) : inner));
  }
  const { [key]: inner, ...others } = value as Record<string, unknown>;
  return rest.length === 0 && change === undefined
    ? others
    : { ...others, [key]: changed(inner, rest, change) };
}

const odd = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom(
    null,
    true,
    '',
    [],
    {},
    0,
    -1,
    1.5,
    2 ** 53,
    -(2 ** 60),
    1e308,
    'COP',
    'cop',
    '😀',
    '2026-02-30',
  ),
  fc.constantFrom(
    '2026-11-24',
    '2026-11-24T00:00:00-05:00',
    '2026-13-01T00:00:00Z',
    '12.50',
    '1e5',
    '-0',
    'Mars/Base',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.integer(),
  fc.double(),
  fc.jsonValue({ maxDepth: 2 }),
);
const mutated = fc.nat({ max: pairs.length - 1 }).chain((index) => {
  const change = fc.record({
    path: fc.constantFrom(...places(JSON.parse(pairs[index]?.text ?? ''))),
    change: odd,
  });
  return fc.tuple(fc.constant(index), fc.array(change, { minLength: 1, maxLength: 3 }));
});

describe('the schemas of the self-contained build', () => {
  it('read every example of the contract as zod does', () => {
    assert.ok(pairs.length >= 50, `${pairs.length} examples`);
    for (const { name, ours, theirs, text } of pairs) {
      const document = JSON.parse(text) as unknown;
      assert.deepEqual(verdict(ours, document), verdict(theirs, document), name);
      assert.ok('data' in verdict(ours, document), name);
    }
  });

  it('take, refuse and name the faults of any other document as zod does', () => {
    fc.assert(
      fc.property(mutated, ([index, changes]) => {
        const { name, ours, theirs, text } = pairs[index] as (typeof pairs)[number];
        let document = JSON.parse(text) as unknown;
        for (const { path, change } of changes) {
          const isThere = places(document).some((place) => JSON.stringify(place) === JSON.stringify(path));
          if (isThere) document = changed(document, path, change);
        }
        assert.deepEqual(verdict(ours, document), verdict(theirs, document), name);
      }),
      trial(100_000),
    );
  });
});
