// What the loader asks while the code of the elements is on its way: each question once, and the very one the element asks.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDemo, openTab, reaches, servePage, textOf } from './support.mjs';

const demo = await openDemo();
const page = (body, lang) => `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <title>test</title>
    <link rel="stylesheet" href="/servicedrop/servicedrop.css" />
    <script type="module" src="/servicedrop/servicedrop.js"></script>
  </head>
  <body>${body}</body>
</html>`;

const isBill = (path) => /\/bills\b/.test(path);

/** Opens a page whose code comes late, and notes what was asked, before and after. */
async function visit(scenario, { lang = 'es', attributes = '', element = '', lost = 0 } = {}) {
  const { baseUrl } = await demo.desk.world(scenario);
  const tab = await openTab();
  const asked = [];
  tab.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    const path = /\/v1(\/.*)|(\/session)\//.exec(pathname);
    if (path && request.method() !== 'OPTIONS') asked.push((path[1] ?? path[2]) + search);
  });
  let early;
  let toLose = lost;
  await tab.route(/\/v1\/accounts\//, (route) => (toLose-- > 0 ? route.abort() : route.continue()));
  await tab.route(/\/core\.js$/, async (route) => {
    // The code comes once the bill has been asked for without it.
    for (let turn = 0; turn < 1000 && !asked.some(isBill); turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    early = [...asked];
    await route.continue();
  });
  const markup = `<utility-provider base-url="${baseUrl}" session-url="/session/${scenario}" ${attributes}>
    <utility-bill-explainer ${element}></utility-bill-explainer>
  </utility-provider>`;
  await tab.goto(await servePage(demo.desk, page(markup, lang)));
  await reaches(tab, 'ready');
  // What the element asks later in its life, the stream and what it brings, is not of interest here.
  return { tab, early, asked, bills: asked.filter(isBill) };
}

describe('what is asked ahead of the code', () => {
  const cases = {
    'the latest bill': ['co-high-bill', {}, '/accounts/acc_4518220/bills?limit=2&include=lines,tariff'],
    'in the language of the provider': [
      'co-high-bill',
      { lang: 'es', attributes: 'locale="pt-BR"' },
      '/accounts/acc_4518220/bills?limit=2&include=lines,tariff',
    ],
    'another account': [
      'us-sample',
      { lang: 'en', element: 'account-id="acc_solar"' },
      '/accounts/acc_solar/bills?limit=2&include=lines,tariff',
    ],
    'a certain bill': [
      'cl-water-estimated',
      { element: 'bill-id="bill_3310927K_2026_10"' },
      '/accounts/acc_3310927/bills/bill_3310927K_2026_10?include=lines,tariff',
    ],
  };
  for (const [name, [scenario, options, path]] of Object.entries(cases)) {
    it(`${name}: session, config and bill, each once`, async () => {
      const { tab, early, asked } = await visit(scenario, options);
      assert.deepEqual([...early].sort(), ['/session', '/config', path].sort());
      for (const one of early) assert.equal(asked.filter((other) => other === one).length, 1, one);
      assert.deepEqual(tab.problems, []);
      await tab.end();
    });
  }

  it('is asked again by the element where it went wrong', async () => {
    const { tab, bills } = await visit('many-lines', { lost: 1 });
    assert.equal(bills.filter((path) => path.includes('limit=2')).length, 2);
    assert.match(await textOf(tab), /\d/);
    await tab.end();
  });

  it('is nothing where the page gives sessions itself', async () => {
    const { baseUrl } = await demo.desk.world('co-high-bill');
    const tab = await openTab();
    const asked = [];
    tab.on('request', (request) => /\/v1\/|\/session\//.test(request.url()) && asked.push(request.url()));
    const markup = `<utility-provider base-url="${baseUrl}"><utility-bill-explainer></utility-bill-explainer></utility-provider>`;
    await tab.goto(await servePage(demo.desk, page(markup, 'es')));
    await reaches(tab, 'unconfigured');
    assert.deepEqual(
      asked.filter((url) => !url.endsWith('/config')),
      [],
    );
    await tab.end();
  });
});
