import type { BillLine, BillRounding } from '../../../contract/index.js';
import { quantityOf, wholeRound } from '../../world/parts.js';
import type { BillContext, BillDraft, SectionDraft } from '../../world/plan.js';
import { type Pricer, pricer } from '../../world/pricer.js';
import { byAmount, type PriceRule, splitTiers } from '../../world/pricing.js';
import {
  BLOCKS,
  CURRENCY,
  ENERGY_TARIFF,
  GAS_TARIFF,
  PARTS,
  type PricePart,
  WASTE,
  WASTE_TARIFF,
  WATER_TARIFF,
  ZONE,
} from './tariffs.js';

const ROUNDING: BillRounding = { mode: 'half_up', incrementMinor: 100, level: 'line' };
const RULE: PriceRule = { currency: CURRENCY, rounding: ROUNDING };
const TEN_PESOS_MINOR = 1000;

export interface OtunBill {
  readonly accountNumber: string;
  readonly points: Readonly<Record<'energy' | 'water' | 'gas', string>>;
  /** What the customer buys by instalments, and which one this is. */
  readonly fridge?: { readonly number: number; readonly of: number };
}

/** What all sections share. */
type Round = Pick<SectionDraft, 'zone' | 'period' | 'days'>;

/** A paper of four services and three companies, each price told in its parts: some sixty lines. */
export function otunBill(context: BillContext, bill: OtunBill): BillDraft {
  const { cycle, billId } = context;
  const round = wholeRound(cycle, ZONE);
  const sections = [energy, water, gas, waste].map((make) => make(context, bill, round));
  return {
    id: billId,
    number: `${cycle.issuedOn.slice(2, 7).replace('-', '')}${bill.accountNumber.replaceAll(/\D/g, '')}`,
    sections,
    tariffs: [ENERGY_TARIFF, WATER_TARIFF, GAS_TARIFF, WASTE_TARIFF].map((id) =>
      context.tariff(id, cycle.from),
    ),
    rounding: ROUNDING,
    adjustment: { label: 'Ajuste a la decena', incrementMinor: TEN_PESOS_MINOR },
    labels: { previousBalance: 'Saldo anterior', payments: 'Pagos recibidos' },
    hasDocument: true,
  };
}

function priced({ cycle, billId, tariff }: BillContext, key: string, tariffId: string): Pricer {
  return pricer(`${billId}-${key}`, tariff(tariffId, cycle.from), RULE);
}

/** The lines of a use that falls into blocks, part by part in each. */
function inBlocks(
  price: Pricer,
  parts: readonly PricePart[],
  limits: readonly string[],
  quantity: string,
  prefix = '',
): BillLine[][] {
  return splitTiers(quantity, limits).map(({ index, quantity: own, ...rest }) =>
    parts.map(({ id }) =>
      price.quantity(`${prefix}${id}-${index}`, own, {
        tier: { index, ...rest },
        usageBasis: prefix === '' ? 'measured' : 'cited',
      }),
    ),
  );
}

function energy(context: BillContext, { points, fridge }: OtunBill, round: Round): SectionDraft {
  const price = priced(context, 'energia', ENERGY_TARIFF);
  const reads = context.metered(points.energy);
  const quantity = quantityOf(reads).toFixed();
  const [basic = [], ...others] = inBlocks(price, PARTS.energy, BLOCKS.energy, quantity);
  const id = `${context.billId}-energia`;
  const label = `Nevera, cuota ${fridge?.number} de ${fridge?.of}`;
  const instalment: BillLine[] = fridge
    ? [byAmount({ id: `${id}-nevera`, role: 'charge', kind: 'instalment', label }, 6_480_000)]
    : [];
  return {
    id,
    ...round,
    service: 'electricity',
    label: 'Energía',
    provider: { name: 'Energía del Otún S.A. E.S.P.', phone: '+57 606 555 0104' },
    servicePointId: points.energy,
    quantity,
    unit: 'kWh',
    reads,
    lines: [
      ...basic,
      ...others.flat(),
      price.percent('subsidio', 'subsidy', basic),
      price.quantity('alumbrado', '1', { role: 'tax' }),
      ...instalment,
      byAmount(
        { id: `${id}-seguro`, role: 'charge', kind: 'third_party_product', label: 'Seguro de hogar' },
        1_190_000,
      ),
    ],
  };
}

function water(context: BillContext, { points }: OtunBill, round: Round): SectionDraft {
  const price = priced(context, 'agua', WATER_TARIFF);
  const reads = context.metered(points.water);
  const quantity = quantityOf(reads).toFixed();
  const part = (parts: readonly PricePart[], fixed: string, subsidy: string, prefix: string): BillLine[] => {
    const [basic = [], ...others] = inBlocks(price, parts, BLOCKS.water, quantity, prefix);
    const connected = price.quantity(fixed, '1');
    return [connected, ...basic, ...others.flat(), price.percent(subsidy, 'subsidy', [connected, ...basic])];
  };
  return {
    id: `${context.billId}-agua`,
    ...round,
    service: 'water',
    label: 'Acueducto y alcantarillado',
    provider: { name: 'Aguas del Otún S.A. E.S.P.', phone: '+57 606 555 0117' },
    servicePointId: points.water,
    quantity,
    unit: 'm3',
    reads,
    lines: [
      ...part(PARTS.water, 'fijo', 'subsidio', ''),
      ...part(PARTS.sewer, 'fijo-alcantarillado', 'subsidio-alcantarillado', 'alcantarillado-'),
    ],
  };
}

function gas(context: BillContext, { points }: OtunBill, round: Round): SectionDraft {
  const price = priced(context, 'gas', GAS_TARIFF);
  const reads = context.metered(points.gas);
  const quantity = quantityOf(reads).toFixed();
  return {
    id: `${context.billId}-gas`,
    ...round,
    service: 'gas',
    label: 'Gas natural',
    provider: { name: 'Energía del Otún S.A. E.S.P.', phone: '+57 606 555 0104' },
    servicePointId: points.gas,
    quantity,
    unit: 'm3',
    reads,
    lines: [price.quantity('fijo', '1'), ...inBlocks(price, PARTS.gas, BLOCKS.gas, quantity).flat()],
  };
}

function waste(context: BillContext, { points }: OtunBill, round: Round): SectionDraft {
  const price = priced(context, 'aseo', WASTE_TARIFF);
  const charges = WASTE.map(({ id }) => price.quantity(id, '1'));
  return {
    id: `${context.billId}-aseo`,
    ...round,
    service: 'waste',
    label: 'Aseo',
    provider: { name: 'Aseo Pleno del Eje S.A. E.S.P.', phone: '+57 606 555 0131' },
    servicePointId: points.energy,
    reads: [],
    lines: [...charges, price.percent('subsidio', 'subsidy', charges)],
  };
}
