// The lint rules that keep the promises about policies and old browsers: each planted fault is found.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import { root } from './graph.js';

// Where CI is set, typescript-eslint takes a file's text from the disk, not the text it is given.
process.env.TSESTREE_SINGLE_RUN = 'false';
const eslint = new ESLint({ cwd: root });

/** The rules that `code` breaks when it stands in an existing file. */
async function broken(code: string, file = 'src/elements/events.ts'): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: `${root}${file}` });
  assert.ok(result, `${file} is not linted`);
  assert.deepEqual(
    result.messages.filter((message) => message.fatal).map((message) => message.message),
    [],
  );
  return result.messages.map((message) => message.ruleId ?? '');
}

const el = 'export const f = (el: HTMLElement, data: string): unknown =>';
const template = (markup: string): string =>
  `import { html } from 'lit';\nexport const f = (x: string): unknown => html\`${markup.replaceAll('$x', '${x}')}\`;`;

const faults: Record<string, readonly [rule: string, code: string]> = {
  innerHTML: ['no-restricted-syntax', `${el} (el.innerHTML = data);`],
  outerHTML: ['no-restricted-syntax', `${el} (el.outerHTML = data);`],
  insertAdjacentHTML: ['no-restricted-syntax', `${el} el.insertAdjacentHTML('beforeend', data);`],
  srcdoc: ['no-restricted-syntax', `export const f = (el: HTMLIFrameElement): unknown => (el.srcdoc = '');`],
  eval: ['no-eval', `export const f = (): unknown => eval('1');`],
  'new Function': ['no-new-func', `export const f = (): unknown => new Function('return 1');`],
  DOMParser: ['no-restricted-syntax', `export const f = (): unknown => new DOMParser();`],
  'new Worker': [
    'no-restricted-syntax',
    `export const f = (): unknown => new Worker('data:text/javascript,');`,
  ],
  'document.write': ['no-restricted-syntax', `export const f = (): void => document.write('');`],
  'the style attribute': ['no-restricted-syntax', `${el} el.setAttribute('style', data);`],
  unsafeHTML: ['no-restricted-imports', `export { unsafeHTML } from 'lit/directives/unsafe-html.js';`],
  styleMap: ['no-restricted-imports', `export { styleMap } from 'lit/directives/style-map.js';`],
  'a static style': ['no-restricted-syntax', template('<p style="color: red">$x</p>')],
  'a bound style': ['no-restricted-syntax', template('<p style=$x></p>')],
  'a style element': ['no-restricted-syntax', template('<style>p { color: red; }</style>$x')],
  'a bound innerHTML': ['no-restricted-syntax', template('<p .innerHTML=$x></p>')],
  'an inline handler': ['no-restricted-syntax', template('<button onclick="f()">$x</button>')],
  'AbortSignal.any': [
    'no-restricted-syntax',
    `export const f = (a: AbortSignal): unknown => AbortSignal.any([a]);`,
  ],
  'Intl.Segmenter': ['no-restricted-syntax', `export const f = (): unknown => new Intl.Segmenter();`],
  toSorted: ['no-restricted-syntax', `export const f = (a: number[]): unknown => a.toSorted();`],
  showPopover: ['no-restricted-syntax', `${el} el.showPopover();`],
  fetch: ['no-restricted-syntax', `export const f = (): unknown => fetch('/');`],
  'globalThis.fetch': ['no-restricted-syntax', `export const f = (): unknown => globalThis.fetch('/');`],
  XMLHttpRequest: ['no-restricted-syntax', `export const f = (): unknown => new XMLHttpRequest();`],
  'full zod': ['no-restricted-imports', `export { z } from 'zod';`],
  any: ['@typescript-eslint/no-explicit-any', `export const f = (a: any): void => void a;`],
  'CSS nesting': [
    'servicedrop/css-floor',
    `import { css } from 'lit';\nexport const s = css\`.a { .b { color: red; } }\`;`,
  ],
  ':state() in a style': [
    'servicedrop/css-floor',
    `import { css } from 'lit';\nexport const s = css\`:host(:state(ready)) { color: red; }\`;`,
  ],
  'a picture without a text': ['lit-a11y/alt-text', template('<img src=$x />')],
  'a long file': ['max-lines', 'export {};\n'.repeat(260)],
  'a note to self': ['no-warning-comments', `// ${'TO'}${'DO'}: later\nexport {};`],
  'a silenced type error': [
    '@typescript-eslint/ban-ts-comment',
    `// @ts-${'ignore'}\nexport const a: string = '1';`,
  ],
};

describe('lint finds', () => {
  for (const [name, [rule, code]] of Object.entries(faults)) {
    it(name, async () => assert.ok((await broken(code)).includes(rule)));
  }

  it('a rule that was switched off in a comment', async () => {
    const code = `// eslint-${'disable'}-next-line no-var\nexport var a = 1;`;
    assert.ok((await broken(code)).includes('no-var'));
  });

  it('nothing in code that keeps the rules', async () => {
    const code = `import { css, html, type TemplateResult } from 'lit';

export const sheet = css\`
  .a {
    color: var(--utility-color-text);
  }
\`;
export const view = (text: string): TemplateResult => html\`<p class="a">\${text}</p>\`;
export const place = (el: HTMLElement): void => el.style.setProperty('--x', '1px');`;
    assert.deepEqual(await broken(code), []);
  });

  it('a request outside the transport, and lets the transport ask', async () => {
    const code = `export const ask = (): Promise<Response> => fetch('/');`;
    assert.ok((await broken(code, 'src/session/context.ts')).includes('no-restricted-syntax'));
    for (const file of ['transport', 'ahead']) {
      assert.deepEqual(await broken(code, `src/client/${file}.ts`), []);
    }
  });
});
