// `npm run new` in a copy of the project: what it writes passes types, lint, format, the architecture and its own test.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from './graph.js';

const skipped = new Set(['node_modules', 'dist', 'storybook-static', 'coverage', '.cache', '.git']);

describe('npm run new -- element', () => {
  let copy = '';
  // A test runner inside a test runner would report to the outer one.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;

  const run = (...args: string[]): { status: number | null; output: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: copy,
      env,
      encoding: 'utf8',
    });
    return { status, output: `${stdout}${stderr}` };
  };
  const passes = (...args: string[]): void => {
    const { status, output } = run(...args);
    assert.equal(status, 0, output);
  };
  const bin = (path: string): string => `node_modules/${path}`;

  const created = ['outage-map', 'thing'];
  const files = (name: string): string[] => [
    `src/elements/${name}`,
    `src/define/${name}.ts`,
    `test/elements/${name}.browser.test.ts`,
    `stories/${name}.stories.ts`,
  ];

  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'servicedrop-new-'));
    cpSync(root, copy, {
      recursive: true,
      filter: (source) => !skipped.has(source.slice(root.length).split('/')[0] ?? ''),
    });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  });
  after(() => rmSync(copy, { recursive: true, force: true }));

  it('writes the files, with events and without', () => {
    passes('scripts/new.mjs', 'element', 'outage-map', '--events');
    passes('scripts/new.mjs', 'element', 'thing');
    for (const file of created.flatMap(files)) assert.ok(existsSync(join(copy, file)), file);
    assert.ok(existsSync(join(copy, 'src/elements/outage-map/outage-map.events.ts')));
    assert.ok(!existsSync(join(copy, 'src/elements/thing/thing.events.ts')));
  });

  it('refuses a name that is taken or none', () => {
    assert.equal(run('scripts/new.mjs', 'element', 'thing').status, 1);
    assert.equal(run('scripts/new.mjs', 'element', 'utility-x').status, 1);
    assert.equal(run('scripts/new.mjs', 'element', 'No_Name').status, 1);
    assert.equal(run('scripts/new.mjs', 'element').status, 1);
  });

  it('passes types', () => {
    passes(bin('typescript/bin/tsc'), '-p', 'tsconfig.json');
    passes(bin('typescript/bin/tsc'), '-p', 'tsconfig.browser.json');
  });

  it('passes lint and format', () => {
    passes(
      bin('eslint/bin/eslint.js'),
      '--max-warnings',
      '0',
      ...created.flatMap(files),
      'src/define',
      'src/index.ts',
    );
    passes(
      bin('prettier/bin/prettier.cjs'),
      '--check',
      ...created.flatMap(files),
      'src/define',
      'src/index.ts',
      'src/styles',
    );
  });

  it('passes the tests of the architecture', () => {
    const tests = ['elements', 'ranks'].map((name) => `test/architecture/${name}.test.ts`);
    passes('--import', 'tsx', '--test', ...tests);
  });

  it('passes its own test', () => {
    const tests = created.map((name) => `test/elements/${name}.browser.test.ts`);
    passes(
      bin('@web/test-runner/dist/bin.js'),
      '--config',
      'test/web-test-runner.config.js',
      '--files',
      ...tests,
    );
  });
});
