import { offsetMs } from '../domain/calendar.js';
import { UsageFileError } from './file-error.js';
import { type Grid, HOUR } from './instants.js';
import { type Flow, type Reading, warnAt } from './readings.js';
import type { UsageFileWarningCode, Warnings } from './warnings.js';

/** Columns in the making: one entry an interval. */
export interface Columns {
  readonly values: (number | null)[];
  readonly qualities: string[];
  readonly costs: (number | null)[];
}

/** So many columns, all unknown. */
export function emptyColumns(length: number): Columns {
  return {
    values: new Array<number | null>(length).fill(null),
    qualities: new Array<string>(length).fill('missing'),
    costs: new Array<number | null>(length).fill(null),
  };
}

const NOT_THERE = new Set(['missing', 'pending']);

/** Puts a reading into a place. A quality without a value is told, and says nothing about a value. */
export function put(columns: Columns, at: number, reading: Reading, flow: Flow, warnings: Warnings): void {
  const { value, quality, cost, start } = reading;
  columns.values[at] = value;
  if (value !== null) {
    columns.qualities[at] = quality;
    columns.costs[at] = cost;
  } else if (NOT_THERE.has(quality)) columns.qualities[at] = quality;
  else warnAt(warnings, 'quality-without-value', flow, start);
}

const isSame = (a: Reading, b: Reading): boolean =>
  a.value === b.value && a.quality === b.quality && a.cost === b.cost;

/** The one reading that all of a group are, or undefined where they differ. */
export function onlyReading(group: readonly Reading[]): Reading | undefined {
  const [first] = group;
  return first && group.every((reading) => isSame(reading, first)) ? first : undefined;
}

/** Sorted readings in groups that share a start. */
export function* groupsOf(sorted: readonly Reading[]): Generator<[Reading, ...Reading[]], void, undefined> {
  let group: [Reading, ...Reading[]] | undefined;
  for (const reading of sorted) {
    if (group && group[0].start === reading.start) group.push(reading);
    else {
      if (group) yield group;
      group = [reading];
    }
  }
  if (group) yield group;
}

/** By how much a zone's clock goes back within the hour after an instant, in milliseconds; 0 where it does not. */
function goesBack(ms: number, zone: string): number {
  return Math.max(0, offsetMs(ms, zone) - offsetMs(ms + HOUR, zone));
}

/** How many more intervals may be made; it falls as they are. Bounds what a file with a wrong year can ask for. */
export interface Budget {
  left: number;
}

/** Places the readings of one flow on a grid. */
export class Placement {
  readonly columns: Columns;
  readonly first: number;
  readonly #grid: Grid;
  readonly #flow: Flow;
  readonly #warnings: Warnings;
  readonly #taken = new Set<number>();

