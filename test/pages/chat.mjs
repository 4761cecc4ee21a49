import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languages, openDemo, openTab, picture, reaches, reports, violations } from './support.mjs';

const launcher = 'utility-chat-launcher';
const inside = (tab, selector) => tab.locator(`${launcher} ${selector}`);

/** Opens the chat by its button, and waits until one can write. */
async function opensChat(tab) {
  await inside(tab, '.launch').click();
  await inside(tab, '#chat-text').waitFor();
  await inside(tab, '.log .topics').waitFor();
}

/** Says something by the keyboard, and waits for somebody else's answer. */
async function says(tab, text) {
  const before = await inside(tab, '.entry.bot, .entry.agent').count();
  await inside(tab, '#chat-text').fill(text);
  await tab.keyboard.press('Enter');
  await inside(tab, '[data-delivery="sent"], [data-delivery="seen"]').first().waitFor();
  await tab.waitForFunction(
    ([tag, count]) =>
      document.querySelector(tag).shadowRoot.querySelectorAll('.entry.bot, .entry.agent').length > count,
    [launcher, before],
  );
}

describe('the chat on the bank’s portal, under its policy', () => {
  for (const lang of languages) {
    it(`raises nothing in ${lang}: opened, answered, a person asked for, the menu opened`, async () => {
      const questions = { es: '¿Cuánto debo?', en: 'How much do I owe?', pt: 'Quanto eu devo?' };
      const demo = await openDemo();
      const tab = await openTab();
      await tab.goto(`${demo.bank}?scenario=co-high-bill&lang=${lang}`);
      await reaches(tab, 'ready', launcher);
      await opensChat(tab);
      await says(tab, questions[lang]);
      await inside(tab, '.person').click();
      await inside(tab, '.entry.system').first().waitFor();
      await inside(tab, 'header .chip').first().click();
      await inside(tab, '.menu .channels a').first().waitFor();
      const saves = inside(tab, '.menu .chip:has(svg)').first();
      const [download] = await Promise.all([tab.waitForEvent('download'), saves.click()]);
      assert.match(download.suggestedFilename(), /\.txt$/);
      assert.deepEqual(await violations(tab), []);
      assert.deepEqual(tab.problems, []);
      assert.deepEqual(reports, []);
      await tab.end();
    });
  }
});

describe('a customer who asks about a charge', () => {
  it('finds it in the chat as a card, is answered, and comes back to where they were', async () => {
    const demo = await openDemo();
    const tab = await openTab();
    await tab.goto(`${demo.utility}?scenario=co-high-bill&lang=es`);
    await reaches(tab, 'ready');
    await reaches(tab, 'ready', launcher);
    const summary = tab.locator('utility-bill-explainer summary', { hasText: 'Consumo de subsistencia' });
    await summary.click();
    await tab.locator('utility-bill-explainer details[open] .explain > .button').first().click();
    await inside(tab, '.about .thing').waitFor();
    assert.match(await inside(tab, '.about .thing').innerText(), /Consumo/);
    await says(tab, '¿Qué es este cobro?');
    assert.match(await inside(tab, '.entry.customer .thing').innerText(), /Consumo/);
    await tab.keyboard.press('Escape');
    const at = await tab.evaluate(() => document.activeElement.localName);
    assert.equal(at, 'utility-bill-explainer');
    assert.deepEqual(tab.problems, []);
    await tab.end();
  });
});

describe('how the chat looks', () => {
  for (const width of [360, 1280]) {
    for (const theme of ['light', 'dark']) {
      it(`fits ${width} px, ${theme}`, async () => {
        const demo = await openDemo();
        const tab = await openTab({ width, height: 780 });
        await tab.goto(`${demo.utility}?scenario=co-high-bill&lang=es&theme=${theme}`);
        await reaches(tab, 'ready', launcher);
        await reaches(tab, 'ready');
        await picture(tab, `chat-closed-${width}-${theme}`);
        await opensChat(tab);
        await tab.screenshot({
          path: new URL(`../../.cache/pages/chat-open-${width}-${theme}.png`, import.meta.url).pathname,
        });
        await says(tab, '¿Cuánto debo?');
        await tab.screenshot({
          path: new URL(`../../.cache/pages/chat-said-${width}-${theme}.png`, import.meta.url).pathname,
        });
        const over = await tab.evaluate((tag) => {
          const dialog = document.querySelector(tag).shadowRoot.querySelector('dialog');
          return [...dialog.querySelectorAll('*:not(.hidden)')].filter(
            (one) => one.getBoundingClientRect().right > dialog.getBoundingClientRect().right + 1,
          ).length;
        }, launcher);
        assert.equal(over, 0);
        await inside(tab, 'header .chip').first().click();
        await inside(tab, '.menu').waitFor();
        await tab.screenshot({
          path: new URL(`../../.cache/pages/chat-menu-${width}-${theme}.png`, import.meta.url).pathname,
        });
        await tab.end();
      });
    }
  }
});
