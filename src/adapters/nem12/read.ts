import { instantText, MINUTE } from '../instants.js';
import { amountOf, type Draft, type QuantityUnit, shifted } from '../amounts.js';
import { RowReader, type Row } from '../csv/rows.js';
import { UsageFileError } from '../file-error.js';
import { type FileSource, textOf } from '../text-source.js';
import { type DraftFlow, FileBuilder, type ReadOptions, type UsageFile } from '../usage-file.js';
import { unitOf } from './units.js';

/** How a NEM12 file is read. */
export interface Nem12Options extends ReadOptions {
  /** The zone whose days the series have. Default `Australia/Brisbane`, the time of the market, which the file is in. */
  readonly zone?: string;
}

/** The time of the market: Australian Eastern Standard Time, summer and winter. */
const MARKET_ZONE = 'Australia/Brisbane';
const MARKET_OFFSET = 600 * MINUTE;

/** From the market's view E goes out to the customer, B comes in; reactive energy is Q and K. */
const DIRECTIONS: Readonly<Record<string, string>> = { E: 'import', Q: 'import', B: 'export', K: 'export' };

const QUALITIES: Readonly<Record<string, string>> = {
  A: 'actual',
  E: 'estimated',
  S: 'substituted',
  F: 'final_substituted',
  N: 'missing',
};

interface Stream {
  readonly nmi: string;
  readonly suffix: string;
  readonly unit: QuantityUnit;
  readonly drafts: Draft[];
  readonly meters: Set<string>;
}

/** What the record of a day holds while records that qualify it may follow. */
interface Day {
  readonly stream: Stream;
  readonly line: number;
  readonly start: number;
  readonly minutes: number;
  readonly texts: readonly string[];
  readonly qualities: string[];
  /** Whether the quality varies, so that other records must tell it. */
  readonly varies: boolean;
}

/** `20230301` or `20230301143223` in the time of the market as an instant; undefined for anything else. */
function instantOf(text: string): number | undefined {
  const [, year, month, day, hour = '00', minute = '00', second = '00'] =
    /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const iso = `${year}-${month ?? ''}-${day ?? ''}T${hour}:${minute}:${second}.000Z`;
  const utc = Date.parse(iso);
  // Engines read 30 February as 2 March.
  return Number.isNaN(utc) || new Date(utc).toISOString() !== iso ? undefined : utc - MARKET_OFFSET;
}

class Nem12Reader {
  readonly #builder: FileBuilder;
  readonly #zone: string;
  readonly #streams = new Map<string, Stream>();
  #stream: { readonly stream: Stream; readonly minutes: number } | undefined;
  #isLeftOut = false;
  #day: Day | undefined;
  #asOf: string | undefined;
  #hasHeader = false;
  #hasEnd = false;

  constructor(builder: FileBuilder, zone: string) {
    this.#builder = builder;
    this.#zone = zone;
  }

