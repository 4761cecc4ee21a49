import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openDemo, openTab, reaches, servePage, textOf } from './support.mjs';

const root = new URL('../../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');
const [server, script, usage] = [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code);
const [, html] = /```html\n([\s\S]*?)```/.exec(readme);

describe('the README', () => {
  it('embeds a bill in about twenty lines, which work as they stand', async () => {
    assert.ok(html.trimEnd().split('\n').length <= 20);
    const { desk } = await openDemo();
    const { baseUrl } = await desk.world('co-high-bill');
    const filled = html
      .replace(/base-url="[^"]*"/, `base-url="${baseUrl}"`)
      .replace(/session-url="[^"]*"/, 'session-url="/session/co-high-bill"');
    assert.ok(filled.includes(baseUrl) && filled.includes('/session/co-high-bill'));
    const tab = await openTab();
    await tab.goto(await servePage(desk, filled));
    await reaches(tab, 'ready');
    assert.match(await textOf(tab), /Total a pagar \$ 127\.840/);
    assert.deepEqual(tab.problems, []);
    await tab.end();
  });

  /** Runs a block below the package, where its own name resolves to it. */
  async function run(name, code, serverKey) {
    const folder = fileURLToPath(new URL('.cache/pages/', root));
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}${name}.mjs`, code);
    const env = { ...process.env, UTILITY_SERVER_KEY: serverKey };
    return promisify(execFile)(process.execPath, [`${folder}${name}.mjs`], { env, timeout: 30_000 });
  }

  it('has a server that mints a session, and a client that reads bills, which both run', async () => {
    const { desk } = await openDemo();
    const { baseUrl, serverKey } = await desk.world('co-high-bill');
    const minted = await run(
      'readme-server',
      `${server.replace('https://api.example-utility.com', baseUrl).replace('server.listen(8080);', '')}
function whoIsSignedIn() {
  return { id: 'cus_rosalba' };
}
server.listen(0, async () => {
  const { port } = server.address();
  const answer = await fetch(\`http://localhost:\${port}/session\`, { method: 'POST' });
  console.log(await answer.text());
  server.close();
  server.closeAllConnections();
});
`,
      serverKey,
    );
    assert.match(JSON.parse(minted.stdout).token, /^ct_/);
    const read = await run('readme-client', script.replace('http://localhost:4010', baseUrl), serverKey);
    assert.match(read.stdout, /^Casa 12784000 COP 2026-11-26$/m);
  });

  it('has a picture of less than 200 KB', () => {
    const [, file] = /!\[[^\]]+\]\(([^)]+\.png)\)/.exec(readme);
    assert.ok(statSync(new URL(file, root)).size < 200_000);
  });

  it('reads a file of usage as it says', async () => {
    const folder = fileURLToPath(new URL('.cache/pages/', root));
    mkdirSync(folder, { recursive: true });
    const reading =
      '<IntervalReading><timePeriod><duration>3600</duration><start>1767243600</start></timePeriod><value>5</value></IntervalReading>';
    const type = '<ReadingType><flowDirection>1</flowDirection><uom>72</uom></ReadingType>';
    const entries = [type, `<IntervalBlock>${reading}</IntervalBlock>`].map(
      (inner) => `<entry><content>${inner}</content></entry>`,
    );
    writeFileSync(`${folder}usage.xml`, `<feed>${entries.join('')}</feed>`);
    writeFileSync(`${folder}usage.mjs`, usage);
    const { stdout } = await promisify(execFile)(process.execPath, [`${folder}usage.mjs`], {
      cwd: folder,
      timeout: 30_000,
    });
    assert.match(stdout, /import kWh \{ expected: 1, present: 1,/);
  });
});
