import type { Entry } from './lines.js';
import { pair, type Pair, type Side } from './places.js';
import {
  compare,
  equal,
  isZero,
  minus,
  over,
  plus,
  type Ratio,
  ratioOf,
  sum,
  times,
  ZERO,
} from '../ratio.js';

/** The limits of a block, for the whole of a bill; `to` is undefined where there is none. */
export interface Limits {
  readonly from: Ratio;
  readonly to: Ratio | undefined;
}

/** How much of a use falls into a block. */
export function inside(use: Ratio, { from, to }: Limits): Ratio {
  if (compare(use, from) <= 0) return ZERO;
  return minus(to && compare(use, to) > 0 ? to : use, from);
}

/** The limits that a block's lines state, added over the parts of a period. */
function stated(entries: readonly Entry[]): Limits | undefined {
  const tiers = entries.flatMap(({ line }) => line.tier ?? []);
  if (tiers.length < entries.length || tiers.length === 0) return undefined;
  const ends = tiers.flatMap(({ to }) => to ?? []);
  return {
    from: sum(tiers.map(({ from }) => ratioOf(from))),
    to: ends.length < tiers.length ? undefined : sum(ends.map(ratioOf)),
  };
}

/** A block that was not reached has no line: its limits continue those before it, as far as on the other bill. */
function continued(before: Limits | undefined, other: Limits | undefined): Limits | undefined {
  if (!before?.to || !other || isZero(other.from)) return undefined;
  return { from: before.to, to: other.to && over(times(other.to, before.to), other.from) };
}

/**
 * The limits of blocks on both bills, in their order, if with them the use on each bill falls into its blocks as
 * printed; else undefined. `uses` are tried in turn for each bill; the one that fits is given back.
 */
export function blocksOf(
  cells: readonly Pair<readonly Entry[]>[],
  uses: Pair<readonly (Ratio | undefined)[]>,
): { limits: Pair<Limits>[]; use: Pair<Ratio> } | undefined {
  const index = (cell: Pair<readonly Entry[]>): number => cell.flat()[0]?.line.tier?.index ?? 0;
  const order = cells
    .map((_, at) => at)
    .sort((a, b) => index(cells[a] ?? [[], []]) - index(cells[b] ?? [[], []]));
  const limits: [Limits, Limits][] = [];
  let before: [Limits, Limits] | undefined;
  for (const at of order) {
    const cell = cells[at] ?? [[], []];
    const own = pair((side) => stated(cell[side]));
    const all = pair(
      (side) =>
        own[side] ??
        (cells.some((one) => one[side].length > 0)
          ? continued(before?.[side], own[side ? 0 : 1])
          : own[side ? 0 : 1]),
    );
    if (!all[0] || !all[1]) return undefined;
    before = limits[at] = [all[0], all[1]];
  }
  const fitting = (side: Side): Ratio | undefined =>
    uses[side].find(
      (use) =>
        use &&
        cells.every((cell, at) => {
          const printed = sum(cell[side].map(({ quantity }) => quantity));
          const block = limits[at]?.[side];
          const absent = cells.every((one) => one[side].length === 0);
          return absent || (block && equal(printed, inside(use, block)));
        }),
    );
  const [from, to] = pair(fitting);
  return from && to ? { limits, use: [from, to] } : undefined;
}

/**
 * Whether limits follow the length of the bill: by its days, give or take the rounding of the printed limits, or by
 * its months.
 */
export function scaled([from, to]: Pair<Ratio>, days: Pair<Ratio>): boolean {
  const months = days.map((value) => Number(value[0] / value[1]) / 30.4).map(Math.round);
  const [a = 0, b = 0] = months;
  if (a > 0 && b > 0 && a !== b && equal(times(from, [BigInt(b), 1n]), times(to, [BigInt(a), 1n])))
    return true;
  const off = minus(over(times(from, days[1]), days[0]), to);
  const slack = plus([1n, 2n], over(over(days[1], days[0]), [2n, 1n]));
  // Printed limits are rounded to their last decimal, at most to whole units.
  const unit: Ratio = [1n, from[1] > to[1] ? from[1] : to[1]];
  const size: Ratio = off[0] < 0n ? [-off[0], off[1]] : off;
  return compare(size, times(slack, unit)) <= 0;
}
