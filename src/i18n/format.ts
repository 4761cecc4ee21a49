/** How a currency is written: its minor unit's exponent, and how many decimals customers see. */
export interface MoneyStyle {
  readonly currency: string;
  /** Decimals of the minor unit: 2 for USD and COP, 0 for CLP. */
  readonly exponent: number;
  /** Decimals that are shown where the amount needs no more: 0 for COP. Never hides a part of an amount. */
  readonly decimals: number;
}

/**
 * Lengths of a date: `18 de noviembre de 2026`, `miércoles, 18 de noviembre`, `18 de noviembre`, `18 nov 2026`,
 * `noviembre de 2026`, `nov`.
 */
export type DateStyle = 'long' | 'day' | 'longDay' | 'short' | 'month' | 'shortMonth';

const DATE_OPTIONS: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long', weekday: 'long' },
  longDay: { day: 'numeric', month: 'long' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  shortMonth: { month: 'short' },
};

/** Units that Intl has no name for, or names in a way no meter prints, stand as they come; these are tidied. */
const UNIT_SIGNS: Readonly<Record<string, string>> = {
  m3: 'm³',
  ft3: 'ft³',
  kwh: 'kWh',
  mwh: 'MWh',
  kw: 'kW',
};

/** Writes numbers, money, dates and units for one locale. Pure: the same input gives the same text. */
export class Formats {
  readonly #numbers = new Map<string, Intl.NumberFormat>();
  readonly #dates = new Map<string, Intl.DateTimeFormat>();

  constructor(readonly locale: string) {}

  /** An amount of minor units. Shows as many decimals as the style asks for, and all of them where cents remain. */
  money(amountMinor: number, style: MoneyStyle): string {
    const digits = decimalsOf(amountMinor, style);
    const format = this.#number({
      style: 'currency',
      currency: style.currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    return formatExactly(format, fromMinor(amountMinor, style.exponent));
  }

  /** The currency's sign alone, as it stands beside an amount: `$`, `R$`, `COP`. */
  currencySign(currency: string): string {
    const parts = this.#number({ style: 'currency', currency }).formatToParts(0);
    return parts.find((part) => part.type === 'currency')?.value ?? currency;
  }

  /** An exact decimal, grouped, with the decimals it was written with (trailing zeros of a rate are kept). */
  decimal(text: string): string {
    const digits = Math.min(text.split('.')[1]?.length ?? 0, 12);
    return formatExactly(
      this.#number({ minimumFractionDigits: digits, maximumFractionDigits: Math.max(digits, 0) }),
      text,
    );
  }

  /** A price per unit in major units (`0.0691` dollars): the currency's sign and every decimal it was written with. */
  rate(text: string, style: MoneyStyle): string {
    const digits = Math.min(text.split('.')[1]?.length ?? 0, 12);
    const format = this.#number({
      style: 'currency',
      currency: style.currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    return formatExactly(format, text);
  }

  /** A quantity with its unit: `157 kWh`, `12,5 m³`, `1 mes`. The space never breaks. */
  quantity(text: string, unit: string): string {
    if (/^(day|week|month|year)s?$/.test(unit)) return this.#span(text, unit.replace(/s$/, ''));
    return unit === '' ? this.decimal(text) : `${this.decimal(text)}\u00a0${unitSign(unit)}`;
  }

