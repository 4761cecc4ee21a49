import type { Card, Handover, Message, Callback, Satisfaction } from '../../../contract/index.js';

/** What a conversation is beside its log. Times in milliseconds of the world. */
export interface Standing {
  readonly state: 'bot' | 'waiting' | 'with_person' | 'elsewhere' | 'closed';
  readonly locale: string;
  readonly closedMs: number | null;
  readonly handover: Omit<Handover, 'queue' | 'opensAt'> | null;
  readonly handoverMs: number | null;
  readonly callback: Callback | null;
  readonly satisfaction: Satisfaction | null;
  /** Questions in a row that were not understood. */
  readonly misunderstandings: number;
  readonly erasedMs: number | null;
}

interface Version<T> {
  readonly atMs: number;
  readonly value: T;
}

/** More of a bot's words, to come. */
interface Growth {
  readonly index: number;
  readonly atMs: number;
  readonly text: string;
  readonly isLast: boolean;
}

export type Side = 'customer' | 'agent';
/** How long "is writing" is believed. */
export const TYPING_MS = 6000;

/** A conversation as the utility keeps it: every state it had, so that a clock can go back. */
export class ConversationRecord {
  readonly #entries: Version<Message>[][] = [];
  readonly #standings: Version<Standing>[];
  readonly #byClient = new Map<string, number>();
  readonly #typing = new Map<Message['from'], number>();
  readonly #marks: Record<Side, { deliveredUpTo: number; readUpTo: number }> = {
    customer: { deliveredUpTo: 0, readUpTo: 0 },
    agent: { deliveredUpTo: 0, readUpTo: 0 },
  };
  #growth: Growth[] = [];
  #change = 0;

  constructor(
    readonly id: string,
    readonly number: string,
    readonly accountId: string,
    readonly bornMs: number,
    readonly card: Card | null,
    standing: Standing,
  ) {
    this.#standings = [{ atMs: bornMs, value: standing }];
  }

  get lastChange(): number {
    return this.#change;
  }
  get lastSequence(): number {
    return this.#entries.length;
  }
  get standing(): Standing {
    return this.#standings.at(-1)?.value as Standing;
  }
  get marks(): Readonly<Record<Side, { readonly deliveredUpTo: number; readonly readUpTo: number }>> {
    return this.#marks;
  }

  message(index: number): Message | undefined {
    return this.#entries[index]?.at(-1)?.value;
  }

  messages(): Message[] {
    return this.#entries.flatMap((versions) => versions.at(-1)?.value ?? []);
  }

  /** When something was last said, in milliseconds. */
  lastSaidMs(): number {
    return Math.max(this.bornMs, this.#entries.at(-1)?.[0]?.atMs ?? 0);
  }

  /** The entry that a sender named so. */
  byClientId(clientId: string): Message | undefined {
    const index = this.#byClient.get(clientId);
    return index === undefined ? undefined : this.message(index);
  }

  patch(atMs: number, patch: Partial<Standing>): void {
    this.#change += 1;
    this.#standings.push({ atMs, value: { ...this.standing, ...patch } });
  }

  /** Adds an entry; with `wordMs` it grows by its words. */
  append(atMs: number, entry: Omit<Message, 'sequence' | 'change' | 'id'>, wordMs = 0): Message {
    this.#change += 1;
    const sequence = this.#entries.length + 1;
    const message: Message = {
      ...entry,
      id: `${this.id}_${String(sequence)}`,
      sequence,
      change: this.#change,
    };
    const words = wordMs > 0 ? (entry.text.match(/\S+\s*/g) ?? []) : [];
    const grows = words.length > 1;
    const value: Message = grows
      ? { ...message, state: 'writing', text: words[0] ?? '', replies: [] }
      : message;
    this.#entries.push([{ atMs, value }]);
    if (entry.clientId !== null) this.#byClient.set(entry.clientId, sequence - 1);
    if (grows) this.#grow(sequence - 1, atMs, message, words, wordMs);
    return value;
  }

  readonly #whole = new Map<number, Message>();

  #grow(index: number, atMs: number, whole: Message, words: readonly string[], wordMs: number): void {
    this.#whole.set(index, whole);
    for (let count = 2; count <= words.length; count += 1) {
      const text = words.slice(0, count).join('');
      const isLast = count === words.length;
      this.#growth.push({ index, atMs: atMs + (count - 1) * wordMs, text, isLast });
    }
  }

  /** When the next word comes. */
  nextGrowthMs(): number {
    return Math.min(Infinity, ...this.#growth.map(({ atMs }) => atMs));
  }

  /** Says what is due by an instant. True where something was. */
  growUntil(nowMs: number): boolean {
    const due = this.#growth.filter(({ atMs }) => atMs <= nowMs).sort((a, b) => a.atMs - b.atMs);
    this.#growth = this.#growth.filter(({ atMs }) => atMs > nowMs);
    for (const { index, atMs, text, isLast } of due) {
      const whole = this.#whole.get(index);
      if (!whole) continue;
      this.revise(index, atMs, isLast ? { ...whole, state: 'complete' } : { text });
    }
    return due.length > 0;
  }

  /** Finishes at once what is being said. */
  finishWriting(nowMs: number): void {
    for (const index of new Set(this.#growth.map((one) => one.index))) {
      const whole = this.#whole.get(index);
      if (whole) this.revise(index, nowMs, { ...whole, state: 'complete' });
    }
    this.#growth = [];
  }

  revise(index: number, atMs: number, patch: Partial<Message>): void {
    const versions = this.#entries[index];
    const last = versions?.at(-1)?.value;
    if (!versions || !last) return;
    this.#change += 1;
    const { sequence, id } = last;
    versions.push({ atMs, value: { ...last, ...patch, sequence, id, change: this.#change } });
  }

  /** Replaces every version of an entry: what it said is nowhere any more. */
  erase(index: number, atMs: number, erased: Partial<Message>): void {
    this.revise(index, atMs, erased);
    const versions = this.#entries[index];
    const last = versions?.at(-1);
    const [first] = versions ?? [];
    if (versions && last && first)
      versions.splice(0, versions.length, { atMs: first.atMs, value: last.value });
    this.#whole.delete(index);
    this.#growth = this.#growth.filter((one) => one.index !== index);
  }

  mark(side: Side, deliveredUpTo: number, readUpTo: number): boolean {
    const mark = this.#marks[side];
    const read = Math.min(this.lastSequence, Math.max(mark.readUpTo, readUpTo));
    const delivered = Math.min(this.lastSequence, Math.max(mark.deliveredUpTo, deliveredUpTo, read));
    const moved = read !== mark.readUpTo || delivered !== mark.deliveredUpTo;
    this.#marks[side] = { deliveredUpTo: delivered, readUpTo: read };
    return moved;
  }

  setTyping(who: Message['from'], untilMs: number | undefined): void {
    if (untilMs === undefined) this.#typing.delete(who);
    else this.#typing.set(who, untilMs);
  }

  typing(nowMs: number): Message['from'][] {
    return [...this.#typing].filter(([, untilMs]) => untilMs > nowMs).map(([who]) => who);
  }

  /** Forgets what was entered after an instant. Names of messages that are gone may be used again. */
  rewind(toMs: number): void {
    const kept = <T>(versions: Version<T>[]): Version<T>[] => versions.filter(({ atMs }) => atMs <= toMs);
    const entries = this.#entries.map(kept).filter((versions) => versions.length > 0);
    this.#entries.splice(0, this.#entries.length, ...entries);
    this.#standings.splice(0, this.#standings.length, ...kept(this.#standings));
    this.#byClient.clear();
    this.messages().forEach(
      ({ clientId }, index) => clientId !== null && this.#byClient.set(clientId, index),
    );
    this.#growth = [];
    this.finishAfterRewind(toMs);
    for (const side of ['customer', 'agent'] as const) this.mark(side, 0, 0);
    // Readers have seen higher changes: numbers go on from there.
    this.#change += 1;
  }

  /** What was being said then is said whole. */
  private finishAfterRewind(toMs: number): void {
    this.messages().forEach(({ state }, index) => {
      const whole = this.#whole.get(index);
      if (state === 'writing' && whole) this.revise(index, toMs, { ...whole, state: 'complete' });
    });
  }
}
