import type { Tariff, TariffComponent } from '../../contract/index.js';
import {
  addDays,
  civilDateOf,
  daysBetween,
  isoWeekday,
  offsetMs,
  startOfDay,
} from '../../domain/calendar.js';
import { QUARTER } from './meter.js';
import type { BillingCycle } from './plan.js';
import { monthLength } from './time.js';
import { isKnown } from './usage-flow.js';
import type { Flow, Priced, UsagePrice } from './usage-types.js';

export const NO_LABEL = 255;
/** Digits after the point that a rate is taken with. */
const RATE_DIGITS = 5;
/** Values are thousandths, so a cost has three digits more than a rate. */
const COST_DIGITS = RATE_DIGITS + 3;
const DAY = 86_400_000;

interface Context {
  readonly cycles: readonly BillingCycle[];
  tariff(tariffId: string, on: string): Tariff | undefined;
}

/** A rate for what lies below `limit` thousandths of the cycle's quantity. */
interface Block {
  readonly limit: number;
  readonly rate: number;
}

/** Prices each reading by the block of its billing cycle that it falls in, and by its time of use. */
export function priceFlow(flow: Flow, price: UsagePrice, context: Context): Priced {
  const { values, quality, zone } = flow;
  const cost = new Float64Array(values.length);
  const tou = new Uint8Array(values.length).fill(NO_LABEL);
  const labels: string[] = [];
  let at = 0;
  for (const cycle of context.cycles) {
    let counted = 0;
    for (let civil = cycle.from; civil < cycle.to && at < values.length; civil = addDays(civil, 1)) {
      const begins = startOfDay(civil, zone);
      const ends = startOfDay(addDays(civil, 1), zone);
      const until = Math.min(values.length, (ends - flow.start) / QUARTER);
      at = Math.max(at, (begins - flow.start) / QUARTER);
      const tariff = context.tariff(price.tariffId, civil);
      const priceOf = tariff && blocksOf(tariff, price, cycle);
      const weekday = isoWeekday(civil);
      for (; at < until; at += 1) {
        const minute = wallMinute(flow.start + at * QUARTER, begins, ends - begins, zone);
        const label = price.touLabel?.(civil, minute, weekday);
        if (label !== undefined) tou[at] = positionOf(labels, label);
        if (!priceOf || !isKnown(quality[at] ?? 0)) continue;
        const value = values[at] ?? 0;
        cost[at] = costOf(priceOf(label), counted, value);
        counted += value;
      }
    }
  }
  return { cost, digits: COST_DIGITS, labels, tou };
}

/** The minute that a wall clock shows. On a day of 24 hours it need not be asked for. */
function wallMinute(instant: number, begins: number, dayMs: number, zone: string): number {
  const local = dayMs === DAY ? instant - begins : instant + offsetMs(instant, zone);
  return (local % DAY) / 60_000;
}

function positionOf(labels: string[], label: string): number {
  const found = labels.indexOf(label);
  return found >= 0 ? found : labels.push(label) - 1;
}

function costOf(blocks: readonly Block[], counted: number, value: number): number {
  let total = 0;
  let from = counted;
  const end = counted + value;
  for (const { limit, rate } of blocks) {
    const upTo = Math.min(end, limit);
    if (upTo <= from) continue;
    total += (upTo - from) * rate;
    from = upTo;
  }
  return total;
}

const steps = (rate: string): number => Math.round(Number(rate) * 10 ** RATE_DIGITS);

/** The blocks of a tariff for a cycle, by time of use. Rates are in steps of 10^−5. */
function blocksOf(
  tariff: Tariff,
  price: UsagePrice,
  cycle: BillingCycle,
): (label: string | undefined) => readonly Block[] {
  const paid = tariff.components.filter(({ kind, per }) => per === 'unit' && price.kinds.includes(kind));
  const memo = new Map<string | undefined, readonly Block[]>();
  return (label) => {
    let blocks = memo.get(label);
    if (!blocks) {
      const here = paid.filter(({ touLabel }) => touLabel === undefined || touLabel === label);
      blocks = withLimits(here, tariff, price, cycle);
      memo.set(label, blocks);
    }
    return blocks;
  };
}

function withLimits(
  components: readonly TariffComponent[],
  tariff: Tariff,
  price: UsagePrice,
  cycle: BillingCycle,
): Block[] {
  const flat = components
    .filter(({ tier }) => tier === undefined)
    .reduce((sum, { rate }) => sum + steps(rate), 0);
  const tiers = components.flatMap(({ tier, rate }) => (tier ? [{ ...tier, rate: steps(rate) }] : []));
  if (tiers.length === 0) return [{ limit: Number.POSITIVE_INFINITY, rate: flat }];
  const percent = tariff.components.find(({ id }) => id === price.percent?.componentId);
  const days = daysBetween(cycle.from, cycle.to);
  return tiers
    .sort((a, b) => a.index - b.index)
    .map(({ index, to, per, rate }) => {
      const span = per === 'month' ? days / monthLength(cycle.from) : per === 'day' ? days : 1;
      const share = index === price.percent?.tier ? 1 + Number(percent?.rate ?? 0) / 100 : 1;
      const limit = to === null ? Number.POSITIVE_INFINITY : Math.round(Number(to) * span) * 1000;
      return { limit, rate: flat + Math.round(rate * share) };
    });
}

/** The rounds of the billing calendar up to an instant, and the one after. */
export function cyclesUntil(
  cycle: (index: number) => BillingCycle | undefined,
  zone: string,
  now: number,
): BillingCycle[] {
  const today = civilDateOf(now, zone);
  const found: BillingCycle[] = [];
  for (let index = 0; ; index += 1) {
    const next = cycle(index);
    if (next === undefined || next.from > today) return found;
    found.push(next);
  }
}