  /** @throws UsageFileError `too-large` where the readings span more places than the budget has left. */
  constructor(sorted: readonly Reading[], grid: Grid, flow: Flow, warnings: Warnings, budget: Budget) {
    this.#grid = grid;
    this.#flow = flow;
    this.#warnings = warnings;
    const onGrid = sorted.filter(({ start }) => {
      if (grid.slot(start) !== undefined) return true;
      warnAt(warnings, 'off-grid', flow, start);
      return false;
    });
    let from = flow.from === undefined ? Infinity : (grid.slot(flow.from) ?? Infinity);
    let to = flow.to === undefined ? -Infinity : (grid.slot(flow.to) ?? -Infinity);
    for (const reading of onGrid) {
      const slot = grid.slot(reading.start) ?? 0;
      this.#taken.add(slot);
      from = Math.min(from, slot);
      to = Math.max(to, slot + Math.max(1, this.#span(reading) ?? 1));
    }
    if (to - from > budget.left)
      throw new UsageFileError('too-large', 'The readings span too many intervals');
    budget.left -= Math.max(0, to - from);
    this.first = from;
    this.columns = emptyColumns(Math.max(0, to - from));
    this.#placeAll([...groupsOf(onGrid)], to);
    this.#tellGaps();
  }

  /** How many places a reading lasts; undefined where it ends between two, or lasts no time. */
  #span({ start, end }: Reading): number | undefined {
    const to = this.#grid.slot(end);
    return to === undefined || end === start ? undefined : to - (this.#grid.slot(start) ?? 0);
  }

  #warn(code: UsageFileWarningCode, at: number, count = 1): void {
    warnAt(this.#warnings, code, this.#flow, at, count);
  }

  #put(at: number, reading: Reading): void {
    put(this.columns, at - this.first, reading, this.#flow, this.#warnings);
  }

  #placeAll(groups: readonly (readonly [Reading, ...Reading[]])[], end: number): void {
    groups.forEach((group, index) => {
      const at = this.#grid.slot(group[0].start) ?? 0;
      const next = groups[index + 1]?.[0].start;
      const room = (next === undefined ? end : (this.#grid.slot(next) ?? at)) - at;
      if (group.length === 1) this.#placeOne(group[0], at, room);
      else this.#placeGroup(group, at, room);
    });
  }

  #placeOne(reading: Reading, at: number, room: number): void {
    const span = this.#span(reading);
    if (span === 1) this.#put(at, reading);
    else if (span === undefined) {
      this.#warn('odd-duration', reading.start);
      this.#put(at, reading);
    } else if (span > room) this.#warn('overlapping-readings', reading.start);
    else this.#spread(reading, at, span);
  }

  /** One reading for several places: evenly, the rest of the division to the first ones, so that the sum is kept. */
  #spread(reading: Reading, at: number, span: number): void {
    this.#warn('spread-reading', reading.start, span);
    const { value } = reading;
    if (value === null) return;
    const share = Math.trunc(value / span);
    const rest = value - share * span;
    for (let place = 0; place < span; place += 1) {
      const part = share + (place < Math.abs(rest) ? Math.sign(rest) : 0);
      this.#put(at + place, { ...reading, value: part, quality: 'estimated', cost: null });
    }
  }

  /** Several readings with one start: the hour that comes twice, one reading told twice, or a contradiction. */
  #placeGroup(group: readonly [Reading, ...Reading[]], at: number, room: number): void {
    const [{ start }] = group;
    const places = this.#placesOfHour(group, at, room);
    const only = onlyReading(group);
    if (places) {
      this.#warn('repeated-start', start, group.length);
      group.forEach((reading, index) => {
        this.#put(places[index] ?? at, reading);
      });
    } else if (only) {
      this.#warn('duplicate-reading', start, group.length - 1);
      this.#placeOne(only, at, room);
    } else this.#warn('conflicting-readings', start, group.length);
  }

  /**
   * The places of readings that share a start because the clock goes back, or because their lengths were reckoned by
   * the clock on the wall (one of 7,200 s or 0 s). Only where each finds an empty place of its own.
   */
  #placesOfHour(group: readonly [Reading, ...Reading[]], at: number, room: number): number[] | undefined {
    if (!this.#grid.interval.startsWith('PT') || group.length !== 2) return undefined;
    const [{ start }] = group;
    const isEmpty = (slot: number | undefined): slot is number =>
      slot !== undefined && !this.#taken.has(slot);
    const later = goesBack(start, this.#flow.zone);
    const second = this.#grid.slot(start + later);
    if (later > 0 && isEmpty(second) && second < this.first + this.columns.values.length) return [at, second];
    const earlier = goesBack(start - HOUR, this.#flow.zone);
    const first = this.#grid.slot(start - earlier);
    if (earlier > 0 && isEmpty(first) && first >= this.first) return [first, at];
    const isByTheWall = room === 2 && group.some((reading) => this.#span(reading) !== 1);
    return isByTheWall ? [at, at + 1] : undefined;
  }

  /** Tells of each run of places that stayed empty. */
  #tellGaps(): void {
    const { values, qualities } = this.columns;
    let missing = 0;
    for (let index = 0; index <= values.length; index += 1) {
      if (index < values.length && values[index] === null && qualities[index] === 'missing') missing += 1;
      else if (missing > 0) {
        this.#warn('gap', this.#grid.at(this.first + index - missing), missing);
        missing = 0;
      }
    }
  }
}
