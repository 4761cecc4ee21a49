/** The mock utility over HTTP. Published as `servicedrop/mock/node`, and as the program `servicedrop-mock`. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { getResponse } from 'msw';
import { randomId, waitByTimer } from './backstage.js';
import { corsHeaders, preflightHeaders } from './cors.js';
import { DOCS_PAGE, DOCS_PATHS, DOCS_POLICY, DOCS_STYLE } from './docs-page.js';
import { createHandlers } from './handlers/index.js';
import { type Listening, serve } from './node-http.js';
import { providerHandlers } from './provider/handlers.js';
import { Registry, type TenantOptions } from './registry.js';
import { createWorld } from './world.js';
import type { World } from './world/types.js';

export interface MockServerOptions extends TenantOptions {
  /** Default 4010; 0 takes a free one. */
  readonly port?: number | undefined;
  /** Of the pretend payment provider, which has an origin of its own. Default 0: a free one. */
  readonly providerPort?: number | undefined;
  /** Default `localhost`: nobody but this machine can ask. */
  readonly host?: string | undefined;
  /** Told of failures of the mock itself. Default is the standard error output. */
  readonly report?: ((error: unknown) => void) | undefined;
}

export interface MockServer {
  /** Where it stands, without a slash at the end: `http://localhost:4010`. */
  readonly url: string;
  readonly port: number;
  /** Where the pretend payment provider stands: `http://localhost:4011`. */
  readonly providerUrl: string;
  /** Of the world that plain `/v1` serves. */
  readonly serverKey: string;
  readonly world: World;
  /** Ends all connections and frees the ports. */
  close(): Promise<void>;
}

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

/**
 * Starts the mock utility, and the payment provider beside it. Rejects with a plain sentence when a port is taken, and
 * with a RangeError for a time that cannot be read. Its clock runs with this machine's.
 */
export async function startMockServer(options: MockServerOptions = {}): Promise<MockServer> {
  const { host = 'localhost', report = writeError } = options;
  let provider: Listening | undefined;
  const registry = new Registry({
    ...options,
    createWorld,
    newId: randomId,
    elapsed: () => performance.now(),
    providerUrl: () => provider?.url ?? '',
  });
  const handlers = createHandlers('', { registry, wait: waitByTimer, observe: () => undefined, report });
  const providers = providerHandlers('', registry);
  const utility = await serve(
    {
      async answer(request) {
        const url = new URL(request.url);
        const site = request.method === 'GET' ? await siteResponse(url) : undefined;
        return site ?? (await getResponse(handlers, request, { baseUrl: url.origin }));
      },
      headers: corsHeaders,
      preflightHeaders,
      report,
    },
    { port: options.port ?? 4010, host, option: '--port' },
  );
  try {
    provider = await serve(
      {
        answer: (request) => getResponse(providers, request, { baseUrl: new URL(request.url).origin }),
        // No page but its own may read what the provider answers.
        headers: {},
        preflightHeaders: {},
        report,
      },
      { port: options.providerPort ?? 0, host, option: '--provider-port' },
    );
  } catch (error) {
    await utility.close();
    throw error;
  }
  const servers = [utility, provider];
  const { world, serverKey } = registry.start;
  return {
    url: utility.url,
    port: utility.port,
    providerUrl: provider.url,
    serverKey,
    world,
    close: async () => {
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}
