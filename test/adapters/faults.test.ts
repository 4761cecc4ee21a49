// Faults that files of utilities have had: each is read as far as it can be read, told, and never guessed away.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCsv, readGreenButton, readNem12, type UsageFile } from '../../src/adapters/index.js';
import { type EspiFeed, espiEntry, espiFeed, espiReading } from '../support/espi.js';
import { codesOf, failsAs, onlySeries, qualitiesOf, sumOf } from '../support/usage-file.js';

const HOUR = 3600;
/** Midnight in New York on the day the clock goes back: 2024-11-03T00:00:00-04:00. */
const FALL = Date.parse('2024-11-03T04:00:00Z') / 1000;
const SUMMER = Date.parse('2024-07-01T04:00:00Z') / 1000;
const zone = 'America/New_York';

const espi = (feed: EspiFeed): Promise<UsageFile> => readGreenButton(espiFeed(feed), { zone });
const hours = (from: number, values: readonly number[]): { start: number; value: number }[] =>
  values.map((value, index) => ({ start: from + index * HOUR, value }));

describe('the hour that comes twice', () => {
  for (const duration of [7200, 0]) {
    it(`as a reading of ${String(duration)} s followed by the same start again`, async () => {
      const at = FALL + HOUR;
      const file = await espi({
        readings: [
          { start: FALL, value: 1 },
          { start: at, duration, value: 2 },
          { start: at, value: 3 },
          ...hours(FALL + 3 * HOUR, [4, 5]),
        ],
      });
      const series = onlySeries(file);
      assert.deepEqual(series.values, [1, 2, 3, 4, 5]);
      assert.deepEqual(codesOf(file), { 'repeated-start': 2 });
      assert.equal(file.warnings[0]?.at, '2024-11-03T01:00:00-04:00');
    });
  }

  it('with both hours at the start of the second', async () => {
    const at = FALL + 2 * HOUR;
    const file = await espi({
      readings: [
        ...hours(FALL, [1]),
        { start: at, value: 2 },
        { start: at, value: 3 },
        ...hours(at + HOUR, [4, 5]),
      ],
    });
    assert.deepEqual(onlySeries(file).values, [1, 2, 3, 4, 5]);
  });

  it('in quarters that are all told at the first hour', async () => {
    const quarter = (start: number, value: number): { start: number; duration: number; value: number } => ({
      start,
      duration: 900,
      value,
    });
    const first = FALL + HOUR;
    const readings = [
      ...[0, 1, 2, 3].map((index) => quarter(FALL + index * 900, 1)),
      ...[0, 1, 2, 3].flatMap((index) => [
        quarter(first + index * 900, 10 + index),
        quarter(first + index * 900, 20 + index),
      ]),
      ...[0, 1, 2, 3].map((index) => quarter(first + 2 * HOUR + index * 900, 1)),
    ];
    const series = onlySeries(await espi({ readings }));
    assert.deepEqual(series.values, [1, 1, 1, 1, 10, 11, 12, 13, 20, 21, 22, 23, 1, 1, 1, 1]);
  });

  it('on an ordinary day two readings of one hour contradict each other: neither is taken', async () => {
    const file = await espi({
      readings: [
        ...hours(SUMMER, [1, 2]),
        { start: SUMMER + HOUR, value: 3 },
        ...hours(SUMMER + 2 * HOUR, [4]),
      ],
    });
    assert.deepEqual(onlySeries(file).values, [1, null, 4]);
    assert.deepEqual(codesOf(file), { 'conflicting-readings': 2, gap: 1 });
  });

  it('the same reading twice is one', async () => {
    const file = await espi({
      readings: [
        ...hours(SUMMER, [1, 2]),
        { start: SUMMER + HOUR, value: 2 },
        ...hours(SUMMER + 2 * HOUR, [4]),
      ],
    });
    assert.deepEqual(onlySeries(file).values, [1, 2, 4]);
    assert.deepEqual(codesOf(file), { 'duplicate-reading': 1 });
  });
});

