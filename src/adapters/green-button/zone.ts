import { DAY, instantText } from '../instants.js';
import type { Warnings } from '../warnings.js';
import type { Feed, Resource } from './feed.js';
import { keepsSameTime, type LocalRules, zoneOf } from './local-time.js';

/** The rules that a feed states; undefined where it states none that can be read. */
function statedRules({ fields }: Resource): LocalRules | undefined {
  const number = (name: string): number | undefined => {
    const text = fields.get(name);
    return text !== undefined && /^-?\d{1,6}$/.test(text) ? Number(text) * 1000 : undefined;
  };
  const rule = (name: string): number => Number.parseInt(fields.get(name) ?? 'ffffffff', 16);
  const standard = number('tzOffset');
  if (standard === undefined || Math.abs(standard) > 15 * 3_600_000) return undefined;
  const [start, end] = [rule('dstStartRule'), rule('dstEndRule')];
  const hasSummer = [start, end].every((code) => Number.isFinite(code) && code !== 0xffffffff && code !== 0);
  return { standard, summer: hasSummer ? (number('dstOffset') ?? 0) : 0, start, end };
}

function isZone(name: string): boolean {
  if (!/^[A-Za-z]+(\/[\w+-]+)+$|^UTC$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const mirrored = (rules: LocalRules): LocalRules => ({ ...rules, standard: 0 - rules.standard });

/** Whether all blocks begin at midnight by a clock, as those of a day or a month do. */
function beginsDays(starts: readonly number[], rules: LocalRules): boolean {
  const offsets = [rules.standard, rules.standard + rules.summer];
  return starts.length > 0 && starts.every((ms) => offsets.some((offset) => (ms + offset) % DAY === 0));
}

/**
 * The zone whose days the readings have: the caller's, checked against what the feed states; else the one that the
 * feed names as the title of its local time; else one that keeps the same time between two instants.
 */
export function zoneOfFeed(
  feed: Feed,
  wished: string | undefined,
  from: number,
  to: number,
  warnings: Warnings,
): string {
  const stated = feed.resources.find(
    ({ kind, fields }) => kind === 'LocalTimeParameters' && fields.has('tzOffset'),
  );
  const rules = stated && statedRules(stated);
  if (!stated || !rules) {
    if (wished === undefined) warnings.add('zone-unknown');
    return wished ?? 'UTC';
  }
  const found = `tzOffset ${stated.fields.get('tzOffset') ?? ''}`;
  const fits = (zone: string, by: LocalRules): boolean => keepsSameTime(zone, by, from, to);
  if (wished !== undefined) {
    if (!fits(wished, rules)) {
      warnings.add(fits(wished, mirrored(rules)) ? 'zone-offset-sign' : 'zone-contradiction', { found });
    }
    return wished;
  }
  if (isZone(stated.title) && fits(stated.title, rules)) return stated.title;
  const starts = feed.blocks.flatMap(({ fields }) => {
    const start = fields.get('interval.start');
    return start === undefined ? [] : [Number(start) * 1000];
  });
  const other = mirrored(rules);
  const isMirrored = rules.standard !== 0 && !beginsDays(starts, rules) && beginsDays(starts, other);
  const zone = zoneOf(isMirrored ? other : rules, from, to);
  if (isMirrored) warnings.add('zone-offset-sign', { found });
  if (zone === undefined) {
    warnings.add('zone-unknown', { found, at: instantText(from, 'UTC') });
    return 'UTC';
  }
  warnings.add('zone-from-offset', { found });
  return zone;
}
