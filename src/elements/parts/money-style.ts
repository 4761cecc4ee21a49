import { displayIncrementMinor, exponentOf } from '../../domain/currency.js';
import type { MoneyStyle } from '../../i18n/format.js';

/** How amounts of a currency are written: COP in whole pesos, CLP and USD as they are. */
export function moneyStyle(currency: string): MoneyStyle {
  const exponent = exponentOf(currency);
  const hidden = String(displayIncrementMinor(currency)).length - 1;
  return { currency, exponent, decimals: Math.max(0, exponent - hidden) };
}
