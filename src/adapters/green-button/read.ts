import type { Service } from '../../contract/shared.js';
import { COST_SCALE, type Draft, type QuantityUnit, shifted } from '../amounts.js';
import { UsageFileError } from '../file-error.js';
import { instantText } from '../instants.js';
import { type RegisterRead, usesBetween } from '../registers.js';
import { type FileSource, textOf } from '../text-source.js';
import { type DraftFlow, FileBuilder, type ReadOptions, type UsageFile } from '../usage-file.js';
import type { Warnings } from '../warnings.js';
import * as codes from './codes.js';
import { currencyOf } from './currencies.js';
import { type Block, type Feed, FeedHandler, type Fields, type RawReading } from './feed.js';
import { type Described, Describer } from './links.js';
import { XmlReader } from './xml.js';
import { zoneOfFeed } from './zone.js';

/** How a Green Button file is read. */
export interface GreenButtonOptions extends ReadOptions {
  /** The IANA zone of the place. Default: the one that the file's offset and rules describe. */
  readonly zone?: string;
  /** Units for codes (`uom`) that the standard does not have, as a utility uses them: `{ '999': 'kWh' }`. */
  readonly units?: Readonly<Record<string, string>>;
}

/** Blocks that belong to one flow. */
interface Group {
  readonly described: Described;
  readonly blocks: Block[];
}

const SECONDS = 1000;

function number(fields: Fields, name: string): number | undefined {
  const text = fields.get(name);
  return text !== undefined && /^-?\d{1,11}$/.test(text) ? Number(text) : undefined;
}

/** Seconds as an instant; undefined where there are none. */
function instantOf(seconds: number): number | undefined {
  return Number.isFinite(seconds) ? seconds * SECONDS : undefined;
}

/** When a reading starts and ends. One that does not say follows the one before, in the intervals of its type. */
function timesOf(
  block: Block,
  readings: readonly RawReading[],
  length: number | undefined,
): (readonly [number, number] | undefined)[] {
  let next = number(block.fields, 'interval.start');
  return readings.map(({ start = next, duration = length }) => {
    if (start === undefined || duration === undefined) return undefined;
    if (Number.isNaN(start + duration)) return undefined;
    next = start + duration;
    return [start * SECONDS, next * SECONDS];
  });
}

class FeedReader {
  readonly #feed: Feed;
  readonly #options: GreenButtonOptions;
  readonly #warnings: Warnings;
  readonly #zone: string;

  constructor(feed: Feed, options: GreenButtonOptions, warnings: Warnings) {
    this.#feed = feed;
    this.#options = options;
    this.#warnings = warnings;
    let [from, to] = [Infinity, -Infinity];
    for (const { readings } of feed.blocks) {
      for (const { start } of readings) {
        if (start === undefined || Number.isNaN(start)) continue;
        from = Math.min(from, start * SECONDS);
        to = Math.max(to, start * SECONDS);
      }
    }
    const isThere = from <= to;
    this.#zone = zoneOfFeed(feed, options.zone, isThere ? from : 0, isThere ? to : 0, warnings);
  }

  flows(): DraftFlow[] {
    this.#tellSummaries();
    const flows = this.#groups().flatMap((group) => this.#flow(group) ?? []);
    const units = new Map<string, Set<string>>();
    for (const { servicePointId, direction, unit, service } of flows) {
      const key = `${servicePointId} ${service ?? ''} ${direction}`;
      units.set(key, (units.get(key) ?? new Set()).add(unit));
    }
    for (const [, found] of units) {
      if (found.size > 1) this.#warnings.add('several-units', { found: [...found].join(', ') });
    }
    return flows;
  }

