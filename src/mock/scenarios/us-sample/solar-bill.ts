import type { BillLine } from '../../../contract/index.js';
import type { BillContext, BillDraft } from '../../world/plan.js';
import { byAmount } from '../../world/pricing.js';
import { periodOf } from '../../world/time.js';
import { SOLAR_TARIFF, SOLAR_ZONE } from './accounts.js';

/** The day on which the rate changed: 13 days before it, 15 from it on. */
const CHANGED_ON = '2026-03-01';

/** DocuPipe/DocuBench, labels/WnxX1Buq.json (CC BY 4.0): every amount is as printed, none is computed. */
export function solarBill({ billId, cycle, tariff }: BillContext): BillDraft {
  const id = `${billId}-electric`;
  return {
    id: billId,
    number: '2026-03-102345',
    sections: [
      {
        id,
        service: 'electricity',
        label: 'Electric monthly charges',
        provider: { name: 'Harbor & Mesa Energy' },
        servicePointId: 'sp_solar',
        zone: SOLAR_ZONE,
        period: periodOf(cycle.from, cycle.to, SOLAR_ZONE),
        days: 28,
        quantity: '-6.4512',
        unit: 'kWh',
        reads: [],
        lines: [
          ...segment(`${id}-1`, {
            charge: { kind: 'minimum', label: 'Minimum Delivery Charge', amountMinor: 509 },
            days: '13',
            rate: '0.39167',
            period: periodOf(cycle.from, CHANGED_ON, SOLAR_ZONE),
            tariffVersion: '2025',
            taxMinor: 25,
            surchargeMinor: 2,
          }),
          ...segment(`${id}-2`, {
            charge: { kind: 'fixed', label: 'Base Services Charge', amountMinor: 1190 },
            days: '15',
            rate: '0.7935',
            period: periodOf(CHANGED_ON, cycle.to, SOLAR_ZONE),
            tariffVersion: '2026-03',
            taxMinor: 60,
            surchargeMinor: 4,
          }),
          ...netMetering(id),
        ],
      },
    ],
    tariffs: [tariff(SOLAR_TARIFF, cycle.from), tariff(SOLAR_TARIFF, CHANGED_ON)],
    rounding: { mode: 'half_up', incrementMinor: 1, level: 'line' },
    labels: { previousBalance: 'Previous unpaid balance', payments: 'Payments received' },
    hasDocument: true,
  };
}

interface Segment {
  readonly charge: { readonly kind: string; readonly label: string; readonly amountMinor: number };
  readonly days: string;
  readonly rate: string;
  readonly period: { readonly start: string; readonly end: string };
  readonly tariffVersion: string;
  readonly taxMinor: number;
  readonly surchargeMinor: number;
}

/** The lines of the days under one rate, with the taxes that are printed for them. */
function segment(id: string, { charge, days, rate, period, tariffVersion, ...taxes }: Segment): BillLine[] {
  const from = { period, tariffId: SOLAR_TARIFF, tariffVersion };
  const chargeId = `${id}-charge`;
  return [
    byAmount({ id: chargeId, role: 'charge', kind: charge.kind, label: charge.label }, charge.amountMinor, {
      days,
      rate,
      ...from,
    }),
    byAmount(
      {
        id: `${id}-users-tax`,
        role: 'tax',
        kind: 'tax_municipal',
        label: "San Jose Utility Users' Tax (5.000%)",
      },
      taxes.taxMinor,
      { percent: '5', baseLineIds: [chargeId], ...from },
    ),
    byAmount(
      { id: `${id}-franchise`, role: 'tax', kind: 'tax_municipal', label: 'San Jose Franchise Surcharge' },
      taxes.surchargeMinor,
      { period },
    ),
  ];
}

/** What the panels gave and what is being counted for the yearly settlement. None of it is due on this bill. */
function netMetering(id: string): BillLine[] {
  const inform = (
    key: string,
    kind: string,
    label: string,
    amountMinor: number,
    quantity?: string,
  ): BillLine =>
    byAmount(
      { id: `${id}-${key}`, role: 'information', kind, label },
      amountMinor,
      quantity === undefined ? {} : { quantity, unit: 'kWh' },
    );
  return [
    inform('imports', 'usage_flat', 'Meter imports', 0, '13.3768'),
    inform('exports', 'usage_export_credit', 'Meter exports', 0, '-19.828'),
    inform('nem-02', 'net_metering_credit', 'Estimated NEM charges before taxes, to 02/15/2026', -242, '-6'),
    inform('nem-02-total', 'net_metering_credit', 'Estimated total NEM charges, to 02/15/2026', -255),
    inform('nem-03', 'net_metering_credit', 'Estimated NEM charges before taxes, to 03/15/2026', -242, '-6'),
    inform('nem-03-total', 'net_metering_credit', 'Estimated total NEM charges, to 03/15/2026', -255),
    inform('ytd-nem', 'true_up', 'Year-to-date NEM charges before taxes', -484),
    inform('ytd-minimum', 'minimum', 'Year-to-date minimum delivery charges', 1762),
    inform('ytd-true-up', 'true_up', 'Year-to-date estimated NEM charges at true-up', 0),
  ];
}
