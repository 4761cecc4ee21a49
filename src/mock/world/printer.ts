import type { Bill, Period } from '../../contract/index.js';
import { addDays, civilDateOf } from '../../domain/calendar.js';
import { displayIncrementMinor, exponentOf } from '../../domain/currency.js';

/** Figures as the account's language writes them. */
export interface Printer {
  money(amountMinor: number): string;
  decimal(value: string): string;
  date(civil: string): string;
  /** First to last day of a half-open period. */
  period(period: Period): string;
  /** The same without the year, for a part of a bill. */
  days(period: Period): string;
}

export function createPrinter(locale: string, bill: Pick<Bill, 'currency' | 'zone'>): Printer {
  const exponent = exponentOf(bill.currency);
  const increment = displayIncrementMinor(bill.currency);
  const fine = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: bill.currency,
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
  });
  const whole = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: bill.currency,
    minimumFractionDigits: 0,
    maximumFractionDigits: 0,
  });
  const dates = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const shortDates = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const written = (civil: string, format = dates): string => format.format(Date.parse(`${civil}T00:00:00Z`));
  const range = ({ start, end }: Period, format = dates): string => {
    const from = civilDateOf(Date.parse(start), bill.zone);
    const last = addDays(civilDateOf(Date.parse(end), bill.zone), -1);
    return `${written(from, format)} - ${written(last, format)}`;
  };
  return {
    money(amountMinor) {
      const format = increment === 10 ** exponent && amountMinor % increment === 0 ? whole : fine;
      return format.format(amountMinor / 10 ** exponent);
    },
    decimal(value) {
      const decimals = value.split('.')[1]?.length ?? 0;
      const options = {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
        useGrouping: false,
      };
      return Number(value).toLocaleString(locale, options);
    },
    date: (civil) => written(civil),
    period: (period) => range(period),
    days: (period) => range(period, shortDates),
  };
}
