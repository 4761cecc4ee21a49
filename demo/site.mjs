/** A small site: templates, its own files, the SDK's files, and one same-origin POST that mints a session. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { texts } from './texts.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const sdk = path.join(here, '../dist/cdn');
const types = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};
const languages = ['es', 'en', 'pt'];
const themes = ['auto', 'light', 'dark'];
const directions = ['ltr', 'rtl'];
const widths = ['full', '280', '360', '768'];

/**
 * The policies of the two sites. The bank's is the one DESIGN promises to work under: nothing but our own files, the
 * API, and Lit's template policy for trusted types.
 */
const policies = {
  utility: (api) =>
    `default-src 'self'; connect-src 'self' ${api}; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'`,
  bank: (api) =>
    [
      `default-src 'none'`,
      `script-src 'self'`,
      `style-src 'self'`,
      `connect-src 'self' ${api}`,
      `img-src 'self' data:`,
      `require-trusted-types-for 'script'`,
      `trusted-types lit-html 'allow-duplicates'`,
      `frame-ancestors 'none'`,
      `base-uri 'none'`,
      `form-action 'self'`,
      `report-uri /csp-report`,
    ].join('; '),
};

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (value) => String(value).replace(/[&<>"']/g, (character) => escapes[character]);
const pick = (value, allowed) => (allowed.includes(value) ? value : allowed[0]);

function options(values, chosen, label = (value) => value) {
  return values
    .map(
      (value) =>
        `<option value="${escape(value)}"${value === chosen ? ' selected' : ''}>${escape(label(value))}</option>`,
    )
    .join('');
}

/** What the page's template is filled with. Values are text; those named in `markup` are markup of our own making. */
async function pageValues(url, { desk, origin }) {
  const wish = (name, allowed) => pick(url.searchParams.get(name), allowed);
  const names = desk.scenarios.map((entry) => entry.name);
  const scenario = wish('scenario', names);
  const lang = wish('lang', languages);
  const theme = wish('theme', themes);
  const dir = wish('dir', directions);
  const width = wish('width', widths);
  const words = texts[lang];
  const { baseUrl, brand, customer } = await desk.world(scenario);
  // A site knows its customer's accounts: whoever mints a session is told them.
  const { accounts } = await desk.mint(scenario, origin);
  const accountIds = accounts.map(({ id }) => id);
  const account = wish('account', accountIds);
  const accountLabel = (id) => {
    const { label, number } = accounts.find((entry) => entry.id === id);
    return `${label} · ${number}`;
  };
  const markup = {
    scenarioOptions: options(names, scenario, (name) => words.scenarios[name] ?? name),
    langOptions: options(
      languages,
      lang,
      (value) => ({ es: 'Español', en: 'English', pt: 'Português' })[value],
    ),
    themeOptions: options(themes, theme, (value) => words[`theme_${value}`]),
    dirOptions: options(directions, dir, (value) => words[`dir_${value}`]),
    widthOptions: options(widths, width, (value) => (value === 'full' ? words.width_full : `${value} px`)),
    accountOptions: options(accountIds, account, accountLabel),
  };
  const text = {
    ...words,
    lang,
    dir,
    theme,
    width,
    scenario,
    account,
    baseUrl,
    brand: brand.name,
    customer: customer.name,
    accountsHidden: accounts.length > 1 ? '' : 'hidden',
  };
  return { markup, text };
}

/** The pages of each site, by their path. */
const pages = {
  utility: { '/': 'index.html', '/move': 'move.html' },
  bank: { '/': 'index.html' },
};

async function renderPage(file, url, context) {
  const { markup, text } = await pageValues(url, context);
  markup.demoSwitch = await fill('switch/switch.html', markup, text);
  return fill(file, markup, text);
}

async function fill(file, markup, text) {
  const template = await readFile(path.join(here, file), 'utf8');
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => {
    if (name in markup) return markup[name];
    if (name in text) return escape(text[name]);
    throw new Error(`${file} asks for "${name}", which has no value`);
  });
}

/** Answers with a file of a folder, and with 404 for all that is not in it. */
export function sendFile(response, base, relative) {
  const file = path.join(base, path.normalize(`/${relative}`));
  if (!file.startsWith(base) || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  response.writeHead(200, {
    'content-type': types[path.extname(file)] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
  });
  createReadStream(file).pipe(response);
}

async function handle(site, request, response, context) {
  const url = new URL(request.url, context.origin);
  if (request.method === 'POST' && url.pathname === '/session') {
    // The browser sends this same-origin; anything that says otherwise is another site trying to get a token.
    if (request.headers.origin && request.headers.origin !== context.origin) {
      response.writeHead(403).end();
      return;
    }
    const session = await context.desk.mint(url.searchParams.get('scenario'), context.origin);
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify(session));
    return;
  }
  if (request.method === 'POST' && url.pathname === '/csp-report') {
    let report = '';
    for await (const chunk of request) report += chunk;
    context.onReport(report);
    response.writeHead(204).end();
    return;
  }
  if (Object.hasOwn(pages[site], url.pathname)) {
    const page = await renderPage(`${site}/${pages[site][url.pathname]}`, url, context);
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policies[site](context.api),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    response.end(page);
    return;
  }
  if (url.pathname.startsWith('/servicedrop/')) {
    sendFile(response, sdk, url.pathname.slice('/servicedrop/'.length));
    return;
  }
  if (url.pathname.startsWith('/switch/')) {
    sendFile(response, path.join(here, 'switch'), url.pathname.slice('/switch/'.length));
    return;
  }
  sendFile(response, path.join(here, site), url.pathname);
}

const logReport = (report) => console.error(`content security policy report: ${report}`);

/**
 * Starts one of the two sites and returns its URL. `port` 0 takes a free one. `onReport` is told what browsers report
 * about its content security policy.
 */
export async function createSite(site, { port, host, desk, api, onReport = logReport }) {
  const context = { desk, api, onReport, origin: '' };
  const server = http.createServer((request, response) => {
    handle(site, request, response, context).catch((error) => {
      console.error(`${request.method} ${request.url}: ${error.message}`);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end('The demo could not answer this.');
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken. Choose another: PORT=5173 npm start`)
          : error,
      ),
    );
    server.listen(port, host, resolve);
  });
  context.origin = `http://${host}:${server.address().port}`;
  return {
    url: `${context.origin}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
