import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CAUSES, LINE_KINDS, SERVICES, Tip } from '../../src/contract/index.js';
import { parseDecimal } from '../../src/domain/decimal.js';
import { LANGUAGES } from '../../src/i18n/locale.js';
import { tellAccount } from '../../src/mock/handlers/accounts.js';
import { SCENARIO_NAMES } from '../../src/mock/scenarios/index.js';
import { electricShowerTip, moveUseTip } from '../../src/mock/tips/electricity.js';
import { tipsFor, usualTips } from '../../src/mock/tips/index.js';
import { createWorld } from '../../src/mock/world.js';
import { pools, readingOf } from '../support/readability.js';

const told = [
  ...usualTips,
  electricShowerTip,
  moveUseTip('Peak', 'Off-peak'),
  ...SCENARIO_NAMES.flatMap((scenario) => {
    const world = createWorld({ id: 'w', scenario });
    return world.accounts.flatMap(({ id }) => world.tips(id));
  }),
];
const tips = [...new Map(told.map((tip) => [JSON.stringify(tip), tip])).values()];

describe('the tips of the mock utility', () => {
  for (const tip of tips) {
    it(`${tip.id} fits the contract, with words of the closed lists`, () => {
      Tip.parse(tip);
      const known = (list: readonly string[], words: readonly string[] = []): string[] =>
        words.filter((word) => !list.includes(word));
      assert.deepEqual(known(CAUSES, tip.causes), []);
      assert.deepEqual(known(SERVICES, tip.services), []);
      assert.deepEqual(known(LINE_KINDS, tip.effect?.lineKinds), []);
      assert.ok(tip.causes.length > 0);
      for (const figure of [tip.effect?.quantity, tip.effect?.percent]) {
        if (figure !== undefined) assert.ok(parseDecimal(figure).units > 0n);
      }
    });
  }

  for (const language of LANGUAGES) {
    it(`are said plainly in ${language}`, () => {
      const texts = tips.flatMap(({ title, text }) => [title[language] ?? '', text[language] ?? '']);
      assert.ok(texts.every((text) => text !== ''));
      for (const pool of pools(texts)) {
        const { ease } = readingOf(pool, language);
        assert.ok(ease >= 65, `${ease.toFixed(1)}: ${pool}`);
      }
      for (const text of texts) {
        const { longest, longestWords } = readingOf(text, language);
        assert.ok(longestWords <= 20, longest);
      }
    });
  }

  it('have an answer for every cause that a customer can do something about', () => {
    const out = ['rounding', 'export', 'tax'];
    const answered = new Set(usualTips.flatMap(({ causes }) => causes));
    const missing = CAUSES.filter((cause) => !answered.has(cause) && !out.includes(cause));
    assert.deepEqual(missing, ['time-of-use']);
    assert.ok(moveUseTip('a', 'b').causes.includes('time-of-use'));
  });

  it('are those for the services of an account, and for the bill as a whole', () => {
    const world = createWorld({ id: 'w', scenario: 'co-high-bill' });
    const [account] = world.accounts;
    assert.ok(account);
    const given = tipsFor(account);
    assert.ok(given.some(({ services }) => services.length === 0));
    assert.ok(given.every(({ services }) => services.length === 0 || services.includes('electricity')));
    assert.deepEqual(world.tips(account.id), given);
    assert.deepEqual(world.tips('acc_nobody'), []);
  });
});

describe('when a customer may send a read', () => {
  it('is the days before the meter is read, where the utility takes reads', () => {
    const world = createWorld({ id: 'w', scenario: 'co-high-bill' });
    const [account] = world.accounts;
    assert.deepEqual(tellAccount(world, account?.id ?? '')?.readWindow, {
      from: '2026-11-26',
      to: '2026-12-01',
    });
    const us = createWorld({ id: 'w', scenario: 'us-sample' });
    assert.equal(tellAccount(us, 'acc_solar')?.readWindow, null);
  });
});
