import Big from 'big.js';

import type { BillRead, Period, Tariff } from '../../contract/index.js';
import { civilDateOf, daysBetween } from '../../domain/calendar.js';
import type { BillContext, BillingCycle, SectionDraft } from './plan.js';
import { periodOf } from './time.js';

/** When a section of a bill was used that covers its whole round. */
export function wholeRound(
  { from, to }: BillingCycle,
  zone: string,
): Pick<SectionDraft, 'zone' | 'period'> & { days: number } {
  return { zone, period: periodOf(from, to, zone), days: daysBetween(from, to) };
}

/** What lies between reads, all registers together. */
export function quantityOf(reads: readonly BillRead[]): Big {
  return reads.reduce((sum, { quantity }) => sum.plus(quantity), new Big(0));
}

/** A part of a bill's period under one version of a tariff. */
export interface TariffPart {
  readonly tariff: Tariff;
  readonly period: Period;
  readonly days: number;
}

/** A bill's period, cut where another version of a tariff takes over. */
export function partsUnder(
  tariffId: string,
  { cycle, tariff: find }: Pick<BillContext, 'cycle' | 'tariff'>,
  zone: string,
): TariffPart[] {
  const parts: TariffPart[] = [];
  for (let from = cycle.from; from < cycle.to;) {
    const tariff = find(tariffId, from);
    const ends = tariff.validTo === null ? cycle.to : civilDateOf(Date.parse(tariff.validTo), zone);
    const to = ends < cycle.to ? ends : cycle.to;
    parts.push({ tariff, period: periodOf(from, to, zone), days: daysBetween(from, to) });
    from = to;
  }
  return parts;
}

/** A whole quantity over the parts by their days, in whole units; the last part has what is left. */
export function sharedByDays(
  quantity: string,
  parts: readonly TariffPart[],
): (TariffPart & { readonly quantity: string })[] {
  const days = parts.reduce((sum, part) => sum + part.days, 0);
  let left = new Big(quantity);
  return parts.map((part, index) => {
    const share = new Big(quantity).times(part.days).div(days).round(0);
    const own = index === parts.length - 1 ? left : share;
    left = left.minus(own);
    return { ...part, quantity: own.toFixed() };
  });
}
