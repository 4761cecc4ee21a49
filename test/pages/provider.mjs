/** The pretend payment provider as a browser sees it: its fields in a frame of another page, its own pages alone. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openTab, picture, providerUrl, servePage } from './support.mjs';

const fieldsOf = (parent, locale) =>
  `${providerUrl}/w/start/fields?locale=${locale}&parent=${encodeURIComponent(parent)}`;

/** A page that frames the fields for an origin, its own where none is named, and keeps what they say. */
async function frame(locale, origin) {
  const url = await servePage(undefined, '<!doctype html><meta charset="utf-8"><title>Pay</title>');
  const own = new URL(url).origin;
  const tab = await openTab();
  await tab.goto(url);
  await tab.evaluate(
    (src) => {
      window.heard = [];
      addEventListener('message', ({ data, origin: from }) => window.heard.push({ ...data, from }));
      const element = document.createElement('iframe');
      element.src = src;
      element.title = 'Card';
      document.body.append(element);
    },
    fieldsOf(origin ?? own, locale),
  );
  return { tab, heard: () => tab.evaluate(() => window.heard) };
}

describe('the provider’s fields in a frame', () => {
  it('give a token for the card, and never the number', async () => {
    const { tab, heard } = await frame('pt');
    const fields = tab.frameLocator('iframe');
    await tab.waitForFunction(() => window.heard.some(({ type }) => type === 'ready'));
    const submit = (requestId) =>
      tab.evaluate(
        ([target, id]) =>
          document
            .querySelector('iframe')
            .contentWindow.postMessage(
              { protocol: 'servicedrop-fields-1', type: 'submit', requestId: id },
              target,
            ),
        [providerUrl, requestId],
      );
    await submit('r1');
    await tab.waitForFunction(() => window.heard.some(({ type }) => type === 'problem'));
    assert.equal(await fields.getByText('Confira o número', { exact: false }).count(), 1);
    await fields.getByLabel('Número do cartão').fill('4000 0566 5566 5556');
    await fields.getByLabel('Vence (MM/AA)').fill('08/29');
    await fields.getByLabel('Código de segurança').fill('123');
    await submit('r2');
    await tab.waitForFunction(() => window.heard.some(({ type }) => type === 'token'));
    await picture(tab, 'provider-fields');
    const all = await heard();
    const token = all.find(({ type }) => type === 'token');
    assert.equal(token.requestId, 'r2');
    assert.equal(token.ending, '5556');
    assert.match(token.token, /^tok_/);
    assert.ok(all.some(({ type, complete }) => type === 'state' && complete));
    assert.ok(all.every(({ from, protocol }) => from === providerUrl && protocol === 'servicedrop-fields-1'));
    assert.doesNotMatch(JSON.stringify(all), /4000/);
    assert.deepEqual(tab.problems, []);
    await tab.end();
  });

  it('stay away from a page that they are not for', async () => {
    const { tab, heard } = await frame('es', 'https://elsewhere.example');
    await tab.waitForFunction(() => document.querySelector('iframe'));
    await tab.waitForTimeout(500);
    assert.deepEqual(await heard(), []);
    await tab.end();
  });
});

describe('the provider’s pages', () => {
  it('find a code at the counter, by keyboard, in three languages', async () => {
    for (const [language, title] of [
      ['es', 'Pagar un código'],
      ['en', 'Pay a code'],
      ['pt', 'Pagar um código'],
    ]) {
      const tab = await openTab({ width: 280, locale: language });
      await tab.goto(`${providerUrl}/w/start/counter`);
      assert.equal(await tab.locator('h1').innerText(), title);
      await tab.keyboard.press('Tab');
      await tab.keyboard.type('no such code');
      await tab.keyboard.press('Enter');
      await tab.getByRole('alert').waitFor();
      const width = await tab.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 280, `${width} px wide`);
      await picture(tab, `provider-counter-${language}`);
      assert.deepEqual(tab.problems, []);
      await tab.end();
    }
  });
});
