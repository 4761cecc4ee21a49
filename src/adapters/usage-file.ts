import type { Service } from '../contract/shared.js';
import type { UsageSeries } from '../contract/usage.js';
import { type Draft, scaled } from './amounts.js';
import { UsageFileError } from './file-error.js';
import { instantText } from './instants.js';
import type { Budget } from './placement.js';
import type { Flow } from './readings.js';
import { seriesOf } from './series.js';
import type { SourceOptions } from './text-source.js';
import { type UsageFileWarning, Warnings } from './warnings.js';

/** How any file of usage is read. */
export interface ReadOptions extends SourceOptions {
  /** What the series call the metered place. Default: what the file calls it. */
  readonly servicePointId?: string;
  /** The most readings that are kept. Default 1,000,000; the columns may be four times as long, for gaps. */
  readonly maxReadings?: number;
}

/** A series that a file holds, and what it says of it. */
export interface UsageFileFlow {
  /** Undefined where the file does not say. */
  readonly service?: Service;
  /** What the file calls the flow: untrusted text. */
  readonly label: string;
  readonly series: UsageSeries;
}

/** What a file holds, in the columns of the contract. */
export interface UsageFile {
  readonly format: 'green-button' | 'nem12' | 'csv';
  /** In the order of the file; a flow whose interval changes is several of them, one after the other. */
  readonly flows: readonly UsageFileFlow[];
  /** What its reader should know: see `USAGE_FILE_WARNINGS`. */
  readonly warnings: readonly UsageFileWarning[];
}

const DEFAULT_MAX_READINGS = 1_000_000;
const INTERVALS_A_READING = 4;

/** A flow with its readings, before they are columns. */
export interface DraftFlow extends Omit<Flow, 'scale'> {
  readonly service?: Service | undefined;
  /** What the file calls the flow, where it names it. */
  readonly label?: string | undefined;
  readonly drafts: readonly Draft[];
}

/** Collects what a reader finds, within the limits, and makes columns of it. */
export class FileBuilder {
  readonly warnings = new Warnings();
  readonly #options: ReadOptions;
  readonly #most: number;
  #kept = 0;

  constructor(options: ReadOptions) {
    this.#options = options;
    this.#most = options.maxReadings ?? DEFAULT_MAX_READINGS;
  }

  /** Counts a reading that is kept. @throws UsageFileError `too-large` */
  count(): void {
    this.#kept += 1;
    if (this.#kept > this.#most) {
      throw new UsageFileError('too-large', `More than ${String(this.#most)} readings`);
    }
  }

  /** @throws UsageFileError `no-usage` where no reading could be placed, `too-large` where they span too much time. */
  finish(format: UsageFile['format'], flows: readonly DraftFlow[]): UsageFile {
    const budget: Budget = { left: this.#most * INTERVALS_A_READING };
    const found = flows.flatMap((flow) => this.#columns(flow, budget));
    if (found.length === 0) throw new UsageFileError('no-usage', 'No reading could be placed');
    return { format, flows: found, warnings: this.warnings.list() };
  }

  #columns({ service, label, drafts, ...flow }: DraftFlow, budget: Budget): UsageFileFlow[] {
    const { readings, scale } = scaled(drafts, ({ start }) => {
      this.warnings.add('not-a-number', { flow: flow.name, at: instantText(start, flow.zone) });
    });
    const servicePointId = this.#options.servicePointId ?? flow.servicePointId;
    return seriesOf(readings, { ...flow, servicePointId, scale }, this.warnings, budget)
      .filter(({ values }) => values.length > 0)
      .map((series) => ({
        ...(service === undefined ? {} : { service }),
        label: label ?? flow.name,
        series,
      }));
  }
}
