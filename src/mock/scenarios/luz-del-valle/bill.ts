import Big from 'big.js';

import type { BillLine, BillRead, BillRounding, Tariff, TariffComponent } from '../../../contract/index.js';
import { quantityOf, wholeRound } from '../../world/parts.js';
import type { BillContext, BillDraft, SectionDraft } from '../../world/plan.js';
import {
  byAmount,
  byPercent,
  byQuantity,
  type LineText,
  type PriceRule,
  splitTiers,
} from '../../world/pricing.js';
import { lineOf, referenceTo } from '../../world/tariffs.js';
import { monthLength } from '../../world/time.js';
import { CURRENCY, SUBSISTENCE_KWH, ZONE } from './place.js';
import { ENERGY_TARIFF, LIGHTING_TARIFF, WASTE_TARIFF } from './tariffs.js';

/** Lines are whole pesos. */
const ROUNDING: BillRounding = { mode: 'half_up', incrementMinor: 100, level: 'line' };
const RULE: PriceRule = { currency: CURRENCY, rounding: ROUNDING };
/** The whole bill is a multiple of ten pesos. */
const TEN_PESOS_MINOR = 1000;
const METER_INSTALMENT_MINOR = 1_465_000;

/** What a bill of Luz del Valle needs to know beside its calendar. */
export interface LuzBill {
  readonly accountNumber: string;
  readonly servicePointId: string;
  /** What the home's waste weighs in a month, tonnes. */
  readonly wasteTonnes: string;
  /** Collections that did not come and are paid back. */
  readonly missedCollections: number;
  /** Which instalment of a new meter is due. */
  readonly meterInstalment?: { readonly number: number; readonly of: number };
}

/** A bill as Luz del Valle writes it: energy with its subsidy, and on the same paper waste and street lighting. */
export function luzBill(context: BillContext, bill: LuzBill): BillDraft {
  const { cycle, billId } = context;
  const energyTariff = context.tariff(ENERGY_TARIFF, cycle.from);
  const wasteTariff = context.tariff(WASTE_TARIFF, cycle.from);
  const lightingTariff = context.tariff(LIGHTING_TARIFF, cycle.from);
  const common = {
    ...wholeRound(cycle, ZONE),
    servicePointId: bill.servicePointId,
  };
  const reads = context.metered(bill.servicePointId);
  const quantity = quantityOf(reads).toFixed();
  return {
    id: billId,
    number: `${cycle.issuedOn.slice(2, 7).replace('-', '')}-${bill.accountNumber.replaceAll('-', '')}`,
    sections: [
      energySection(`${billId}-energia`, common, reads, quantity, energyTariff, bill),
      wasteSection(`${billId}-aseo`, common, bill, wasteTariff),
      lightingSection(`${billId}-alumbrado`, common, lightingTariff),
    ],
    tariffs: [energyTariff, wasteTariff, lightingTariff],
    rounding: ROUNDING,
    adjustment: { label: 'Ajuste a la decena', incrementMinor: TEN_PESOS_MINOR },
    labels: { previousBalance: 'Saldo anterior', payments: 'Pagos recibidos' },
    hasDocument: true,
  };
}

type Common = Pick<SectionDraft, 'zone' | 'period' | 'days' | 'servicePointId'>;

