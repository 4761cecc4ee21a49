// Which figures may stand on the screen: worked out from the answers alone, never by asking the element.
import type { AccountSummary } from '../../src/contract/accounts.js';
import type { Bill, BillLine } from '../../src/contract/bills.js';
import type { Channel, Config } from '../../src/contract/config.js';
import { addDays, civilDateOf, daysBetween, instantAt } from '../../src/domain/calendar.js';
import { explainBill } from '../../src/domain/explain/explain-bill.js';
import { waterfall } from '../../src/domain/explain/waterfall.js';
import { moneyStyle } from '../../src/elements/parts/money-style.js';
import { type Formats, formatsFor, type MoneyStyle } from '../../src/i18n/format.js';
import { textsOf } from './markup.js';

/** What a customer's screen may be about. */
export interface Known {
  readonly locale: string;
  /** What the utility's clock showed while the page was open: an answer may set it. */
  readonly nowsMs: readonly number[];
  readonly account?: AccountSummary | undefined;
  readonly config?: Config | undefined;
  readonly bill?: Bill | undefined;
  /** Ids under which the utility finds a failed request. */
  readonly references: readonly string[];
}

/** The figures and texts that may be shown, each written as the locale writes it. */
export class Allowed {
  readonly figures = new Set<string>();
  /** Amounts and quantities: what may stand where an amount stands. */
  readonly amounts = new Set<string>();
  readonly f: Formats;
  readonly #known: Known;

  constructor(known: Known) {
    this.#known = known;
    this.f = formatsFor(known.locale);
    for (const id of known.references) this.#text(id);
    if (known.account?.nextBillOn) this.#date(known.account.nextBillOn);
    if (known.config) this.#ofConfig(known.config);
    if (known.bill) this.#ofBill(known.bill);
  }

  #figure(text: string): void {
    if (/\p{Nd}/u.test(text)) this.figures.add(text);
  }

  /** A text of the utility's own stands letter for letter, or without the blanks around it. */
  #text(text: string | undefined): void {
    if (text === undefined) return;
    this.#figure(text);
    this.#figure(text.trim());
  }

  /** How long a date is written is a matter of the place where it stands. */
  #date(civil: string): void {
    for (const style of ['long', 'day', 'longDay', 'short'] as const) this.#figure(this.f.date(civil, style));
  }

  #amount(text: string): void {
    this.amounts.add(text);
    this.#figure(text);
  }

  #ofConfig(config: Config): void {
    for (const entry of config.glossary) for (const text of Object.values(entry.text)) this.#text(text);
    for (const words of Object.values(config.strings)) {
      // Words of the utility's own, and between them the values that the bill gives.
      for (const text of Object.values(words)) {
        for (const part of text.split(/(\{\w+\})/)) this.#text(part);
      }
    }
    for (const channel of config.channels) this.#ofChannel(channel);
  }

  #ofChannel(channel: Channel): void {
    for (const label of Object.values(channel.label)) this.#text(label);
    this.#text(channel.value);
    const todays = new Set(this.#known.nowsMs.map((nowMs) => civilDateOf(nowMs, channel.zone)));
    const times = new Set(channel.hours.flatMap(({ opens, closes }) => [opens, closes]));
    for (const today of todays) {
      for (const time of times) {
        const [hours = 0, minutes = 0] = time.split(':').map(Number);
        // By the clock of the channel on every day that counts: one of them may skip the hour.
        for (let day = -1; day <= 9; day += 1) {
          const at = instantAt(addDays(today, day), hours * 60 + minutes, channel.zone);
          this.#figure(this.f.time(at, channel.zone));
        }
      }
    }
  }

  #ofBill(bill: Bill): void {
    const { f } = this;
    const style = moneyStyle(bill.currency);
    const money = (minor: number | bigint): void => this.#amount(f.money(Number(minor), style));
    const { totals, payment } = bill;
    for (const minor of [...Object.values(totals), payment.paidMinor, payment.outstandingMinor]) money(minor);
    // A credit is stated as a positive amount, a payment takes away.
    for (const minor of [totals.amountDueMinor, payment.outstandingMinor]) if (minor < 0) money(-minor);
    money(-totals.paymentsMinor);
    for (const minor of differences(bill)) money(minor);

    this.#text(bill.number);
    this.#date(bill.issuedOn);
    if (bill.dueOn !== null) {
      this.#date(bill.dueOn);
      for (const nowMs of this.#known.nowsMs)
        this.#figure(f.inDays(daysBetween(civilDateOf(nowMs, bill.zone), bill.dueOn)));
    }
    for (const on of [bill.cutoffOn, payment.paidOn, bill.estimate?.settlesOn]) {
      if (on) this.#date(on);
    }
    this.#days(bill.period, bill.zone);
    for (const section of bill.sections ?? []) {
      this.#text(section.label);
      this.#text(section.provider.name);
      money(section.subtotalMinor);
      this.#days(section.period, section.zone);
      this.#figure(f.days(section.days));
      if (section.quantity !== undefined) {
        this.#figure(f.quantity(section.quantity, section.unit ?? ''));
        // More was sent back than taken: said in words, so without its sign.
        this.#figure(f.quantity(section.quantity.replace(/^-/, ''), section.unit ?? ''));
      }
      for (const read of section.reads) {
        this.#text(read.meterId);
        for (const { on, value } of [read.from, read.to]) {
          this.#date(on);
          this.#amount(f.quantity(value, read.unit));
        }
        this.#amount(f.quantity(read.quantity, read.unit));
      }
    }
    for (const [zone, lines] of groupsOf(bill))
      for (const line of lines) this.#ofLine(line, zone, bill, style);
  }

  #ofLine(line: BillLine, zone: string, bill: Bill, style: MoneyStyle): void {
    const { f } = this;
    this.#text(line.label);
    this.#text(line.touLabel);
    this.#amount(f.money(line.amountMinor, style));
    if (line.period) this.#days(line.period, zone);
    const { tier, quantity, days, rate, percent, unit = '' } = line;
    if (tier) {
      this.#figure(f.decimal(tier.from));
      this.#figure(f.quantity(tier.from, unit));
      if (tier.to !== null) this.#figure(f.quantity(tier.to, unit));
    }
    if (quantity !== undefined) this.#figure(f.quantity(quantity, unit));
    if (days !== undefined) this.#figure(f.days(days));
    if (rate !== undefined) this.#figure(f.rate(rate, style));
    if (percent !== undefined) {
      this.#figure(f.percent(percent));
      const named = new Set(line.baseLineIds ?? []);
      const base = everyLine(bill).filter(({ id }) => named.has(id) && id !== line.id);
      const sum = total(base.map(({ amountMinor }) => amountMinor));
      // A tax that is inside its own base counts itself.
      for (const minor of [sum, sum + BigInt(line.amountMinor)]) this.#figure(f.money(Number(minor), style));
    }
  }

  /** The first and the last day of a half-open period. */
  #days(period: { start: string; end: string }, zone: string): void {
    const from = civilDateOf(Date.parse(period.start), zone);
    const to = addDays(civilDateOf(Date.parse(period.end), zone), -1);
    this.#figure(this.f.dateRange(from, to < from ? from : to));
  }
}

