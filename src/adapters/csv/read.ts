import { amountOf, COST_SCALE, costSteps, type Draft } from '../amounts.js';
import { UsageFileError } from '../file-error.js';
import { HOUR, instantText, MINUTE } from '../instants.js';
import { type RegisterRead, usesBetween } from '../registers.js';
import { type FileSource, textOf } from '../text-source.js';
import { type DraftFlow, FileBuilder, type UsageFile } from '../usage-file.js';
import type { CsvColumn, CsvFlow, CsvOptions } from './options.js';
import { type Row, RowReader } from './rows.js';
import { HourTwice, type Timed } from './hour-twice.js';
import { timeOf, type Wall, WallClock } from './wall-clock.js';

/** A flow in the making: rows whose time is certain, and those whose time comes twice. */
interface Gathered {
  readonly name: string;
  readonly meaning: CsvFlow;
  readonly unit: string;
  readonly drafts: Draft[];
  readonly twice: HourTwice<Draft>;
  readonly meters: Set<string>;
}

const USED: CsvFlow = { direction: 'import' };

type Positions = Partial<Record<keyof CsvOptions['columns'], readonly number[]>>;

/** Where the columns stand; undefined where a heading that is asked for is not there. */
function positionsIn(headings: readonly string[], columns: CsvOptions['columns']): Positions | undefined {
  const found: Positions = {};
  for (const [name, column] of Object.entries(columns) as [keyof CsvOptions['columns'], CsvColumn][]) {
    const places = (typeof column === 'string' ? [column] : column).map((heading) =>
      headings.indexOf(heading),
    );
    if (places.includes(-1)) return undefined;
    found[name] = places;
  }
  return found;
}

class CsvReader {
  readonly #options: CsvOptions;
  readonly #builder: FileBuilder;
  readonly #clock: WallClock;
  readonly #flows = new Map<string, Gathered>();
  readonly #fields: Positions;

  constructor(positions: Positions, options: CsvOptions, builder: FileBuilder) {
    this.#fields = positions;
    this.#options = options;
    this.#builder = builder;
    this.#clock = new WallClock(options.zone);
  }

  row({ line, fields }: Row): void {
    const text = (name: keyof Positions): string => {
      const places = this.#fields[name] ?? [];
      return places
        .map((place) => fields[place] ?? '')
        .join(' ')
        .trim();
    };
    const { warnings } = this.#builder;
    const { dates = 'YMD', decimal = '.' } = this.#options;
    const gathered = this.#flow(text('flow'), text('unit'), line);
    if (!gathered) return;
    const flow = gathered.name;
    const time = timeOf(text('start'), dates);
    if (!time) {
      warnings.add('record-incomplete', { line, flow, found: text('start') });
      return;
    }
    const valueText = text('value');
    const amount = amountOf(valueText, decimal);
    if (valueText !== '' && !amount) warnings.add('not-a-number', { line, flow, found: valueText });
    const quality = this.#quality(text('quality'), valueText !== '' && !amount, line, flow);
    if (text('meter') !== '') gathered.meters.add(text('meter'));
    const costText = text('cost');
    const costAmount = amountOf(costText, decimal);
    const cost = costAmount && costSteps(costAmount);
    if (costText !== '' && cost === undefined) warnings.add('not-a-number', { line, flow, found: costText });
    const untimed = { amount: amount ?? null, quality, cost: cost ?? null };
    this.#builder.count();
    const drafted = (start: number): Draft => ({
      ...untimed,
      start,
      end: this.#endOf(text('end'), time, start),
    });
    if ('instant' in time) gathered.drafts.push(drafted(time.instant));
    else this.#local(time.wall, drafted, gathered, line, text('start'));
  }

