import { expect, html } from '@open-wc/testing';
import { LANGUAGES } from '../../src/i18n/locale.js';
import { createMockUtility } from '../../src/mock/index.js';
import { SCENARIO_NAMES } from '../../src/mock/scenarios/names.js';
import { plainText } from '../support/plain-text.js';
import { pools, readingOf } from '../support/readability.js';
import { WhyHarness } from '../support/why-harness.js';

// The words of charges are measured where they stand, in test/i18n/: some of them are the utility's own.

describe('plain language on the bill of every scenario', () => {
  for (const scenario of SCENARIO_NAMES) {
    const utility = createMockUtility({ scenario });
    const accounts = utility.world.accounts.filter(({ id }) => utility.world.bills(id).length > 0);
    for (const language of accounts.length > 0 ? LANGUAGES : []) {
      it(`${scenario}: ${language}`, async () => {
        const texts: string[] = [];
        for (const { id } of accounts) {
          const bill = await WhyHarness.sees({
            utility,
            locale: language,
            content: html`<utility-bill-explainer account-id=${id}></utility-bill-explainer>`,
          });
          if (bill.root.querySelector('.why:not(.audit) > details')) await bill.opensCauses();
          await bill.opensChecks();
          texts.push(plainText(bill.root));
        }
        for (const pool of pools(texts)) {
          const { ease } = readingOf(pool, language);
          expect(ease, pool).to.be.at.least(65);
        }
        for (const text of texts) {
          const { longest, longestWords } = readingOf(text, language);
          expect(longestWords, longest).to.be.at.most(20);
        }
      });
    }
  }
});
