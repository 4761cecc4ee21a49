/** The built package in a browser: the demo's two sites and pages of a test's own, over HTTP, with the mock utility. */
import { mkdirSync } from 'node:fs';
import http from 'node:http';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createScenarioDesk } from '../../demo/scenario-desk.mjs';
import { createSite, sendFile } from '../../demo/site.mjs';
import { browserFlags, findBrowser } from '../../scripts/browser.mjs';

const root = new URL('../../', import.meta.url);
const { startMockServer } = await import(new URL('dist/mock/node.js', root).href);
const host = 'localhost';
const endings = [];
/** What browsers sent to the portal's `report-uri`. */
export const reports = [];

export const languages = ['es', 'en', 'pt'];
export const scenarioStates = { 'co-high-bill': 'ready', 'us-sample': 'ready', 'new-customer': 'empty' };

const mock = await startMockServer({ port: 0, host });
endings.push(() => mock.close());
export const { url: api, providerUrl } = mock;

/** The two sites over worlds of their own, which faults of another test do not touch. */
export async function openDemo() {
  const desk = await createScenarioDesk(api);
  const options = {
    port: 0,
    host,
    desk,
    api,
    payments: providerUrl,
    onReport: (report) => reports.push(report),
  };
  const utility = await createSite('utility', options);
  const bank = await createSite('bank', options);
  endings.push(
    () => utility.close(),
    () => bank.close(),
  );
  return { desk, utility: utility.url, bank: bank.url };
}

/** Makes operations of a scenario's world fail; an empty list ends it. */
export async function setFaults(desk, scenario, faults) {
  const { world } = await desk.world(scenario);
  const answer = await fetch(`${api}/_mock/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ world, faults }),
  });
  if (!answer.ok) throw new Error(`faults were refused: ${await answer.text()}`);
}

/** Serves one page of a test's own, with the package below /servicedrop/ and `/session/<scenario>`. */
export async function servePage(desk, html) {
  const cdn = fileURLToPath(new URL('dist/cdn', root));
  const server = http.createServer((request, response) => {
    const origin = `http://${request.headers.host}`;
    const { pathname } = new URL(request.url, origin);
    if (pathname.startsWith('/servicedrop/')) sendFile(response, cdn, pathname.slice('/servicedrop/'.length));
    else if (request.method === 'POST' && pathname.startsWith('/session/')) {
      desk.mint(pathname.slice('/session/'.length), origin).then(
        (session) => response.setHeader('content-type', 'application/json').end(JSON.stringify(session)),
        (error) => response.writeHead(500).end(error.message),
      );
    } else if (pathname === '/') response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
    else response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
  });
  await new Promise((resolve) => server.listen(0, host, resolve));
  endings.push(() => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())));
  return `http://${host}:${server.address().port}/`;
}

let launching;
const launch = async () => {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags });
  endings.push(() => browser.close());
  return browser;
};

/** Opens a tab of a new browser profile. It notes what goes wrong in it: `tab.problems`, `tab.origins`. */
export async function openTab({ width = 1280, height = 900, ...options } = {}) {
  const browser = await (launching ??= launch());
  const context = await browser.newContext({ viewport: { width, height }, ...options });
  const page = await context.newPage();
  const problems = [];
  const origins = new Set();
  await page.addInitScript(() => {
    globalThis.policyViolations = [];
    addEventListener('securitypolicyviolation', (event) => {
      globalThis.policyViolations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  page.on('console', (message) => {
    // That an account has no meter is told by a 404, which browsers note by themselves.
    const isUnmetered = /\/usage\?/.test(message.location().url) && /404/.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !isUnmetered) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http')) origins.add(origin);
  });
  return Object.assign(page, { problems, origins, end: () => context.close() });
}

export const violations = (tab) => tab.evaluate(() => globalThis.policyViolations);

/** Waits until the element shows this state. */
export async function reaches(tab, state, selector = 'utility-bill-explainer') {
  await tab.waitForFunction(
    ([where, wanted]) => document.querySelector(where)?.matches(`:state(${wanted})`),
    [selector, state],
    { timeout: 30_000 },
  );
}

/** Opens everything that opens, and waits for the words. */
export async function opensAll(tab) {
  // What opens may hold more that opens.
  for (let closed = 1; closed > 0;) {
    closed = await tab.evaluate(() => {
      const { shadowRoot } = document.querySelector('utility-bill-explainer');
      const found = shadowRoot.querySelectorAll('details:not([open])');
      for (const details of found) details.open = true;
      return found.length;
    });
    await tab.waitForFunction(() => {
      const { shadowRoot } = document.querySelector('utility-bill-explainer');
      const opened = [...shadowRoot.querySelectorAll('details[open]')];
      return opened.every((one) => one.childElementCount > 1) && !shadowRoot.querySelector('.explain .bar');
    });
  }
}

/** The text on screen, blanks made one. */
export async function textOf(tab, selector = 'utility-bill-explainer') {
  const text = await tab.locator(`${selector} .inner`).innerText();
  return text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
}

/** Keeps a picture for people to look at, in .cache/pages/. */
export async function picture(tab, name) {
  const folder = fileURLToPath(new URL('.cache/pages/', root));
  mkdirSync(folder, { recursive: true });
  await tab.screenshot({ path: `${folder}${name}.png`, fullPage: true });
}

export async function endAll() {
  for (const end of endings.reverse()) await end();
}
