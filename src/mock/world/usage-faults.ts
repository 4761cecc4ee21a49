import { addDays, instantAt } from '../../domain/calendar.js';
import type { LoadModel } from './plan.js';
import type { ReadingFault } from './usage-types.js';

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The instant of a local time `2026-08-03T14:15`. */
export function localInstant(local: string, zone: string): number {
  return instantAt(local.slice(0, 10), minutesOf(local.slice(11)), zone);
}

/** A load that stops while there is no supply. Times of day count in the day's share, as the load models' do. */
export function interrupted(load: LoadModel, faults: readonly ReadingFault[]): LoadModel {
  const outages = faults.filter(({ reason }) => reason === 'outage');
  return (day) => {
    const loads = load(day);
    const at = (local: string): number => {
      if (local.slice(0, 10) < day.civil) return 0;
      if (local.slice(0, 10) >= addDays(day.civil, 1)) return loads.length;
      return Math.round((minutesOf(local.slice(11)) * loads.length) / 1440);
    };
    for (const { from, until } of outages) loads.fill(0, at(from), at(until));
    return loads;
  };
}
