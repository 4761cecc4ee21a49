import { lookup } from 'node:dns/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import zlib from 'node:zlib';

const MAX_BODY_BYTES = 1_000_000;
const GZIP_FROM_BYTES = 1024;

/** What a server answers, and how it behaves towards browsers. */
export interface Service {
  /** Undefined where nothing is there; a response of type `error` closes the connection. */
  answer(request: Request): Promise<Response | undefined>;
  /** On every answer. */
  readonly headers: Readonly<Record<string, string>>;
  /** On the answer to a preflight. */
  readonly preflightHeaders: Readonly<Record<string, string>>;
  /** Told of failures of the service itself. */
  readonly report: (error: unknown) => void;
}

export interface Place {
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  /** The option by which another port is chosen, for the sentence that says that this one is taken. */
  readonly option: string;
}

export interface Listening {
  /** Without a slash at the end: `http://localhost:4010`. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
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
  service: Service,
  message: http.IncomingMessage,
  output: http.ServerResponse,
): Promise<void> {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(service.headers)) headers.set(name, value);
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
  service: Service,
  message: http.IncomingMessage,
  output: http.ServerResponse,
): Promise<void> {
  if (message.method === 'OPTIONS') {
    output.writeHead(204, service.preflightHeaders).end();
    return;
  }
  const gone = new AbortController();
  output.once('close', () => gone.abort());
  let request: Request | undefined;
  try {
    request = await readRequest(message, gone.signal);
  } catch {
    output.writeHead(400, service.headers).end();
    return;
  }
  if (!request) {
    output.writeHead(413, { ...service.headers, connection: 'close' }).end();
    return;
  }
  const response = await service.answer(request);
  if (response?.type === 'error') output.destroy();
  else await send(response ?? new Response(null, { status: 404 }), service, message, output);
}

function listen(server: http.Server, { port, host, option }: Place): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${String(port)} is taken. Choose another with ${option}.`, { cause: error })
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

/** Serves on every address of a host. Rejects with a plain sentence when the port is taken. */
export async function serve(service: Service, place: Place): Promise<Listening> {
  const { host } = place;
  const create = () =>
    http.createServer((message, output) => {
      handle(service, message, output).catch((error: unknown) => {
        // A reader that left early, or a fault that cut the body, ends here too: neither is a failure of the service.
        if (!output.headersSent) {
          service.report(error);
          output.writeHead(500, service.headers);
        }
        output.destroy();
      });
    });

  const [first = host, ...others] = await addressesOf(host);
  const server = create();
  const port = await listen(server, { ...place, host: first });
  const servers = [server];
  for (const address of others) {
    const twin = create();
    // A machine may name an address that it does not have; the first one is enough then.
    await listen(twin, { ...place, port, host: address }).then(
      () => servers.push(twin),
      () => undefined,
    );
  }
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${shown}:${String(port)}`,
    port,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}
