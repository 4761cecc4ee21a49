import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as realTime } from 'node:timers/promises';
import type { StreamEvent } from '../../src/contract/index.js';
import type { ClientOptions, StreamState } from '../../src/client/index.js';
import { EventReader } from '../../src/client/event-reader.js';
import { type Answerer, event, problem, refusal, rig, session, type Sent } from './api.js';

const HEADERS = { 'content-type': 'text/event-stream' };
const text = (e: StreamEvent, newline = '\n') =>
  `id: ${e.id}${newline}data: ${JSON.stringify(e)}${newline}${newline}`;

/** A stream that a test writes to by hand. */
class Line {
  #controller!: ReadableStreamDefaultController<Uint8Array>;
  cancelled = false;
  readonly response: Response;

  constructor() {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#controller = controller;
      },
      cancel: () => {
        this.cancelled = true;
      },
    });
    this.response = new Response(body, { headers: HEADERS });
  }

  write(part: string | Uint8Array): void {
    this.#controller.enqueue(typeof part === 'string' ? new TextEncoder().encode(part) : part);
  }

  end(): void {
    this.#controller.close();
  }

  breakOff(): void {
    this.#controller.error(new TypeError('terminated'));
  }
}

async function follow(answer: Answerer, options: Partial<ClientOptions> & { lifeMs?: number } = {}) {
  const events: StreamEvent[] = [];
  const states: StreamState[] = [];
  const controller = new AbortController();
  const parts = rig(answer, options);
  const done = parts.client.events({
    signal: controller.signal,
    onEvent: (e) => events.push(e),
    onState: (s) => states.push(s),
  });
  let settled = false;
  done
    .catch(() => undefined)
    .finally(() => {
      settled = true;
    });
  // The stream's code is loaded on demand, which takes real time: wait until it has done something.
  while (!settled && parts.sent.length === 0 && parts.time.waiting === 0) await realTime(1);
  return {
    ...parts,
    events,
    states,
    done,
    stop: () => controller.abort(),
    ids: () => events.map(({ id }) => id),
  };
}

const resumedFrom = (sent: Sent[]) => sent.map(({ headers }) => headers.get('last-event-id'));

