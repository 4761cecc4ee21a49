/** The scale beside a chart: full steps from `min` (at most 0) to `max` (above it). */
export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

/** A scale of about four steps of 1, 2, 2.5 or 5 times a power of ten that holds all values and 0. */
export function axisFor(values: Iterable<number>): Axis {
  let low = 0;
  let high = 0;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const rough = (high - low) / 4 || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const size =
    [1, 2, 2.5, 5, 10].map((times) => times * power).find((one) => one >= rough * 0.999) ?? power * 10;
  const first = Math.ceil(-low / size - 1e-9);
  const last = Math.max(1 - first, Math.ceil(high / size - 1e-9));
  // Counted, not added up, so that no tick drifts; `+ 0` keeps a zero from being negative.
  const ticks = Array.from(
    { length: first + last + 1 },
    (_, index) => Number(((index - first) * size).toPrecision(12)) + 0,
  );
  return { min: -first * size + 0, max: last * size, ticks };
}
