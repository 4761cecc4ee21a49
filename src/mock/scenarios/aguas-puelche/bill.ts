import Big from 'big.js';

import type { BillLine, BillRounding, Tariff } from '../../../contract/index.js';
import { quantityOf, wholeRound } from '../../world/parts.js';
import type { BillContext, BillDraft, SectionDraft, Settlement } from '../../world/plan.js';
import { byQuantity, type PriceRule } from '../../world/pricing.js';
import { lineOf, priceOf, referenceTo } from '../../world/tariffs.js';
import { CURRENCY, isPeak, ZONE } from './place.js';
import { LEAST_PEAK_LIMIT_M3, WATER_TARIFF } from './tariffs.js';

/** Each charge is rounded to the peso; of the whole, what is below fifty pesos is asked for with the next bill. */
const ROUNDING: BillRounding = { mode: 'half_up', incrementMinor: 1, level: 'line' };
const RULE: PriceRule = { currency: CURRENCY, rounding: ROUNDING };
const FIFTY_PESOS = 50;
const PROVIDER = { name: 'Aguas Puelche S.A.', phone: '+56 75 255 0140' };
/** A longer time between reads than this pays more of the fixed charge. */
const LONGEST_MONTH_DAYS = 32;

/** A bill as Aguas Puelche writes it: water, and the sewer that follows it. */
export function puelcheBill(
  context: BillContext,
  home: { accountNumber: string; servicePointId: string },
): BillDraft {
  const { cycle, billId, estimate } = context;
  const tariff = context.tariff(WATER_TARIFF, cycle.from);
  const reads = context.metered(home.servicePointId);
  const common = {
    provider: PROVIDER,
    servicePointId: home.servicePointId,
    ...wholeRound(cycle, ZONE),
    quantity: quantityOf(reads).toFixed(),
    unit: 'm3',
  };
  const settled = context.settlements(home.servicePointId).filter(({ difference }) => difference !== '0');
  /** What each settled bill was wrong by, at the price of its own time. */
  const settle = (sectionId: string, component: string, inPeak = component): BillLine[] =>
    settled.map((one) => {
      const tariffThen = context.tariff(WATER_TARIFF, one.cycle.from);
      return settlement(sectionId, isPeak(one.cycle.to) ? inPeak : component, one, tariffThen);
    });
  const basis = estimate === null ? 'measured' : 'estimated';
  const water = `${billId}-agua`;
  const sewer = `${billId}-alcantarillado`;
  const sections: SectionDraft[] = [
    {
      id: water,
      service: 'water',
      label: 'Agua potable',
      ...common,
      reads,
      lines: [
        fixed(water, common.days, tariff),
        ...use(water, common.quantity, context, home.servicePointId, basis, tariff),
        ...settle(water, 'agua', 'agua-punta'),
      ],
    },
    {
      id: sewer,
      service: 'sewer',
      label: 'Alcantarillado',
      ...common,
      reads: [],
      lines: ['recoleccion', 'tratamiento'].flatMap((component) => [
        volume(sewer, component, common.quantity, estimate === null ? 'cited' : basis, tariff),
        ...settle(sewer, component),
      ]),
    },
  ];
  return {
    id: billId,
    number: `${cycle.issuedOn.slice(2, 7).replace('-', '')}${home.accountNumber.replaceAll('-', '')}`,
    sections,
    tariffs: tariffsOf(context, tariff, settled),
    rounding: ROUNDING,
    adjustment: {
      label: 'Ajuste de sencillo',
      incrementMinor: FIFTY_PESOS,
      mode: 'down',
      carryLabel: 'Sencillo anterior',
    },
    labels: { previousBalance: 'Saldo anterior', payments: 'Pagos recibidos' },
    estimate,
    hasDocument: true,
  };
}

/** A month's charge; more than 32 days pay it by their days, of thirty. */
function fixed(id: string, days: number, tariff: Tariff): BillLine {
  const price = priceOf(tariff, 'fijo');
  const quantity =
    days > LONGEST_MONTH_DAYS
      ? new Big(days)
          .div(30)
          .toFixed(4)
          .replace(/\.?0+$/, '')
      : '1';
  const detail = { quantity, unit: 'month', rate: price.rate, ...referenceTo(tariff) };
  return byQuantity(lineOf(`${id}-fijo`, 'charge', price), detail, RULE);
}

/** Water has another price in summer, and above a limit a third. */
function use(
  id: string,
  quantity: string,
  context: BillContext,
  servicePointId: string,
  basis: string,
  tariff: Tariff,
): BillLine[] {
  if (!isPeak(context.cycle.to)) return [volume(id, 'agua', quantity, basis, tariff)];
  const limit = peakLimit(context, servicePointId);
  const over = new Big(quantity).minus(limit);
  if (over.lte(0)) return [volume(id, 'agua-punta', quantity, basis, tariff)];
  const beyond = volume(id, 'sobreconsumo', over.toFixed(), basis, tariff);
  return [
    volume(id, 'agua-punta', limit, basis, tariff),
    { ...beyond, tier: { index: 1, from: limit, to: null } },
  ];
}

/** The home's own mean of the months from April to November, or 40 m³ where that is more. */
function peakLimit(context: BillContext, servicePointId: string): string {
  const own: Big[] = [];
  for (let index = context.index - 1; index >= Math.max(0, context.index - 11); index -= 1) {
    const reads = context.metered(servicePointId, index);
    const [first] = reads;
    const month = Number(first?.to.on.slice(5, 7));
    if (month < 4 || month > 11) continue;
    own.push(quantityOf(reads));
  }
  const mean = own.reduce((sum, one) => sum.plus(one), new Big(0)).div(Math.max(1, own.length));
  return mean.gt(LEAST_PEAK_LIMIT_M3) ? mean.round(0).toFixed() : LEAST_PEAK_LIMIT_M3;
}

function volume(id: string, component: string, quantity: string, basis: string, tariff: Tariff): BillLine {
  const price = priceOf(tariff, component);
  const detail = { quantity, unit: 'm3', rate: price.rate, usageBasis: basis, ...referenceTo(tariff) };
  return byQuantity(lineOf(`${id}-${component}`, 'charge', price), detail, RULE);
}

function settlement(id: string, component: string, settled: Settlement, tariff: Tariff): BillLine {
  const price = priceOf(tariff, component);
  const { billId, difference } = settled;
  const text = {
    id: `${id}-${component}-${settled.cycle.to}`,
    role: difference.startsWith('-') ? 'credit' : 'charge',
    kind: 'estimate_settlement',
    label: `Ajuste por lectura real: ${price.label.toLowerCase()}`,
  };
  const detail = { quantity: difference, unit: 'm3', rate: price.rate, relatedBillId: billId };
  return byQuantity(text, { ...detail, ...referenceTo(tariff) }, RULE);
}

/** The version of the bill's own time, and those of the times it settles, each once. */
function tariffsOf(context: BillContext, own: Tariff, settled: readonly Settlement[]): Tariff[] {
  return [...new Set([own, ...settled.map(({ cycle }) => context.tariff(WATER_TARIFF, cycle.from))])];
}
