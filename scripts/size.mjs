// npm run size: gzip and brotli bytes of what a page downloads, against the table in budgets.mjs.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import { forPages, minify, treeshake } from '../rollup.config.js';
import { budgets } from './budgets.mjs';
import { root } from './lib/entries.mjs';

process.chdir(root);
const graphPath = '.cache/cdn-graph.json';

function stale() {
  if (!existsSync(graphPath) || !existsSync('dist/cdn/servicedrop.js')) return true;
  const built = statSync(graphPath).mtimeMs;
  const sources = readdirSync('src', { recursive: true }).map((file) => `src/${file}`);
  return [...sources, 'package.json', 'rollup.config.js'].some((file) => statSync(file).mtimeMs > built);
}

if (stale()) {
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
  if (built.status !== 0) process.exit(1);
}

const graph = JSON.parse(readFileSync(graphPath, 'utf8'));
const chunkOf = new Map(
  Object.entries(graph).flatMap(([file, chunk]) =>
    Object.keys(chunk.modules).map((module) => [module, file]),
  ),
);

function closure(files) {
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    graph[file].imports.forEach(visit);
  };
  files.forEach(visit);
  return [...seen];
}

const weigh = (texts) => ({
  gzip: texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0),
  brotli: texts.reduce((sum, text) => sum + brotliCompressSync(text).length, 0),
  requests: texts.length,
});

/** What a page loads of the self-contained build that is shipped. */
function shipped(modules) {
  const files = modules.map((module) => {
    const file = chunkOf.get(`${module}.js`);
    // A module that only re-exports has no code of its own and so no chunk: name the one that has.
    if (!file) throw new Error(`budgets.mjs names ${module}, which no chunk of dist/cdn holds`);
    return file;
  });
  return weigh(closure(files).map((file) => readFileSync(`dist/cdn/${file}`)));
}

/** What the modules would weigh if nothing else were in the build. */
async function alone(modules) {
  const entry = 'virtual:alone';
  const virtual = {
    name: 'alone',
    resolveId: (id) => (id === entry ? id : null),
    load: (id) =>
      id === entry
        ? modules.map((module, at) => `export * as m${at} from '${root}.cache/js/${module}.js';`).join('\n')
        : null,
  };
  const bundle = await rollup({ input: entry, treeshake, plugins: [virtual, ...forPages], onwarn: () => {} });
  const { output } = await bundle.generate({ format: 'es', plugins: [minify] });
  await bundle.close();
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const [first] = output;
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    chunks.get(file).imports.forEach(visit);
  };
  visit(first.fileName);
  return weigh([...seen].map((file) => chunks.get(file).code));
}

const kb = (bytes) => (bytes / 1000).toFixed(1);
let over = 0;
console.log('gzip KB  budget  brotli KB  requests  what');
for (const { name, limit, heldAt, modules, isAlone } of budgets) {
  const { gzip, brotli, requests } = isAlone ? await alone(modules) : shipped(modules);
  const fits = gzip <= limit * 1000;
  const held = !fits && heldAt !== undefined && gzip <= heldAt * 1000;
  if (!fits && !held) over++;
  const cells = [
    kb(gzip).padStart(7),
    String(limit).padStart(6),
    kb(brotli).padStart(9),
    String(requests).padStart(8),
  ];
  console.log(
    `${cells.join('  ')}  ${name}${fits ? '' : `  OVER BUDGET${held ? `, held at ${heldAt}` : ''}`}`,
  );
}
if (over > 0) process.exitCode = 1;
