import Big from 'big.js';

import type { BillLine, BillRounding, Tariff } from '../../../contract/index.js';
import { quantityOf, wholeRound } from '../../world/parts.js';
import type { BillContext, BillDraft } from '../../world/plan.js';
import { byAmount, byPercent, byQuantity, type PriceRule, splitTiers } from '../../world/pricing.js';
import { lineOf, priceOf, referenceTo } from '../../world/tariffs.js';
import { CURRENCY, isSummer, ZONE } from './place.js';
import { blocksOf, DAC_LIMIT_KWH, ENERGY_TARIFF, type Season } from './tariffs.js';

/** Lines are rounded to the cent, the bill to the peso. */
const ROUNDING: BillRounding = { mode: 'half_up', incrementMinor: 1, level: 'line' };
const RULE: PriceRule = { currency: CURRENCY, rounding: ROUNDING };
const PESO_MINOR = 100;
/** Two-monthly bills in a year. */
const BILLS_A_YEAR = 6;

/** A bill as Energía Cumbres writes it: energy in the blocks of the season, IVA, and the town's street lights. */
export function cumbresBill(
  context: BillContext,
  home: { accountNumber: string; servicePointId: string },
): BillDraft {
  const { cycle, billId } = context;
  const tariff = context.tariff(ENERGY_TARIFF, cycle.from);
  const id = `${billId}-energia`;
  const reads = context.metered(home.servicePointId);
  const quantity = quantityOf(reads).toFixed();
  const mean = monthlyMean(context, home.servicePointId);
  const energy = energyLines(id, quantity, isSummer(cycle.from) ? 'summer' : 'winter', mean, tariff);
  const percent = (component: string): BillLine => {
    const price = priceOf(tariff, component);
    const detail = { percent: price.rate, ...referenceTo(tariff) };
    return byPercent(lineOf(`${id}-${component}`, 'tax', price), detail, energy, RULE);
  };
  return {
    id: billId,
    number: `${cycle.issuedOn.slice(2, 7).replace('-', '')} ${home.accountNumber}`,
    sections: [
      {
        id,
        service: 'electricity',
        label: 'Energía eléctrica',
        provider: { name: 'Energía Cumbres', phone: '+52 81 5550 0171' },
        servicePointId: home.servicePointId,
        ...wholeRound(cycle, ZONE),
        quantity,
        unit: 'kWh',
        reads,
        lines: [...energy, percent('iva'), percent('dap'), ...informing(id, quantity, mean, tariff)],
      },
    ],
    tariffs: [tariff],
    rounding: ROUNDING,
    adjustment: { label: 'Redondeo', incrementMinor: PESO_MINOR },
    labels: { previousBalance: 'Adeudo anterior', payments: 'Su pago, gracias' },
    hasDocument: true,
  };
}

/** The mean use of a month over the last year, this bill's included; undefined where there is no year yet. */
function monthlyMean(context: BillContext, servicePointId: string): Big | undefined {
  if (context.index < BILLS_A_YEAR - 1) return undefined;
  let sum = new Big(0);
  for (let back = 0; back < BILLS_A_YEAR; back += 1) {
    sum = sum.plus(quantityOf(context.metered(servicePointId, context.index - back)));
  }
  return sum.div(2 * BILLS_A_YEAR).round(0);
}

/** Blocks of the season; a home whose mean passes the limit pays one high price for everything. */
function energyLines(
  id: string,
  quantity: string,
  season: Season,
  mean: Big | undefined,
  tariff: Tariff,
): BillLine[] {
  const common = { unit: 'kWh', usageBasis: 'measured', ...referenceTo(tariff) };
  if (mean?.gt(DAC_LIMIT_KWH)) {
    const price = priceOf(tariff, 'dac');
    return [
      byQuantity(lineOf(`${id}-dac`, 'charge', price), { quantity, rate: price.rate, ...common }, RULE),
    ];
  }
  return splitTiers(quantity, blocksOf(season)).map(({ index, quantity: kWh, ...limits }) => {
    const price = priceOf(tariff, `${season}-${index}`);
    const detail = { quantity: kWh, rate: price.rate, tier: { index, ...limits }, ...common };
    return byQuantity(lineOf(`${id}-bloque-${index}`, 'charge', price), detail, RULE);
  });
}

/** What the government adds, and how far the home is from the high price. Neither is charged. */
function informing(id: string, quantity: string, mean: Big | undefined, tariff: Tariff): BillLine[] {
  const support = priceOf(tariff, 'apoyo');
  const detail = { quantity, unit: 'kWh', rate: support.rate, ...referenceTo(tariff) };
  const lines = [byQuantity(lineOf(`${id}-apoyo`, 'information', support), detail, RULE)];
  if (mean) {
    const label = `Promedio mensual de un año (límite DAC: ${DAC_LIMIT_KWH} kWh)`;
    const text = { id: `${id}-promedio`, role: 'information', kind: 'other', label };
    lines.push(byAmount(text, 0, { quantity: mean.toFixed(), unit: 'kWh' }));
  }
  return lines;
}
