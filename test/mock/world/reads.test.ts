import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { Read } from '../../../src/contract/index.js';
import { createWorld, ReadRefused } from '../../../src/mock/world.js';

const POINT = 'sp_4518220';
const TODAY = '2026-11-22';
const world = (): ReturnType<typeof createWorld> => createWorld({ id: 'w', scenario: 'co-high-bill' });

describe("a customer's own read", () => {
  it('is received, then accepted, and told about', () => {
    const one = world();
    const [last] = one.reads(POINT);
    assert.equal(last?.value, '35690');
    const read = one.receiveRead(POINT, { register: 'active', value: '35830', readOn: TODAY });
    Read.parse(read);
    assert.equal(read.state, 'received');
    assert.equal(read.quality, 'customer');
    assert.deepEqual(one.reads(POINT)[0], read);
    assert.deepEqual(one.ledger().reads, [
      { id: read.id, accountId: 'acc_4518220', at: read.receivedAt, read },
    ]);
    one.clock.moveTo(one.clock.now() + 600_000);
    assert.equal(one.reads(POINT)[0]?.state, 'accepted');
    assert.deepEqual(
      one.events.since()?.map(({ type, resource }) => [type, resource]),
      [
        ['created', '/accounts/acc_4518220/service-points/sp_4518220/reads'],
        ['updated', '/accounts/acc_4518220/service-points/sp_4518220/reads'],
        ['clock_moved', '/'],
      ],
    );
  });

  const refusals = [
    ['read_below_last', '/value', { register: 'active', value: '35689', readOn: TODAY }],
    ['read_implausible', '/value', { register: 'active', value: '39000', readOn: TODAY }],
    ['read_implausible', '/value', { register: 'active', value: '135830', readOn: TODAY }],
    ['read_implausible', '/readOn', { register: 'active', value: '30000', readOn: '2020-01-01' }],
    ['read_in_future', '/readOn', { register: 'active', value: '35830', readOn: '2026-11-23' }],
    ['unknown_register', '/register', { register: 'reactive', value: '35830', readOn: TODAY }],
  ] as const;
  for (const [code, pointer, request] of refusals) {
    it(`is refused as ${code} at ${request.value} on ${request.readOn}`, () => {
      const one = world();
      assert.throws(
        () => one.receiveRead(POINT, request),
        (error) => error instanceof ReadRefused && error.code === code && error.pointer === pointer,
      );
      assert.deepEqual(one.ledger().reads, []);
      assert.deepEqual(one.events.since(), []);
    });
  }

  it('is believed up to the last kilowatt-hour of what the register held', () => {
    assert.equal(
      world().receiveRead(POINT, { register: 'active', value: '35690', readOn: TODAY }).state,
      'received',
    );
  });

  it('is listed with the reads that the bills rest on, newest first and each once', () => {
    const reads = world().reads(POINT);
    assert.equal(reads.length, 27);
    assert.equal(new Set(reads.map(({ id }) => id)).size, 27);
    for (const [index, read] of reads.entries()) {
      const older = reads[index + 1];
      assert.ok(
        older === undefined || (older.readOn < read.readOn && Number(older.value) <= Number(read.value)),
      );
    }
  });
});

describe('a read of a meter that only bills tell of', () => {
  const us = (): ReturnType<typeof createWorld> => createWorld({ id: 'w', scenario: 'us-sample' });

  it('is received where a bill shows the register', () => {
    const one = us();
    const read = one.receiveRead('sp_home', { register: 'kWh', value: '48500', readOn: '2021-11-02' });
    assert.equal(read.state, 'received');
    assert.deepEqual([read.meterId, read.unit], ['met_home', 'kWh']);
    assert.equal(one.reads('sp_home')[0]?.value, '48500');
  });

  for (const [code, request] of [
    ['read_below_last', { register: 'kWh', value: '48373', readOn: '2021-11-02' }],
    ['read_implausible', { register: 'kWh', value: '70000', readOn: '2021-11-02' }],
    ['read_implausible', { register: 'kWh', value: '148500', readOn: '2021-11-02' }],
    ['unknown_register', { register: '1.8.0', value: '48500', readOn: '2021-11-02' }],
  ] as const) {
    it(`is refused as ${code} for ${request.value} on ${request.register}`, () => {
      assert.throws(
        () => us().receiveRead('sp_home', request),
        (error) => error instanceof ReadRefused && error.code === code,
      );
    });
  }

  it('is refused where no bill has read anything', () => {
    assert.throws(
      () => us().receiveRead('sp_solar', { register: 'kWh', value: '1', readOn: '2026-03-20' }),
      (error) => error instanceof ReadRefused && error.code === 'unknown_register',
    );
  });
});
