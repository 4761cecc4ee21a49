import type { Bill } from '../../contract/bills.js';
import type { TipEffect } from '../../contract/tips.js';
import { isReducingRole } from '../bill-lines.js';
import { inside } from '../explain/blocks.js';
import { type Entry, readLines } from '../explain/lines.js';
import { type Place, placesOf } from '../explain/places.js';
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
  whole,
  ZERO,
} from '../ratio.js';

/** The lines of a bill as they are priced, and where they stand. */
export interface Priced {
  readonly places: readonly Place[];
  readonly entries: readonly Entry[];
}

/** Reads a bill so that parts of it can be priced again. */
export function pricedBill(bill: Bill): Priced {
  const places = placesOf([bill, bill]);
  const entries = readLines(places, [bill, bill], false).filter(({ side }) => side === 0);
  return { places, entries };
}

/** By how much lines change: in the quantity they are priced by, or in their amount (minor units). */
type Changes = Map<Entry, { readonly quantity?: Ratio; readonly amount?: Ratio }>;

const MONTHS_PER_YEAR = 12n;
const DAYS_PER_YEAR = 365n;
const HUNDRED: Ratio = [100n, 1n];

const least = (a: Ratio, b: Ratio): Ratio => (compare(a, b) < 0 ? a : b);
const most = (a: Ratio, b: Ratio): Ratio => (compare(a, b) > 0 ? a : b);

/** What saving, in minor units of the bill, an effect has; zero where it has none here, undefined where nobody can say. */
export function savingOf(priced: Priced, effect: TipEffect, services: readonly string[]): Ratio | undefined {
  const changes = changesOf(priced, effect, services);
  return changes && minus(ZERO, moneyOf(priced.entries, changes));
}

function changesOf(priced: Priced, effect: TipEffect, services: readonly string[]): Changes | undefined {
  switch (effect.kind) {
    case 'quantity_per_month':
    case 'percent_of_use':
      return savedUse(priced, effect, services);
    case 'percent_moved':
      return movedUse(priced, effect, services);
    case 'lines_avoided':
      return avoided(priced, effect, services);
    default:
      return undefined;
  }
}

/** The money of the changed lines, with what is charged as a share of them. */
function moneyOf(entries: readonly Entry[], changes: Changes): Ratio {
  const byId = new Map(entries.map((entry) => [entry.line.id, entry]));
  const known = new Map<Entry, Ratio>();
  const change = (entry: Entry): Ratio => {
    const before = known.get(entry);
    if (before) return before;
    const { quantity, amount } = changes.get(entry) ?? {};
    const own =
      amount ??
      (quantity
        ? times(quantity, entry.rate)
        : times(
            entry.rate,
            sum(entry.base.map((id) => byId.get(id)).map((one) => (one ? change(one) : ZERO))),
          ));
    known.set(entry, own);
    return own;
  };
  return sum(entries.map(change));
}

const serviceOf = ({ sections }: Place): string | undefined => sections[0][0]?.service;
const concerns = (place: Place, services: readonly string[]): boolean => {
  const service = serviceOf(place);
  return services.length === 0 || (service !== undefined && services.includes(service));
};

/** The places whose use an effect lowers. A quantity is saved once for each service, where most is used. */
function placesWithUse({ places }: Priced, effect: TipEffect, services: readonly string[]): Place[] {
  const all = places.filter(
    (place) =>
      concerns(place, services) &&
      place.unit !== undefined &&
      (effect.unit === undefined || place.unit === effect.unit) &&
      compare(place.quantity[0] ?? ZERO, ZERO) > 0,
  );
  if (effect.kind === 'percent_of_use') return all;
  const largest = new Map<string, Place>();
  for (const place of all) {
    const service = serviceOf(place) ?? '';
    const other = largest.get(service);
    if (!other || compare(place.quantity[0] ?? ZERO, other.quantity[0] ?? ZERO) > 0)
      largest.set(service, place);
  }
  return [...largest.values()];
}

function savedUse(priced: Priced, effect: TipEffect, services: readonly string[]): Changes | undefined {
  const changes: Changes = new Map();
  for (const place of placesWithUse(priced, effect, services)) {
    const use = place.quantity[0] ?? ZERO;
    const saved = quantityOf(effect, place, use);
    const lines = priced.entries.filter((entry) => entry.place === place);
    const around = priced.entries.filter(({ place: other }) => other.key === '');
    if (!saved || [...lines, ...around].some(hidesItsPrice)) return undefined;
    const metered = lines.filter(({ form, line }) => form === 'use' && line.unit === place.unit);
    for (const strand of strandsOf(metered)) {
      for (const [entry, quantity] of lessUse(strand, use, least(saved, use)) ??
        ([[undefined, ZERO]] as const)) {
        if (!entry) return undefined;
        changes.set(entry, { quantity: minus(ZERO, quantity) });
      }
    }
  }
  return changes;
}

function quantityOf(effect: TipEffect, { days }: Place, use: Ratio): Ratio | undefined {
  if (effect.kind === 'percent_of_use') {
    return effect.percent === undefined ? undefined : times(use, over(ratioOf(effect.percent), HUNDRED));
  }
  if (effect.quantity === undefined || !days) return undefined;
  return times(ratioOf(effect.quantity), times(days[0], [MONTHS_PER_YEAR, DAYS_PER_YEAR]));
}

