import type { ExplanationPart } from '../../domain/explain/types.js';
import { blocksMoved, chargeTurn, type Fact, sideOf } from '../../domain/explain/facts.js';
import type { MainCause } from '../../domain/explain/waterfall.js';
import { type Formats, type MoneyStyle, unitSign } from '../../i18n/format.js';
import type { Compared, Outcome } from './why.model.js';
import type { WhyStrings } from './why.words.js';

/** What is needed to write. */
export interface Pen {
  readonly t: WhyStrings;
  readonly f: Formats;
  readonly style: MoneyStyle;
}

const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/** What comes from outside keeps its own direction inside our sentences, and cannot turn ours. */
export const apart = (label: string): string => `\u2068${label.replace(TURNS, '')}\u2069`;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** What a cause did, in a few words: "usó más". */
export function phraseOf({ cause, amountMinor, parts }: MainCause, { t }: Pen): string {
  const [turn, ...others] = parts.map(chargeTurn);
  if (turn && others.every((one) => one === turn)) return turn === 'new' ? t.chargeNew : t.chargeGone;
  if (parts.length > 0 && parts.every(blocksMoved)) return t.blocksMoved;
  const way = amountMinor < 0 ? 'less' : 'more';
  const [side, ...rest] = parts.map(sideOf);
  return (cause === 'subsidy' || cause === 'one-off') && side && rest.every((one) => one === side)
    ? t[`${cause}-${side}-${way}`]
    : t[`${cause}-${way}`];
}

/** Parts by their causes, over all services, in their order. */
export function causesOf(parts: readonly ExplanationPart[]): MainCause[] {
  return [...new Set(parts.map(({ cause }) => cause))].map((cause) => {
    const own = parts.filter((part) => part.cause === cause);
    return { cause, amountMinor: own[0]?.amountMinor ?? 0, parts: own };
  });
}

/** The same at the head of a row. Nobody uses waste or the sewer by the day: they are charged for an amount. */
export function titleOf(part: ExplanationPart, pen: Pen): string {
  const { t } = pen;
  const { cause, amountMinor, evidence } = part;
  const billed = cause === 'use' && evidence.perDay === undefined;
  return capital(
    billed
      ? t[amountMinor < 0 ? 'billedLess' : 'billedMore']
      : phraseOf({ cause, amountMinor, parts: [part] }, pen),
  );
}

/** An amount with its sign, which alone says its direction. */
export function signed(amountMinor: number, { f, style }: Omit<Pen, 't'>): string {
  const size = f.money(Math.abs(amountMinor), style);
  return amountMinor === 0 ? size : `${amountMinor < 0 ? '−' : '+'}\u00a0${size}`;
}

function thanText({ relation, from }: Compared, { t, f }: Pen): string {
  switch (relation) {
    case 'month':
      return t.thanMonth;
    case 'previous':
      return t.thanPrevious;
    case 'last-year':
      return t.thanLastYear;
    case 'other':
      return t.thanOther({ date: f.date(from.issuedOn, 'long') });
  }
}

/** What changed and why, in one sentence; where no cause can be named, why not. */
function changeText(found: Compared, pen: Pen): string {
  const { t, f, style } = pen;
  const { explanation, causes } = found;
  const { deltaMinor } = explanation;
  const than = thanText(found, pen);
  const amount = deltaMinor === null ? '' : f.money(Math.abs(deltaMinor), style);
  const change =
    deltaMinor === null
      ? ''
      : deltaMinor === 0
        ? t.same({ than })
        : t[deltaMinor > 0 ? 'more' : 'less']({ amount, than });
  if (explanation.status === 'withheld') {
    const { withheldReason, withheldBillId } = explanation;
    const which = withheldBillId === found.to.id ? t.thisBill : t.otherBill;
    const why =
      withheldReason === 'does-not-add-up'
        ? t['withheld-does-not-add-up']({ which })
        : t[`withheld-${withheldReason}`];
    return change === '' ? why : `${change}. ${why}`;
  }
  if (causes.length > 0) {
    const named = causes.map((cause) => phraseOf(cause, pen));
    return t.because({ change, causes: f.list(named) });
  }
  return explanation.parts.length > 0 && deltaMinor === 0
    ? t.because({ change, causes: t.evenOut })
    : `${change}.`;
}

