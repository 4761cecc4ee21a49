// What the usage service tells: columns that agree with the bills, at every resolution, gaps said as such.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Usage, UsageSummary } from '../../src/contract/index.js';
import { SCENARIO_NAMES } from '../../src/mock/scenarios/index.js';
import { flowsOf } from '../../src/mock/world/usage-flow.js';
import { seriesOf } from '../../src/mock/world/usage-series.js';
import type { Flow } from '../../src/mock/world/usage-types.js';
import { startOfDay } from '../../src/domain/calendar.js';
import { byFetch, Caller, problemOf } from './ways.js';

const QUARTER = 900_000;

async function ask(caller: Caller, query: string): Promise<Usage> {
  const answer = await caller.get(`${caller.account}/usage?${query}`);
  assert.equal(answer.status, 200, await answer.clone().text());
  return Usage.parse(await answer.json());
}

const total = (values: readonly (number | null)[]): number =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

/** Each bill's metered quantity between the reads of a register, beside what the loads of that time add up to. */
for (const scenario of SCENARIO_NAMES) {
  describe(`the loads of ${scenario}`, () => {
    it('agree with the reads of every bill to the unit', async () => {
      const { world } = await byFetch({ scenario });
      for (const account of world.accounts) {
        for (const { sections = [] } of world
          .bills(account.id)
          .filter(({ estimate, replacedBy }) => estimate === null && replacedBy === null)) {
          for (const { servicePointId, zone, reads } of sections) {
            for (const read of reads.filter(({ from, to }) =>
              [from, to].every(({ quality }) => quality !== 'estimated'),
            )) {
              const loads = world
                .loads(servicePointId ?? '')
                .find(({ meterId, register }) => meterId === read.meterId && register === read.register);
              if (!loads) continue;
              const at = (civil: string): number => (startOfDay(civil, zone) - loads.start) / QUARTER;
              const counted = total([...loads.values.subarray(at(read.from.on), at(read.to.on))]);
              const step = Number(read.multiplier) * Number(read.conversion ?? '1');
              const quantity = (counted / 1000) * step;
              assert.ok(
                Math.abs(quantity - Number(read.quantity)) < step,
                `${read.from.on} ${read.register}`,
              );
            }
          }
        }
      }
    });
  });
}

describe('usage of co-high-bill', () => {
  it('has the same sum and coverage at every resolution', async () => {
    const caller = await Caller.signIn(await byFetch());
    const range = 'from=2026-08-20&to=2026-11-12&include=cost';
    const [first, ...others] = await Promise.all(
      ['P1M', 'P1D', 'PT1H', 'PT30M', 'PT15M'].map((resolution) =>
        ask(caller, `${range}&resolution=${resolution}`),
      ),
    );
    const [of] = first?.series ?? [];
    assert.ok(of && total(of.values) > 300_000);
    assert.ok(of.coverage.missing > 0 && of.coverage.estimated > 0);
    for (const { series } of others) {
      assert.equal(total(series[0]?.values ?? []), total(of.values));
      assert.equal(total(series[0]?.cost?.values ?? []), total(of.cost?.values ?? []));
      assert.deepEqual(series[0]?.coverage, of.coverage);
    }
  });

  it('says what is missing, estimated and still to come', async () => {
    const caller = await Caller.signIn(await byFetch());
    const { series } = await ask(caller, 'from=2026-08-09&to=2026-08-10&resolution=PT15M');
    assert.deepEqual(series[0]?.quality, [
      { from: 0, to: 9, quality: 'actual' },
      { from: 9, to: 16, quality: 'missing', reason: 'outage' },
      { from: 16, to: 96, quality: 'actual' },
    ]);
    assert.deepEqual(
      series[0].values.slice(9, 16).filter((value) => value !== null),
      [],
    );
    const days = await ask(caller, 'from=2026-09-12&to=2026-09-18&resolution=P1D');
    assert.deepEqual(days.series[0]?.quality, [
      { from: 0, to: 2, quality: 'actual' },
      { from: 2, to: 4, quality: 'estimated', reason: 'no_signal' },
      { from: 4, to: 6, quality: 'actual' },
    ]);
    const today = await ask(caller, 'from=2026-11-21&to=2026-11-23&resolution=PT1H');
    assert.deepEqual(today.series[0]?.quality.at(-1), { from: 24, to: 36, quality: 'pending' });
    assert.equal(today.series[0].availableRange.end, '2026-11-22T00:00:00-05:00');
  });

  it('costs what the energy lines of the bill say, but for the fractions of a kilowatt-hour', async () => {
    const caller = await Caller.signIn(await byFetch());
    const [bill] = caller.way.world.bills(caller.accountId);
    const [section] = bill?.sections ?? [];
    const lines = section?.lines.filter(({ role }) => role !== 'information') ?? [];
    const billed = lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0) / 100;
    const [from, to] = [section?.period.start.slice(0, 10), section?.period.end.slice(0, 10)];
    const { series } = await ask(caller, `from=${from}&to=${to}&resolution=P1M&include=cost`);
    const cost = total(series[0]?.cost?.values ?? []) * Number(series[0]?.cost?.scale);
    // One kilowatt-hour above the block costs 868 pesos: reads are whole ones, and an hour's readings were lost.
    assert.ok(Math.abs(cost - billed) < 868.35, `${cost} ${billed}`);
  });

  it('refuses what it does not have', async () => {
    const caller = await Caller.signIn(await byFetch());
    const cases = [
      ['resolution=PT5M', 422, 'resolution_unavailable'],
      ['resolution=PT15M&from=2024-10-01&to=2026-10-01', 422, 'range_too_large'],
      ['from=2026-10-02&to=2026-10-01', 400, 'validation_failed'],
      ['from=2026-02-30&to=2026-10-01', 400, 'validation_failed'],
      ['include=everything', 400, 'validation_failed'],
      ['servicePointId=sp_elsewhere', 404, 'not_found'],
    ] as const;
    for (const [query, status, code] of cases) {
      const answer = await caller.get(`${caller.account}/usage?${query}`);
      assert.equal(answer.status, status, query);
      assert.equal((await problemOf(answer)).code, code);
    }
  });

  it('is empty outside of what is held', async () => {
    const caller = await Caller.signIn(await byFetch());
    const { series } = await ask(caller, 'from=2020-10-01&to=2020-11-01&resolution=P1D');
    assert.deepEqual(series, []);
  });

  it('is summed up since the last bill', async () => {
    const caller = await Caller.signIn(await byFetch());
    const answer = await caller.get(`${caller.account}/usage/summary`);
    const { points } = UsageSummary.parse(await answer.json());
    const [flow] = points[0]?.flows ?? [];
    assert.ok(flow?.sinceLastBill);
    const { series } = await ask(caller, 'from=2026-11-01&to=2026-11-22&resolution=P1D');
    assert.equal(Number(flow.sinceLastBill.quantity) * 1000, total(series[0]?.values ?? []));
    assert.deepEqual(flow.sinceLastBill.coverage, series[0]?.coverage);
  });
});

