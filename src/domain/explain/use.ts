import { exponentOf } from '../currency.js';
import { tariffPrice } from '../tariff.js';
import { blocksOf, inside, scaled } from './blocks.js';
import type { Cause } from './causes.js';
import { cell, factor, product } from './cells.js';
import { type Entry, exactOf } from './lines.js';
import type { Cell, Coalition, Factor, Material } from './model.js';
import { other, pair, type Pair, type Place, type Side } from './places.js';
import {
  equal,
  isZero,
  mean,
  minus,
  ONE,
  over,
  plus,
  type Ratio,
  ratioOf,
  sum,
  times,
  whole,
  ZERO,
} from '../ratio.js';

const useOf = (entries: readonly Entry[]): Ratio => sum(entries.map(({ quantity }) => quantity));

const ratesIn = (entries: readonly Entry[]): string =>
  entries
    .map(({ line }) => line.rate)
    .sort()
    .join();

/**
 * The price of one unit on either bill: as printed, from the tariff where a block was not reached, else as on the other.
 * Where a bill has no line of the group, and no such price in its tariffs, it cost nothing.
 */
function ratesOf({ bills }: Material, entries: Pair<Entry[]>, absent: Pair<boolean>): (side: Side) => Ratio {
  const own = (side: Side): Ratio | undefined => {
    const lines = entries[side];
    if (lines.length === 0) return undefined;
    const use = useOf(lines);
    if (!isZero(use)) return over(exactOf(lines), use);
    // Without use nothing says how several prices weigh: the same prices are the same price.
    const others = entries[other(side)];
    return isZero(useOf(others)) || ratesIn(lines) !== ratesIn(others)
      ? mean(lines.map(({ rate }) => rate))
      : over(exactOf(others), useOf(others));
  };
  const listed = (side: Side): Ratio | undefined => {
    const line = entries[other(side)][0]?.line;
    const rate = line && tariffPrice(bills[side], line)?.rate;
    return rate === undefined
      ? undefined
      : times(ratioOf(rate), whole(10n ** BigInt(exponentOf(bills[side].currency))));
  };
  return (side) => own(side) ?? listed(side) ?? (absent[side] ? undefined : own(other(side))) ?? ZERO;
}

/** Use on either bill as factors, and the use under factors from either. */
function useFactors({ place, weather }: Material, use: Pair<Ratio>, unit: string | undefined) {
  const perDay = place.days && unit !== undefined && unit === place.unit;
  const days = perDay && place.days ? place.days : ([ONE, ONE] as const);
  const [from, to] = place.quantity;
  const follows = (side: Side): Ratio => {
    const all = place.quantity[side];
    if (!weather || weather.unit !== unit || !perDay || !from || !to || !all || isZero(all)) return ZERO;
    return over(times(weather.use[side], over(use[side], all)), days[side]);
  };
  const warm = factor('weather', follows);
  const own = factor('use', (side) => minus(over(use[side], days[side]), warm.values[side]));
  const time = factor('days', (side) => days[side]);
  const amount = (on: Coalition): Ratio =>
    times(plus(own.values[on('use')], warm.values[on('weather')]), time.values[on('days')]);
  return { factors: [time, own, warm], amount };
}

/** A limit under factors from either bill: of the bill's length where limits follow it, of its tariff where not. */
function limitOf(
  a: Ratio | undefined,
  b: Ratio | undefined,
  cause: Cause,
  { days }: Place,
): { factors: Factor[]; at: (on: Coalition) => Ratio | undefined } {
  if (!a || !b) {
    const bounded = factor(cause, (side) => ((side ? b : a) ? ONE : ZERO));
    return { factors: [bounded], at: (on) => (on(cause) ? b : a) };
  }
  const both: Pair<Ratio> = [a, b];
  const factors =
    !days || equal(a, b)
      ? [factor(cause, (side) => both[side])]
      : scaled(both, days)
        ? [factor('days', (side) => both[side])]
        : [factor(cause, (side) => over(both[side], days[side])), factor('days', (side) => days[side])];
  return { factors, at: product(factors) };
}

/** Lines priced by use that belong together: one price, blocks, or times of use. */
export function useCells(of: Material, groups: readonly Pair<Entry[]>[]): Cell[] {
  const { place } = of;
  const all = groups.flatMap((entries) => entries.flat());
  const unit = all[0]?.line.unit;
  const rateCause = all[0]?.cause ?? 'price';
  const absent = pair((side) => groups.every((entries) => entries[side].length === 0));
  const totals = pair((side) => useOf(groups.flatMap((entries) => entries[side])));
  const stated = (side: Side): Ratio | undefined => (unit === place.unit ? place.quantity[side] : undefined);
  const totalOr = (side: Side): Ratio =>
    absent[side] ? (stated(side) ?? totals[other(side)]) : totals[side];
  const rates = groups.map((entries) => factor(rateCause, ratesOf(of, entries, absent)));

  const blocks = all.every(({ line }) => line.tier && line.touLabel === all[0]?.line.touLabel)
    ? blocksOf(
        groups,
        pair((side) => [stated(side), totalOr(side)]),
      )
    : undefined;
  if (blocks) {
    const use = useFactors(of, blocks.use, unit);
    const limitCause: Cause = rateCause === 'price' ? 'tier' : rateCause;
    return groups.map((entries, at) => {
      const [from, to] = blocks.limits[at] ?? [
        { from: ZERO, to: undefined },
        { from: ZERO, to: undefined },
      ];
      const price = rates[at] ?? factor(rateCause, () => ZERO);
      const low = limitOf(from.from, to.from, limitCause, place);
      const high = limitOf(from.to, to.to, limitCause, place);
      const amount = (on: Coalition): Ratio =>
        times(
          inside(use.amount(on), { from: low.at(on) ?? ZERO, to: high.at(on) }),
          price.values[on(rateCause)],
        );
      return cell(of, entries, [...use.factors, ...low.factors, ...high.factors, price], {
        amount,
        use: { unit, values: blocks.use },
      });
    });
  }

  const total = pair(totalOr);
  // Amounts that cancel each other out have no shares of their sum: each is compared by itself.
  const apart = ([0, 1] as const).some(
    (side) => isZero(total[side]) && groups.some((entries) => !isZero(useOf(entries[side]))),
  );
  const mixCause: Cause = all.some(({ line }) => line.touLabel !== undefined) ? 'time-of-use' : 'tier';
  return groups.map((entries, at) => {
    const price = rates[at] ?? factor(rateCause, () => ZERO);
    const own = pair((side) => (absent[side] ? totalOr(side) : useOf(entries[side])));
    const use = useFactors(of, apart ? own : total, unit);
    const share = (side: Side): Ratio | undefined =>
      absent[side] || isZero(total[side]) ? undefined : over(useOf(entries[side]), total[side]);
    const mix = factor(mixCause, (side) => (apart ? ONE : (share(side) ?? share(other(side)) ?? ONE)));
    return cell(of, entries, [...use.factors, mix, price], {
      amount: (on) => times(times(use.amount(on), mix.values[on(mixCause)]), price.values[on(rateCause)]),
      use: { unit, values: apart ? own : total },
    });
  });
}