describe('entries and their links', () => {
  const more = (id: string): string =>
    espiEntry(
      '/UsagePoint/1/MeterReading/1/IntervalBlock/2',
      '',
      `<content><IntervalBlock>${espiReading({ start: SUMMER + 2 * HOUR, value: 3 })}</IntervalBlock></content>`,
      id,
    );

  it('that share one id are told apart by their links', async () => {
    const text = espiFeed({ readings: hours(SUMMER, [1, 2]), more: more('x') }).replace(
      /<id>[^<]*<\/id>/g,
      '<id>urn:uuid:same</id>',
    );
    const file = await readGreenButton(text, { zone });
    assert.deepEqual(onlySeries(file).values, [1, 2, 3]);
    assert.deepEqual(codesOf(file), { 'shared-id': 5 });
  });

  it('without links, where several types are described, are left out', async () => {
    const other = espiEntry(
      '/ReadingType/2',
      '',
      '<content><ReadingType><uom>42</uom><flowDirection>1</flowDirection></ReadingType></content>',
    );
    const lost = espiEntry(
      '/elsewhere',
      '',
      `<content><IntervalBlock>${espiReading({ start: SUMMER, value: 9 })}</IntervalBlock></content>`,
    );
    const file = await readGreenButton(espiFeed({ readings: hours(SUMMER, [1, 2]), more: other + lost }), {
      zone,
    });
    assert.deepEqual(onlySeries(file).values, [1, 2]);
    assert.deepEqual(codesOf(file), { unlinked: 1 });
  });

  it('with the same hour in kWh and in m³ are two series', async () => {
    const second = [
      espiEntry('/UsagePoint/1/MeterReading/2', '/ReadingType/2', '<content><MeterReading/></content>'),
      espiEntry(
        '/ReadingType/2',
        '',
        '<content><ReadingType><flowDirection>1</flowDirection><powerOfTenMultiplier>-3</powerOfTenMultiplier><uom>42</uom></ReadingType></content>',
      ),
      espiEntry(
        '/UsagePoint/1/MeterReading/2/IntervalBlock/1',
        '',
        `<content><IntervalBlock>${hours(SUMMER, [10, 20]).map(espiReading).join('')}</IntervalBlock></content>`,
      ),
    ].join('');
    const file = await readGreenButton(espiFeed({ readings: hours(SUMMER, [1000, 2000]), more: second }), {
      zone,
    });
    assert.deepEqual(
      file.flows.map(({ series }) => [series.unit, series.scale, series.values]),
      [
        ['kWh', '0.001', [1000, 2000]],
        ['m3', '0.001', [10, 20]],
      ],
    );
    assert.deepEqual(codesOf(file), { 'several-units': 1 });
  });
});

