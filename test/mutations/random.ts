/** A small generator of numbers that one seed decides (mulberry32): the same case comes out everywhere. */
export class Random {
  #state: number;

  /** `parts` are mixed into one seed, so that each case of a run has a stream of its own. */
  constructor(...parts: readonly number[]) {
    this.#state = parts.reduce((mixed, part) => Math.imul(mixed ^ part, 0x9e3779b1) + 0x7f4a7c15, 0x2545f491);
  }

  /** From 0 (inclusive) to 1 (exclusive). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number below `count`. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** One of the list, which must not be empty. */
  pick<T>(list: readonly T[]): T {
    const index = this.below(list.length);
    return list[index] as T;
  }
}
