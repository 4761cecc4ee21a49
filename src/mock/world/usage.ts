import type { Tariff, UsageCapabilities } from '../../contract/index.js';
import { addDays } from '../../domain/calendar.js';
import type { Register } from './meter.js';
import type { AccountPlan } from './plan.js';
import { flowsOf } from './usage-flow.js';
import { cyclesUntil, priceFlow } from './usage-price.js';
import type { Flow, Priced, UsagePlan, UsagePrice, UsageRecord } from './usage-types.js';

const RESOLUTIONS: UsageCapabilities['resolutions'] = [
  { interval: 'P1M', maxDays: 3700 },
  { interval: 'P1D', maxDays: 3700 },
  { interval: 'PT1H', maxDays: 800 },
  { interval: 'PT30M', maxDays: 400 },
  { interval: 'PT15M', maxDays: 400 },
];

export function usageOf(
  account: AccountPlan,
  registers: readonly Register[],
  tariffOn: (tariffId: string, on: string) => Tariff,
  now: number,
): UsageRecord | undefined {
  const [first] = registers;
  if (first === undefined) return undefined;
  const { zone } = first.meter;
  // The newest meter's plan holds for the service point.
  const plan: UsagePlan = registers.at(-1)?.meter.usage ?? {};
  const prices = Object.values(plan.prices ?? {});
  const pricesOf = (price: UsagePrice, flow: Flow): Priced =>
    priceFlow(flow, price, {
      cycles: cyclesUntil((index) => account.cycle(index), zone, now),
      tariff: tariffOn,
    });
  return {
    flows: flowsOf(
      registers.map((register) => ({ ...register.series(now), multiplier: register.plan.multiplier })),
      plan,
      now,
    ),
    capabilities: {
      resolutions: RESOLUTIONS,
      hasCost: prices.length > 0,
      hasTou: prices.some(({ touLabel }) => touLabel !== undefined),
      hasTemperature: plan.temperature !== undefined,
      usualDelayHours: 24 + (plan.arrivesAtHour ?? 5),
    },
    priced(flow) {
      const price = plan.prices?.[flow.direction];
      return price && pricesOf(price, flow);
    },
    temperature(from, to) {
      if (!plan.temperature) return undefined;
      const { at, place } = plan.temperature;
      const values: number[] = [];
      for (let civil = from; civil < to; civil = addDays(civil, 1)) values.push(Math.round(at(civil) * 10));
      return { startOn: from, scale: '0.1', values, place };
    },
  };
}
