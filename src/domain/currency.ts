/**
 * Minor units per ISO 4217 (list one, amendment 177): every currency whose exponent is not 2.
 * Own table, because `Intl` follows CLDR, which gives everyday digits and not the standard's.
 */
const EXPONENTS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  CLF: 4,
  UYW: 4,
};

/** Currencies whose minor unit exists in ISO 4217 but is out of use: bills show whole units. In minor units. */
const DISPLAY_INCREMENTS: Readonly<Record<string, number>> = {
  COP: 100,
  HUF: 100,
  IDR: 100,
  IQD: 1000,
  IRR: 100,
  LAK: 100,
  LBP: 100,
  MMK: 100,
};

const lookUp = (table: Readonly<Record<string, number>>, currency: string): number | undefined =>
  Object.hasOwn(table, currency) ? table[currency] : undefined;

/**
 * How many decimal digits the minor unit of a currency has by ISO 4217: 2 for USD and COP, 0 for CLP and JPY,
 * 3 for KWD, 4 for CLF. A code that is not in the table has 2.
 */
export function exponentOf(currency: string): number {
  return lookUp(EXPONENTS, currency) ?? 2;
}

/**
 * The smallest step, in minor units, in which amounts of a currency are shown: 100 for COP (whole pesos), 1 for
 * CLP and USD. It rounds what is displayed, never what is summed.
 */
export function displayIncrementMinor(currency: string): number {
  return lookUp(DISPLAY_INCREMENTS, currency) ?? 1;
}
