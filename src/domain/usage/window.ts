import { type BucketSize, bucketStart, shiftBucket } from './civil-edges.js';
import { elapsedOf } from './readings.js';

/** How closely usage is looked at: twelve months, the days of a month, the hours of a day, its readings. */
export const USAGE_LEVELS = ['year', 'month', 'day', 'reading'] as const;
export type UsageLevel = (typeof USAGE_LEVELS)[number];

/** A stretch of civil days to look at. `to` does not belong to it. */
export interface UsageWindow {
  readonly level: UsageLevel;
  readonly from: string;
  readonly to: string;
}

/** What one bar of a level stands for. */
export const BAR_SIZES: Readonly<Record<UsageLevel, BucketSize | 'reading'>> = {
  year: 'month',
  month: 'day',
  day: 'hour',
  reading: 'reading',
};

/** The window of a level that holds a day; of a year, the twelve months that end with the day's month. */
export function windowAt(level: UsageLevel, civil: string): UsageWindow {
  if (level === 'year') {
    return { level, from: shiftBucket(civil, 'month', -11), to: shiftBucket(civil, 'month', 1) };
  }
  const size = level === 'month' ? 'month' : 'day';
  return { level, from: bucketStart(civil, size), to: shiftBucket(civil, size, 1) };
}

/** The level that suits a number of days. */
export function levelFor(days: number): UsageLevel {
  return days > 92 ? 'year' : days > 2 ? 'month' : 'day';
}

/** How closely usage can be looked at that is told in such intervals at best. */
export function levelsFor(finest: string): readonly UsageLevel[] {
  if (finest === 'P1M') return ['year'];
  const length = elapsedOf(finest);
  if (length === undefined) return ['year', 'month'];
  return length < 3_600_000 ? USAGE_LEVELS : ['year', 'month', 'day'];
}