function energySection(
  id: string,
  common: Common,
  reads: BillRead[],
  quantity: string,
  tariff: Tariff,
  { meterInstalment }: LuzBill,
): SectionDraft {
  const from = referenceTo(tariff);
  const limit = subsistenceLimit(common);
  const tiers = tariff.components.filter(({ tier }) => tier !== undefined);
  const use = splitTiers(quantity, [limit]).map(({ index, quantity: kwh, ...limits }) => {
    const priced = found(tiers, index - 1);
    const text = lineOf(`${id}-consumo-${index}`, 'charge', priced);
    const tier = { index, ...limits };
    const detail = { quantity: kwh, unit: 'kWh', rate: priced.rate, tier, usageBasis: 'measured', ...from };
    return byQuantity(text, { ...detail, period: common.period }, RULE);
  });
  const subsidy = found(tariff.components, 2);
  const information = tariff.components
    .slice(3)
    .map((part, index) =>
      byQuantity(
        lineOf(`${id}-cu-${index + 1}`, 'information', part),
        { quantity, unit: 'kWh', rate: part.rate, ...from },
        RULE,
      ),
    );
  return {
    id,
    service: 'electricity',
    label: 'Energía eléctrica',
    provider: { name: 'Luz del Valle S.A. E.S.P.', phone: '+57 602 555 0115' },
    ...common,
    quantity,
    unit: 'kWh',
    reads,
    lines: [
      ...use,
      byPercent(
        lineOf(`${id}-subsidio`, 'subsidy', subsidy),
        { percent: subsidy.rate, ...from },
        use.slice(0, 1),
        RULE,
      ),
      ...(meterInstalment ? [instalment(id, meterInstalment)] : []),
      ...information,
    ],
  };
}

/** What a new meter costs is paid in parts. */
function instalment(id: string, { number, of }: { number: number; of: number }): BillLine {
  const label = `Medidor nuevo, cuota ${number} de ${of}`;
  return byAmount({ id: `${id}-medidor`, role: 'charge', kind: 'instalment', label }, METER_INSTALMENT_MINOR);
}

/** The subsistence block is a month's; a shorter period has its share, in whole kilowatt-hours. */
function subsistenceLimit({ days, period }: Common): string {
  return new Big(SUBSISTENCE_KWH)
    .times(days)
    .div(monthLength(period.start.slice(0, 10)))
    .round(0)
    .toFixed();
}

function wasteSection(id: string, common: Common, bill: LuzBill, tariff: Tariff): SectionDraft {
  const from = referenceTo(tariff);
  const [fixed, variable, subsidy] = [0, 1, 2].map((index) => found(tariff.components, index));
  if (!fixed || !variable || !subsidy) throw new RangeError('The waste tariff has three components');
  const charges = [
    byQuantity(
      lineOf(`${id}-fijo`, 'charge', fixed),
      { quantity: '1', unit: 'month', rate: fixed.rate, ...from },
      RULE,
    ),
    byQuantity(
      lineOf(`${id}-variable`, 'charge', variable),
      { quantity: bill.wasteTonnes, unit: 't', rate: variable.rate, ...from },
      RULE,
    ),
  ];
  const lines: BillLine[] = [
    ...charges,
    byPercent(
      lineOf(`${id}-subsidio`, 'subsidy', subsidy),
      { percent: subsidy.rate, ...from },
      charges,
      RULE,
    ),
  ];
  if (bill.missedCollections > 0) {
    const label = 'Devolución por recolección no prestada';
    const text: LineText = { id: `${id}-devolucion`, role: 'credit', kind: 'goodwill', label };
    const quantity = String(bill.missedCollections);
    lines.push(byQuantity(text, { quantity, unit: 'collection', rate: '-1175.00' }, RULE));
  }
  return {
    id,
    service: 'waste',
    label: 'Aseo',
    provider: { name: 'Aseo Verde del Valle S.A. E.S.P.', phone: '+57 602 555 0142' },
    ...common,
    reads: [],
    lines,
  };
}

function lightingSection(id: string, common: Common, tariff: Tariff): SectionDraft {
  const tax = found(tariff.components, 0);
  return {
    id,
    service: 'street_lighting',
    label: 'Alumbrado público',
    provider: { name: 'Municipio de Tuluá' },
    ...common,
    reads: [],
    lines: [
      byQuantity(
        lineOf(`${id}-impuesto`, 'tax', tax),
        { quantity: '1', unit: 'month', rate: tax.rate, ...referenceTo(tariff) },
        RULE,
      ),
    ],
  };
}

function found(components: readonly TariffComponent[], index: number): TariffComponent {
  const component = components[index];
  if (component === undefined) throw new RangeError(`The tariff has no component ${index}`);
  return component;
}
