interface Entry<T> {
  /** When it was entered. */
  readonly recordedMs: number;
  /** From when on it holds: the moment it was entered, or a later one. */
  readonly atMs: number;
  readonly patch: Partial<T>;
  /** Takes back what had been entered before for moments after this one. */
  readonly cuts: boolean;
}

/** Something with a history: what it is at an instant follows from what was entered, so that a clock can go back. */
export class Chronicle<T extends object> {
  readonly #entries: Entry<T>[] = [];

  constructor(
    readonly bornMs: number,
    private readonly first: T,
  ) {}

  /** Enters a change. `atMs` is from when on it holds; `cuts` takes back all that was still to come. */
  write(recordedMs: number, patch: Partial<T>, { atMs = recordedMs, cuts = false } = {}): void {
    this.#entries.push({ recordedMs, atMs, patch, cuts });
  }

  at(nowMs: number): T {
    return Object.assign({ ...this.first }, ...this.#until(nowMs).map(({ patch }) => patch)) as T;
  }

  /** How often it has changed by an instant, from 1. */
  versionAt(nowMs: number): number {
    return this.#until(nowMs).length + 1;
  }

  /** The instants after one and until another at which something changes by itself. */
  turns(afterMs: number, toMs = Infinity): number[] {
    return this.#effective(toMs)
      .filter(({ atMs, recordedMs }) => atMs > recordedMs && atMs > afterMs && atMs <= toMs)
      .map(({ atMs }) => atMs);
  }

  /** Forgets what was entered after an instant. */
  rewind(toMs: number): void {
    const kept = this.#entries.filter(({ recordedMs }) => recordedMs <= toMs);
    this.#entries.splice(0, this.#entries.length, ...kept);
  }

  /** The entries of an instant, those that were taken back by then left out. */
  #effective(nowMs: number): Entry<T>[] {
    let effective: Entry<T>[] = [];
    for (const entry of this.#entries) {
      if (entry.cuts && entry.atMs <= nowMs) effective = effective.filter(({ atMs }) => atMs <= entry.atMs);
      effective.push(entry);
    }
    return effective;
  }

  #until(nowMs: number): Entry<T>[] {
    return this.#effective(nowMs)
      .filter(({ atMs }) => atMs <= nowMs)
      .sort((a, b) => a.atMs - b.atMs);
  }
}

/** Several of them by id, in the order of their birth. */
export class Archive<T extends object> {
  readonly #all = new Map<string, Chronicle<T>>();

  add(id: string, chronicle: Chronicle<T>): void {
    this.#all.set(id, chronicle);
  }

  find(id: string): Chronicle<T> | undefined {
    return this.#all.get(id);
  }

  get size(): number {
    return this.#all.size;
  }

  all(): Chronicle<T>[] {
    return [...this.#all.values()];
  }

  /** What they are at an instant; those not yet born left out. */
  at(nowMs: number): T[] {
    return this.all()
      .filter(({ bornMs }) => bornMs <= nowMs)
      .map((chronicle) => chronicle.at(nowMs));
  }

  rewind(toMs: number): void {
    for (const [id, chronicle] of this.#all) {
      if (chronicle.bornMs > toMs) this.#all.delete(id);
      else chronicle.rewind(toMs);
    }
  }
}
