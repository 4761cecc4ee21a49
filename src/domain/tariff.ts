import type { Bill, BillLine } from '../contract/bills.js';
import type { Tariff, TariffComponent } from '../contract/tariff.js';

/** The versions of tariffs that came with a bill for a service or, where a line names one, that tariff. */
export function tariffsOf(bill: Bill, of: { tariffId?: string | undefined; service?: string }): Tariff[] {
  return (bill.tariffs ?? []).filter(
    ({ id, service }) =>
      (of.tariffId === undefined || id === of.tariffId) &&
      (of.service === undefined || service === of.service),
  );
}

/**
 * The price that a bill's tariff has for a line of another bill: same tariff, kind, block and time of use, per unit.
 * Undefined where the tariff did not come with the bill, has no such price, or has several (it changed meanwhile).
 */
export function tariffPrice(bill: Bill, line: BillLine): TariffComponent | undefined {
  if (line.tariffId === undefined) return undefined;
  const found = tariffsOf(bill, { tariffId: line.tariffId }).flatMap(({ components }) =>
    components.filter(
      ({ kind, tier, touLabel, per }) =>
        per === 'unit' &&
        kind === line.kind &&
        tier?.index === line.tier?.index &&
        touLabel === line.touLabel,
    ),
  );
  const [first] = found;
  return found.every(({ rate }) => rate === first?.rate) ? first : undefined;
}
