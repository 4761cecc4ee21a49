import type { UsageSeries } from '../../contract/usage.js';
import { fixedDecimal, multiplyDecimals, parseDecimal } from '../../domain/decimal.js';
import { instantText } from '../instants.js';
import { boundsOf } from '../times.js';

/** How numbers and fields are parted. */
export interface CsvStyle {
  readonly decimal: '.' | ',';
  readonly delimiter: ',' | ';';
}

/** What a written file is called in the reader's language. */
export interface CsvWords {
  readonly headings: {
    readonly date: string;
    readonly time: string;
    /** The same moment with its offset, so that the hour that comes twice is not in doubt. */
    readonly start: string;
    readonly value: string;
    readonly quality: string;
    /** Left out where no series has a cost. */
    readonly cost: string;
    /** Tells series apart; left out where there is one. */
    readonly flow: string;
  };
  /** Words for qualities; one without a word is written as it is. */
  readonly qualities: Readonly<Record<string, string>>;
}

/** A series and what it is called. */
export interface CsvSeries {
  readonly series: UsageSeries;
  readonly label: string;
}

/**
 * The style that spreadsheets of a locale read by a double click: where the fraction is parted by a comma they take the
 * semicolon between fields, elsewhere the comma. Colombia, Chile and Brazil: `;` and `,`. Mexico and English: `,` and `.`
 */
export function csvStyleOf(locale: string): CsvStyle {
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5);
  const mark = parts.find(({ type }) => type === 'decimal')?.value;
  return mark === ',' ? { decimal: ',', delimiter: ';' } : { decimal: '.', delimiter: ',' };
}

/** Text that no spreadsheet takes for a formula, quoted where it must be. */
function textField(text: string, { delimiter }: CsvStyle): string {
  const safe = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return safe.includes(delimiter) || /["\r\n;,]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A value × scale without exponent and without loss, empty where it is unknown. */
function numberField(value: number | null | undefined, scale: string, { decimal }: CsvStyle): string {
  if (value === null || value === undefined) return '';
  const exact = multiplyDecimals({ units: BigInt(value), scale: 0 }, parseDecimal(scale));
  return fixedDecimal(exact).replace('.', decimal);
}

function* rowsOf(
  { series, label }: CsvSeries,
  words: CsvWords,
  style: CsvStyle,
  has: { cost: boolean; flow: boolean },
): Generator<string, void, undefined> {
  const bounds = boundsOf(series);
  const flow = textField(label, style);
  for (const { from, to, quality } of series.quality) {
    const known = textField(words.qualities[quality] ?? quality, style);
    for (let index = from; index < to; index += 1) {
      const start = instantText(bounds[index] ?? 0, series.zone);
      const fields = [start.slice(0, 10), start.slice(11, 16), start];
      if (has.flow) fields.push(flow);
      fields.push(numberField(series.values[index], series.scale, style), known);
      if (has.cost) fields.push(numberField(series.cost?.values[index], series.cost?.scale ?? '1', style));
      yield `${fields.join(style.delimiter)}\r\n`;
    }
  }
}

/**
 * Writes series as CSV (RFC 4180, UTF-8 with a byte order mark, which Excel needs), in pieces, such as a `Blob` takes:
 * a row an interval, with the local date and time, which spreadsheets understand, and the moment with its offset.
 * Unknown values are empty. No text is taken for a formula.
 *
 * @throws RangeError for an interval that is neither elapsed time, `P1D` nor `P1M`, or a scale that is no decimal.
 */
export function* csvPieces(
  all: readonly CsvSeries[],
  words: CsvWords,
  style: CsvStyle,
): Generator<string, void, undefined> {
  const has = { cost: all.some(({ series }) => series.cost !== undefined), flow: all.length > 1 };
  const { date, time, start, flow, value, quality, cost } = words.headings;
  const headings = [
    date,
    time,
    start,
    ...(has.flow ? [flow] : []),
    value,
    quality,
    ...(has.cost ? [cost] : []),
  ];
  yield `\uFEFF${headings.map((heading) => textField(heading, style)).join(style.delimiter)}\r\n`;
  for (const one of all) yield* rowsOf(one, words, style, has);
}
