import type { Channel } from '../contract/config.js';
import { addDays, civilDateOf, instantAt, isoWeekday } from './calendar.js';

/** Whether a channel answers now, and until or from when. Instants are milliseconds since 1970 UTC. */
export type ChannelStatus =
  /** Open; `closesAt` is absent where it does not close within a week. */
  | { readonly open: true; readonly closesAt?: number }
  /** Closed; `opensAt` is absent where it does not open within a week. */
  | { readonly open: false; readonly opensAt?: number };

const MINUTES_OF_DAY = 1440;
/** Looked at: yesterday (for hours over midnight), today, and past a week (for hours that the clock skips once). */
const DAYS_AHEAD = 8;

function minutesOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** The openings around an instant, in order of their start. Hours that close at or before they open run over midnight. */
function openings(channel: Channel, nowMs: number): { start: number; end: number }[] {
  const { hours, zone } = channel;
  const today = civilDateOf(nowMs, zone);
  const found: { start: number; end: number }[] = [];
  for (let day = -1; day <= DAYS_AHEAD; day += 1) {
    const date = addDays(today, day);
    const weekday = isoWeekday(date);
    for (const { days, opens, closes } of hours) {
      if (!days.includes(weekday)) continue;
      const from = minutesOf(opens);
      const to = minutesOf(closes);
      const overnight = to <= from;
      const end = to === MINUTES_OF_DAY || overnight ? addDays(date, 1) : date;
      found.push({
        start: instantAt(date, from, zone),
        end: instantAt(end, to === MINUTES_OF_DAY ? 0 : to, zone),
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * Whether a channel is open at an instant, by its hours in its own zone, and when that changes next. Openings that
 * touch or overlap are one. No hours at all means always open.
 *
 * @throws RangeError for an instant outside the range of dates.
 */
export function channelStatus(channel: Channel, nowMs: number): ChannelStatus {
  if (channel.hours.length === 0) return { open: true };
  const all = openings(channel, nowMs);
  let closesAt: number | undefined;
  for (const { start, end } of all) {
    if (start <= (closesAt ?? nowMs) && end > (closesAt ?? nowMs)) closesAt = end;
  }
  if (closesAt === undefined) {
    const next = all.find(({ start, end }) => start > nowMs && end > start);
    return { open: false, ...(next && { opensAt: next.start }) };
  }
  const week = instantAt(addDays(civilDateOf(nowMs, channel.zone), 7), 0, channel.zone);
  return { open: true, ...(closesAt < week && { closesAt }) };
}
