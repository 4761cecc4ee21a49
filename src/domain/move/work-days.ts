import type { LocalizedText, Open } from '../../contract/shared.js';
import type { NOTICE_TASKS, WorkCalendar } from '../../contract/work-days.js';
import { addDays, civilDateOf, daysBetween, instantAt, isoWeekday, startOfDay } from '../calendar.js';

export type NoticeTask = Open<(typeof NOTICE_TASKS)[number]>;

/** Why a day cannot be had. A holiday has its name. */
export type DateProblem =
  | { readonly kind: 'holiday'; readonly name: LocalizedText }
  | { readonly kind: 'rest_day' }
  | { readonly kind: 'too_soon'; readonly earliest: string }
  | { readonly kind: 'too_late'; readonly latest: string };

/** Whether the utility works on a day. What lies outside the calendar is told by its weekday alone. */
export function isWorkDay({ weekdays, closed }: WorkCalendar, date: string): boolean {
  return weekdays.includes(isoWeekday(date)) && !closed.some(({ on }) => on === date);
}

/** The longest run of days without work that is looked through: a calendar without work days has no answer. */
const LONGEST_REST = 60;

/**
 * The day that is so many work days after another, or before it where `count` is negative; the day itself for 0.
 *
 * @throws RangeError for a calendar on which nobody works for two months.
 */
export function shiftWorkDays(calendar: WorkCalendar, date: string, count: number): string {
  let day = date;
  let rest = 0;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, Math.sign(count));
    rest = isWorkDay(calendar, day) ? 0 : rest + 1;
    if (rest === 0) left -= 1;
    if (rest > LONGEST_REST) throw new RangeError(`No work day around ${date}`);
  }
  return day;
}

/** The work day on which a wish of this moment counts as asked. */
export function askedOn(calendar: WorkCalendar, nowMs: number): string {
  const today = civilDateOf(nowMs, calendar.zone);
  const [hours = 0, minutes = 0] = calendar.cutOff.split(':').map(Number);
  const isInTime = nowMs < instantAt(today, hours * 60 + minutes, calendar.zone);
  return isInTime && isWorkDay(calendar, today) ? today : shiftWorkDays(calendar, today, 1);
}

/** The first and the last day on which a task can be had. */
export function noticeWindow(
  calendar: WorkCalendar,
  task: NoticeTask,
  nowMs: number,
): { readonly earliest: string; readonly latest: string } {
  const notice = calendar.notice.find((one) => one.task === task);
  const today = civilDateOf(nowMs, calendar.zone);
  const last = addDays(today, notice?.atMostDays ?? daysBetween(today, calendar.to));
  return {
    earliest: shiftWorkDays(calendar, askedOn(calendar, nowMs), (notice?.workDays ?? 0) + 1),
    latest: last < calendar.to ? last : calendar.to,
  };
}

/** Why a task cannot be had on a day; undefined where it can. */
export function dateProblem(
  calendar: WorkCalendar,
  task: NoticeTask,
  date: string,
  nowMs: number,
): DateProblem | undefined {
  const { earliest, latest } = noticeWindow(calendar, task, nowMs);
  if (date < earliest) return { kind: 'too_soon', earliest };
  if (date > latest) return { kind: 'too_late', latest };
  const holiday = calendar.closed.find(({ on }) => on === date);
  if (holiday) return { kind: 'holiday', name: holiday.name };
  return isWorkDay(calendar, date) ? undefined : { kind: 'rest_day' };
}

/** The days nearest to a wish on which a task can be had, in the order of the calendar; the day itself where it can. */
export function nearestDates(
  calendar: WorkCalendar,
  task: NoticeTask,
  date: string,
  nowMs: number,
  count = 3,
): string[] {
  const { earliest, latest } = noticeWindow(calendar, task, nowMs);
  const found: string[] = [];
  const span = Math.max(Math.abs(daysBetween(date, earliest)), Math.abs(daysBetween(date, latest)));
  for (let away = 0; away <= span && found.length < count; away += 1) {
    for (const day of away === 0 ? [date] : [addDays(date, -away), addDays(date, away)]) {
      const fits = day >= earliest && day <= latest && isWorkDay(calendar, day);
      if (fits && found.length < count) found.push(day);
    }
  }
  return found.sort();
}

/** The instant from which nothing about a day can be changed any more. */
export function frozenFrom(calendar: WorkCalendar, date: string): number {
  return startOfDay(shiftWorkDays(calendar, date, -calendar.freezeWorkDays), calendar.zone);
}
