import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { openDemo, openTab, reaches, servePage, setFaults, textOf } from './support.mjs';

const demo = await openDemo();
const page = (body, lang = 'es') => `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <title>test</title>
    <link rel="stylesheet" href="/servicedrop/servicedrop.css" />
    <script type="module" src="/servicedrop/servicedrop.js"></script>
  </head>
  <body>${body}</body>
</html>`;
const provider = async (
  scenario,
  attributes = '',
  inside = '<utility-bill-explainer></utility-bill-explainer>',
) => {
  const { baseUrl } = await demo.desk.world(scenario);
  return `<utility-provider base-url="${baseUrl}" session-url="/session/${scenario}" ${attributes}>${inside}</utility-provider>`;
};

describe('two customers on one page', () => {
  it('are asked for with their own tokens and shown their own bills', async () => {
    const [one, other] = [await provider('co-high-bill', 'id="co"'), await provider('us-sample', 'id="us"')];
    const tab = await openTab();
    const sent = [];
    tab.on('request', (request) => {
      const world = /\/w\/([^/]+)\/v1\/accounts/.exec(request.url())?.[1];
      const token = request.headers()['authorization'];
      if (world && token) sent.push([world, token]);
    });
    await tab.goto(await servePage(demo.desk, page(one + other)));
    await reaches(tab, 'ready', '#co > utility-bill-explainer');
    await reaches(tab, 'ready', '#us > utility-bill-explainer');
    const colombia = await textOf(tab, '#co > utility-bill-explainer');
    const america = await textOf(tab, '#us > utility-bill-explainer');
    assert.match(colombia, /127\.840/);
    assert.match(america, /31[.,]10/);
    assert.doesNotMatch(colombia, /31[.,]10|San Jose/);
    assert.doesNotMatch(america, /127\.840|Aseo/);
    const tokensOf = new Map();
    for (const [world, token] of sent) tokensOf.set(world, (tokensOf.get(world) ?? new Set()).add(token));
    assert.equal(tokensOf.size, 2);
    const tokens = [...tokensOf.values()].flatMap((set) => [...set]);
    assert.equal(new Set(tokens).size, tokens.length, 'no token was sent to both');
    assert.deepEqual(tab.problems, []);
    await tab.end();
  });
});

