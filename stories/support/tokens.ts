// The list of tokens, read from the style sheets that every element has.
import { base, buttons, disclosure } from '../../src/styles/base.js';
import { panels } from '../../src/styles/panels.js';
import { tokens } from '../../src/styles/tokens.js';

export interface Token {
  readonly name: string;
  readonly light: string;
  /** Undefined where it is the same in both themes. */
  readonly dark: string | undefined;
}

const sheets = [tokens, base, buttons, disclosure, panels];
const DECLARATION = /var\(\s*(--utility-[a-z-]+),\s*([^;]+?)\s*\);/g;

/** Every public token with its defaults, in the order of the sheets: light first, what follows is dark. */
export function listTokens(css: string = sheets.map(({ cssText }) => cssText).join('')): Token[] {
  const found = new Map<string, string[]>();
  for (const [, name = '', value = ''] of css.matchAll(DECLARATION)) {
    const values = found.get(name) ?? [];
    found.set(name, [...values, value]);
  }
  return [...found].map(([name, values]) => {
    const [light = ''] = values;
    return { name, light, dark: values.find((value) => value !== light) };
  });
}
