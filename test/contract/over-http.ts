// A mock utility over HTTP, and in front of it a proxy that checks every message against openapi.json.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { OperationSpec } from '../../src/contract/index.js';
import type { ScenarioName } from '../../src/mock/index.js';
import { type MockServer, startMockServer } from '../../src/mock/node.js';
import { file } from './schemas.js';

const HOST = '127.0.0.1';
const PRISM = createRequire(import.meta.url).resolve('@stoplight/prism-cli/dist/index.js');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, HOST);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function startProxy(upstream: string): Promise<{ url: string; child: ChildProcess }> {
  const port = await freePort();
  const args = ['proxy', fileURLToPath(file), upstream, '--errors', '-h', HOST, '-p', String(port)];
  const child = spawn(process.execPath, [PRISM, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (text: unknown): void => {
      output += String(text);
      if (output.includes('is listening')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => {
      reject(new Error(`prism ended with ${String(code)}:\n${output}`));
    });
  });
  return { url: `http://${HOST}:${String(port)}`, child };
}

/** A scenario behind the proxy. */
export interface Proxied {
  readonly mock: MockServer;
  /** Where the proxy stands. */
  readonly base: string;
  /** Sends a request through the proxy. */
  ask(operation: OperationSpec, request?: Ask): Promise<Response>;
  close(): Promise<void>;
}

export interface Ask {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** What an upload carries, in the place of a body. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
}

/** The address of an operation below `base`. */
export function address(base: string, operation: OperationSpec, { params = {}, query = {} }: Ask): string {
  const path = operation.path.replace(/\{(\w+)\}/g, (_whole, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  const search = new URLSearchParams(query).toString();
  return `${base}${path}${search === '' ? '' : `?${search}`}`;
}

/** Sends a request by whatever fetches. */
export function send(
  fetcher: typeof fetch,
  base: string,
  operation: OperationSpec,
  request: Ask = {},
): Promise<Response> {
  const { headers, body, bytes } = request;
  const type = bytes ? 'application/octet-stream' : body === undefined ? undefined : 'application/json';
  return fetcher(address(base, operation, request), {
    method: operation.method,
    headers: { ...(type === undefined ? {} : { 'content-type': type }), ...headers },
    ...(bytes ? { body: bytes } : body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** Starts a mock utility and the proxy in front of it. */
export async function startProxied(scenario: ScenarioName): Promise<Proxied> {
  const mock = await startMockServer({ port: 0, host: HOST, scenario });
  const { url, child } = await startProxy(`${mock.url}/v1`);
  return {
    mock,
    base: url,
    ask: (operation, request) => send(fetch, url, operation, request),
    close: async () => {
      child.removeAllListeners('exit');
      const gone = once(child, 'exit');
      child.kill();
      await gone;
      await mock.close();
    },
  };
}