const total = (amounts: readonly number[]): bigint => amounts.reduce((sum, one) => sum + BigInt(one), 0n);

function everyLine(bill: Bill): BillLine[] {
  return groupsOf(bill).flatMap(([, lines]) => lines);
}

/** The lines with the zone that their days are counted in. */
function groupsOf(bill: Bill): (readonly [string, readonly BillLine[]])[] {
  const own = (bill.sections ?? []).map(({ zone, lines }) => [zone, lines] as const);
  return [...own, [bill.zone, bill.lines ?? []] as const];
}

const APART = ['payment', 'carried_balance', 'information', 'subtotal'];

/** By how much a bill that does not add up misses: its total, and its charges. */
function differences(bill: Bill): bigint[] {
  const { previousBalanceMinor, paymentsMinor, currentChargesMinor, arrearsMinor, amountDueMinor } =
    bill.totals;
  const due = total([
    previousBalanceMinor,
    -paymentsMinor,
    currentChargesMinor,
    arrearsMinor,
    -amountDueMinor,
  ]);
  const charged = total([
    ...(bill.sections ?? []).map(({ subtotalMinor }) => subtotalMinor),
    ...(bill.lines ?? []).filter(({ role }) => !APART.includes(role)).map(({ amountMinor }) => amountMinor),
    -currentChargesMinor,
  ]);
  return [due, charged].map((minor) => (minor < 0n ? -minor : minor));
}

const isOfWhy = (element: Element | null): boolean => element?.closest('.why') != null;

/**
 * Every figure on the screen that is neither in the answers nor derived from them. What the explanation and the checks
 * show is looked at by itself.
 */
export function strayFigures(root: ShadowRoot, allowed: Allowed): string[] {
  const longestFirst = [...allowed.figures].sort((a, b) => b.length - a.length);
  const texts = textsOf(root).filter(({ parentElement }) => !isOfWhy(parentElement));
  const found = texts.flatMap(({ data }) => {
    if (!/\p{Nd}/u.test(data) || allowed.figures.has(data.trim()) || allowed.figures.has(data)) return [];
    const rest = longestFirst.reduce(without, data);
    return /\p{Nd}/u.test(rest) ? [`a figure from nowhere: ${JSON.stringify(rest.slice(0, 120))}`] : [];
  });
  for (const element of root.querySelectorAll('.amount')) {
    if (isOfWhy(element)) continue;
    const text = (element.textContent ?? '').trim();
    if (!allowed.amounts.has(text))
      found.push(`an amount from nowhere: ${JSON.stringify(text.slice(0, 120))}`);
  }
  return found;
}

