import { addDays, civilDateOf, startOfDay } from '../calendar.js';
import { isComplete, totalUsage, type UsageBucket, type UsageBuckets, type UsageTotal } from './resample.js';

/** Fifty-two weeks: the same days of last year that fall on the same days of the week. */
export const YEAR_OF_WEEKS = 364;

/** Days beside those so many days earlier, and what both add up to where both are known whole. */
export interface UsageComparison {
  /** Each day of the first beside its counterpart; undefined where there is none. */
  readonly pairs: readonly { readonly now: UsageBucket; readonly then: UsageBucket | undefined }[];
  readonly now: UsageTotal;
  readonly then: UsageTotal;
  /** How many days of how many were compared. */
  readonly days: number;
  readonly of: number;
}

/**
 * Compares days with the days `byDays` earlier. Only days that are known whole on both sides enter the totals: a gap
 * never looks like a saving.
 *
 * @throws RangeError where one side is not in days.
 */
export function compareDays(now: UsageBuckets, then: UsageBuckets, byDays: number): UsageComparison {
  if (now.size !== 'day' || then.size !== 'day') throw new RangeError('Only days are compared');
  const earlier = new Map(then.buckets.map((bucket) => [bucket.start, bucket]));
  const pairs = now.buckets.map((bucket) => {
    const civil = addDays(civilDateOf(bucket.start, now.zone), -byDays);
    return { now: bucket, then: earlier.get(startOfDay(civil, then.zone)) };
  });
  const both = pairs.filter(
    (pair): pair is { now: UsageBucket; then: UsageBucket } =>
      pair.then !== undefined && isComplete(pair.now) && isComplete(pair.then),
  );
  return {
    pairs,
    now: totalUsage(both.map((pair) => pair.now)),
    then: totalUsage(both.map((pair) => pair.then)),
    days: both.length,
    of: pairs.length,
  };
}
