// Files of real utilities. They are not in the repository: where they lie beside it they are read, else these tests skip.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type CsvOptions, readCsv, readUsageFile, type UsageFile } from '../../src/adapters/index.js';
import type { UsageSeries } from '../../src/contract/usage.js';
import { codesOf, qualitiesOf, sumOf } from '../support/usage-file.js';

const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const options = existsSync(folder) ? {} : { skip: 'the folder ../shared/data is not here' };
const file = (name: string): Uint8Array => readFileSync(folder + name);

function flow({ flows }: UsageFile, direction: string): UsageSeries {
  const found = flows.filter(({ series }) => series.direction === direction);
  assert.equal(found.length, 1, direction);
  return found[0]?.series ?? assert.fail();
}

describe('files of real utilities', options, () => {
  it('United Power: import less export is net, and the day is 49.60 kWh as on the utility’s page', async () => {
    const read = await readUsageFile(file('espi_united_power_solar_net_2025.xml'));
    const [taken, given, net] = ['import', 'export', 'net'].map((direction) => flow(read, direction));
    assert.ok(taken && given && net);
    for (const series of [taken, given, net]) {
      assert.equal(series.scale, '0.001');
      assert.equal(series.unit, 'kWh');
      assert.equal(series.zone, 'America/Denver');
      assert.equal(series.interval, 'P1D');
      assert.equal(series.start, '2025-10-19T00:00:00-06:00');
    }
    assert.deepEqual(taken.values, [49_600, 23_030]);
    // The file writes exports as negative; the contract counts them upwards.
    assert.deepEqual(given.values, [11_000, 29_520]);
    taken.values.forEach((value, day) =>
      assert.equal((value ?? 0) - (given.values[day] ?? 0), net.values[day]),
    );
    assert.deepEqual(
      read.warnings.filter(({ code }) => code === 'multiplier-contradiction').map(({ found }) => found),
      ['3, not 0', '3, not 0', '3, not 0'],
    );
    assert.deepEqual(Object.keys(codesOf(read)), [
      'zone-from-offset',
      'multiplier-contradiction',
      'not-a-quantity',
      'export-negative',
    ]);
  });

  it('NEM12: a month of five minutes, 270.738 kWh in and 589.172 kWh out', async () => {
    const read = await readUsageFile(file('nem12_month_solar.csv'));
    const [taken, given] = [flow(read, 'import'), flow(read, 'export')];
    assert.equal(taken.scale, '0.001');
    assert.equal(sumOf(taken), 270_738);
    assert.equal(sumOf(given), 589_172);
    for (const series of [taken, given]) {
      assert.equal(series.interval, 'PT5M');
      assert.equal(series.values.length, 31 * 288);
      assert.deepEqual(series.coverage, { expected: 8928, present: 8928, estimated: 0, missing: 0 });
    }
    assert.deepEqual(read.warnings, []);
  });

  it('NEM12: a day of several qualities, 896.990 kWh', async () => {
    const read = await readUsageFile(file('nem12_multiple_quality.csv'));
    const series = flow(read, 'import');
    assert.equal(sumOf(series), 896_990);
    assert.deepEqual(qualitiesOf(series), ['0-20 final_substituted', '20-24 actual', '24-48 substituted']);
    assert.deepEqual(series.coverage, { expected: 48, present: 48, estimated: 44, missing: 0 });
    assert.equal(series.meters?.[0]?.meterId, 'METSER123');
    assert.deepEqual(read.warnings, []);
  });

  const fluvius: CsvOptions = {
    zone: 'Europe/Brussels',
    dates: 'DMY',
    decimal: ',',
    columns: {
      start: ['From (date)', 'From (time)'],
      end: ['Until (date)', 'Until (time)'],
      value: 'Volume',
      unit: 'Unit',
      flow: 'Register',
      quality: 'Validation status',
      meter: 'Meter',
    },
    flows: {
      'Offtake Day': { direction: 'import' },
      'Offtake Night': { direction: 'import' },
      'Injection Day': { direction: 'export' },
      'Injection Night': { direction: 'export' },
    },
    qualities: { Read: 'actual' },
  };

  it('Fluvius: local times, the hour that comes twice, decimal commas', async () => {
    const read = await readCsv(file('fluvius_elec_15min_2023-10-28_to_30_fall_back.csv'), fluvius);
    const [taken, given] = [flow(read, 'import'), flow(read, 'export')];
    for (const series of [taken, given]) {
      assert.equal(series.values.length, 96 + 100 + 96);
      assert.equal(series.coverage.missing, 0);
      assert.equal(series.start, '2023-10-28T00:00:00+02:00');
      assert.equal(series.end, '2023-10-31T00:00:00+01:00');
    }
    const sunday = (series: UsageSeries): number =>
      sumOf({ ...series, values: series.values.slice(96, 196) });
    assert.equal(taken.scale, '0.001');
    assert.equal(sunday(taken), 24_700);
    assert.equal(sunday(given), 2805);
    // 02:00 is told twice in a row: 0,276 before the clock went back, 0,261 an hour later.
    assert.equal(taken.values[96 + 8], 276);
    assert.equal(taken.values[96 + 12], 261);
    assert.deepEqual(codesOf(read), { 'repeated-hour': 8 });
    assert.equal(read.warnings[0]?.at, '2023-10-29T02:00:00+02:00');
  });

  it('Fluvius, newest first: the same', async () => {
    const text = new TextDecoder().decode(file('fluvius_elec_15min_2023-10-28_to_30_fall_back.csv'));
    const [head = '', ...rows] = text.trimEnd().split('\n');
    const turned = await readCsv([head, ...rows.reverse()].join('\n'), fluvius);
    const straight = await readCsv(text, fluvius);
    for (const direction of ['import', 'export']) {
      assert.deepEqual(flow(turned, direction).values, flow(straight, direction).values);
    }
    assert.ok('unsorted' in codesOf(turned));
  });

  it('Xcel: 48 bills whose date alone is told are irregular, and none is lost', async () => {
    const read = await readCsv(file('xcel_50_monthly_bills_elec_gas.csv'), {
      zone: 'America/Denver',
      dates: 'MDY',
      unit: 'kWh',
      columns: { start: 'Bill Date', value: 'Electric Usage (kWh)' },
    });
    const total = read.flows.reduce((sum, { series }) => sum + sumOf(series), 0);
    const expected = new TextDecoder()
      .decode(file('xcel_50_monthly_bills_elec_gas.csv'))
      .split('\n')
      .slice(1)
      .reduce((sum, row) => sum + Number(row.split(',')[3]?.replaceAll('"', '') ?? 0), 0);
    assert.equal(total, expected);
  });
});
