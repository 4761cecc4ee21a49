import type { Account } from '../../contract/accounts.js';
import type { Balance } from '../../contract/balance.js';
import type { Bill } from '../../contract/bills.js';
import type { Channel, Config } from '../../contract/config.js';
import type { Fact } from '../../contract/facts.js';
import type { Payment } from '../../contract/payments.js';
import { formatsFor } from '../../i18n/format.js';
import { civilDateOf } from '../calendar.js';
import { displayIncrementMinor, exponentOf } from '../currency.js';
import { factsIn } from './validate-answers.js';

/** What is known of an account when a bot speaks. Everything is as of now. */
export interface FactSource {
  readonly config: Config;
  readonly account: Account;
  readonly balance: Balance;
  /** Newest first. */
  readonly bills: readonly Bill[];
  /** Newest first. */
  readonly payments: readonly Payment[];
  readonly locale: string;
}

/** Facts as they are to be read. One that is not known, or does not apply, is left out. */
export type FactTexts = Readonly<Partial<Record<Fact, string>>>;

/** An amount as customers of its currency write it. */
export function moneyText(amountMinor: number, currency: string, locale: string): string {
  const exponent = exponentOf(currency);
  const decimals = displayIncrementMinor(currency) >= 10 ** exponent ? 0 : exponent;
  return formatsFor(locale).money(amountMinor, { currency, exponent, decimals });
}

/** The facts of an account in the words of a language. */
export function factTexts({ config, account, balance, bills, payments, locale }: FactSource): FactTexts {
  const formats = formatsFor(locale);
  const money = (amountMinor: number, currency: string): string => moneyText(amountMinor, currency, locale);
  const date = (on: string | null | undefined): string | undefined =>
    on == null ? undefined : formats.date(on, 'longDay');
  const civil = (at: string | null | undefined): string | undefined =>
    at == null ? undefined : formats.date(civilDateOf(Date.parse(at), account.zone), 'longDay');
  const owed = (amountMinor: number): string | undefined =>
    amountMinor > 0 ? money(amountMinor, balance.currency) : undefined;
  const bill = bills.find(({ replacedBy }) => replacedBy === null);
  const paid = payments.find(({ state }) => state === 'succeeded');
  const found: Partial<Record<Fact, string | undefined>> = {
    accountNumber: account.number,
    amountDue: owed(balance.amountDueMinor),
    overdue: owed(balance.overdueMinor),
    paymentsOnTheWay: owed(balance.pendingMinor),
    dueOn: date(balance.dueOn),
    cutoffOn: date(balance.cutoffOn),
    lastBillAmount: bill && money(bill.totals.amountDueMinor, bill.currency),
    lastBillOn: bill && date(bill.issuedOn),
    nextBillOn: date(account.nextBillOn),
    lastPaymentAmount: paid && money(paid.amountMinor, paid.currency),
    lastPaymentOn: civil(paid?.settledAt ?? paid?.confirmedAt),
    ...channelFacts(config, locale),
  };
  return Object.fromEntries(Object.entries(found).filter(([, text]) => text !== undefined));
}

/** What the config alone tells: names, numbers, hours. */
export function channelFacts(config: Config, locale: string): FactTexts {
  const first = (kind: string, emergency = false): Channel | undefined =>
    config.channels.find((one) => one.kind === kind && (one.emergency ?? false) === emergency);
  const office = first('office');
  const hours = (office ?? first('phone'))?.hours;
  const found: Partial<Record<Fact, string | undefined>> = {
    brand: config.brand.name,
    phone: first('phone')?.value,
    emergencyPhone: first('phone', true)?.value,
    office: office?.value,
    hours: hours && hours.length > 0 ? hoursText(hours, locale) : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, text]) => text !== undefined));
}

/** Hours of a week in words: `lunes - viernes 07:00 - 17:00; sábado 08:00 - 12:00`. */
function hoursText(hours: Channel['hours'], locale: string): string {
  const formats = formatsFor(locale);
  return hours
    .map(({ days, opens, closes }) => {
      const sorted = [...days].sort((a, b) => a - b);
      const [first = 1] = sorted;
      const last = sorted.at(-1) ?? first;
      const isRange = sorted.length > 1 && last - first === sorted.length - 1;
      const names = isRange
        ? `${formats.weekday(first)} – ${formats.weekday(last)}`
        : formats.list(sorted.map((one) => formats.weekday(one)));
      return `${names}, ${formats.clock(opens)} – ${formats.clock(closes)}`;
    })
    .join('; ');
}

/** A text with its facts filled in; undefined where one of them is not known. */
export function fillFacts(text: string | undefined, facts: FactTexts): string | undefined {
  if (text === undefined) return undefined;
  const known: Readonly<Record<string, string | undefined>> = facts;
  if (factsIn(text).some((name) => known[name] === undefined)) return undefined;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => known[name] ?? '');
}
