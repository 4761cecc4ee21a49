import type { Wall } from './wall-clock.js';

/** A row at a time that the clock shows twice, as it would be at the first and at the second. */
export interface Timed<Row> {
  readonly wall: Wall;
  readonly first: Row;
  readonly second: Row;
}

/**
 * Tells apart the two hours that share their local times as the clock goes back. The order of the file decides, whether
 * the two stand hour by hour or interleaved: of two rows with one time the one told first is the first, in a file that
 * runs forward. A time told once, or three times, tells nothing.
 */
export class HourTwice<Row> {
  readonly #met = new Map<Wall, Timed<Row>[]>();
  #last: Wall | undefined;
  #rises = 0;
  #falls = 0;

  /** Another row of the flow went by: it shows which way the file runs. */
  passed(wall: Wall): void {
    if (this.#last !== undefined && wall > this.#last) this.#rises += 1;
    if (this.#last !== undefined && wall < this.#last) this.#falls += 1;
    this.#last = wall;
  }

  add(timed: Timed<Row>): void {
    const met = this.#met.get(timed.wall);
    if (met) met.push(timed);
    else this.#met.set(timed.wall, [timed]);
  }

  /** Rows at the time that is theirs, and rows whose time nobody can tell. */
  resolve(): { placed: Row[]; unplaced: Row[] } {
    const placed: Row[] = [];
    const unplaced: Row[] = [];
    for (const met of this.#met.values()) {
      const [one, other] = this.#falls > this.#rises ? [...met].reverse() : met;
      if (one && other && met.length === 2) placed.push(one.first, other.second);
      else unplaced.push(...met.map(({ first }) => first));
    }
    return { placed, unplaced };
  }
}
