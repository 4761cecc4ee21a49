import Big from 'big.js';

import type { BillLine, BillRounding, Tariff } from '../../../contract/index.js';
import { quantityOf, wholeRound } from '../../world/parts.js';
import type { BillContext, BillDraft, SectionDraft } from '../../world/plan.js';
import { byPercent, byQuantity, type PriceRule, splitTiers } from '../../world/pricing.js';
import { lineOf, priceOf, referenceTo } from '../../world/tariffs.js';
import { BLOCK_M3, CURRENCY, ZONE } from './place.js';
import { SEWER_TARIFF, WASTE_TARIFF, WATER_TARIFF } from './tariffs.js';

/** Lines are whole pesos, the bill is a multiple of ten. */
const ROUNDING: BillRounding = { mode: 'half_up', incrementMinor: 100, level: 'line' };
const RULE: PriceRule = { currency: CURRENCY, rounding: ROUNDING };
const TEN_PESOS_MINOR = 1000;
const PROVIDER = { name: 'Aguas de Altaclara S.A. E.S.P.', phone: '+57 608 555 0126' };

type Common = Pick<SectionDraft, 'zone' | 'period' | 'days' | 'servicePointId'>;

/** A bill as Aguas de Altaclara writes it: water, the sewer that follows it, and waste, each with its contribution. */
export function altaclaraBill(
  context: BillContext,
  home: { accountNumber: string; servicePointId: string },
): BillDraft {
  const { cycle, billId } = context;
  const tariffs = [WATER_TARIFF, SEWER_TARIFF, WASTE_TARIFF].map((id) => context.tariff(id, cycle.from));
  const [water, sewer, waste] = tariffs;
  if (!water || !sewer || !waste) throw new RangeError('Three tariffs make this bill');
  const common: Common = {
    ...wholeRound(cycle, ZONE),
    servicePointId: home.servicePointId,
  };
  const reads = context.metered(home.servicePointId);
  const quantity = quantityOf(reads).toFixed();
  return {
    id: billId,
    number: `A${cycle.issuedOn.slice(2, 7).replace('-', '')}-${home.accountNumber.replaceAll('-', '')}`,
    sections: [
      waterSection(`${billId}-acueducto`, { ...common, quantity, unit: 'm3', reads }, quantity, water),
      sewerSection(
        `${billId}-alcantarillado`,
        { ...common, quantity, unit: 'm3', reads: [] },
        quantity,
        sewer,
      ),
      wasteSection(`${billId}-aseo`, common, waste),
    ],
    tariffs,
    rounding: ROUNDING,
    adjustment: { label: 'Ajuste a la decena', incrementMinor: TEN_PESOS_MINOR },
    labels: { previousBalance: 'Saldo anterior', payments: 'Pagos recibidos' },
    hasDocument: true,
  };
}

type Metered = Common & Pick<SectionDraft, 'quantity' | 'unit' | 'reads'>;

function waterSection(id: string, common: Metered, quantity: string, tariff: Tariff): SectionDraft {
  const from = referenceTo(tariff);
  const use = splitTiers(quantity, BLOCK_M3).map(({ index, quantity: m3, ...limits }) => {
    const price = priceOf(tariff, `consumo-${index}`);
    const detail = { quantity: m3, unit: 'm3', rate: price.rate, tier: { index, ...limits }, ...from };
    return byQuantity(lineOf(`${id}-consumo-${index}`, 'charge', price), detail, RULE);
  });
  const charges = [fixed(id, tariff), ...use];
  const excess = tariff.components.find(({ kind }) => kind === 'drought_surcharge');
  const over = new Big(quantity).minus(BLOCK_M3[1]);
  const drought: BillLine[] = [];
  if (excess && over.gt(0)) {
    const detail = { quantity: over.toFixed(), unit: 'm3', rate: excess.rate, ...from };
    const tier = { index: 1, from: BLOCK_M3[1], to: null };
    drought.push(byQuantity(lineOf(`${id}-exceso`, 'charge', excess), { ...detail, tier }, RULE));
  }
  const lines = [...charges, contribution(id, charges, tariff), ...drought];
  return { id, service: 'water', label: 'Acueducto', provider: PROVIDER, ...common, lines };
}

function sewerSection(id: string, common: Metered, quantity: string, tariff: Tariff): SectionDraft {
  const volume = priceOf(tariff, 'vertimiento');
  const detail = { quantity, unit: 'm3', rate: volume.rate, usageBasis: 'cited' };
  const charges = [
    fixed(id, tariff),
    byQuantity(lineOf(`${id}-vertimiento`, 'charge', volume), { ...detail, ...referenceTo(tariff) }, RULE),
  ];
  const lines = [...charges, contribution(id, charges, tariff)];
  return { id, service: 'sewer', label: 'Alcantarillado', provider: PROVIDER, ...common, lines };
}

function wasteSection(id: string, common: Common, tariff: Tariff): SectionDraft {
  const charges = [fixed(id, tariff, 'aseo')];
  return {
    id,
    service: 'waste',
    label: 'Aseo',
    provider: { name: 'Ciudad Limpia de Boyacá S.A. E.S.P.', phone: '+57 608 555 0163' },
    ...common,
    reads: [],
    lines: [...charges, contribution(id, charges, tariff)],
  };
}

/** What is charged for each of the two months. */
function fixed(id: string, tariff: Tariff, component = 'fijo'): BillLine {
  const price = priceOf(tariff, component);
  const detail = { quantity: '2', unit: 'month', rate: price.rate, ...referenceTo(tariff) };
  return byQuantity(lineOf(`${id}-fijo`, 'charge', price), detail, RULE);
}

/** Estratos 5 and 6 pay more, on every cubic metre and on the fixed charge. */
function contribution(id: string, charges: readonly BillLine[], tariff: Tariff): BillLine {
  const share = priceOf(tariff, 'contribucion');
  const detail = { percent: share.rate, ...referenceTo(tariff) };
  return byPercent(lineOf(`${id}-contribucion`, 'contribution', share), detail, charges, RULE);
}
