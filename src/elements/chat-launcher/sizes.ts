import type { Formats } from '../../i18n/format.js';

const UNITS = ['B', 'kB', 'MB', 'GB'];

/** A size as people say it: `340 kB`, `5 MB`. */
export function bytesText(bytes: number, f: Formats): string {
  let size = bytes;
  let unit = 0;
  for (; size >= 1000 && unit < UNITS.length - 1; unit += 1) size /= 1000;
  const rounded = size < 10 && unit > 0 ? Math.round(size * 10) / 10 : Math.round(size);
  return f.quantity(String(rounded), UNITS[unit] ?? '');
}
