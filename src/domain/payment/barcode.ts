/** Widths of bars and gaps in turn, a bar first, in modules. */
export type Bars = readonly number[];

/** Code 128's symbols, as the widths of three bars and three gaps, by value; 103 to 105 start sets A to C. */
const CODE_128 =
  '212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221223211221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321112313132113132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131311123311321331121312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114122411142112142211241211221114413111241112134111111242121142121241114212124112124211411212421112421211212141214121412121111143111341131141114113114311411113411311113141114131311141411131211412211214211232';
const STOP_128: Bars = [2, 3, 3, 1, 1, 1, 2];
const START_B = 104;
const START_C = 105;
const TO_B = 100;

/** Interleaved 2 of 5: which two of a digit's five elements are wide. */
const TWO_OF_FIVE = [
  '11221',
  '21112',
  '12112',
  '22111',
  '11212',
  '21211',
  '12211',
  '11122',
  '21121',
  '12121',
];
const elementsOf = (digit: string | undefined): number[] =>
  [...(TWO_OF_FIVE[Number(digit)] ?? '')].map((width) => (width === '2' ? 3 : 1));

/** Code 128: digits in pairs as long as there are any, the rest as characters. Undefined for what it cannot say. */
export function code128(text: string): Bars | undefined {
  if (!/^[\x20-\x7e]+$/.test(text)) return undefined;
  const pairs = /^(?:\d\d)+/.exec(text)?.[0] ?? '';
  // Two digits alone are as short as characters.
  const digits = pairs.length >= 4 || pairs.length === text.length ? pairs : '';
  const values = [digits === '' ? START_B : START_C];
  for (let at = 0; at < digits.length; at += 2) values.push(Number(digits.slice(at, at + 2)));
  const rest = text.slice(digits.length);
  if (digits !== '' && rest !== '') values.push(TO_B);
  for (const character of rest) values.push(character.charCodeAt(0) - 32);
  const check = values.reduce((sum, value, index) => sum + value * Math.max(1, index), 0) % 103;
  return [
    ...[...values, check].flatMap((value) => [...CODE_128.slice(value * 6, value * 6 + 6)].map(Number)),
    ...STOP_128,
  ];
}

/** Interleaved 2 of 5: an even number of digits. Undefined for anything else. */
export function interleaved2of5(text: string): Bars | undefined {
  if (!/^(?:\d\d)+$/.test(text)) return undefined;
  const bars = [1, 1, 1, 1];
  for (let at = 0; at < text.length; at += 2) {
    const [dark, light] = [elementsOf(text[at]), elementsOf(text[at + 1])];
    for (const [index, width] of dark.entries()) bars.push(width, light[index] ?? 1);
  }
  return [...bars, 3, 1, 1];
}

/** The bars as a path in an SVG of `width` by 1 modules, with the quiet zone that readers need on both sides. */
export function barPath(bars: Bars): { readonly width: number; readonly path: string } {
  let x = 10;
  let path = '';
  for (const [index, width] of bars.entries()) {
    if (index % 2 === 0) path += `M${String(x)} 0h${String(width)}v1h-${String(width)}z`;
    x += width;
  }
  return { width: x + 10, path };
}
