import { type Amount, amountOf } from '../amounts.js';
import type { Warnings } from '../warnings.js';
import type { XmlHandler } from './xml.js';

/** A reading as the file says it. Seconds since 1970 UTC; undefined where it says nothing, not a number where none. */
export interface RawReading {
  readonly start: number | undefined;
  readonly duration: number | undefined;
  readonly amount: Amount | null;
  readonly qualities: readonly string[];
  readonly cost: number | null;
}

/** What an element holds that has elements of its own: the texts of those that have none, by name. */
export type Fields = ReadonlyMap<string, string>;

export interface Links {
  readonly self: string | undefined;
  readonly up: string | undefined;
  readonly related: readonly string[];
}

/** A run of readings with the time that it claims to hold. */
export interface Block {
  readonly links: Links;
  readonly fields: Fields;
  readonly readings: readonly RawReading[];
}

/** Another resource of the feed. */
export interface Resource {
  readonly kind: string;
  readonly title: string;
  readonly links: Links;
  readonly fields: Fields;
}

/** All that a feed holds of usage. */
export interface Feed {
  readonly blocks: Block[];
  readonly resources: Resource[];
  /** When the feed was made, as it says. */
  updated: string | undefined;
}

const RESOURCES = new Set([
  'UsagePoint',
  'MeterReading',
  'ReadingType',
  'LocalTimeParameters',
  'UsageSummary',
  'ElectricPowerUsageSummary',
]);
/** Elements whose fields belong to the one around them, under their own name and a dot. */
const INNER = new Set(['timePeriod', 'interval', 'ServiceCategory', 'billingPeriod', 'ServiceDeliveryPoint']);
/** Texts longer than this are not of the kinds that are read here. */
const LONGEST_TEXT = 4096;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
const pathOf = (href: string): string => href.replace(/^[a-z][\w+.-]*:\/\/[^/]*/i, '').replace(/\/+$/, '');

interface Frame {
  readonly name: string;
  text: string;
  fields: Map<string, string> | undefined;
  qualities: string[] | undefined;
}

interface Entry {
  id: string;
  title: string;
  self: string | undefined;
  up: string | undefined;
  related: string[];
  resources: { kind: string; fields: Fields }[];
  blocks: { fields: Fields; readings: RawReading[] }[];
}

const newEntry = (): Entry => ({
  id: '',
  title: '',
  self: undefined,
  up: undefined,
  related: [],
  resources: [],
  blocks: [],
});

/** A number of seconds; nothing where the file says nothing, not a number where it says something else. */
function secondsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d{1,11}$/.test(text) ? Number(text) : NaN;
}

/** Gathers a feed from its document, reading by reading. */
export class FeedHandler implements XmlHandler {
  readonly feed: Feed = { blocks: [], resources: [], updated: undefined };
  readonly #warnings: Warnings;
  readonly #count: () => void;
  readonly #frames: Frame[] = [];
  readonly #ids = new Map<string, number>();
  #entry = newEntry();
  #readings: RawReading[] = [];

  /** `count` is called for each reading. */
  constructor(warnings: Warnings, count: () => void) {
    this.#warnings = warnings;
    this.#count = count;
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    const local = localName(name);
    if (local === 'entry') this.#entry = newEntry();
    if (local === 'IntervalBlock') this.#readings = [];
    if (local === 'link') this.#link(attributes.get('rel'), pathOf(attributes.get('href') ?? ''));
    this.#frames.push({ name: local, text: '', fields: undefined, qualities: undefined });
  }

  text(text: string): void {
    const frame = this.#frames.at(-1);
    if (frame && frame.text.length < LONGEST_TEXT) frame.text += text;
  }

  close(): void {
    const frame = this.#frames.pop();
    const parent = this.#frames.at(-1);
    if (!frame) return;
    const { name, fields } = frame;
    if (name === 'IntervalReading') this.#reading(frame);
    else if (name === 'IntervalBlock') {
      this.#entry.blocks.push({ fields: fields ?? new Map(), readings: this.#readings });
    } else if (name === 'ReadingQuality') (parent ?? frame).qualities = this.#qualities(frame, parent);
    else if (RESOURCES.has(name)) this.#entry.resources.push({ kind: name, fields: fields ?? new Map() });
    else if (name === 'entry') this.#closeEntry();
    else if (parent) this.#field(frame, parent);
  }

  /** A document may be a single resource without a feed around it. */
  end(): void {
    this.#closeEntry();
    const shared = [...this.#ids.entries()].filter(([, times]) => times > 1);
    for (const [id, times] of shared) this.#warnings.add('shared-id', { found: id }, times);
  }

  #field({ name, text, fields }: Frame, parent: Frame): void {
    const value = text.trim();
    if (parent.name === 'entry' && name === 'id') this.#entry.id = value;
    else if (parent.name === 'entry' && name === 'title') this.#entry.title = value;
    else if (parent.name === 'feed' && name === 'updated') this.feed.updated = value;
    if (fields && !INNER.has(name)) return;
    parent.fields ??= new Map();
    for (const [inner, text] of fields ?? []) parent.fields.set(`${name}.${inner}`, text);
    // Of an element that comes twice the first counts; a hostile one may come without end.
    if (!fields && parent.fields.size < 100 && !parent.fields.has(name)) parent.fields.set(name, value);
  }

  #qualities({ fields, text }: Frame, parent: Frame | undefined): string[] {
    const known = parent?.qualities ?? [];
    const code = fields?.get('quality') ?? text.trim();
    return code === '' || known.length >= 10 ? known : [...known, code];
  }

  #reading({ fields, qualities }: Frame): void {
    this.#count();
    const text = fields?.get('value');
    const amount = text === undefined || text === '' ? null : (amountOf(text) ?? null);
    if (text && !amount) this.#warnings.add('not-a-number', { found: text });
    const cost = fields?.get('cost') ?? '';
    const isCost = /^-?\d{1,15}$/.test(cost);
    if (cost !== '' && !isCost) this.#warnings.add('not-a-number', { found: cost });
    this.#readings.push({
      start: secondsOf(fields?.get('timePeriod.start')),
      duration: secondsOf(fields?.get('timePeriod.duration')),
      amount,
      qualities: qualities ?? [],
      cost: isCost ? Number(cost) : null,
    });
    const multiplier = fields?.get('powerOfTenMultiplier');
    const block = this.#frames.at(-1);
    if (multiplier !== undefined && block)
      (block.fields ??= new Map()).set('reading.powerOfTenMultiplier', multiplier);
  }

  #link(rel: string | undefined, path: string): void {
    if (path === '') return;
    if (rel === 'self') this.#entry.self ??= path;
    else if (rel === 'up') this.#entry.up ??= path;
    else if (rel === 'related' && this.#entry.related.length < 100) this.#entry.related.push(path);
  }

  #closeEntry(): void {
    const { id, title, self, up, related, resources, blocks } = this.#entry;
    this.#entry = newEntry();
    const links = { self, up, related };
    if (id !== '' && (this.#ids.has(id) || this.#ids.size < 10_000))
      this.#ids.set(id, (this.#ids.get(id) ?? 0) + 1);
    for (const resource of resources) this.feed.resources.push({ ...resource, title, links });
    for (const block of blocks) this.feed.blocks.push({ ...block, links });
  }
}
