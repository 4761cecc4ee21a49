import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import ts from 'typescript-eslint';
import servicedrop from './scripts/lib/eslint-rules.mjs';
import { longFiles } from './scripts/lib/long-files.mjs';

const call = (object, name) =>
  `CallExpression[callee.object.name='${object}'][callee.property.name='${name}'], MemberExpression[object.name='${object}'][property.name='${name}']`;

// A bank's policy (no inline code, no inline style, trusted types) and hostile data both forbid these.
const policy = [
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Markup from text: render a template instead.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment)$/]',
    message: 'Markup from text: render a template instead.',
  },
  { selector: call('document', 'write'), message: 'Markup from text: render a template instead.' },
  {
    selector: "NewExpression[callee.name='DOMParser']",
    message: 'Trusted types forbid it, and Node has none.',
  },
  { selector: "NewExpression[callee.name='Function']", message: 'Policies without unsafe-eval forbid it.' },
  { selector: "CallExpression[callee.name='Function']", message: 'Policies without unsafe-eval forbid it.' },
  {
    selector: 'NewExpression[callee.name=/^(Worker|SharedWorker)$/]',
    message: 'A worker from a string or another origin violates worker-src.',
  },
  {
    selector:
      "CallExpression[callee.property.name='setAttribute'][arguments.0.value=/^(style|srcdoc|on.*)$/i]",
    message: 'Inline style and code violate the policy: use style.setProperty or a listener.',
  },
  {
    selector: "AssignmentExpression > MemberExpression.left[property.name='cssText']",
    message: 'Use style.setProperty.',
  },
];

// The browser floor is Chromium 109, Firefox 115, WebKit 16.4: what came later than one of them.
const floor = [
  { selector: call('AbortSignal', 'any'), message: 'Not in Chromium 109: combine by listeners.' },
  { selector: call('Promise', 'withResolvers'), message: 'Not in Chromium 109.' },
  { selector: call('Promise', 'try'), message: 'Not in Chromium 109.' },
  { selector: call('Intl', 'Segmenter'), message: 'Not in Firefox 115.' },
  { selector: call('Intl', 'DurationFormat'), message: 'Not in Chromium 109.' },
  { selector: call('Object', 'groupBy'), message: 'Not in Chromium 109.' },
  { selector: call('Map', 'groupBy'), message: 'Not in Chromium 109.' },
  { selector: call('Array', 'fromAsync'), message: 'Not in Chromium 109.' },
  { selector: call('URL', 'canParse'), message: 'Not in Chromium 109.' },
  { selector: call('URL', 'parse'), message: 'Not in Chromium 109.' },
  { selector: call('Iterator', 'from'), message: 'Not in Chromium 109.' },
  { selector: call('ReadableStream', 'from'), message: 'Not in Chromium 109.' },
  {
    selector:
      'CallExpression[callee.property.name=/^(toSorted|toReversed|toSpliced|showPopover|hidePopover|togglePopover|startViewTransition|isWellFormed|toWellFormed)$/]',
    message: 'Not in Chromium 109.',
  },
  {
    selector: "CallExpression[callee.property.name='checkVisibility']",
    message: 'Not in WebKit 16.4.',
  },
  {
    selector: "CallExpression[callee.name='requestIdleCallback']",
    message: 'Not in WebKit: guard it by globalThis.requestIdleCallback?.().',
  },
  {
    selector: "ForOfStatement[await=true] > MemberExpression.right[property.name='body']",
    message: 'Streams are not iterable in Chromium 109: use a reader.',
  },
  {
    selector: 'ImportDeclaration[attributes.length>0], ImportExpression[options]',
    message: 'Import attributes are not in Chromium 109.',
  },
];

const templates = [
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\son\\w+\\s*=/i]',
    message: 'No code in an attribute: script-src forbids it. Listen by @event.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\bstyle\\s*=/i]',
    message:
      'No style attribute in a template: style-src forbids it. Use a class, SVG geometry or style.setProperty.',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<style[\\s>]|<script[\\s>]|<iframe[\\s>]|\\bsrcdoc\\s*=|\\.(innerHTML|outerHTML|srcdoc)\\s*=/i]',
    message: 'Styles live in .styles.ts, code in modules, and no frame takes markup from text.',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\bpopover(target)?\\s*=|\\spopover[\\s>]/i]',
    message: 'Popover is not in Chromium 109.',
  },
];

const network = [
  {
    selector:
      "CallExpression[callee.name='fetch'], CallExpression[callee.object.name=/^(globalThis|window|self)$/][callee.property.name='fetch'], MemberExpression[object.name=/^(globalThis|window|self)$/][property.name='fetch']",
    message: 'Only src/client/transport asks the network, and the loader ahead of it.',
  },
  {
    selector:
      "NewExpression[callee.name=/^(XMLHttpRequest|EventSource|WebSocket)$/], MemberExpression[property.name='sendBeacon']",
    message: 'Only src/client/transport asks the network, and the loader ahead of it.',
  },
];

