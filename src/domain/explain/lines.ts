import type { Bill, BillLine } from '../../contract/bills.js';
import { exponentOf } from '../currency.js';
import { deriveLine } from '../line-arithmetic.js';
import { causeOf, type Cause } from './causes.js';
import type { Pair, Place, Side } from './places.js';
import { equal, minus, ONE, over, type Ratio, ratioOf, sum, times, whole, ZERO } from '../ratio.js';

/** A line as the explanation reads it. Rates are in minor units and signed as they sum. */
export interface Entry {
  readonly line: BillLine;
  readonly place: Place;
  readonly side: Side;
  /** How it is priced again: by its use, by its time, as a share of other lines, or not at all. */
  readonly form: 'use' | 'time' | 'share' | 'amount';
  readonly cause: Cause;
  readonly quantity: Ratio;
  readonly time: Ratio;
  readonly rate: Ratio;
  /** The lines that `rate` is a share of. */
  readonly base: readonly string[];
  /** The amount before any rounding, from the factors all the way down. */
  exact: Ratio;
}

export const exactOf = (entries: readonly Entry[]): Ratio => sum(entries.map(({ exact }) => exact));

/** Whether a line is priced by the use that its section states. */
const isMetered = ({ unit, kind }: BillLine, place: Place): boolean =>
  unit !== undefined && (unit === place.unit || kind.startsWith('usage_'));

function amountCause(line: BillLine, place: Place): Cause {
  const own = causeOf(line);
  if (own !== undefined && own !== 'price') return own;
  if (own === 'price' && place.unit !== undefined) {
    const [from, to] = place.quantity;
    return from && to && !equal(from, to) ? 'use' : 'price';
  }
  const onBoth = place.lines.every((lines) =>
    lines.some(({ kind, role }) => kind === line.kind && role === line.role),
  );
  return onBoth ? 'fixed' : 'one-off';
}

function read(line: BillLine, place: Place, side: Side, bill: Bill): Entry {
  const printed = whole(line.amountMinor);
  const amount = { line, place, side, base: [], quantity: ONE, time: ONE, rate: printed, exact: printed };
  // A service that is on one bill only is not priced under the other's.
  if (place.key !== '' && place.sections.some((sections) => sections.length === 0)) {
    return { ...amount, form: 'amount', cause: 'other-service' };
  }
  const found = deriveLine(line, bill);
  const own = causeOf(line);
  const factor = (text: string | undefined, unit: Ratio): Ratio =>
    found?.subtracts === true
      ? minus(ZERO, times(ratioOf(text ?? '0'), unit))
      : times(ratioOf(text ?? '0'), unit);
  const base = found?.terms.flatMap((term) => (term.kind === 'base' ? term.lineIds : []));
  if (found && base?.length) {
    const share = factor(line.percent, [1n, 100n]);
    const rate = found.form === 'percent-inside-base' ? over(share, minus(ONE, share)) : share;
    return { ...amount, form: 'share', cause: own ?? 'fixed', base, rate };
  }
  if (found) {
    const rate = factor(line.rate, whole(10n ** BigInt(exponentOf(bill.currency))));
    const has = (kind: string): boolean => found.terms.some((term) => term.kind === kind);
    const quantity = has('quantity') ? ratioOf(line.quantity ?? '1') : ONE;
    const days = has('days') ? ratioOf(line.days ?? '1') : ONE;
    const cause = own ?? (isMetered(line, place) ? 'price' : undefined);
    const priced = { ...amount, rate, exact: times(times(quantity, days), rate) };
    const repriced = cause !== undefined && ['price', 'fixed', 'tax', 'subsidy'].includes(cause);
    if (repriced && has('days')) return { ...priced, form: 'time', cause, quantity, time: days };
    if (repriced && has('quantity')) {
      if (TIME_UNIT.test(line.unit ?? '')) return { ...priced, form: 'time', cause, time: quantity };
      if (cause === 'price' || isMetered(line, place)) return { ...priced, form: 'use', cause, quantity };
    }
  }
  return { ...amount, form: 'amount', cause: amountCause(line, place) };
}

/** Units in which time is counted; those of days come first. */
const TIME_UNIT = /^(d|days?|d[ií]as?|months?|mes(es)?|m[eê]s|weeks?|years?|periods?|per[ií]odos?)$/i;
export const DAY_UNIT = /^d/i;

/**
 * The lines of both bills. A share of lines that are not among them, or that go in circles, is compared as an amount.
 * With `plain` every share is.
 */
export function readLines(places: readonly Place[], bills: Pair<Bill>, plain: boolean): Entry[] {
  const entries = places.flatMap((place) =>
    ([0, 1] as const).flatMap((side) =>
      place.lines[side].map((line) => read(line, place, side, bills[side])),
    ),
  );
  const known = bills.map(() => new Map<string, Entry>());
  const waiting = new Set<Entry>();
  for (const entry of entries) {
    if (entry.form === 'share') waiting.add(entry);
    else known[entry.side]?.set(entry.line.id, entry);
  }
  for (let found = !plain; found;) {
    found = false;
    for (const entry of waiting) {
      const base = entry.base.map((id) => known[entry.side]?.get(id));
      if (!base.every((other) => other !== undefined)) continue;
      entry.exact = times(entry.rate, sum(base.map((other) => other.exact)));
      known[entry.side]?.set(entry.line.id, entry);
      waiting.delete(entry);
      found = true;
    }
  }
  return entries.map((entry) =>
    waiting.has(entry)
      ? {
          ...entry,
          form: 'amount',
          rate: whole(entry.line.amountMinor),
          exact: whole(entry.line.amountMinor),
          base: [],
        }
      : entry,
  );
}
