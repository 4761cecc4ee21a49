import { cancelled, timedOut, UtilityError } from './errors.js';
import { EventReader } from './event-reader.js';
import { backoffMs } from './retry.js';
import type { SessionKeeper } from './session.js';
import { openScope, type Scope } from './signals.js';
import type { Sleep, StreamOptions, StreamState } from './types.js';

/** A line that stays silent this long is taken for dead; the API sends a comment more often. */
const SILENCE_MS = 45_000;
/** A connection that lived this long was a good one: what breaks afterwards is a first failure again. */
const GOOD_AFTER_MS = 10_000;
/** So many failures in a row, and the page asks by time; a new stream is tried as often. */
const FAILURES_UNTIL_POLLING = 4;
const POLL_MS = 30_000;
const CAP_MS = 20_000;
/** A session that is always about to end must not keep us busy. */
const SHORTEST_RENEWAL_MS = 1000;

const OPERATION = 'streamEvents';

/** A stream that has answered, and the token it was opened with. */
export interface OpenedStream {
  response: Response;
  token: string;
}

/** What the client lends to the stream. */
export interface StreamLine {
  /** Opens the stream with the session's token. Rejects with a `UtilityError`. */
  open(lastEventId: string | undefined, signal: AbortSignal): Promise<OpenedStream>;
  readonly sessions: Pick<SessionKeeper, 'current' | 'dueInMs' | 'isCurrent' | 'onChange'>;
  /** The device's clock, for how long a connection has lived. */
  now(): number;
  readonly sleep: Sleep;
  random(): number;
}

/** Follows the stream until the signal is aborted (rejects with its reason), or until trying again cannot help. */
export async function followEvents(line: StreamLine, options: StreamOptions): Promise<void> {
  const { signal } = options;
  const reader = new EventReader(options.onEvent);
  let failures = 0;
  let state: StreamState | undefined;
  const tell = (next: StreamState) => {
    if (next === state) return;
    state = next;
    options.onState?.(next);
  };

  for (;;) {
    const { lastEventId } = reader;
    const connection = openScope([signal], () => signal.reason as Error);
    let openedAt: number | undefined;
    try {
      const opened = await line.open(lastEventId, connection.signal);
      openedAt = line.now();
      tell('open');
      reader.opened(lastEventId !== undefined);
      if (await readUntilRenewed(line, connection, opened, reader)) {
        failures = 0;
        continue;
      }
    } catch (thrown) {
      signal.throwIfAborted();
      // What the page's own handlers throw is theirs.
      if (!(thrown instanceof UtilityError)) throw thrown;
      const final = thrown.kind === 'unauthorized' || thrown.kind === 'not-configured';
      if (final && !thrown.retryable) throw thrown;
      if (thrown.status === 410 && lastEventId !== undefined) {
        reader.expired();
        continue;
      }
    } finally {
      connection.end(cancelled(OPERATION));
    }

    const good = openedAt !== undefined && (reader.delivered || line.now() - openedAt >= GOOD_AFTER_MS);
    failures = good ? 1 : failures + 1;
    const polling = failures >= FAILURES_UNTIL_POLLING;
    tell(polling ? 'polling' : 'retrying');
    const wait = reader.retryMs / 2 + backoffMs(failures, () => line.random(), reader.retryMs, CAP_MS);
    await line.sleep(polling ? POLL_MS : wait, signal);
    if (polling) reader.everything();
  }
}

/** Reads until the line ends. True where we ended it ourselves, because a renewed token has to open a new one. */
async function readUntilRenewed(
  line: StreamLine,
  connection: Scope,
  opened: OpenedStream,
  reader: EventReader,
): Promise<boolean> {
  let renewed = !line.sessions.isCurrent(opened.token);
  const stop = line.sessions.onChange(() => {
    renewed = true;
    connection.end(cancelled(OPERATION));
  });
  try {
    if (renewed) return true;
    let heardAt = line.now();
    void keepRenewed(line, connection.signal);
    void watch(line, connection, () => heardAt);
    await reader.read(opened.response, connection.signal, () => {
      heardAt = line.now();
    });
    return false;
  } catch (thrown) {
    if (renewed) return true;
    throw thrown;
  } finally {
    stop();
  }
}

/** Renews the session ahead of its end even where the stream is all that the page asks for. */
async function keepRenewed({ sessions, sleep }: StreamLine, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await sleep(Math.max(sessions.dueInMs(), SHORTEST_RENEWAL_MS), signal);
      await sessions.current(signal);
    } catch {
      // Tried again when it is due again; the stream lives on until the API ends it.
    }
  }
}

/** Ends a connection on which nothing has been heard for too long. */
async function watch(line: StreamLine, connection: Scope, heardAt: () => number): Promise<void> {
  const left = () => heardAt() + SILENCE_MS - line.now();
  try {
    while (left() > 0) await line.sleep(left(), connection.signal);
    connection.end(timedOut(OPERATION));
  } catch {
    // The connection has ended by itself.
  }
}
