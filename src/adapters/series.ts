import type { UsageCost, UsageSeries } from '../contract/usage.js';
import type { QualityRun } from '../contract/usage-columns.js';
import { DAY, dayGrid, elapsedGrid, type Grid, instantText, monthGrid } from './instants.js';
import {
  type Budget,
  type Columns,
  emptyColumns,
  groupsOf,
  onlyReading,
  Placement,
  put,
} from './placement.js';
import { type Flow, inOrder, type Reading, type Segment, segmentsOf, warnAt, withSigns } from './readings.js';
import type { Warnings } from './warnings.js';

/** Columns with the instants at which each begins, and their end. */
interface Placed {
  readonly columns: Columns;
  readonly interval: string;
  readonly start: number;
  readonly end: number;
  readonly starts?: readonly number[];
}

function gridOf({ length, readings }: Segment, zone: string): Grid | undefined {
  if (length === 'irregular') return undefined;
  // What stands alone among others does not say where the others begin.
  const typical = (reading: Reading): boolean =>
    typeof length === 'number' ? reading.end - reading.start === length : true;
  const grids = { P1D: dayGrid, P1M: monthGrid };
  for (const reading of readings) {
    if (!typical(reading)) continue;
    if (typeof length === 'number') return elapsedGrid(reading.start, length);
    const grid = grids[length](reading.start, zone);
    if (grid.slot(reading.start) !== undefined) return grid;
  }
  return undefined;
}

function placeOnGrid(segment: Segment, grid: Grid, flow: Flow, warnings: Warnings, budget: Budget): Placed {
  const { columns, first } = new Placement(segment.readings, grid, flow, warnings, budget);
  return {
    columns,
    interval: grid.interval,
    start: grid.at(first),
    end: grid.at(first + columns.values.length),
  };
}

/** Readings of no common length: each begins where it says and lasts until the next; a silence between is unknown. */
function placeOneByOne(segment: Segment, flow: Flow, warnings: Warnings): Placed | undefined {
  const groups = [...groupsOf(segment.readings)];
  const entries: { start: number; reading?: Reading }[] = [];
  let end = -Infinity;
  for (const group of groups) {
    const [{ start }] = group;
    if (start > end && entries.length > 0) {
      warnAt(warnings, 'gap', flow, end);
      entries.push({ start: end });
    } else if (start < end) warnAt(warnings, 'overlapping-readings', flow, start);
    const only = onlyReading(group);
    if (!only) warnAt(warnings, 'conflicting-readings', flow, start, group.length);
    else if (group.length > 1) warnAt(warnings, 'duplicate-reading', flow, start, group.length - 1);
    entries.push(only ? { start, reading: only } : { start });
    end = group.reduce((latest, reading) => Math.max(latest, reading.end), start);
  }
  const [first] = entries;
  const last = entries.at(-1);
  if (!first || !last) return undefined;
  warnAt(warnings, 'irregular', flow, first.start, entries.length);
  const columns = emptyColumns(entries.length);
  entries.forEach(({ reading }, index) => {
    if (reading) put(columns, index, reading, flow, warnings);
  });
  const starts = entries.map(({ start }) => start);
  const days = (end - first.start) / entries.length / DAY;
  return {
    columns,
    interval: days > 20 ? 'P1M' : 'P1D',
    start: first.start,
    end: Math.max(end, last.start),
    starts,
  };
}

function runsOf(qualities: readonly string[]): QualityRun[] {
  const runs: QualityRun[] = [];
  qualities.forEach((quality, index) => {
    const run = runs.at(-1);
    if (run?.quality === quality) run.to = index + 1;
    else runs.push({ from: index, to: index + 1, quality });
  });
  return runs;
}

/** What the intervals cost. Use at no cost was not free: nobody knew its cost. */
function costOf(placed: Placed, flow: Flow, warnings: Warnings): UsageCost | undefined {
  const { costs, values } = placed.columns;
  if (!flow.cost || costs.every((cost) => cost === null)) return undefined;
  const unpriced = costs.every((cost) => cost === null || cost === 0);
  let zeros = 0;
  const known = costs.map((cost, index) => {
    if (cost !== 0 || (!unpriced && values[index] === 0)) return cost;
    zeros += 1;
    return null;
  });
  if (zeros > 0) warnAt(warnings, 'zero-cost', flow, placed.start, zeros);
  return unpriced ? undefined : { ...flow.cost, values: known };
}

const ESTIMATED = new Set(['estimated', 'substituted', 'final_substituted']);

function seriesFrom(placed: Placed, flow: Flow, warnings: Warnings): UsageSeries {
  const { columns, interval, starts } = placed;
  const { values, qualities } = columns;
  const text = (ms: number): string => instantText(ms, flow.zone);
  const present = values.filter((value) => value !== null).length;
  const period = { start: text(placed.start), end: text(placed.end) };
  const cost = costOf(placed, flow, warnings);
  return {
    servicePointId: flow.servicePointId,
    ...(flow.register === undefined ? {} : { register: flow.register }),
    direction: flow.direction,
    ...period,
    interval,
    ...(starts ? { starts: starts.map(text) } : {}),
    zone: flow.zone,
    unit: flow.unit,
    scale: flow.scale,
    values,
    quality: runsOf(qualities),
    ...(cost ? { cost } : {}),
    coverage: {
      expected: values.length,
      present,
      estimated: values.filter((value, index) => value !== null && ESTIMATED.has(qualities[index] ?? ''))
        .length,
      missing: values.length - present,
    },
    availableRange: period,
    asOf: flow.asOf ?? period.end,
    ...(flow.meterId === undefined
      ? {}
      : { meters: [{ meterId: flow.meterId, from: period.start, to: null }] }),
  };
}

/**
 * The readings of one flow as columns: one series, or several where the length of the interval changes.
 *
 * @throws UsageFileError `too-large` where they span more intervals than the budget has left.
 */
export function seriesOf(
  readings: readonly Reading[],
  flow: Flow,
  warnings: Warnings,
  budget: Budget,
): UsageSeries[] {
  const sorted = inOrder(withSigns(readings, flow, warnings), flow, warnings);
  const segments = segmentsOf(sorted, flow, warnings);
  return segments.flatMap((segment, index) => {
    const own: Flow = {
      ...flow,
      from: index === 0 ? flow.from : undefined,
      to: index === segments.length - 1 ? flow.to : undefined,
    };
    const grid = gridOf(segment, flow.zone);
    const placed = grid
      ? placeOnGrid(segment, grid, own, warnings, budget)
      : placeOneByOne(segment, own, warnings);
    return placed ? [seriesFrom(placed, flow, warnings)] : [];
  });
}
