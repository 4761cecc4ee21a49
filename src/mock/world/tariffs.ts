import Big from 'big.js';

import type { BillLine, Tariff, TariffComponent } from '../../contract/index.js';
import { startOfDay } from '../../domain/calendar.js';
import type { LineText } from './pricing.js';
import { monthStart, rfc3339 } from './time.js';

/** What the versions of a tariff have in common, and from when each is in force; the next ends it. */
export interface TariffHistory<Terms> {
  readonly zone: string;
  readonly currency: string;
  readonly source: string;
  readonly versions: readonly { readonly from: string; readonly terms: Terms }[];
}

/** Versions so many months apart, one for each level: the last but one begins in a month, given as its first day. */
export function levelsAround(
  month: string,
  apart: number,
  levels: readonly string[],
): { from: string; terms: Big }[] {
  return levels.map((level, index) => ({
    from: monthStart(month, (index - levels.length + 2) * apart),
    terms: new Big(level),
  }));
}

/** The first day of the half year of a date. */
export function halfYearOf(civil: string): string {
  return monthStart(civil, -((Number(civil.slice(5, 7)) - 1) % 6));
}

/** Every version of a tariff, oldest first. A version is called by the day it begins. */
export function tariffVersions<Terms>(
  { zone, currency, source, versions }: TariffHistory<Terms>,
  build: (terms: Terms) => Pick<Tariff, 'id' | 'name' | 'service' | 'components' | 'rules'>,
): Tariff[] {
  const start = (civil: string): string => rfc3339(startOfDay(civil, zone), zone);
  return versions.map(({ from, terms }, index) => {
    const next = versions[index + 1];
    return {
      ...build(terms),
      version: from.endsWith('-01') ? from.slice(0, 7) : from,
      currency,
      validFrom: start(from),
      validTo: next === undefined ? null : start(next.from),
      source,
    };
  });
}

/** One price of a tariff. */
export function component(
  id: string,
  kind: string,
  label: string,
  rate: string,
  per: TariffComponent['per'],
  rest: Partial<Pick<TariffComponent, 'unit' | 'tier' | 'touLabel'>> = {},
): TariffComponent {
  return { id, kind, label, rate, per, ...rest };
}

/** The tariff version that sets a line's rate. */
export function referenceTo({ id, version }: Tariff): { tariffId: string; tariffVersion: string } {
  return { tariffId: id, tariffVersion: version };
}

/** A price of a tariff by its id. Throws a RangeError where the tariff has no such price. */
export function priceOf({ id: tariff, components }: Tariff, id: string): TariffComponent {
  const found = components.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`The tariff ${tariff} has no component ${id}`);
  return found;
}

/** The words of a line that a tariff's price makes. */
export function lineOf(id: string, role: BillLine['role'], { kind, label }: TariffComponent): LineText {
  return { id, role, kind, label };
}
