import type { Tariff } from '../../../contract/index.js';
import { HOME_TARIFF, SOLAR_TARIFF } from './accounts.js';

const solar = {
  id: SOLAR_TARIFF,
  name: 'EV2A Home Charging',
  service: 'electricity',
  currency: 'USD',
  rules: [],
  source: 'DocuPipe/DocuBench, labels/WnxX1Buq.json (CC BY 4.0)',
};

/** The rates that stand on the two bills. Their first days are ours; the change on 1 March 2026 is the bill's. */
export const mesaTariffs: Tariff[] = [
  {
    id: HOME_TARIFF,
    version: '2021',
    name: 'Residential Electric Service',
    service: 'electricity',
    currency: 'USD',
    validFrom: '2021-01-01T00:00:00-06:00',
    validTo: null,
    components: [
      { id: 'availability', kind: 'fixed', label: 'Service Availability Charge', rate: '8.75', per: 'month' },
      { id: 'energy', kind: 'usage_flat', label: 'Energy Charge', rate: '0.0691', per: 'unit', unit: 'kWh' },
      {
        id: 'fuel',
        kind: 'fuel_adjustment',
        label: 'Fuel Adjustment',
        rate: '0.02568',
        per: 'unit',
        unit: 'kWh',
      },
      { id: 'regulatory', kind: 'rider', label: 'Regulatory Adj', rate: '0.01236', per: 'unit', unit: 'kWh' },
    ],
    rules: [],
    source: 'DocuPipe/DocuBench, labels/PSU5pciM.json (CC BY 4.0)',
  },
  {
    ...solar,
    version: '2025',
    validFrom: '2025-01-01T00:00:00-08:00',
    validTo: '2026-03-01T00:00:00-08:00',
    components: [
      { id: 'minimum', kind: 'minimum', label: 'Minimum Delivery Charge', rate: '0.39167', per: 'day' },
      {
        id: 'users-tax',
        kind: 'tax_municipal',
        label: "San Jose Utility Users' Tax",
        rate: '5',
        per: 'percent',
      },
    ],
  },
  {
    ...solar,
    version: '2026-03',
    validFrom: '2026-03-01T00:00:00-08:00',
    validTo: null,
    components: [
      { id: 'base', kind: 'fixed', label: 'Base Services Charge', rate: '0.7935', per: 'day' },
      {
        id: 'users-tax',
        kind: 'tax_municipal',
        label: "San Jose Utility Users' Tax",
        rate: '5',
        per: 'percent',
      },
    ],
  },
];
