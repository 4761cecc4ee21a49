import type { Usage } from '../../contract/usage.js';
import { civilDateOf, daysBetween, isCivilDate } from '../../domain/calendar.js';
import { needsReadings } from '../../domain/usage/plain-view.js';
import {
  levelFor,
  levelsFor,
  type UsageLevel,
  type UsageWindow,
  windowAt,
} from '../../domain/usage/window.js';

const LEVELS: Readonly<Record<string, UsageLevel>> = { P1M: 'year', P1D: 'month', PT1H: 'day' };
/** Readings of more days than this are more bars than anybody can look at. */
const MOST_DAYS_OF_READINGS = 31;

/** The window that a page asks for, else the month of the newest reading. */
export function firstWindow(
  days: Usage,
  {
    resolution,
    from,
    to,
  }: { readonly resolution: string | null; readonly from: string | null; readonly to: string | null },
): UsageWindow {
  const asked =
    resolution === null ? undefined : (LEVELS[resolution] ?? (isShort(resolution) ? 'reading' : undefined));
  const levels = levelsOf(days);
  const told = (level: UsageLevel): UsageLevel =>
    levels.includes(level) ? level : (levels.at(-1) ?? 'year');
  if (isCivilDate(from) && isCivilDate(to) && from < to) {
    const days = daysBetween(from, to);
    const level = told(asked ?? levelFor(days));
    const isMuch = needsReadings({ level }) && days > MOST_DAYS_OF_READINGS;
    return { level: isMuch ? told(levelFor(days)) : level, from, to };
  }
  return windowAt(told(asked ?? 'month'), isCivilDate(from) ? from : newestDay(days));
}

/** Whether a duration is shorter than an hour, or at least one of elapsed time. */
const isShort = (resolution: string): boolean => /^PT\d+[MS]$/.test(resolution);

/** The civil day of the newest reading. */
export function newestDay({ series, zone }: Usage): string {
  const ends = series.map(({ availableRange }) => Date.parse(availableRange.end));
  return ends.length === 0 ? '1970-01-01' : civilDateOf(Math.max(...ends) - 1, zone);
}

/** How closely the usage can be looked at. */
export function levelsOf({ capabilities }: Usage): readonly UsageLevel[] {
  return levelsFor(capabilities.resolutions.at(-1)?.interval ?? 'P1D');
}
