import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { tokens } from '../../src/styles/tokens.js';

type Colours = ReadonlyMap<string, string>;

/** The colours of each block of a sheet that sets any, in the order of the blocks. */
function blocksOf(sheet: string, pattern: RegExp): Colours[] {
  return [...sheet.matchAll(/\{([^{}]*)\}/g)]
    .map(
      ([, body = '']) =>
        new Map([...body.matchAll(pattern)].map(([, name = '', value = '']) => [name, value])),
    )
    .filter((colours) => colours.size > 0);
}

const [light, dark, forcedLight, forcedDark] = blocksOf(
  tokens.cssText,
  /--_[\w-]+:\s*var\(\s*--utility-color-([\w-]+),\s*(#[0-9a-f]{6})\s*\)/g,
);

function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const TEXT_PAIRS = [
  ['text', 'surface'],
  ['text', 'sunken'],
  ['text', 'good-ground'],
  ['text', 'warn-ground'],
  ['text', 'bad-ground'],
  ['muted', 'surface'],
  ['muted', 'sunken'],
  ['accent', 'surface'],
  ['accent', 'sunken'],
  ['accent', 'warn-ground'],
  ['on-accent', 'accent'],
  ['good', 'surface'],
  ['good', 'good-ground'],
  ['warn', 'warn-ground'],
  ['bad', 'bad-ground'],
] as const;
const EDGE_PAIRS = [
  ['edge', 'surface'],
  ['edge', 'sunken'],
  ['focus', 'surface'],
  ['focus', 'sunken'],
] as const;

describe('tokens', () => {
  it('are the same whether the device or the page asks for a theme', () => {
    assert.deepEqual(forcedLight, light);
    assert.deepEqual(forcedDark, dark);
    assert.equal(light?.size, 15);
  });

  it('are the same in the shipped stylesheet', () => {
    const sheet = readFileSync(new URL('../../src/styles/servicedrop.css', import.meta.url), 'utf8');
    const [shippedLight, shippedDark] = blocksOf(sheet, /--utility-color-([\w-]+):\s*(#[0-9a-f]{6})/g);
    assert.deepEqual(shippedLight, light);
    assert.deepEqual(shippedDark, dark);
  });

  it('never set a public token, which would beat the page', () => {
    assert.doesNotMatch(tokens.cssText, /[{;]\s*--utility-/);
  });

  for (const [theme, colours] of [
    ['light', light],
    ['dark', dark],
  ] as const) {
    const check = (pairs: readonly (readonly [string, string])[], least: number): void => {
      for (const [front, ground] of pairs) {
        const found = contrast(colours?.get(front) ?? '', colours?.get(ground) ?? '');
        assert.ok(found >= least, `${front} on ${ground}: ${found.toFixed(2)}`);
      }
    };
    it(`can be read in ${theme}`, () => check(TEXT_PAIRS, 4.5));
    it(`show the edges of controls in ${theme}`, () => check(EDGE_PAIRS, 3));
  }
});
