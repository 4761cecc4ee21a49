import type { UsageSeries } from '../contract/usage.js';
import { dayGrid, elapsedGrid, type Grid, HOUR, MINUTE, monthGrid } from './instants.js';

function gridFor(interval: string, start: number, zone: string): Grid {
  if (interval === 'P1D') return dayGrid(start, zone);
  if (interval === 'P1M') return monthGrid(start, zone);
  const [, hours, minutes, seconds] =
    /^PT(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?$/.exec(interval) ?? [];
  const length = Number(hours ?? 0) * HOUR + Number(minutes ?? 0) * MINUTE + Number(seconds ?? 0) * 1000;
  if (length === 0) throw new RangeError(`Not an interval: ${interval}`);
  return elapsedGrid(start, length);
}

/**
 * When each interval of a series begins, in milliseconds since 1970 UTC, and when the last ends: one more than values.
 *
 * @throws RangeError for an interval that is neither `PT…`, `P1D` nor `P1M`.
 */
export function boundsOf({ start, end, starts, interval, zone, values }: UsageSeries): number[] {
  if (starts) return [...starts.map((text) => Date.parse(text)), Date.parse(end)];
  const grid = gridFor(interval, Date.parse(start), zone);
  // The last interval may be cut off where the range ends.
  return [...values.map((_, index) => grid.at(index)), Date.parse(end)];
}
