import type { Cell, Coalition, Percentage, Share } from './model.js';
import { type Entry, exactOf } from './lines.js';
import { pair, type Pair, type Side } from './places.js';
import { equal, isZero, ONE, over, plus, type Ratio, sum, times, ZERO } from '../ratio.js';

type Based = Pick<Cell, 'entries' | 'shares'>;

/** The rate of a percentage where it is one and the same, else what its lines took on the whole. */
function nominal(entries: readonly Entry[], baseOf: (entry: Entry) => readonly Entry[]): Ratio | undefined {
  const [first] = entries;
  if (!first) return undefined;
  if (entries.every(({ rate }) => equal(rate, first.rate))) return first.rate;
  const base = sum(entries.map((entry) => exactOf(baseOf(entry))));
  return isZero(base) ? first.rate : over(exactOf(entries), base);
}

/**
 * Ties each percentage to what it is a share of. What cannot be said as a share (lines that cancel each other out and
 * are taxed differently) is given back per percentage, to be compared as an amount.
 */
export function tie(
  percentages: readonly Percentage[],
  cells: readonly Cell[],
  byId: Pair<ReadonlyMap<string, Entry>>,
): Map<Percentage, Pair<Ratio>> {
  const bases = new Map<Entry, Based>();
  for (const based of [...cells, ...percentages]) {
    for (const entry of based.entries.flat()) bases.set(entry, based);
  }
  const baseOf = (entry: Entry): Entry[] => entry.base.flatMap((id) => byId[entry.side].get(id) ?? []);
  /** What the same kind of percentage took where this one, by its label, is on the other bill only. */
  const alike = ({ entries }: Percentage, side: Side): Ratio | undefined => {
    const { role, kind } = entries.flat()[0]?.line ?? {};
    const [first, ...rest] = percentages
      .flatMap((one) => one.entries[side])
      .filter(({ line }) => line.role === role && line.kind === kind);
    return first && rest.every(({ rate }) => equal(rate, first.rate)) ? first.rate : undefined;
  };
  const rests = new Map<Percentage, Pair<Ratio>>();

  for (const percentage of percentages) {
    /** What each base gives, on either bill. */
    const flows = new Map<Based, [Ratio, Ratio]>();
    for (const entry of percentage.entries.flat()) {
      for (const other of baseOf(entry)) {
        const based = bases.get(other);
        if (!based) continue;
        const flow = flows.get(based) ?? [ZERO, ZERO];
        flow[entry.side] = plus(flow[entry.side], times(entry.rate, other.exact));
        flows.set(based, flow);
      }
    }
    const rest: [Ratio, Ratio] = [ZERO, ZERO];
    for (const [based, flow] of flows) {
      const share = (side: Side): Ratio => {
        const value = exactOf(based.entries[side]);
        if (!isZero(value)) return over(flow[side], value);
        rest[side] = plus(rest[side], flow[side]);
        return nominal(percentage.entries[side], baseOf) ?? alike(percentage, side) ?? ZERO;
      };
      based.shares.push({ of: percentage, values: pair(share) });
    }
    rests.set(percentage, rest);
  }
  return rests;
}

/** What one unit of a cell brings, with all that is a share of it. */
export function multiplier({ shares }: Pick<Based, 'shares'>, on: Coalition): Ratio {
  return shares.reduce(
    (total, { of, values }) => plus(total, times(values[on(of.cause)], multiplier(of, on))),
    ONE,
  );
}

/** Everything that is a share of a cell, directly or as a share of such a share. */
export function sharesOver({ shares }: Pick<Based, 'shares'>): Share[] {
  return shares.flatMap((share) => [share, ...sharesOver(share.of)]);
}

/** Whether percentages are shares of each other in a circle. */
export function circular(percentages: readonly Percentage[]): boolean {
  const open = new Set<Percentage>();
  const done = new Set<Percentage>();
  const visit = (one: Percentage): boolean => {
    if (open.has(one)) return true;
    if (done.has(one)) return false;
    open.add(one);
    const found = one.shares.some(({ of }) => visit(of));
    open.delete(one);
    done.add(one);
    return found;
  };
  return percentages.some(visit);
}
