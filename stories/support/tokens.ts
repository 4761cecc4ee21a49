// The list of tokens, read from the style sheets that every element has.
import { base } from '../../src/styles/base.js';
import { tokens } from '../../src/styles/tokens.js';

export interface Token {
  readonly name: string;
  readonly light: string;
  /** Undefined where it is the same in both themes. */
  readonly dark: string | undefined;
}

const DECLARATION = /var\((--utility-[a-z-]+),\s*([^;]+?)\);/g;

/** Every public token with its defaults, in the order of the sheets: light first, what follows is dark. */
export function listTokens(css: string = tokens.cssText + base.cssText): Token[] {
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
