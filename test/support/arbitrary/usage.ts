// Series as a utility could send them: zones with every kind of clock change, gaps, estimates, costs.
import fc from 'fast-check';
import { UsageSeries } from '../../../src/contract/index.js';
import { startOfDay } from '../../../src/domain/index.js';

/** Half-hour and three-quarter zones, a missing midnight, half-hour changes, a skipped day, changes in Ramadan. */
export const ZONES = [
  'America/Bogota',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/Asuncion',
  'America/Havana',
  'America/Mexico_City',
  'America/Caracas',
  'America/St_Johns',
  'America/New_York',
  'Europe/London',
  'Europe/Madrid',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Tehran',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Australia/Adelaide',
  'Pacific/Apia',
] as const;

const MINUTE = 60_000;
const text = (ms: number): string => new Date(ms).toISOString();

/** A day in the forty years from 1986. */
export const civilDay = fc
  .integer({ min: 0, max: 14_609 })
  .map((day) => new Date(Date.UTC(1986, 0, 1) + day * 86_400_000).toISOString().slice(0, 10));

export interface Shape {
  readonly zone: string;
  readonly startMs: number;
  readonly minutes: number;
  readonly values: readonly (number | null)[];
  readonly qualities: readonly string[];
  readonly costs?: readonly number[] | undefined;
}

/** A series of readings of one length. */
export function seriesFrom({ zone, startMs, minutes, values, qualities, costs }: Shape): UsageSeries {
  const quality: UsageSeries['quality'] = [];
  values.forEach((value, index) => {
    const name = value === null ? (qualities[index] === 'pending' ? 'pending' : 'missing') : qualities[index];
    const known = name === undefined || (value !== null && name === 'pending') ? 'actual' : name;
    const last = quality.at(-1);
    if (last?.quality === known) last.to = index + 1;
    else quality.push({ from: index, to: index + 1, quality: known });
  });
  const present = values.filter((value) => value !== null).length;
  const estimated = quality
    .filter((run) => ['estimated', 'substituted'].includes(run.quality))
    .reduce((sum, { from, to }) => sum + to - from, 0);
  const end = text(startMs + values.length * minutes * MINUTE);
  return UsageSeries.parse({
    servicePointId: 'sp',
    direction: 'import',
    start: text(startMs),
    end,
    interval: `PT${minutes}M`,
    zone,
    unit: 'kWh',
    scale: '0.001',
    values: [...values],
    quality,
    ...(costs
      ? {
          cost: {
            currency: 'COP',
            scale: '0.00001',
            values: values.map((value, at) =>
              value === null ? null : value * (costs[at % costs.length] ?? 1),
            ),
          },
        }
      : {}),
    coverage: { expected: values.length, present, estimated, missing: values.length - present },
    availableRange: { start: text(startMs), end },
    asOf: end,
  });
}

/** Readings that begin with a civil day: gaps, estimates, whole days that are lost. */
export const usageSeries = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    civil: civilDay,
    minutes: fc.constantFrom(5, 15, 30, 60),
    values: fc.array(
      fc.oneof(
        { weight: 9, arbitrary: fc.integer({ min: -50, max: 9_000 }) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
      { minLength: 1, maxLength: 400 },
    ),
    qualities: fc.array(fc.constantFrom('actual', 'actual', 'estimated', 'substituted', 'pending'), {
      minLength: 400,
      maxLength: 400,
    }),
    costs: fc.option(fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 9 }), {
      nil: undefined,
    }),
  })
  .map(({ civil, ...shape }) => seriesFrom({ ...shape, startMs: startOfDay(civil, shape.zone) }));
