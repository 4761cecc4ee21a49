import { exponentOf } from '../currency.js';

/** An amount as it was typed, in minor units; or why it is none. */
export type TypedAmount =
  { readonly minor: number } | { readonly typo: 'empty' | 'not-a-number' | 'too-large' };

/** Why an amount cannot be paid. */
export type AmountProblem = 'below-minimum' | 'above-maximum' | 'above-owed';

/**
 * Reads an amount as people write it: blanks, a sign in front, and the signs of any country between thousands and
 * before cents. What could be both (`1.234` where there are cents) is taken for thousands; `1.23` is cents.
 */
export function readAmount(text: string, currency: string): TypedAmount {
  const typed = text.replace(/\s/g, '').replace(/^[^\d.,−–-]{1,4}(?=\d)/u, '');
  if (typed === '') return { typo: 'empty' };
  const exponent = exponentOf(currency);
  const cents = new RegExp(`[.,](\\d{1,${String(Math.max(1, exponent))}})$`).exec(typed);
  const whole = cents ? typed.slice(0, cents.index) : typed;
  const mark = cents?.[0].slice(0, 1);
  const isWhole = /^(\d+|\d{1,3}([.,’'])\d{3}(\2\d{3})*)$/.test(whole);
  // One sign is not for thousands and for cents at once.
  const isTwice = mark !== undefined && whole.includes(mark);
  if (!isWhole || isTwice || (cents && exponent === 0)) return { typo: 'not-a-number' };
  const minor = Number(whole.replace(/\D/g, '') + (cents?.[1] ?? '').padEnd(exponent, '0'));
  if (!Number.isSafeInteger(minor)) return { typo: 'too-large' };
  return minor > 0 ? { minor } : { typo: 'not-a-number' };
}

/** The amount of an attribute, a plain decimal of whole units such as `45000` or `58.35`; undefined where it is none. */
export function plainAmount(text: string | null, currency: string): number | undefined {
  const parts = /^(\d{1,12})(?:\.(\d{1,4}))?$/.exec(text?.trim() ?? '');
  const exponent = exponentOf(currency);
  const cents = parts?.[2] ?? '';
  if (!parts || cents.length > exponent) return undefined;
  const minor = Number((parts[1] ?? '') + cents.padEnd(exponent, '0'));
  return Number.isSafeInteger(minor) && minor > 0 ? minor : undefined;
}

/** Why an amount cannot be paid this way; undefined where it can. */
export function amountProblem(
  minor: number,
  limits: { readonly minimumMinor: number; readonly maximumMinor: number | null; readonly owedMinor: number },
): AmountProblem | undefined {
  if (minor > limits.owedMinor) return 'above-owed';
  if (limits.maximumMinor !== null && minor > limits.maximumMinor) return 'above-maximum';
  return minor < limits.minimumMinor ? 'below-minimum' : undefined;
}
