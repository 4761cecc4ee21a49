import type { Cause } from './causes.js';
import type { Entry } from './lines.js';
import { pair, type Side } from './places.js';
import { equal, ONE, type Ratio, times } from '../ratio.js';
import type { Cell, Coalition, Factor, Material } from './model.js';

/** Whether a factor, or what is taken as a share, is another on the newer bill. */
export const changed = ({ values }: Pick<Factor, 'values'>): boolean => !equal(values[0], values[1]);

/** One factor, from what it is on either side. */
export function factor(cause: Cause, make: (side: Side) => Ratio): Factor {
  return { cause, values: pair(make) };
}

/** Groups of lines that are one thing on both bills. */
export type Grouped = Map<string, Map<string, [Entry[], Entry[]]>>;

/**
 * Groups lines by what they are, and inside by block and time of use. Labels change from bill to bill and tell lines
 * apart only where several of one kind stand beside each other for the same time.
 */
export function grouped(entries: readonly Entry[]): Grouped {
  const kindOf = ({ form, cause, line }: Entry): string =>
    [form, cause, line.role, line.kind, form === 'use' || form === 'time' ? line.unit : ''].join('|');
  const innerOf = ({ line }: Entry): string => [line.touLabel, line.tier?.index].join('|');
  const crowded = new Set<string>();
  const labels = new Map<string, string>();
  for (const entry of entries) {
    const spot = [entry.side, kindOf(entry), innerOf(entry), entry.line.period?.start].join('|');
    if ((labels.get(spot) ?? entry.line.label) !== entry.line.label) crowded.add(kindOf(entry));
    labels.set(spot, entry.line.label);
  }
  const groups: Grouped = new Map();
  for (const entry of entries) {
    const kind = kindOf(entry);
    const key = crowded.has(kind) ? `${kind}|${entry.line.label}` : kind;
    const group = groups.get(key) ?? new Map<string, [Entry[], Entry[]]>();
    groups.set(key, group);
    const inner = innerOf(entry);
    const cell = group.get(inner) ?? [[], []];
    group.set(inner, cell);
    cell[entry.side].push(entry);
  }
  return groups;
}

/** The amount that is the product of its factors. */
export const product = (factors: readonly Factor[]) => (on: Coalition) =>
  factors.map(({ cause, values }) => values[on(cause)]).reduce(times, ONE);

export function cell(
  of: Material,
  entries: Cell['entries'],
  factors: readonly Factor[],
  rest: Partial<Cell> = {},
): Cell {
  return {
    place: of.place,
    entries,
    factors: factors.filter(changed),
    amount: product(factors),
    shares: [],
    ...rest,
  };
}
