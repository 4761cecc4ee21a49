import type { LoadDay, LoadModel } from './plan.js';
import { bell, hash, randomFrom } from './random.js';
import type { Weather } from './weather.js';

/** Who lives in a home and what runs from its taps. Litres. */
export interface WaterHome {
  readonly people: number;
  /** What one person uses on a usual day at home. */
  readonly perPersonL: number;
  /** Each run of the washing machine, and the days of the ISO week on which it runs. */
  readonly washL: number;
  readonly washDays: readonly number[];
  /** What the garden gets on a day, for each degree above `gardenC`. */
  readonly gardenLPerDegree: number;
  readonly gardenC: number;
  /** A tap or cistern that never closes, in litres an hour. `until` does not belong to it. */
  readonly leaks?: readonly { readonly from: string; readonly until: string; readonly perHourL: number }[];
  /** Days away from home. */
  readonly away?: readonly { readonly from: string; readonly until: string }[];
}

/** The share of a person's water by hour: mornings and evenings. Adds up to 1. */
const DAY = [
  0.005, 0.005, 0.005, 0.005, 0.01, 0.05, 0.12, 0.12, 0.07, 0.05, 0.04, 0.04, 0.06, 0.05, 0.03, 0.03, 0.03,
  0.04, 0.06, 0.07, 0.05, 0.03, 0.02, 0.01,
];

/** Varies a home with the seed. Seed 1 is the home as written. */
export function variedWater(home: WaterHome, seed: number): WaterHome {
  if (seed === 1) return home;
  const random = randomFrom(hash('water', seed));
  const times = (value: number, spread: number): number => Math.round(value * (1 + spread * bell(random)));
  return {
    ...home,
    people: Math.max(1, home.people + Math.round(bell(random) * 2)),
    perPersonL: times(home.perPersonL, 0.3),
    washL: times(home.washL, 0.3),
    gardenLPerDegree: times(home.gardenLPerDegree, 0.5),
  };
}

/** The water of a home in each interval of a day, in litres. */
export function waterLoad(home: WaterHome, weather: Weather): LoadModel {
  const within = (civil: string) => (spell: { from: string; until: string }) =>
    spell.from <= civil && civil < spell.until;
  return ({ civil, weekday, intervals, random }: LoadDay) => {
    const litres = new Float64Array(intervals);
    const hours = (index: number): number => Math.floor((index * 24) / intervals);
    if (!home.away?.some(within(civil))) {
      const today = home.people * home.perPersonL * (0.85 + random() * 0.3);
      for (let index = 0; index < intervals; index += 1) {
        litres[index] = ((DAY[hours(index)] ?? 0) / 4) * today * (0.4 + random() * 1.2);
      }
      if (home.washDays.includes(weekday)) {
        const first = Math.floor((9 + random() * 3) * (intervals / 24));
        for (let index = first; index < first + 4; index += 1) {
          litres[index] = (litres[index] ?? 0) + home.washL / 4;
        }
      }
    }
    const garden = Math.max(0, weather(civil) - home.gardenC) * home.gardenLPerDegree;
    const evening = Math.floor((19 * intervals) / 24);
    for (let index = evening; index < evening + 4; index += 1)
      litres[index] = (litres[index] ?? 0) + garden / 4;
    const leak = home.leaks?.find(within(civil))?.perHourL ?? 0;
    const load = new Int32Array(intervals);
    for (let index = 0; index < intervals; index += 1)
      load[index] = Math.round((litres[index] ?? 0) + leak / 4);
    return load;
  };
}
