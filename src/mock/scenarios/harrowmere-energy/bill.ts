import Big from 'big.js';

import type { BillLine, BillRead, BillRounding } from '../../../contract/index.js';
import { quantityOf, wholeRound } from '../../world/parts.js';
import type { BillContext, BillDraft, SectionDraft, Settlement } from '../../world/plan.js';
import { type Pricer, pricer } from '../../world/pricer.js';
import { byAmount, byQuantity, type PriceRule } from '../../world/pricing.js';
import { priceOf, referenceTo } from '../../world/tariffs.js';
import { CURRENCY, ZONE } from './place.js';
import { GAS_TARIFF, POWER_TARIFF } from './tariffs.js';

const ROUNDING: BillRounding = { mode: 'half_up', incrementMinor: 1, level: 'line' };
const RULE: PriceRule = { currency: CURRENCY, rounding: ROUNDING };
const PROVIDER = { name: 'Harrowmere Energy', phone: '+44 1632 960 140' };
/** What a volume is multiplied by, because gas is warmer and less dense in a meter than in the standard. */
const VOLUME_CORRECTION = '1.02264';
const MEGAJOULES_PER_KWH = '3.6';

export interface HarrowmereBill {
  readonly accountNumber: string;
  readonly points: Readonly<Record<'power' | 'gas', string>>;
  /** The heat of a cubic metre of gas in the round with an index, in megajoules: `39.4`. */
  readonly calorific: (index: number) => string;
}

/** A bill as Harrowmere Energy writes it: electricity, and gas whose volume is turned into energy; VAT on each. */
export function harrowmereBill(context: BillContext, bill: HarrowmereBill): BillDraft {
  const { cycle, billId, estimate } = context;
  const settled = context.settlements(bill.points.gas).filter(({ difference }) => difference !== '0');
  const tariffs = [POWER_TARIFF, GAS_TARIFF].map((id) => context.tariff(id, cycle.from));
  const then = settled.map((one) => context.tariff(GAS_TARIFF, one.cycle.from));
  return {
    id: billId,
    number: `${cycle.issuedOn.replaceAll('-', '')}-${bill.accountNumber.replaceAll(' ', '').slice(-6)}`,
    sections: [power(context, bill), gas(context, bill, settled)],
    tariffs: [...new Set([...tariffs, ...then])],
    rounding: ROUNDING,
    labels: { previousBalance: 'Previous balance', payments: 'Payments received, thank you' },
    estimate,
    hasDocument: true,
  };
}

function section(
  { cycle, billId }: BillContext,
  key: string,
  reads: BillRead[],
): Pick<SectionDraft, 'id' | 'provider' | 'zone' | 'period' | 'days' | 'quantity' | 'unit' | 'reads'> {
  return {
    id: `${billId}-${key}`,
    provider: PROVIDER,
    ...wholeRound(cycle, ZONE),
    quantity: quantityOf(reads).toFixed(),
    unit: 'kWh',
    reads,
  };
}

function charges(price: Pricer, days: number, quantity: string, usageBasis: string): BillLine[] {
  return [price.days('standing', days), price.quantity('unit', quantity, { usageBasis })];
}

function power(context: BillContext, { points }: HarrowmereBill): SectionDraft {
  const head = section(context, 'electricity', context.metered(points.power));
  const price = pricer(head.id, context.tariff(POWER_TARIFF, context.cycle.from), RULE);
  const lines = charges(price, head.days ?? 0, head.quantity ?? '0', 'measured');
  return {
    ...head,
    service: 'electricity',
    label: 'Electricity',
    servicePointId: points.power,
    lines: [...lines, price.percent('vat', 'tax', lines)],
  };
}

function gas(context: BillContext, bill: HarrowmereBill, settled: readonly Settlement[]): SectionDraft {
  const { index, cycle, estimate } = context;
  const volumes = context.metered(bill.points.gas);
  const calorific = bill.calorific(index);
  const head = section(
    context,
    'gas',
    volumes.map((read) => asEnergy(read, calorific)),
  );
  const price = pricer(head.id, context.tariff(GAS_TARIFF, cycle.from), RULE);
  const basis = estimate === null ? 'measured' : 'estimated';
  const lines = [
    ...charges(price, head.days ?? 0, head.quantity ?? '0', basis),
    ...settled.map((one) => settlement(context, bill, head.id, one)),
  ];
  return {
    ...head,
    service: 'gas',
    label: 'Gas',
    servicePointId: bill.points.gas,
    lines: [...lines, price.percent('vat', 'tax', lines), ...informing(head.id, volumes, calorific)],
  };
}

/** How many kilowatt-hours a cubic metre is: volume correction × heat ÷ 3.6. */
function kwhPerCubicMetre(calorific: string): string {
  return new Big(VOLUME_CORRECTION).times(calorific).div(MEGAJOULES_PER_KWH).toFixed(6);
}

function energyOf(cubicMetres: string, calorific: string): string {
  return new Big(cubicMetres).times(kwhPerCubicMetre(calorific)).toFixed(2);
}

/** The register counts volume, the quantity is energy. */
function asEnergy(read: BillRead, calorific: string): BillRead {
  return {
    ...read,
    registerUnit: read.unit,
    unit: 'kWh',
    conversion: kwhPerCubicMetre(calorific),
    quantity: energyOf(read.quantity, calorific),
  };
}

/** What an estimated bill was wrong by, in the energy and at the price of its own time. */
function settlement(
  context: BillContext,
  { calorific }: HarrowmereBill,
  id: string,
  { billId, index, cycle, difference }: Settlement,
): BillLine {
  const tariff = context.tariff(GAS_TARIFF, cycle.from);
  const kWh = energyOf(difference, calorific(index));
  const text = {
    id: `${id}-settled-${cycle.from}`,
    role: difference.startsWith('-') ? 'credit' : 'charge',
    kind: 'estimate_settlement',
    label: 'Gas, correction of an estimate',
  };
  const detail = { quantity: kWh, unit: 'kWh', rate: priceOf(tariff, 'unit').rate, relatedBillId: billId };
  return byQuantity(text, { ...detail, ...referenceTo(tariff) }, RULE);
}

/** How the volume became energy. It informs; nothing of it is charged. */
function informing(id: string, volumes: readonly BillRead[], calorific: string): BillLine[] {
  const quantity = quantityOf(volumes).toFixed();
  const label = `Gas volume, × ${VOLUME_CORRECTION} × ${calorific} MJ/m³ ÷ ${MEGAJOULES_PER_KWH}`;
  const text = { id: `${id}-volume`, role: 'information', kind: 'other', label };
  return [byAmount(text, 0, { quantity, unit: 'm3' })];
}
