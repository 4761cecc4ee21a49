import type { LoadModel } from './plan.js';
import { bell, hash, randomFrom } from './random.js';
import type { Weather } from './weather.js';

/** What a home burns gas for. Litres of gas. */
export interface GasHome {
  /** Cooking and hot water of everyone, a day. */
  readonly everyDayL: number;
  /** Heating, a day, for each degree below `heatingC`. */
  readonly heatingLPerDegree: number;
  readonly heatingC: number;
}

/** The share of a day by hour. Each adds up to 1. */
const EVERY_DAY = [
  0, 0, 0, 0, 0, 0.04, 0.12, 0.1, 0.04, 0.02, 0.02, 0.06, 0.1, 0.06, 0.02, 0.02, 0.02, 0.04, 0.08, 0.1, 0.08,
  0.04, 0.03, 0.01,
];
const HEATING = [
  0.01, 0.01, 0.01, 0.01, 0.02, 0.05, 0.09, 0.08, 0.05, 0.03, 0.03, 0.03, 0.03, 0.03, 0.03, 0.04, 0.05, 0.07,
  0.08, 0.08, 0.07, 0.05, 0.03, 0.02,
];

/** Varies a home with the seed. Seed 1 is the home as written. */
export function variedGas(home: GasHome, seed: number): GasHome {
  if (seed === 1) return home;
  const random = randomFrom(hash('gas', seed));
  return {
    ...home,
    everyDayL: Math.round(home.everyDayL * (1 + 0.3 * bell(random))),
    heatingLPerDegree: Math.round(home.heatingLPerDegree * (1 + 0.4 * bell(random))),
  };
}

/** The gas of a home in each interval of a day, in litres. */
export function gasLoad(home: GasHome, weather: Weather): LoadModel {
  return ({ civil, intervals, random }) => {
    const load = new Int32Array(intervals);
    const cooking = home.everyDayL * (0.8 + random() * 0.4);
    const heating = Math.max(0, home.heatingC - weather(civil)) * home.heatingLPerDegree;
    for (let index = 0; index < intervals; index += 1) {
      const hour = Math.floor((index * 24) / intervals);
      const litres = (EVERY_DAY[hour] ?? 0) * cooking + (HEATING[hour] ?? 0) * heating;
      load[index] = Math.round((litres / 4) * (0.5 + random()));
    }
    return load;
  };
}
