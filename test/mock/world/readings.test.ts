import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import { Account, type BillRead } from '../../../src/contract/index.js';
import { Register } from '../../../src/mock/world/meter.js';
import type { AccountPlan, BillingCycle, MissedRead } from '../../../src/mock/world/plan.js';
import { Readings } from '../../../src/mock/world/readings.js';
import { monthStart } from '../../../src/mock/world/time.js';
import { trial } from '../../support/counts.js';

const ZONE = 'America/Santiago';
const POINT = 'sp_1';
const FIRST = '2024-10-01';

const account = Account.parse({
  id: 'acc_1',
  number: '1',
  label: 'Casa',
  status: 'active',
  currency: 'CLP',
  locale: 'es-CL',
  zone: ZONE,
  holderName: 'Nadie',
  segment: 'residential',
  servicePoints: [
    {
      id: POINT,
      service: 'water',
      address: { lines: ['Calle 1'], locality: 'Curicó', country: 'CL' },
      zone: ZONE,
      meterId: 'met_1',
      tariffId: 'tar_1',
    },
  ],
});

interface Told {
  readonly missed: (index: number) => MissedRead | undefined;
  /** What is used on each day, in whole units. */
  readonly use?: (civil: string) => number;
  readonly removedOn?: string;
}

function readingsOf({ missed, use = () => 1, removedOn }: Told): Readings {
  const meter = {
    id: 'met_1',
    servicePointId: POINT,
    zone: ZONE,
    installedOn: FIRST,
    ...(removedOn === undefined ? {} : { removedOn }),
    registers: [
      {
        register: 'volume',
        direction: 'import' as const,
        unit: 'm3',
        initial: 9_900_000,
        digits: 4,
        decimals: 0,
        multiplier: 1,
        load: ({ civil }: { civil: string }) => Int32Array.of(use(civil) * 1000),
      },
    ],
  };
  const cycle = (index: number): BillingCycle => {
    const [from, to] = [monthStart(FIRST, index), monthStart(FIRST, index + 1)];
    return { from, to, issuedOn: to, dueOn: null, cutoffOn: null };
  };
  const plan: AccountPlan = {
    account,
    meters: [meter],
    cycle,
    missedRead: missed,
    assemble: () => [],
    pays: () => undefined,
  };
  const registers = meter.registers.map((register) => new Register(meter, register, 1));
  return new Readings(plan, registers, (index) => `bill_${index}`);
}

const noAccess = { reason: 'no_access', basis: 'recent' } as const;
const only = (reads: readonly BillRead[]): BillRead => {
  const [read] = reads;
  assert.ok(read && reads.length === 1);
  return read;
};

describe('a read that was missed', () => {
  // Read at 1 a day until March, which uses 3 a day and is not read, nor is April, at 2 a day.
  const use = (civil: string): number =>
    civil.startsWith('2025-03') ? 3 : civil.startsWith('2025-04') ? 2 : 1;
  const readings = readingsOf({
    use,
    missed: (index) => (index === 5 || index === 6 ? noAccess : undefined),
  });

  it('is estimated from the mean of the six periods before', () => {
    // 151 days of 1: 9900 + 151 = 10051, shown by four digits as 51. March has 31 days, April 30.
    const march = only(readings.reads(POINT, 5));
    assert.deepEqual(march.from, { on: '2025-03-01', value: '51', quality: 'actual' });
    assert.deepEqual(march.to, { on: '2025-04-01', value: '82', quality: 'estimated' });
    assert.equal(march.quantity, '31');
    const april = only(readings.reads(POINT, 6));
    assert.deepEqual([april.from.value, april.to.value, april.quantity], ['82', '112', '30']);
    assert.deepEqual(readings.estimate(5), { reason: 'no_access', settlesOn: '2025-05-01' });
    assert.deepEqual(readings.settlements(POINT, 6), []);
  });

  it('is settled by the next proper read, by the days between two of them', () => {
    // March 93, April 60, May 31: 184 in 92 days, 2 a day: March should have been 62, April 60.
    const may = only(readings.reads(POINT, 7));
    assert.deepEqual([may.from.value, may.from.quality, may.to.value], ['173', 'estimated', '235']);
    assert.equal(may.quantity, '62');
    assert.equal(readings.estimate(7), null);
    assert.deepEqual(
      readings
        .settlements(POINT, 7)
        .map(({ billId, billed, found, difference }) => [billId, billed, found, difference]),
      [
        ['bill_5', '31', '62', '31'],
        ['bill_6', '30', '60', '30'],
      ],
    );
  });

  it('is estimated from the same month a year ago where that is how it is done', () => {
    const yearly = readingsOf({
      use,
      missed: (index) => (index === 17 ? { reason: 'no_signal', basis: 'last-year' } : undefined),
    });
    assert.equal(only(yearly.reads(POINT, 17)).quantity, '93');
  });

  it('cannot be missed by whoever takes the meter down', () => {
    const removed = readingsOf({ missed: () => noAccess, removedOn: '2024-10-20' });
    const read = only(removed.reads(POINT, 0));
    assert.deepEqual([read.to.on, read.to.quality, read.quantity], ['2024-10-20', 'final', '19']);
    assert.equal(removed.estimate(0), null);
    assert.deepEqual(removed.reads(POINT, 1), []);
  });
});

describe('any rounds missed', () => {
  it('are settled to the last step, whatever was used', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        fc.integer({ min: 0, max: 40 }),
        fc.constantFrom('recent', 'last-year'),
        (missed, spread, basis) => {
          const readings = readingsOf({
            use: (civil) => (Number(civil.slice(8)) * Number(civil.slice(5, 7))) % (spread + 1),
            missed: (index) => (missed[index] ? { reason: 'no_access', basis } : undefined),
          });
          let billed = 0;
          for (let index = 0; index <= missed.length; index += 1) {
            const read = only(readings.reads(POINT, index));
            const settled = readings.settlements(POINT, index);
            billed += Number(read.quantity);
            for (const { difference } of settled) billed += Number(difference);
            for (const { billId, billed: asked } of settled) {
              const before = only(readings.reads(POINT, Number(billId.slice(5))));
              assert.equal(before.quantity, asked);
              assert.equal(before.to.quality, 'estimated');
            }
            assert.equal(read.to.quality, missed[index] ? 'estimated' : 'actual');
            assert.equal(readings.estimate(index) !== null, missed[index] ?? false);
            if (read.to.quality === 'actual') {
              assert.equal((9900 + billed) % 10_000, Number(read.to.value));
            }
          }
        },
      ),
      trial(500),
    );
  });
});