  /** A percentage of an exact decimal: `19` is `19 %` as the locale writes it. */
  percent(text: string): string {
    const digits = Math.min(text.split('.')[1]?.length ?? 0, 12);
    const format = this.#number({
      style: 'unit',
      unit: 'percent',
      minimumFractionDigits: 0,
      maximumFractionDigits: digits,
    });
    return formatExactly(format, text);
  }

  /** A whole number of days in words: `30 días`. */
  days(count: number | string): string {
    return this.#span(String(count), 'day');
  }

  /** How far a day is from today, in words: `mañana`, `in 5 days`, `há 2 dias`. */
  inDays(days: number): string {
    return new Intl.RelativeTimeFormat(this.locale, { numeric: 'auto' }).format(days, 'day');
  }

  /** A day of the civil calendar. It has no zone, so none is applied. */
  date(civil: string, style: DateStyle = 'long'): string {
    return this.#date({ ...DATE_OPTIONS[style], timeZone: 'UTC' }).format(Date.parse(`${civil}T00:00:00Z`));
  }

  /** Two days of the civil calendar as a range; both belong to it. */
  dateRange(from: string, to: string): string {
    return this.#date({ ...DATE_OPTIONS.short, timeZone: 'UTC' }).formatRange(
      Date.parse(`${from}T00:00:00Z`),
      Date.parse(`${to}T00:00:00Z`),
    );
  }

  /** A time of day at an instant, in a zone: `14:05`. */
  time(instantMs: number, zone: string): string {
    return this.#date({ hour: 'numeric', minute: '2-digit', timeZone: zone }).format(instantMs);
  }

  /** The same as short as can be read: `14:00`, but `5 p. m.` for a full hour of a clock of twelve. */
  hour(instantMs: number, zone: string): string {
    const text = this.time(instantMs, zone);
    return /\D00\D/.test(text) ? this.#date({ hour: 'numeric', timeZone: zone }).format(instantMs) : text;
  }

  /** A local time `HH:MM` as the locale writes it; `24:00` is midnight. */
  clock(local: string): string {
    const [hours = 0, minutes = 0] = local.split(':').map(Number);
    return this.time((hours * 60 + minutes) * 60_000, 'UTC');
  }

  /** The name of an ISO week day, 1 Monday to 7 Sunday: `lunes`. */
  weekday(isoDay: number, length: 'long' | 'short' = 'long'): string {
    const monday = Date.UTC(2024, 0, 1);
    return this.#date({ weekday: length, timeZone: 'UTC' }).format(monday + (isoDay - 1) * 86_400_000);
  }

  /** Several things in one sentence: `a, b y c`. */
  list(items: readonly string[]): string {
    return new Intl.ListFormat(this.locale, { type: 'conjunction' }).format(items);
  }

  #span(text: string, unit: string): string {
    const options = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 12 } as const;
    return formatExactly(this.#number(options), text).replaceAll(' ', '\u00a0');
  }

  #number(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    return cached(this.#numbers, options, () => new Intl.NumberFormat(this.locale, options));
  }

  #date(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return cached(this.#dates, options, () => new Intl.DateTimeFormat(this.locale, options));
  }
}

const formats = /* @__PURE__ */ new Map<string, Formats>();

/** The formatters of a locale, made once: Intl objects are slow to build and cheap to use. */
export function formatsFor(locale: string): Formats {
  const known = formats.get(locale);
  if (known) return known;
  const made = new Formats(locale);
  formats.set(locale, made);
  return made;
}

/** A unit as a person reads it: `m3` is `m³`. Unknown units stand as they come. */
export function unitSign(unit: string): string {
  return UNIT_SIGNS[unit.toLowerCase()] ?? unit;
}

/** Minor units as an exact decimal: 5835 with exponent 2 is `58.35`. */
export function fromMinor(amountMinor: number, exponent: number): string {
  const sign = amountMinor < 0 ? '-' : '';
  const digits = BigInt(Math.abs(amountMinor))
    .toString()
    .padStart(exponent + 1, '0');
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/** The decimals an amount needs: those of the style, or all of them where it is no multiple of what they can say. */
export function decimalsOf(amountMinor: number, style: MoneyStyle): number {
  const hidden = style.exponent - style.decimals;
  return hidden > 0 && amountMinor % 10 ** hidden === 0 ? style.decimals : style.exponent;
}

/** Intl reads decimal strings without a float in between; where it is too old for that it rounds at 15 digits. */
function formatExactly(format: Intl.NumberFormat, decimal: string): string {
  return format.format(decimal as unknown as number);
}

function cached<T>(cache: Map<string, T>, options: object, make: () => T): T {
  const key = JSON.stringify(options);
  const known = cache.get(key);
  if (known) return known;
  const made = make();
  cache.set(key, made);
  return made;
}
