/** The mock utility over HTTP. Published as `servicedrop/mock/node`, and as the program `servicedrop-mock`. */
import { lookup } from 'node:dns/promises';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import { getResponse, type HttpHandler } from 'msw';
import { randomId, waitByTimer } from './backstage.js';
import { corsHeaders, preflightHeaders } from './cors.js';
import { DOCS_PAGE, DOCS_PATHS, DOCS_POLICY, DOCS_STYLE } from './docs-page.js';
import { createHandlers } from './handlers/index.js';
import { Registry, type TenantOptions } from './registry.js';
import { createWorld } from './world.js';
import type { World } from './world/types.js';

export interface MockServerOptions extends TenantOptions {
  /** Default 4010; 0 takes a free one. */
  readonly port?: number | undefined;
  /** Default `localhost`: nobody but this machine can ask. */
  readonly host?: string | undefined;
  /** Told of failures of the mock itself. Default is the standard error output. */
  readonly report?: ((error: unknown) => void) | undefined;
}

export interface MockServer {
  /** Where it stands, without a slash at the end: `http://localhost:4010`. */
  readonly url: string;
  readonly port: number;
  /** Of the world that plain `/v1` serves. */
  readonly serverKey: string;
  readonly world: World;
  /** Ends all connections and frees the port. */
  close(): Promise<void>;
}

const MAX_BODY_BYTES = 1_000_000;
const GZIP_FROM_BYTES = 1024;
const hardening = { 'x-content-type-options': 'nosniff', 'content-security-policy': DOCS_POLICY };

function writeError(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

/** The first of the places at which a file lies: in the package, or in the source tree. */
function locate(...candidates: string[]): string | undefined {
  return candidates
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((file) => existsSync(file));
}

function rapidocFile(): string {
  return locate('./rapidoc-min.js') ?? createRequire(import.meta.url).resolve('rapidoc/dist/rapidoc-min.js');
}

/** The API's description, naming this server, so that its page can try operations. */
async function openApiDocument(base: string): Promise<string> {
  const file = locate('../openapi.json', '../../openapi.json');
  if (file === undefined) throw new Error('openapi.json is missing: run "npm run build"');
  const document = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  return JSON.stringify({ ...document, servers: [{ url: `${base}/v1`, description: 'This mock utility' }] });
}

/** What stands beside the API: its description and the page that shows it. Undefined for any other path. */
async function siteResponse(url: URL): Promise<Response | undefined> {
  const send = (body: string, type: string) =>
    new Response(body, { headers: { 'content-type': type, 'cache-control': 'no-cache', ...hardening } });
  const document = /^(\/w\/[^/]+)?\/v1\/openapi\.json$/.exec(url.pathname);
  if (document) return send(await openApiDocument(`${url.origin}${document[1] ?? ''}`), 'application/json');
  switch (url.pathname) {
    case '/':
      return new Response(null, { status: 302, headers: { location: DOCS_PATHS.page } });
    case DOCS_PATHS.page:
      return send(DOCS_PAGE, 'text/html; charset=utf-8');
    case DOCS_PATHS.style:
      return send(DOCS_STYLE, 'text/css; charset=utf-8');
    case DOCS_PATHS.script:
      return send(await readFile(rapidocFile(), 'utf8'), 'text/javascript; charset=utf-8');
    default:
      return undefined;
  }
}

/** The request as the handlers know it; undefined when its body is too long. Throws for an address that is none. */
async function readRequest(message: http.IncomingMessage, signal: AbortSignal): Promise<Request | undefined> {
  const url = new URL(message.url ?? '/', `http://${message.headers.host ?? 'localhost'}`);
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    for (const item of [value ?? []].flat()) headers.append(name, item);
  }
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  const method = message.method === 'HEAD' ? 'GET' : (message.method ?? 'GET');
  return new Request(url, {
    method,
    headers,
    signal,
    ...(length > 0 ? { body: Buffer.concat(chunks) } : {}),
  });
}

function acceptsGzip(message: http.IncomingMessage): boolean {
  const header = String(message.headers['accept-encoding'] ?? '');
  return /(^|,)\s*(gzip|\*)\s*(;\s*q=(?!0(\.0*)?\s*(,|$))[\d.]+\s*)?(,|$)/i.test(header);
}

