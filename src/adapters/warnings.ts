/**
 * What may be wrong with a file that can be read all the same: each code says how that part was read. Nothing is
 * guessed: what has no single reading is `null` and `missing` in the columns.
 *
 * About the file:
 * - `encoding-contradiction`: it states another encoding than it has; read as what it has.
 * - `no-end`: its closing record is not there; it may have been cut off.
 * - `second-header`: several files in one; all are read.
 * - `record-unknown`: a record of a kind that the format does not know; left out.
 * - `record-incomplete`: a record with too few fields; those it has are read.
 * - `shared-id`: entries share an id; they are told apart by their links.
 * - `unlinked`: readings that lead to no description, or to several; left out, because their unit is unknown.
 * - `summary-periods-repeat`: summaries of bills begin at the same time; summaries are not read into columns.
 *
 * About time:
 * - `zone-from-offset`: the file states an offset and rules, no zone; a zone that keeps the same time was taken.
 * - `zone-unknown`: it states neither; its days are those of UTC.
 * - `zone-contradiction`: the offset it states is not that of the zone it is read in.
 * - `zone-offset-sign`: the same, and with the other sign it would be.
 * - `unsorted`: readings do not stand in the order of time; sorted.
 * - `repeated-start`: readings that share a start and fill, one each, the intervals up to the next, where the clock goes back.
 * - `repeated-hour`: local times that come twice as the clock goes back; the order in the file tells which is which.
 * - `nonexistent-time`: local times that the clock skips; left out where they say zero, else not placed.
 * - `odd-duration`: a length that does not fit the interval it stands in; its start and its neighbours decide.
 * - `off-grid`: a start between two intervals; not placed.
 * - `duplicate-reading`: the same reading again; taken once.
 * - `conflicting-readings`: different readings of one interval; none is taken.
 * - `overlapping-readings`: a reading that reaches into the next; not taken, or, between irregular readings, taken whole at its start.
 * - `spread-reading`: one reading for several intervals; spread evenly over them and marked as estimated.
 * - `gap`: intervals without a reading.
 * - `interval-changed`: the length of the interval changes; each length is a series of its own.
 * - `irregular`: no length repeats; the series carries its starts.
 *
 * About values:
 * - `multiplier-contradiction`: readings state another multiplier than their type; the type's counts, as the standard says.
 * - `unit-contradiction`: the same of the unit.
 * - `unit-unknown`: a unit that is not on the list; left out, unless the options name it.
 * - `not-a-quantity`: a power, a voltage or the like, which has no sum; left out.
 * - `several-units`: one flow in several units; a series each, never to be added up.
 * - `direction-unstated`: no direction; taken as used.
 * - `direction-unknown`: a direction that is not on the list; kept by its code.
 * - `export-negative`: what was given to the network is written as negative; its sign was turned, since columns count it upwards.
 * - `negative-values`: values below zero in a flow that has one direction; kept.
 * - `register-fell`: a register that fell, or fell and came back; the intervals beside it are unknown.
 * - `not-a-number`: a value or a cost that is none, or is beyond exact numbers; unknown.
 * - `quality-without-value`: a quality and no value; unknown.
 * - `quality-unknown`: a quality that is not on the list; kept by its code.
 * - `not-measured`: a forecast or a value corrected for weather; unknown, because no meter showed it.
 * - `zero-cost`: use at no cost; the cost is unknown.
 */
export const USAGE_FILE_WARNINGS = [
  'encoding-contradiction',
  'no-end',
  'second-header',
  'record-unknown',
  'record-incomplete',
  'shared-id',
  'unlinked',
  'summary-periods-repeat',
  'zone-from-offset',
  'zone-unknown',
  'zone-contradiction',
  'zone-offset-sign',
  'unsorted',
  'repeated-start',
  'repeated-hour',
  'nonexistent-time',
  'odd-duration',
  'off-grid',
  'duplicate-reading',
  'conflicting-readings',
  'overlapping-readings',
  'spread-reading',
  'gap',
  'interval-changed',
  'irregular',
  'multiplier-contradiction',
  'unit-contradiction',
  'unit-unknown',
  'not-a-quantity',
  'several-units',
  'direction-unstated',
  'direction-unknown',
  'export-negative',
  'negative-values',
  'register-fell',
  'not-a-number',
  'quality-without-value',
  'quality-unknown',
  'not-measured',
  'zero-cost',
] as const;
export type UsageFileWarningCode = (typeof USAGE_FILE_WARNINGS)[number];

/** Where something is, as far as it can be told. */
export interface WarningPlace {
  /** The line of the file, counted from 1. */
  readonly line?: number;
  /** When the reading begins, with offset. */
  readonly at?: string;
  /** The flow, as the file calls it. */
  readonly flow?: string;
  /** What the file says there, cut to 80 characters: untrusted text. */
  readonly found?: string;
}

/** Something about a file that its reader should know. */
export interface UsageFileWarning extends WarningPlace {
  readonly code: UsageFileWarningCode;
  /** How often it was met in this flow; the place is the first. */
  readonly count: number;
}

/** Collects warnings: one for each code and flow, however often it is met, so that a hostile file cannot fill the memory. */
export class Warnings {
  readonly #found = new Map<string, { warning: UsageFileWarning; count: number }>();

  add(code: UsageFileWarningCode, place: WarningPlace = {}, count = 1): void {
    const key = `${code} ${place.flow ?? ''}`;
    const met = this.#found.get(key);
    if (met) met.count += count;
    else if (this.#found.size < 1000) {
      const found = place.found === undefined ? {} : { found: place.found.slice(0, 80) };
      this.#found.set(key, { warning: { code, count, ...place, ...found }, count });
    }
  }

  /** In the order of the list of codes. */
  list(): UsageFileWarning[] {
    return [...this.#found.values()]
      .map(({ warning, count }) => ({ ...warning, count }))
      .sort((a, b) => USAGE_FILE_WARNINGS.indexOf(a.code) - USAGE_FILE_WARNINGS.indexOf(b.code));
  }
}