  #tellSummaries(): void {
    const starts = this.#feed.resources
      .filter(({ kind }) => kind.endsWith('UsageSummary'))
      .flatMap(({ fields }) => fields.get('billingPeriod.start') ?? []);
    const repeated = starts.length - new Set(starts).size;
    if (repeated > 0) this.#warnings.add('summary-periods-repeat', {}, repeated + 1);
  }

  #groups(): Group[] {
    const describer = new Describer(this.#feed);
    const groups = new Map<string, Group>();
    for (const block of this.#feed.blocks) {
      const described = describer.describe(block);
      if (!described) {
        this.#warnings.add('unlinked', { found: block.links.self ?? '' }, block.readings.length);
        continue;
      }
      const { meterReading, readingType, usagePoint } = described;
      const key = [meterReading?.links.self, readingType.links.self, usagePoint?.links.self].join(' ');
      const group = groups.get(key);
      if (group) group.blocks.push(block);
      else groups.set(key, { described, blocks: [block] });
    }
    return [...groups.values()];
  }

  #flow({ described, blocks }: Group): DraftFlow | undefined {
    const { meterReading, readingType, usagePoint } = described;
    const type = readingType.fields;
    const title = meterReading?.title || readingType.title;
    const name = [title, meterReading?.links.self].filter(Boolean).join(' ') || 'usage';
    const unit = this.#unit(type, name);
    if (!unit) return undefined;
    for (const { fields } of blocks) this.#tellContradictions(fields, type, name);
    const power = unit.power + (number(type, 'powerOfTenMultiplier') ?? 0);
    const service =
      codes.SERVICES[usagePoint?.fields.get('ServiceCategory.kind') ?? ''] ??
      codes.COMMODITIES[type.get('commodity') ?? ''];
    const currency = currencyOf(type.get('currency') ?? '');
    const updated = Date.parse(this.#feed.updated ?? '');
    const claims = blocks.map(({ fields }) => {
      const start = number(fields, 'interval.start');
      return {
        start,
        end: start === undefined ? undefined : start + (number(fields, 'interval.duration') ?? 0),
      };
    });
    return {
      name,
      label: title,
      service,
      servicePointId: usagePoint?.links.self?.split('/').at(-1) ?? 'usage-point',
      direction: this.#direction(type, service, name),
      unit: unit.unit,
      zone: this.#zone,
      asOf: Number.isNaN(updated) ? undefined : instantText(updated, this.#zone),
      cost: currency === undefined ? undefined : { currency, scale: COST_SCALE },
      drafts: this.#drafts(blocks, type, power, name),
      from: instantOf(claims.reduce((least, { start = Infinity }) => Math.min(least, start), Infinity)),
      to: instantOf(claims.reduce((most, { end = -Infinity }) => Math.max(most, end), -Infinity)),
    };
  }

  #unit(type: Fields, flow: string): QuantityUnit | undefined {
    const uom = type.get('uom') ?? '';
    const wished = this.#options.units?.[uom];
    const unit = wished === undefined ? codes.QUANTITIES[uom] : { unit: wished, power: 0 };
    const code = codes.NOT_QUANTITIES.has(uom) ? 'not-a-quantity' : 'unit-unknown';
    if (!unit) this.#warnings.add(code, { flow, found: `uom ${uom}` });
    return unit;
  }

  #direction(type: Fields, service: Service | undefined, flow: string): DraftFlow['direction'] {
    const code = type.get('flowDirection');
    const known = codes.DIRECTIONS[code ?? ''];
    if (known) return known;
    if (code === undefined || code === '0') {
      // Water and gas flow one way.
      if (service === undefined || service === 'electricity')
        this.#warnings.add('direction-unstated', { flow });
      return 'import';
    }
    this.#warnings.add('direction-unknown', { flow, found: code });
    return `flow-direction-${code}`;
  }

  /** Multiplier and unit stand with the type; a block that says otherwise is told, and not followed. */
  #tellContradictions(block: Fields, type: Fields, flow: string): void {
    const multiplier =
      block.get('reading.powerOfTenMultiplier') ?? block.get('interval.powerOfTenMultiplier');
    const stated = type.get('powerOfTenMultiplier') ?? '0';
    if (multiplier !== undefined && multiplier !== stated) {
      this.#warnings.add('multiplier-contradiction', { flow, found: `${multiplier}, not ${stated}` });
    }
    const uom = block.get('interval.uom');
    if (uom !== undefined && uom !== type.get('uom')) {
      this.#warnings.add('unit-contradiction', { flow, found: `${uom}, not ${type.get('uom') ?? ''}` });
    }
  }

  #drafts(blocks: readonly Block[], type: Fields, power: number, flow: string): Draft[] {
    const length = number(type, 'intervalLength') || undefined;
    const drafts = blocks.flatMap((block) => {
      const times = timesOf(block, block.readings, length);
      return block.readings.flatMap((reading, index): Draft[] => {
        const time = times[index];
        if (!time) {
          this.#warnings.add('off-grid', { flow });
          return [];
        }
        return [this.#draft(reading, time, type, power, flow)];
      });
    });
    if (!codes.REGISTER_KINDS.has(type.get('accumulationBehaviour') ?? '')) return drafts;
    const reads = drafts
      .map(({ start, amount, quality }): RegisterRead => ({ at: start, amount, quality }))
      .sort((a, b) => a.at - b.at);
    return usesBetween(reads, (at) => {
      this.#warnings.add('register-fell', { flow, at: instantText(at, this.#zone) });
    });
  }

  #draft(
    reading: RawReading,
    [start, end]: readonly [number, number],
    type: Fields,
    power: number,
    flow: string,
  ): Draft {
    const { amount, qualities, cost } = reading;
    const own = qualities.length > 0 ? qualities : [type.get('defaultQuality') ?? ''].filter(Boolean);
    const isMeasured = !own.some((code) => codes.NOT_MEASURED.has(code));
    if (!isMeasured) this.#warnings.add('not-measured', { flow, at: instantText(start, this.#zone) });
    const isThere = amount !== null && isMeasured;
    return {
      start,
      end,
      amount: isThere ? shifted(amount, power) : null,
      quality: isMeasured ? this.#quality(own, amount !== null, flow) : 'missing',
      cost,
    };
  }

  /** The least certain of the qualities that a reading has. */
  #quality(own: readonly string[], hasValue: boolean, flow: string): string {
    if (own.length === 0) return hasValue ? 'actual' : 'missing';
    const words = own.map((code) => {
      const word = codes.QUALITIES[code];
      if (word === undefined) this.#warnings.add('quality-unknown', { flow, found: code });
      return word ?? `quality-${code}`;
    });
    const word = words.find((entry) => entry !== 'actual') ?? 'actual';
    return word === 'substituted' && own.includes(codes.REVENUE_QUALITY) ? 'final_substituted' : word;
  }
}

