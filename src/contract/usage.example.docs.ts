import type { Usage, UsageCapabilities, UsageSeries } from './usage.js';
import type { UsageSummary } from './usage-summary.js';

const capabilities: UsageCapabilities = {
  resolutions: [
    { interval: 'P1M', maxDays: 3700 },
    { interval: 'P1D', maxDays: 1100 },
    { interval: 'PT1H', maxDays: 400 },
    { interval: 'PT15M', maxDays: 100 },
  ],
  hasCost: true,
  hasTou: true,
  hasTemperature: true,
  usualDelayHours: 24,
};

const place = {
  servicePointId: 'sp_7301_e',
  service: 'electricity',
  label: 'Apartamento, Calle 63',
  zone: 'America/Bogota',
} as const;

const held = {
  availableRange: { start: '2024-09-18T00:00:00-05:00', end: '2026-10-23T00:00:00-05:00' },
  asOf: '2026-10-23T04:10:00-05:00',
};

/** Watt-hours of 24 hours; the meter was without supply from 14:00 to 16:00. */
// prettier-ignore
const hours = [
  95, 90, 88, 87, 92, 180, 410, 350, 210, 150, 140, 155, 330, 240, null, null, 190, 230, 470, 640, 610, 520, 310, 140,
];
const isPeak = (hour: number): boolean => hour >= 18 && hour < 22;
const pesosPerKwh = (hour: number): number => (isPeak(hour) ? 912 : 788);

const hourly: UsageSeries = {
  servicePointId: place.servicePointId,
  direction: 'import',
  start: '2026-10-21T00:00:00-05:00',
  end: '2026-10-22T00:00:00-05:00',
  interval: 'PT1H',
  zone: place.zone,
  unit: 'kWh',
  scale: '0.001',
  values: hours,
  quality: [
    { from: 0, to: 14, quality: 'actual' },
    { from: 14, to: 16, quality: 'missing', reason: 'outage' },
    { from: 16, to: 24, quality: 'actual' },
  ],
  cost: {
    currency: 'COP',
    scale: '0.001',
    values: hours.map((value, hour) => (value === null ? null : value * pesosPerKwh(hour))),
  },
  touLabels: { labels: ['Fuera de punta', 'Punta'], values: hours.map((_, hour) => (isPeak(hour) ? 1 : 0)) },
  coverage: { expected: 96, present: 88, estimated: 0, missing: 8 },
  ...held,
};

export const exampleHours: Usage = { ...place, capabilities, series: [hourly] };

const daily: UsageSeries = {
  servicePointId: place.servicePointId,
  direction: 'import',
  start: '2026-10-20T00:00:00-05:00',
  end: '2026-10-23T00:00:00-05:00',
  interval: 'P1D',
  zone: place.zone,
  unit: 'kWh',
  scale: '0.001',
  values: [6120, hours.reduce<number>((sum, value) => sum + (value ?? 0), 0), 5940],
  quality: [{ from: 0, to: 3, quality: 'actual' }],
  partial: [{ at: 1, expected: 96, present: 88, estimated: 0 }],
  coverage: { expected: 288, present: 280, estimated: 0, missing: 8 },
  ...held,
  meters: [
    { meterId: 'mtr_41877', from: '2019-04-02T09:00:00-05:00', to: '2026-10-20T08:30:00-05:00' },
    { meterId: 'mtr_55120', from: '2026-10-20T08:30:00-05:00', to: null },
  ],
};

export const exampleDays: Usage = {
  ...place,
  capabilities,
  series: [daily],
  temperature: { startOn: '2026-10-20', scale: '0.1', values: [141, 148, null], place: 'Bogotá' },
  billPeriods: [
    {
      billId: 'bill_2026_10',
      period: { start: '2026-09-21T00:00:00-05:00', end: '2026-10-21T00:00:00-05:00' },
    },
  ],
};

export const exampleSummary: UsageSummary = {
  accountId: 'acc_7301',
  points: [
    {
      ...place,
      capabilities,
      flows: [
        {
          direction: 'import',
          unit: 'kWh',
          ...held,
          sinceLastBill: {
            period: { start: '2026-10-21T00:00:00-05:00', end: '2026-10-23T00:00:00-05:00' },
            quantity: '11.667',
            coverage: { expected: 192, present: 184, estimated: 0, missing: 8 },
          },
        },
      ],
    },
  ],
};
