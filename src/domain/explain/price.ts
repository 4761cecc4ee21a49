import { cell, factor } from './cells.js';
import type { Cell, Material } from './model.js';
import { DAY_UNIT, type Entry, exactOf } from './lines.js';
import { other, pair, type Pair, type Side } from './places.js';
import { compare, isZero, mean, minus, ONE, over, sum, times, ZERO } from '../ratio.js';

/** Lines whose amounts are compared as they are printed. */
export function amountCell(of: Material, entries: Pair<Entry[]>): Cell {
  const cause = entries.flat()[0]?.cause ?? 'one-off';
  return cell(of, entries, [factor(cause, (side) => exactOf(entries[side]))]);
}

/** Lines priced by time: days or months × rate, of a capacity or demand where they state one. */
export function timeCell(of: Material, entries: Pair<Entry[]>): Cell {
  const { days } = of.place;
  const first = entries.flat()[0];
  const byDay = first?.line.days !== undefined || DAY_UNIT.test(first?.line.unit ?? '');
  const printed = pair((side) => sum(entries[side].map(({ time }) => time)));
  // A charge for only a part of the period was new or dropped: its price per day of the bill changed, not the days.
  const covers = (side: Side): boolean => {
    if (!days || entries[side].length === 0) return true;
    const off = minus(printed[side], days[side]);
    return compare(times(off, off), ONE) <= 0;
  };
  const whollyCovered = covers(0) && covers(1);
  const sides = pair((side) => {
    const own = entries[side];
    const absent = own.length === 0;
    const time =
      absent || (byDay && !whollyCovered) ? (byDay && days?.[side]) || printed[other(side)] : printed[side];
    const weights = own.map((entry) => times(entry.quantity, entry.time));
    const quantity = absent
      ? undefined
      : isZero(printed[side])
        ? mean(own.map((entry) => entry.quantity))
        : over(sum(weights), printed[side]);
    const base = quantity && times(quantity, time);
    const rate = absent
      ? ZERO
      : base && !isZero(base)
        ? over(exactOf(own), base)
        : mean(own.map((entry) => entry.rate));
    return { time, quantity, rate };
  });
  const cause = first?.cause ?? 'fixed';
  const follows = first?.line.kind === 'demand' || first?.line.kind === 'reactive';
  return cell(of, entries, [
    factor('days', (side) => sides[side].time),
    factor(follows ? 'use' : cause, (side) => sides[side].quantity ?? sides[other(side)].quantity ?? ONE),
    factor(cause, (side) => sides[side].rate),
  ]);
}
