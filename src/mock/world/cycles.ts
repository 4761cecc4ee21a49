import { addDays, civilDateOf } from '../../domain/calendar.js';
import type { BillingCycle } from './plan.js';
import { monthStart } from './time.js';

/** The hour of the day from which the day's bills are out. */
const BILLS_ARE_OUT = 6;

/** A utility that reads a meter once a month and bills from read to read. Each count is in days after the read. */
export interface ReadCalendar {
  readonly zone: string;
  /** The day of the read in a month, which is given as its first day. */
  readonly readDay: (month: string) => string;
  readonly issuedAfter: number;
  readonly dueAfter: number;
  /** Left out, a bill names no day of cut-off. */
  readonly cutoffAfter?: number;
}

const billedUntil = (atMs: number, zone: string, issuedAfter: number): string =>
  addDays(civilDateOf(atMs - BILLS_ARE_OUT * 3_600_000, zone), -issuedAfter);

/** The month, as its first day, in which the meter was read for the bill that is the newest at an instant. */
function newestRead({ zone, readDay, issuedAfter }: ReadCalendar, atMs: number): string {
  const day = billedUntil(atMs, zone, issuedAfter);
  const month = monthStart(day);
  return readDay(month) <= day ? month : monthStart(month, -1);
}

/** From one read to the next, in the month of its last read. */
export function readToRead(
  { readDay, issuedAfter, dueAfter, cutoffAfter }: ReadCalendar,
  month: string,
): BillingCycle {
  const to = readDay(month);
  return {
    from: readDay(monthStart(month, -1)),
    to,
    issuedOn: addDays(to, issuedAfter),
    dueOn: addDays(to, dueAfter),
    cutoffOn: cutoffAfter === undefined ? null : addDays(to, cutoffAfter),
  };
}

/** Billing rounds by index. */
export type Rounds = (index: number) => BillingCycle;

/**
 * The rounds of which that with the index `newest` has the bill that is the newest at an instant. A story may begin
 * later than that bill is out: so many days after its read.
 */
export function monthlyRounds(
  calendar: ReadCalendar,
  atMs: number,
  newest: number,
  issuedAfter = calendar.issuedAfter,
): Rounds {
  const month = newestRead({ ...calendar, issuedAfter }, atMs);
  return (index) => readToRead(calendar, monthStart(month, index - newest));
}

/**
 * The two months, an odd one and the next, whose bill is the newest at an instant, as their first day. Their bill goes
 * out `issuedAfter` days after the first of the month that follows them.
 */
export function newestPair(atMs: number, zone: string, issuedAfter: number): string {
  const month = monthStart(billedUntil(atMs, zone, issuedAfter));
  return monthStart(month, Number(month.slice(5, 7)) % 2 === 1 ? -2 : -3);
}
