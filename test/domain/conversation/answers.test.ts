import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { AnswerBook, HandoverRule } from '../../../src/contract/answers.js';
import { AnswerBook as BookSchema } from '../../../src/contract/answers.js';
import { channelOf, decide } from '../../../src/domain/conversation/decide.js';
import { defaultAnswers } from '../../../src/domain/conversation/defaults/index.js';
import { fillFacts } from '../../../src/domain/conversation/facts.js';
import { WORDS_BETWEEN } from '../../../src/domain/conversation/signs.js';
import { validateAnswers } from '../../../src/domain/conversation/validate-answers.js';
import { createMockUtility, SCENARIO_NAMES } from '../../../src/mock/index.js';
import { trial } from '../../support/counts.js';
import { ACCOUNT, AGENT, BareDesk, DESK_CONFIG } from '../../support/desk.js';
import { pools, readingOf } from '../../support/readability.js';

const NOW = Date.UTC(2026, 10, 23, 15);
const book = defaultAnswers();

describe('the shipped answers', () => {
  it('fit the contract and have no fault, in three languages', () => {
    assert.deepEqual(BookSchema.parse(book), book);
    assert.deepEqual(validateAnswers(book), []);
  });

  it('fit the channels of every scenario', () => {
    for (const scenario of SCENARIO_NAMES) {
      const { world } = createMockUtility({ scenario });
      assert.deepEqual(validateAnswers(book, world.config), [], scenario);
    }
  });

  const told = { 'new-customer': 'es', 'us-sample': 'en', 'br-bandeira': 'pt' } as const;
  for (const [scenario, locale] of Object.entries(told)) {
    it(`can all be said in ${scenario}`, () => {
      const { world } = createMockUtility({ scenario: scenario as keyof typeof told });
      const { conversations } = world;
      const { id } = conversations.open(world.accounts[0]?.id ?? '', { locale });
      for (const answer of book.answers) {
        const [text = ''] = answer.questions[locale] ?? [];
        conversations.send(id, { side: 'customer' }, { clientId: answer.id, locale, text });
        const said = conversations
          .messages(id)
          .items.filter(({ from }) => from === 'bot')
          .at(-1);
        assert.equal(said?.answerId, answer.id, text);
        assert.doesNotMatch(said.text, /[{}]|undefined|NaN|^$/);
      }
    });
  }

  for (const language of ['es', 'en', 'pt'] as const) {
    it(`speak plainly: ${language}`, () => {
      const said = [
        book.greeting,
        book.unknown,
        ...book.answers.flatMap(({ text, otherwise }) => [text, ...(otherwise ? [otherwise] : [])]),
        ...book.handover.map(({ text }) => text),
      ].map((text) => (text[language] ?? '').replace(/\{\w+\}/g, 'Luz'));
      for (const pool of pools(said)) {
        const { ease } = readingOf(pool, language);
        assert.ok(ease >= 65, `${ease.toFixed(1)}: ${pool}`);
      }
      for (const text of said) {
        const { longestWords, longest } = readingOf(text, language);
        assert.ok(longestWords <= 20, `${String(longestWords)} words: ${longest}`);
      }
    });
  }

  it('says what is wrong with a book', () => {
    const [first, ...rest] = book.answers;
    assert.ok(first);
    const broken: AnswerBook = {
      ...book,
      answers: [
        {
          ...first,
          topic: 'nothing',
          text: { ...first.text, es: 'Debe {sum}', pt: '' },
          questions: { es: [], en: ['x'], pt: ['x'] },
          replies: [{ id: 'a', label: { es: 'x', en: 'x', pt: 'x' }, kind: 'answer', value: 'gone' }],
        },
        ...rest,
        { ...first },
      ],
      handover: [{ id: 'r', signs: {}, text: { es: 'x', en: 'x', pt: 'x' }, channels: [] }],
    };
    const found = validateAnswers(broken).map(({ code }) => code);
    for (const code of [
      'unknown_topic',
      'unknown_fact',
      'missing_language',
      'no_questions',
      'unknown_answer',
      'doubled',
      'no_signs',
      'no_channels',
      'no_way_to_a_person',
    ]) {
      assert.ok(
        found.some((one) => one === code),
        code,
      );
    }
    const elsewhere = validateAnswers(book, { channels: [] });
    assert.ok(elsewhere.some(({ code }) => code === 'unknown_channel'));
  });

  it('says nothing with a fact that is not known', () => {
    assert.equal(fillFacts('Debe {amountDue}.', {}), undefined);
    assert.equal(fillFacts('Debe {amountDue}.', { amountDue: '$ 5' }), 'Debe $ 5.');
  });
});

