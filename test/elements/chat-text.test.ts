import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { chatDraftOf, cardOf } from '../../src/elements/chat-launcher/chat-draft.js';
import {
  cutText,
  LONG_CHARACTERS,
  piecesOf,
  plainText,
} from '../../src/elements/chat-launcher/message-text.js';
import { earlier, fitWindow, newest, WINDOW } from '../../src/elements/chat-launcher/message-window.js';
import { presenceOf } from '../../src/elements/chat-launcher/presence.js';
import { bytesOf, fileFault } from '../../src/elements/chat-launcher/uploads.js';
import { createMockUtility } from '../../src/mock/index.js';
import { allowedUrl } from '../../src/session/allowed-url.js';
import { trial } from '../support/counts.js';

const allow = (text: string): URL | undefined => allowedUrl(text, ['https://utility.example']);

describe('a text from outside', () => {
  it('loses what cannot be seen and what turns other text round, and keeps the rest', () => {
    assert.equal(plainText('pay\u202e01$\u2066x\u200b\u0007'), 'pay01$x');
    assert.equal(plainText('👩‍👧 ñandú\r\nfin'), '👩‍👧 ñandú\nfin');
    assert.equal(plainText('<script>alert(1)</script>'), '<script>alert(1)</script>');
  });
  it('cannot climb over its neighbours nor push them off the screen', () => {
    assert.equal(plainText(`a${'\u0301'.repeat(50)}`).length, 5);
    assert.equal(plainText(`a${'\n'.repeat(500)}b`), 'a\n\n\nb');
  });
  it('is bounded, and cut where a word ends', () => {
    const long = plainText('palabra '.repeat(20_000));
    assert.ok(long.length <= 20_000);
    const cut = cutText(long);
    assert.ok(cut.length <= LONG_CHARACTERS + 1 && cut.endsWith('palabra…'));
    assert.equal(cutText('short'), 'short');
  });
  it('has no direction and no unseen sign left, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        assert.doesNotMatch(
          plainText(text).replace(/[\n\t]/g, ''),
          /[\u202a-\u202e\u2066-\u2069\u200b]|\p{Cc}/u,
        );
        assert.equal(plainText(plainText(text)), plainText(text));
      }),
      trial(2000),
    );
  });
});

describe('links', () => {
  it('are links only where they may lead, and read as what they lead to', () => {
    const pieces = piecesOf('See https://utility.example/pay. Not https://evil.example/x', allow);
    assert.deepEqual(pieces, [
      'See ',
      { href: 'https://utility.example/pay', text: 'https://utility.example/pay' },
      '. Not https://evil.example/x',
    ]);
  });
  for (const text of [
    'javascript:alert(1)',
    'https://utility.example@evil.example/',
    'https://utility.example.evil.example/',
    'http://utility.example/',
    'data:text/html,<b>',
    'https://utility.example:444/',
  ]) {
    it(`leaves ${text} as text`, () => assert.deepEqual(piecesOf(text, allow), [text]));
  }
  it('put together again give the text, whatever comes', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom('https://utility.example/a?b=c', ' ', 'https://evil.example', '(', ').'),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        const pieces = piecesOf(text, (link) => (allow(link) ? new URL(link) : undefined));
        for (const piece of pieces) {
          if (typeof piece !== 'string') assert.equal(new URL(piece.href).origin, 'https://utility.example');
        }
        const written = pieces.filter((piece) => typeof piece === 'string').join('');
        assert.ok(written.length <= text.length);
      }),
      trial(2000),
    );
  });
});

describe('the window over the log', () => {
  it('is never longer than it may be, stays inside, and comes to the first message', () => {
    fc.assert(
      fc.property(fc.nat(12_000), (length) => {
        let window = newest;
        for (let step = 0; step <= length; step += 1) {
          const { from, to } = fitWindow(window, length);
          assert.ok(from >= 0 && to <= length && to - from <= WINDOW);
          assert.equal(to - from, Math.min(WINDOW, length));
          if (from === 0) return;
          window = earlier(window, length);
        }
        assert.fail('never came to the first message');
      }),
      trial(200),
    );
  });
  it('goes along with the end while one reads there', () => {
    assert.deepEqual(fitWindow(newest, 10_000), { from: 10_000 - WINDOW, to: 10_000 });
  });
});

describe('files', () => {
  const limits = { accepts: ['image/*', 'application/pdf'], maxBytes: 1000, maxFiles: 2, partBytes: 100 };
  it('are taken by kind, size and number, before anything is sent', () => {
    assert.equal(fileFault({ type: 'image/png', size: 10 }, 0, limits), undefined);
    assert.equal(fileFault({ type: 'application/pdf', size: 1001 }, 0, limits), 'too-large');
    assert.equal(fileFault({ type: 'text/html', size: 10 }, 0, limits), 'kind');
    assert.equal(fileFault({ type: '', size: 10 }, 0, limits), 'kind');
    assert.equal(fileFault({ type: 'image/png', size: 0 }, 0, limits), 'empty');
    assert.equal(fileFault({ type: 'image/png', size: 10 }, 2, limits), 'too-many');
  });
  it('come back byte by byte', () => {
    assert.deepEqual([...bytesOf(btoa('\u0000\u00ff'))], [0, 255]);
  });
});

describe('a draft and a card', () => {
  it('are read back, and nothing else is', () => {
    const card = { type: 'bill-line', id: 'l1', accountId: 'a1', summary: 'Luz' };
    assert.deepEqual(chatDraftOf({ text: 'hola', card }), { text: 'hola', card });
    assert.deepEqual(chatDraftOf({ text: 'hola', card: { id: 1 } }), { text: 'hola', card: undefined });
    for (const odd of [null, 7, 'x', [], { card }]) assert.equal(chatDraftOf(odd), undefined);
  });
  it('a card carries what the element said, within what the contract allows', () => {
    const subject = { type: 'bill-line', id: 'l1', accountId: 'a1', billId: 'b1', none: undefined };
    const card = cardOf({ topic: 't', locale: 'es', subject, summary: 'x'.repeat(900) }, undefined);
    assert.deepEqual(card?.details, { billId: 'b1' });
    assert.equal(card?.summary.length, 500);
    assert.equal(
      cardOf({ topic: 't', locale: 'es', subject: { type: 'x', id: 'y' }, summary: '' }, undefined),
      undefined,
    );
  });
});

describe('who is there', () => {
  const { config } = createMockUtility({ scenario: 'co-high-bill' }).world;
  const chat = config.chat;
  const sunday = Date.parse('2026-11-15T03:00:00-05:00');
  const monday = Date.parse('2026-11-16T10:00:00-05:00');
  it('follows the hours of the chat, and what the utility wants while it is closed', () => {
    assert.ok(chat);
    const of = (whenClosed: string, nowMs: number) =>
      presenceOf({ ...config, chat: { ...chat, whenClosed } }, nowMs);
    assert.equal(of('hide', monday).isHidden, false);
    assert.equal(of('hide', sunday).isHidden, true);
    assert.equal(of('channels', sunday).isAway, true);
    assert.equal(of('message', sunday).isAway, false);
    assert.ok((of('hide', sunday).changesAt ?? 0) > sunday);
  });
  it('without a chat leads to the other channels, and without any to nothing', () => {
    const { chat: _, ...rest } = config;
    assert.deepEqual(presenceOf(rest, monday), { isAway: true, isHidden: false });
    assert.deepEqual(presenceOf({ ...rest, channels: [] }, monday), { isAway: true, isHidden: true });
  });
});
