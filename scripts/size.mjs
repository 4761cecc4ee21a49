// npm run size: gzip and brotli bytes of what a page downloads, against the table in budgets.mjs.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
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
  Object.entries(graph).flatMap(([file, chunk]) => chunk.modules.map((module) => [module, file])),
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

const sizes = new Map();
function sizeOf(file) {
  if (!sizes.has(file)) {
    const text = readFileSync(`dist/cdn/${file}`);
    sizes.set(file, { gzip: gzipSync(text, { level: 9 }).length, brotli: brotliCompressSync(text).length });
  }
  return sizes.get(file);
}

const kb = (bytes) => (bytes / 1000).toFixed(1);
let over = 0;
console.log('gzip KB  budget  brotli KB  requests  what');
for (const { name, limit, modules } of budgets) {
  const files = closure(
    modules.map((module) => {
      const file = chunkOf.get(`${module}.js`);
      // A module that only re-exports has no code of its own and so no chunk: name the one that has.
      if (!file) throw new Error(`budgets.mjs names ${module}, which no chunk of dist/cdn holds`);
      return file;
    }),
  );
  const gzip = files.reduce((sum, file) => sum + sizeOf(file).gzip, 0);
  const brotli = files.reduce((sum, file) => sum + sizeOf(file).brotli, 0);
  const fits = gzip <= limit * 1000;
  if (!fits) over++;
  const cells = [
    kb(gzip).padStart(7),
    String(limit).padStart(6),
    kb(brotli).padStart(9),
    String(files.length).padStart(8),
  ];
  console.log(`${cells.join('  ')}  ${name}${fits ? '' : '  OVER BUDGET'}`);
}
if (over > 0) process.exitCode = 1;
