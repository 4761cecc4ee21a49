import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { elements, importsFrom, reachable, root, sources, textOf } from './graph.js';

const LANGUAGES = ['es', 'en', 'pt'];

// Elements that draw nothing of their own have no style sheet and no words.
const bare = new Set(['provider']);

const files = (directory: string): string[] =>
  existsSync(`${root}${directory}`)
    ? readdirSync(`${root}${directory}`, { recursive: true, encoding: 'utf8' }).map((file) =>
        file.replaceAll('\\', '/'),
      )
    : [];

describe('element folders', () => {
  it('are found', () => assert.ok(elements.includes('bill-explainer') && elements.includes('provider')));

  for (const name of elements) {
    const folder = `elements/${name}`;
    const has = (file: string): boolean => sources.includes(file);

    describe(name, () => {
      it('has its side files', () => {
        const needed = [`${folder}/${name}.ts`, `define/${name}.ts`];
        if (!bare.has(name)) {
          needed.push(`${folder}/${name}.styles.ts`, `${folder}/${name}.strings.ts`);
          needed.push(...LANGUAGES.map((language) => `${folder}/${name}.strings.${language}.ts`));
        }
        assert.deepEqual(
          needed.filter((file) => !has(file)),
          [],
        );
      });

      it('has one class, unregistered, whose documentation names the element', () => {
        const text = textOf(`${folder}/${name}.ts`);
        const className = `Utility${name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}`;
        assert.match(text, new RegExp(`export class ${className} extends `));
        assert.match(text, new RegExp(`@element utility-${name}\\b`));
        assert.match(
          text,
          new RegExp(`interface HTMLElementTagNameMap \\{\\s+'utility-${name}': ${className};`),
        );
        assert.match(text, /@since \d+\.\d+/);
        assert.match(text, /@status \w+/);
        assert.doesNotMatch(text, /customElements\s*\.\s*define|@customElement\b/);
      });

      it('keeps styles, events and words in their own files', () => {
        for (const file of sources.filter((source) => source.startsWith(`${folder}/`))) {
          const text = textOf(file);
          if (!file.endsWith('.styles.ts') && !bare.has(name)) assert.doesNotMatch(text, /\bcss`/, file);
          if (!file.endsWith('.events.ts')) assert.doesNotMatch(text, /extends (Custom)?Event\b/, file);
        }
      });

      it('loads each language on demand', () => {
        const table = `${folder}/${name}.strings.ts`;
        if (bare.has(name)) return;
        const dynamic = importsFrom(table)
          .filter((edge) => edge.kind === 'dynamic')
          .map((edge) => edge.to);
        for (const language of LANGUAGES) {
          assert.ok(dynamic.includes(`${folder}/${name}.strings.${language}.ts`), `${language} of ${table}`);
        }
        const atOnce = sources
          .filter((file) => file.startsWith('elements/') && !/\.strings\.\w+\.ts$/.test(file))
          .flatMap((file) => importsFrom(file))
          .filter((edge) => edge.kind === 'value' && /\.strings\.\w+\.ts$/.test(edge.to));
        assert.deepEqual(atOnce, []);
      });

      it('has a browser test', () => {
        const tests = files('test/elements').filter((file) => file.endsWith('.browser.test.ts'));
        assert.ok(tests.some((file) => file.startsWith(`${name}/`) || file.startsWith(`${name}.`)));
      });

      it('has a story', () => assert.ok(existsSync(`${root}stories/${name}.stories.ts`)));

      it('renders no other element’s tag', () => {
        for (const file of sources.filter((source) => source.startsWith(`${folder}/`))) {
          assert.doesNotMatch(textOf(file), /<\/utility-[a-z-]+>/, file);
        }
      });
    });
  }

  it('parts are functions, not elements', () => {
    for (const file of sources.filter((source) => source.startsWith('elements/parts/'))) {
      assert.doesNotMatch(textOf(file), /extends LitElement|customElements/, file);
    }
  });

  it('define/all registers every element', () => {
    const all = reachable(['define/all.ts']);
    assert.deepEqual(
      elements.filter((name) => !all.has(`elements/${name}/${name}.ts`)),
      [],
    );
  });

  it('the loader knows every element, on demand', () => {
    const loader = importsFrom('define/loader.ts').concat(importsFrom('define/tags.ts'));
    const lazy = loader.filter((edge) => edge.kind === 'dynamic').map((edge) => edge.to);
    assert.deepEqual(
      elements.filter((name) => !lazy.includes(`define/${name}.ts`)),
      [],
    );
  });

  it('the shipped style sheet keeps the height of every element that draws', () => {
    const css = readFileSync(`${root}src/styles/servicedrop.css`, 'utf8');
    for (const name of elements.filter((element) => !bare.has(element))) {
      assert.match(css, new RegExp(`utility-${name}:not\\(:defined\\)`));
    }
  });
});