/** Leaves a blank for each place where the figure stands alone: no sign, digit, letter or currency belongs to it. */
function without(text: string, figure: string): string {
  let rest = text;
  for (let at = rest.indexOf(figure); at >= 0; at = rest.indexOf(figure, at + 1)) {
    const before = rest.slice(0, at);
    const after = rest.slice(at + figure.length);
    if (
      /[\p{L}\p{Nd}\p{Sc}\-−+]$|\p{Nd}[.,]$/u.test(before) ||
      /^[\p{L}\p{Nd}\p{Sc}%]|^[.,]\p{Nd}/u.test(after)
    )
      continue;
    rest = `${before} ${after}`;
  }
  return rest;
}

/** Whether the waterfall goes from one bill of the answer to the other by the amounts that the domain finds. */
export function wrongCauses(root: ShadowRoot, from: Bill | undefined, to: Bill, f: Formats): string[] {
  const shown = [...root.querySelectorAll('.fall > li > .row > .amount')].map(textOf);
  const explanation = from && explainBill(from, to);
  if (explanation?.status !== 'explained' || !from) {
    return shown.length > 0 ? ['causes are named where none can be'] : [];
  }
  if (shown.length === 0) return [];
  const style = moneyStyle(to.currency);
  const fall = waterfall(explanation, from.totals.amountDueMinor, to.totals.amountDueMinor);
  const step = (minor: number): string => {
    const size = f.money(Math.abs(minor), style);
    return minor === 0 ? size : `${minor < 0 ? '−' : '+'}\u00a0${size}`;
  };
  const wanted = [
    f.money(fall.fromMinor, style),
    ...fall.steps.map(({ amountMinor }) => step(amountMinor)),
    f.money(fall.toMinor, style),
  ];
  return differing('the causes', shown, wanted);
}

const INFORMS = ['information', 'subtotal'];

/**
 * Whether each service's charges, and the rows of the sum, stand on the screen letter for letter with the amounts that
 * the bill gives them.
 */
export function wrongCharges(root: ShadowRoot, bill: Bill, f: Formats): string[] {
  const style = moneyStyle(bill.currency);
  const row = ({ label, amountMinor }: BillLine): string => `${label} ${f.money(amountMinor, style)}`;
  const sections = bill.sections ?? [];
  const cards = [...root.querySelectorAll('.service')];
  const services = cards.filter((card) => card.querySelector('header > .sub'));
  const wanted = sections.flatMap(({ label, subtotalMinor, lines }, index) => [
    label,
    ...lines.filter(({ role }) => !INFORMS.includes(role)).map(row),
    // What only informs is there once it has been opened.
    ...(services[index]?.querySelector('.aside:not([open])')
      ? []
      : lines.filter(({ role }) => INFORMS.includes(role)).map(row)),
    f.money(subtotalMinor, style),
  ]);
  const shown = services.flatMap((card) => [
    textOf(card.querySelector('header bdi')),
    ...rowsOf(card),
    textOf(card.querySelector(':scope > .total .amount')),
  ]);
  const faults = differing('the charges', shown, wanted);

  // A bill that is one service's subtotal needs no sum.
  const sum = cards.find((card) => card.querySelector('.total.grand'));
  if (!sum) return faults;
  const added = [
    ...sections.map(({ label, subtotalMinor }) => `${label} ${f.money(subtotalMinor, style)}`),
    ...(bill.lines ?? []).map(row),
  ];
  return [...faults, ...differing('the rows of the sum', rowsOf(sum).sort(), added.sort())];
}

/** The rows that carry a label of the bill's, each with its amount. */
function rowsOf(card: Element): string[] {
  const rows = [...card.querySelectorAll('.row')].map((row) => [...row.querySelectorAll('bdi')]);
  return rows.filter((parts) => parts.length > 1).map((parts) => parts.map(textOf).join(' '));
}

function textOf(element: Element | null): string {
  return element?.textContent ?? '';
}

function differing(what: string, shown: readonly string[], wanted: readonly string[]): string[] {
  const at = wanted.findIndex((text, index) => shown[index] !== text);
  if (at < 0 && shown.length === wanted.length) return [];
  const [is, should] = [shown[Math.max(at, 0)], wanted[Math.max(at, 0)]].map((text) =>
    (text ?? 'nothing').slice(0, 100),
  );
  return [`${what} are not those of the bill: ${JSON.stringify(is)} instead of ${JSON.stringify(should)}`];
}
