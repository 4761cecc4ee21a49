import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { DOCS_PAGE, DOCS_POLICY, DOCS_STYLE } from '../../src/mock/docs-page.js';
import { startMockServer, type MockServer } from '../../src/mock/node.js';
import { Caller } from './ways.js';

const root = new URL('../../', import.meta.url);

interface Raw {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

/** A request as it goes over the wire: nothing is decompressed or added. */
function raw(url: string, options: http.RequestOptions = {}, body?: Buffer): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

describe('the mock utility over HTTP', () => {
  let server: MockServer;
  let caller: Caller;
  before(async () => {
    server = await startMockServer({ port: 0 });
    caller = await Caller.signIn({ ...server, baseUrl: server.url, fetch });
  });
  after(() => server.close());

  it('can be asked by pages of any origin, and lets them read the headers they need', async () => {
    const exposed = ['Link', 'ETag', 'Retry-After', 'Idempotency-Replayed', 'Date'];
    for (const path of [
      '/v1/config',
      '/v1/accounts',
      '/v1/nothing',
      '/_mock/scenarios',
      '/v1/openapi.json',
    ]) {
      const { headers } = await raw(`${server.url}${path}`);
      assert.equal(headers['access-control-allow-origin'], '*', path);
      const list = String(headers['access-control-expose-headers']).split(', ');
      for (const name of exposed) assert.ok(list.includes(name), `${path} exposes ${name}`);
    }
  });

  it('answers a preflight, which the browser may keep', async () => {
    const { status, headers, body } = await raw(`${server.url}/v1/accounts`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://bank.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,idempotency-key',
      },
    });
    assert.equal(status, 204);
    assert.equal(body.length, 0);
    assert.ok(Number(headers['access-control-max-age']) > 0);
    const allowed = String(headers['access-control-allow-headers']).toLowerCase().split(', ');
    for (const name of [
      'authorization',
      'content-type',
      'idempotency-key',
      'last-event-id',
      'if-none-match',
    ]) {
      assert.ok(allowed.includes(name), name);
    }
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
      assert.ok(String(headers['access-control-allow-methods']).includes(method), method);
    }
  });

  it('compresses JSON for those who take it, and nothing else', async () => {
    const url = `${server.url}/v1/config`;
    const plain = await raw(url);
    assert.equal(plain.headers['content-encoding'], undefined);
    for (const accept of ['gzip', 'br, gzip;q=0.5', 'GZIP', '*']) {
      const packed = await raw(url, { headers: { 'accept-encoding': accept } });
      assert.equal(packed.headers['content-encoding'], 'gzip', accept);
      assert.equal(packed.headers.vary, 'Accept-Encoding');
      assert.ok(packed.body.length < plain.body.length / 2);
      assert.deepEqual(gunzipSync(packed.body), plain.body);
    }
    for (const accept of ['identity', 'gzip;q=0', 'gzip;q=0.0, br', 'xgzip']) {
      const unpacked = await raw(url, { headers: { 'accept-encoding': accept } });
      assert.equal(unpacked.headers['content-encoding'], undefined, accept);
    }
    const [bill] = server.world.bills(caller.accountId);
    const pdf = await raw(`${server.url}/v1${caller.account}/bills/${bill?.id}/document`, {
      headers: { authorization: `Bearer ${caller.session.token}`, 'accept-encoding': 'gzip' },
    });
    assert.equal(pdf.headers['content-type'], 'application/pdf');
    assert.equal(pdf.headers['content-encoding'], undefined);
    assert.equal(pdf.body.subarray(0, 5).toString(), '%PDF-');
  });

  it('answers HEAD as GET, without the body', async () => {
    const { status, headers, body } = await raw(`${server.url}/v1/config`, { method: 'HEAD' });
    assert.equal(status, 200);
    assert.match(String(headers.etag), /^W\//);
    assert.equal(body.length, 0);
  });

  it('links to the next page at the address that was asked', async () => {
    for (const host of [server.url, server.url.replace('localhost', '127.0.0.1')]) {
      const { headers } = await raw(`${host}/v1${caller.account}/bills?limit=1`, {
        headers: { authorization: `Bearer ${caller.session.token}` },
      });
      assert.ok(String(headers.link).startsWith(`<${host}/v1${caller.account}/bills?limit=1&cursor=`));
    }
  });

  it('serves the API’s description for itself and for every world', async () => {
    const reset = await fetch(`${server.url}/_mock/reset`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"scenario":"new-customer"}',
    });
    const { baseUrl } = (await reset.json()) as { baseUrl: string };
    for (const base of [server.url, baseUrl]) {
      const document = (await (await fetch(`${base}/v1/openapi.json`)).json()) as {
        openapi: string;
        paths: object;
        servers: { url: string }[];
      };
      assert.match(document.openapi, /^3\.1/);
      assert.ok(Object.keys(document.paths).length >= 10);
      assert.equal(document.servers[0]?.url, `${base}/v1`);
    }
  });

  it('shows it as a page that asks nobody else', async () => {
    const page = await raw(`${server.url}/docs`);
    assert.equal(page.headers['content-type'], 'text/html; charset=utf-8');
    assert.equal(page.headers['content-security-policy'], DOCS_POLICY);
    assert.equal(page.body.toString(), DOCS_PAGE);
    for (const text of [DOCS_PAGE, DOCS_STYLE, DOCS_POLICY]) {
      assert.doesNotMatch(text, /https?:|\/\/[a-z]|@import|url\(/i);
    }
    assert.doesNotMatch(DOCS_PAGE, /<script(?![^>]*\bsrc=)|\son\w+=|\sstyle="/i);
    const parts = [...DOCS_PAGE.matchAll(/(?:src|href|spec-url)="(\/[^"]*)"/g)].map(([, path]) => path);
    assert.equal(parts.length, 4);
    for (const path of parts) assert.equal((await raw(`${server.url}${path}`)).status, 200, path);
    const start = await raw(`${server.url}/`);
    assert.deepEqual([start.status, start.headers.location], [302, '/docs']);
  });

  it('never sends markup back', async () => {
    const markup = '<script>alert(1)</script>';
    for (const path of [
      `/v1/${markup}`,
      `/${markup}`,
      `/w/${markup}/v1/config`,
      `/_mock/ledger?world=${markup}`,
    ]) {
      const { status, headers, body } = await raw(encodeURI(`${server.url}${path}`));
      assert.equal(status, 404, path);
      assert.doesNotMatch(String(headers['content-type'] ?? ''), /html/);
      assert.ok(!body.toString().includes('<script'), path);
    }
  });

  it('refuses a body that is too long and an address that is none, and goes on', async () => {
    const long = await raw(
      `${server.url}/v1/sessions`,
      { method: 'POST', headers: { 'content-type': 'application/json' } },
      Buffer.alloc(1_100_000, 0x20),
    ).catch((error: NodeJS.ErrnoException) => error);
    assert.ok(
      long instanceof Error ? long.code === 'EPIPE' || long.code === 'ECONNRESET' : long.status === 413,
    );
    const address = await raw(`${server.url}/v1/config`, { headers: { host: 'a b' } });
    assert.equal(address.status, 400);
    assert.equal((await raw(`${server.url}/v1/config`)).status, 200);
  });

  it('says plainly that a port is taken', async () => {
    await assert.rejects(startMockServer({ port: server.port, scenario: 'new-customer' }), {
      message: `Port ${server.port} is taken. Choose another with --port.`,
    });
  });

  it('ends open streams and frees its port when it is closed', async () => {
    const short = await startMockServer({ port: 0, scenario: 'new-customer' });
    const reader = await Caller.signIn({ ...short, baseUrl: short.url, fetch });
    const stream = await reader.get('/events');
    const reading = stream.text();
    await Promise.all([short.close(), assert.rejects(reading, TypeError)]);
    const again = await startMockServer({ port: short.port, scenario: 'new-customer' });
    await again.close();
  });
});

