import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDemo, opensAll, openTab, picture, reaches, setFaults } from './support.mjs';

const demo = await openDemo();

describe('forced colours', () => {
  for (const colorScheme of ['light', 'dark']) {
    it(`keep every edge, badge and focus visible (${colorScheme})`, async () => {
      const tab = await openTab({ forcedColors: 'active', colorScheme });
      await tab.goto(`${demo.utility}?scenario=co-high-bill&lang=es`);
      await reaches(tab, 'ready');
      await opensAll(tab);
      const edges = await tab.evaluate(() => {
        const { shadowRoot } = document.querySelector('utility-bill-explainer');
        const ground = getComputedStyle(document.body).backgroundColor;
        return [...shadowRoot.querySelectorAll('.card, .badge, .button')].map((one) => {
          const style = getComputedStyle(one);
          return {
            name: one.className,
            width: parseFloat(style.borderTopWidth),
            seen: style.borderTopColor !== ground && style.borderTopStyle !== 'none',
          };
        });
      });
      assert.ok(edges.length > 5);
      for (const { name, width, seen } of edges) assert.ok(width > 0 && seen, `${name} has lost its edge`);
      await tab.locator('utility-bill-explainer summary').first().focus();
      await tab.keyboard.press('Shift+Tab');
      await tab.keyboard.press('Tab');
      const outline = await tab.evaluate(() => {
        const at = document.querySelector('utility-bill-explainer').shadowRoot.activeElement;
        const style = getComputedStyle(at);
        return [style.outlineStyle, parseFloat(style.outlineWidth), style.outlineColor];
      });
      assert.notEqual(outline[0], 'none');
      assert.ok(outline[1] >= 2);
      assert.notEqual(outline[2], await tab.evaluate(() => getComputedStyle(document.body).backgroundColor));
      await picture(tab, `forced-colours-${colorScheme}`);
      await tab.end();
    });
  }
});

describe('reduced motion', () => {
  const moving = (tab) =>
    tab.evaluate(() => document.querySelector('utility-bill-explainer').shadowRoot.getAnimations().length);

  for (const reducedMotion of ['no-preference', 'reduce']) {
    it(`${reducedMotion === 'reduce' ? 'stops' : 'is what stops'} the skeleton’s breathing`, async () => {
      const own = await openDemo();
      await setFaults(own.desk, 'co-high-bill', [{ operation: 'listBills', kind: 'latency:3000' }]);
      const tab = await openTab({ reducedMotion });
      await tab.goto(`${own.utility}?scenario=co-high-bill`);
      await reaches(tab, 'loading');
      await tab.locator('utility-bill-explainer .skeleton .bar').first().waitFor();
      assert.equal((await moving(tab)) > 0, reducedMotion === 'no-preference');
      await picture(tab, `loading-${reducedMotion}`);
      await tab.end();
    });
  }
});
