import type { BillContext, BillDraft } from '../../world/plan.js';
import { byAmount } from '../../world/pricing.js';
import { periodOf } from '../../world/time.js';
import { HOME_TARIFF, HOME_ZONE } from './accounts.js';

/** DocuPipe/DocuBench, labels/PSU5pciM.json (CC BY 4.0): every amount is as printed, none is computed. */
export function homeBill({ billId, cycle, tariff }: BillContext): BillDraft {
  const id = `${billId}-electric`;
  const from = { tariffId: HOME_TARIFF, tariffVersion: '2021' };
  const perKwh = { quantity: '463', unit: 'kWh', usageBasis: 'measured', ...from };
  return {
    id: billId,
    number: '2021-10-300271',
    sections: [
      {
        id,
        service: 'electricity',
        label: 'Electric service',
        provider: { name: 'Harbor & Mesa Energy' },
        servicePointId: 'sp_home',
        zone: HOME_ZONE,
        period: periodOf(cycle.from, cycle.to, HOME_ZONE),
        days: 30,
        quantity: '463',
        unit: 'kWh',
        reads: [
          {
            meterId: 'met_home',
            register: 'kWh',
            unit: 'kWh',
            from: { on: '2021-09-18', value: '47911', quality: 'actual' },
            to: { on: '2021-10-18', value: '48374', quality: 'actual' },
            digits: 5,
            multiplier: '1',
            quantity: '463',
          },
        ],
        lines: [
          byAmount(
            { id: `${id}-availability`, role: 'charge', kind: 'fixed', label: 'Service Availability Charge' },
            875,
            { quantity: '1', unit: 'month', rate: '8.75', ...from },
          ),
          byAmount(
            {
              id: `${id}-energy`,
              role: 'charge',
              kind: 'usage_flat',
              label: 'Energy Charge 463 kWh x $0.0691',
            },
            3199,
            { ...perKwh, rate: '0.0691' },
          ),
          byAmount(
            {
              id: `${id}-fuel`,
              role: 'charge',
              kind: 'fuel_adjustment',
              label: 'Fuel Adjustment 463 kWh x $0.02568',
            },
            1189,
            { ...perKwh, rate: '0.02568' },
          ),
          byAmount(
            {
              id: `${id}-regulatory`,
              role: 'charge',
              kind: 'rider',
              label: 'Regulatory Adj 463 kWh x $0.01236',
            },
            572,
            { ...perKwh, rate: '0.01236' },
          ),
        ],
      },
    ],
    tariffs: [tariff(HOME_TARIFF, cycle.from)],
    rounding: { mode: 'half_up', incrementMinor: 1, level: 'line' },
    labels: { previousBalance: 'Previous balance', payments: 'Payments received' },
    hasDocument: true,
  };
}
