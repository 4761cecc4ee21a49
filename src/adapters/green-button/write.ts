import type { Service } from '../../contract/shared.js';
import type { UsageSeries } from '../../contract/usage.js';
import { multiplyDecimals, parseDecimal } from '../../domain/decimal.js';
import { amountOf, costSteps } from '../amounts.js';
import { boundsOf } from '../times.js';
import * as codes from './codes.js';
import { currencyNumber } from './currencies.js';
import { rulesOf } from './local-time.js';

/** What a written file says beside its series. */
export interface GreenButtonFeed {
  /** When it is made: an instant with offset. */
  readonly now: string;
  /** What is delivered. */
  readonly service: Service;
  /** The name of the feed, for people. */
  readonly title: string;
}

/** As many readings stand in one block: a month of quarter-hours. */
const BLOCK = 2976;

const COMMODITY_CODES: Readonly<Record<string, string>> = { electricity: '1', gas: '7', water: '9' };
const DIRECTION_CODES: Readonly<Record<string, string>> = { import: '1', net: '4', export: '19' };
const QUALITY_CODES: Readonly<Record<string, readonly string[]>> = {
  actual: [],
  estimated: ['8'],
  substituted: ['7'],
  final_substituted: ['7', codes.REVENUE_QUALITY],
  questionable: ['10'],
  derived: ['11'],
  mixed: ['13'],
};

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that may stand in an element or an attribute, without what XML cannot hold. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"]/g, (found) => escapes[found] ?? '');
}

