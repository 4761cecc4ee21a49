import Big from 'big.js';

import type { BillLine, BillRounding } from '../../../contract/index.js';
import type { BillContext, BillDraft, DayLoads } from '../../world/plan.js';
import { partsUnder, type TariffPart, wholeRound } from '../../world/parts.js';
import { pricer } from '../../world/pricer.js';
import { byAmount, type PriceRule } from '../../world/pricing.js';
import { CURRENCY, peakOf, ZONE } from './place.js';
import { SOLAR_TARIFF } from './tariffs.js';

const ROUNDING: BillRounding = { mode: 'half_up', incrementMinor: 1, level: 'line' };
const RULE: PriceRule = { currency: CURRENCY, rounding: ROUNDING };

/** What has been counted since the last yearly true-up. It informs; nothing of it is due. */
export interface YearToDate {
  readonly takenWh: number;
  readonly sentWh: number;
  readonly energyMinor: number;
  readonly creditMinor: number;
}

export interface AlderBill {
  readonly accountNumber: string;
  readonly servicePointId: string;
  /** What the year had counted before this bill. */
  readonly before: YearToDate;
}

/** A bill as Alder Bay Electric writes it: each part of the round by its prices, energy by the hour, solar credits. */
export function alderBill(
  context: BillContext,
  { accountNumber, servicePointId, before }: AlderBill,
): { draft: BillDraft; yearToDate: YearToDate } {
  const { cycle, billId } = context;
  const id = `${billId}-electric`;
  const taken = context.loads(servicePointId, 'import');
  const sent = context.loads(servicePointId, 'export');
  const parts = partsUnder(SOLAR_TARIFF, context, ZONE);
  const lines = parts.flatMap((part, index) =>
    partLines(parts.length === 1 ? id : `${id}-${index + 1}`, part, parts.length > 1, { taken, sent }),
  );
  const sum = (kind: string): number =>
    lines.filter((line) => line.kind === kind).reduce((total, line) => total + line.amountMinor, 0);
  const yearToDate: YearToDate = {
    takenWh: before.takenWh + wattHours(taken),
    sentWh: before.sentWh + wattHours(sent),
    energyMinor: before.energyMinor + sum('usage_tou'),
    creditMinor: before.creditMinor + sum('usage_export_credit'),
  };
  const reads = context.metered(servicePointId);
  return {
    yearToDate,
    draft: {
      id: billId,
      number: `AB-${cycle.issuedOn.replaceAll('-', '')}-${accountNumber.slice(-4)}`,
      sections: [
        {
          id,
          service: 'electricity',
          label: 'Electric charges',
          provider: { name: 'Alder Bay Electric', phone: '+1 530 555 0142' },
          servicePointId,
          ...wholeRound(cycle, ZONE),
          quantity: reads.find(({ register }) => register === 'import')?.quantity ?? '0',
          unit: 'kWh',
          reads,
          lines: [...lines, ...informing(id, yearToDate)],
        },
      ],
      tariffs: parts.map(({ tariff }) => tariff),
      rounding: ROUNDING,
      labels: { previousBalance: 'Previous balance', payments: 'Payments received' },
      hasDocument: true,
    },
  };
}

function partLines(
  id: string,
  { tariff, period, days }: TariffPart,
  isPart: boolean,
  { taken, sent }: Readonly<Record<'taken' | 'sent', DayLoads[]>>,
): BillLine[] {
  const price = pricer(id, tariff, RULE);
  const detail = isPart ? { period } : {};
  const [from, to] = [period.start.slice(0, 10), period.end.slice(0, 10)];
  const during = (days: readonly DayLoads[], peak: boolean): string =>
    new Big(
      wattHours(
        days.filter(({ civil }) => from <= civil && civil < to),
        peak,
      ),
    )
      .div(1000)
      .toFixed(3);
  const use = (component: string, kWh: string, touLabel: string): BillLine =>
    price.quantity(component, kWh, { touLabel, usageBasis: 'measured', ...detail });
  const back = (component: string, kWh: string, touLabel: string): BillLine =>
    price.quantity(component, kWh, { role: 'credit', touLabel, usageBasis: 'measured', ...detail });
  const charges = [
    price.days('base', days, detail),
    use('peak', during(taken, true), 'Peak'),
    use('off-peak', during(taken, false), 'Off-peak'),
  ];
  return [
    ...charges,
    back('back-peak', during(sent, true), 'Peak'),
    back('back-off-peak', during(sent, false), 'Off-peak'),
    price.percent('users-tax', 'tax', charges, detail),
  ];
}

/** What registers saw, of the peak hours or the others where it is asked. */
function wattHours(days: readonly DayLoads[], peak?: boolean): number {
  let all = 0;
  let atPeak = 0;
  for (const { values } of days) {
    const [first, end] = peakOf(values.length);
    for (let index = 0; index < values.length; index += 1) {
      const value = values[index] ?? 0;
      all += value;
      if (index >= first && index < end) atPeak += value;
    }
  }
  return peak === undefined ? all : peak ? atPeak : all - atPeak;
}

function informing(id: string, year: YearToDate): BillLine[] {
  const inform = (key: string, kind: string, label: string, amountMinor: number, kWh?: number): BillLine =>
    byAmount(
      { id: `${id}-${key}`, role: 'information', kind, label },
      amountMinor,
      kWh === undefined ? {} : { quantity: new Big(kWh).div(1000).toFixed(3), unit: 'kWh' },
    );
  return [
    inform('year-taken', 'usage_flat', 'Year to date, taken from the grid', 0, year.takenWh),
    inform('year-sent', 'usage_export_credit', 'Year to date, sent to the grid', 0, year.sentWh),
    inform(
      'year-net',
      'true_up',
      'Year to date, energy less solar credits',
      year.energyMinor + year.creditMinor,
    ),
    inform('true-up', 'true_up', 'Estimated payout at your yearly true-up', 0),
  ];
}
