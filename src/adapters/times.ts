import type { UsageSeries } from '../contract/usage.js';
import { edgesOf } from '../domain/usage/readings.js';

/**
 * When each interval of a series begins, in milliseconds since 1970 UTC, and when the last ends: one more than values.
 *
 * @throws RangeError for an interval that is neither elapsed time nor a civil day or month, where `starts` is left out.
 */
export function boundsOf(series: UsageSeries): number[] {
  const edge = edgesOf(series);
  return Array.from({ length: series.values.length + 1 }, (_, index) => edge(index));
}
