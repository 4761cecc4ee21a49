import type { Bill, BillLine } from '../../contract/bills.js';
import { allLines } from '../bill-lines.js';
import { type Exact, formatDecimal, parseDecimal, roundDecimal } from '../decimal.js';
import type { Cause } from './causes.js';
import type { EvidenceChange, EvidenceLines, ExplanationPart } from './types.js';

/** A figure that changed; `from` is of the older bill. Decimals as printed, amounts in minor units. */
type Changed<T> = { readonly from: T; readonly to: T };
/** As the line is printed. */
type Labelled = { readonly label: string };

/** One thing to say of a cause, with the figures it rests on. */
export type Fact =
  | ({ readonly kind: 'days' } & Changed<number>)
  /** Use per day; below zero where more was sent back than taken. */
  | ({ readonly kind: 'per-day'; readonly unit: string } & Changed<string>)
  | ({ readonly kind: 'used'; readonly unit: string } & Changed<string>)
  /** The use on a bill, or on both, is an estimate. */
  | { readonly kind: 'estimated'; readonly on: 'from' | 'to' | 'both' }
  | ({ readonly kind: 'degree-days' } & Changed<string>)
  | ({ readonly kind: 'quantity'; readonly unit: string } & Labelled & Changed<string>)
  | ({ readonly kind: 'rate'; readonly unit: string } & Labelled & Changed<string>)
  /** Two prices on the newer bill, one after the other; before it `from` where there was one. */
  | ({
      readonly kind: 'rate-change';
      readonly unit: string;
      readonly first: string;
      readonly then: string;
    } & Labelled)
  | ({ readonly kind: 'percent' } & Labelled & Changed<string>)
  | ({ readonly kind: 'amount' } & Labelled & Changed<number>)
  | ({ readonly kind: 'new' | 'gone'; readonly amountMinor: number } & Labelled)
  /** What was used in a block; null where it was not reached. `above` is where it begins. */
  | ({ readonly kind: 'block'; readonly unit: string; readonly above: string } & Labelled &
      Changed<string | null>)
  /** Where a block ends. */
  | ({ readonly kind: 'limit'; readonly unit: string } & Labelled & Changed<string>)
  | ({ readonly kind: 'previous-balance' | 'payments' | 'arrears' } & Changed<number>)
  /** So many more things changed. */
  | { readonly kind: 'more'; readonly count: number };

/** More lines than this are counted, not told. */
const MOST_LINES = 3;

const differs = <T>(from: T | undefined, to: T | undefined): boolean =>
  from !== undefined && to !== undefined && from !== to;

const move = ({ from, to }: EvidenceChange): number =>
  Math.abs((to?.amountMinor ?? 0) - (from?.amountMinor ?? 0));

/** The lines that a change is about, in the order of their periods. */
function linesOf(lines: EvidenceLines | null, bill: Bill): BillLine[] {
  const ids = lines?.lineIds ?? [];
  return allLines(bill)
    .filter(({ id }) => ids.includes(id))
    .sort((a, b) => ((a.period?.start ?? '') < (b.period?.start ?? '') ? -1 : 1));
}

/** What changed of some lines: the first of these that did. */
type Aspect = 'rate' | 'percent' | 'quantity' | 'block' | 'limit';

/** In which order to look, by cause. What is not named here goes by what was charged. */
const ASPECTS: Readonly<Partial<Record<Cause, readonly Aspect[]>>> = {
  use: ['quantity'],
  'time-of-use': ['quantity'],
  price: ['rate'],
  tier: ['limit', 'block'],
  fixed: ['rate', 'percent', 'quantity'],
  tax: ['percent', 'rate'],
  subsidy: ['percent', 'rate', 'quantity'],
  export: ['quantity', 'rate'],
};

function aspectOf(aspect: Aspect, change: EvidenceChange, to: Bill): Fact | undefined {
  const { label, unit = '', from: older, to: newer } = change;
  const values = (key: 'rate' | 'percent' | 'quantity'): Changed<string> | undefined =>
    differs(older?.[key], newer?.[key]) ? { from: older?.[key] ?? '', to: newer?.[key] ?? '' } : undefined;
  switch (aspect) {
    case 'rate': {
      const found = values('rate');
      if (found) return { kind: 'rate', label, unit, ...found };
      const [first, ...later] = linesOf(newer, to).flatMap(({ rate }) => rate ?? []);
      const then = later.at(-1);
      return first !== undefined && then !== undefined && first !== then
        ? { kind: 'rate-change', label, unit, first, then }
        : undefined;
    }
    case 'percent': {
      const found = values('percent');
      return found && { kind: 'percent', label, ...found };
    }
    case 'quantity': {
      const found = values('quantity');
      return found && { kind: 'quantity', label: change.touLabel ?? label, unit, ...found };
    }
    case 'block': {
      const above = (newer ?? older)?.tier?.from;
      if (above === undefined) return undefined;
      const from = older ? older.quantity : null;
      const used = newer ? newer.quantity : null;
      return from === undefined || used === undefined || from === used
        ? undefined
        : { kind: 'block', label, unit, above, from, to: used };
    }
    case 'limit': {
      const [from, limit] = [older?.tier?.to, newer?.tier?.to];
      return typeof from === 'string' && typeof limit === 'string' && from !== limit
        ? { kind: 'limit', label, unit, from, to: limit }
        : undefined;
    }
  }
}