describe('the program', () => {
  /** Runs it until it says something and, where it does not end by itself, ends it. */
  async function run(...args: string[]): Promise<{ code: number | null; text: string }> {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/mock/cli.ts', ...args], { cwd: root });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        if (text.includes('Ctrl+C')) child.kill('SIGTERM');
      });
    }
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, text };
  }

  it('says where it listens and who lives there, and ends when it is told', async () => {
    const { code, text } = await run(
      '--port',
      '0',
      '--scenario',
      'us-sample',
      '--now',
      '2026-10-22T09:00:00Z',
    );
    assert.equal(code, 0, text);
    assert.match(text, /http:\/\/localhost:\d+\/v1/);
    assert.match(text, /http:\/\/localhost:\d+\/docs/);
    assert.match(text, /us-sample, 2026-10-22T09:00/);
    assert.match(text, /sk_mock_start/);
  });

  it('explains what is wrong in a line', async () => {
    for (const [args, said] of [
      [['--scenario', 'atlantis'], /^There is no scenario "atlantis"\. There are: co-high-bill, /],
      [['--port', 'http'], /^--port takes a whole number up to 65535, not "http"\./],
      [['--port', '0', '--now', 'soon'], /instant/i],
      [['--colour', 'red'], /--colour/],
    ] as const) {
      const { code, text } = await run(...args);
      assert.equal(code, 1, text);
      assert.match(text, said);
      assert.doesNotMatch(text, /\n\s+at /, 'no stack');
    }
  });
});
