// Finds a Chromium for tests and benches, or provisions one, and prints its path.
// Order: CHROME_PATH, a browser of the machine, apt (as root on Debian), a build from npm, Playwright's.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, '.cache', 'browser');
const SPARTICUZ = '@sparticuz/chromium@153.0.0';

const known = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

/** Flags that let Chromium start as root, in containers, and keep quiet on the network. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const say = (text) => process.stderr.write(`browser: ${text}\n`);

// Ubuntu ships a stub in place of Chromium that only says "install the snap": a path is no proof.
function starts(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function installed() {
  return [...(known[process.platform] ?? []), join(cache, 'chromium')].find(starts);
}

function quietly(command, args, options = {}) {
  // Only the path belongs on stdout, so what installers say goes to stderr.
  const done = spawnSync(command, args, { stdio: ['ignore', 2, 2], ...options });
  if (done.status !== 0) throw new Error(`${command} ${args[0]} ended with ${done.status ?? done.signal}`);
}

function byApt() {
  const isRoot = process.getuid?.() === 0;
  if (process.platform !== 'linux' || !isRoot || !existsSync('/usr/bin/apt-get')) return undefined;
  say('installing Debian’s chromium');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  quietly('apt-get', [...wait, 'update', '-qq'], { env });
  const packages = ['chromium', 'fonts-liberation'];
  quietly('apt-get', [...wait, 'install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
  return installed();
}

async function byNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  say(`unpacking ${SPARTICUZ}`);
  mkdirSync(join(cache, 'tmp'), { recursive: true });
  quietly('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', cache, SPARTICUZ]);
  // The package unpacks into TMPDIR and, told that it runs in a function, its own libraries beside it.
  process.env.TMPDIR = join(cache, 'tmp');
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  const entry = join(cache, 'node_modules', '@sparticuz', 'chromium', 'build', 'esm', 'index.js');
  const legacy = join(cache, 'node_modules', '@sparticuz', 'chromium', 'build', 'index.js');
  const { default: chromium } = await import(pathToFileURL(existsSync(entry) ? entry : legacy).href);
  const binary = await chromium.executablePath();
  const wrapper = join(cache, 'chromium');
  const libraries = process.env.LD_LIBRARY_PATH ?? '';
  writeFileSync(wrapper, `#!/bin/sh\nLD_LIBRARY_PATH='${libraries}' exec '${binary}' "$@"\n`);
  chmodSync(wrapper, 0o755);
  return starts(wrapper) ? wrapper : undefined;
}

function byPlaywright() {
  say('asking Playwright for its headless shell');
  const version = '1.65.1';
  quietly('npx', ['-y', `playwright@${version}`, 'install', '--only-shell', 'chromium']);
  const ask = `import('playwright-core').then((p) => console.log(p.chromium.executablePath()))`;
  const path = execFileSync(process.execPath, ['-e', ask], { cwd: root, encoding: 'utf8' }).trim();
  return starts(path) ? path : undefined;
}

/** The path of a Chromium that starts; provisions one where the machine has none. Throws when all ways fail. */
export async function findBrowser() {
  const given = process.env.CHROME_PATH;
  if (given) {
    if (!starts(given)) throw new Error(`CHROME_PATH names no browser that starts: ${given}`);
    return given;
  }
  const present = installed();
  if (present) return present;
  const failures = [];
  for (const provision of [byApt, byNpm, byPlaywright]) {
    try {
      const path = await provision();
      if (path) return path;
    } catch (error) {
      failures.push(error.message);
      say(error.message);
    }
  }
  throw new Error(`no browser found and none could be provisioned (${failures.join('; ')}); set CHROME_PATH`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  console.log(await findBrowser());
}
