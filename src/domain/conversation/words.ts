/** So much of a text is read for its words; what follows changes nothing any more. */
const READ_CHARACTERS = 2000;

/** What people write for short. */
const SHORT: Readonly<Record<string, string>> = {
  q: 'que',
  k: 'que',
  x: 'por',
  xq: 'porque',
  pq: 'porque',
  porq: 'porque',
  qto: 'quanto',
  vc: 'voce',
  vcs: 'voces',
  ta: 'esta',
  pra: 'para',
  pa: 'para',
  u: 'you',
  ur: 'your',
  im: 'i',
  ive: 'i',
  whats: 'what',
  wheres: 'where',
  theres: 'there',
  thru: 'through',
};

/** Endings that one word has in its forms, longest first. */
const ENDINGS = [
  'amento', 'amiento', 'aremos', 'aciones', 'asiones', 'acion', 'asion', 'acao', 'asao', 'ando', 'endo', 'iendo', 'aron', 'ieron',
  'aram', 'eram', 'iram', 'aste', 'ado', 'ada', 'ido', 'ida', 'ing', 'ed', 'ar', 'er', 'ir', 'ou', 'ei', 'an', 'am', 'en', 'em',
  'as', 'es', 'os', 'is', 'a', 'e', 'i', 'o', 's',
]; // prettier-ignore
const SHORTEST_STEM = 3;

/** The letters that sound alike, as one: `recivo`, `resibo` and `recibo` are the same word. */
function soundOf(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/qu(?=[ei])|q/g, 'k')
    .replace(/gu(?=[ei])/g, 'g')
    .replace(/c(?=[ei])/g, 's')
    .replace(/ch/g, 'x')
    .replace(/c/g, 'k')
    .replace(/z/g, 's')
    .replace(/v/g, 'b')
    .replace(/y/g, 'i')
    .replace(/h/g, '')
    .replace(/(.)\1+/g, '$1');
}

function stemOf(word: string): string {
  // So short that every letter counts: `y` is not `hi`.
  if (word.length < SHORTEST_STEM) return word;
  const sound = soundOf(word);
  const singular = sound.length > SHORTEST_STEM && sound.endsWith('s') ? sound.slice(0, -1) : sound;
  const ending = ENDINGS.find(
    (end) => singular.endsWith(end) && singular.length - end.length >= SHORTEST_STEM,
  );
  return ending === undefined ? singular : singular.slice(0, -ending.length);
}

/**
 * The words of a text as they are compared: without accents, marks and spelling, each by its stem. Letters that
 * cannot be seen are not there, so nothing hides behind them.
 */
export function stemsOf(text: string): string[] {
  const plain = text
    .slice(0, READ_CHARACTERS)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}'’]/gu, '');
  return [...plain.matchAll(/[a-z0-9]+/g)].map(([word]) => stemOf(SHORT[word] ?? word));
}

/** Whether two stems are the same word with a letter wrong, in words that are long enough to tell. */
export function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const shortest = Math.min(a.length, b.length);
  if (shortest < 4 || Math.abs(a.length - b.length) > 1 || /\d/.test(a + b)) return false;
  return isOneEdit(a, b) && (shortest > 4 || a[0] === b[0]);
}

/** Whether one letter more, less, other or two exchanged make one of the other. */
function isOneEdit(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
