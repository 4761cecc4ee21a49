/** A small site: templates, its own files, the SDK's files, and one same-origin POST that mints a session. */
import { randomUUID } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { texts } from './texts.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const modules = path.join(here, '../dist');
const libraries = path.join(here, '../node_modules');
const sdk = path.join(modules, 'cdn');
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
  utility: (api, payments) =>
    `default-src 'self'; connect-src 'self' ${api}; img-src 'self' data:; frame-src ${payments}; frame-ancestors 'none'; base-uri 'none'`,
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

/** A page that reads a visitor's file may send nothing anywhere. */
const silent = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `img-src 'self' data:`,
  `connect-src 'none'`,
  `require-trusted-types-for 'script'`,
  `trusted-types lit-html 'allow-duplicates'`,
  `frame-ancestors 'none'`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ');

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
async function pageValues(url, { desk, origin, payments }) {
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
    payments,
    here: `/?${new URLSearchParams({ scenario, lang, theme, dir, width, account })}`,
    brand: brand.name,
    customer: customer.name,
    accountsHidden: accounts.length > 1 ? '' : 'hidden',
  };
  return { markup, text };
}

async function renderPage(file, url, context) {
  const { markup, text } = await pageValues(url, context);
  markup.demoSwitch = await fill('switch/switch.html', markup, { ...text, path: url.pathname });
  return fill(file, markup, text);
}

/** The pages of a site. Customers have most; the utility's people have a help desk of their own. */
const pages = {
  utility: {
    '/': 'utility/index.html',
    '/move': 'utility/move.html',
    '/usage-file': 'utility/usage-file.html',
    '/agent': 'utility/agent.html',
  },
  bank: { '/': 'bank/index.html' },
};

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

/** A module of the package, with the addresses of what it takes from other packages in the place of their names. */
async function sendModule(response, relative) {
  const [name, file] = relative.startsWith('zod/') ? [libraries, relative] : [modules, relative];
  const target = path.join(name, path.normalize(`/${file}`));
  if (!/\.js$/.test(target) || !existsSync(target)) {
    sendFile(response, name, file);
    return;
  }
  const code = await readFile(target, 'utf8');
  response.writeHead(200, { 'content-type': types['.js'], 'x-content-type-options': 'nosniff' });
  response.end(code.replaceAll(/(from\s*['"])zod\/mini(['"])/g, '$1/modules/zod/mini/index.js$2'));
}

async function handle(site, request, response, context) {
  const url = new URL(request.url, context.origin);
  const isAgents = site === 'utility' && url.pathname === '/agent/session';
  if (request.method === 'POST' && (url.pathname === '/session' || isAgents)) {
    // The browser sends this same-origin; anything that says otherwise is another site trying to get a token.
    if (request.headers.origin && request.headers.origin !== context.origin) {
      response.writeHead(403).end();
      return;
    }
    const { mint, mintAgent } = context.desk;
    const session = await (isAgents ? mintAgent : mint)(url.searchParams.get('scenario'), context.origin);
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify(session));
    return;
  }
  if (site === 'bank' && request.method === 'POST' && url.pathname === '/transfer') {
    // The pretend bank moves no money: it only gives the transfer a number, as a bank would.
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify({ reference: `BPS-${randomUUID().slice(0, 8).toUpperCase()}` }));
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
    const file = pages[site][url.pathname];
    const page = await renderPage(file, url, context);
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        url.pathname === '/usage-file' ? silent : policies[site](context.api, context.payments),
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
  // The modules of the package, as a bundler finds them.
  if (url.pathname.startsWith('/modules/')) {
    await sendModule(response, url.pathname.slice('/modules/'.length));
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
 * about its content security policy; `payments` is where the payment provider stands.
 */
export async function createSite(site, { port, host, desk, api, payments, onReport = logReport }) {
  const context = { desk, api, payments, onReport, origin: '' };
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
