import fc from 'fast-check';
import { boundsOf } from '../../../src/adapters/times.js';
import type { UsageSeries } from '../../../src/contract/usage.js';
import type { QualityRun } from '../../../src/contract/usage-columns.js';
import { addDays, startOfDay } from '../../../src/domain/calendar.js';
import { instantText } from '../../../src/adapters/instants.js';

/** Zones with half-hour offsets, half-hour summers, midnights that do not exist or come twice, and plain ones. */
export const ZONES = [
  'America/Bogota',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/Mexico_City',
  'America/New_York',
  'America/Denver',
  'America/St_Johns',
  'America/Havana',
  'America/Asuncion',
  'Europe/Madrid',
  'Europe/London',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Africa/Cairo',
  'Australia/Sydney',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'UTC',
] as const;

/** Days about which many of the zones change their clocks, and others. */
const day = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        '2018-11-03',
        '2019-04-06',
        '2022-03-26',
        '2023-10-28',
        '2024-03-09',
        '2024-11-02',
        '2026-04-04',
      ),
      fc.integer({ min: -2, max: 2 }),
    )
    .map(([civil, days]) => addDays(civil, days)),
  fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2003-01-01', days)),
);

interface Facts {
  zone: string;
  day: string;
  interval: string;
  values: (number | null)[];
  qualities: string[];
  unit: string;
  scale: string;
  direction: string;
  cost: (number | null)[] | undefined;
}

function runsOf(words: readonly string[]): QualityRun[] {
  const runs: QualityRun[] = [];
  words.forEach((quality, index) => {
    const last = runs.at(-1);
    if (last?.quality === quality) last.to = index + 1;
    else runs.push({ from: index, to: index + 1, quality });
  });
  return runs;
}

/** The end of so many intervals from a start: the start of one more. */
function endOf(series: UsageSeries): number {
  const open = { ...series, values: [...series.values, null], end: series.start };
  return boundsOf(open)[series.values.length] ?? 0;
}

function seriesFrom(facts: Facts): UsageSeries {
  const { zone, interval, values, unit, scale, direction, cost } = facts;
  const civil = interval === 'P1M' ? `${facts.day.slice(0, 7)}-01` : facts.day;
  const start = instantText(startOfDay(civil, zone), zone);
  const words = values.map((value, index) =>
    value === null ? 'missing' : (facts.qualities[index % facts.qualities.length] ?? 'actual'),
  );
  const present = values.filter((value) => value !== null).length;
  const estimated = values.filter((value, index) => value !== null && words[index] !== 'actual').length;
  const open: UsageSeries = {
    servicePointId: 'sp_1',
    direction,
    start,
    end: start,
    interval,
    zone,
    unit,
    scale,
    values,
    quality: runsOf(words),
    ...(cost
      ? {
          cost: {
            currency: 'COP',
            scale: '0.00001',
            values: values.map((value, index) => (value === null ? null : (cost[index] ?? null))),
          },
        }
      : {}),
    coverage: { expected: values.length, present, estimated, missing: values.length - present },
    availableRange: { start, end: start },
    asOf: start,
  };
  const end = instantText(endOf(open), zone);
  return { ...open, end, availableRange: { start, end } };
}

/** A series of a flow that is measured somewhere, with gaps and every quality; at least one value is known. */
export const usageSeries: fc.Arbitrary<UsageSeries> = fc
  .tuple(
    fc.constantFrom(...ZONES),
    day,
    fc.constantFrom('PT5M', 'PT15M', 'PT30M', 'PT1H', 'P1D', 'P1M'),
    fc.constantFrom('import', 'export', 'net'),
    fc.constantFrom(
      ['kWh', '0.001'],
      ['kWh', '1'],
      ['kWh', '0.25'],
      ['m3', '0.001'],
      ['m3', '0.1'],
      ['therm', '0.01'],
      ['gal', '1'],
      ['ft3', '100'],
    ),
    fc.array(fc.constantFrom('actual', 'actual', 'estimated', 'substituted', 'final_substituted'), {
      minLength: 1,
      maxLength: 30,
    }),
    fc.boolean(),
  )
  .chain(([zone, civil, interval, direction, [unit = 'kWh', scale = '1'], qualities, hasCost]) => {
    const value = fc.integer({ min: direction === 'net' ? -5_000_000 : 0, max: 5_000_000 });
    const column = fc.array(fc.option(value, { freq: 6 }), {
      minLength: 1,
      maxLength: interval === 'P1M' ? 30 : 250,
    });
    const known = fc
      .tuple(column, value)
      .map(([values, sure]) => (values.every((entry) => entry === null) ? [...values, sure] : values));
    const cost = hasCost
      ? fc.array(fc.integer({ min: 1, max: 9_999_999 }), { minLength: 251, maxLength: 251 })
      : fc.constant(undefined);
    return fc
      .tuple(known, cost)
      .map(([values, costs]) =>
        seriesFrom({ zone, day: civil, interval, values, qualities, unit, scale, direction, cost: costs }),
      );
  });