const noStyleMap = {
  paths: [
    {
      name: 'lit/directives/style-map.js',
      message: 'It sets the style attribute on the first render: style-src forbids it.',
    },
    { name: 'lit/directives/unsafe-html.js', message: 'Data is text.' },
    { name: 'lit/directives/unsafe-svg.js', message: 'Data is text.' },
    { name: 'lit/directives/unsafe-mathml.js', message: 'Data is text.' },
    { name: 'lit/static-html.js', importNames: ['unsafeStatic'], message: 'Data is text.' },
    {
      name: 'zod',
      message: 'Import z from src/contract/zod.js: one module configures it, and it is zod/mini.',
    },
    { name: 'chart.js/auto', message: 'It registers everything: import the parts.' },
  ],
};

export default ts.config(
  {
    ignores: [
      'dist/',
      'storybook-static/',
      'coverage/',
      '.cache/',
      'node_modules/',
      '**/mockServiceWorker.js',
    ],
  },
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      'object-shorthand': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [...ts.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.node.json', './tsconfig.browser.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': ['error', { ignoreRestArgs: false }],
      // An import of inline types alone would stay behind as an import for its side effects.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // `@click=${this.#onClick}` is bound by lit.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    plugins: { 'lit-a11y': litA11y, servicedrop },
    rules: {
      ...litA11y.configs.recommended.rules,
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...policy, ...floor, ...templates, ...network],
      'no-restricted-imports': ['error', noStyleMap],
      'no-restricted-globals': ['error', 'event', 'name', 'origin', 'status', 'length', 'DOMParser'],
      'lit/no-invalid-html': 'error',
      'lit/no-value-attribute': 'error',
      'lit/no-classfield-shadowing': 'off',
      'servicedrop/css-floor': 'error',
      'servicedrop/no-pure-template': 'error',
    },
  },
  { files: ['src/elements/**/*.ts'], rules: { 'max-lines': ['error', { max: 250 }] } },
  {
    files: ['src/client/transport.ts', 'src/client/ahead.ts'],
    rules: { 'no-restricted-syntax': ['error', ...policy, ...floor, ...templates] },
  },
  {
    // The one module that configures zod, and what runs in Node only.
    files: ['src/contract/zod.ts', 'src/contract/*.docs.ts', 'src/contract/openapi.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    // Node runs these; the browser floor and the one-network rule speak of pages.
    files: ['src/mock/**/*.ts', 'src/contract/openapi.ts', 'src/contract/*.docs.ts'],
    rules: { 'no-restricted-syntax': ['error', ...policy] },
  },
  // The one place that speaks to the page's developer, and a command line.
  { files: ['src/session/developer.ts', 'src/mock/cli.ts'], rules: { 'no-console': 'off' } },
  ...longFiles.map(({ file, max }) => ({ files: [file], rules: { 'max-lines': ['error', { max }] } })),
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      // node:test returns promises that its runner awaits; chai's assertions are expressions.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {
              from: 'package',
              name: ['test', 'it', 'describe', 'suite', 'before', 'after'],
              package: 'node:test',
            },
            // Typed as a promise by a plugin of chai that compares DOM trees; it throws at once all the same.
            { from: 'package', name: 'Equal', package: '@open-wc/semantic-dom-diff' },
            { from: 'package', name: 'Equal', package: 'chai' },
          ],
        },
      ],
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-restricted-imports': ['error', noStyleMap],
    },
  },
  {
    // What must not compile is stated there, and only there.
    files: ['test/types/**/*.ts'],
    rules: {
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'URLSearchParams',
          'fetch',
          'setTimeout',
          'clearTimeout',
          'Buffer',
          'performance',
          'AbortController',
          'AbortSignal',
          'globalThis',
          'module',
          'Response',
          'Request',
          'setInterval',
          'clearInterval',
          'structuredClone',
          'crypto',
          'TextEncoder',
          'TextDecoder',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    // Pages and what runs in them.
    files: [
      'demo/{bank,switch,utility}/**/*.js',
      'bench/**/*.js',
      'scripts/bench/**/*.mjs',
      // Node runs these, and they carry functions into pages.
      'test/{pages,a11y}/**/*.mjs',
    ],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'document',
          'window',
          'customElements',
          'localStorage',
          'location',
          'history',
          'HTMLElement',
          'HTMLSelectElement',
          'Event',
          'CustomEvent',
          'NodeFilter',
          'addEventListener',
          'getComputedStyle',
          'innerHeight',
          'FormData',
          'requestAnimationFrame',
          'PerformanceObserver',
          'matchMedia',
          'navigator',
          'HTMLFormElement',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
);