  row({ line, fields }: Row): void {
    const [kind = ''] = fields;
    if (kind !== '400') this.#closeDay();
    if (!this.#hasHeader && kind !== '100') throw new UsageFileError('unknown-format', 'Not NEM12', { line });
    switch (kind) {
      case '100':
        this.#header(fields, line);
        break;
      case '200':
        this.#details(fields, line);
        break;
      case '300':
        this.#intervals(fields, line);
        break;
      case '400':
        this.#event(fields, line);
        break;
      case '500':
        break;
      case '900':
        this.#hasEnd = true;
        break;
      default:
        this.#builder.warnings.add('record-unknown', { line, found: kind });
    }
  }

  flows(): DraftFlow[] {
    this.#closeDay();
    if (!this.#hasHeader) throw new UsageFileError('unknown-format', 'Not NEM12');
    if (!this.#hasEnd) this.#builder.warnings.add('no-end');
    return [...this.#streams.values()].map(({ nmi, suffix, unit, drafts, meters }): DraftFlow => {
      const direction = DIRECTIONS[suffix.charAt(0)];
      const name = `${nmi} ${suffix}`;
      if (direction === undefined)
        this.#builder.warnings.add('direction-unknown', { flow: name, found: suffix });
      const [meterId, second] = meters;
      return {
        name,
        service: 'electricity',
        servicePointId: nmi,
        register: suffix,
        meterId: second === undefined ? meterId : undefined,
        direction: direction ?? suffix.charAt(0),
        unit: unit.unit,
        zone: this.#zone,
        asOf: this.#asOf,
        drafts,
      };
    });
  }

  #header([, version = '', made = '']: readonly string[], line: number): void {
    if (version !== 'NEM12') throw new UsageFileError('unknown-format', `Not NEM12: ${version}`, { line });
    if (this.#hasHeader) this.#builder.warnings.add('second-header', { line });
    this.#hasHeader = true;
    const at = instantOf(made);
    if (at !== undefined) this.#asOf = instantText(at, this.#zone);
  }

  #details(fields: readonly string[], line: number): void {
    const [, nmi = '', , , suffix = '', , meter = '', uom = '', length = ''] = fields;
    const minutes = Number(length);
    this.#stream = undefined;
    if (nmi === '' || !Number.isInteger(minutes) || minutes <= 0 || 1440 % minutes !== 0) {
      throw new UsageFileError('malformed', `An interval of ${length.slice(0, 20)} minutes`, { line });
    }
    const unit = unitOf(uom);
    this.#isLeftOut = unit === undefined || unit === 'not-a-quantity';
    if (unit === undefined || unit === 'not-a-quantity') {
      const code = unit ?? 'unit-unknown';
      this.#builder.warnings.add(code, { line, flow: `${nmi} ${suffix}`, found: uom });
      return;
    }
    const key = `${nmi} ${suffix} ${unit.unit}`;
    let stream = this.#streams.get(key);
    if (!stream) {
      stream = { nmi, suffix, unit, drafts: [], meters: new Set() };
      this.#streams.set(key, stream);
    }
    if (meter !== '') stream.meters.add(meter);
    this.#stream = { stream, minutes };
  }

  #intervals(fields: readonly string[], line: number): void {
    if (!this.#stream && this.#isLeftOut) return;
    if (!this.#stream) throw new UsageFileError('malformed', 'Intervals of no stream', { line });
    const { stream, minutes } = this.#stream;
    const start = instantOf(fields[1] ?? '');
    if (start === undefined)
      throw new UsageFileError('malformed', `Not a day: ${(fields[1] ?? '').slice(0, 20)}`, { line });
    const count = 1440 / minutes;
    const flag = fields[count + 2] ?? '';
    // Where the values end cannot be told from what comes after them: the whole day is unknown.
    const isWhole = fields.length >= count + 3;
    if (!isWhole) {
      this.#builder.warnings.add('record-incomplete', { line, flow: `${stream.nmi} ${stream.suffix}` });
    }
    this.#day = {
      stream,
      line,
      start,
      minutes,
      texts: isWhole ? fields.slice(2, count + 2) : [],
      qualities: new Array<string>(count).fill(isWhole ? this.#quality(flag, line, stream) : 'missing'),
      varies: flag.startsWith('V'),
    };
  }

  /** Another quality for the intervals from one to another, counted from 1. */
  #event([, first = '', last = '', flag = '']: readonly string[], line: number): void {
    const day = this.#day;
    if (!day) {
      if (!this.#isLeftOut) this.#builder.warnings.add('record-unknown', { line, found: '400' });
      return;
    }
    const [from, to] = [Number(first), Number(last)];
    if (
      !Number.isInteger(from) ||
      !Number.isInteger(to) ||
      from < 1 ||
      to > day.qualities.length ||
      from > to
    ) {
      this.#builder.warnings.add('record-incomplete', { line, found: `${first}-${last}` });
      return;
    }
    day.qualities.fill(this.#quality(flag, line, day.stream), from - 1, to);
  }

  /** The quality that a flag such as `A` or `F14` means; `V` means that records 400 tell it. */
  #quality(flag: string, line: number, { nmi, suffix }: Stream): string {
    const letter = flag.charAt(0);
    const known = QUALITIES[letter];
    if (known === undefined && letter !== 'V') {
      this.#builder.warnings.add('quality-unknown', { line, flow: `${nmi} ${suffix}`, found: flag });
    }
    return known ?? letter;
  }

  #closeDay(): void {
    const day = this.#day;
    this.#day = undefined;
    if (!day) return;
    const { stream, line, start, minutes, texts, qualities, varies } = day;
    const flow = `${stream.nmi} ${stream.suffix}`;
    if (varies && qualities.includes('V'))
      this.#builder.warnings.add('quality-unknown', { line, flow, found: 'V' });
    qualities.forEach((quality, index) => {
      const text = texts[index] ?? '';
      const amount = amountOf(text);
      if (text !== '' && !amount) this.#builder.warnings.add('not-a-number', { line, flow, found: text });
      const isThere = amount && quality !== 'missing';
      this.#builder.count();
      stream.drafts.push({
        start: start + index * minutes * MINUTE,
        end: start + (index + 1) * minutes * MINUTE,
        amount: isThere ? shifted(amount, stream.unit.power) : null,
        quality: text !== '' && !amount ? 'missing' : quality,
        cost: null,
      });
    });
  }
}

/**
 * Reads NEM12, the interval data of the Australian market, into columns: a flow for each NMI and suffix, in kWh or
 * kvarh. Its times are those of the market, UTC+10 without summer time. A null quality, an empty value and a day that
 * is not there are `null` and `missing`.
 *
 * @throws UsageFileError of any kind: see `USAGE_FILE_ERRORS`.
 */
export async function readNem12(source: FileSource, options: Nem12Options = {}): Promise<UsageFile> {
  const builder = new FileBuilder(options);
  const reader = new Nem12Reader(builder, options.zone ?? MARKET_ZONE);
  const rows = new RowReader(',');
  for await (const text of textOf(source, options)) {
    for (const row of rows.write(text)) reader.row(row);
  }
  for (const row of rows.end()) reader.row(row);
  return builder.finish('nem12', reader.flows());
}
