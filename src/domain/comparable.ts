import type { Bill } from '../contract/bills.js';
import { addDays, civilDateOf } from './calendar.js';

type Dated = Pick<Bill, 'id' | 'kind' | 'replaces' | 'replacedBy' | 'period' | 'accountId' | 'zone'>;

const time = (instant: string): number => Date.parse(instant);

/**
 * Whether a bill can stand beside another as what came before: it began earlier, it still counts, and it bills a
 * period of its own. A bill that was replaced is none, nor one that only cancels or gives back.
 */
export function isEarlier(bill: Dated, other: Dated): boolean {
  return (
    other.id !== bill.id &&
    other.id !== bill.replaces &&
    other.id !== bill.replacedBy &&
    other.replaces !== bill.id &&
    other.replacedBy === null &&
    other.accountId === bill.accountId &&
    other.kind !== 'cancellation' &&
    other.kind !== 'credit_note' &&
    time(other.period.start) < time(bill.period.start)
  );
}

/** The bill before: of those that came earlier the one that began last. Undefined where there is none among them. */
export function previousBill<B extends Dated>(bill: Dated, bills: readonly B[]): B | undefined {
  return bills
    .filter((other) => isEarlier(bill, other))
    .reduce<B | undefined>(
      (last, other) => (last && time(last.period.start) >= time(other.period.start) ? last : other),
      undefined,
    );
}

/** The day a year before the middle of a bill's period. */
function yearBefore({ period, zone }: Dated): string {
  const middle = civilDateOf((time(period.start) + time(period.end)) / 2, zone);
  const day = `${String(Number(middle.slice(0, 4)) - 1).padStart(4, '0')}${middle.slice(4)}`;
  // A year before 29 February is the day after 28.
  return day.endsWith('-02-29') ? addDays(day.replace(/29$/, '28'), 1) : day;
}

/** The bill of a year ago: the earlier one whose period holds the day a year before the middle of this bill's. */
export function lastYearsBill<B extends Dated>(bill: Dated, bills: readonly B[]): B | undefined {
  const day = yearBefore(bill);
  return bills.find(
    (other) =>
      isEarlier(bill, other) &&
      civilDateOf(time(other.period.start), bill.zone) <= day &&
      day < civilDateOf(time(other.period.end), bill.zone),
  );
}

/** Whether bills, newest first, reach so far back that a bill of a year ago would be among them. */
export function reachesLastYear(bill: Dated, bills: readonly Dated[]): boolean {
  const day = yearBefore(bill);
  return bills.some((other) => civilDateOf(time(other.period.start), bill.zone) <= day);
}