describe('times', () => {
  it('36 bills with the same start are told, and none is taken', async () => {
    const readings = Array.from({ length: 36 }, (_, index) => ({
      start: SUMMER,
      duration: (28 + (index % 4)) * 86_400,
      value: 100 + index,
    }));
    const file = await espi({ readings });
    assert.equal(sumOf(onlySeries(file)), 0);
    assert.equal(codesOf(file)['conflicting-readings'], 36);
    const summaries = Array.from({ length: 36 }, (_, index) =>
      espiEntry(
        `/S/${String(index)}`,
        '',
        `<content><ElectricPowerUsageSummary><billingPeriod><duration>1</duration><start>1</start></billingPeriod></ElectricPowerUsageSummary></content>`,
      ),
    ).join('');
    const summed = await espi({ readings: hours(SUMMER, [1]), more: summaries });
    assert.deepEqual(codesOf(summed), { 'summary-periods-repeat': 36 });
  });

  it('an offset with the wrong sign is told, in a given zone and without one', async () => {
    const days = [0, 1, 2].map((index) => ({
      start: SUMMER + index * 86_400,
      duration: 86_400,
      value: index,
    }));
    const feed = { readings: days, offset: 18_000, hasSummer: true, interval: [SUMMER, 3 * 86_400] as const };
    const given = await espi(feed);
    assert.equal(codesOf(given)['zone-offset-sign'], 1);
    const found = await readGreenButton(espiFeed(feed));
    assert.deepEqual(codesOf(found), { 'zone-offset-sign': 1, 'zone-from-offset': 1 });
    assert.equal(onlySeries(found).zone, zone);
    assert.equal(onlySeries(found).interval, 'P1D');
    const other = await readGreenButton(espiFeed({ ...feed, offset: -28_800 }), { zone });
    assert.equal(codesOf(other)['zone-contradiction'], 1);
  });

  it('newest first, with a day missing', async () => {
    const day = (index: number, value: number): { start: number; duration: number; value: number } => ({
      start: SUMMER + index * 86_400,
      duration: 86_400,
      value,
    });
    const file = await espi({ readings: [day(4, 5), day(3, 4), day(1, 2), day(0, 1)] });
    const series = onlySeries(file);
    assert.deepEqual(series.values, [1, 2, null, 4, 5]);
    assert.deepEqual(qualitiesOf(series), ['0-2 actual', '2-3 missing', '3-5 actual']);
    assert.deepEqual(series.coverage, { expected: 5, present: 4, estimated: 0, missing: 1 });
    assert.deepEqual(codesOf(file), { unsorted: 3, gap: 1 });
    assert.equal(file.warnings.find(({ code }) => code === 'gap')?.at, '2024-07-03T00:00:00-04:00');
  });

  it('an interval that changes from 30 to 5 minutes is two series', async () => {
    const of = (
      start: number,
      duration: number,
      value: number,
    ): { start: number; duration: number; value: number } => ({ start, duration, value });
    const file = await espi({
      readings: [
        of(SUMMER, 1800, 60),
        of(SUMMER + 1800, 1800, 61),
        ...[0, 1, 2, 3].map((index) => of(SUMMER + HOUR + index * 300, 300, index)),
      ],
    });
    assert.deepEqual(
      file.flows.map(({ series }) => [series.interval, series.values, series.start]),
      [
        ['PT30M', [60, 61], '2024-07-01T00:00:00-04:00'],
        ['PT5M', [0, 1, 2, 3], '2024-07-01T01:00:00-04:00'],
      ],
    );
    assert.deepEqual(codesOf(file), { 'interval-changed': 1 });
  });

  it('civil days keep their 23 and 25 hours', async () => {
    const starts = ['2024-11-02T04:00Z', '2024-11-03T04:00Z', '2024-11-04T05:00Z', '2024-11-05T05:00Z'].map(
      (text) => Date.parse(text) / 1000,
    );
    const readings = starts
      .slice(0, 3)
      .map((start, index) => ({ start, duration: (starts[index + 1] ?? 0) - start, value: index }));
    const series = onlySeries(await espi({ readings }));
    assert.deepEqual([series.interval, series.values], ['P1D', [0, 1, 2]]);
    assert.equal(series.end, '2024-11-05T00:00:00-05:00');
  });

  it('one reading for several hours is spread, its sum kept, and marked as estimated', async () => {
    const file = await espi({
      readings: [
        ...hours(SUMMER, [1, 2]),
        { start: SUMMER + 2 * HOUR, duration: 3 * HOUR, value: 10 },
        ...hours(SUMMER + 5 * HOUR, [3, 4]),
      ],
    });
    const series = onlySeries(file);
    assert.deepEqual(series.values, [1, 2, 4, 3, 3, 3, 4]);
    assert.deepEqual(qualitiesOf(series), ['0-2 actual', '2-5 estimated', '5-7 actual']);
    assert.deepEqual(codesOf(file), { 'spread-reading': 3 });
  });

  it('a reading that reaches into the next, or starts between two, is not taken', async () => {
    const file = await espi({
      readings: [
        ...hours(SUMMER, [1, 2]),
        { start: SUMMER + 2 * HOUR, duration: 2 * HOUR, value: 9 },
        ...hours(SUMMER + 3 * HOUR, [3, 4]),
        { start: SUMMER + 4 * HOUR + 60, value: 7 },
      ],
    });
    assert.deepEqual(onlySeries(file).values, [1, 2, null, 3, 4]);
    assert.deepEqual(codesOf(file), { 'overlapping-readings': 1, 'off-grid': 1, gap: 1 });
  });

  it('readings without a time follow one another from the start of their block', async () => {
    const file = await espi({
      readings: [{ value: 1 }, { value: 2 }, { value: 3 }],
      interval: [SUMMER, 4 * HOUR],
    });
    assert.deepEqual(onlySeries(file).values, [1, 2, 3, null]);
  });
});

