import Big from 'big.js';

import type { BillLine, BillRounding, Tariff } from '../../../contract/index.js';
import { daysBetween } from '../../../domain/calendar.js';
import { quantityOf, wholeRound } from '../../world/parts.js';
import type { BillContext, BillDraft } from '../../world/plan.js';
import { pricer } from '../../world/pricer.js';
import { byAmount, type PriceRule, toMinor } from '../../world/pricing.js';
import {
  component,
  halfYearOf,
  levelsAround,
  priceOf,
  type TariffHistory,
  tariffVersions,
} from '../../world/tariffs.js';

export const ZONE = 'Europe/Madrid';
export const CURRENCY = 'EUR';
export const ENERGY_TARIFF = 'tar_castralba_hogar';

const ROUNDING: BillRounding = { mode: 'half_up', incrementMinor: 1, level: 'line' };
const RULE: PriceRule = { currency: CURRENCY, rounding: ROUNDING };
/** What the home may draw at once, kW. */
const POWER_KW = '3.45';

/** The price level of each half year; the story's is the last but one. */
const LEVELS = ['1.0610', '1.0440', '1.0200', '1.0130', '1.0050', '1.0000', '0.9930'];

export function tariffsAround(storyMonth: string): Tariff[] {
  const history: TariffHistory<Big> = {
    zone: ZONE,
    currency: CURRENCY,
    source: 'Luz de Castralba, precios ficticios',
    versions: levelsAround(halfYearOf(storyMonth), 6, LEVELS),
  };
  return tariffVersions(history, (level) => ({
    id: ENERGY_TARIFF,
    name: 'Hogar precio fijo',
    service: 'electricity',
    components: [
      component('potencia-punta', 'power_capacity', 'Potencia punta', '0.081450', 'unit_capacity_day', {
        unit: 'kW',
        touLabel: 'Punta',
      }),
      component('potencia-valle', 'power_capacity', 'Potencia valle', '0.019970', 'unit_capacity_day', {
        unit: 'kW',
        touLabel: 'Valle',
      }),
      component('energia', 'usage_flat', 'Energía consumida', at('0.146200', level), 'unit', { unit: 'kWh' }),
      component('bono', 'discount_social', 'Bono social, 35 %', '-35', 'percent'),
      component('financiacion', 'rider', 'Financiación del bono social', '0.019121', 'day'),
      component('impuesto', 'tax_other', 'Impuesto especial de electricidad', '5.112696', 'percent'),
      component('contador', 'meter_rental', 'Alquiler del contador', '0.026630', 'day'),
      component('iva', 'tax_vat', 'IVA 21 %', '21', 'percent'),
    ],
    rules: [],
  }));
}

const at = (rate: string, level: Big): string => new Big(rate).times(level).toFixed(6);

export interface CastralbaBill {
  readonly servicePointId: string;
  readonly accountNumber: string;
  readonly hasDiscount: boolean;
  /** What the discount would have taken off earlier bills, where it is given back with this one. */
  readonly backMinor: number;
}

/** A bill as Luz de Castralba writes it. `discountMinor` is what the social discount takes off it, or would have, with taxes. */
export function castralbaBill(
  context: BillContext,
  { servicePointId, accountNumber, hasDiscount, backMinor }: CastralbaBill,
): { draft: BillDraft; discountMinor: number } {
  const { cycle, billId } = context;
  const id = `${billId}-electricidad`;
  const days = daysBetween(cycle.from, cycle.to);
  const tariff = context.tariff(ENERGY_TARIFF, cycle.from);
  const price = pricer(id, tariff, RULE);
  const reads = context.metered(servicePointId);
  const quantity = quantityOf(reads).toFixed();
  const power = (name: string, touLabel: string): BillLine =>
    price.days(name, days, { capacity: POWER_KW, touLabel });
  const supply = [
    power('potencia-punta', 'Punta'),
    power('potencia-valle', 'Valle'),
    price.quantity('energia', quantity, { usageBasis: 'measured' }),
  ];
  const discounted = hasDiscount
    ? [...supply, price.percent('bono', 'discount', supply), price.days('financiacion', days)]
    : [...supply, price.days('financiacion', days)];
  const electric = [...discounted, price.percent('impuesto', 'tax', discounted)];
  const taxed = [...electric, price.days('contador', days)];
  const lines = [...taxed, price.percent('iva', 'tax', taxed)];
  if (backMinor > 0) {
    const label = 'Bono social de los 6 meses anteriores';
    lines.push(
      byAmount({ id: `${id}-bono-atrasado`, role: 'discount', kind: 'discount_social', label }, -backMinor),
    );
  }
  return {
    discountMinor: discountOf(supply, tariff),
    draft: {
      id: billId,
      number: `FE${cycle.issuedOn.slice(2, 7).replace('-', '')}${accountNumber.slice(0, 6)}`,
      sections: [
        {
          id,
          service: 'electricity',
          label: 'Electricidad',
          provider: { name: 'Luz de Castralba, S.L.', phone: '+34 979 555 014' },
          servicePointId,
          ...wholeRound(cycle, ZONE),
          quantity,
          unit: 'kWh',
          reads,
          lines,
        },
      ],
      tariffs: [tariff],
      rounding: ROUNDING,
      labels: { previousBalance: 'Saldo anterior', payments: 'Pagos recibidos' },
      hasDocument: true,
    },
  };
}

/** 35 % of the supply, with the electricity tax and the IVA on it. */
function discountOf(supply: readonly BillLine[], tariff: Tariff): number {
  const base = supply.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const share = (id: string): Big => new Big(priceOf(tariff, id).rate).div(100);
  const amount = new Big(base)
    .div(-100)
    .times(share('bono'))
    .times(share('impuesto').plus(1))
    .times(share('iva').plus(1));
  return toMinor(amount, CURRENCY, 'half_up', 1);
}
