import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { operationDocs, schemaDocs, tagDocs } from '../../src/contract/all.docs.js';
import * as contract from '../../src/contract/index.js';
import { operations, type OperationSpec, problemsOf } from '../../src/contract/index.js';
import { commonProblems } from '../../src/contract/problem.docs.js';
import { createOpenApi } from '../../src/contract/openapi.js';
import { at, document, faults, type Node, written } from './schemas.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const table: readonly OperationSpec[] = operations;

/** One sentence or several: begins with a capital, a digit or code, ends with a mark, says more than a word. */
const isSentence = (text: string | undefined): boolean =>
  text !== undefined && text.length >= 4 && /^[\p{Lu}\d`*]/u.test(text) && /[.:?]$/.test(text);

/** The schemas that hold a field: an object's own, or those of each form of a choice. */
const forms = (schema: Node): Node[] => schema.anyOf ?? [schema];

describe('openapi.json', () => {
  it('is what the contract says now', () => {
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/openapi.ts', '--check'], { cwd: root });
  });

  it('is the same each time it is written', () => {
    assert.deepEqual(createOpenApi(), createOpenApi());
  });

  it('has every operation of the table and no other', () => {
    assert.deepEqual([...written.keys()].sort(), table.map(({ id }) => id).sort());
    assert.equal(new Set(table.map(({ id }) => id)).size, table.length);
    assert.equal(new Set(table.map(({ method, path }) => `${method} ${path}`)).size, table.length);
  });

  it('has every operation that a file of the contract declares, so that no client offers what nobody documents', () => {
    const folder = `${root}src/contract/`;
    const declared = readdirSync(folder).flatMap((file) => {
      const text = readFileSync(`${folder}${file}`, 'utf8');
      const ids = [...text.matchAll(/\bdefineOperation\(\{[^}]*?\bid: '(\w+)'/g)].map((found) => found[1]);
      assert.equal(
        ids.length,
        text.split('defineOperation({').length - 1,
        `an operation without an id in ${file}`,
      );
      return ids;
    });
    assert.deepEqual(declared.sort(), table.map(({ id }) => id).sort());
  });

  it('has one component a schema', () => {
    const names = Object.keys(document.components.schemas);
    assert.deepEqual(
      names.filter((name) => /(Input|Output)$/.test(name)),
      [],
    );
    const known = new Set(schemaDocs.map(({ name }) => name));
    assert.deepEqual(
      names.filter((name) => !known.has(name)),
      [],
    );
  });

  it('lets unknown fields pass everywhere', () => {
    const closed: string[] = [];
    const look = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('additionalProperties' in value && value.additionalProperties === false) closed.push(path);
      for (const [key, inner] of Object.entries(value)) look(inner, `${path}/${key}`);
    };
    look(document, '');
    assert.deepEqual(closed, []);
  });
});

describe('the words', () => {
  it('name every schema that the contract exports, once', () => {
    const described = new Map(schemaDocs.map(({ schema, name }) => [schema as unknown, name]));
    const exported = Object.entries(contract).filter(
      ([, value]) => typeof value === 'object' && '_zod' in value,
    );
    assert.ok(exported.length > 40, `${String(exported.length)} schemas`);
    for (const [name, schema] of exported) assert.equal(described.get(schema), name);
    assert.equal(new Set(schemaDocs.map(({ name }) => name)).size, schemaDocs.length);
  });

  for (const [name, schema] of Object.entries(document.components.schemas)) {
    it(`say a sentence for ${name} and each of its fields`, () => {
      assert.ok(isSentence(schema.description), schema.description);
      for (const [field, { description }] of forms(schema).flatMap((form) =>
        Object.entries(form.properties ?? {}),
      )) {
        assert.ok(isSentence(description), `${name}.${field}: ${description ?? 'nothing'}`);
      }
    });
  }

  for (const doc of schemaDocs) {
    it(`say of ${doc.name} no field that it does not have`, () => {
      const schema = document.components.schemas[doc.name];
      if (!schema) return assert.equal(doc.name, 'Money', 'only Money waits for its first use');
      const fields = forms(schema).flatMap((form) => Object.keys(form.properties ?? {}));
      assert.deepEqual(Object.keys(doc.fields).sort(), [...new Set(fields)].sort());
    });
  }

  it('list the known values of an open list in its description too', () => {
    let lists = 0;
    const look = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      const { description, 'x-extensible-enum': known } = value as Node;
      if (Array.isArray(known)) {
        lists += 1;
        for (const one of known) assert.ok(description?.includes(`\`${String(one)}\``), String(one));
      }
      Object.values(value).forEach(look);
    };
    look(document.components.schemas);
    assert.ok(lists >= 20, `${String(lists)} open lists`);
  });

  it('explain each group of operations', () => {
    const used = new Set(Object.values(operationDocs).map(({ tag }) => tag));
    assert.deepEqual([...used].sort(), Object.keys(tagDocs).sort());
    for (const text of Object.values(tagDocs)) assert.ok(isSentence(text), text);
  });
});

for (const operation of table) {
  const { id, path, params = {}, query = {} } = operation;
  const doc = operationDocs[id as keyof typeof operationDocs];
  const found = written.get(id);

  describe(`${operation.method} ${path}`, () => {
    it('is described, with every parameter and problem', () => {
      assert.ok(doc.summary && !doc.summary.endsWith('.'), doc.summary);
      assert.ok(isSentence(doc.text) && isSentence(doc.answers), doc.text);
      assert.deepEqual(Object.keys(doc.params).sort(), Object.keys(params).sort());
      assert.deepEqual(Object.keys(doc.query).sort(), Object.keys(query).sort());
      assert.deepEqual(Object.keys(doc.problems).sort(), Object.keys(operation.problems).sort());
      for (const text of [...Object.values(doc.params), ...Object.values(doc.query)]) {
        assert.ok(isSentence(text), text);
      }
    });

    it('names in its path the parameters it has', () => {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      assert.deepEqual(named.sort(), Object.keys(params).sort());
      assert.equal(found?.path, path);
      assert.equal(found.method, operation.method.toLowerCase());
    });

    it('has problem codes in snake_case, each with an example that fits', () => {
      for (const [code, status] of Object.entries(problemsOf(operation))) {
        assert.match(code, /^[a-z]+(_[a-z]+)*$/);
        assert.ok(status >= 400 && status < 600, code);
        const media = found?.operation.responses[String(status)]?.content?.['application/problem+json'];
        const example = media?.examples[code]?.value;
        const { success, data } = contract.Problem.safeParse(example);
        assert.ok(success, code);
        assert.equal(data.code, code);
        assert.equal(data.status, status);
        assert.deepEqual(faults(at('components', 'schemas', 'Problem'), example), []);
      }
    });

    it('has every problem that is listed in the table, and no other', () => {
      const listed = Object.entries(found?.operation.responses ?? {}).flatMap(([, response]) =>
        Object.keys(response.content?.['application/problem+json']?.examples ?? {}),
      );
      assert.deepEqual(listed.sort(), Object.keys(problemsOf(operation)).sort());
    });
  });
}

describe('common problems', () => {
  for (const [code, doc] of Object.entries(commonProblems)) {
    it(`${code} is said in a sentence`, () => {
      assert.ok(doc.title && isSentence(doc.detail), doc.detail);
      assert.ok(doc.retryable || doc.retryAfterSeconds === undefined, 'waits only where a retry may help');
    });
  }
});
