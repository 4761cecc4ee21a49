// Two builds from what tsc wrote into .cache/js: ES modules for npm (libraries stay imports) and a
// self-contained tree for script tags (everything inside, chunks relative to the loader).
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { cdnEntries, npmEntries, root } from './scripts/lib/entries.mjs';
import { graphFile, thirdParty } from './scripts/lib/rollup-plugins.mjs';

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
  // A circular import inside a library is its own affair; ours are found by the architecture test.
  if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.ids?.every((id) => id.includes('node_modules')))
    return;
  throw new Error(`rollup: ${warning.message}`);
}

const npm = {
  input: inputs(npmEntries()),
  external,
  onwarn,
  output: { dir: 'dist', format: 'es', chunkFileNames, hoistTransitiveImports: false },
  plugins: [nodeResolve({ exportConditions: ['production'], preferBuiltins: true }), thirdParty('dist')],
};

const cdn = {
  input: inputs(cdnEntries),
  onwarn,
  output: { dir: 'dist/cdn', format: 'es', chunkFileNames: 'chunks/[name]-[hash].js' },
  plugins: [
    nodeResolve({ browser: true, exportConditions: ['browser', 'production'] }),
    terser({ ecma: 2022, module: true, format: { comments: false } }),
    thirdParty('dist/cdn'),
    graphFile(`${root}.cache/cdn-graph.json`, js),
  ],
};

export default [npm, cdn];
