/** What lies ahead in one run, in the order of time; of one moment, in the order in which it was entered. */
export class Agenda {
  readonly #events: { readonly atMs: number; readonly run: () => void }[] = [];
  #nowMs: number;

  constructor(startMs: number) {
    this.#nowMs = startMs;
  }

  get nowMs(): number {
    return this.#nowMs;
  }

  /** Enters something for an instant; what lies in the past happens next. */
  at(atMs: number, run: () => void): void {
    const when = Math.max(atMs, this.#nowMs);
    let index = this.#events.length;
    while (index > 0 && (this.#events[index - 1]?.atMs ?? 0) > when) index -= 1;
    this.#events.splice(index, 0, { atMs: when, run });
  }

  /** Lets everything happen, and calls `after` with each instant once all of it has happened. */
  runAll(after: (atMs: number) => void, mostEvents: number): void {
    for (let count = 0; ; count += 1) {
      const event = this.#events.shift();
      if (!event) return;
      if (count > mostEvents) throw new RangeError('A move does not come to an end');
      this.#nowMs = event.atMs;
      event.run();
      if (this.#events[0]?.atMs !== event.atMs) after(event.atMs);
    }
  }
}