/** What is to be said of lines, by the cause that they stand for. */
function changeFact(cause: Cause, change: EvidenceChange, to: Bill): Fact | undefined {
  const aspects = ASPECTS[cause] ?? [];
  for (const aspect of aspects) {
    const found = aspectOf(aspect, change, to);
    if (found) return found;
  }
  const { label, from: older, to: newer } = change;
  if (!older) return { kind: 'new', label, amountMinor: newer?.amountMinor ?? 0 };
  if (!newer) return { kind: 'gone', label, amountMinor: older.amountMinor };
  return older.amountMinor === newer.amountMinor
    ? undefined
    : { kind: 'amount', label, from: older.amountMinor, to: newer.amountMinor };
}

/** Two figures that differ with as many decimals as tell them apart, two at least: nobody reads the fifth. */
function readable({ from, to }: Changed<string>): Changed<string> {
  const [one, other] = [parseDecimal(from), parseDecimal(to)];
  const short = (value: Exact, scale: number): string =>
    formatDecimal(roundDecimal(value, { units: 1n, scale }, 'half_up'));
  for (let scale = 2; scale < Math.max(one.scale, other.scale); scale += 1) {
    const shortened = { from: short(one, scale), to: short(other, scale) };
    if (shortened.from !== shortened.to) return shortened;
  }
  return { from, to };
}

function useFacts({ evidence }: ExplanationPart): Fact[] {
  const { perDay, quantity, estimated } = evidence;
  const facts: Fact[] = [];
  if (perDay && perDay.from !== perDay.to) facts.push({ kind: 'per-day', ...perDay, ...readable(perDay) });
  else if (quantity && quantity.from !== quantity.to) facts.push({ kind: 'used', ...quantity });
  if (estimated) {
    const on = estimated.from && estimated.to ? 'both' : estimated.to ? 'to' : 'from';
    facts.push({ kind: 'estimated', on });
  }
  return facts;
}

function balanceFacts({ evidence }: ExplanationPart): Fact[] {
  const { previousBalanceMinor, paymentsMinor, arrearsMinor } = evidence;
  const fact = (
    kind: 'previous-balance' | 'payments' | 'arrears',
    change: Changed<number> | undefined,
  ): Fact[] => (change && change.from !== change.to ? [{ kind, from: change.from, to: change.to }] : []);
  return [
    ...fact('previous-balance', previousBalanceMinor),
    ...fact('payments', paymentsMinor),
    ...fact('arrears', arrearsMinor),
  ];
}

const oneSided = ({ from, to }: EvidenceChange): boolean => !from || !to;

/** Where a price is no other, but one for what the other bill did not charge for at all: whether it came or went. */
export function chargeTurn({
  cause,
  evidence: { changes = [] },
}: ExplanationPart): 'new' | 'gone' | undefined {
  if (cause !== 'price' || changes.length === 0 || !changes.every(oneSided)) return undefined;
  if (changes.every(({ to }) => to)) return 'new';
  return changes.every(({ from }) => from) ? 'gone' : undefined;
}

/**
 * On which side of the bills the lines of a part stand that may be charges as well as credits: all `charged` (a fee, a share
 * given to others), all `credited` (money back, help); undefined where both are, or the cause has only one side.
 */
export function sideOf({
  cause,
  evidence: { changes = [] },
}: ExplanationPart): 'charged' | 'credited' | undefined {
  if ((cause !== 'subsidy' && cause !== 'one-off') || changes.length === 0) return undefined;
  const amounts = changes.flatMap(({ from, to }) => [from?.amountMinor ?? 0, to?.amountMinor ?? 0]);
  if (amounts.every((amount) => amount <= 0)) return 'credited';
  return amounts.every((amount) => amount >= 0) ? 'charged' : undefined;
}

/** Whether blocks end elsewhere than before: then what was used in each says little. */
export function blocksMoved({ cause, evidence: { changes = [] } }: ExplanationPart): boolean {
  return cause === 'tier' && changes.some(moved);
}

const moved = ({ from, to }: EvidenceChange): boolean =>
  typeof from?.tier?.to === 'string' && typeof to?.tier?.to === 'string' && from.tier.to !== to.tier.to;

/** The changes that say something of a cause. */
function telling(part: ExplanationPart): EvidenceChange[] {
  const changes = [...(part.evidence.changes ?? [])];
  if (blocksMoved(part)) return changes.filter(moved);
  // A block that was not reached has no price of its own, and its use is told with the use.
  return part.cause === 'price' && chargeTurn(part) === undefined
    ? changes.filter((change) => !oneSided(change))
    : changes;
}

/**
 * What to say of a part of an explanation, the most telling first: figures that stand on the two bills and are not
 * the same on both. `to` is the newer bill. Few enough to be read; what is left out is counted.
 */
export function factsOf(part: ExplanationPart, to: Bill): Fact[] {
  const { cause, evidence } = part;
  if (cause === 'days') return evidence.days ? [{ kind: 'days', ...evidence.days }] : [];
  if (cause === 'weather' && evidence.weather) {
    const { from, to: newer } = evidence.weather;
    return [{ kind: 'degree-days', from: from.degreeDays, to: newer.degreeDays }, ...useFacts(part)];
  }
  const facts = cause === 'use' || cause === 'weather' ? useFacts(part) : balanceFacts(part);
  if (facts.some(({ kind }) => kind !== 'estimated')) return facts;
  const lines = telling(part)
    .sort((a, b) => move(b) - move(a))
    .flatMap((change) => changeFact(cause, change, to) ?? []);
  const told = lines.slice(0, MOST_LINES);
  const count = lines.length - told.length;
  return [...told, ...facts, ...(count > 0 ? [{ kind: 'more' as const, count }] : [])];
}
