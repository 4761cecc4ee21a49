import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languages, openDemo, opensAll, openTab, picture, reaches } from './support.mjs';

const demo = await openDemo();

/** What does not fit: wider than the page, cut off, or written over something else. */
function misfits() {
  const { shadowRoot } = document.querySelector('utility-bill-explainer');
  const found = [];
  const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (over > 0) found.push(`the page is ${over} px too wide`);
  const frame = document.querySelector('utility-bill-explainer').getBoundingClientRect();
  const isHidden = (element) => element.closest('.hidden') !== null;
  for (const element of shadowRoot.querySelectorAll('.inner *')) {
    const style = getComputedStyle(element);
    const cuts = style.overflowX !== 'visible' || style.textOverflow === 'ellipsis';
    if (!isHidden(element) && cuts && element.scrollWidth > element.clientWidth + 1) {
      found.push(`cut off: ${element.textContent.trim().slice(0, 40)}`);
    }
  }
  const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
  const boxes = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.data.trim() || !node.parentElement || isHidden(node.parentElement)) continue;
    if (node.parentElement.localName === 'style') continue;
    const around =
      node.parentElement.closest('.button, .badge, .note, .card')?.getBoundingClientRect() ?? frame;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width === 0 || box.height === 0) continue;
      if (box.left < frame.left - 1 || box.right > frame.right + 1)
        found.push(`sticks out: ${node.data.trim()}`);
      else if (box.left < around.left - 1 || box.right > around.right + 1)
        found.push(`leaves what is drawn around it: ${node.data.trim()}`);
      boxes.push({ box, node });
    }
  }
  // An amount may not run into the sign beside it either.
  for (const icon of shadowRoot.querySelectorAll('svg.icon')) {
    const box = icon.getBoundingClientRect();
    if (box.width > 0) boxes.push({ box, node: { data: 'an icon' } });
  }
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      if (one.node === other.node) continue;
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // Lines of text touch by their line boxes; letters overlap only by more than a third of one.
      if (wide > 2 && high > Math.min(one.box.height, other.box.height) / 3) {
        found.push(`"${one.node.data.trim()}" over "${other.node.data.trim()}"`);
      }
    }
  }
  return { found: [...new Set(found)], texts: boxes.length };
}

const views = [
  { name: '280 px', width: 280 },
  { name: '280 px, right to left', width: 280, dir: 'rtl' },
  { name: '360 px, text at 200 % by the page', width: 360, fontSize: '200%' },
  { name: '360 px, text at 200 % by --utility-font-size', width: 360, token: '2em' },
  { name: '1280 px, text at 200 % by the page', width: 1280, fontSize: '200%' },
  { name: '1280 px, right to left', width: 1280, dir: 'rtl' },
];

for (const scenario of ['co-high-bill', 'us-sample']) {
  describe(`the room that ${scenario} has`, () => {
    for (const lang of languages) {
      it(`is enough in ${lang}, with everything opened, at ${views.length} sizes`, async () => {
        const tab = await openTab();
        await tab.goto(`${demo.utility}?scenario=${scenario}&lang=${lang}`);
        await reaches(tab, 'ready');
        await opensAll(tab);
        // On a page without a launcher the element shows the channels itself.
        await tab.evaluate(() => document.querySelector('utility-chat-launcher').remove());
        await tab.locator('utility-bill-explainer .explain .button').first().click();
        await tab.locator('utility-bill-explainer .channels').waitFor();
        for (const { name, width, dir = 'ltr', fontSize = '', token = '' } of views) {
          await tab.setViewportSize({ width, height: 900 });
          await tab.evaluate(
            ([direction, size, own]) => {
              const page = document.documentElement;
              page.dir = direction;
              page.style.fontSize = size;
              page.style.setProperty('--utility-font-size', own);
            },
            [dir, fontSize, token || null],
          );
          const { found, texts } = await tab.evaluate(misfits);
          if (lang === 'es' && scenario === 'co-high-bill')
            await picture(tab, `layout-${scenario}-${name.replace(/[^a-z0-9]+/gi, '-')}`);
          assert.deepEqual(found, [], `${name}, ${lang}`);
          assert.ok(texts > 40, 'there is text to measure');
        }
        await tab.end();
      });
    }
  });
}

describe('right to left', () => {
  it('mirrors the page and leaves figures as they are written', async () => {
    const tab = await openTab();
    await tab.goto(`${demo.utility}?scenario=co-high-bill&lang=es&dir=rtl`);
    await reaches(tab, 'ready');
    const [glance, charges] = await tab.evaluate(() =>
      [
        ...document.querySelector('utility-bill-explainer').shadowRoot.querySelectorAll('.layout > .stack'),
      ].map((stack) => stack.getBoundingClientRect().left),
    );
    assert.ok(glance > charges, 'the glance stands at the right');
    const figure = await tab.locator('utility-bill-explainer .figure .amount').innerText();
    assert.match(figure, /^\$\s?127\.840$/);
    await tab.end();
  });
});
