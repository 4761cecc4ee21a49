// npm run build: dist/ whole, from nothing. Stops at the first step that fails.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { npmEntries, root } from './lib/entries.mjs';
import { vscodeData, webTypes } from './lib/editor-data.mjs';

process.chdir(root);
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));

function run(bin, ...args) {
  const done = spawnSync(process.execPath, [`node_modules/${bin}`, ...args], { stdio: 'inherit' });
  if (done.status !== 0) {
    console.error(`build: ${bin} failed`);
    process.exit(done.status ?? 1);
  }
}

function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

rmSync('dist', { recursive: true, force: true });
rmSync('.cache/js', { recursive: true, force: true });

run('typescript/bin/tsc', '-p', 'tsconfig.build.json');
run('rollup/dist/bin/rollup', '--config', 'rollup.config.js', '--silent');

// Types beside each module: a line that leads into the declarations, which mirror src/.
for (const [entry, source] of Object.entries({ ...npmEntries(), 'cdn/servicedrop': 'define/loader' })) {
  const file = `dist/${entry}.d.ts`;
  const target = relative(dirname(file), `dist/types/${source}.js`);
  write(file, `export * from '${target.startsWith('.') ? target : `./${target}`}';\n`);
}

run(
  '@custom-elements-manifest/analyzer/cem.js',
  'analyze',
  '--config',
  'custom-elements-manifest.config.mjs',
);
const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
write('dist/vscode.html-custom-data.json', `${JSON.stringify(vscodeData(manifest), null, 2)}\n`);
write('dist/web-types.json', `${JSON.stringify(webTypes(manifest, { name, version }), null, 2)}\n`);

copyFileSync('openapi.json', 'dist/openapi.json');
for (const target of ['dist/servicedrop.css', 'dist/cdn/servicedrop.css']) {
  copyFileSync('src/styles/servicedrop.css', target);
}
mkdirSync('dist/mock', { recursive: true });
copyFileSync('node_modules/rapidoc/dist/rapidoc-min.js', 'dist/mock/rapidoc-min.js');
const licence = 'node_modules/rapidoc/LICENSE.txt';
if (existsSync(licence)) copyFileSync(licence, 'dist/mock/rapidoc-LICENSE.txt');

console.log(`built dist/ of ${name} ${version}`);