/** What would grow as the use falls, or follows it in a way that the bill does not print: no saving can be told. */
function hidesItsPrice({ form, line }: Entry): boolean {
  return (
    form === 'amount' && (line.kind === 'minimum' || (isReducingRole(line.role) && line.role !== 'credit'))
  );
}

/** Lines for the same days and the same time of use. */
function strandsOf(entries: readonly Entry[]): Entry[][] {
  const strands = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { period, touLabel } = entry.line;
    const key = JSON.stringify([period?.start, touLabel]);
    strands.set(key, [...(strands.get(key) ?? []), entry]);
  }
  return [...strands.values()];
}

/** Lines that are one price in blocks, or one without. */
function laddersOf(entries: readonly Entry[]): Entry[][] {
  const ladders = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { line } = entry;
    const key = line.tier ? `${line.role}|${line.kind}` : line.id;
    ladders.set(key, [...(ladders.get(key) ?? []), entry]);
  }
  return [...ladders.values()];
}

const quantityIn = (entries: readonly Entry[]): Ratio => sum(entries.map(({ quantity }) => quantity));

/** How much less each line is charged for when the use of its place falls; undefined where its blocks make no sense. */
function lessUse(strand: readonly Entry[], use: Ratio, saved: Ratio): [Entry, Ratio][] | undefined {
  const ladders = laddersOf(strand);
  const own = least(use, ladders.map(quantityIn).reduce(most, ZERO));
  const less: [Entry, Ratio][] = [];
  for (const ladder of ladders) {
    const found = lessOf(ladder, { own, use, saved: times(saved, over(own, use)) });
    if (!found) return undefined;
    less.push(...found);
  }
  return less;
}

interface Falling {
  /** The use that the strand is charged for, and that of the whole place. */
  readonly own: Ratio;
  readonly use: Ratio;
  /** What is saved of the strand's use. */
  readonly saved: Ratio;
}

function lessOf(ladder: readonly Entry[], { own, use, saved }: Falling): [Entry, Ratio][] | undefined {
  const [first] = ladder;
  if (!first) return [];
  const { line, quantity } = first;
  if (line.tier)
    return equal(quantityIn(ladder), own) ? fromTheTop(ladder, saved) : inBlocks(ladder, own, saved);
  if (compare(quantity, own) < 0) {
    // What is charged above a limit goes first; help for the first units goes last.
    if (['over_consumption', 'drought_surcharge'].includes(line.kind))
      return [[first, least(quantity, saved)]];
    if (isReducingRole(line.role)) return [[first, most(ZERO, minus(quantity, minus(own, saved)))]];
  }
  return [[first, isZero(own) ? ZERO : times(saved, over(least(quantity, use), own))]];
}

/** The highest block is the one that is used less. */
function fromTheTop(ladder: readonly Entry[], saved: Ratio): [Entry, Ratio][] {
  let left = saved;
  return [...ladder]
    .sort((a, b) => (b.line.tier?.index ?? 0) - (a.line.tier?.index ?? 0))
    .map((entry) => {
      const less = least(left, entry.quantity);
      left = minus(left, less);
      return [entry, less];
    });
}

/** Some of the blocks only: each holds what its limits leave of the use. */
function inBlocks(ladder: readonly Entry[], own: Ratio, saved: Ratio): [Entry, Ratio][] | undefined {
  const less: [Entry, Ratio][] = [];
  for (const entry of ladder) {
    const { from = '0', to = null } = entry.line.tier ?? {};
    const limits = { from: ratioOf(from), to: to === null ? undefined : ratioOf(to) };
    if (!equal(inside(own, limits), entry.quantity)) return undefined;
    less.push([entry, minus(entry.quantity, inside(minus(own, saved), limits))]);
  }
  return less;
}

function movedUse(priced: Priced, effect: TipEffect, services: readonly string[]): Changes | undefined {
  const { percent, fromTouLabel, toTouLabel } = effect;
  if (percent === undefined || fromTouLabel === undefined || toTouLabel === undefined) return undefined;
  const changes: Changes = new Map();
  const timed = priced.entries.filter(({ form, place }) => form === 'use' && concerns(place, services));
  const add = (entry: Entry, quantity: Ratio): void => {
    changes.set(entry, { quantity: plus(changes.get(entry)?.quantity ?? ZERO, quantity) });
  };
  for (const entry of timed.filter(({ line }) => line.touLabel === fromTouLabel)) {
    const { line, place } = entry;
    const target = timed.find(
      (other) =>
        other.place === place &&
        other.line.touLabel === toTouLabel &&
        other.line.role === line.role &&
        other.line.kind === line.kind &&
        other.line.period?.start === line.period?.start,
    );
    // In blocks it would matter which of them the use leaves and enters.
    if (!target || line.tier || target.line.tier) return undefined;
    const moved = times(entry.quantity, over(ratioOf(percent), HUNDRED));
    add(entry, minus(ZERO, moved));
    add(target, moved);
  }
  return changes;
}

function avoided(priced: Priced, { lineKinds = [] }: TipEffect, services: readonly string[]): Changes {
  return new Map(
    priced.entries
      .filter(
        ({ line, place }) =>
          lineKinds.includes(line.kind) &&
          line.amountMinor > 0 &&
          (services.length === 0 || concerns(place, services)),
      )
      .map((entry) => [entry, { amount: whole(-entry.line.amountMinor) }]),
  );
}
