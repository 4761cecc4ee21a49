/** Points of a line or of bars, x by x. */
export interface Reduced {
  readonly x: Float64Array;
  /** NaN is a gap. */
  readonly y: Float64Array;
}

/**
 * At most two points for each of `columns`: the least and the most of what falls into it, in their order, so that a
 * line through them looks like the line through all. A column without a known value is a gap. Fewer values than two a
 * column stay as they are.
 */
export function reduceMinMax(values: ArrayLike<number | null>, columns: number): Reduced {
  const { length } = values;
  if (length <= columns * 2) {
    const x = new Float64Array(length);
    const y = new Float64Array(length);
    for (let at = 0; at < length; at += 1) {
      x[at] = at;
      y[at] = values[at] ?? Number.NaN;
    }
    return { x, y };
  }
  const x = new Float64Array(columns * 2);
  const y = new Float64Array(columns * 2);
  let filled = 0;
  for (let column = 0; column < columns; column += 1) {
    const from = Math.floor((column * length) / columns);
    const to = Math.floor(((column + 1) * length) / columns);
    let low = -1;
    let high = -1;
    let least = 0;
    let most = 0;
    for (let at = from; at < to; at += 1) {
      const value = values[at] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      if (low < 0 || value < least) {
        low = at;
        least = value;
      }
      if (high < 0 || value > most) {
        high = at;
        most = value;
      }
    }
    const isLowFirst = low <= high;
    x[filled] = low < 0 ? from : isLowFirst ? low : high;
    y[filled] = low < 0 ? Number.NaN : isLowFirst ? least : most;
    filled += 1;
    if (low === high) continue;
    x[filled] = isLowFirst ? high : low;
    y[filled] = isLowFirst ? most : least;
    filled += 1;
  }
  return { x: x.subarray(0, filled), y: y.subarray(0, filled) };
}
