/**
 * Reading ease: Szigriszt-Pazos (the INFLESZ scale) for Spanish, Flesch for English,
 * Flesch as adapted to Portuguese by Martins. Higher is easier; 65 is plain.
 * A number, amount or date counts as one word of two syllables.
 */
export type ReadingLanguage = 'es' | 'en' | 'pt';

export interface Reading {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
  readonly ease: number;
  /** The longest sentence, in words. */
  readonly longest: string;
  readonly longestWords: number;
}

/** Currency signs, figures, grouped digits, percents, clock times and units behind them: one reading each. */
const FIGURE = /(?:[A-Z]{0,3}\$|€|£|COP|USD)?[ \u00a0]?[-−]?\d[\d.,:/\u00a0]*\d?(?:[ \u00a0]?%)?/g;
/** Stands for a figure once it is found; no text of ours has it. */
const FIGURE_WORD = '\u2042';

/** Measures a text. A sentence ends at `.`, `!`, `?`, `:` before a line break, or at a line break. */
export function readingOf(text: string, language: ReadingLanguage): Reading {
  const sentences = sentencesOf(text);
  const counts = sentences.map((sentence) => wordsOf(sentence));
  const words = counts.reduce((sum, list) => sum + list.length, 0);
  const syllables = counts.flat().reduce((sum, word) => sum + syllablesOf(word, language), 0);
  const longestIndex = counts.reduce(
    (best, list, index) => (list.length > (counts[best]?.length ?? 0) ? index : best),
    0,
  );
  return {
    words,
    sentences: sentences.length,
    syllables,
    ease: words === 0 ? 100 : ease(language, words, sentences.length, syllables),
    longest: sentences[longestIndex] ?? '',
    longestWords: counts[longestIndex]?.length ?? 0,
  };
}

function ease(language: ReadingLanguage, words: number, sentences: number, syllables: number): number {
  const perSentence = words / sentences;
  const perWord = syllables / words;
  switch (language) {
    case 'es':
      return 206.835 - 62.3 * perWord - perSentence;
    case 'en':
      return 206.835 - 84.6 * perWord - 1.015 * perSentence;
    case 'pt':
      return 248.835 - 84.6 * perWord - 1.015 * perSentence;
  }
}

/** Joins texts of under 100 words, in order, until each pool has 100. A last short pool joins the one before it. */
export function pools(texts: readonly string[]): string[] {
  const pooled: string[] = [];
  let current = '';
  for (const text of texts) {
    current = current === '' ? text : `${current}\n${text}`;
    if (wordsOf(current).length >= 100) {
      pooled.push(current);
      current = '';
    }
  }
  if (current !== '') pooled.push(pooled.length > 0 ? `${pooled.pop() ?? ''}\n${current}` : current);
  return pooled;
}

export function sentencesOf(text: string): string[] {
  return text
    .replace(FIGURE, FIGURE_WORD)
    .split(/(?<=[.!?…])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);
}

export function wordsOf(text: string): string[] {
  const marked = text.replace(FIGURE, ` ${FIGURE_WORD} `);
  return marked.match(/\u2042|[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu) ?? [];
}

export function syllablesOf(word: string, language: ReadingLanguage): number {
  if (word === FIGURE_WORD) return 2;
  const lower = word.toLowerCase();
  return Math.max(1, language === 'en' ? english(lower) : romance(lower, language));
}

/** Vowel groups; a strong vowel beside a strong one, or an accented weak one, is a syllable of its own. */
function romance(word: string, language: 'es' | 'pt'): number {
  const plain = word
    .replace(/(?<=[gq])u(?=[eiéíêã])/g, '')
    .replace(/y$/, 'i')
    .replace(/y(?![aeiouáéíóú])/g, 'i');
  const nasal = plain.replace(/ão|ãe|õe/g, 'a');
  // Portuguese marks the stress of água and rádio; energia and navio have none and split.
  let count = language === 'pt' && /[iu][ao]s?$/.test(nasal) && !/[áéíóúâêô]/.test(word) ? 1 : 0;
  for (const group of nasal.match(/[aeiouáéíóúüàâêôãõ]+/g) ?? []) count += nuclei(group, language);
  return count;
}

function nuclei(group: string, language: 'es' | 'pt'): number {
  const strong = language === 'es' ? /[aeoáéóíú]/ : /[aeoáéóíúàâêôãõ]/;
  const strongCount = [...group].filter((letter) => strong.test(letter)).length;
  return Math.max(1, strongCount);
}

/** Vowel groups of at most two letters, without the silent endings. */
function english(word: string): number {
  return word
    .split(/['’-]/)
    .filter((part) => !/^(s|t|d|m|re|ll|ve)?$/.test(part))
    .reduce((sum, part) => sum + englishPart(part), 0);
}

function englishPart(part: string): number {
  if (part.length <= 3) return 1;
  const spoken = part
    .replace(/(?<=[aeiouy][^aeiouy]?)le$/, (ending, at: number) =>
      /[aeiouy]/.test(part[at - 1] ?? '') ? 'l' : ending,
    )
    .replace(/(?:(?<=[^laeiouycgszx])es|(?<=[^td])ed|(?<=[^laeiouy])e)$/, '')
    .replace(/^y/, '');
  return Math.max(1, (spoken.match(/[aeiouy]{1,2}/g) ?? []).length);
}
