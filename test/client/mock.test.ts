import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { StreamEvent } from '../../src/contract/index.js';
import { createUtilityClient, mintSession } from '../../src/client/index.js';
import { createMockUtility, type Fault } from '../../src/mock/index.js';
import { refusal } from './api.js';

function connect(faults: Fault[] = []) {
  const mock = createMockUtility({ scenario: 'co-high-bill', seed: 1 });
  mock.faults(faults);
  const client = createUtilityClient({
    baseUrl: mock.baseUrl,
    getSession: mock.getSession(),
    fetch: mock.fetch,
    random: () => 0,
  });
  return { mock, client };
}

async function ofAccount(client: ReturnType<typeof connect>['client']) {
  const { accounts } = await client.session();
  const accountId = accounts[0]!.id;
  const account = (await client.accounts.get({ accountId })).data;
  return {
    accountId,
    account,
    point: account.servicePoints.find(({ service }) => service === 'electricity')!,
  };
}

describe('against the mock utility', () => {
  it('asks every operation of a customer', async () => {
    const { mock, client } = connect();
    const { accountId, point } = await ofAccount(client);
    assert.equal((await client.accounts.list()).data.items[0]!.id, accountId);
    assert.equal((await client.balance.get({ accountId })).data.accountId, accountId);
    const { data, next } = await client.bills.list({ accountId, include: ['lines', 'tariff'], limit: 2 });
    assert.equal(data.items.length, 2);
    assert.ok(data.items[0]!.sections!.length > 0 && data.items[0]!.tariffs!.length > 0);
    assert.ok(next);
    const billId = data.items[0]!.id;
    assert.equal((await client.bills.get({ accountId, billId })).data.id, billId);
    assert.ok((await client.bills.document({ accountId, billId })).data.length > 500);
    assert.ok((await client.tips.list({ accountId })).data.items.length > 0);
    const config = (await client.config.get()).data;
    for (const { id } of config.flows) assert.equal((await client.config.flow({ flowId: id })).data.id, id);
    assert.ok((await client.reads.list({ accountId, servicePointId: point.id })).data.items.length > 0);
    assert.equal((await client.tariffs.get({ tariffId: point.tariffId! })).data.id, point.tariffId);
    // The world's clock stands still here, ours runs on between two answers.
    assert.ok(Math.abs(client.now() - mock.world.clock.now()) < 60_000);
  });

  it('pages through all bills, each once', async () => {
    const { mock, client } = connect();
    const { accountId } = await ofAccount(client);
    const ids: string[] = [];
    for await (const bill of client.bills.pages({ accountId, limit: 3, superseded: true })) ids.push(bill.id);
    assert.deepEqual(
      ids,
      mock.world.bills(accountId).map(({ id }) => id),
    );
  });

  it('learns by its etag that nothing has changed', async () => {
    const { client } = connect();
    const { accountId } = await ofAccount(client);
    const { etag } = await client.balance.get({ accountId });
    assert.equal((await client.balance.get({ accountId }, { etag })).notModified, true);
  });

  it('outlives an ended session, lost answers, broken answers and busy hours', async () => {
    const { mock, client } = connect();
    const { accountId } = await ofAccount(client);
    for (const kind of [
      'expire-session',
      'drop-before',
      'drop-after',
      'truncated-body',
      'status:500',
    ] as const) {
      mock.faults([{ operation: 'getBalance', kind, times: 1 }]);
      const before = mock.calls.length;
      assert.equal((await client.balance.get({ accountId })).data.accountId, accountId, kind);
      assert.ok(mock.calls.length > before + 1, kind);
    }
    mock.faults([{ operation: 'getBalance', kind: 'malformed', times: 1 }]);
    const error = await refusal(client.balance.get({ accountId }));
    assert.equal(error.kind, 'bad-response');
    assert.equal(error.operation, 'getBalance');
  });

  it('sends a read once, though the first answers are lost', async () => {
    const { mock, client } = connect([{ operation: 'createRead', kind: 'drop-after', times: 2 }]);
    const { accountId, point } = await ofAccount(client);
    const [last] = (await client.reads.list({ accountId, servicePointId: point.id })).data.items;
    const count = () => mock.world.reads(point.id).length;
    const before = count();
    const body = {
      register: last!.register,
      value: String(Number(last!.value) + 1),
      readOn: new Date(mock.world.clock.now()).toISOString().slice(0, 10),
    };
    const reply = await client.reads.create({ accountId, servicePointId: point.id, body });
    assert.equal(reply.replayed, true);
    assert.equal(count(), before + 1);
    assert.equal(mock.calls.filter(({ operation }) => operation === 'createRead').length, 3);
  });

  it('follows events as they happen', async () => {
    const { mock, client } = connect();
    const { accountId } = await ofAccount(client);
    const seen: StreamEvent[] = [];
    const controller = new AbortController();
    let opened = () => undefined as void;
    const open = new Promise<void>((resolve) => (opened = resolve));
    const done = client.events({
      signal: controller.signal,
      onEvent: (e) => seen.push(e),
      onState: (state) => {
        if (state === 'open') opened();
      },
    });
    await open;
    const append = () =>
      mock.world.events.append({ type: 'updated', resource: `/accounts/${accountId}/balance`, version: '1' });
    await wait(20);
    const told = [append(), append()];
    while (seen.length < 2) await wait(5);
    controller.abort();
    await done;
    assert.deepEqual(seen, told);
  });

  it('mints a session with the server key, and says so when the key is wrong', async () => {
    const { mock } = connect();
    const { baseUrl, fetch, serverKey, world } = mock;
    const request = {
      customerId: world.customers[0]!.id,
      role: 'customer' as const,
      origins: ['https://bank.example'],
    };
    const session = await mintSession({ baseUrl, fetch, serverKey }, request);
    assert.deepEqual(session.origins, request.origins);
    const error = await refusal(mintSession({ baseUrl, fetch, serverKey: 'wrong' }, request));
    assert.equal(error.kind, 'unauthorized');
    const unknown = await refusal(
      mintSession({ baseUrl, fetch, serverKey }, { ...request, customerId: 'nobody' }),
    );
    assert.equal(unknown.code, 'unknown_customer');
  });
});