describe('values', () => {
  it('a quality without a value is unknown', async () => {
    const file = await espi({
      readings: [
        ...hours(SUMMER, [1]),
        { start: SUMMER + HOUR, quality: 17 },
        ...hours(SUMMER + 2 * HOUR, [3]),
      ],
    });
    assert.deepEqual(onlySeries(file).values, [1, null, 3]);
    assert.deepEqual(codesOf(file), { 'quality-without-value': 1, gap: 1 });
  });

  it('qualities in words of the contract, of the standard, or as they came', async () => {
    const file = await espi({
      readings: [0, 8, 7, 10, 12, 77].map((quality, index) => ({
        start: SUMMER + index * HOUR,
        value: 5,
        quality,
      })),
    });
    const series = onlySeries(file);
    assert.deepEqual(qualitiesOf(series), [
      '0-1 actual',
      '1-2 estimated',
      '2-3 substituted',
      '3-4 questionable',
      '4-5 missing',
      '5-6 quality-77',
    ]);
    // A forecast is no reading.
    assert.equal(series.values[4], null);
    assert.deepEqual(codesOf(file), { gap: 1, 'quality-unknown': 1, 'not-measured': 1 });
  });

  it('exports that are negative, and exports that are positive, in the same file', async () => {
    const second = [
      espiEntry('/UsagePoint/1/MeterReading/2', '/ReadingType/2', '<content><MeterReading/></content>'),
      espiEntry(
        '/ReadingType/2',
        '',
        '<content><ReadingType><flowDirection>19</flowDirection><uom>72</uom></ReadingType></content>',
      ),
      espiEntry(
        '/UsagePoint/1/MeterReading/2/IntervalBlock/1',
        '',
        `<content><IntervalBlock>${hours(SUMMER, [7, 0]).map(espiReading).join('')}</IntervalBlock></content>`,
      ),
    ].join('');
    const file = await readGreenButton(
      espiFeed({ type: { flowDirection: 19 }, readings: hours(SUMMER, [-5, 0]), more: second }),
      { zone },
    );
    assert.deepEqual(
      file.flows.map(({ series }) => series.values),
      [
        [5, 0],
        [7, 0],
      ],
    );
    assert.deepEqual(codesOf(file), { 'export-negative': 1 });
    const mixed = await espi({ type: { flowDirection: 19 }, readings: hours(SUMMER, [-5, 3]) });
    assert.deepEqual(onlySeries(mixed).values, [-5, 3]);
    assert.deepEqual(codesOf(mixed), { 'negative-values': 1 });
  });

  it('a unit code outside the enumeration is left out, unless the caller knows it', async () => {
    const text = espiFeed({ type: { uom: 999 }, readings: hours(SUMMER, [1, 2]) });
    await failsAs(readGreenButton(text, { zone }), 'no-usage');
    const file = await readGreenButton(text, { zone, units: { 999: 'kWh' } });
    assert.deepEqual([onlySeries(file).unit, onlySeries(file).scale], ['kWh', '1']);
  });

  it('$0 that meant "unknown"', async () => {
    const type = { currency: 840 };
    const reading = (
      index: number,
      value: number,
      cost: number,
    ): { start: number; value: number; cost: number } => ({ start: SUMMER + index * HOUR, value, cost });
    const some = await espi({ type, readings: [reading(0, 5, 100), reading(1, 5, 0), reading(2, 0, 0)] });
    assert.deepEqual(onlySeries(some).cost, { currency: 'USD', scale: '0.00001', values: [100, null, 0] });
    assert.deepEqual(codesOf(some), { 'zero-cost': 1 });
    const none = await espi({ type, readings: [reading(0, 5, 0), reading(1, 0, 0)] });
    assert.equal(onlySeries(none).cost, undefined);
    assert.deepEqual(codesOf(none), { 'zero-cost': 2 });
  });

  it('a register that drops to 0 and comes back, and one that is exchanged', async () => {
    const type = { accumulationBehaviour: 1 };
    const read = async (values: readonly number[]): Promise<UsageFile> =>
      espi({ type, readings: hours(SUMMER, values).map((one) => ({ ...one, duration: 0 })) });
    const dropped = await read([1000, 1005, 0, 1012, 1020]);
    assert.deepEqual(onlySeries(dropped).values, [5, null, null, 8]);
    assert.equal(codesOf(dropped)['register-fell'], 1);
    const exchanged = await read([1000, 1005, 2, 4, 7, 10, 12, 15]);
    assert.deepEqual(onlySeries(exchanged).values, [5, null, 2, 3, 3, 2, 3]);
  });

  it('what has no sum is left out', async () => {
    await failsAs(espi({ type: { uom: 38 }, readings: hours(SUMMER, [1, 2]) }), 'no-usage');
  });

  it('a flow without a direction is taken as used, and that is told', async () => {
    assert.deepEqual(codesOf(await espi({ type: { flowDirection: 0 }, readings: hours(SUMMER, [1, 2]) })), {
      'direction-unstated': 1,
    });
    const odd = await espi({ type: { flowDirection: 5 }, readings: hours(SUMMER, [1, 2]) });
    assert.equal(onlySeries(odd).direction, 'flow-direction-5');
  });
});