describe('event stream', () => {
  it('tells each event once, in order, wherever the bytes are cut', async () => {
    for (const newline of ['\n', '\r\n', '\r']) {
      const events = [event('1', '/accounts/añó'), event('2'), event('3', '/accounts/👩‍🔧')];
      const whole = new TextEncoder().encode(
        `\uFEFF: hello${newline}${newline}retry: 500${newline}${events.map((e) => text(e, newline)).join('')}: bye${newline}`,
      );
      const cuts = Array.from({ length: whole.length + 1 }, (_, at) => [whole.slice(0, at), whole.slice(at)]);
      for (const parts of [...cuts, Array.from(whole, (byte) => Uint8Array.of(byte))]) {
        const seen: StreamEvent[] = [];
        const line = new Line();
        for (const part of parts) line.write(part);
        line.end();
        const reader = new EventReader((e) => seen.push(e));
        await reader.read(line.response, new AbortController().signal, () => undefined);
        assert.deepEqual(seen, events, `cut at ${parts[0]?.length}`);
        assert.equal(reader.lastEventId, '3');
        assert.equal(reader.retryMs, 500);
      }
    }
  });

  it('tells events as they come', async () => {
    const line = new Line();
    const { time, ids, stop, done } = await follow(() => line.response);
    const [first, second] = [text(event('1')), text(event('2'))];
    line.write(first + second.slice(0, 12));
    await time.quiet();
    assert.deepEqual(ids(), ['1']);
    line.write(second.slice(12));
    await time.quiet();
    assert.deepEqual(ids(), ['1', '2']);
    stop();
    await done;
  });

  it('resumes after a break without loss and without telling twice', async () => {
    const all = Array.from({ length: 30 }, (_, i) => event(String(i + 1)));
    const { time, sent, ids, stop, done } = await follow(({ headers }, count) => {
      const last = Number(headers.get('last-event-id') ?? 0);
      // Sends the last one again, as a careful server may, and breaks in the middle of an event.
      const line = new Line();
      const from = Math.max(0, last - 1);
      const part = all
        .slice(from, from + 4)
        .map((e) => text(e))
        .join('');
      line.write(part + text(all[from + 4] ?? event('x')).slice(0, 20));
      setImmediate(() => (count % 2 ? line.end() : line.breakOff()));
      return line.response;
    });
    for (let i = 0; i < 200 && ids().length < 30; i += 1) await time.pass(1000);
    assert.deepEqual(
      ids(),
      all.map(({ id }) => id),
    );
    assert.equal(resumedFrom(sent)[0], null);
    assert.ok(sent.slice(1).every(({ headers }) => headers.get('last-event-id') !== null));
    stop();
    await done;
  });

  it('says that anything may have changed where it cannot resume', async () => {
    const lines = [new Line(), new Line()];
    const { time, events, stop, done } = await follow((_, count) => lines[count - 1]!.response);
    await time.quiet();
    assert.deepEqual(events, []);
    lines[0]!.end();
    await time.pass(2000);
    assert.deepEqual(
      events.map(({ resource }) => resource),
      ['/'],
    );
    stop();
    await done;
  });

  it('starts anew after 410 and says that anything may have changed', async () => {
    const lines = [new Line(), new Line()];
    const { time, sent, events, states, stop, done } = await follow((_, count) => {
      if (count === 2) return problem(410, { code: 'events_expired' });
      return lines[count === 1 ? 0 : 1]!.response;
    });
    lines[0]!.write(text(event('9')));
    await time.quiet();
    lines[0]!.end();
    await time.pass(2000);
    assert.deepEqual(resumedFrom(sent), [null, '9', null]);
    assert.deepEqual(
      events.map(({ resource }) => resource),
      ['/accounts/acc_1/bills', '/'],
    );
    assert.deepEqual(states, ['open', 'retrying', 'open']);
    stop();
    await done;
  });

  it('does not run in circles where 410 is all it gets', async () => {
    const { time, sent, states, stop, done } = await follow(() => problem(410, { code: 'events_expired' }));
    await time.pass(20_000);
    assert.ok(sent.length <= 6, String(sent.length));
    assert.equal(states.at(-1), 'polling');
    stop();
    await done;
  });

  it('reopens with the renewed token, ahead of its end, and resumes', async () => {
    const lines = [new Line(), new Line()];
    const { time, sent, minted, ids, stop, done } = await follow((_, count) => lines[count - 1]!.response, {
      lifeMs: 300_000,
    });
    lines[0]!.write(text(event('1')));
    for (let s = 0; s < 230; s += 10) {
      await time.pass(10_000);
      lines[0]!.write(': beat\n\n');
    }
    assert.equal(sent.length, 1);
    await time.pass(11_000);
    assert.deepEqual(minted, ['start', 'expiring']);
    assert.equal(sent.length, 2);
    assert.equal(sent[1]!.headers.get('authorization'), 'Bearer token-2');
    assert.equal(sent[1]!.headers.get('last-event-id'), '1');
    assert.equal(lines[0]!.cancelled, true);
    lines[1]!.write(text(event('1')) + text(event('2')));
    await time.quiet();
    assert.deepEqual(ids(), ['1', '2']);
    stop();
    await done;
  });

  it('reopens when another request has renewed the session', async () => {
    const { time, client, sent, stop, done } = await follow((request) => {
      if (request.path.endsWith('/events')) return new Line().response;
      return request.headers.get('authorization') === 'Bearer token-1' ? problem(401) : problem(404);
    });
    await time.quiet();
    await refusal(client.balance.get({ accountId: 'a' }));
    await time.quiet();
    const streams = sent.filter(({ path }) => path.endsWith('/events'));
    assert.deepEqual(
      streams.map(({ headers }) => headers.get('authorization')),
      ['Bearer token-1', 'Bearer token-2'],
    );
    stop();
    await done;
  });

  it('renews once on 401 and rejects on the second', async () => {
    const { time, sent, minted, done, states } = await follow(() => problem(401));
    const error = await refusal(time.until(done));
    assert.equal(error.kind, 'unauthorized');
    assert.equal(sent.length, 2);
    assert.equal(minted.length, 2);
    assert.deepEqual(states, []);
  });

  it('takes a silent line for dead, and a comment for life', async () => {
    const lines = [new Line(), new Line()];
    const { time, sent, stop, done } = await follow((_, count) => lines[count - 1]!.response);
    for (let i = 0; i < 5; i += 1) {
      await time.pass(40_000);
      lines[0]!.write(': beat\n');
    }
    await time.quiet();
    assert.equal(sent.length, 1);
    await time.pass(44_000);
    assert.equal(sent.length, 1);
    await time.pass(3000);
    assert.equal(sent.length, 2);
    assert.equal(lines[0]!.cancelled, true);
    stop();
    await done;
  });

  it('falls back to polling, tells so now and then, and comes back', async () => {
    let up = false;
    const line = new Line();
    const { time, sent, states, events, stop, done } = await follow(() =>
      up ? line.response : problem(503),
    );
    await time.pass(15_000);
    assert.deepEqual(states, ['retrying', 'polling']);
    const before = events.length;
    await time.pass(90_000);
    assert.equal(events.length, before + 3);
    assert.ok(events.every(({ resource }) => resource === '/'));
    assert.ok(sent.length <= 8);
    up = true;
    await time.pass(31_000);
    assert.equal(states.at(-1), 'open');
    stop();
    await done;
  });

  it('backs off from a server that accepts and hangs up', async () => {
    const { time, sent, states, stop, done } = await follow(
      () => new Response(': hi\n\n', { headers: HEADERS }),
    );
    await time.pass(60_000);
    assert.ok(sent.length <= 8, String(sent.length));
    assert.ok(states.includes('polling'));
    stop();
    await done;
  });

  it('keeps to the pace that the server asks for', async () => {
    const lines = [new Line(), new Line()];
    const { time, sent, stop, done } = await follow((_, count) => lines[count - 1]!.response);
    lines[0]!.write('retry: 20000\n\n' + text(event('1')));
    await time.quiet();
    lines[0]!.end();
    await time.pass(9000);
    assert.equal(sent.length, 1);
    await time.pass(11_500);
    assert.equal(sent.length, 2);
    stop();
    await done;
  });

  it('turns an event it cannot read into "anything may have changed", and goes on', async () => {
    const line = new Line();
    const { time, events, sent, stop, done } = await follow(() => line.response);
    line.write(
      'id: 1\ndata: {not json\n\nid: 2\ndata: {"id":7}\n\ndata: null\n\nid: 3\n\n' + text(event('4')),
    );
    await time.quiet();
    assert.deepEqual(
      events.map(({ resource }) => resource),
      ['/', '/', '/', '/accounts/acc_1/bills'],
    );
    assert.equal(sent.length, 1);
    stop();
    await done;
  });

  it('drops a line that sends one endless event', async () => {
    const line = new Line();
    const { time, states, stop, done } = await follow(() => line.response);
    line.write('data: ');
    for (let i = 0; i < 80; i += 1) line.write('x'.repeat(1024));
    await time.quiet();
    assert.deepEqual(states, ['open', 'retrying']);
    assert.equal(line.cancelled, true);
    stop();
    await done;
  });

  it('does not resume from an id that no header can carry', async () => {
    const lines = [new Line(), new Line()];
    const { time, sent, stop, done } = await follow((_, count) => lines[count - 1]!.response);
    lines[0]!.write(text(event('ñandú')));
    await time.quiet();
    lines[0]!.end();
    await time.pass(2000);
    assert.deepEqual(resumedFrom(sent), [null, null]);
    stop();
    await done;
  });

  it('takes only an event stream for one', async () => {
    const { time, states, stop, done } = await follow(
      () => new Response('{}', { headers: { 'content-type': 'application/json' } }),
    );
    await time.quiet();
    assert.ok(states.includes('retrying'));
    stop();
    await done;
  });

  it('ends at once, at any moment, and leaves nothing behind', async () => {
    const moments: [Answerer, Partial<ClientOptions>][] = [
      [() => new Line().response, {}],
      [() => new Promise(() => undefined), {}],
      [() => problem(503), {}],
      [() => problem(503), { getSession: () => new Promise(() => undefined) }],
    ];
    for (const [answer, options] of moments) {
      const { time, stop, done, client } = await follow(answer, options);
      await time.quiet();
      stop();
      await done;
      client.close();
      await time.quiet();
      assert.equal(time.waiting, 0);
    }
    const closed = await follow(() => new Line().response);
    await closed.time.quiet();
    closed.client.close();
    await closed.done;
  });

  it('rejects where it can never work, and keeps on where the site is down for a while', async () => {
    assert.equal(
      (await refusal((await follow(() => problem(404), { getSession: undefined })).done)).kind,
      'not-configured',
    );
    assert.equal(
      (await refusal((await follow(() => problem(404), { baseUrl: '' })).done)).kind,
      'not-configured',
    );
    let asked = 0;
    const line = new Line();
    const { time, states, stop, done } = await follow(() => line.response, {
      getSession: () => {
        asked += 1;
        if (asked < 3) return Promise.reject(new Error('down'));
        return Promise.resolve(session('t', Date.parse('2030-01-01T00:00:00Z')));
      },
    });
    await time.pass(10_000);
    assert.deepEqual(states, ['retrying', 'open']);
    stop();
    await done;
  });

  it("lets an error of the page's own handler out", async () => {
    const line = new Line();
    const { client, time } = rig(() => line.response);
    const own = new Error('a bug of the page');
    line.write(text(event('1')));
    const done = client.events({
      signal: new AbortController().signal,
      onEvent: () => {
        throw own;
      },
    });
    await assert.rejects(done, (error) => error === own);
    await time.quiet();
    assert.equal(time.waiting, 0);
  });
});
