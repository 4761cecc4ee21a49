import { civilDateOf, isoWeekday, offsetMs, startOfDay } from '../../domain/calendar.js';
import { bucketStart, shiftBucket } from '../../domain/usage/civil-edges.js';
import { DAY, HOUR, MINUTE } from '../instants.js';

/** The rules of local time as ESPI states them: offsets in milliseconds, rules of the clock's changes as codes of 32 bits. */
export interface LocalRules {
  readonly standard: number;
  /** What summer time adds; 0 where there is none. */
  readonly summer: number;
  readonly start: number;
  readonly end: number;
}

const NO_RULE = 0xffffffff;

/**
 * The wall time at which a rule falls in a year, as if it were UTC. Bits 28-31 month, 25-27 which weekday (0 the day,
 * 1 the weekday on or after it, 2-6 the first to the fifth, 7 the last), 20-24 day, 17-19 weekday, 12-16 hour, 0-11 second.
 */
function momentOf(rule: number, year: number): number | undefined {
  const [month, which, day, weekday] = [
    (rule >>> 28) & 15,
    (rule >>> 25) & 7,
    (rule >>> 20) & 31,
    (rule >>> 17) & 7,
  ];
  if (month < 1 || month > 12) return undefined;
  const time = ((rule >>> 12) & 31) * HOUR + (rule & 4095) * 1000;
  const first = (from: number): number => {
    const at = Date.UTC(year, month - 1, from);
    return at + ((weekday - new Date(at).getUTCDay() + 7) % 7) * DAY;
  };
  if (which === 0 || weekday === 0) return Date.UTC(year, month - 1, day || 1) + time;
  if (which === 1) return first(day || 1) + time;
  if (which < 7) return first(1) + (which - 2) * 7 * DAY + time;
  const inNext = first(1) + 35 * DAY;
  const end = Date.UTC(year, month, 1);
  let last = inNext;
  while (last >= end) last -= 7 * DAY;
  return last + time;
}

/** How far the clock of some rules is ahead of UTC at an instant, in milliseconds. */
export function ruleOffset({ standard, summer, start, end }: LocalRules, ms: number): number {
  if (summer === 0) return standard;
  const year = new Date(ms + standard).getUTCFullYear();
  const [from, to] = [momentOf(start, year), momentOf(end, year)];
  if (from === undefined || to === undefined) return standard;
  const begins = from - standard;
  const ends = to - standard - summer;
  const isSummer = begins < ends ? ms >= begins && ms < ends : ms >= begins || ms < ends;
  return isSummer ? standard + summer : standard;
}

/** Instants at which two clocks are compared: each month's, and the hours about each change, between two instants. */
function samples(rules: LocalRules, from: number, to: number): number[] {
  const found = [from, to];
  const years = Math.min(50, new Date(to).getUTCFullYear() - new Date(from).getUTCFullYear() + 1);
  for (let index = 0; index < years; index += 1) {
    const year = new Date(from).getUTCFullYear() + index;
    for (let month = 0; month < 12; month += 1) found.push(Date.UTC(year, month, 15));
    for (const rule of rules.summer === 0 ? [] : [rules.start, rules.end]) {
      const at = (momentOf(rule, year) ?? from) - rules.standard;
      found.push(at - 2 * HOUR, at, at + 2 * HOUR);
    }
  }
  return found.filter((ms) => ms >= from && ms <= to);
}

/** Whether a zone shows the same time as the rules between two instants. */
export function keepsSameTime(zone: string, rules: LocalRules, from: number, to: number): boolean {
  return samples(rules, from, to).every((ms) => offsetMs(ms, zone) === ruleOffset(rules, ms));
}

/** Zones to try, the one with most people first where several keep the same time. */
const ZONES =
  `America/New_York America/Chicago America/Denver America/Los_Angeles America/Phoenix America/Anchorage
Pacific/Honolulu America/Halifax America/St_Johns America/Regina America/Mexico_City America/Bogota America/Lima
America/Panama America/Guatemala America/Costa_Rica America/Caracas America/La_Paz America/Santo_Domingo
America/Santiago America/Asuncion America/Sao_Paulo America/Argentina/Buenos_Aires America/Montevideo America/Havana
America/Tijuana Europe/London Europe/Lisbon Europe/Madrid Europe/Athens Australia/Sydney Australia/Brisbane
Australia/Adelaide Australia/Darwin Australia/Perth Pacific/Auckland UTC`.split(/\s+/);

/** A zone that shows the same time as the rules between two instants; undefined where none is known. */
export function zoneOf(rules: LocalRules, from: number, to: number): string | undefined {
  const found = ZONES.find((zone) => keepsSameTime(zone, rules, from, to));
  if (found !== undefined || rules.summer !== 0) return found;
  const hours = rules.standard / HOUR;
  // Names of this kind count west of Greenwich as positive.
  if (!Number.isInteger(hours) || Math.abs(hours) > 12) return undefined;
  return `Etc/GMT${hours > 0 ? '-' : '+'}${String(Math.abs(hours))}`;
}

/** The code of the rule by which a clock changes at a wall time (as if it were UTC): the first to fourth, or the last weekday. */
function ruleAt(wall: number): number {
  const date = new Date(wall);
  const day = date.getUTCDate();
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  const which = day + 7 > length ? 7 : Math.ceil(day / 7) + 1;
  const weekday = isoWeekday(date.toISOString().slice(0, 10));
  const seconds = date.getUTCMinutes() * 60 + date.getUTCSeconds();
  return (
    (((date.getUTCMonth() + 1) << 28) |
      (which << 25) |
      (weekday << 17) |
      (date.getUTCHours() << 12) |
      seconds) >>>
    0
  );
}

/** The instant between two at which the offset changes, to the minute. */
function changeBetween(from: number, to: number, zone: string): number {
  const before = offsetMs(from, zone);
  let [low, high] = [from, to];
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
    if (offsetMs(middle, zone) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** The rules that a zone keeps in the civil year of an instant. Rules of ESPI cannot tell more than one summer a year. */
export function rulesOf(ms: number, zone: string): LocalRules {
  const january = bucketStart(civilDateOf(ms, zone), 'year');
  const months = Array.from({ length: 13 }, (_, index) =>
    startOfDay(shiftBucket(january, 'month', index), zone),
  );
  const offsets = months.map((month) => offsetMs(month, zone));
  const standard = Math.min(...offsets);
  const summer = Math.max(...offsets) - standard;
  let [start, end] = [NO_RULE, NO_RULE];
  for (let index = 0; index < 12; index += 1) {
    const [from = 0, to = 0] = [offsets[index], offsets[index + 1]];
    if (from === to) continue;
    const change = changeBetween(months[index] ?? 0, months[index + 1] ?? 0, zone);
    if (to > from) start = ruleAt(change + from);
    else end = ruleAt(change + from);
  }
  return start === NO_RULE || end === NO_RULE
    ? { standard: offsetMs(ms, zone), summer: 0, start: NO_RULE, end: NO_RULE }
    : { standard, summer, start, end };
}