describe('a flow', () => {
  const zone = 'America/New_York';
  const meter = (meterId: string, from: string, days: number, load: number) => ({
    servicePointId: 'sp',
    meterId,
    register: 'A',
    direction: 'import' as const,
    start: startOfDay(from, zone),
    interval: 'PT15M' as const,
    zone,
    unit: 'kWh',
    scale: '0.001' as const,
    multiplier: 1,
    values: new Int32Array(days * 96).fill(load),
  });
  const now = startOfDay('2026-03-20', zone);
  const range = { from: startOfDay('2026-03-01', zone), to: now };
  const include = { servicePointId: 'sp', cost: undefined, tou: false };

  it('runs on over a meter exchange, and what no meter counted is missing', () => {
    const series = [meter('new', '2026-03-04', 3, 20), meter('old', '2026-03-01', 2, 10)];
    const [flow] = flowsOf(series, {}, now);
    const days = seriesOf(flow as Flow, undefined, 'P1D', range, include);
    assert.deepEqual(days?.values, [960, 960, null, 1920, 1920, 1920]);
    assert.deepEqual(days.quality[1], { from: 2, to: 3, quality: 'missing' });
    assert.deepEqual(
      days.meters?.map(({ meterId, to }) => [meterId, to === null]),
      [
        ['old', false],
        ['new', true],
      ],
    );
  });

  it('has a day of 23 hours where clocks change', () => {
    const [flow] = flowsOf([meter('m', '2026-03-07', 3, 1)], {}, now);
    const days = seriesOf(flow as Flow, undefined, 'P1D', range, include);
    assert.deepEqual(days?.values, [96, 92, 96, 4]);
    assert.deepEqual(days.coverage, { expected: 288, present: 288, estimated: 0, missing: 0 });
  });

  it('tells an interval that mixes actual and estimated readings by both counts', () => {
    const faults = [
      { from: '2026-03-02T10:00', until: '2026-03-02T11:00', quality: 'estimated' as const },
      { from: '2026-03-02T12:00', until: '2026-03-02T12:30', quality: 'missing' as const },
    ];
    const [flow] = flowsOf([meter('m', '2026-03-01', 3, 7)], { faults }, now);
    const days = seriesOf(flow as Flow, undefined, 'P1D', range, include);
    assert.deepEqual(days?.partial, [{ at: 1, expected: 96, present: 94, estimated: 4 }]);
    assert.equal(days.values[1], 94 * 7);
  });
});
