import Big from 'big.js';

import type { BillLine, BillRounding, Tariff, TariffComponent } from '../../../contract/index.js';
import { quantityOf, wholeRound } from '../../world/parts.js';
import type { BillContext, BillDraft } from '../../world/plan.js';
import { pricer } from '../../world/pricer.js';
import { type PriceRule, splitTiers } from '../../world/pricing.js';
import { component, levelsAround, type TariffHistory, tariffVersions } from '../../world/tariffs.js';

export const ZONE = 'America/Lima';
export const CURRENCY = 'PEN';
export const WATER_TARIFF = 'tar_characato_domestico';

const ROUNDING: BillRounding = { mode: 'half_up', incrementMinor: 1, level: 'line' };
const RULE: PriceRule = { currency: CURRENCY, rounding: ROUNDING };
/** The whole bill is a multiple of ten céntimos. */
const TEN_CENTIMOS = 10;
/** Where the second block of a month begins, m³. */
const BLOCK_M3 = '20';

/** The price level of each year; the story's is the last but one. */
const LEVELS = ['0.9120', '0.9460', '0.9780', '1.0000', '1.0310'];

export function tariffsAround(storyMonth: string): Tariff[] {
  const history: TariffHistory<Big> = {
    zone: ZONE,
    currency: CURRENCY,
    source: 'Aguas de Characato, tarifas ficticias',
    versions: levelsAround(`${storyMonth.slice(0, 4)}-01-01`, 12, LEVELS),
  };
  return tariffVersions(history, (level) => {
    const at = (rate: string): string => new Big(rate).times(level).toFixed(4);
    const block = (
      index: number,
      label: string,
      rate: string,
      from: string,
      to: string | null,
    ): TariffComponent =>
      component(`agua-${index}`, 'usage_tier', label, at(rate), 'unit', {
        unit: 'm3',
        tier: { index, from, to, per: 'month' },
      });
    return {
      id: WATER_TARIFF,
      name: 'Doméstico',
      service: 'water',
      components: [
        component('fijo', 'fixed', 'Cargo fijo', at('5.4200'), 'month', { unit: 'month' }),
        block(1, 'Agua potable hasta 20 m³', '1.8340', '0', BLOCK_M3),
        block(2, 'Agua potable desde 20 m³', '2.6170', BLOCK_M3, null),
        component('desague', 'sewer_volume', 'Alcantarillado', at('0.9260'), 'unit', { unit: 'm3' }),
        component('igv', 'tax_vat', 'IGV 18 %', '18', 'percent'),
      ],
      rules: [],
    };
  });
}

const dayOf = new Intl.DateTimeFormat('es-PE', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** A bill as Aguas de Characato writes it: water, the sewer that follows it, IGV; each payment by itself. */
export function characatoBill(
  context: BillContext,
  { servicePointId, accountNumber }: { servicePointId: string; accountNumber: string },
): BillDraft {
  const { cycle, billId } = context;
  const id = `${billId}-agua`;
  const tariff = context.tariff(WATER_TARIFF, cycle.from);
  const price = pricer(id, tariff, RULE);
  const reads = context.metered(servicePointId);
  const quantity = quantityOf(reads).toFixed();
  const charges: BillLine[] = [
    price.quantity('fijo', '1'),
    ...splitTiers(quantity, [BLOCK_M3]).map(({ index, quantity: m3, ...limits }) =>
      price.quantity(`agua-${index}`, m3, { tier: { index, ...limits }, usageBasis: 'measured' }),
    ),
    price.quantity('desague', quantity),
  ];
  return {
    id: billId,
    number: `S${cycle.issuedOn.slice(2, 7).replace('-', '')}-${accountNumber.replaceAll('-', '')}`,
    sections: [
      {
        id,
        service: 'water',
        label: 'Agua y alcantarillado',
        provider: { name: 'Aguas de Characato S.A.', phone: '+51 54 555 0171' },
        servicePointId,
        ...wholeRound(cycle, ZONE),
        quantity,
        unit: 'm3',
        reads,
        lines: [...charges, price.percent('igv', 'tax', charges)],
      },
    ],
    tariffs: [tariff],
    rounding: ROUNDING,
    adjustment: { label: 'Redondeo', incrementMinor: TEN_CENTIMOS },
    labels: {
      previousBalance: 'Recibo anterior',
      payments: 'Pagos recibidos',
      payment: (on) => `Pago del ${dayOf.format(Date.parse(on))}`,
    },
    hasDocument: true,
  };
}
