import type { LoadModel } from './plan.js';
import { bell, hash, randomFrom } from './random.js';

/** Nobody uses the same each month: a load that is up to `spread` more or less, by month, as 0.1 for a tenth. */
export function monthlyHabit(load: LoadModel, of: string, seed: number, spread: number): LoadModel {
  const factors = new Map<string, number>();
  return (day) => {
    const month = day.civil.slice(0, 7);
    const factor = factors.get(month) ?? 1 + spread * bell(randomFrom(hash(`${of} ${month}`, seed)));
    factors.set(month, factor);
    const values = load(day);
    for (let index = 0; index < values.length; index += 1) {
      values[index] = Math.round((values[index] ?? 0) * factor);
    }
    return values;
  };
}
