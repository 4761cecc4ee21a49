import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import type { StreamEvent } from '../../src/contract/index.js';
import { createUtilityClient, type UtilityClient } from '../../src/client/index.js';
import { balance, event, refusal, session, told } from './api.js';

const input = { accountId: 'acc_1' };

/** A client over real sockets, with no pause between attempts. */
async function over(
  answer: (request: IncomingMessage, response: ServerResponse, count: number) => void,
  run: (client: UtilityClient, requests: IncomingMessage[], url: string) => Promise<void>,
): Promise<void> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(request, response, requests.length);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = createUtilityClient({
    baseUrl: url,
    getSession: () => Promise.resolve(session('secret-token', Date.now() + 600_000)),
    random: () => 0,
  });
  try {
    await run(client, requests, url);
  } finally {
    client.close();
    server.closeAllConnections();
    server.close();
  }
}

const good = (response: ServerResponse) =>
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(balance()));

describe('over real sockets', () => {
  it('gets an answer with the global fetch', () =>
    over(
      (_, response) => good(response),
      async (client) => {
        assert.deepEqual((await client.balance.get(input)).data, balance());
        assert.ok(Math.abs(client.now() - Date.now()) < 2000);
      },
    ));

  it('sends token and body to no redirect', async () => {
    const caught: IncomingMessage[] = [];
    const other = createServer((request, response) => {
      caught.push(request);
      good(response);
    });
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const location = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
    await over(
      (_, response) => response.writeHead(307, { location }).end(),
      async (client) => {
        const error = await refusal(client.balance.get(input));
        assert.equal(error.code, 'unexpected_redirect');
        assert.equal(caught.length, 0);
      },
    );
    other.close();
  });

  it('asks again when the connection ends in the middle of a body', () =>
    over(
      (_, response, count) => {
        if (count === 2) return void good(response);
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
        response.write('{"accountId":');
        setImmediate(() => response.destroy());
      },
      async (client, requests) => {
        await client.balance.get(input);
        assert.equal(requests.length, 2);
      },
    ));

  it('says network where nobody answers, with the reason and without the address', () =>
    over(
      (request) => request.socket.destroy(),
      async (client, requests, url) => {
        const error = await refusal(client.balance.get(input));
        assert.equal(error.kind, 'network');
        assert.equal(requests.length, 4);
        assert.match((error.cause as Error).message, /UND_ERR_SOCKET|ECONNRESET/);
        assert.ok(!told(error).includes('secret-token'));
        assert.ok(!told(error.cause).includes(url));
      },
    ));

  it('closes the connection of a call that was cancelled', () =>
    over(
      () => undefined,
      async (client, requests) => {
        const controller = new AbortController();
        const call = refusal(client.balance.get(input, { signal: controller.signal }));
        while (requests.length === 0) await new Promise(setImmediate);
        const closed = once(requests[0]!.socket, 'close');
        controller.abort();
        assert.equal((await call).kind, 'cancelled');
        await closed;
      },
    ));

  it('follows a stream over several connections and closes it', () =>
    over(
      (request, response) => {
        const last = Number(request.headers['last-event-id'] ?? 0);
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        const e = event(String(last + 1));
        response.write(`retry: 250\nid: ${e.id}\ndata: ${JSON.stringify(e)}\n\n`);
        if (last < 2) setImmediate(() => (last === 0 ? response.end() : response.destroy()));
      },
      async (client, requests) => {
        const seen: StreamEvent[] = [];
        const controller = new AbortController();
        await client.events({
          signal: controller.signal,
          onEvent: (e) => {
            seen.push(e);
            if (seen.length === 3) controller.abort();
          },
        });
        assert.deepEqual(
          seen.map(({ id }) => id),
          ['1', '2', '3'],
        );
        assert.deepEqual(
          requests.map(({ headers }) => headers['last-event-id']),
          [undefined, '1', '2'],
        );
      },
    ));
});
