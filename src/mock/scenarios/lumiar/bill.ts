import type { BillLine, BillRounding, Tariff, TariffComponent } from '../../../contract/index.js';
import { partsUnder, quantityOf, sharedByDays, type TariffPart, wholeRound } from '../../world/parts.js';
import type { BillContext, BillDraft } from '../../world/plan.js';
import { byPercentInside, byQuantity, type PriceRule } from '../../world/pricing.js';
import { lineOf, priceOf, referenceTo } from '../../world/tariffs.js';
import { CURRENCY, ZONE } from './place.js';
import {
  type Band,
  ENERGY_TARIFF,
  FLAG_TARIFF,
  ICMS_BANDS,
  LIGHTING_BANDS,
  LIGHTING_TARIFF,
} from './tariffs.js';

/** Each line is rounded to the cent. */
const ROUNDING: BillRounding = { mode: 'half_up', incrementMinor: 1, level: 'line' };
const RULE: PriceRule = { currency: CURRENCY, rounding: ROUNDING };

/** A bill as Lumiar writes it: energy and grid, the flag of each month, taxes inside their own base, street lights. */
export function lumiarBill(
  context: BillContext,
  home: { accountNumber: string; servicePointId: string },
): BillDraft {
  const { cycle, billId } = context;
  const energy = context.tariff(ENERGY_TARIFF, cycle.from);
  const lighting = context.tariff(LIGHTING_TARIFF, cycle.from);
  const flags = partsUnder(FLAG_TARIFF, context, ZONE);
  const reads = context.metered(home.servicePointId);
  const quantity = quantityOf(reads).toFixed();
  const common = {
    servicePointId: home.servicePointId,
    ...wholeRound(cycle, ZONE),
  };
  return {
    id: billId,
    number: `${cycle.issuedOn.slice(2, 7).replace('-', '')}.${home.accountNumber}`,
    sections: [
      {
        id: `${billId}-energia`,
        service: 'electricity',
        label: 'Energia elétrica',
        provider: { name: 'Lumiar Energia S.A.', phone: '+55 16 5550 0120' },
        ...common,
        quantity,
        unit: 'kWh',
        reads,
        lines: energyLines(`${billId}-energia`, quantity, energy, flags),
      },
      {
        id: `${billId}-cosip`,
        service: 'street_lighting',
        label: 'Iluminação pública',
        provider: { name: 'Prefeitura de Ribeirão Preto' },
        ...common,
        reads: [],
        lines: [lightingLine(`${billId}-cosip`, quantity, lighting)],
      },
    ],
    tariffs: [energy, ...flags.map(({ tariff }) => tariff), lighting],
    rounding: ROUNDING,
    labels: { previousBalance: 'Saldo anterior', payments: 'Pagamento recebido' },
    hasDocument: true,
  };
}

function energyLines(id: string, quantity: string, tariff: Tariff, flags: readonly TariffPart[]): BillLine[] {
  const common = { unit: 'kWh', usageBasis: 'measured' };
  const use = ['te', 'tusd'].map((component) => {
    const price = priceOf(tariff, component);
    const detail = { quantity, rate: price.rate, ...common, ...referenceTo(tariff) };
    return byQuantity(lineOf(`${id}-${component}`, 'charge', price), detail, RULE);
  });
  const flagged = sharedByDays(quantity, flags).map(({ tariff: flag, period, quantity: kWh }, index) => {
    const price = priceOf(flag, 'bandeira');
    const detail = { quantity: kWh, rate: price.rate, ...common, period, ...referenceTo(flag) };
    return byQuantity(lineOf(`${id}-bandeira-${index + 1}`, 'charge', price), detail, RULE);
  });
  const charges = [...use, ...flagged];
  const social = tax(id, priceOf(tariff, 'pis-cofins'), charges, tariff);
  const state = inBand(ICMS_BANDS, quantity, tariff);
  const lines = [...charges, social];
  return state.rate === '0' ? lines : [...lines, tax(id, state, lines, tariff)];
}

/** A tax that is charged on itself too. */
function tax(id: string, share: TariffComponent, base: readonly BillLine[], tariff: Tariff): BillLine {
  const text = lineOf(`${id}-${share.label.toLowerCase().replace('/', '-')}`, 'tax', share);
  return byPercentInside(text, { percent: share.rate, ...referenceTo(tariff) }, base, RULE);
}

function lightingLine(id: string, quantity: string, tariff: Tariff): BillLine {
  const price = inBand(LIGHTING_BANDS, quantity, tariff);
  const detail = { quantity: '1', unit: 'month', rate: price.rate, ...referenceTo(tariff) };
  return byQuantity(lineOf(`${id}-municipal`, 'tax', price), detail, RULE);
}

/** The price of the band that a month's use falls into, for all of it. */
function inBand(bands: readonly Band[], quantity: string, tariff: Tariff): TariffComponent {
  const band = bands.find(({ upToKWh }) => Number(quantity) <= upToKWh);
  return priceOf(tariff, band?.component ?? '');
}
