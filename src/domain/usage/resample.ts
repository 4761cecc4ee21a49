import type { UsageCoverage, UsageSeries } from '../../contract/usage.js';
import { type BucketSize, civilEdges } from './civil-edges.js';
import { KINDS, type ReadingKind, type Readings, readSeries } from './readings.js';

/**
 * One civil bucket, or one interval as it came. `steps` and `costSteps` count the series' own smallest steps, so
 * that sums stay exact; null is unknown, never zero.
 */
export interface UsageBucket {
  readonly start: number;
  readonly end: number;
  readonly steps: number | null;
  readonly costSteps: number | null;
  readonly coverage: UsageCoverage;
  /** `actual` where all of it is; `partial` where some of it is missing; `pending` where none has come in yet. */
  readonly state: ReadingKind | 'partial';
}

/** A flow in buckets. A step is `scale` of `unit`; a step of cost is `costScale` of the currency's major unit. */
export interface UsageBuckets {
  readonly zone: string;
  readonly unit: string;
  readonly scale: string;
  readonly direction: UsageSeries['direction'];
  readonly size: BucketSize | 'reading';
  readonly currency: string | undefined;
  readonly costScale: string | undefined;
  readonly buckets: readonly UsageBucket[];
}

export interface ResampleOptions {
  /** Only what begins in this half-open range, in milliseconds. */
  readonly fromMs?: number;
  readonly toMs?: number;
}

class Sum {
  steps: number | null = null;
  costSteps: number | null = null;
  #isCostKnown = true;
  expected = 0;
  present = 0;
  estimated = 0;
  #pending = 0;

  add(readings: Readings, index: number, cost: readonly (number | null)[] | undefined): void {
    const value = readings.values[index] ?? null;
    this.expected += readings.expected(index);
    if (value === null) {
      if (readings.kinds[index] === KINDS.indexOf('pending')) this.#pending += readings.expected(index);
      return;
    }
    this.steps = (this.steps ?? 0) + value;
    this.present += readings.present(index);
    this.estimated += readings.estimated(index);
    const price = cost?.[index] ?? null;
    if (price === null) this.#isCostKnown = false;
    else this.costSteps = (this.costSteps ?? 0) + price;
  }

  bucket(start: number, end: number): UsageBucket {
    const { expected, present, estimated, steps } = this;
    const missing = expected - present;
    const isPending = steps === null && this.#pending === expected && expected > 0;
    const state = isPending ? 'pending' : steps === null ? 'missing' : missing > 0 ? 'partial' : 'actual';
    return {
      start,
      end,
      steps,
      // A cost of which a part is unknown is unknown: it would read as a cheaper day.
      costSteps: this.#isCostKnown ? this.costSteps : null,
      coverage: { expected, present, estimated, missing },
      state: state === 'actual' && estimated > 0 ? 'estimated' : state,
    };
  }
}

/** The first interval that begins at or after an instant, found by halves. */
export function positionAt(readings: Readings, ms: number): number {
  let low = 0;
  let high = readings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (readings.edge(middle) < ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The buckets of a series in its zone: each interval counts, whole, in the bucket in which it begins, so that
 * nothing is lost, doubled or guessed. `reading` leaves the intervals as they came.
 *
 * The buckets stand one behind the other over the range that is asked for, or over the series where none is: a
 * bucket of which nothing is known is there too, and says so.
 *
 * @throws RangeError for an unknown zone or interval.
 */
export function resampleUsage(
  series: UsageSeries | Readings,
  size: BucketSize | 'reading',
  options: ResampleOptions = {},
): UsageBuckets {
  const readings = 'kinds' in series ? series : readSeries(series);
  const { zone, unit, scale, direction, cost } = readings.series;
  const fromMs = options.fromMs ?? readings.edge(0);
  const toMs = options.toMs ?? readings.edge(readings.length);
  let at = positionAt(readings, fromMs);
  const end = positionAt(readings, toMs);
  const buckets: UsageBucket[] = [];
  if (size === 'reading') {
    for (; at < end; at += 1) {
      const sum = new Sum();
      sum.add(readings, at, cost?.values);
      buckets.push(sum.bucket(readings.edge(at), readings.edge(at + 1)));
    }
  } else {
    const edges = civilEdges(fromMs, toMs, size, zone);
    for (let index = 1; index < edges.length; index += 1) {
      const until = edges[index] ?? toMs;
      const sum = new Sum();
      for (; at < end && readings.edge(at) < until; at += 1) sum.add(readings, at, cost?.values);
      buckets.push(sum.bucket(edges[index - 1] ?? fromMs, until));
    }
  }
  return { zone, unit, scale, direction, size, currency: cost?.currency, costScale: cost?.scale, buckets };
}

const addKnown = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : a + b;

/** A sum of buckets: a total carries how far it is known. */
export interface UsageTotal {
  readonly steps: number | null;
  readonly costSteps: number | null;
  readonly coverage: UsageCoverage;
}

/** The total of buckets, or of totals. Its cost is unknown where that of a part with a quantity is. */
export function totalUsage(parts: Iterable<UsageTotal>): UsageTotal {
  let steps: number | null = null;
  let costSteps: number | null = null;
  let isCostKnown = true;
  const coverage = { expected: 0, present: 0, estimated: 0, missing: 0 };
  for (const part of parts) {
    steps = addKnown(steps, part.steps);
    costSteps = addKnown(costSteps, part.costSteps);
    if (part.steps !== null && part.costSteps === null) isCostKnown = false;
    coverage.expected += part.coverage.expected;
    coverage.present += part.coverage.present;
    coverage.estimated += part.coverage.estimated;
    coverage.missing += part.coverage.missing;
  }
  return { steps, costSteps: isCostKnown ? costSteps : null, coverage };
}

/** Whether everything of a total is known. */
export function isComplete({ coverage }: Pick<UsageTotal, 'coverage'>): boolean {
  return coverage.missing === 0 && coverage.expected > 0;
}

/**
 * The registers of one direction as one flow. They must be in the same buckets of the same unit and scale.
 *
 * @throws RangeError where they are not.
 */
export function combineBuckets(flows: readonly [UsageBuckets, ...UsageBuckets[]]): UsageBuckets {
  const [first, ...others] = flows;
  if (others.length === 0) return first;
  const same = (one: UsageBuckets): boolean =>
    one.unit === first.unit &&
    one.scale === first.scale &&
    one.size === first.size &&
    one.costScale === first.costScale &&
    one.buckets.length === first.buckets.length &&
    one.buckets.every(({ start }, index) => start === first.buckets[index]?.start);
  if (!others.every(same)) throw new RangeError('Flows in different buckets cannot be added');
  const buckets = first.buckets.map(({ start, end }, index): UsageBucket => {
    const parts = flows.flatMap((flow) => flow.buckets[index] ?? []);
    const total = totalUsage(parts);
    const { coverage, steps } = total;
    const isPending = steps === null && parts.every(({ state }) => state === 'pending');
    const state = isPending
      ? 'pending'
      : steps === null
        ? 'missing'
        : coverage.missing > 0
          ? 'partial'
          : coverage.estimated > 0
            ? 'estimated'
            : 'actual';
    return { start, end, ...total, state };
  });
  return { ...first, buckets };
}