  #local(
    wall: Wall,
    drafted: (start: number) => Draft,
    gathered: Gathered,
    line: number,
    found: string,
  ): void {
    const { drafts, twice, name } = gathered;
    const instants = this.#clock.instants(wall);
    const [first, second] = instants;
    if (first === undefined) {
      const isZero = drafted(0).amount?.mantissa === 0;
      this.#builder.warnings.add('nonexistent-time', {
        line,
        flow: name,
        found: isZero ? `${found} = 0` : found,
      });
    } else if (second === undefined) {
      twice.passed(wall);
      drafts.push(drafted(first));
    } else twice.add({ wall, first: drafted(first), second: drafted(second) } satisfies Timed<Draft>);
  }

  /** The end of an interval: by the wall where it is short, so that the hour that comes twice does not stretch it. */
  #endOf(text: string, time: { readonly instant: number } | { readonly wall: Wall }, start: number): number {
    const { minutes, dates = 'YMD' } = this.#options;
    if (minutes !== undefined) return start + minutes * MINUTE;
    const end = text === '' ? undefined : timeOf(text, dates);
    if (!end) return start;
    if ('instant' in end) return end.instant;
    const length = 'wall' in time ? end.wall - time.wall : NaN;
    if (length > 0 && length < 22 * HOUR) return start + length;
    return this.#clock.instants(end.wall).find((ms) => ms > start) ?? start;
  }

  #flow(text: string, unitText: string, line: number): Gathered | undefined {
    const { flows, units, unit: only = '', columns } = this.#options;
    const meaning = columns.flow === undefined ? USED : flows?.[text];
    const named = columns.unit === undefined ? only : unitText;
    const unit = units?.[named] ?? named;
    if (!meaning || unit === '') {
      this.#builder.warnings.add(meaning ? 'unit-unknown' : 'direction-unknown', {
        line,
        flow: text,
        found: text || named,
      });
      return undefined;
    }
    const name = [meaning.register ?? meaning.direction, unit].join(' ');
    const key = JSON.stringify([meaning.direction, meaning.register, unit]);
    let gathered = this.#flows.get(key);
    if (!gathered) {
      gathered = { name, meaning, unit, drafts: [], twice: new HourTwice(), meters: new Set() };
      this.#flows.set(key, gathered);
    }
    return gathered;
  }

  #quality(text: string, isWrong: boolean, line: number, flow: string): string {
    if (isWrong) return 'missing';
    if (this.#options.columns.quality === undefined || !this.#options.qualities) return 'actual';
    const known = this.#options.qualities[text];
    if (known === undefined) this.#builder.warnings.add('quality-unknown', { line, flow, found: text });
    return known ?? text;
  }

  flows(): DraftFlow[] {
    const gathered = [...this.#flows.values()];
    const kinds = new Set(gathered.map(({ meaning }) => JSON.stringify(meaning)));
    if (kinds.size < gathered.length) this.#builder.warnings.add('several-units');
    return gathered.map((flow) => this.#drafted(flow));
  }

  #drafted({ name, meaning, unit, drafts, twice, meters }: Gathered): DraftFlow {
    const { zone, service, currency, values, minutes, columns } = this.#options;
    const all = [...drafts, ...this.#resolved(twice, name)];
    const finish = minutes === undefined && columns.end === undefined ? withEnds : (read: Draft[]) => read;
    // What comes twice stands at the end: in a file that runs forward that is no fault of the file.
    const inTime = [...all].sort((a, b) => a.start - b.start);
    const runsForward = drafts.every(({ start }, index) => start >= (drafts[index - 1]?.start ?? -Infinity));
    const [meterId, second] = meters;
    return {
      name,
      service,
      servicePointId: 'service-point',
      ...(meaning.register === undefined ? {} : { register: meaning.register }),
      meterId: second === undefined ? meterId : undefined,
      direction: meaning.direction,
      unit,
      zone,
      cost: currency === undefined ? undefined : { currency, scale: COST_SCALE },
      drafts: values === 'register' ? this.#uses(inTime, name) : finish(runsForward ? inTime : all),
    };
  }

  #resolved(twice: HourTwice<Draft>, flow: string): Draft[] {
    const { zone } = this.#options;
    const at = (draft: Draft): string => instantText(draft.start, zone);
    const { placed, unplaced } = twice.resolve();
    const { warnings } = this.#builder;
    for (const draft of placed) warnings.add('repeated-hour', { flow, at: at(draft) });
    for (const draft of unplaced) warnings.add('conflicting-readings', { flow, at: at(draft) });
    return placed;
  }

  #uses(sorted: readonly Draft[], flow: string): Draft[] {
    const reads = sorted.map(({ start, amount, quality }): RegisterRead => ({ at: start, amount, quality }));
    return usesBetween(reads, (ms) => {
      this.#builder.warnings.add('register-fell', { flow, at: instantText(ms, this.#options.zone) });
    });
  }
}

/** Drafts that last as long as the most common step from one to the next; where few steps are equal, until the next. */
function withEnds(drafts: readonly Draft[]): Draft[] {
  const starts = [...new Set(drafts.map(({ start }) => start))].sort((a, b) => a - b);
  const next = new Map(starts.slice(1).map((start, index) => [starts[index], start]));
  const steps = new Map<number, number>();
  for (const [start = 0, following] of next) {
    const step = following - start;
    steps.set(step, (steps.get(step) ?? 0) + 1);
  }
  const [common, times] = [...steps].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  const isRegular = times * 2 >= next.size;
  return drafts.map((draft) => ({
    ...draft,
    end: (isRegular ? undefined : next.get(draft.start)) ?? draft.start + common,
  }));
}

/**
 * Reads a CSV file whose columns the caller names: RFC 4180 with `,` `;` or tab, `="…"` around long numbers, decimal
 * commas, times with an offset or on the wall of a zone.
 *
 * @throws UsageFileError of any kind: see `USAGE_FILE_ERRORS`; `unknown-format` where a heading is not there.
 */
export async function readCsv(source: FileSource, options: CsvOptions): Promise<UsageFile> {
  const builder = new FileBuilder(options);
  let head = '';
  let rows: RowReader | undefined;
  let reader: CsvReader | undefined;
  const take = (row: Row): void => {
    if (reader) {
      reader.row(row);
      return;
    }
    const positions = positionsIn(row.fields, options.columns);
    if (!positions) throw new UsageFileError('unknown-format', 'A heading is not there', { line: row.line });
    reader = new CsvReader(positions, options, builder);
  };
  const delimiterOf = (line: string): string =>
    options.delimiter ??
    [',', ';', '\t'].find((mark) => {
      const [row] = new RowReader(mark).write(`${line}\n`);
      return row && positionsIn(row.fields, options.columns);
    }) ??
    ',';
  for await (const text of textOf(source, options)) {
    let piece = text;
    if (!rows) {
      head += text;
      const line = /^\s*([^\r\n]+)[\r\n]/.exec(head)?.[1];
      if (line === undefined && head.length < 65_536) continue;
      rows = new RowReader(delimiterOf(line ?? head));
      piece = head;
    }
    for (const row of rows.write(piece)) take(row);
  }
  rows ??= new RowReader(delimiterOf(head));
  if (!reader) for (const row of rows.write(head)) take(row);
  for (const row of rows.end()) take(row);
  return builder.finish('csv', reader?.flows() ?? []);
}
