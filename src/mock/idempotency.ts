import type { Answer } from './answer.js';
import { Refusal, statusOf } from './problems.js';

interface Entry {
  readonly fingerprint: string;
  /** Undefined while the first request is still running. */
  answer: Answer | undefined;
}

const refused = (code: string) => new Refusal(code, statusOf(code) ?? 409);

/** A value as text with the keys of objects in order, so that equal documents are equal texts. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** What a world remembers of requests with an `Idempotency-Key`, for as long as the world lives. */
export class IdempotencyStore {
  readonly #entries = new Map<string, Entry>();

  /**
   * Runs a request once for each scope and key; later ones get the first one's answer. An answer that says nothing
   * about the outcome (status 500 and above, or a throw) is forgotten, so that trying again can help.
   * Throws a `Refusal` while the first is running, or when the key was used for something else.
   */
  async once(
    scope: string,
    key: string,
    fingerprint: string,
    run: () => Promise<Answer>,
  ): Promise<{ answer: Answer; replayed: boolean }> {
    const id = JSON.stringify([scope, key]);
    const earlier = this.#entries.get(id);
    if (earlier) {
      if (earlier.fingerprint !== fingerprint) throw refused('idempotency_key_reused');
      if (!earlier.answer) throw refused('idempotency_in_flight');
      return { answer: earlier.answer, replayed: true };
    }
    const entry: Entry = { fingerprint, answer: undefined };
    this.#entries.set(id, entry);
    try {
      const answer = await run();
      if (answer.status < 500) entry.answer = answer;
      return { answer, replayed: false };
    } finally {
      if (!entry.answer) this.#entries.delete(id);
    }
  }
}
