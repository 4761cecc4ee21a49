import { exponentOf } from '../currency.js';

/** An amount of whole units as it was typed, in minor units; or why it is none. */
export type WholeAmount =
  { readonly minor: number } | { readonly typo: 'empty' | 'not-a-number' | 'too-large' };

/**
 * Reads an amount without cents, such as a limit: blanks, and signs between thousands, are as people write them. What
 * could be cents is not taken for thousands: it is no whole amount.
 */
export function readWholeAmount(text: string, currency: string): WholeAmount {
  const typed = text.replace(/\s/g, '').replace(/^[^\d.,−–-]{1,4}(?=\d)/u, '');
  if (text.trim() === '') return { typo: 'empty' };
  if (!/^(\d+|\d{1,3}([.,’'])\d{3}(\2\d{3})*)$/.test(typed)) return { typo: 'not-a-number' };
  const minor = Number(typed.replace(/\D/g, '')) * 10 ** exponentOf(currency);
  if (!Number.isSafeInteger(minor)) return { typo: 'too-large' };
  return minor > 0 ? { minor } : { typo: 'not-a-number' };
}

/** Whole units as a customer would type them, without a sign; empty for none, and for what has cents. */
export function wholeAmountText(minor: number | null, currency: string): string {
  const units = (minor ?? 0) / 10 ** exponentOf(currency);
  return units > 0 && Number.isSafeInteger(units) ? String(units) : '';
}
