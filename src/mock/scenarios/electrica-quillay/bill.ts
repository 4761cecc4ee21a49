import type { BillLine, BillRounding, Tariff } from '../../../contract/index.js';
import type { BillContext, BillDraft } from '../../world/plan.js';
import { byQuantity, type PriceRule } from '../../world/pricing.js';
import { partsUnder, quantityOf, sharedByDays, type TariffPart, wholeRound } from '../../world/parts.js';
import { lineOf, priceOf, referenceTo } from '../../world/tariffs.js';
import { CURRENCY, ZONE } from './place.js';
import { ENERGY_TARIFF } from './tariffs.js';

/** Each line is rounded to the peso. */
const ROUNDING: BillRounding = { mode: 'half_up', incrementMinor: 1, level: 'line' };
const RULE: PriceRule = { currency: CURRENCY, rounding: ROUNDING };

/** A bill as Eléctrica Quillay writes it. Prices that change in mid-period are charged for the days they applied. */
export function quillayBill(
  context: BillContext,
  home: { accountNumber: string; servicePointId: string },
): BillDraft {
  const { cycle, billId } = context;
  const parts = partsUnder(ENERGY_TARIFF, context, ZONE);
  const id = `${billId}-electricidad`;
  const reads = context.metered(home.servicePointId);
  const quantity = quantityOf(reads).toFixed();
  const opening = context.tariff(ENERGY_TARIFF, cycle.from);
  return {
    id: billId,
    number: `${cycle.issuedOn.slice(2, 7).replace('-', '')}${home.accountNumber.replaceAll('-', '')}`,
    sections: [
      {
        id,
        service: 'electricity',
        label: 'Electricidad',
        provider: { name: 'Eléctrica Quillay S.A.', phone: '+56 71 255 0170' },
        servicePointId: home.servicePointId,
        ...wholeRound(cycle, ZONE),
        quantity,
        unit: 'kWh',
        reads,
        lines: [
          monthly(id, 'administracion', opening),
          ...energy(id, quantity, parts),
          byQuantity(
            lineOf(`${id}-transporte`, 'charge', priceOf(opening, 'transporte')),
            { quantity, unit: 'kWh', rate: priceOf(opening, 'transporte').rate, ...referenceTo(opening) },
            RULE,
          ),
          monthly(id, 'arriendo', opening),
        ],
      },
    ],
    tariffs: parts.map(({ tariff }) => tariff),
    rounding: ROUNDING,
    labels: { previousBalance: 'Saldo anterior', payments: 'Pagos recibidos' },
    hasDocument: true,
  };
}

/** Energy by the days of each part. */
function energy(id: string, quantity: string, parts: readonly TariffPart[]): BillLine[] {
  return sharedByDays(quantity, parts).map(({ tariff, period, quantity: own }, index) => {
    const price = priceOf(tariff, 'electricidad');
    const detail = { quantity: own, unit: 'kWh', rate: price.rate, usageBasis: 'measured' };
    const text = lineOf(`${id}-energia-${index + 1}`, 'charge', price);
    return byQuantity(text, { ...detail, period, ...referenceTo(tariff) }, RULE);
  });
}

function monthly(id: string, component: string, tariff: Tariff): BillLine {
  const price = priceOf(tariff, component);
  const detail = { quantity: '1', unit: 'month', rate: price.rate, ...referenceTo(tariff) };
  return byQuantity(lineOf(`${id}-${component}`, 'charge', price), detail, RULE);
}
