import type { Usage } from '../../contract/usage.js';
import { civilDateOf, daysBetween } from '../../domain/calendar.js';
import {
  levelFor,
  levelsFor,
  type UsageLevel,
  type UsageWindow,
  windowAt,
} from '../../domain/usage/window.js';

const LEVELS: Readonly<Record<string, UsageLevel>> = { P1M: 'year', P1D: 'month', PT1H: 'day' };
const isCivil = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

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
  if (isCivil(from) && isCivil(to) && from < to) {
    return { level: told(asked ?? levelFor(daysBetween(from, to))), from, to };
  }
  return windowAt(told(asked ?? 'month'), isCivil(from) ? from : newestDay(days));
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
