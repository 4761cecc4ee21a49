import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDemo, openTab, reaches, scenarioStates, setFaults } from './support.mjs';

const demo = await openDemo();

describe('layout shift, from before the elements are defined', () => {
  for (const [scenario, state] of Object.entries(scenarioStates)) {
    for (const width of [360, 1280]) {
      it(`is at most 0.01 with ${scenario} at ${width} px on a slow line`, async () => {
        await setFaults(demo.desk, scenario, [{ operation: 'listBills', kind: 'latency:400' }]);
        const tab = await openTab({ width, height: 800 });
        await tab.addInitScript(() => {
          globalThis.shifts = [];
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              const moved = entry.sources.map(
                ({ node }) => node?.localName ?? node?.parentElement?.localName,
              );
              globalThis.shifts.push({ value: entry.value, moved });
            }
          }).observe({ type: 'layout-shift', buffered: true });
        });
        let wasSeenUndefined = false;
        await tab.route(/\/servicedrop\/chunks\//, async (route) => {
          wasSeenUndefined ||= await tab.evaluate(
            () => document.querySelector('utility-bill-explainer:not(:defined)') !== null,
          );
          await new Promise((resolve) => setTimeout(resolve, 150));
          await route.continue();
        });
        await tab.goto(`${demo.utility}?scenario=${scenario}&lang=es`);
        await reaches(tab, state);
        await tab.waitForTimeout(300);
        const shifts = await tab.evaluate(() => globalThis.shifts);
        const sum = shifts.reduce((total, { value }) => total + value, 0);
        assert.ok(wasSeenUndefined, 'the page stood there before the element was defined');
        assert.ok(sum <= 0.01, JSON.stringify(shifts));
        await tab.end();
      });
    }
  }

  it('is noticed where there is some', async () => {
    const tab = await openTab();
    await tab.addInitScript(() => {
      globalThis.shifted = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) globalThis.shifted += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await tab.goto(`${demo.utility}?scenario=co-high-bill`);
    await reaches(tab, 'ready');
    await tab.waitForTimeout(600);
    await tab.evaluate(() => {
      const push = document.createElement('div');
      push.style.blockSize = '300px';
      document.querySelector('main').prepend(push);
    });
    await tab.waitForFunction(() => globalThis.shifted > 0.1);
    await tab.end();
  });
});
