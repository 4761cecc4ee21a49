import { bell, hash, randomFrom } from './random.js';
import { monthLength } from './time.js';

/** A spell of days that is hotter or colder than usual. `until` does not belong to it. */
export interface Spell {
  readonly from: string;
  readonly until: string;
  readonly addC: number;
}

/** What the weather of a city is made of. */
export interface Climate {
  readonly city: string;
  /** Mean temperature of January to December, °C. */
  readonly monthlyMeanC: readonly number[];
  /** How far a day strays from the mean of its season, °C. */
  readonly noiseC: number;
  readonly spells?: readonly Spell[];
}

const EPOCH = Date.UTC(2000, 0, 1);

/** The mean temperature of a day, °C with one decimal. */
export type Weather = (civil: string) => number;

/** Daily temperatures that any day can be asked for, in any order: seasons, spells and noise that lasts a few days. */
export function createWeather(climate: Climate, seed: number): Weather {
  // Seeds lie far apart, or one seed's weather would be the next one's a day later.
  const first = 1 + Math.imul(seed - 1, 0x9e3779b1);
  const noise = (day: number): number => bell(randomFrom(hash(climate.city, first + day)));
  const mean = (month: number): number => climate.monthlyMeanC[(month + 11) % 12] ?? 0;
  return (civil) => {
    const day = (Date.parse(civil) - EPOCH) / 86_400_000;
    const month = Number(civil.slice(5, 7));
    const along = (Number(civil.slice(8)) - 0.5) / monthLength(civil) - 0.5;
    const neighbour = mean(along < 0 ? month - 1 : month + 1);
    const season = mean(month) + Math.abs(along) * (neighbour - mean(month));
    const drift = (noise(day - 2) + noise(day - 1) + noise(day) * 2) / 3;
    const spells = (climate.spells ?? []).filter((spell) => spell.from <= civil && civil < spell.until);
    const added = spells.reduce((sum, spell) => sum + spell.addC, 0);
    return Math.round((season + drift * climate.noiseC + added) * 10) / 10;
  };
}
