import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StreamEvent } from '../../src/contract/index.js';
import { HEARTBEAT_MS } from '../../src/mock/handlers/events.js';
import { byFetch, Caller, problemOf, type Way, WAYS } from './ways.js';

/** An open stream, read line by line. */
class Stream {
  #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  #text = '';
  readonly #decoder = new TextDecoder();
  readonly #abort = new AbortController();

  static async open(caller: Caller, headers: Record<string, string> = {}): Promise<Stream> {
    const stream = new Stream();
    const answer = await caller.get('/events', headers, stream.#abort.signal);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('content-type'), 'text/event-stream');
    stream.#reader = answer.body?.getReader();
    assert.equal(await stream.block(), ': open');
    return stream;
  }

  /** The next block; undefined at the end. */
  async block(): Promise<string | undefined> {
    for (;;) {
      const end = this.#text.indexOf('\n\n');
      if (end >= 0) {
        const block = this.#text.slice(0, end);
        this.#text = this.#text.slice(end + 2);
        return block;
      }
      const next = await this.#reader?.read();
      if (!next || next.done) return undefined;
      this.#text += this.#decoder.decode(next.value, { stream: true });
    }
  }

  async event(): Promise<StreamEvent | undefined> {
    const block = await this.block();
    if (block === undefined) return undefined;
    const data = /^data: (.*)$/m.exec(block)?.[1];
    assert.ok(data, block);
    const event = JSON.parse(data) as StreamEvent;
    assert.equal(/^id: (.*)$/m.exec(block)?.[1], event.id);
    return event;
  }

  close(): void {
    this.#abort.abort();
  }
}

const happen = (way: Way, resource: string) =>
  way.world.events.append({ type: 'updated', resource, version: '1' });

function each(title: string, story: (caller: Caller, way: Way) => Promise<void>): void {
  for (const [name, open] of Object.entries(WAYS)) {
    it(`${title} (by ${name})`, async () => {
      const way = await open({ scenario: 'us-sample' });
      try {
        await story(await Caller.signIn(way), way);
      } finally {
        await way.close();
      }
    });
  }
}

describe('the event stream', () => {
  each('tells what happens, as it happens', async (caller, way) => {
    const stream = await Stream.open(caller);
    const first = happen(way, `${caller.account}/balance`);
    assert.deepEqual(await stream.event(), first);
    const second = happen(way, '/config');
    assert.deepEqual(await stream.event(), second);
    stream.close();
  });

  each('tells nothing of accounts that the token does not open', async (_caller, way) => {
    const [mine, other] = way.world.customers[0]?.accountIds ?? [];
    assert.ok(mine && other);
    const bound = await Caller.signIn(way, { accountIds: [mine] });
    const stream = await Stream.open(bound);
    happen(way, `/accounts/${other}/balance`);
    const own = happen(way, `/accounts/${mine}/balance`);
    assert.deepEqual(await stream.event(), own);
    stream.close();
  });

  each('resumes after the last event that was seen', async (caller, way) => {
    const first = happen(way, `${caller.account}/balance`);
    const missed = [happen(way, `${caller.account}/bills`), happen(way, '/config')];
    const stream = await Stream.open(caller, { 'last-event-id': first.id });
    for (const event of missed) assert.deepEqual(await stream.event(), event);
    const later = happen(way, '/config');
    assert.deepEqual(await stream.event(), later);
    stream.close();
  });

  each('says so when the gap cannot be filled', async (caller) => {
    const answer = await caller.get('/events', { 'last-event-id': 'evt_of_another_time' });
    assert.deepEqual([answer.status, (await problemOf(answer)).code], [410, 'events_expired']);
  });

  each('ends when the token does, after the event that ended it', async (caller, way) => {
    const stream = await Stream.open(caller);
    way.world.clock.moveTo(Date.parse(caller.session.expiresAt) + 86_400_000);
    const kinds: string[] = [];
    for (let event = await stream.event(); event; event = await stream.event()) kinds.push(event.type);
    assert.equal(kinds.length, 1);
    assert.equal((await caller.get('/events')).status, 401);
  });

  it('beats while nothing happens, and ends with its token', async () => {
    const beats: (() => void)[] = [];
    const wait = (ms: number, signal?: AbortSignal) =>
      new Promise<void>((resolve) => {
        assert.equal(ms, HEARTBEAT_MS);
        beats.push(resolve);
        signal?.addEventListener('abort', () => resolve());
      });
    const way = await byFetch({ wait });
    const caller = await Caller.signIn(way);
    const stream = await Stream.open(caller);
    for (let beat = 0; beat < 3; beat += 1) {
      beats.shift()?.();
      assert.equal(await stream.block(), ': heartbeat');
    }
    await way.faults([{ operation: 'listAccounts', kind: 'expire-session' }]);
    await caller.get('/accounts');
    beats.shift()?.();
    assert.equal(await stream.block(), ': heartbeat');
    assert.equal(await stream.block(), undefined);
  });

  it('lets go of its world when the reader leaves, and writes nothing after that', async () => {
    const way = await byFetch();
    const caller = await Caller.signIn(way);
    let listeners = 0;
    const { subscribe } = way.world.events;
    way.world.events.subscribe = (listener) => {
      const unsubscribe = subscribe(listener);
      listeners += 1;
      return () => {
        listeners -= 1;
        unsubscribe();
      };
    };
    const aborted = await Stream.open(caller);
    const answer = await caller.get('/events');
    const cancelled = answer.body?.getReader();
    await cancelled?.read();
    assert.equal(listeners, 2);
    aborted.close();
    await cancelled?.cancel();
    happen(way, '/config');
    assert.equal(listeners, 0);
    await assert.rejects(aborted.block(), { name: 'AbortError' });
  });
});
