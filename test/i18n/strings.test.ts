import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strings } from '../../src/elements/bill-explainer/bill-explainer.strings.js';
import { detailStrings } from '../../src/elements/bill-explainer/details.strings.js';
import { strings as chatStrings } from '../../src/elements/chat-launcher/chat-launcher.strings.js';
import { panelStrings } from '../../src/elements/chat-launcher/panel.strings.js';
import { whyStrings } from '../../src/elements/bill-explainer/why.strings.js';
import { LANGUAGES } from '../../src/i18n/locale.js';
import { applyOverrides, fill, loadStrings } from '../../src/i18n/strings.js';

describe('loadStrings', () => {
  it('speaks the language of the locale, with the noun of its region', async () => {
    assert.equal((await loadStrings(strings, 'es-CL')).heading, 'Su boleta');
    assert.equal((await loadStrings(strings, 'es-MX')).total, 'Total del recibo');
    assert.equal((await loadStrings(strings, 'en-US')).heading, 'Your bill');
    assert.equal((await loadStrings(strings, 'pt-BR')).heading, 'A sua conta');
  });

  it('has the same keys and kinds of text in every language', async () => {
    const all = async (language: string): Promise<object> => ({
      ...(await loadStrings(strings, language)),
      ...(await loadStrings(detailStrings, language)),
      ...(await loadStrings(whyStrings, language)),
      ...(await loadStrings(chatStrings, language)),
      ...(await loadStrings(panelStrings, language)),
    });
    const [first, ...others] = await Promise.all(LANGUAGES.map(all));
    const shape = (texts: object): string[] =>
      Object.entries(texts)
        .map(([key, text]) => `${key}: ${typeof text}`)
        .sort();
    for (const other of others) assert.deepEqual(shape(other), shape(first ?? {}));
  });
});

describe('the words of one element', () => {
  it('have one key each, whatever part they belong to: overrides name no part', async () => {
    const tables = await Promise.all(
      [strings, detailStrings, whyStrings].map((table) => loadStrings<object>(table, 'es')),
    );
    const own = tables.map((texts) => Object.keys(texts));
    const [bill = [], details = [], why = []] = own;
    assert.deepEqual(
      why.filter((key) => bill.includes(key) || details.includes(key)),
      [],
    );
  });
});

describe('applyOverrides', () => {
  const texts = { title: 'Bill', due: ({ date }: { date: string }) => `Pay by ${date}` };
  const laid = (...overrides: Record<string, Record<string, string>>[]): typeof texts =>
    applyOverrides(texts, 'x', 'es-CO', overrides);

  it('replaces a text and fills a function', () => {
    const t = laid({ es: { 'x.title': 'Recibo', 'x.due': 'Hasta el {date}' } });
    assert.equal(t.title, 'Recibo');
    assert.equal(t.due({ date: 'lunes' }), 'Hasta el lunes');
  });
  it('takes the region before the language, and the first override before the second', () => {
    assert.equal(laid({ es: { 'x.title': 'a' }, 'es-co': { 'x.title': 'b' } }).title, 'b');
    assert.equal(laid({ es: { 'x.title': 'page' } }, { 'es-CO': { 'x.title': 'config' } }).title, 'page');
  });
  it('leaves other languages, other elements and unknown keys alone', () => {
    const t = laid({ en: { 'x.title': 'no' }, es: { 'y.title': 'no', 'x.nothing': 'no' } });
    assert.deepEqual(Object.keys(t), ['title', 'due']);
    assert.equal(t.title, 'Bill');
  });
  it('keeps placeholders without a value, and does not reach prototypes', () => {
    assert.equal(fill('{a} {b} {constructor}', { a: 1 }), '1 {b} {constructor}');
  });
  it('does not read a value as a template', () => {
    assert.equal(fill('{a}', { a: '{b} $& $1', b: 'no' }), '{b} $& $1');
  });
});
