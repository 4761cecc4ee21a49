import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { allowedUrl } from '../../src/session/allowed-url.js';
import { trial } from '../support/counts.js';

const allowed = [
  'https://pay.example',
  'http://localhost:4173',
  'http://plain.example',
  'http://127.0.0.1:9',
];

describe('URLs that a text from outside may lead to', () => {
  for (const text of [
    'https://pay.example/a?b=c#d',
    'https://pay.example:443/',
    'HTTPS://PAY.EXAMPLE/',
    'http://localhost:4173/x',
    'http://127.0.0.1:9/',
  ]) {
    it(`${text} may`, () => assert.equal(allowedUrl(text, allowed)?.href, new URL(text).href));
  }

  for (const text of [
    'http://pay.example/',
    'http://plain.example/',
    'http://localhost:4174/',
    'http://localhost.evil.example:4173/',
    'https://pay.example:444/',
    'https://pay.example.evil.example/',
    'https://evil.example/?https://pay.example',
    'https://user@pay.example/',
    'https://:secret@pay.example/',
    'https://pay.example@evil.example/',
    'javascript:alert(1)//https://pay.example',
    'data:text/html,x',
    'blob:https://pay.example/1',
    '//pay.example/',
    '/relative',
    '',
  ]) {
    it(`${text === '' ? 'nothing' : text} may not`, () => assert.equal(allowedUrl(text, allowed), undefined));
  }

  it('never leads to an origin that is not listed, whatever the text', () => {
    const tricky = fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string());
    const wrapped = fc.tuple(
      fc.constantFrom('', 'https://pay.example', 'https://pay.example@', 'http:'),
      tricky,
    );
    fc.assert(
      fc.property(wrapped, ([start, end]) => {
        const url = allowedUrl(start + end, allowed);
        return (
          url === undefined || (allowed.includes(url.origin) && url.username === '' && url.password === '')
        );
      }),
      trial(5000),
    );
  });
});