/** The sentence near the amount. Empty where nobody wants a comparison. */
export function outcomeText(outcome: Outcome, pen: Pen): string {
  const { t } = pen;
  switch (outcome.kind) {
    case 'compared':
      return changeText(outcome, pen);
    case 'looking':
      return t.whyLoading;
    case 'first':
      return t.first;
    case 'no-last-year':
      return t.noLastYear;
    case 'replaced':
      return t.replaced;
    case 'failed':
      return t.failed;
    case 'none':
      return '';
  }
}

/** Time needs no unit behind a price: it is charged once for the bill's own. */
const TIME = /^(d|days?|d[ií]as?|months?|mes(es)?|m[eê]s|weeks?|years?)$/i;

function price(rate: string, unit: string, { t, f, style }: Pen): string {
  const written = f.rate(rate, style);
  return unit === '' || TIME.test(unit) ? written : t.perUnit({ price: written, unit: unitSign(unit) });
}

/** A fact in one sentence, or two short ones. */
export function factText(fact: Fact, pen: Pen): string {
  const { t, f, style } = pen;
  // In running text a line may not break behind the minus.
  const money = (minor: number): string => f.money(minor, style).replace(/^-/, '−\u2060');
  const pairOf = <T>({ from, to }: { from: T; to: T }, write: (value: T) => string) => ({
    from: write(from),
    to: write(to),
  });
  switch (fact.kind) {
    case 'days':
      return t.factDays(pairOf(fact, (days) => f.days(days)));
    case 'per-day': {
      const net = fact.from.startsWith('-') || fact.to.startsWith('-');
      return t[net ? 'factNet' : 'factPerDay'](pairOf(fact, (value) => f.quantity(value, fact.unit)));
    }
    case 'used':
      return t.factUsed(pairOf(fact, (value) => f.quantity(value, fact.unit)));
    case 'estimated':
      return { from: t.factEstimatedBefore, to: t.factEstimatedNow, both: t.factEstimatedBoth }[fact.on];
    case 'degree-days':
      return t.factDegreeDays(pairOf(fact, (value) => f.decimal(value)));
    case 'quantity':
      return t.factChanged({
        label: apart(fact.label),
        ...pairOf(fact, (value) => f.quantity(value, fact.unit)),
      });
    case 'rate':
      return t.factRate({
        label: apart(fact.label),
        ...pairOf(fact, (value) => price(value, fact.unit, pen)),
      });
    case 'rate-change': {
      const [first, then] = [fact.first, fact.then].map((value) => price(value, fact.unit, pen));
      return t.factRateChange({ label: apart(fact.label), first: first ?? '', then: then ?? '' });
    }
    case 'percent':
      return t.factChanged({ label: apart(fact.label), ...pairOf(fact, (value) => f.percent(value)) });
    case 'amount':
      return t.factChanged({ label: apart(fact.label), ...pairOf(fact, money) });
    case 'new':
      return t.factNew({ label: apart(fact.label), amount: money(fact.amountMinor) });
    case 'gone':
      return t.factGone({ label: apart(fact.label), amount: money(fact.amountMinor) });
    case 'block': {
      const used = pairOf(fact, (value) => (value === null ? t.nothing : f.quantity(value, fact.unit)));
      return /^0(\.0*)?$/.test(fact.above)
        ? t.factChanged({ label: apart(fact.label), ...used })
        : t.factBlock({ above: f.quantity(fact.above, fact.unit), ...used });
    }
    case 'limit':
      return t.factLimit({
        label: apart(fact.label),
        ...pairOf(fact, (value) => f.quantity(value, fact.unit)),
      });
    case 'previous-balance':
      return t.factBalance(pairOf(fact, money));
    case 'payments':
      return t.factPayments(pairOf(fact, money));
    case 'arrears':
      return t.factArrears(pairOf(fact, money));
    case 'more':
      return t.factMore({ count: fact.count });
  }
}
