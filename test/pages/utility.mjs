import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  api,
  languages,
  openDemo,
  opensAll,
  openTab,
  picture,
  reaches,
  scenarioStates,
  textOf,
} from './support.mjs';

const demo = await openDemo();
const own = [new URL(demo.utility).origin, api];

describe('the utility’s site', () => {
  for (const [scenario, state] of Object.entries(scenarioStates)) {
    it(`shows ${scenario} without an error, asking its own origin and the API only`, async () => {
      const tab = await openTab();
      await tab.goto(`${demo.utility}?scenario=${scenario}&lang=en`);
      await reaches(tab, state);
      if (state === 'ready') await opensAll(tab);
      assert.deepEqual(tab.problems, []);
      assert.deepEqual(
        [...tab.origins].filter((origin) => !own.includes(origin)),
        [],
      );
      await tab.end();
    });
  }

  // Two published bills (see NOTICE.md): the total, and every line of it as printed.
  const published = [
    ['Solar home', '$31.10', ['$5.09', '$0.25', '$0.02', '$11.90', '$0.60', '$0.04', '$17.90', '$13.20']],
    ['Former home', '$58.35', ['$8.75', '$31.99', '$11.89', '$5.72']],
  ];
  it('shows the two published bills to the cent, the second after a switch of account', async () => {
    const tab = await openTab();
    await tab.goto(`${demo.utility}?scenario=us-sample&lang=en`);
    for (const [account, total, lines] of published) {
      const option = tab.locator('#account option', { hasText: account });
      await tab.locator('#account').selectOption(await option.getAttribute('value'));
      await tab.locator('utility-bill-explainer .figure', { hasText: total }).waitFor();
      const text = await textOf(tab);
      for (const line of lines) assert.ok(text.includes(line), `${line} in ${text}`);
    }
    assert.deepEqual(tab.problems, []);
    await tab.end();
  });

  for (const theme of ['light', 'dark']) {
    it(`is ${theme} when the visitor says so, whatever the device says`, async () => {
      const tab = await openTab({ colorScheme: theme === 'dark' ? 'light' : 'dark' });
      await tab.goto(`${demo.utility}?theme=${theme}`);
      await reaches(tab, 'ready');
      const grounds = await tab.evaluate(() => {
        const card = document.querySelector('utility-bill-explainer').shadowRoot.querySelector('.card');
        return [document.body, card].map((one) =>
          getComputedStyle(one).backgroundColor.match(/\d+/g).map(Number),
        );
      });
      for (const ground of grounds) {
        const bright = ground.slice(0, 3).every((part) => part > 128);
        assert.equal(bright, theme === 'light', `${ground}`);
      }
      await tab.end();
    });
  }

  for (const lang of languages) {
    it(`looks as it should in ${lang}, wide and narrow`, async () => {
      for (const width of [1280, 360]) {
        const tab = await openTab({ width });
        await tab.goto(`${demo.utility}?lang=${lang}`);
        await reaches(tab, 'ready');
        assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), width);
        await picture(tab, `utility-${lang}-${width}`);
        await tab.end();
      }
    });
  }

  it('shows the API’s documentation without a network', async () => {
    const tab = await openTab();
    await tab.goto(`${api}/docs`);
    await tab.getByText('List the bills of an account').first().waitFor({ timeout: 30_000 });
    assert.deepEqual([...tab.origins], [api]);
    assert.deepEqual(tab.problems, []);
    await tab.end();
  });
});
