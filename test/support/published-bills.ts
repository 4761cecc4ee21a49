import type { Bill, BillLine } from '../../src/contract/bills.js';

// The figures of two published sample bills, retyped from DocuPipe/DocuBench (labels/PSU5pciM.json and
// labels/WnxX1Buq.json), CC BY 4.0. Their lines, rates and sums are as printed; the rest of the form is ours.

const line = (id: string, amountMinor: number, priced: Partial<BillLine> = {}): BillLine => ({
  id,
  role: 'charge',
  kind: 'other',
  label: id,
  amountMinor,
  ...priced,
});

function bill(
  id: string,
  zone: string,
  period: Bill['period'],
  lines: BillLine[],
  subtotalMinor: number,
  totals: Partial<Bill['totals']>,
): Bill {
  const all = {
    currentChargesMinor: subtotalMinor,
    previousBalanceMinor: 0,
    paymentsMinor: 0,
    arrearsMinor: 0,
    amountDueMinor: subtotalMinor,
    ...totals,
  };
  return {
    id,
    accountId: 'acc_1',
    number: id,
    version: 1,
    kind: 'original',
    replaces: null,
    replacedBy: null,
    issuedOn: period.end.slice(0, 10),
    dueOn: null,
    cutoffOn: null,
    zone,
    period,
    currency: 'USD',
    rounding: { mode: 'half_up', incrementMinor: 1, level: 'line' },
    totals: all,
    payment: { state: 'unpaid', paidMinor: 0, outstandingMinor: all.amountDueMinor },
    estimate: null,
    hasDocument: false,
    sections: [
      {
        id: `${id}-electricity`,
        service: 'electricity',
        label: 'Electricity',
        provider: { name: id },
        zone,
        period,
        days: 30,
        reads: [],
        lines,
        subtotalMinor,
      },
    ],
    lines: all.previousBalanceMinor
      ? [line('unpaid', all.previousBalanceMinor, { role: 'carried_balance' })]
      : [],
  };
}

const kWh = { quantity: '463', unit: 'kWh' };

/** 8.75 + 463 × 0.0691 + 463 × 0.02568 + 463 × 0.01236 = 58.35 USD. */
export const cpsEnergy2021 = bill(
  'cps',
  'America/Chicago',
  { start: '2021-09-18T00:00:00-05:00', end: '2021-10-18T00:00:00-05:00' },
  [
    line('availability', 875, { kind: 'fixed' }),
    line('energy', 3199, { ...kWh, rate: '0.0691', kind: 'usage_flat' }),
    line('fuel', 1189, { ...kWh, rate: '0.02568', kind: 'fuel_adjustment' }),
    line('regulatory', 572, { ...kWh, rate: '0.01236', kind: 'rider' }),
  ],
  5835,
  {},
);

/** The rate changes in mid-period, taxes per segment: 17.90; and 13.20 unpaid: 31.10 USD. */
export const pge2026 = bill(
  'pge',
  'America/Los_Angeles',
  { start: '2026-02-15T00:00:00-08:00', end: '2026-03-15T00:00:00-07:00' },
  [
    line('minimum', 509, { days: '13', rate: '0.39167', kind: 'minimum' }),
    line('tax-1', 25, { role: 'tax', percent: '5.000', baseLineIds: ['minimum'] }),
    line('surcharge-1', 2),
    line('base', 1190, { days: '15', rate: '0.7935', kind: 'fixed' }),
    line('tax-2', 60, { role: 'tax', percent: '5.000', baseLineIds: ['base'] }),
    line('surcharge-2', 4),
    line('year-to-date', -484, { role: 'information' }),
  ],
  1790,
  { previousBalanceMinor: 1320, amountDueMinor: 3110 },
);
