import { addDays, civilDateOf, daysBetween } from '../calendar.js';
import { shiftBucket } from './civil-edges.js';
import { USAGE_LEVELS, type UsageLevel, type UsageWindow, windowAt } from './window.js';

/** The window after (`by` 1) or before (−1) of the same length: a year's twelve months, a month, so many days. */
export function shiftWindow({ level, from, to }: UsageWindow, by: number): UsageWindow {
  const shift = (civil: string): string => {
    if (level === 'year') return shiftBucket(civil, 'month', by * 12);
    if (level === 'month' && from.endsWith('-01') && to.endsWith('-01'))
      return shiftBucket(civil, 'month', by);
    return addDays(civil, daysBetween(from, to) * by);
  };
  return { level, from: shift(from), to: shift(to) };
}

const step = (level: UsageLevel, by: number): UsageLevel | undefined =>
  USAGE_LEVELS[USAGE_LEVELS.indexOf(level) + by];

/** A closer look at what begins at an instant; undefined where there is none closer. */
export function zoomIn({ level }: UsageWindow, startMs: number, zone: string): UsageWindow | undefined {
  const closer = step(level, 1);
  return closer && windowAt(closer, civilDateOf(startMs, zone));
}

/** A wider look that holds the window; undefined where there is none wider. */
export function zoomOut({ level, from, to }: UsageWindow): UsageWindow | undefined {
  const wider = step(level, -1);
  return wider && windowAt(wider, level === 'year' ? from : addDays(to, -1));
}
