import type { AnswerBook, Phrases } from '../../contract/answers.js';
import type { Config } from '../../contract/config.js';
import { FACTS } from '../../contract/facts.js';
import type { LocalizedText } from '../../contract/shared.js';

/** One thing that is wrong with a book: where, as a JSON pointer, and what. */
export interface AnswerFault {
  readonly pointer: string;
  readonly code:
    | 'missing_language'
    | 'unknown_fact'
    | 'no_questions'
    | 'doubled'
    | 'unknown_topic'
    | 'unknown_answer'
    | 'unknown_channel'
    | 'no_value'
    | 'no_signs'
    | 'no_channels'
    | 'no_way_to_a_person';
}

/** The names that a text asks for: `{amountDue}`. */
export function factsIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

/** Finds what is wrong with a utility's answers and rules before a customer does; with its config, channels too. */
export function validateAnswers(book: AnswerBook, config?: Pick<Config, 'channels'>): AnswerFault[] {
  const faults: AnswerFault[] = [];
  const add = (pointer: string, code: AnswerFault['code']): void => void faults.push({ pointer, code });
  const text = (texts: LocalizedText, pointer: string): void => {
    for (const locale of book.locales) {
      const said = texts[locale];
      if (said === undefined || said.trim() === '') add(`${pointer}/${locale}`, 'missing_language');
      for (const name of factsIn(said ?? '')) {
        if (!FACTS.some((fact) => fact === name)) add(`${pointer}/${locale}`, 'unknown_fact');
      }
    }
  };
  const phrases = (given: Phrases, pointer: string): void => {
    for (const locale of book.locales) {
      if ((given[locale] ?? []).length === 0) add(`${pointer}/${locale}`, 'no_questions');
    }
  };
  const once = (ids: readonly string[], pointer: string): void => {
    ids.forEach((id, index) => ids.indexOf(id) < index && add(`${pointer}/${String(index)}`, 'doubled'));
  };
  const channel = (id: string | undefined, pointer: string): void => {
    if (config && !config.channels.some((one) => one.id === id)) add(pointer, 'unknown_channel');
  };

  text(book.greeting, '/greeting');
  text(book.unknown, '/unknown');
  phrases(book.asksForPerson, '/asksForPerson');
  once(
    book.topics.map(({ id }) => id),
    '/topics',
  );
  once(
    book.answers.map(({ id }) => id),
    '/answers',
  );
  once(
    book.handover.map(({ id }) => id),
    '/handover',
  );
  const topics = book.topics.map(({ id }) => id);
  book.topics.forEach(({ label }, index) => text(label, `/topics/${String(index)}/label`));
  book.answers.forEach((answer, index) => {
    const at = `/answers/${String(index)}`;
    if (!topics.includes(answer.topic)) add(`${at}/topic`, 'unknown_topic');
    phrases(answer.questions, `${at}/questions`);
    text(answer.title, `${at}/title`);
    text(answer.text, `${at}/text`);
    if (answer.otherwise) text(answer.otherwise, `${at}/otherwise`);
    once(
      answer.replies.map(({ id }) => id),
      `${at}/replies`,
    );
    answer.replies.forEach(({ label, kind, value }, number) => {
      const reply = `${at}/replies/${String(number)}`;
      text(label, `${reply}/label`);
      if (kind === 'person' || kind === 'callback') return;
      if (value === undefined) add(`${reply}/value`, 'no_value');
      else if (kind === 'channel') channel(value, `${reply}/value`);
      else if (kind === 'answer' && !book.answers.some(({ id }) => id === value)) {
        add(`${reply}/value`, 'unknown_answer');
      }
    });
  });
  book.handover.forEach(({ signs, text: said, channels }, index) => {
    const at = `/handover/${String(index)}`;
    text(said, `${at}/text`);
    if (Object.values(signs).every((sign) => sign === undefined || sign === false))
      add(`${at}/signs`, 'no_signs');
    if (signs.phrases) phrases(signs.phrases, `${at}/signs/phrases`);
    signs.topics?.forEach((id, number) => {
      if (!topics.includes(id)) add(`${at}/signs/topics/${String(number)}`, 'unknown_topic');
    });
    if (channels.length === 0) add(`${at}/channels`, 'no_channels');
    channels.forEach(({ channelId }, number) =>
      channel(channelId, `${at}/channels/${String(number)}/channelId`),
    );
  });
  if (!book.handover.some(({ signs }) => signs.asksForPerson)) add('/handover', 'no_way_to_a_person');
  return faults;
}
