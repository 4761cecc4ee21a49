import type { LoadDay, LoadModel } from './plan.js';
import { bell, hash, type Random, randomFrom } from './random.js';
import type { Weather } from './weather.js';

/** Who lives in a home and what they switch on. Powers in watts. */
export interface Household {
  readonly people: number;
  /** What never sleeps: router, chargers, standby. */
  readonly standbyW: number;
  readonly fridgeW: number;
  /** What one person adds when at home and awake: lights, screens, fan on low. */
  readonly perPersonW: number;
  /** Each meal cooked with electricity. */
  readonly cookingW: number;
  /** Days of the ISO week on which the washing machine runs. */
  readonly washDays: readonly number[];
  /** Fans or air conditioning, for each degree above comfort. */
  readonly coolingWPerDegree: number;
  readonly comfortC: number;
  /** Days away from home. `until` does not belong to it. */
  readonly away?: readonly { readonly from: string; readonly until: string }[];
  readonly holiday?: (civil: string) => boolean;
}

/** The share of the household that is at home and awake, by hour of a working day and of a free day. */
const WORKDAY = [
  0.05, 0.03, 0.03, 0.03, 0.1, 0.5, 0.8, 0.6, 0.35, 0.3, 0.3, 0.4, 0.6, 0.45, 0.35, 0.35, 0.4, 0.6, 0.95, 1,
  1, 0.9, 0.55, 0.2,
];
const FREE_DAY = [
  0.1, 0.05, 0.03, 0.03, 0.05, 0.15, 0.4, 0.7, 0.85, 0.8, 0.75, 0.8, 0.9, 0.8, 0.7, 0.65, 0.65, 0.75, 0.95, 1,
  1, 0.95, 0.7, 0.35,
];
/** How much of the day's heat is felt, by hour: it stays in the walls until late. */
const HEAT = [
  0.55, 0.45, 0.4, 0.35, 0.3, 0.25, 0.2, 0.2, 0.3, 0.45, 0.6, 0.8, 0.95, 1.05, 1.1, 1.1, 1, 0.9, 0.95, 1, 1,
  0.95, 0.85, 0.7,
];

/** Varies a household with the seed: more or fewer people, thriftier or not. Seed 1 is the household as written. */
export function varied(household: Household, seed: number): Household {
  if (seed === 1) return household;
  const random = randomFrom(hash('household', seed));
  const times = (value: number, spread: number): number => Math.round(value * (1 + spread * bell(random)));
  return {
    ...household,
    people: Math.max(1, household.people + Math.round(bell(random) * 2)),
    standbyW: times(household.standbyW, 0.5),
    fridgeW: times(household.fridgeW, 0.3),
    perPersonW: times(household.perPersonW, 0.4),
    cookingW: times(household.cookingW, 0.6),
    coolingWPerDegree: times(household.coolingWPerDegree, 0.5),
  };
}

/** The loads of a home in each interval of a day, in watt-hours. */
export function householdLoad(household: Household, weather: Weather): LoadModel {
  return (day) => {
    const away = household.away?.some(({ from, until }) => from <= day.civil && day.civil < until) ?? false;
    const free = day.weekday >= 6 || (household.holiday?.(day.civil) ?? false);
    const degrees = Math.max(0, weather(day.civil) - household.comfortC);
    const watts = new Float64Array(day.intervals);
    addFridge(watts, household, day.random);
    if (!away) {
      addPresence(watts, household, free ? FREE_DAY : WORKDAY, degrees, day.random);
      addAppliances(watts, household, day);
    }
    const habit = 0.9 + day.random() * 0.2;
    const loads = new Int32Array(watts.length);
    for (let index = 0; index < loads.length; index += 1) {
      loads[index] = Math.round((household.standbyW + (watts[index] ?? 0) * habit) / 4);
    }
    return loads;
  };
}

function addFridge(watts: Float64Array, household: Household, random: Random): void {
  const phase = Math.floor(random() * 5);
  for (let index = 0; index < watts.length; index += 1) {
    if ((index + phase) % 5 < 2) watts[index] = household.fridgeW;
  }
}

function addPresence(
  watts: Float64Array,
  household: Household,
  presence: readonly number[],
  degrees: number,
  random: Random,
): void {
  for (let index = 0; index < watts.length; index += 1) {
    const hour = Math.floor((index * 24) / watts.length);
    const here = (presence[hour] ?? 0) * (0.7 + random() * 0.6);
    const warm = (HEAT[hour] ?? 0) * degrees;
    const cooling = warm * household.coolingWPerDegree * (0.4 + (presence[hour] ?? 0) * 0.6);
    watts[index] = (watts[index] ?? 0) + here * household.people * household.perPersonW + cooling;
  }
}

function addAppliances(watts: Float64Array, household: Household, { weekday, random }: LoadDay): void {
  const run = (hour: number, quarters: number, power: number): void => {
    const first = Math.floor((hour * watts.length) / 24 + random() * 4);
    for (let index = first; index < Math.min(first + quarters, watts.length); index += 1) {
      watts[index] = (watts[index] ?? 0) + power;
    }
  };
  run(5.5, 1, household.cookingW);
  run(12, 2, household.cookingW);
  run(18.5, 2, household.cookingW);
  if (household.washDays.includes(weekday)) run(9 + random() * 3, 4, 320);
  if (random() < 0.3) run(16 + random() * 2, 2, 900);
}
