import { addDays, civilDateOf, daysBetween, isoWeekday, offsetMs, startOfDay } from '../calendar.js';

/** The sizes of civil buckets. A week begins on Monday. */
export const BUCKET_SIZES = ['hour', 'day', 'week', 'month', 'year'] as const;
export type BucketSize = (typeof BUCKET_SIZES)[number];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The first day of the bucket that holds a civil date. */
export function bucketStart(civil: string, size: BucketSize): string {
  switch (size) {
    case 'week':
      return addDays(civil, 1 - isoWeekday(civil));
    case 'month':
      return `${civil.slice(0, 8)}01`;
    case 'year':
      return `${civil.slice(0, 5)}01-01`;
    default:
      return civil;
  }
}

/** The first day of a bucket so many buckets later, or earlier. An hour's is its day. */
export function shiftBucket(civil: string, size: BucketSize, by: number): string {
  const first = bucketStart(civil, size);
  if (size === 'hour' || size === 'day') return addDays(first, by);
  if (size === 'week') return addDays(first, by * 7);
  const months = size === 'year' ? by * 12 : by;
  const month = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + months;
  const year = Math.floor(month / 12);
  return `${String(year).padStart(4, '0')}-${String(month - year * 12 + 1).padStart(2, '0')}-01`;
}

/**
 * The instants at which the civil days of a zone begin, from the day that holds `fromMs` until one is not before
 * `toMs`. A day that the zone skips is not among them. Asking a zone for its offset is slow: a plain day asks once.
 *
 * @throws RangeError for an unknown zone.
 */
export function dayEdges(fromMs: number, toMs: number, zone: string): number[] {
  let civil = civilDateOf(fromMs, zone);
  let at = startOfDay(civil, zone);
  let offset = offsetMs(at, zone);
  const edges = [at];
  while (at < toMs) {
    const plain = at + DAY;
    civil = addDays(civil, 1);
    const isPlain = (at + offset) % DAY === 0 && offsetMs(plain, zone) === offset;
    const next = isPlain ? plain : startOfDay(civil, zone);
    if (!isPlain) offset = offsetMs(next, zone);
    if (next === at) continue;
    edges.push(next);
    at = next;
  }
  return edges;
}

/** The full hours of wall clocks: where clocks change by half an hour, one hour is half as long. */
function hourEdges(fromMs: number, toMs: number, zone: string): number[] {
  const edges: number[] = [];
  const days = dayEdges(fromMs, toMs, zone);
  for (let index = 1; index < days.length; index += 1) {
    const end = days[index] ?? 0;
    let at = days[index - 1] ?? 0;
    const isPlain = end - at === DAY;
    const offset = offsetMs(at, zone);
    while (at < end) {
      edges.push(at);
      const here = isPlain ? offset : offsetMs(at, zone);
      at += HOUR - ((((at + here) % HOUR) + HOUR) % HOUR);
    }
  }
  // Whole hours that hold the range, and no more.
  const first = edges.filter((edge) => edge <= fromMs).length - 1;
  const last = edges.findIndex((edge) => edge >= toMs);
  return last < 0 ? [...edges.slice(first), days.at(-1) ?? toMs] : edges.slice(first, last + 1);
}

/**
 * The instants at which civil buckets begin, from the one that holds `fromMs` until one is not before `toMs`: one
 * more than there are buckets. Empty for an empty range.
 *
 * @throws RangeError for an unknown zone.
 */
export function civilEdges(fromMs: number, toMs: number, size: BucketSize, zone: string): number[] {
  if (fromMs >= toMs) return [];
  if (size === 'hour') return hourEdges(fromMs, toMs, zone);
  if (size === 'day') return dayEdges(fromMs, toMs, zone);
  let civil = bucketStart(civilDateOf(fromMs, zone), size);
  const edges = [startOfDay(civil, zone)];
  while ((edges.at(-1) ?? toMs) < toMs) {
    civil = shiftBucket(civil, size, 1);
    edges.push(startOfDay(civil, zone));
  }
  return edges;
}

/** The civil days of a half-open range of instants as dates: `to` is the first day that does not belong to it. */
export function civilRange(
  fromMs: number,
  toMs: number,
  zone: string,
): { from: string; to: string; days: number } {
  const from = civilDateOf(fromMs, zone);
  const to = addDays(civilDateOf(toMs - 1, zone), 1);
  return { from, to, days: daysBetween(from, to) };
}