describe('two accounts of one customer', () => {
  it('never mix while the page switches between them faster than answers come', async () => {
    const own = await openDemo();
    await setFaults(own.desk, 'us-sample', [{ operation: 'listBills', kind: 'latency:60' }]);
    const tab = await openTab();
    await tab.goto(`${own.utility}?scenario=us-sample&lang=en`);
    await reaches(tab, 'ready');
    const { wrong, shown } = await tab.evaluate(async () => {
      const element = document.querySelector('utility-bill-explainer');
      const figures = { acc_solar: '$31.10', acc_home: '$58.35' };
      const seen = { wrong: [], shown: 0 };
      const look = () => {
        const figure = element.shadowRoot.querySelector('.figure .amount')?.textContent.trim();
        if (figure === undefined) return;
        seen.shown += 1;
        const account = element.getAttribute('account-id');
        if (figure !== figures[account] || element.bill?.accountId !== account)
          seen.wrong.push([account, figure]);
      };
      for (let turn = 0; turn < 24; turn += 1) {
        element.setAttribute('account-id', turn % 2 === 0 ? 'acc_home' : 'acc_solar');
        for (let frame = 0; frame <= turn % 7; frame += 1) {
          await element.updateComplete;
          look();
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      }
      return seen;
    });
    assert.deepEqual(wrong, []);
    assert.ok(shown > 0);
    await tab.locator('utility-bill-explainer .figure', { hasText: '$31.10' }).waitFor();
    await tab.end();
  });
});

describe('language', () => {
  const titles = { es: /Total a pagar/, en: /Amount due/, pt: /Total a pagar/ };
  const lines = { es: /Qué está pagando/, en: /What you are paying for/, pt: /O que você está pagando/ };

  it('follows the provider’s locale and the page’s lang, without a reload', async () => {
    for (const place of ['locale', 'lang']) {
      const tab = await openTab();
      const html = page(await provider('co-high-bill', place === 'locale' ? 'locale="es"' : ''));
      await tab.goto(await servePage(demo.desk, html));
      await reaches(tab, 'ready');
      let loads = 0;
      tab.on('framenavigated', () => (loads += 1));
      for (const lang of ['en', 'pt', 'es']) {
        await tab.evaluate(
          ([where, value]) => {
            if (where === 'lang') document.documentElement.lang = value;
            else document.querySelector('utility-provider').setAttribute('locale', value);
          },
          [place, lang],
        );
        await tab.locator('utility-bill-explainer .intro', { hasText: lines[lang] }).waitFor();
        assert.match(await textOf(tab), titles[lang]);
        const spoken = await tab.locator('utility-bill-explainer .inner').getAttribute('lang');
        assert.equal(new Intl.Locale(spoken).language, lang);
      }
      assert.equal(loads, 0);
      assert.deepEqual(tab.problems, []);
      await tab.end();
    }
  });
});

describe('words that cannot be fetched', () => {
  it('are asked for again until they come', async () => {
    const tab = await openTab();
    let asked = 0;
    await tab.route(/\/bill-explainer\.strings\./, async (route) => {
      asked += 1;
      if (asked < 3) await route.abort();
      else await route.continue();
    });
    await tab.goto(await servePage(demo.desk, page(await provider('co-high-bill'))));
    await reaches(tab, 'ready');
    assert.equal(asked, 3);
    await tab.end();
  });
});

describe('the loader', () => {
  it('fetches nothing before there is a tag, and registers one that comes later', async () => {
    const markup = await provider('co-high-bill');
    const tab = await openTab();
    const chunks = [];
    tab.on('request', (request) => request.url().includes('/chunks/') && chunks.push(request.url()));
    await tab.goto(await servePage(demo.desk, page('<main></main>')));
    await tab.waitForTimeout(300);
    assert.deepEqual(chunks, []);
    assert.equal(await tab.evaluate(() => customElements.get('utility-provider') === undefined), true);
    await tab.evaluate((html) => {
      document.querySelector('main').innerHTML = html;
    }, markup);
    await reaches(tab, 'ready');
    assert.deepEqual(tab.problems, []);
    await tab.end();
  });

  for (const late of ['core', 'bill-explainer']) {
    it(`does not mind when the chunk of the ${late} comes last`, async () => {
      const tab = await openTab();
      await tab.route(/\/chunks\//, async (route) => {
        const isLate = route.request().url().endsWith(`/${late}.js`);
        if (isLate) await new Promise((resolve) => setTimeout(resolve, 700));
        await route.continue();
      });
      await tab.goto(await servePage(demo.desk, page(await provider('co-high-bill'))));
      await reaches(tab, 'ready');
      await tab.end();
    });
  }

  it('asks for a session before the code of the provider is here, once, and again where that failed', async () => {
    for (const fails of [false, true]) {
      const tab = await openTab();
      const asked = [];
      let sawOne;
      const first = new Promise((resolve) => (sawOne = resolve));
      await tab.route(/\/session\//, async (route) => {
        const request = route.request();
        asked.push([request.method(), request.postData()]);
        sawOne();
        if (fails && asked.length === 1) await route.abort();
        else await route.continue();
      });
      // The code comes when a session has been asked for: were it asked for later, it would never come.
      await tab.route(/\/core\.js/, async (route) => {
        await first;
        await route.continue();
      });
      await tab.goto(await servePage(demo.desk, page(await provider('co-high-bill'))));
      await reaches(tab, 'ready');
      assert.deepEqual(asked, new Array(fails ? 2 : 1).fill(['POST', '{"reason":"start"}']));
      await tab.end();
    }
  });

  it('asks for no session where the page brings its own, or where it leads elsewhere', async () => {
    const tab = await openTab();
    const asked = [];
    await tab.route(/\/session\//, async (route) => {
      asked.push(route.request().url());
      await route.continue();
    });
    await tab.route('https://elsewhere.example/**', async (route) => {
      asked.push(route.request().url());
      await route.abort();
    });
    const { baseUrl } = await demo.desk.world('co-high-bill');
    const own = `<utility-provider id="own" base-url="${baseUrl}" session-url="/session/co-high-bill">
        <utility-bill-explainer></utility-bill-explainer>
      </utility-provider>
      <script>
        document.querySelector('#own').getSession = async () =>
          (await fetch('/session/co-high-bill?own', { method: 'POST', body: '{}' })).json();
      </script>`;
    const elsewhere = `<utility-provider base-url="${baseUrl}" session-url="https://elsewhere.example/session/">
        <utility-bill-explainer id="else"></utility-bill-explainer>
      </utility-provider>`;
    await tab.goto(await servePage(demo.desk, page(own + elsewhere)));
    await reaches(tab, 'ready', '#own > utility-bill-explainer');
    await reaches(tab, 'unconfigured', '#else');
    assert.ok(asked.length > 0 && asked.every((url) => url.endsWith('?own')), asked.join());
    await tab.end();
  });

  it('is not needed: each published module registers what its element needs', () => {
    const dist = new URL('../../dist/', import.meta.url);
    const text = readFileSync(new URL('define/bill-explainer.js', dist), 'utf8');
    assert.match(text, /import '\.\/provider\.js'/);
  });
});
