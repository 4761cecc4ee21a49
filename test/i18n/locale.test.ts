import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageOf, localizedText, negotiateLocale, regionOf } from '../../src/i18n/locale.js';
import { portugueseBillNoun, spanishBillNoun } from '../../src/i18n/nouns.js';

describe('negotiateLocale', () => {
  const cases: [(string | undefined)[], string][] = [
    [['es-CO'], 'es-CO'],
    [['EN_us'], 'en-US'],
    [['fr-FR', 'pt-BR'], 'pt-BR'],
    [['es', 'es-CO'], 'es-CO'],
    [['en', 'es-CO'], 'en'],
    [[undefined, '', 'de'], 'es'],
    [['zh-Hant-TW', undefined, 'en-GB'], 'en-GB'],
    [['es-419'], 'es-419'],
  ];
  for (const [wishes, locale] of cases) {
    it(`${JSON.stringify(wishes)} is ${locale}`, () => {
      const chosen = negotiateLocale(wishes);
      assert.equal(chosen.locale, locale);
      assert.equal(chosen.language, languageOf(locale));
      assert.doesNotThrow(() => new Intl.NumberFormat(chosen.locale));
    });
  }
});

describe('regionOf', () => {
  it('skips the script', () => assert.equal(regionOf('es-Latn-CO'), 'CO'));
  it('is undefined without one', () => assert.equal(regionOf('es'), undefined));
});

describe('localizedText', () => {
  const texts = { es: 'hola', 'es-MX': 'qué onda', en: 'hello' };
  it('takes the exact tag first', () => assert.equal(localizedText(texts, 'es-MX'), 'qué onda'));
  it('then the language', () => assert.equal(localizedText(texts, 'es-CO'), 'hola'));
  it('then the fallback', () => assert.equal(localizedText(texts, 'pt-BR', 'en-US'), 'hello'));
  it('then any region of the language', () => assert.equal(localizedText({ 'pt-BR': 'oi' }, 'pt'), 'oi'));
  it('then whatever there is', () => assert.equal(localizedText({ en: 'hello' }, 'es'), 'hello'));
  it('is undefined for no texts', () => assert.equal(localizedText({}, 'es'), undefined));
});

describe('bill nouns', () => {
  const nouns = {
    'es-CO': 'factura',
    'es-CL': 'boleta',
    'es-MX': 'recibo',
    'es-PE': 'recibo',
    es: 'factura',
  };
  for (const [locale, noun] of Object.entries(nouns)) {
    it(`${locale}: ${noun}`, () => assert.equal(spanishBillNoun(locale).one, noun));
  }
  it('articles agree', () => assert.equal(spanishBillNoun('es-MX').the, 'el recibo'));
  it('Brazil pays a conta, Portugal a fatura', () => {
    assert.equal(portugueseBillNoun('pt').one, 'conta');
    assert.equal(portugueseBillNoun('pt-PT').one, 'fatura');
  });
});
