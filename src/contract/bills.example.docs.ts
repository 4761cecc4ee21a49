import type { Bill, BillLine } from './bills.js';
import { exampleTariff } from './tariff.docs.js';

const zone = 'America/Bogota';
const rounding = { mode: 'half_up', incrementMinor: 100, level: 'line' };
const period = { start: '2026-09-18T00:00:00-05:00', end: '2026-10-18T00:00:00-05:00' };

const energy: BillLine = {
  id: 'l1',
  role: 'charge',
  kind: 'usage_flat',
  label: 'Consumo de energía',
  amountMinor: 17_386_200,
  quantity: '214',
  unit: 'kWh',
  rate: '812.44',
  period,
  usageBasis: 'measured',
  tariffId: exampleTariff.id,
  tariffVersion: exampleTariff.version,
};

const subsidy: BillLine = {
  id: 'l2',
  role: 'subsidy',
  kind: 'subsidy_block',
  label: 'Subsidio hasta 130 kWh',
  amountMinor: -5_280_900,
  quantity: '130',
  unit: 'kWh',
  rate: '-406.22',
  tier: { index: 1, from: '0', to: '130' },
  tariffId: exampleTariff.id,
  tariffVersion: exampleTariff.version,
};

/** A bill without its lines, as it stands in a list. */
export const exampleBillHead: Bill = {
  id: 'bill_202610',
  accountId: 'acc_7301',
  number: 'FE-2026-1048812',
  version: 1,
  kind: 'original',
  replaces: null,
  replacedBy: null,
  issuedOn: '2026-10-20',
  dueOn: '2026-11-04',
  cutoffOn: '2026-11-12',
  zone,
  period,
  currency: 'COP',
  rounding,
  totals: {
    currentChargesMinor: 14_598_300,
    previousBalanceMinor: 12_436_800,
    paymentsMinor: 12_436_800,
    arrearsMinor: 0,
    amountDueMinor: 14_598_300,
  },
  payment: { state: 'unpaid', paidMinor: 0, outstandingMinor: 14_598_300 },
  estimate: null,
  hasDocument: true,
};

/** The bill before it, paid. */
export const examplePreviousBillHead: Bill = {
  ...exampleBillHead,
  id: 'bill_202609',
  number: 'FE-2026-0996120',
  issuedOn: '2026-09-20',
  dueOn: '2026-10-05',
  cutoffOn: '2026-10-13',
  period: { start: '2026-08-18T00:00:00-05:00', end: '2026-09-18T00:00:00-05:00' },
  totals: {
    currentChargesMinor: 12_436_800,
    previousBalanceMinor: 11_902_500,
    paymentsMinor: 11_902_500,
    arrearsMinor: 0,
    amountDueMinor: 12_436_800,
  },
  payment: { state: 'paid', paidMinor: 12_436_800, outstandingMinor: 0, paidOn: '2026-10-02' },
};

/** The bill with all that an explanation needs: sections, lines, reads and the tariff. */
export const exampleBill: Bill = {
  ...exampleBillHead,
  sections: [
    {
      id: 'electricity',
      service: 'electricity',
      label: 'Energía eléctrica',
      provider: { name: 'Energía del Altiplano', phone: '+576015550115' },
      servicePointId: 'sp_7301_e',
      zone,
      period,
      days: 30,
      quantity: '214',
      unit: 'kWh',
      reads: [
        {
          meterId: 'mtr_55120',
          register: '1.8.0',
          unit: 'kWh',
          from: { on: '2026-09-18', value: '18223', quality: 'actual' },
          to: { on: '2026-10-18', value: '18437', quality: 'actual' },
          digits: 5,
          multiplier: '1',
          quantity: '214',
        },
      ],
      lines: [energy, subsidy],
      subtotalMinor: 12_105_300,
    },
    {
      id: 'waste',
      service: 'waste',
      label: 'Aseo',
      provider: { name: 'Aseo del Oriente', phone: '+576015550170' },
      zone,
      period,
      days: 30,
      reads: [],
      lines: [
        { id: 'l3', role: 'charge', kind: 'waste', label: 'Tarifa de aseo', amountMinor: 3_125_000 },
        {
          id: 'l4',
          role: 'subsidy',
          kind: 'subsidy_stratum',
          label: 'Subsidio estrato 2',
          amountMinor: -1_250_000,
          percent: '-40',
          baseLineIds: ['l3'],
        },
      ],
      subtotalMinor: 1_875_000,
    },
    {
      id: 'lighting',
      service: 'street_lighting',
      label: 'Alumbrado público',
      provider: { name: 'Alcaldía' },
      zone,
      period,
      days: 30,
      reads: [],
      lines: [
        {
          id: 'l5',
          role: 'tax',
          kind: 'street_lighting',
          label: 'Impuesto de alumbrado',
          amountMinor: 618_000,
        },
      ],
      subtotalMinor: 618_000,
    },
  ],
  lines: [
    {
      id: 'l6',
      role: 'carried_balance',
      kind: 'other',
      label: 'Saldo anterior',
      amountMinor: 12_436_800,
      relatedBillId: 'bill_202609',
    },
    {
      id: 'l7',
      role: 'payment',
      kind: 'other',
      label: 'Su pago del 2 de octubre',
      amountMinor: -12_436_800,
      relatedBillId: 'bill_202609',
    },
  ],
  tariffs: [exampleTariff],
};
