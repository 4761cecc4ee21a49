import type { Bill, BillLine, BillSection } from '../../contract/bills.js';
import { sumOfRole, summingLines } from '../bill-lines.js';
import { type Ratio, ratioOf, sum, whole } from '../ratio.js';

/** A thing on both bills: first of the one it is compared with, then of the one that is explained. */
export type Pair<T> = readonly [from: T, to: T];
export type Side = 0 | 1;

export const other = (side: Side): Side => (side ? 0 : 1);

export function pair<T>(make: (side: Side) => T): Pair<T> {
  return [make(0), make(1)];
}

/** What one provider charges for one service at one point, on both bills; the last place is the whole bill. */
export interface Place {
  readonly key: string;
  /** Several where a bill has a section for each part of its period or each meter. */
  readonly sections: Pair<readonly BillSection[]>;
  /** Lines that make the place's sum. */
  readonly lines: Pair<readonly BillLine[]>;
  /** Civil days, above zero; undefined where either bill does not say. */
  readonly days: Pair<Ratio> | undefined;
  /** The unit of its use, and how much was billed where the sections say. */
  readonly unit: string | undefined;
  readonly quantity: Pair<Ratio | undefined>;
}

const keyOf = ({ service, provider, servicePointId = '' }: BillSection): string =>
  JSON.stringify([service, provider.name, servicePointId]);

function daysOf(sections: readonly BillSection[]): number {
  // Two meters over the same time do not make it longer.
  const parts = new Map(sections.map((section) => [section.period.start, section.days]));
  return [...parts.values()].reduce((total, days) => total + days, 0);
}

function place(key: string, sections: Pair<readonly BillSection[]>, lines: Place['lines']): Place {
  const units = new Set(sections.flat().map(({ quantity, unit }) => (quantity === undefined ? '' : unit)));
  units.delete('');
  const [unit] = units.size === 1 ? units : [];
  const days = pair((side) => daysOf(sections[side]));
  return {
    key,
    sections,
    lines,
    days: days[0] > 0 && days[1] > 0 ? [whole(days[0]), whole(days[1])] : undefined,
    unit,
    quantity: pair((side) => {
      const stated = sections[side].flatMap(({ quantity }) => (quantity === undefined ? [] : [quantity]));
      return unit === undefined || stated.length === 0 ? undefined : sum(stated.map(ratioOf));
    }),
  };
}

/** The places of two bills: sections of one service, provider and service point together, whatever their order. */
export function placesOf(bills: Pair<Bill>): Place[] {
  const keys = new Set(bills.flatMap((bill) => (bill.sections ?? []).map(keyOf)));
  const places = [...keys].sort().map((key) => {
    const sections = pair((side) =>
      (bills[side].sections ?? [])
        .filter((section) => keyOf(section) === key)
        .sort((a, b) => (a.period.start + a.id < b.period.start + b.id ? -1 : 1)),
    );
    const lines = pair((side) => sections[side].flatMap((section) => summingLines(section.lines)));
    return place(key, sections, lines);
  });
  // Balances and payments of the whole bill are its totals' affair: it need not print them as lines.
  const own = pair((side) => (bills[side].lines ?? []).filter(({ role }) => sumOfRole(role) === 'current'));
  return [...places, place('', [[], []], own)];
}
