import { addDays, civilDateOf, daysBetween, offsetMs, startOfDay } from '../domain/calendar.js';
import { shiftBucket } from '../domain/usage/civil-edges.js';

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

const two = (value: number): string => String(value).padStart(2, '0');

/** An instant as the contract writes it, in the time of a zone: `2026-10-18T00:00:00-05:00`. */
export function instantText(ms: number, zone: string): string {
  const offset = offsetMs(ms, zone);
  const minutes = Math.abs(Math.trunc(offset / MINUTE));
  const sign = offset < 0 ? '-' : '+';
  // Offsets of seconds, from before standard time, cannot be written: the instant is kept, in whole minutes of offset.
  const local = new Date(ms + (offset < 0 ? -minutes : minutes) * MINUTE).toISOString();
  return `${local.replace(/\.000Z$|Z$/, '')}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Places in time that stand in a row. */
export interface Grid {
  /** The length of a place, as an ISO 8601 duration. */
  readonly interval: string;
  /** The number of the place that begins at an instant; undefined where none does. */
  slot(ms: number): number | undefined;
  /** When a place begins. */
  at(slot: number): number;
}

/** A duration of elapsed time: `PT15M`, `PT1H`, `PT24H`. */
export function elapsedText(ms: number): string {
  if (ms % HOUR === 0) return `PT${String(ms / HOUR)}H`;
  return ms % MINUTE === 0 ? `PT${String(ms / MINUTE)}M` : `PT${String(ms / 1000)}S`;
}

/** Places of the same elapsed time, from an instant. */
export function elapsedGrid(origin: number, length: number): Grid {
  return {
    interval: elapsedText(length),
    slot: (ms) => ((ms - origin) % length === 0 ? (ms - origin) / length : undefined),
    at: (slot) => origin + slot * length,
  };
}

/** The civil day that begins at an instant; undefined where none does. */
export function dayAt(ms: number, zone: string): string | undefined {
  const date = civilDateOf(ms, zone);
  return startOfDay(date, zone) === ms ? date : undefined;
}

/** The civil days of a zone, from the one that begins at an instant. */
export function dayGrid(origin: number, zone: string): Grid {
  const first = civilDateOf(origin, zone);
  return {
    interval: 'P1D',
    slot(ms) {
      const date = dayAt(ms, zone);
      return date === undefined ? undefined : daysBetween(first, date);
    },
    at: (slot) => startOfDay(addDays(first, slot), zone),
  };
}

const monthNumber = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** The civil months of a zone, from the one that begins at an instant. */
export function monthGrid(origin: number, zone: string): Grid {
  const first = civilDateOf(origin, zone);
  return {
    interval: 'P1M',
    slot(ms) {
      const date = dayAt(ms, zone);
      return date?.endsWith('-01') ? monthNumber(date) - monthNumber(first) : undefined;
    },
    at: (slot) => startOfDay(shiftBucket(first, 'month', slot), zone),
  };
}
