import type { Account, Bill, PremiseService, Read, ServicePoint } from '../../../contract/index.js';
import { civilDateOf, daysIn } from '../../../domain/calendar.js';

/** A service point of an account, with what the utility knows of it. */
export interface OwnPoint {
  readonly account: Account;
  readonly point: ServicePoint;
  /** What belongs to no service point counts with the first. */
  readonly isFirst: boolean;
  readonly reads: readonly Read[];
  readonly tariffs: PremiseService['tariffs'];
}

/** A service where a customer lives. Its figures are told where `bill`, their newest, is given: to nobody else. */
export function ownService(
  { account, point, isFirst, reads, tariffs }: OwnPoint,
  bill: Bill | undefined,
): PremiseService {
  const days = bill ? Math.max(1, daysIn(bill.period, account.zone)) : 1;
  const figures = bill && dailyOf(bill, point.id, isFirst, days);
  const registers = reads.map(({ register, unit, value, readOn }) => ({
    register,
    unit,
    digits: value.split('.')[0]?.length ?? 5,
    lastValue: bill ? value : null,
    lastReadOn: bill ? readOn : null,
    usualPerDay: bill ? usualPerDay(bill, point.id, register, days) : null,
  }));
  return {
    servicePointId: point.id,
    service: point.service,
    supply: account.status === 'suspended' ? 'off' : 'on',
    tariffs,
    meter:
      registers.length === 0
        ? null
        : { id: point.meterId ?? reads[0]?.meterId ?? point.id, access: 'outside', registers },
    deposit: null,
    fees: [],
    visit: null,
    dailyFixedMinor: figures?.fixedMinor ?? 0,
    usualDailyMinor: figures?.usualMinor ?? null,
    billedUntil: bill ? civilDateOf(Date.parse(bill.period.end), account.zone) : null,
  };
}

/** What a day cost on a bill. */
function dailyOf(
  { sections = [] }: Bill,
  pointId: string,
  isFirst: boolean,
  days: number,
): { usualMinor: number; fixedMinor: number } {
  const own = sections.filter(
    ({ servicePointId }) => servicePointId === pointId || (isFirst && servicePointId === undefined),
  );
  const sum = own.reduce((total, { subtotalMinor }) => total + subtotalMinor, 0);
  const fixed = own
    .flatMap(({ lines }) => lines)
    .filter(({ kind, role }) => kind === 'fixed' && role === 'charge')
    .reduce((total, { amountMinor }) => total + amountMinor, 0);
  const aDay = (minor: number): number => Math.max(0, Math.round(minor / days));
  return { usualMinor: aDay(sum), fixedMinor: aDay(fixed) };
}

/** What a register counted on a day of a bill. */
function usualPerDay(
  { sections = [] }: Bill,
  pointId: string,
  register: string,
  days: number,
): string | null {
  const read = sections
    .filter(({ servicePointId }) => servicePointId === pointId)
    .flatMap(({ reads }) => reads)
    .find((one) => one.register === register);
  return read ? Math.max(0, Number(read.quantity) / Number(read.multiplier) / days).toFixed(1) : null;
}