describe('CSV', () => {
  const columns = { start: 'when', value: 'kWh' };
  const read = (rows: readonly string[], more = {}): Promise<UsageFile> =>
    readCsv(['when;kWh', ...rows].join('\r\n'), {
      zone: 'Europe/Madrid',
      unit: 'kWh',
      columns,
      decimal: ',',
      ...more,
    });

  it('takes decimal commas, grouped digits and ="…" text', async () => {
    const file = await read([
      '="2026-01-01 00:00";="1.234,5"',
      '2026-01-01 01:00;"0,25"',
      '2026-01-01T02:00:00+01:00; 3 ',
    ]);
    const series = onlySeries(file);
    assert.deepEqual([series.values, series.scale, series.interval], [[123_450, 25, 300], '0.01', 'PT1H']);
  });

  it('tells local times that the clock skips, and a time told once that comes twice', async () => {
    const spring = await read([
      '2026-03-29 01:00;1',
      '2026-03-29 02:00;0',
      '2026-03-29 03:00;3',
      '2026-03-29 04:00;4',
    ]);
    assert.deepEqual(onlySeries(spring).values, [1, 3, 4]);
    assert.deepEqual(codesOf(spring), { 'nonexistent-time': 1 });
    const autumn = await read([
      '2026-10-25 00:00;1',
      '2026-10-25 01:00;1',
      '2026-10-25 02:00;2',
      '2026-10-25 03:00;3',
      '2026-10-25 04:00;4',
    ]);
    assert.deepEqual(onlySeries(autumn).values, [1, 1, null, null, 3, 4]);
    assert.deepEqual(codesOf(autumn), { gap: 2, 'conflicting-readings': 1 });
  });

  it('takes no day that is in no calendar and no hour after midnight for another', async () => {
    for (const time of ['2026-02-30T00:00:00+01:00', '2026-02-30 00:00', '2026-03-01 24:30']) {
      const file = await read(['2026-03-01 00:00;1', '2026-03-01 01:00;2', `${time};3`]);
      assert.deepEqual(onlySeries(file).values, [1, 2], time);
      assert.deepEqual(codesOf(file), { 'record-incomplete': 1 }, time);
    }
    const midnight = await read(['2026-03-01 23:00;1', '2026-03-01 24:00;2', '2026-03-02 01:00;3']);
    assert.deepEqual(onlySeries(midnight).values, [1, 2, 3]);
  });

  it('rounds what a cost is finer than its scale, away from zero, and tells of one that is none', async () => {
    const file = await readCsv(
      'when;kWh;cost\n2026-01-01;1;0,000015\n2026-01-02;2;-0,000015\n2026-01-03;3;free\n2026-01-04;4;999999999999999\n2026-01-05;5;1,005',
      {
        zone: 'Europe/Madrid',
        unit: 'kWh',
        decimal: ',',
        currency: 'EUR',
        columns: { ...columns, cost: 'cost' },
      },
    );
    assert.deepEqual(onlySeries(file).cost, {
      currency: 'EUR',
      scale: '0.00001',
      values: [2, -2, null, null, 100_500],
    });
    assert.deepEqual(codesOf(file), { 'not-a-number': 2 });
  });

  it('knows what was used between reads of many digits', async () => {
    const file = await read(['2026-01-01;9007199254740991', '2026-01-02;9007199254740991', '2026-01-03;1'], {
      values: 'register',
    });
    assert.deepEqual(onlySeries(file).values, [0, null]);
    const finer = await read(
      ['2026-01-01;900719925474098', '2026-01-02;900719925474098,5', '2026-01-03;900719925474099'],
      {
        values: 'register',
      },
    );
    assert.deepEqual([onlySeries(finer).values, onlySeries(finer).scale], [[5, 5], '0.1']);
  });

  it('knows two hours of one name apart, one after the other or interleaved', async () => {
    const minutes = ['00', '30'];
    const hour = (text: string, from: number): string[] =>
      minutes.map((minute, index) => `2026-10-25 ${text}:${minute};${String(from + index)}`);
    const [first, second] = [hour('02', 10), hour('02', 20)];
    const rest = [hour('01', 1), hour('03', 3)];
    for (const twice of [
      [...first, ...second],
      [first[0], second[0], first[1], second[1]],
    ]) {
      const file = await read([...(rest[0] ?? []), ...twice.map(String), ...(rest[1] ?? [])]);
      assert.deepEqual(onlySeries(file).values, [1, 2, 10, 11, 20, 21, 3, 4]);
      assert.deepEqual(codesOf(file), { 'repeated-hour': 4 });
    }
  });

  it('keeps units apart, and what is no number unknown', async () => {
    const text =
      'when,amount,unit\n2026-01-01,1,kWh\n2026-01-01,2,m3\n2026-01-02,n/a,kWh\n2026-01-02,3,m3\n2026-01-03,4,kWh\n';
    const file = await readCsv(text, {
      zone: 'America/Bogota',
      columns: { start: 'when', value: 'amount', unit: 'unit' },
    });
    assert.deepEqual(
      file.flows.map(({ series }) => [series.unit, series.values]),
      [
        ['kWh', [1, null, 4]],
        ['m3', [2, 3]],
      ],
    );
    assert.deepEqual(Object.keys(codesOf(file)), ['gap', 'several-units', 'not-a-number']);
  });

  it('reads what a register showed', async () => {
    const file = await read(['2026-01-01 00:00;10', '2026-01-01 01:00;12,5', '2026-01-01 02:00;13'], {
      values: 'register',
    });
    assert.deepEqual([onlySeries(file).values, onlySeries(file).scale], [[25, 5], '0.1']);
  });

  it('refuses a file without the headings', () =>
    failsAs(readCsv('a,b\n1,2\n', { zone: 'UTC', unit: 'kWh', columns }), 'unknown-format'));
});