/** Words that stand in no phrase, answer or rule, and that no letter makes one of another. */
const PHRASE_WORDS = [
  'brumoso',
  'calandria',
  'dromedario',
  'esmeralda',
  'flamenco',
  'guirnalda',
  'jacinto',
  'kilobyte',
];
const NOISE_WORDS = ['ventana', 'martillo', 'zapato', 'nuboso', 'pelota', 'ruiseno'];

const ruleOf = (index: number, emergency: boolean, phrase: string[]): HandoverRule => ({
  id: `rule-${String(index)}`,
  signs: { phrases: { es: [phrase.join(' ')] } },
  emergency,
  text: { es: 'x', en: 'x', pt: 'x' },
  channels: [{ channelId: emergency ? 'emergency' : 'chat', when: 'always' }],
});

describe('hand-over rules', () => {
  const rules = fc
    .array(
      fc.record({
        emergency: fc.boolean(),
        phrase: fc.uniqueArray(fc.constantFrom(...PHRASE_WORDS), { minLength: 1, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((list) =>
      list.map(({ emergency, phrase }, index) => ({ phrase, rule: ruleOf(index, emergency, phrase) })),
    );
  const noise = fc.array(fc.constantFrom(...NOISE_WORDS), { maxLength: WORDS_BETWEEN });

  it('the declared rule wins in every case, whatever stands around its words', () => {
    fc.assert(
      fc.property(
        rules,
        fc.nat(),
        fc.array(noise, { minLength: 5, maxLength: 5 }),
        (declared, pick, between) => {
          const chosen = declared[pick % declared.length];
          assert.ok(chosen);
          const text = chosen.phrase
            .flatMap((word, index) => [...(between[index] ?? []), word])
            .concat(between[4] ?? [])
            .join(' ');
          const own: AnswerBook = { ...book, handover: declared.map(({ rule }) => rule) };
          const decision = decide(own, DESK_CONFIG, { text, misunderstandings: 0 }, NOW);
          const shows = ({ phrase }: { phrase: string[] }): boolean => isInOrder(text.split(' '), phrase);
          const winners = declared.filter(shows);
          const expected = (winners.find(({ rule }) => rule.emergency) ?? winners[0])?.rule;
          assert.equal(decision.kind, 'handover');
          assert.equal(decision.kind === 'handover' && decision.rule?.id, expected?.id);
        },
      ),
      trial(10_000),
    );
  });

  it('after a hand-over no bot message exists, whatever is said, pressed and done', () => {
    const act = fc.oneof(
      fc.record({
        kind: fc.constant('say' as const),
        text: fc.constantFrom(
          '¿cuánto debo?',
          'xyzzy',
          'hola',
          'huele a gas',
          'me cobraron dos veces',
          'un asesor',
        ),
      }),
      fc.record({
        kind: fc.constantFrom(
          'person' as const,
          'take' as const,
          'pass' as const,
          'press' as const,
          'callback' as const,
        ),
      }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 14 }), fc.constantFrom(0, 50), (acts, wordMs) => {
        const bare = new BareDesk({ wordMs });
        const { id } = bare.desk.open(ACCOUNT, { locale: 'es' });
        acts.forEach((one, index) => {
          const say = (text: string, reply?: { messageId: string; replyId: string }) =>
            bare.desk.send(
              id,
              { side: 'customer' },
              { clientId: `c${String(index)}`, locale: 'es', text, ...(reply ? { reply } : {}) },
            );
          if (one.kind === 'say') say(one.text);
          else if (one.kind === 'person') bare.desk.requestPerson(id);
          else if (one.kind === 'take') bare.desk.take(id, AGENT);
          else if (one.kind === 'pass') bare.pass(120);
          else if (one.kind === 'callback' && bare.state(id).callback === null)
            bare.desk.bookCallback(id, { phone: '+57 300 555 0100', at: null });
          else if (one.kind === 'press') {
            const shown = bare
              .log(id)
              .filter(({ replies }) => replies.length > 0)
              .at(-1);
            const reply = shown?.replies[0];
            if (shown && reply) say(reply.label, { messageId: shown.id, replyId: reply.id });
          }
        });
        const before = bare.log(id);
        bare.pass(10_000);
        const log = bare.log(id);
        const at = log.findIndex(({ notice }) => notice === 'handed_over');
        if (at < 0) return;
        assert.ok(log.slice(at).every(({ from }) => from !== 'bot'));
        assert.deepEqual(
          log.filter(({ from }) => from === 'bot'),
          before.filter(({ from }) => from === 'bot'),
          'nor goes on writing',
        );
        assert.equal(log.filter(({ notice }) => notice === 'handed_over').length, 1);
      }),
      trial(2000),
    );
  });

  it('shows the number first in an emergency, whatever else was asked', () => {
    for (const text of [
      'huele a gas y ¿cuánto debo?',
      'I smell gas',
      'quiero un asesor, hay un cable caído',
      'tem cheiro de gás',
    ]) {
      const bare = new BareDesk();
      const { id } = bare.desk.open(ACCOUNT, { locale: 'es' });
      bare.desk.send(id, { side: 'customer' }, { clientId: 'a', locale: 'es', text });
      const { handover, state } = bare.state(id);
      assert.deepEqual(
        [handover?.emergency, handover?.reason, handover?.channelId, state],
        [true, 'emergency', 'emergency', 'elsewhere'],
      );
      const said = bare
        .log(id)
        .filter(({ from }) => from === 'bot')
        .at(-1);
      assert.equal(said?.emergencyChannelId, 'emergency');
      assert.match(said.text, /\+57 9/);
    }
  });

  it('hands over after three questions in a row that were not understood, not before', () => {
    const bare = new BareDesk();
    const { id } = bare.desk.open(ACCOUNT, { locale: 'es' });
    const say = (text: string, clientId: string) =>
      bare.desk.send(id, { side: 'customer' }, { clientId, locale: 'es', text });
    ['xyzzy', 'plugh', 'gracias', 'xyzzy', 'plugh'].forEach((text, index) => say(text, `a${String(index)}`));
    assert.equal(bare.state(id).handover, null);
    say('frotz', 'last');
    assert.equal(bare.state(id).handover?.reason, 'misunderstandings');
  });

  it('takes the channel that is open', () => {
    const closed = {
      ...DESK_CONFIG,
      channels: DESK_CONFIG.channels.map((one) =>
        one.id === 'chat' ? { ...one, hours: [{ days: [7], opens: '08:00', closes: '09:00' }] } : one,
      ),
    };
    const rule = book.handover.find(({ signs }) => signs.asksForPerson);
    assert.equal(channelOf(rule, DESK_CONFIG, NOW)?.id, 'chat');
    assert.equal(channelOf(rule, closed, NOW)?.id, 'phone');
  });
});

/** The rule's own words, by another path: each word after the one before, with at most so many between. */
function isInOrder(words: readonly string[], phrase: readonly string[]): boolean {
  return words.some((word, start) => {
    if (word !== phrase[0]) return false;
    let at = start;
    return phrase.slice(1).every((next) => {
      const found = words.indexOf(next, at + 1);
      if (found < 0 || found - at - 1 > WORDS_BETWEEN) return false;
      at = found;
      return true;
    });
  });
}
