// The event stream, which no validating proxy can read.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as c from '../../src/contract/index.js';
import { at, faults } from './schemas.js';
import { problem, Site } from './site.js';

describe('the stream', () => {
  /** Opens the stream and reads events until `count` have come. */
  async function events(site: Site, count: number, lastId?: string): Promise<c.StreamEvent[]> {
    const leaving = new AbortController();
    const { token } = await site.utility.getSession()();
    const headers = {
      authorization: `Bearer ${token}`,
      ...(lastId === undefined ? {} : { 'last-event-id': lastId }),
    };
    const response = await site.utility.fetch(`${site.utility.baseUrl}/v1${c.streamEvents.path}`, {
      headers,
      signal: leaving.signal,
    });
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type') ?? '', /^text\/event-stream/);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    assert.ok(reader);
    const found: c.StreamEvent[] = [];
    let text = '';
    let sent = false;
    while (found.length < count) {
      const { value, done } = await reader.read();
      if (done) break;
      text += value;
      if (!sent && lastId === undefined) {
        sent = true;
        for (let index = 0; index < count; index += 1) {
          site.utility.world.events.append({ type: 'updated', resource: '/config', version: String(index) });
        }
      }
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const id = /^id: (.+)$/m.exec(block)?.[1];
        const data = /^data: (.+)$/m.exec(block)?.[1];
        if (data === undefined) continue;
        const event = c.StreamEvent.parse(JSON.parse(data));
        assert.deepEqual(faults(at('components', 'schemas', 'StreamEvent'), event), []);
        assert.equal(id, event.id, 'the id of the line is that of the event');
        found.push(event);
      }
    }
    leaving.abort();
    return found;
  }

  it('tells what changes, each event fitting its schema', async () => {
    const found = await events(new Site(), 3);
    assert.deepEqual(
      found.map(({ resource, version }) => [resource, version]),
      [0, 1, 2].map((index) => ['/config', String(index)]),
    );
    assert.equal(new Set(found.map(({ id }) => id)).size, 3);
  });

  it('goes on after the last event that was received', async () => {
    const site = new Site();
    const all = await events(site, 4);
    assert.deepEqual(await events(site, 2, all[1]?.id), all.slice(2));
  });

  it('says 410 where it cannot', async () => {
    const response = await new Site().askWell(c.streamEvents, {
      headers: { 'last-event-id': 'evt_of_long_ago' },
    });
    assert.equal((await problem(response, c.streamEvents)).code, 'events_expired');
  });

  it('tells of a read that was sent', async () => {
    const site = new Site();
    const [mark] = await events(site, 1);
    await site.askWell(c.createRead);
    const [event] = await events(site, 1, mark?.id);
    assert.equal(event?.type, 'created');
    const { accountId, servicePointId } = site.params;
    assert.equal(
      event?.resource,
      `/accounts/${accountId ?? ''}/service-points/${servicePointId ?? ''}/reads`,
    );
  });
});
