/**
 * `npm start`: the demo. A utility's site, a bank's portal, the mock utility and a pretend payment
 * provider, each on an origin of its own.
 * Builds what is missing; needs no network.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createSite } from './site.mjs';
import { createScenarioDesk } from './scenario-desk.mjs';

const root = new URL('../', import.meta.url);

if (
  !existsSync(new URL('dist/cdn/servicedrop.js', root)) ||
  !existsSync(new URL('dist/mock/node.js', root))
) {
  console.log('Building once…');
  const built = spawnSync('npm', ['run', 'build'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
}

const { startMockServer } = await import('../dist/mock/node.js');
const port = Number(process.env.PORT ?? 4173);
const host = process.env.HOST ?? 'localhost';

const mock = await startMockServer({
  port: port + 2,
  providerPort: port + 3,
  host,
  scenario: 'co-high-bill',
});
const desk = await createScenarioDesk(mock.url);
const utility = await createSite('utility', { port, host, desk, api: mock.url, payments: mock.providerUrl });
const bank = await createSite('bank', {
  port: port + 1,
  host,
  desk,
  api: mock.url,
  payments: mock.providerUrl,
});

console.log(`
  The utility's site    ${utility.url}
  The bank's portal     ${bank.url}
  The mock utility      ${mock.url}/v1   (its documentation: ${mock.url}/docs)
  The payment provider  ${mock.providerUrl}

  Press Ctrl+C to stop.
`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const server of [utility, bank, mock]) void server.close();
    setTimeout(() => process.exit(0), 200).unref();
  });
}
