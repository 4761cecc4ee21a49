// Questions as customers write them, and how well the shipped answers do with them.
import { readFileSync } from 'node:fs';
import { decide } from '../../src/domain/conversation/decide.js';
import { defaultAnswers } from '../../src/domain/conversation/defaults/index.js';

export interface Question {
  readonly language: string;
  readonly expected: string;
  readonly text: string;
}

export interface Score {
  readonly asked: number;
  readonly right: number;
  /** It said that it does not know and offered a person, where there was an answer. */
  readonly honest: number;
  readonly wrong: readonly Question[];
}

const book = defaultAnswers();
const folder = new URL('../domain/conversation/questions/', import.meta.url);

/** One half of the questions. */
export function questions(half: 'tuning' | 'sealed'): Question[] {
  return readFileSync(new URL(`${half}.tsv`, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [language = '', expected = '', text = ''] = line.split('\t');
      return { language, expected, text };
    });
}

/** What comes of a question asked first: the id of an answer, `person`, `emergency` or `dont_know`. */
export function outcomeOf(text: string): string {
  const decision = decide(book, { channels: [] }, { text, misunderstandings: 0 }, 0);
  if (decision.kind === 'answer') return decision.answer.id;
  if (decision.kind === 'unknown') return 'dont_know';
  return decision.emergency ? 'emergency' : 'person';
}

/** A person instead of an answer is honest too; danger that is not seen is not. */
export function scoreOf(list: readonly Question[]): Score {
  let right = 0;
  let honest = 0;
  const wrong: Question[] = [];
  for (const question of list) {
    const outcome = outcomeOf(question.text);
    if (outcome === question.expected) right += 1;
    else if (question.expected !== 'emergency' && (outcome === 'dont_know' || outcome === 'person'))
      honest += 1;
    else wrong.push(question);
  }
  return { asked: list.length, right, honest, wrong };
}
