// npm run new -- element <name> [--events]
// Writes the folder, registration, test and story of a new element, so that it looks like the first.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { spawnSync } from 'node:child_process';
import { root } from './lib/entries.mjs';
import { filesOf } from './lib/new-element.mjs';

process.chdir(root);
const [kind, name, ...flags] = process.argv.slice(2);

function stop(message) {
  console.error(message);
  process.exit(1);
}

if (kind !== 'element' || !name) stop('Usage: npm run new -- element <name> [--events]');
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
  stop(`"${name}" is no name: lower case, words joined by "-", without "utility-".`);
}
if (name.startsWith('utility-')) stop(`Leave out "utility-": ${name.slice('utility-'.length)}`);
if (existsSync(`src/elements/${name}`)) stop(`src/elements/${name} exists.`);

const files = filesOf(name, { hasEvents: flags.includes('--events') });
const taken = Object.keys(files).filter((file) => existsSync(file));
if (taken.length > 0) stop(`${taken.join(', ')} exists.`);

/** Puts `line` before or after the first match of `place`; stops where the file has changed its form. */
function edit(file, place, change) {
  const text = readFileSync(file, 'utf8');
  if (!place.test(text)) stop(`${file} has no place for the element any more: ${place}`);
  writeFileSync(file, text.replace(place, change));
  written.push(file);
}

const written = [];
for (const [file, text] of Object.entries(files)) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  written.push(file);
}

const className = `Utility${name.replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase())}`;
const module = `elements/${name}/${name}.js`;
const key = name.includes('-') ? `'${name}'` : name;
edit(
  'src/define/define-all.ts',
  /(import \{ UtilityProvider \})/,
  `import { ${className} } from '../${module}';\n$1`,
);
edit('src/define/define-all.ts', /( {2}provider: UtilityProvider,\n)/, `$1  ${key}: ${className},\n`);
edit(
  'src/define/loader.ts',
  /( {2}provider: \(\) => import\('\.\/provider\.js'\),\n)/,
  `$1  ${key}: () => import('./${name}.js'),\n`,
);
edit(
  'src/index.ts',
  /(export \{\n {2}UtilityErrorEvent,)/,
  `export { ${className} } from './${module}';\n$1`,
);
if (flags.includes('--events')) {
  const event = `${className}RefreshedEvent`;
  const line = `export { ${event}, type ${className}RefreshedDetail } from './elements/${name}/${name}.events.js';\n`;
  edit('src/index.ts', /(export \{\n {2}UtilityErrorEvent,)/, `${line}$1`);
}
const sheet = 'src/styles/servicedrop.css';
edit(sheet, /:is\(\s*utility-/g, `:is(utility-${name}, utility-`);
edit(
  sheet,
  /( {2}display: none;\n\}\n)/,
  `$1
utility-${name}:not(:defined) {
  min-block-size: var(--utility-${name}-reserve, 12em);
}
`,
);

const unique = [...new Set(written)];
const prettier = `${root}node_modules/prettier/bin/prettier.cjs`;
spawnSync(process.execPath, [prettier, '--log-level', 'error', '--write', ...unique], { stdio: 'inherit' });
console.log(`${unique.map((file) => `  ${file}`).join('\n')}

<utility-${name}> shows the account's balance: replace getBalance by what it reads, then its words and its view.
Its test:  npm run test:browser -- --files test/elements/${name}.browser.test.ts`);
