import type { AddressMatch } from '../../../contract/index.js';

/** The short forms that people write, by the word that they stand for. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  apartamento: ['apto', 'apt', 'ap', 'apartment', 'depto', 'dpto', 'departamento', 'int', 'interior', 'piso'],
  avenida: ['av', 'avda', 'ave', 'avenue'],
  calle: ['cl', 'cll', 'c'],
  carrera: ['cra', 'cr', 'kr', 'kra'],
  diagonal: ['dg', 'diag'],
  edificio: ['ed', 'edif', 'edificio'],
  drive: ['dr'],
  lane: ['ln'],
  pasaje: ['pje', 'psje'],
  road: ['rd'],
  rua: ['r'],
  saint: ['st.', 'sta', 'santa', 'san', 'sao'],
  street: ['st', 'str'],
};
const LONG = new Map(Object.entries(SHORT).flatMap(([long, forms]) => forms.map((form) => [form, long])));

/** The words of an address without accents, capitals, marks and short forms: `Cra. 30 N° 12-45` → carrera 30 12 45. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\bn(?:ro|o|um)?\s*[.º°ª]+\s*o?(?=\s*\d)|#/g, ' ')
    .replace(/[º°ª]/g, '');
  return plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'de' && word !== 'la' && word !== 'the')
    .map((word) => LONG.get(word) ?? word);
}

/** How well an address fits: the smaller the better; undefined where a word that was typed is nowhere in it. */
function distance(typed: readonly string[], address: readonly string[]): number | undefined {
  let sum = 0;
  const left = address.map((word, index) => ({ word, index }));
  for (const [index, word] of typed.entries()) {
    const exact = left.find((one) => one.word === word);
    const begun = exact ?? left.find((one) => one.word.startsWith(word) && !/^\d+$/.test(one.word));
    // Only the last word may be half a number: somebody is still typing it.
    const typing = index === typed.length - 1 ? left.find((one) => one.word.startsWith(word)) : undefined;
    const found = begun ?? typing;
    if (!found) return undefined;
    left.splice(left.indexOf(found), 1);
    sum += Math.abs(found.index - index) + (exact ? 0 : 1);
  }
  return sum;
}

/** The addresses that fit what was typed, best first, then in their own order. */
export function searchIn(
  matches: readonly AddressMatch[],
  text: string,
  wordsIn: (match: AddressMatch) => string = ({ address }) => [...address.lines, address.locality].join(' '),
): AddressMatch[] {
  const typed = wordsOf(text);
  if (typed.length === 0) return [];
  return matches
    .flatMap((match, order) => {
      const away = distance(typed, wordsOf(wordsIn(match)));
      return away === undefined ? [] : [{ match, away, order }];
    })
    .sort((a, b) => a.away - b.away || a.order - b.order)
    .map(({ match }) => match);
}
