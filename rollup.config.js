// Two builds from what tsc wrote into .cache/js: ES modules for npm (libraries stay imports) and a
// self-contained tree for script tags (everything inside, chunks relative to the loader).
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { cdnEntries, elementNames, npmEntries, root } from './scripts/lib/entries.mjs';
import { pureSchemas } from './scripts/lib/pure-schemas.mjs';
import { minifyTemplates } from './scripts/lib/minify-templates.mjs';
import { chunkHints, graphFile, ownCopy, standIn, thirdParty } from './scripts/lib/rollup-plugins.mjs';

const js = `${root}.cache/js/`;
const inputs = (entries) =>
  Object.fromEntries(Object.entries(entries).map(([name, source]) => [name, `${js}${source}.js`]));

const external = [/^node:/, /^lit($|\/)/, /^@lit\//, /^zod($|\/)/, /^chart\.js($|\/)/, /^msw($|\/)/];
external.push(/^eventsource-parser($|\/)/);

// Shared modules of src/define are side effects, and package.json says so by folder.
const chunkFileNames = ({ moduleIds }) =>
  moduleIds.some((id) => id.startsWith(`${js}define/`))
    ? 'define/shared/[name]-[hash].js'
    : 'chunks/[name]-[hash].js';

function onwarn(warning) {
  // How a library is written is its own affair; that we left something out is ours.
  const files = warning.ids ?? [warning.id ?? warning.loc?.file ?? ''];
  const foreign = files.every((id) => id.includes('node_modules'));
  if (foreign && warning.code !== 'UNRESOLVED_IMPORT') return;
  throw new Error(`rollup: ${warning.message}`);
}

// Importing has no side effect but where a tag is registered and where zod is configured; the test of purity holds it.
export const treeshake = {
  moduleSideEffects: (id) =>
    !id.startsWith(js) ||
    id.startsWith(`${js}define/`) ||
    id === `${js}contract/zod.js` ||
    id === `${js}mock/cli.js`,
};

// The PDF library publishes one self-contained module beside its sources, whose parser of SVG is CommonJS.
const pdfLibrary = {
  name: 'pdf-library',
  resolveId: (id) =>
    id === '@cantoo/pdf-lib' ? `${root}node_modules/@cantoo/pdf-lib/dist/pdf-lib.esm.min.js` : null,
};

const npm = {
  input: inputs(npmEntries()),
  external,
  onwarn,
  treeshake,
  output: { dir: 'dist', format: 'es', chunkFileNames, hoistTransitiveImports: false },
  plugins: [
    pureSchemas(js),
    pdfLibrary,
    nodeResolve({ exportConditions: ['production'], preferBuiltins: true, ignoreSideEffectsForRoot: true }),
    thirdParty('dist'),
  ],
};

/** Resolving and minifying as in the self-contained build; `npm run size` weighs its own bundles with it. */
export const forPages = [
  standIn(`${js}contract/zod.js`, `${js}contract/zod-for-pages.js`),
  pureSchemas(js),
  nodeResolve({
    browser: true,
    exportConditions: ['browser', 'production'],
    // package.json speaks of dist/; of our own sources `treeshake` above does.
    ignoreSideEffectsForRoot: true,
  }),
  minifyTemplates(js),
];
export const minify = terser({
  ecma: 2022,
  module: true,
  compress: { passes: 3 },
  format: { comments: false },
});

/** What every element that draws needs at once: with the core, or it would be a request and a compression of its own. */
const everyElement = [
  'controllers/account-controller',
  'controllers/element-state-controller',
  'controllers/part-controller',
  'controllers/resource-controller',
  'controllers/session-controller',
  'controllers/strings-controller',
  'domain/civil-date',
  'domain/exact',
  'elements/events',
  'elements/parts/money-style',
  'elements/parts/panels',
  'elements/parts/skeleton',
  'i18n/format',
  'styles/base',
  'styles/panels',
  'styles/tokens',
];

const cdn = {
  input: inputs(cdnEntries),
  onwarn,
  treeshake,
  // What is always loaded together is one chunk: on a slow line a request costs more than its bytes.
  output: {
    dir: 'dist/cdn',
    format: 'es',
    chunkFileNames: 'chunks/[name]-[hash].js',
    manualChunks: {
      core: [
        `${js}define/provider.js`,
        `${js}i18n/nouns.js`,
        ...everyElement.map((module) => `${js}${module}.js`),
        'lit/directive-helpers.js',
        'lit/directive.js',
      ],
      live: [`${js}session/live.js`, `${js}client/events.js`],
    },
  },
  plugins: [
    ownCopy(`${js}define/loader.js`, `${js}client/session-ahead.js`),
    ...forPages,
    chunkHints(js, elementNames()),
    minify,
    thirdParty('dist/cdn'),
    graphFile(`${root}.cache/cdn-graph.json`, js),
  ],
};

export default [npm, cdn];
