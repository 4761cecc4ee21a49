// Opens every story of the built Storybook in every language and hears what axe says of it.
//   node test/a11y/stories.mjs [--only TEXT] [--shots DIR]
// A story fails by any violation, console error, request to another origin, sideways scrolling, or by showing nothing.
// --shots writes pictures instead: every story at 360 and 1280 px, light and dark, some in all languages.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../../scripts/browser.mjs';
import { look, openStory } from './in-page.mjs';
import { serveBelow } from './serve.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}storybook-static`;
const option = (name) => {
  const at = process.argv.indexOf(name);
  return at > 0 ? process.argv[at + 1] : undefined;
};
const [only, shots] = [option('--only'), option('--shots')];
const PAGES = 2;
const LANGUAGES = ['es', 'en', 'pt'];
const SPOKEN = /--(high-bill|solar-home|empty|error-network|asked-for-help|two-accounts|own-words)$/;

if (!existsSync(`${folder}/index.json`)) {
  console.error('There is no storybook-static/: npm run build:storybook writes it.');
  process.exit(1);
}
const { entries } = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8'));
const all = Object.values(entries).filter(({ id }) => !only || id.includes(only));
const stories = all.filter(({ type }) => type === 'story');
const documents = all.filter(({ type }) => type === 'docs');

const round = (locale, theme, width, list, more = {}) => ({ locale, theme, width, list, ...more });
const checks = [
  ...LANGUAGES.map((locale) => round(locale, 'light', 360, stories)),
  // Each language sees a third of the stories dark, wide and right-to-left or not as they are.
  ...LANGUAGES.map((locale, turn) =>
    round(
      locale,
      'dark',
      1280,
      stories.filter((_, index) => index % LANGUAGES.length === turn),
    ),
  ),
  round('en', 'light', 1280, documents),
];
const pictures = [360, 1280].flatMap((width) => [
  ...['light', 'dark'].map((theme) => round('en', theme, width, stories)),
  ...['es', 'pt'].map((locale) =>
    round(
      locale,
      'light',
      width,
      stories.filter(({ id }) => SPOKEN.test(id)),
    ),
  ),
  round('en', 'light', width, documents),
]);

const site = await serveBelow(folder, '/some/sub/path/');
const { origin } = new URL(site.url);
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags });
let passed = 0;
const failures = [];

/** A page of its own browser profile, and what went wrong on it since `take()` was last called. */
async function openPage({ width, theme }) {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  let wrong = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) wrong.push(`asked ${url.href}`);
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => wrong.push(`threw ${error.message}`));
  page.on('console', (message) => {
    // The browser reports every answer of 400 and above. From the pretend utility they are what a story is about.
    const { pathname } = new URL(message.location().url || origin);
    const isAnswer = message.text().startsWith('Failed to load resource') && pathname.startsWith('/w/');
    if (message.type() === 'error' && !isAnswer) wrong.push(`console: ${message.text()}`);
  });
  const take = () => {
    const taken = wrong;
    wrong = [];
    return taken;
  };
  return { page, take, close: () => context.close() };
}

const preview = `${site.url}iframe.html`;

async function checkStory(page, entry, { locale, theme }) {
  const globals = { locale, theme };
  return [...(await openStory(page, entry.id, globals)), ...(await look(page, globals))];
}

async function checkDocument(page, entry) {
  await page.goto(`${preview}?id=${entry.id}&viewMode=docs`);
  const text = page.locator('#storybook-docs h1').first();
  await text.waitFor({ state: 'visible' });
  await page.waitForFunction(() =>
    [...document.querySelectorAll('#storybook-docs [id^="story--"]')].every((story) =>
      story.querySelector('.story-page'),
    ),
  );
  return (await text.textContent())?.trim() ? [] : ['shows nothing'];
}

async function picture(page, entry, { locale, theme, width }) {
  // Code on the pages of documents is coloured a little later, and nothing tells when.
  if (entry.type === 'docs') await page.waitForTimeout(1500);
  const path = `${shots}/${entry.id}.${width}.${theme}.${locale}.png`;
  await page.screenshot({ path, fullPage: true });
}

/** Walks through the stories of a round on one page, as somebody does who clicks along the list. */
async function walk(settings) {
  const { list } = settings;
  if (list.length === 0) return;
  const { page, take, close } = await openPage(settings);
  try {
    let isOpen = false;
    for (const entry of list) {
      const where = `${entry.id} (${settings.locale}, ${settings.theme}, ${settings.width} px)`;
      let problems;
      try {
        if (entry.type === 'story' && !isOpen) await page.goto(preview);
        isOpen = true;
        problems =
          entry.type === 'story' ? await checkStory(page, entry, settings) : await checkDocument(page, entry);
        if (shots) await picture(page, entry, settings);
      } catch (error) {
        problems = [error.message];
      }
      problems.push(...take());
      if (problems.length === 0) passed += 1;
      else {
        failures.push(where);
        console.log(`FAILED ${where}\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
        isOpen = false;
      }
    }
  } finally {
    await close();
  }
}

/** Storybook's own page: the list of stories and its toolbar. */
async function checkManager() {
  const { page, take, close } = await openPage({ width: 1280, theme: 'light' });
  await page.goto(site.url);
  await page.frameLocator('#storybook-preview-iframe').locator('#storybook-docs h1').first().waitFor();
  if (shots) await page.screenshot({ path: `${shots}/manager.png` });
  const problems = take();
  if (problems.length === 0) passed += 1;
  else {
    failures.push('manager');
    console.log(`FAILED manager\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
  await close();
}

if (shots) mkdirSync(shots, { recursive: true });
const rounds = shots ? pictures : checks;
try {
  if (!only) await checkManager();
  await Promise.all(
    Array.from({ length: PAGES }, async () => {
      for (let next = rounds.shift(); next; next = rounds.shift()) await walk(next);
    }),
  );
} finally {
  await browser.close();
  await site.close();
}
if (passed + failures.length === 0) failures.push('no story was found');
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