function isCompressible(type: string): boolean {
  return /^(application\/(problem\+)?json|text\/(html|css|javascript))/.test(type);
}

async function send(
  response: Response,
  message: http.IncomingMessage,
  output: http.ServerResponse,
): Promise<void> {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(corsHeaders)) headers.set(name, value);
  const body = message.method === 'HEAD' ? null : response.body;
  const length = Number(headers.get('content-length') ?? GZIP_FROM_BYTES);
  const compressible = isCompressible(headers.get('content-type') ?? '') && length >= GZIP_FROM_BYTES;
  if (compressible) headers.set('vary', 'Accept-Encoding');
  const compress = compressible && body !== null && acceptsGzip(message);
  if (compress) {
    headers.set('content-encoding', 'gzip');
    headers.delete('content-length');
  }
  output.writeHead(response.status, Object.fromEntries(headers));
  if (!body) {
    output.end();
    return;
  }
  output.flushHeaders();
  const source = Readable.fromWeb(body as unknown as NodeReadableStream<Uint8Array>);
  // A slow body has to leave in the pieces in which it came.
  const flush = zlib.constants.Z_SYNC_FLUSH;
  await (compress ? pipeline(source, zlib.createGzip({ flush }), output) : pipeline(source, output));
}

async function handle(
  handlers: HttpHandler[],
  message: http.IncomingMessage,
  output: http.ServerResponse,
): Promise<void> {
  if (message.method === 'OPTIONS') {
    output.writeHead(204, preflightHeaders).end();
    return;
  }
  const gone = new AbortController();
  output.once('close', () => gone.abort());
  let request: Request | undefined;
  try {
    request = await readRequest(message, gone.signal);
  } catch {
    output.writeHead(400, corsHeaders).end();
    return;
  }
  if (!request) {
    output.writeHead(413, { ...corsHeaders, connection: 'close' }).end();
    return;
  }
  const url = new URL(request.url);
  const site = request.method === 'GET' ? await siteResponse(url) : undefined;
  const response = site ?? (await getResponse(handlers, request, { baseUrl: url.origin }));
  if (response?.type === 'error') output.destroy();
  else await send(response ?? new Response(null, { status: 404 }), message, output);
}

function listen(server: http.Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${String(port)} is taken. Choose another with --port.`, { cause: error })
          : error,
      );
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** The addresses of a host. `localhost` has one of each family, and clients differ in which they try. */
async function addressesOf(host: string): Promise<string[]> {
  if (host !== 'localhost') return [host];
  const found = await lookup(host, { all: true }).catch(() => []);
  return found.length > 0 ? [...new Set(found.map(({ address }) => address))] : [host];
}

function close(server: http.Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/**
 * Starts the mock utility. Rejects with a plain sentence when the port is taken, and with a RangeError for a time
 * that cannot be read. Its clock runs with this machine's.
 */
export async function startMockServer(options: MockServerOptions = {}): Promise<MockServer> {
  const { host = 'localhost', report = writeError } = options;
  const registry = new Registry({
    ...options,
    createWorld,
    newId: randomId,
    elapsed: () => performance.now(),
  });
  const handlers = createHandlers('', { registry, wait: waitByTimer, observe: () => undefined, report });
  const create = () =>
    http.createServer((message, output) => {
      handle(handlers, message, output).catch((error: unknown) => {
        // A reader that left early, or a fault that cut the body, ends here too: neither is a failure of the mock.
        if (!output.headersSent) {
          report(error);
          output.writeHead(500, corsHeaders);
        }
        output.destroy();
      });
    });

  const [first = host, ...others] = await addressesOf(host);
  const server = create();
  const port = await listen(server, options.port ?? 4010, first);
  const servers = [server];
  for (const address of others) {
    const twin = create();
    // A machine may name an address that it does not have; the first one is enough then.
    await listen(twin, port, address).then(
      () => servers.push(twin),
      () => undefined,
    );
  }
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  const { world, serverKey } = registry.start;
  return {
    url: `http://${shown}:${String(port)}`,
    port,
    serverKey,
    world,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}
