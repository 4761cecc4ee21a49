// How well the shipped answers do with what customers write. Wrong is an answer to another question; saying "I do not
// know" and offering a person is honest; danger that is not seen is wrong.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { questions, scoreOf } from '../../support/questions.js';

const MOST_WRONG = 0.02;
const LEAST_RIGHT = 0.8;

describe('300 questions as customers write them', () => {
  for (const half of ['tuning', 'sealed'] as const) {
    it(`answers the ${half} half, or says that it does not know`, () => {
      const { asked, right, honest, wrong } = scoreOf(questions(half));
      const share = (count: number): string => `${((100 * count) / asked).toFixed(1)} %`;
      console.log(
        `${half}: ${String(asked)} asked, ${share(right)} right, ${share(honest)} "I do not know", ${share(wrong.length)} wrong`,
      );
      assert.ok(asked >= 150);
      assert.ok(wrong.length / asked < MOST_WRONG, `${String(wrong.length)} of ${String(asked)} wrong`);
      assert.ok(right / asked > LEAST_RIGHT);
    });
  }
});
