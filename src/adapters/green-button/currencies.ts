/** ISO 4217 numbers of the currencies that bills of this project come in, and of their neighbours. */
const NUMBERS: Readonly<Record<string, string>> = {
  ARS: '032',
  AUD: '036',
  BOB: '068',
  BRL: '986',
  CAD: '124',
  CHF: '756',
  CLP: '152',
  COP: '170',
  CRC: '188',
  DOP: '214',
  EUR: '978',
  GBP: '826',
  GTQ: '320',
  HNL: '340',
  JPY: '392',
  MXN: '484',
  NIO: '558',
  NZD: '554',
  PAB: '590',
  PEN: '604',
  PYG: '600',
  USD: '840',
  UYU: '858',
};

/** The number of a currency, without leading zeros as ESPI writes it; undefined for one that is not on the list. */
export function currencyNumber(code: string): string | undefined {
  return NUMBERS[code]?.replace(/^0+/, '');
}

/** The currency of a number, with or without leading zeros. */
export function currencyOf(number: string): string | undefined {
  const padded = number.padStart(3, '0');
  return Object.keys(NUMBERS).find((code) => NUMBERS[code] === padded);
}
