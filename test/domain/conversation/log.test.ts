import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Message } from '../../../src/contract/messages.js';
import {
  EMPTY_LOG,
  gapsOf,
  isBehind,
  type LogStep,
  MAX_KEPT,
  MAX_TEXT,
  reduceLog,
  shownEntries,
} from '../../../src/domain/conversation/log.js';
import { decide } from '../../../src/domain/conversation/decide.js';
import { defaultAnswers } from '../../../src/domain/conversation/defaults/index.js';
import { trial } from '../../support/counts.js';
import { ACCOUNT, BareDesk, DESK_CONFIG } from '../../support/desk.js';

const entry = (sequence: number, change = sequence, more: Partial<Message> = {}): Message => ({
  id: `m${String(sequence)}`,
  sequence,
  change,
  clientId: null,
  from: 'customer',
  name: null,
  at: '2026-10-18T09:14:38-05:00',
  state: 'complete',
  locale: 'es',
  text: `text ${String(change)}`,
  notice: null,
  emergencyChannelId: null,
  card: null,
  attachments: [],
  replies: [],
  answerId: null,
  ...more,
});
const list = (items: Message[], lastChange: number, more = false) => ({
  items,
  lastSequence: Math.max(0, ...items.map(({ sequence }) => sequence)),
  lastChange,
  more,
});

describe('the log of a conversation', () => {
  it('is the same whatever the order and however often its parts come', () => {
    const changes = fc.array(fc.record({ place: fc.nat(9), revises: fc.boolean() }), {
      minLength: 1,
      maxLength: 25,
    });
    fc.assert(
      fc.property(changes, fc.infiniteStream(fc.nat(1000)), (made, draws) => {
        // The story: each change adds the next place or revises one that is there.
        const current = new Map<number, Message>();
        const versions: Message[] = [];
        made.forEach(({ place, revises }, index) => {
          const sequence = revises && current.size > 0 ? (place % current.size) + 1 : current.size + 1;
          const message = entry(sequence, index + 1);
          current.set(sequence, message);
          versions.push(message);
        });
        const whole = [...current.values()].sort((a, b) => a.sequence - b.sequence);
        const steps: LogStep[] = [...versions, ...versions].map((message) => ({ kind: 'entry', message }));
        const shuffled = steps
          .map((step) => ({ step, at: draws.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ step }) => step);
        const log = shuffled.reduce(reduceLog, EMPTY_LOG);
        assert.deepEqual(log.entries, whole);
        assert.ok(isBehind(log), 'single entries do not say that nothing else changed');
        const after = { kind: 'changes', after: 0, list: list(whole, versions.length) } as const;
        const caughtUp = reduceLog(reduceLog(log, after), after);
        assert.deepEqual(caughtUp.entries, whole);
        assert.equal(isBehind(caughtUp), false);
      }),
      trial(10_000),
    );
  });

  it('shows nothing beyond a gap, and closes it', () => {
    const log = [entry(1), entry(2), entry(4)].reduce(
      (so, message) => reduceLog(so, { kind: 'entry', message }),
      EMPTY_LOG,
    );
    assert.deepEqual(gapsOf(log), [3]);
    assert.deepEqual(
      shownEntries(log).map(({ sequence }) => sequence),
      [1, 2],
    );
    const whole = reduceLog(log, { kind: 'entry', message: entry(3) });
    assert.deepEqual(
      shownEntries(whole).map(({ sequence }) => sequence),
      [1, 2, 3, 4],
    );
  });

  it('does not show a bot that speaks after a person has taken over', () => {
    const log = [
      entry(1, 1, { from: 'system', notice: 'handed_over' }),
      entry(2, 2, { from: 'bot' }),
      entry(3),
    ].reduce((so, message) => reduceLog(so, { kind: 'entry', message }), EMPTY_LOG);
    assert.deepEqual(
      shownEntries(log).map(({ sequence }) => sequence),
      [1, 3],
    );
  });

  it('believes no answer about the conversation that is older than what it knows', () => {
    const bare = new BareDesk();
    const { id } = bare.desk.open(ACCOUNT, { locale: 'es' });
    const before = bare.state(id);
    bare.desk.requestPerson(id);
    const after = bare.state(id);
    const log = [after, before].reduce(
      (so, conversation) => reduceLog(so, { kind: 'conversation', conversation }),
      EMPTY_LOG,
    );
    assert.equal(log.conversation?.state, 'waiting');
  });

  it('follows a log that was set back, as a moved clock does', () => {
    const begun = reduceLog(EMPTY_LOG, { kind: 'newest', list: list([entry(1), entry(2), entry(3)], 3) });
    const back = reduceLog(begun, {
      kind: 'changes',
      after: 3,
      list: { items: [], lastSequence: 1, lastChange: 4, more: false },
    });
    assert.deepEqual(
      back.entries.map(({ sequence }) => sequence),
      [1],
    );
    assert.equal(isBehind(back), false);
  });

  it('keeps what is older only as far as there is room', () => {
    const newest = Array.from({ length: 50 }, (_, index) => entry(9951 + index));
    let log = reduceLog(EMPTY_LOG, { kind: 'newest', list: list(newest, 10_000, true) });
    assert.deepEqual(gapsOf(log), []);
    for (let before = log.from; before > 1 && log.entries.length < MAX_KEPT; before = log.from) {
      const items = Array.from({ length: 100 }, (_, index) => entry(before - 100 + index));
      log = reduceLog(log, { kind: 'older', list: list(items, 10_000, before > 101) });
    }
    assert.equal(log.entries.length, MAX_KEPT);
    assert.deepEqual(gapsOf(log), []);
  });
});

