// What benchmarks share: a site with the mock utility behind it, the floor page, measuring one visit, medians.
import { createReadStream, existsSync, statSync } from 'node:fs';
import http from 'node:http';
import { normalize } from 'node:path';
import { Readable } from 'node:stream';
import { createGzip, gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import { forPages, minify } from '../../rollup.config.js';
import { root } from '../lib/entries.mjs';

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** The floor: the smallest page that Lit can make, bundled and minified as our own build is. */
export async function floorModule(text = '"Hello"') {
  const source = `import { LitElement, html, css } from 'lit';
    class HelloElement extends LitElement {
      static styles = css\`:host { display: block; }\`;
      render() { return html\`<p>\${${text}}</p>\`; }
      firstUpdated() { this.dispatchEvent(new Event('bench-ready', { bubbles: true, composed: true })); }
    }
    customElements.define('hello-element', HelloElement);`;
  const virtual = {
    name: 'floor',
    resolveId: (id) => (id === 'virtual:floor' ? `${root}floor.js` : null),
    load: (id) => (id === `${root}floor.js` ? source : null),
  };
  const bundle = await rollup({ input: 'virtual:floor', plugins: [virtual, ...forPages] });
  const { output } = await bundle.generate({ format: 'es', plugins: [minify] });
  await bundle.close();
  return output[0].code;
}

// The script stands before anything that the page loads: a style sheet would hold it back.
/** A page whose content stands above a footer, so that a change of height is seen as a shift. */
export const page = ({ head = '', body }) => `<!doctype html>
<html lang="es">
  <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>Bench</title>
    <link rel="icon" href="data:," />
    <style>body { margin: 0 auto; max-width: 60rem; font: 16px/1.5 sans-serif; }</style>
    <script>
      window.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
      window.ready = new Promise((resolve) => {
        for (const type of ['bench-ready', 'utility-ready']) {
          addEventListener(type, ({ target }) => {
            if (target.localName !== 'utility-provider') requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
          });
        }
      });
    </script>${head}
  </head>
  <body><h1>Your account</h1>${body}<footer><p>The end of the page.</p></footer></body>
</html>`;

const types = { js: 'text/javascript', css: 'text/css' };

/**
 * Serves `pages` (path → text), dist/ below /dist/, and the mock utility at the rest, all on one origin, compressed.
 * `POST /session` mints a token for the utility's first customer.
 */
export async function serve(pages, scenario) {
  const { createMockUtility } = await import(new URL('../../dist/mock/index.js', import.meta.url));
  const server = http.createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const utility = createMockUtility({ scenario, baseUrl: origin });
  server.on('request', async (request, response) => {
    const url = new URL(request.url, utility.baseUrl);
    const text = pages[url.pathname];
    if (text !== undefined) {
      const type = url.pathname.endsWith('.js') ? types.js : 'text/html; charset=utf-8';
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' });
      response.end(gzipSync(text));
    } else if (url.pathname.startsWith('/dist/')) {
      const file = normalize(`${root}${url.pathname}`);
      if (!file.startsWith(`${root}dist/`) || !existsSync(file) || !statSync(file).isFile()) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, {
        'content-type': types[file.split('.').at(-1)] ?? 'text/plain',
        'content-encoding': 'gzip',
      });
      createReadStream(file).pipe(createGzip()).pipe(response);
    } else if (url.pathname === '/session') {
      const session = await utility.getSession()();
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(session));
    } else {
      const aborter = new AbortController();
      response.on('close', () => aborter.abort());
      try {
        const hasBody = !['GET', 'HEAD'].includes(request.method);
        const answer = await utility.fetch(url, {
          method: request.method,
          headers: Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
          signal: aborter.signal,
          ...(hasBody && { body: Readable.toWeb(request), duplex: 'half' }),
        });
        const isJson = /json/.test(answer.headers.get('content-type') ?? '');
        response.writeHead(answer.status, {
          ...Object.fromEntries(answer.headers),
          ...(isJson && { 'content-encoding': 'gzip' }),
        });
        const stream = answer.body ? Readable.fromWeb(answer.body) : Readable.from([]);
        stream.on('error', () => response.destroy());
        (isJson ? stream.pipe(createGzip()) : stream).pipe(response);
      } catch {
        response.destroy();
      }
    }
  });
  return {
    origin,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Slow 4G as Lighthouse applies it, and a CPU four times slower. */
export const slow = {
  cpu: 4,
  network: { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 },
};

/** One visit with an empty cache: main-thread CPU (ms) until it is ready and calm, when it was ready (ms), its CLS. */
export async function visit(browser, url, profile) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const tab = await context.newPage();
    const failures = [];
    tab.on('pageerror', (error) => failures.push(error.message));
    const devtools = await context.newCDPSession(tab);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    if (profile) {
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: profile.cpu });
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', profile.network);
    }
    await tab.goto(url, { waitUntil: 'commit' });
    const readyMs = await tab.evaluate(() => window.ready);
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    const { metrics } = await devtools.send('Performance.getMetrics');
    const cls = await tab.evaluate(() => window.shift);
    if (failures.length > 0) throw new Error(`${url}: ${failures.join('; ')}`);
    return { cpuMs: metrics.find(({ name }) => name === 'TaskDuration').value * 1000, readyMs, cls };
  } finally {
    await context.close();
  }
}

/** Visits each of `urls` in turn, `repetitions` times, after one visit each that does not count. */
export async function interleaved(browser, urls, repetitions, profile) {
  const visits = Object.fromEntries(Object.keys(urls).map((name) => [name, []]));
  for (let turn = -1; turn < repetitions; turn++) {
    for (const [name, url] of Object.entries(urls)) {
      const measured = await visit(browser, url, profile);
      if (turn >= 0) visits[name].push(measured);
    }
  }
  const medians = (of) =>
    Object.fromEntries(['cpuMs', 'readyMs', 'cls'].map((key) => [key, median(of.map((one) => one[key]))]));
  return Object.fromEntries(Object.entries(visits).map(([name, of]) => [name, medians(of)]));
}
