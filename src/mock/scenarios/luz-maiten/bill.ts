import Big from 'big.js';

import type { BillLine, BillRead, BillRounding, Tariff } from '../../../contract/index.js';
import { addDays } from '../../../domain/calendar.js';
import { quantityOf, wholeRound } from '../../world/parts.js';
import type { BillContext, BillDraft, SectionDraft } from '../../world/plan.js';
import { pricer } from '../../world/pricer.js';
import { byAmount, type PriceRule } from '../../world/pricing.js';
import {
  component,
  halfYearOf,
  levelsAround,
  type TariffHistory,
  tariffVersions,
} from '../../world/tariffs.js';

export const ZONE = 'America/Santiago';
export const CURRENCY = 'CLP';
export const ENERGY_TARIFF = 'tar_maiten_bt1';

/** Each charge is a whole peso. */
const ROUNDING: BillRounding = { mode: 'half_up', incrementMinor: 1, level: 'line' };
const RULE: PriceRule = { currency: CURRENCY, rounding: ROUNDING };
const PROVIDER = { name: 'Luz Maitén S.A.', phone: '+56 73 255 5130' };

/** The price level of each half year; the story's is the last but one. Prices have the IVA inside. */
const LEVELS = ['0.8320', '0.8710', '0.9180', '0.9540', '0.9810', '1.0000', '1.0240'];

/** Every version of the tariff: prices change in January and July. */
export function tariffsAround(storyMonth: string): Tariff[] {
  const history: TariffHistory<Big> = {
    zone: ZONE,
    currency: CURRENCY,
    source: 'Luz Maitén, tarifas ficticias',
    versions: levelsAround(halfYearOf(storyMonth), 6, LEVELS),
  };
  return tariffVersions(history, (level) => {
    const at = (rate: string): string => new Big(rate).times(level).toFixed(3);
    const perKwh = { unit: 'kWh' };
    return {
      id: ENERGY_TARIFF,
      name: 'BT1 residencial',
      service: 'electricity',
      components: [
        component('administracion', 'fixed', 'Administración del servicio', at('1124.000'), 'month', {
          unit: 'month',
        }),
        component('energia', 'usage_flat', 'Electricidad consumida', at('168.412'), 'unit', perKwh),
        component('transporte', 'transmission', 'Transporte de electricidad', at('14.873'), 'unit', perKwh),
        component('publico', 'rider', 'Cargo por servicio público', at('0.768'), 'unit', perKwh),
        component('arriendo', 'meter_rental', 'Arriendo de medidor', at('612.000'), 'month', {
          unit: 'month',
        }),
      ],
      rules: [],
    };
  });
}

export interface MaitenBill {
  readonly servicePointId: string;
  readonly accountNumber: string;
  /** By how many kilowatt-hours the read was noted wrongly, where it was. */
  readonly misreadKwh?: number;
}

/** How long after it went out a wrong bill is taken back, and how long its successor can be paid. Days. */
const CORRECTED_AFTER = 8;
const PAYABLE_FOR = 21;

/** The bills of a round: one, or where the read was noted wrongly the wrong one, its cancellation and the right one. */
export function maitenBills(context: BillContext, bill: MaitenBill): BillDraft[] {
  const reads = context.metered(bill.servicePointId);
  const right = draftOf(context, bill, reads);
  if (bill.misreadKwh === undefined) return [right];
  const misread = bill.misreadKwh;
  const wrong = draftOf(
    context,
    bill,
    reads.map((read) => misnoted(read, misread)),
  );
  const issuedOn = addDays(context.cycle.issuedOn, CORRECTED_AFTER);
  const dueOn = addDays(issuedOn, PAYABLE_FOR);
  const cancellation: BillDraft = {
    ...cancelled(context, bill, wrong),
    issuedOn,
    version: 2,
    replaces: wrong.id,
    dueOn: null,
    cutoffOn: null,
  };
  const rebill = draftOf(context, bill, reads, '3');
  return [
    wrong,
    cancellation,
    {
      ...rebill,
      issuedOn,
      kind: 'rebill',
      version: 3,
      replaces: cancellation.id,
      dueOn,
      cutoffOn: addDays(dueOn, 15),
    },
  ];
}

/** The read as it was noted: so much too high. Five digits start again after 99999. */
function misnoted(read: BillRead, kwh: number): BillRead {
  const value = new Big(read.to.value).plus(kwh).mod(100_000).toFixed();
  return { ...read, to: { ...read.to, value }, quantity: new Big(read.quantity).plus(kwh).toFixed() };
}

function draftOf(
  { cycle, billId, tariff: tariffOn }: BillContext,
  { servicePointId, accountNumber }: MaitenBill,
  reads: BillRead[],
  version = '',
): BillDraft {
  const draftId = version === '' ? billId : `${billId}_v${version}`;
  const id = `${draftId}-electricidad`;
  const tariff = tariffOn(ENERGY_TARIFF, cycle.from);
  const price = pricer(id, tariff, RULE);
  const quantity = quantityOf(reads).toFixed();
  const lines: BillLine[] = [
    price.quantity('administracion', '1'),
    price.quantity('energia', quantity, { usageBasis: 'measured' }),
    price.quantity('transporte', quantity, { usageBasis: 'measured' }),
    price.quantity('publico', quantity, { usageBasis: 'measured' }),
    price.quantity('arriendo', '1'),
  ];
  const total = lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const vat = new Big(total).times(19).div(119).round(0, Big.roundHalfUp).toNumber();
  const informing = byAmount(
    { id: `${id}-iva`, role: 'information', kind: 'tax_vat', label: 'IVA 19 % incluido en los precios' },
    vat,
  );
  return {
    id: draftId,
    number: `${cycle.issuedOn.slice(0, 7).replace('-', '')}${accountNumber.replaceAll(/\D/g, '').slice(-5)}${version}`,
    sections: [
      {
        ...sectionHead(id, cycle, servicePointId),
        quantity,
        unit: 'kWh',
        reads,
        lines: [...lines, informing],
      },
    ],
    tariffs: [tariff],
    rounding: ROUNDING,
    labels: { previousBalance: 'Saldo anterior', payments: 'Pagos recibidos' },
    hasDocument: true,
  };
}

/** Takes back all that a bill had charged. */
function cancelled(
  { cycle, billId }: BillContext,
  { servicePointId, accountNumber }: MaitenBill,
  wrong: BillDraft,
): BillDraft {
  const draftId = `${billId}_v2`;
  const id = `${draftId}-electricidad`;
  const charged = wrong.sections
    .flatMap(({ lines }) => lines)
    .filter(({ role }) => role !== 'information')
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const line = byAmount(
    { id: `${id}-anula`, role: 'credit', kind: 'rebill_reversal', label: `Anula la boleta ${wrong.number}` },
    -charged,
    { relatedBillId: wrong.id },
  );
  return {
    ...wrong,
    id: draftId,
    number: `NC${cycle.issuedOn.slice(0, 7).replace('-', '')}${accountNumber.replaceAll(/\D/g, '').slice(-5)}`,
    kind: 'cancellation',
    sections: [{ ...sectionHead(id, cycle, servicePointId), reads: [], lines: [line] }],
    tariffs: [],
  };
}

function sectionHead(
  id: string,
  cycle: BillContext['cycle'],
  servicePointId: string,
): Omit<SectionDraft, 'reads' | 'lines'> {
  return {
    id,
    service: 'electricity',
    label: 'Electricidad',
    provider: PROVIDER,
    servicePointId,
    ...wholeRound(cycle, ZONE),
  };
}