describe('hostile conversations', () => {
  it('10,000 messages leave a bounded log, and every one is taken in order', () => {
    let log = EMPTY_LOG;
    for (let sequence = 1; sequence <= 10_000; sequence += 100) {
      const items = Array.from({ length: 100 }, (_, index) => entry(sequence + index));
      log = reduceLog(log, { kind: 'changes', after: sequence - 1, list: list(items, sequence + 99, true) });
    }
    assert.equal(log.entries.length, MAX_KEPT);
    assert.equal(log.entries.at(-1)?.sequence, 10_000);
    assert.deepEqual(gapsOf(log), []);
  });

  it('a message of 100 kB is cut where it is kept, refused where it is sent, and read no further than words go', () => {
    const text = 'a'.repeat(100_000);
    const log = reduceLog(EMPTY_LOG, { kind: 'entry', message: entry(1, 1, { text }) });
    assert.equal(log.entries[0]?.text.length, MAX_TEXT + 1);
    const decision = decide(
      defaultAnswers(),
      DESK_CONFIG,
      { text: text.repeat(10), misunderstandings: 0 },
      0,
    );
    assert.equal(decision.kind, 'unknown');
  });

  const hidden = [
    'hue\u200Ble a g\u200Das',
    '\u202Ehuele a gas\u202C',
    'HUELE\u00A0A\u2009GAS',
    'h\u0301uele\uFEFF a gas!!!',
    'ｈｕｅｌｅ ａ ｇａｓ',
  ];
  for (const text of hidden) {
    it(`danger is seen behind letters that cannot be: ${JSON.stringify(text)}`, () => {
      const decision = decide(defaultAnswers(), DESK_CONFIG, { text, misunderstandings: 0 }, 0);
      assert.ok(decision.kind === 'handover' && decision.emergency);
    });
  }

  it('markup, links and odd code points come back as they were written', () => {
    const texts = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      'javascript:alert(1) https://evil.example/?a=b',
      '\u202Eevil\u202C \u200B\uFEFF \uD800 \u0000',
      '{amountDue} ${1} %s',
      '__proto__',
      'constructor',
    ];
    const bare = new BareDesk();
    const { id } = bare.desk.open(ACCOUNT, { locale: 'es' });
    texts.forEach((text, index) =>
      bare.desk.send(id, { side: 'customer' }, { clientId: `__proto__${String(index)}`, locale: 'es', text }),
    );
    const said = bare.log(id).filter(({ from }) => from === 'customer');
    assert.deepEqual(
      said.map(({ text }) => text),
      texts,
    );
    for (const { from, text } of bare.log(id)) {
      if (from === 'bot')
        assert.ok(
          texts.every((hostile) => !text.includes(hostile)),
          'the bot repeats nothing',
        );
    }
  });

  it('a desk takes 10,000 messages', () => {
    const bare = new BareDesk();
    const { id } = bare.desk.open(ACCOUNT, { locale: 'es' });
    bare.desk.requestPerson(id);
    for (let index = 0; index < 10_000; index += 1) {
      bare.desk.send(id, { side: 'customer' }, { clientId: String(index), locale: 'es', text: 'hola' });
    }
    const { lastSequence } = bare.state(id);
    assert.equal(lastSequence, 10_003);
    assert.equal(bare.desk.messages(id, { after: 0, limit: 100 }).items.length, 100);
  });
});