/** A name that is always the same for the same text, as ids of Atom are, in the form of a UUID (RFC 9562, version 8). */
function uuidOf(text: string): string {
  let hex = '';
  for (const seed of [2166136261, 40389, 709607, 3735928559]) {
    let hash = seed;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
    hash = Math.imul(hash ^ (hash >>> 15), 2246822507);
    hex += ((hash ^ (hash >>> 13)) >>> 0).toString(16).padStart(8, '0');
  }
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

interface Links {
  readonly self: string;
  readonly up: string;
  readonly related?: readonly string[];
}

function entry(title: string, { self, up, related = [] }: Links, content: string, updated: string): string {
  const link = (rel: string, href: string): string => `<link rel="${rel}" href="${escaped(href)}"/>`;
  const links = [link('self', self), link('up', up), ...related.map((href) => link('related', href))].join(
    '',
  );
  return `<entry><id>${uuidOf(`${self} ${updated}`)}</id>${links}<title>${escaped(title)}</title><content type="application/xml">${content}</content><published>${updated}</published><updated>${updated}</updated></entry>\n`;
}

const espi = (name: string, ...inner: readonly string[]): string =>
  `<${name} xmlns="http://naesb.org/espi">${inner.join('')}</${name}>`;
const field = (name: string, value: string | number): string => `<${name}>${String(value)}</${name}>`;

/** How values become the whole numbers of a file: times `factor`, with a power of ten that stands beside the unit. */
interface Measure {
  readonly uom: string;
  readonly multiplier: number;
  readonly factor: number;
}

function measureOf({ unit, scale }: UsageSeries): Measure {
  const [uom, quantity] =
    Object.entries(codes.QUANTITIES).find(
      ([, known]) => known.unit === unit && !(known.unit === 'm3' && known.power !== 0),
    ) ?? [];
  const step = amountOf(scale);
  if (uom === undefined || !quantity) throw new RangeError(`No code for the unit ${unit}`);
  if (!step || step.mantissa <= 0) throw new RangeError(`Not a scale: ${scale}`);
  return { uom, multiplier: 0 - step.decimals - quantity.power, factor: step.mantissa };
}

function whole(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Beyond whole numbers: ${String(value)}`);
  return value;
}

/** Costs in hundred-thousandths of the currency; what is finer is rounded. */
function costsOf({
  cost,
}: UsageSeries): { readonly number: string; readonly values: readonly (number | null)[] } | undefined {
  const number = cost && currencyNumber(cost.currency);
  if (!cost || number === undefined) return undefined;
  const scale = parseDecimal(cost.scale);
  const steps = (value: number): number =>
    whole(costSteps(multiplyDecimals({ units: BigInt(value), scale: 0 }, scale)) ?? NaN);
  return { number, values: cost.values.map((value) => (value === null ? null : steps(value))) };
}

/** The readings of a series in elements, one a known value. */
function readingsOf(series: UsageSeries, bounds: readonly number[], { factor }: Measure): string[] {
  const costs = costsOf(series)?.values;
  const readings = new Array<string>(series.values.length).fill('');
  for (const { from, to, quality } of series.quality) {
    const known = (QUALITY_CODES[quality] ?? ['16'])
      .map((code) => `<ReadingQuality>${field('quality', code)}</ReadingQuality>`)
      .join('');
    for (let index = from; index < to; index += 1) {
      const value = series.values[index] ?? null;
      if (value === null) continue;
      const cost = costs?.[index] ?? null;
      const time = period('timePeriod', bounds[index] ?? 0, bounds[index + 1] ?? 0);
      readings[index] =
        `<IntervalReading>${cost === null ? '' : field('cost', cost)}${known}${time}${field('value', whole(value * factor))}</IntervalReading>\n`;
    }
  }
  return readings;
}

function period(name: string, from: number, to: number): string {
  return `<${name}>${field('duration', (to - from) / 1000)}${field('start', from / 1000)}</${name}>`;
}

function readingType(
  series: UsageSeries,
  { service }: GreenButtonFeed,
  measure: Measure,
  seconds: number,
): string {
  const direction = DIRECTION_CODES[series.direction];
  if (direction === undefined) throw new RangeError(`No code for the direction ${series.direction}`);
  const commodity = COMMODITY_CODES[service];
  const currency = costsOf(series)?.number;
  return espi(
    'ReadingType',
    field('accumulationBehaviour', 4),
    ...(commodity === undefined ? [] : [field('commodity', commodity)]),
    ...(currency === undefined ? [] : [field('currency', currency)]),
    field('dataQualifier', 12),
    field('flowDirection', direction),
    field('intervalLength', seconds),
    field('powerOfTenMultiplier', measure.multiplier),
    field('timeAttribute', 0),
    field('uom', measure.uom),
  );
}

/** The entries of one series: what it is, of which type its readings are, and blocks of them. */
function* seriesEntries(
  series: UsageSeries,
  number: number,
  point: string,
  feed: GreenButtonFeed,
): Generator<string, void, undefined> {
  const bounds = boundsOf(series);
  const measure = measureOf(series);
  const [first = 0, second = 0] = bounds;
  const self = `${point}/MeterReading/${String(number)}`;
  const type = `/ReadingType/${String(number)}`;
  const title = series.register ?? series.direction;
  const blocks = `${self}/IntervalBlock`;
  yield entry(
    title,
    { self, up: `${point}/MeterReading`, related: [blocks, type] },
    espi('MeterReading'),
    feed.now,
  );
  yield entry(
    title,
    { self: type, up: '/ReadingType' },
    readingType(series, feed, measure, (second - first) / 1000),
    feed.now,
  );
  const readings = readingsOf(series, bounds, measure);
  for (let from = 0; from < readings.length; from += BLOCK) {
    const to = Math.min(readings.length, from + BLOCK);
    const claim = period('interval', bounds[from] ?? 0, bounds[to] ?? 0);
    const links = { self: `${blocks}/${String(from / BLOCK)}`, up: blocks, related: [self] };
    yield entry('', links, espi('IntervalBlock', claim, ...readings.slice(from, to)), feed.now);
  }
}

function localTime({ zone, start }: UsageSeries): string {
  const { standard, summer, start: summerStart, end } = rulesOf(Date.parse(start), zone);
  const rule = (code: number): string => code.toString(16).toUpperCase().padStart(8, '0');
  return espi(
    'LocalTimeParameters',
    field('dstEndRule', rule(end)),
    field('dstOffset', summer / 1000),
    field('dstStartRule', rule(summerStart)),
    field('tzOffset', standard / 1000),
  );
}

/**
 * Writes the series of one metered place as a Green Button file (NAESB ESPI in Atom, UTF-8), in pieces, such as a `Blob`
 * takes. Directions are `import`, `export` and `net`; units `kWh`, `m3`, `therm`, `ft3`, `gal`, `Btu`, `MJ`, `kVAh` and
 * `kvarh`. Unknown values are left out, within blocks that claim their time; a value that is pending is unknown there.
 * Times of use are not written.
 *
 * @throws RangeError for another unit or direction, series of several places or zones, none at all, or a value that no
 * exact number holds.
 */
export function* greenButtonPieces(
  series: readonly UsageSeries[],
  feed: GreenButtonFeed,
): Generator<string, void, undefined> {
  const [first] = series;
  if (!first) throw new RangeError('No series');
  const { servicePointId, zone } = first;
  if (series.some((other) => other.servicePointId !== servicePointId || other.zone !== zone)) {
    throw new RangeError('Series of several places');
  }
  const updated = new Date(feed.now).toISOString();
  const own = { ...feed, now: updated };
  const point = `/UsagePoint/${encodeURIComponent(escaped(servicePointId))}`;
  const rules = '/LocalTimeParameters/1';
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<feed xmlns="http://www.w3.org/2005/Atom"><id>${uuidOf(`${point} ${updated}`)}</id><title>${escaped(feed.title)}</title><updated>${updated}</updated>\n`;
  const kind = espi(
    'UsagePoint',
    `<ServiceCategory>${field('kind', Object.keys(codes.SERVICES).find((code) => codes.SERVICES[code] === feed.service) ?? '0')}</ServiceCategory>`,
  );
  yield entry(
    feed.title,
    { self: point, up: '/UsagePoint', related: [`${point}/MeterReading`, rules] },
    kind,
    updated,
  );
  yield entry(zone, { self: rules, up: '/LocalTimeParameters' }, localTime(first), updated);
  for (const [index, one] of series.entries()) yield* seriesEntries(one, index + 1, point, own);
  yield '</feed>\n';
}

/** The same as one text. @throws RangeError as {@link greenButtonPieces}. */
export function writeGreenButton(series: readonly UsageSeries[], feed: GreenButtonFeed): string {
  return [...greenButtonPieces(series, feed)].join('');
}
