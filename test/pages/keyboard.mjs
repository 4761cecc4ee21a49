import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDemo, openTab, reaches } from './support.mjs';

const demo = await openDemo();

/** Where the keyboard is: what it is, and whether one can see that it is there. */
const focused = (tab) =>
  tab.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const style = getComputedStyle(at);
    const box = at.getBoundingClientRect();
    return {
      tag: at.localName,
      text: (at.textContent ?? '').replace(/\s+/g, ' ').trim(),
      href: at.getAttribute('href'),
      inside: at.getRootNode().host?.localName === 'utility-bill-explainer',
      outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
      inView: box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0,
    };
  });

/** Presses Tab until `wanted` has the focus. At every stop the focus must be visible. */
async function tabTo(tab, wanted, most = 60) {
  for (let presses = 0; presses < most; presses += 1) {
    await tab.keyboard.press('Tab');
    const at = await focused(tab);
    if (at.tag === 'body' || at.tag === 'html') continue;
    assert.ok(at.outlined, `the focus cannot be seen at <${at.tag}> ${at.text}`);
    assert.ok(at.inView, `the focus is out of sight at <${at.tag}> ${at.text}`);
    if (wanted(at)) return at;
  }
  throw new Error('the keyboard never got there');
}

for (const site of ['utility', 'bank']) {
  describe(`a customer with a keyboard only, on the ${site}’s page`, () => {
    it('downloads the bill, reads a charge’s arithmetic, asks about it and reaches a channel', async () => {
      const tab = await openTab();
      await tab.goto(`${demo[site]}?scenario=co-high-bill&lang=es`);
      await reaches(tab, 'ready');

      await tabTo(tab, (at) => at.inside && at.text.includes('Descargar PDF'));
      const [download] = await Promise.all([tab.waitForEvent('download'), tab.keyboard.press('Enter')]);
      assert.match(download.suggestedFilename(), /\.pdf$/);

      await tabTo(
        tab,
        (at) => at.inside && at.tag === 'summary' && at.text.includes('Consumo de subsistencia'),
      );
      await tab.keyboard.press('Enter');
      const explained = tab.locator('utility-bill-explainer details[open]');
      await explained.locator('.formula').waitFor();
      assert.match(await explained.innerText(), /kWh[\s\S]*×[\s\S]*=[\s\S]*150\.225/);

      await tabTo(
        tab,
        (at) => at.inside && at.tag === 'button' && at.text.includes('Preguntar por este cobro'),
      );
      await tab.keyboard.press('Enter');
      await tab.locator('utility-chat-launcher .about .thing').waitFor();
      await tab.keyboard.press('Escape');
      assert.match((await focused(tab)).text, /Preguntar por este cobro/);

      // On a page without a launcher the element shows the channels itself.
      await tab.evaluate(() => document.querySelector('utility-chat-launcher').remove());
      await tab.keyboard.press('Enter');
      await explained.locator('.channels').waitFor();

      const channel = await tabTo(tab, (at) => at.inside && at.tag === 'a', 3);
      assert.match(channel.href, /^(tel:|mailto:|https:\/\/wa\.me\/)/);

      await tab.keyboard.press('Shift+Tab');
      assert.match((await focused(tab)).text, /Preguntar/);
      await tab.end();
    });

    it('is not held: Tab leaves the element and comes to the end of the page', async () => {
      const tab = await openTab();
      await tab.goto(`${demo[site]}?scenario=new-customer&lang=es`);
      await reaches(tab, 'empty');
      const stops = new Set();
      for (let presses = 0; presses < 30; presses += 1) {
        await tab.keyboard.press('Tab');
        const at = await focused(tab);
        if (at.tag === 'body') break;
        stops.add(at.text);
      }
      assert.equal((await focused(tab)).tag, 'body', [...stops].join(' | '));
      await tab.end();
    });
  });
}
