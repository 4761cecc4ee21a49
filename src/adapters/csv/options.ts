import type { Service } from '../../contract/shared.js';
import type { UsageDirection } from '../../contract/usage.js';
import type { ReadOptions } from '../usage-file.js';
import type { DateOrder } from './wall-clock.js';

/** A column by its heading, or two whose texts make one time together: `['Date', 'Time']`. */
export type CsvColumn = string | readonly [string, string];

/** Which columns hold what, by their headings. */
export interface CsvColumns {
  readonly start: CsvColumn;
  /** When the interval ends. Left out where all last as long as `interval` says, or the most common step. */
  readonly end?: CsvColumn;
  readonly value: string;
  readonly unit?: string;
  /** What tells flows apart, such as the register. */
  readonly flow?: string;
  readonly quality?: string;
  /** What the interval cost, in the currency's major unit. */
  readonly cost?: string;
  readonly meter?: string;
}

/** What a text in the column `flow` means. Several texts may mean one flow: a day's and a night's register. */
export interface CsvFlow {
  readonly direction: UsageDirection;
  readonly register?: string;
}

/** How a CSV file is read. Nothing about it is guessed but its delimiter, which its headings show. */
export interface CsvOptions extends ReadOptions {
  /** The IANA zone of local times, and of the days that the series have. */
  readonly zone: string;
  readonly columns: CsvColumns;
  /** Default: the one of `,` `;` and tab by which the headings are found. */
  readonly delimiter?: ',' | ';' | '\t';
  /** The mark between a number's whole and its fraction. Default `.` */
  readonly decimal?: '.' | ',';
  /** The order of day, month and year. Default `YMD` (ISO 8601); `DMY` is 31/12/2026, `MDY` 12/31/2026. */
  readonly dates?: DateOrder;
  /** The unit of the values, where no column says it. */
  readonly unit?: string;
  /** Units of the contract for the file's own: `{ 'kilovatios hora': 'kWh' }`. */
  readonly units?: Readonly<Record<string, string>>;
  /** What the texts in the column `flow` mean. A text that is not here is told and left out. Without the column, all is `import`. */
  readonly flows?: Readonly<Record<string, CsvFlow>>;
  /** What the texts in the column `quality` mean, in words of the contract. Default: all is `actual`. */
  readonly qualities?: Readonly<Record<string, string>>;
  /** Whether values are what was used in the interval (the default) or what the register showed at its start. */
  readonly values?: 'interval' | 'register';
  /** How many minutes an interval lasts, where no column says when it ends. */
  readonly minutes?: number;
  readonly currency?: string;
  readonly service?: Service;
}
