import Big from 'big.js';

import type { BillLine, BillRounding } from '../../contract/index.js';
import { exponentOf } from '../../domain/currency.js';

/** In which currency lines are priced and how they are rounded. */
export interface PriceRule {
  readonly currency: string;
  readonly rounding: BillRounding;
}

const MODES: Readonly<Record<string, Big.RoundingMode>> = { down: 0, half_up: 1, half_even: 2, up: 3 };

/** An exact amount in whole currency units, rounded to a multiple of the increment, in minor units. */
export function toMinor(amount: Big, currency: string, mode: string, incrementMinor: number): number {
  const steps = amount.times(new Big(10).pow(exponentOf(currency))).div(incrementMinor);
  return steps
    .round(0, MODES[mode] ?? 1)
    .times(incrementMinor)
    .toNumber();
}

export type LineText = Pick<BillLine, 'id' | 'role' | 'kind' | 'label'>;
export type LineDetail = Partial<Omit<BillLine, keyof LineText | 'amountMinor'>>;

function price(text: LineText, detail: LineDetail, amount: Big, rule: PriceRule): BillLine {
  const { mode, incrementMinor, level } = rule.rounding;
  const increment = level === 'line' ? incrementMinor : 1;
  return { ...text, amountMinor: toMinor(amount, rule.currency, mode, increment), ...detail };
}

/** A line of quantity × rate. */
export function byQuantity(
  text: LineText,
  detail: LineDetail & { quantity: string; rate: string },
  rule: PriceRule,
): BillLine {
  return price(text, detail, new Big(detail.quantity).times(detail.rate), rule);
}

/** A line of days × rate, for each unit of a quantity where it states one. */
export function byDays(
  text: LineText,
  detail: LineDetail & { days: string; rate: string },
  rule: PriceRule,
): BillLine {
  return price(text, detail, new Big(detail.quantity ?? '1').times(detail.days).times(detail.rate), rule);
}

/** A line that is a percentage of other lines, as they were rounded. A negative percentage takes away. */
export function byPercent(
  text: LineText,
  detail: LineDetail & { percent: string },
  base: readonly BillLine[],
  rule: PriceRule,
): BillLine {
  return byShare(text, detail, base, rule, new Big(100));
}

/** A tax that is a percentage of other lines and of itself: base × percent ÷ (100 − percent). */
export function byPercentInside(
  text: LineText,
  detail: LineDetail & { percent: string },
  base: readonly BillLine[],
  rule: PriceRule,
): BillLine {
  const outside = new Big(100).minus(detail.percent);
  return byShare(text, { ...detail, taxIncluded: true }, base, rule, outside);
}

function byShare(
  text: LineText,
  detail: LineDetail & { percent: string },
  base: readonly BillLine[],
  rule: PriceRule,
  whole: Big,
): BillLine {
  const baseMinor = base.reduce((sum, line) => sum + line.amountMinor, 0);
  const share = new Big(baseMinor).times(detail.percent).div(whole);
  const amount = share.div(new Big(10).pow(exponentOf(rule.currency)));
  return price(text, { ...detail, baseLineIds: base.map((line) => line.id) }, amount, rule);
}

/** A line whose amount is simply known. */
export function byAmount(text: LineText, amountMinor: number, detail: LineDetail = {}): BillLine {
  return { ...text, amountMinor, ...detail };
}

/** How a quantity falls into blocks with these limits: `splitTiers('268', ['173'])` is 173 and 95. Empty blocks are left out. */
export function splitTiers(
  quantity: string,
  limits: readonly string[],
): { index: number; from: string; to: string | null; quantity: string }[] {
  const all = new Big(quantity);
  return [...limits, null]
    .map((to, index) => {
      const from = index === 0 ? '0' : (limits[index - 1] ?? '0');
      const top = to === null || all.lt(to) ? all : new Big(to);
      return { index: index + 1, from, to, quantity: top.minus(from) };
    })
    .filter((tier) => tier.quantity.gt(0) || (tier.index === 1 && all.eq(0)))
    .map((tier) => ({ ...tier, quantity: tier.quantity.toFixed() }));
}