/**
 * Reads a Green Button file (NAESB ESPI in Atom) into columns: a flow for each reading type of each meter reading.
 * Energy is in kWh, volumes in m³, ft³ or gal, heat in therm, Btu or MJ, reactive energy in kvarh or kVAh. Multipliers
 * are those of the reading type, as the standard says. What registers show becomes what was used between their reads.
 *
 * @throws UsageFileError of any kind: see `USAGE_FILE_ERRORS`.
 */
export async function readGreenButton(
  source: FileSource,
  options: GreenButtonOptions = {},
): Promise<UsageFile> {
  const builder = new FileBuilder(options);
  const handler = new FeedHandler(builder.warnings, () => {
    builder.count();
  });
  const xml = new XmlReader(handler);
  const onContradiction = (): void => {
    builder.warnings.add('encoding-contradiction');
  };
  let isFirst = true;
  for await (const text of textOf(source, options, onContradiction)) {
    if (isFirst && !/^\s*</.test(text)) throw new UsageFileError('unknown-format', 'Not XML');
    isFirst = false;
    xml.write(text);
  }
  xml.end();
  handler.end();
  if (handler.feed.blocks.length === 0) throw new UsageFileError('no-usage', 'No interval block');
  return builder.finish('green-button', new FeedReader(handler.feed, options, builder.warnings).flows());
}
