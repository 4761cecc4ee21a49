import type { Answer, AnswerBook } from '../../contract/answers.js';
import { isAlike, stemsOf } from './words.js';

/** An answer that may be meant, and how well its nearest question fits: 0 not at all, 1 word by word. */
export interface Candidate {
  readonly answer: Answer;
  readonly score: number;
}

interface Variant {
  readonly answer: number;
  readonly stems: ReadonlySet<string>;
  readonly weight: number;
}

/** Finds what a customer's words ask for. */
export interface Matcher {
  /** The answers that come near, the best first, each once. */
  candidates(text: string): Candidate[];
}

/** Below this nobody would say that the question was understood. */
export const SURE = 0.62;
/** So much better than the next one must the best one be. */
export const CLEAR = 0.07;
/** Near enough to be offered as "did you mean". */
export const NEAR = 0.35;
/** A word that stands in no question counts as much as a rather rare one. */
const STRANGE_WEIGHT = 1.6;
/** What was matched must say something: a few words that stand everywhere are no question. */
const LEAST_MATCHED = 2.6;
/** A word with a letter wrong counts a little less. */
const ALIKE = 0.85;

/**
 * A matcher of the questions of a book, of all its languages at once, because customers mix them. It compares words,
 * the rare ones more than those that stand everywhere; it learns nothing and guesses nothing.
 */
export function createMatcher(book: AnswerBook): Matcher {
  const answers = book.answers;
  const usedBy = new Map<string, Set<number>>();
  const asked: { answer: number; stems: ReadonlySet<string> }[] = [];
  answers.forEach(({ questions, title }, answer) => {
    for (const text of [...Object.values(questions).flat(), ...Object.values(title)]) {
      const stems = new Set(stemsOf(text));
      asked.push({ answer, stems });
      for (const stem of stems) usedBy.set(stem, (usedBy.get(stem) ?? new Set()).add(answer));
    }
  });
  const weightOf = (stem: string): number => {
    const used = usedBy.get(stem)?.size;
    return used === undefined ? STRANGE_WEIGHT : Math.log(1 + answers.length / used);
  };
  const sum = (stems: Iterable<string>): number =>
    [...stems].reduce((total, stem) => total + weightOf(stem), 0);
  const variants: Variant[] = asked.map((one) => ({ ...one, weight: sum(one.stems) }));
  const known = [...usedBy.keys()];

  /** The words of a text as the book knows them, with how sure that is. */
  const read = (text: string): Map<string, number> => {
    const found = new Map<string, number>();
    for (const stem of new Set(stemsOf(text))) {
      if (usedBy.has(stem)) found.set(stem, 1);
      else {
        const near = known
          .filter((other) => isAlike(stem, other))
          .sort((a, b) => weightOf(b) - weightOf(a))[0];
        if (near === undefined) found.set(`?${stem}`, 0);
        else if (!found.has(near)) found.set(near, ALIKE);
      }
    }
    return found;
  };

  return {
    candidates(text) {
      const words = read(text);
      const whole = sum(words.keys());
      const best = new Map<number, number>();
      for (const { answer, stems, weight } of variants) {
        let matched = 0;
        for (const [stem, sureness] of words) if (stems.has(stem)) matched += weightOf(stem) * sureness;
        if (matched < Math.min(LEAST_MATCHED, weight * 0.95)) continue;
        const score = 0.5 * (matched / weight) + 0.5 * (matched / whole);
        if (score > (best.get(answer) ?? 0)) best.set(answer, score);
      }
      return [...best]
        .map(([index, score]) => ({ answer: answers[index], score }))
        .filter((one): one is Candidate => one.answer !== undefined && one.score >= NEAR)
        .sort((a, b) => b.score - a.score);
    },
  };
}

const matchers = /* @__PURE__ */ new WeakMap<AnswerBook, Matcher>();

/** The matcher of a book, made once. */
export function matcherOf(book: AnswerBook): Matcher {
  const known = matchers.get(book) ?? createMatcher(book);
  matchers.set(book, known);
  return known;
}
