import Big from 'big.js';

import type { BillRounding, Tariff } from '../../../contract/index.js';
import { quantityOf, wholeRound } from '../../world/parts.js';
import type { BillContext, BillDraft } from '../../world/plan.js';
import { pricer } from '../../world/pricer.js';
import { byAmount, type PriceRule } from '../../world/pricing.js';
import { component, levelsAround, type TariffHistory, tariffVersions } from '../../world/tariffs.js';

export const ZONE = 'America/Argentina/Cordoba';
export const CURRENCY = 'ARS';
export const GAS_TARIFF = 'tar_suquia_residencial';

const ROUNDING: BillRounding = { mode: 'half_up', incrementMinor: 1, level: 'line' };
const RULE: PriceRule = { currency: CURRENCY, rounding: ROUNDING };
/** What a visit of a technician costs, with taxes. */
const VISIT_MINOR = 850_000;

/** The price level of each quarter; the story's is the last but one. */
const LEVELS = [
  '0.4120',
  '0.4560',
  '0.5080',
  '0.5610',
  '0.6150',
  '0.6800',
  '0.7440',
  '0.8120',
  '0.8790',
  '0.9410',
  '1.0000',
  '1.0620',
];

export function tariffsAround(storyMonth: string): Tariff[] {
  const history: TariffHistory<Big> = {
    zone: ZONE,
    currency: CURRENCY,
    source: 'Gas del Suquía, tarifas ficticias',
    versions: levelsAround(storyMonth, 3, LEVELS),
  };
  return tariffVersions(history, (level) => {
    const at = (rate: string): string => new Big(rate).times(level).toFixed(4);
    return {
      id: GAS_TARIFF,
      name: 'Residencial R2-3',
      service: 'gas',
      components: [
        component('fijo', 'fixed', 'Cargo fijo', at('6412.8000'), 'month', { unit: 'month' }),
        component('variable', 'usage_flat', 'Gas natural', at('287.4600'), 'unit', { unit: 'm3' }),
        component('transporte', 'delivery', 'Transporte y distribución', at('96.3800'), 'unit', {
          unit: 'm3',
        }),
        component('iva', 'tax_vat', 'IVA 21 %', '21', 'percent'),
        component('municipal', 'tax_municipal', 'Contribución municipal', '4.8', 'percent'),
      ],
      rules: [],
    };
  });
}

export interface SuquiaBill {
  readonly servicePointId: string;
  readonly accountNumber: string;
  /** Whether a visit is charged, and the paper does not say so. */
  readonly hidesVisit: boolean;
}

/** A bill as Gas del Suquía writes it. Where it hides something, its lines do not make its total. */
export function suquiaBill(
  context: BillContext,
  { servicePointId, accountNumber, hidesVisit }: SuquiaBill,
): BillDraft {
  const { cycle, billId } = context;
  const id = `${billId}-gas`;
  const tariff = context.tariff(GAS_TARIFF, cycle.from);
  const price = pricer(id, tariff, RULE);
  const reads = context.metered(servicePointId);
  const quantity = quantityOf(reads).toFixed();
  const charges = [
    price.quantity('fijo', '1'),
    price.quantity('variable', quantity, { usageBasis: 'measured' }),
    price.quantity('transporte', quantity, { usageBasis: 'measured' }),
  ];
  const visitId = `${id}-visita`;
  const visit = hidesVisit
    ? [byAmount({ id: visitId, role: 'charge', kind: 'other', label: 'Visita técnica' }, VISIT_MINOR)]
    : [];
  return {
    id: billId,
    number: `B${cycle.issuedOn.slice(2, 7).replace('-', '')}-${accountNumber.replaceAll(/\D/g, '')}`,
    sections: [
      {
        id,
        service: 'gas',
        label: 'Gas natural',
        provider: { name: 'Gas del Suquía S.A.', phone: '+54 351 555 0188' },
        servicePointId,
        ...wholeRound(cycle, ZONE),
        quantity,
        unit: 'm3',
        reads,
        lines: [
          ...charges,
          price.percent('municipal', 'tax', charges),
          price.percent('iva', 'tax', charges),
          ...visit,
        ],
      },
    ],
    ...(hidesVisit && { unprinted: [visitId] }),
    tariffs: [tariff],
    rounding: ROUNDING,
    labels: { previousBalance: 'Saldo anterior', payments: 'Pagos recibidos' },
    hasDocument: true,
  };
}
