import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { belowFloor } from '../../scripts/lib/css-floor.mjs';
import { longFiles } from '../../scripts/lib/long-files.mjs';
import { root } from './graph.js';

const tracked = (() => {
  try {
    return execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
      .split('\0')
      .filter(Boolean);
  } catch {
    // An unpacked archive has no history: nothing to list.
    return [];
  }
})();
const texts = tracked
  .filter(
    (file) =>
      /\.(ts|mjs|cjs|js|json|md|mdx|css|html|yml|yaml)$|^\.ci\//.test(file) && existsSync(`${root}${file}`),
  )
  .map((file) => ({ file, text: readFileSync(`${root}${file}`, 'utf8') }));

describe('files', () => {
  it('may be longer than the rule only where listed, and no more than needed', () => {
    for (const { file, max } of longFiles as readonly { file: string; max: number }[]) {
      const lines = readFileSync(`${root}${file}`, 'utf8').trimEnd().split('\n').length;
      assert.ok(lines <= max && max - lines < 20, `${file} has ${lines} lines and may have ${max}`);
      assert.ok(
        lines > (file.startsWith('src/elements/') ? 250 : 300),
        `${file} needs no allowance any more`,
      );
    }
  });

  it('name no path of one machine', () => {
    const path = new RegExp(
      `(^|[\\s'"\`(])/(?:${['home', 'work', 'Users', 'root'].join('|')})/[\\w.-]+`,
      'm',
    );
    assert.deepEqual(
      texts.filter(({ text }) => path.test(text)).map(({ file }) => file),
      [],
    );
  });

  it('cite only documents that are in the repository', () => {
    const lost = texts.flatMap(({ file, text }) =>
      [...text.matchAll(/\b([A-Z]{4,})(?:\.md\b| section \d)/g)]
        .map(([, name]) => name ?? '')
        .filter((name) => !existsSync(`${root}${name}.md`))
        .map((name) => `${file}: ${name}`),
    );
    assert.deepEqual(lost, []);
  });

  it('the lock file names no host of a registry', () => {
    assert.doesNotMatch(readFileSync(`${root}package-lock.json`, 'utf8'), /"resolved": "https?:/);
  });
});

describe('the browser floor of style sheets', () => {
  it('is kept by the shipped sheet', () => {
    assert.deepEqual(belowFloor(readFileSync(`${root}src/styles/servicedrop.css`, 'utf8')), []);
  });

  const below: Record<string, string> = {
    nesting: '.a { color: red; .b { color: blue; } }',
    'nesting by &': '.a { &:hover { color: blue; } }',
    'a query inside a rule': '.a { @media (width > 1px) { color: blue; } }',
    has: '.a:has(.b) { color: red; }',
    state: ':host(:state(ready)) { color: red; }',
    mix: '.a { color: color-mix(in srgb, red, blue); }',
    'light-dark': '.a { color: light-dark(red, blue); }',
    subgrid: '.a { grid-template-columns: subgrid; }',
  };
  for (const [name, css] of Object.entries(below)) {
    it(`misses ${name}`, () => assert.equal(belowFloor(css).length, 1));
  }

  it('lets pass what all three have', () => {
    const css = `/* .a:has(b) */ :host { display: block; } @container (inline-size > 30em) { .a:is(.b, .c) { inset: 0; } }
      @media (prefers-color-scheme: dark) { @supports (color: red) { .a { color: red; } } }`;
    assert.deepEqual(belowFloor(css), []);
  });
});
