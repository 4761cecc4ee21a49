import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { describe, it } from 'node:test';
import { openDemo, openTab, reaches, servePage, textOf } from './support.mjs';

const root = new URL('../../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');
const [, html] = /```html\n([\s\S]*?)```/.exec(readme);

describe('the README', () => {
  it('embeds a bill in about twenty lines, which work as they stand', async () => {
    assert.ok(html.trimEnd().split('\n').length <= 20);
    const { desk } = await openDemo();
    const { baseUrl } = await desk.world('co-high-bill');
    const filled = html
      .replace(/base-url="[^"]*"/, `base-url="${baseUrl}"`)
      .replace(/session-url="[^"]*"/, 'session-url="/session/co-high-bill"');
    assert.ok(filled.includes(baseUrl) && filled.includes('/session/co-high-bill'));
    const tab = await openTab();
    await tab.goto(await servePage(desk, filled));
    await reaches(tab, 'ready');
    assert.match(await textOf(tab), /Total a pagar \$ 127\.840/);
    assert.deepEqual(tab.problems, []);
    await tab.end();
  });

  it('has a picture of less than 200 KB', () => {
    const [, file] = /!\[[^\]]+\]\(([^)]+\.png)\)/.exec(readme);
    assert.ok(statSync(new URL(file, root)).size < 200_000);
  });
});
