import type { BillLine, Tariff } from '../../contract/index.js';
import { byDays, byPercent, byQuantity, type LineDetail, type PriceRule } from './pricing.js';
import { lineOf, priceOf, referenceTo } from './tariffs.js';

type Detail = Omit<LineDetail, 'quantity' | 'days' | 'rate' | 'percent' | 'tariffId' | 'tariffVersion'>;

/** Makes the lines that one version of a tariff prices: words, unit and rate come from there. */
export interface Pricer {
  /** So much of what the price is for, or so many months. */
  quantity(component: string, quantity: string, detail?: Detail & { role?: BillLine['role'] }): BillLine;
  /** So many days, of a capacity where one is given. */
  days(component: string, days: number, detail?: Detail & { capacity?: string }): BillLine;
  /** A share of other lines. */
  percent(
    component: string,
    role: BillLine['role'],
    base: readonly BillLine[],
    detail?: Detail & { key?: string },
  ): BillLine;
}

/** A pricer whose lines are named after what they are part of. */
export function pricer(of: string, tariff: Tariff, rule: PriceRule): Pricer {
  const from = referenceTo(tariff);
  return {
    quantity(component, quantity, { role = 'charge', ...detail } = {}) {
      const price = priceOf(tariff, component);
      const unit = price.unit === undefined ? {} : { unit: price.unit };
      const text = lineOf(`${of}-${component}`, role, price);
      return byQuantity(text, { quantity, ...unit, rate: price.rate, ...detail, ...from }, rule);
    },
    days(component, days, { capacity, ...detail } = {}) {
      const price = priceOf(tariff, component);
      const quantity = capacity === undefined ? {} : { quantity: capacity };
      const unit = capacity === undefined || price.unit === undefined ? {} : { unit: price.unit };
      const text = lineOf(`${of}-${component}`, 'charge', price);
      return byDays(
        text,
        { ...quantity, ...unit, days: String(days), rate: price.rate, ...detail, ...from },
        rule,
      );
    },
    percent(component, role, base, { key = component, ...detail } = {}) {
      const price = priceOf(tariff, component);
      const text = lineOf(`${of}-${key}`, role, price);
      return byPercent(text, { percent: price.rate, ...detail, ...from }, base, rule);
    },
  };
}