describe('NEM12', () => {
  const day = (date: string, values: string, flag: string): string =>
    `300,${date},${values},${flag},,,20260103000000,`;
  const halves = (value: string): string => new Array<string>(48).fill(value).join(',');
  const file = (...records: string[]): string =>
    ['100,NEM12,202601030000,MDP,Retailer', '200,NMI1,E1,1,E1,N1,M1,kWh,30,', ...records].join('\r\n');

  it('a quality flag with no values, a null day, a day that is not there', async () => {
    const read = await readNem12(
      file(
        day('20260101', halves(''), 'A'),
        day('20260102', halves('0'), 'N'),
        day('20260104', halves('1.5'), 'E54'),
        '900',
      ),
    );
    const series = onlySeries(read);
    assert.deepEqual(qualitiesOf(series), ['0-144 missing', '144-192 estimated']);
    assert.deepEqual(series.coverage, { expected: 192, present: 48, estimated: 48, missing: 144 });
    assert.deepEqual(codesOf(read), { gap: 144, 'quality-without-value': 48 });
  });

  it('a day without a quality flag is told', async () => {
    assert.deepEqual(codesOf(await readNem12(file(day('20260101', halves('1'), ''), '900'))), {
      'quality-unknown': 1,
    });
  });

  it('an interval that changes from 30 to 5 minutes', async () => {
    const fives = new Array<string>(288).fill('1').join(',');
    const read = await readNem12(
      file(
        day('20260101', halves('6'), 'A'),
        '200,NMI1,E1,1,E1,N1,M2,kWh,5,',
        day('20260102', fives, 'A'),
        '900',
      ),
    );
    assert.deepEqual(
      read.flows.map(({ series }) => [series.interval, series.values.length, sumOf(series)]),
      [
        ['PT30M', 48, 288],
        ['PT5M', 288, 288],
      ],
    );
    assert.deepEqual(codesOf(read), { 'interval-changed': 1 });
  });

  it('units, records and ends that are not of the format', async () => {
    const read = await readNem12(
      file(
        day('20260101', halves('1'), 'A'),
        '200,NMI1,E1,1,Z1,N1,M1,bushel,30,',
        day('20260101', halves('1'), 'A'),
        '777,x',
        '200,NMI1,E1,1,B1,N1,M1,MWh,30,',
        day('20260101', halves('0.001'), 'A'),
        '300,20260102,1,2',
      ),
    );
    assert.deepEqual(
      read.flows.map(({ series }) => [series.direction, series.scale, sumOf(series)]),
      [
        ['import', '1', 48],
        ['export', '1', 48],
      ],
    );
    assert.deepEqual(Object.keys(codesOf(read)), [
      'no-end',
      'record-unknown',
      'record-incomplete',
      'gap',
      'unit-unknown',
    ]);
  });

  it('refuses NEM13 and what is no day', async () => {
    await failsAs(readNem12('100,NEM13,202601030000,A,B\n900\n'), 'unknown-format');
    await failsAs(readNem12(file(day('20260230', halves('1'), 'A'))), 'malformed');
  });
});
