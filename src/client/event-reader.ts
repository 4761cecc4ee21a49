import { createParser } from 'eventsource-parser';
import { StreamEvent } from '../contract/events.js';
import { UtilityError } from './errors.js';
import { abortable } from './signals.js';
import { asUtilityError, discard } from './transport.js';

/** Ids remembered so that an event that is sent again after a break is not told twice. */
const REMEMBERED_IDS = 256;
const MAX_EVENT_CHARACTERS = 65_536;
const RETRY_MS = { usual: 1000, least: 250, most: 60_000 };

const OPERATION = 'streamEvents';

/** Turns the bytes of one stream after the other into events, each told once, and knows where to resume. */
export class EventReader {
  /** Where to resume, or undefined where the last event has no usable id. */
  lastEventId: string | undefined;
  /** The delay before a first reconnection in milliseconds, as the API wishes it. */
  retryMs = RETRY_MS.usual;
  /** True once the connection that was opened last has brought an event. */
  delivered = false;
  #openedBefore = false;
  readonly #seen = new Set<string>();
  readonly #onEvent: (event: StreamEvent) => void;

  constructor(onEvent: (event: StreamEvent) => void) {
    this.#onEvent = onEvent;
  }

  /** Says that anything may have changed: the page asks again for all that it shows. */
  everything(): void {
    this.#onEvent({ id: '', type: 'updated', resource: '/', version: '' });
  }

  /** A connection stands. What happened since the one before is lost where it does not resume. */
  opened(resumed: boolean): void {
    if (this.#openedBefore && !resumed) this.everything();
    this.#openedBefore = true;
    this.delivered = false;
  }

  /** The API no longer knows where we were. The next connection starts anew, and says that everything may differ. */
  expired(): void {
    this.lastEventId = undefined;
  }

  /** Reads one connection to its end. Calls `onBytes` for whatever comes, comments too. */
  async read(response: Response, signal: AbortSignal, onBytes: () => void): Promise<void> {
    if (!/^\s*text\/event-stream\b/i.test(response.headers.get('content-type') ?? '')) {
      discard(response);
      throw bad('wrong_content_type');
    }
    const parser = createParser({
      maxBufferSize: MAX_EVENT_CHARACTERS,
      onEvent: (message) => {
        this.#take(message.id, message.data);
      },
      onId: (id) => {
        this.#resumeFrom(id);
      },
      onRetry: (ms) => {
        this.retryMs = Math.min(Math.max(ms, RETRY_MS.least), RETRY_MS.most);
      },
      onError: (error) => {
        if (error.type === 'max-buffer-size-exceeded') throw bad('event_too_large');
      },
    });
    const decoder = new TextDecoder();
    const reader = response.body?.getReader();
    try {
      for (;;) {
        const part = await this.#next(reader, signal);
        if (part === undefined) return;
        onBytes();
        parser.feed(decoder.decode(part, { stream: true }));
      }
    } finally {
      reader?.cancel().catch(() => undefined);
    }
  }

  async #next(
    reader: ReadableStreamDefaultReader<Uint8Array> | undefined,
    signal: AbortSignal,
  ): Promise<Uint8Array | undefined> {
    try {
      return reader && (await abortable(reader.read(), signal)).value;
    } catch (thrown) {
      throw signal.aborted ? (signal.reason as Error) : asUtilityError(thrown, OPERATION);
    }
  }

  #resumeFrom(id: string): void {
    // Ids go back in a header, which takes visible ASCII only.
    this.lastEventId = /^[\x21-\x7e]{1,512}$/.test(id) ? id : undefined;
  }

  #take(id: string | undefined, data: string): void {
    const event = parseEvent(data);
    if (id === undefined && event !== undefined) this.#resumeFrom(event.id);
    const key = id ?? event?.id;
    if (key !== undefined && key !== '') {
      if (this.#seen.has(key)) return;
      this.#seen.add(key);
      const oldest = this.#seen.values().next();
      if (this.#seen.size > REMEMBERED_IDS && oldest.done === false) this.#seen.delete(oldest.value);
    }
    this.delivered = true;
    // Something has changed, we cannot tell what.
    if (event === undefined) this.everything();
    else this.#onEvent(event);
  }
}

function parseEvent(data: string): StreamEvent | undefined {
  try {
    return StreamEvent.safeParse(JSON.parse(data)).data;
  } catch {
    return undefined;
  }
}

function bad(code: string): UtilityError {
  return new UtilityError('bad-response', { operation: OPERATION, code, retryable: true });
}
