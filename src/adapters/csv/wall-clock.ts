import { addDays, dayLengthMinutes, offsetMs, startOfDay } from '../../domain/calendar.js';
import { DAY, MINUTE } from '../instants.js';

/** How a file writes days: day first, month first, or year first. */
export type DateOrder = 'DMY' | 'MDY' | 'YMD';

/** A time on the wall, in milliseconds since 1970 as if it were UTC. */
export type Wall = number;

/** A time with its offset or on the wall; undefined for text that is neither. */
export type ReadTime = { readonly instant: number } | { readonly wall: Wall } | undefined;

const WITH_OFFSET = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:Z|[+-]\d\d:?\d\d)$/i;
const DATE_TIME =
  /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?:[T ,]+(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*([AP]\.?M\.?)?)?$/i;

/** Hours of twelve as hours of 24; undefined where there is no such hour. */
function hourOf(text: string, half: string | undefined): number | undefined {
  const hour = Number(text);
  if (half === undefined) return hour <= 24 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

/** Midnight on the wall; undefined for a day that is in no calendar, such as 31 June, which engines read as 1 July. */
function midnightOf(year = '', month = '', day = ''): Wall | undefined {
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // Years below 100 would be those of the twentieth century.
  const isThere =
    Number(year) >= 1000 && new Date(midnight).getUTCMonth() === Number(month) - 1 && Number(day) > 0;
  return isThere ? midnight : undefined;
}

/** Reads a date with its time, or a date alone as its midnight. `24:00` is the midnight after. */
export function timeOf(text: string, order: DateOrder): ReadTime {
  if (WITH_OFFSET.test(text)) {
    const iso = text
      .replace(' ', 'T')
      .replace(/\s+/g, '')
      .replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
    const instant = Date.parse(iso);
    const [year, month, day] = iso.slice(0, 10).split('-');
    return Number.isNaN(instant) || midnightOf(year, month, day) === undefined ? undefined : { instant };
  }
  const [, a = '', b = '', c = '', hourText = '0', minute = '0', second = '0', half] =
    DATE_TIME.exec(text) ?? [];
  const isYearFirst = a.length === 4;
  if (a === '' || isYearFirst === (c.length === 4) || (isYearFirst && order !== 'YMD')) return undefined;
  const [year, month, day] = isYearFirst ? [a, b, c] : order === 'MDY' ? [c, a, b] : [c, b, a];
  if (!isYearFirst && order === 'YMD') return undefined;
  const midnight = midnightOf(year, month, day);
  const hour = hourOf(hourText, half);
  if (midnight === undefined || hour === undefined || Number(minute) > 59 || Number(second) > 59)
    return undefined;
  const time = hour * 60 * MINUTE + Number(minute) * MINUTE + Number(second) * 1000;
  return time > DAY ? undefined : { wall: midnight + time };
}

/** The clock on the wall of a zone. Days on which it does not change are reckoned once. */
export class WallClock {
  readonly #zone: string;
  readonly #plain = new Map<number, number | undefined>();

  constructor(zone: string) {
    this.#zone = zone;
  }

  /** The instants at which the clock shows a time, in their order: one, two where it goes back, none where it skips. */
  instants(wall: Wall): number[] {
    const midnight = Math.floor(wall / DAY) * DAY;
    if (!this.#plain.has(midnight)) this.#plain.set(midnight, this.#plainStart(midnight));
    const start = this.#plain.get(midnight);
    if (start !== undefined) return [start + wall - midnight];
    const offsets = new Set([offsetMs(wall - DAY, this.#zone), offsetMs(wall + DAY, this.#zone)]);
    return [...offsets]
      .map((offset) => wall - offset)
      .filter((ms) => ms + offsetMs(ms, this.#zone) === wall)
      .sort((a, b) => a - b);
  }

  /** When a day begins whose clock shows each time once; undefined for any other. */
  #plainStart(midnight: number): number | undefined {
    const date = new Date(midnight).toISOString().slice(0, 10);
    const start = startOfDay(date, this.#zone);
    const isPlain =
      dayLengthMinutes(date, this.#zone) === 1440 &&
      start + offsetMs(start, this.#zone) === midnight &&
      startOfDay(addDays(date, 1), this.#zone) === start + DAY;
    return isPlain ? start : undefined;
  }
}
