import type { Account, Tip } from '../../contract/index.js';
import { billTips } from './bill.js';
import { electricityTips } from './electricity.js';
import { gasTips } from './gas.js';
import { waterTips } from './water.js';

/** What a utility advises that a scenario gives no tips of its own. */
export const usualTips: readonly Tip[] = [...electricityTips, ...waterTips, ...gasTips, ...billTips];

/** The tips that fit an account: those about a service that it has, and those about the bill as a whole. */
export function tipsFor(account: Account, tips: readonly Tip[] = usualTips): Tip[] {
  const services = new Set<string>(account.servicePoints.map(({ service }) => service));
  return tips.filter((tip) => tip.services.length === 0 || tip.services.some((one) => services.has(one)));
}
