import type { Block, Feed, Links, Resource } from './feed.js';

/** Where a resource is found by its own address; undefined where two share one and differ. */
type Index = ReadonlyMap<string, Resource | undefined>;

const sameFields = (a: Resource, b: Resource): boolean =>
  a.fields.size === b.fields.size && [...a.fields].every(([name, value]) => b.fields.get(name) === value);

function indexOf(feed: Feed, kind: string): Index {
  const found = new Map<string, Resource | undefined>();
  for (const resource of feed.resources) {
    const { self } = resource.links;
    if (resource.kind !== kind || self === undefined) continue;
    const other = found.get(self);
    const isOther = found.has(self) && !(other && sameFields(other, resource) && sameLinks(other, resource));
    found.set(self, isOther ? undefined : resource);
  }
  return found;
}

const sameLinks = (a: Resource, b: Resource): boolean =>
  a.links.related.join(' ') === b.links.related.join(' ');

const all = ({ self, up, related }: Links): string[] =>
  [self, up, ...related].filter((href) => href !== undefined);

/** An address and those above it: of `/a/b/c` also `/a/b` and `/a`. */
function* upwards(href: string): Generator<string, void, undefined> {
  for (let at = href.length; at > 0; at = href.lastIndexOf('/', at - 1)) yield href.slice(0, at);
}

/** What leads from a block of readings to what describes it. */
export interface Described {
  readonly meterReading: Resource | undefined;
  readonly readingType: Resource;
  readonly usagePoint: Resource | undefined;
}

/** Finds by links what describes blocks: never by ids, which feeds repeat, or by order, which feeds change. */
export class Describer {
  readonly #meterReadings: Index;
  readonly #types: Index;
  readonly #points: Index;
  readonly #onlyType: Resource | undefined;
  readonly #onlyPoint: Resource | undefined;

  constructor(feed: Feed) {
    this.#meterReadings = indexOf(feed, 'MeterReading');
    this.#types = indexOf(feed, 'ReadingType');
    this.#points = indexOf(feed, 'UsagePoint');
    const only = (kind: string): Resource | undefined => {
      const found = feed.resources.filter((resource) => resource.kind === kind);
      const [first] = found;
      return first && found.every((resource) => sameFields(resource, first)) ? first : undefined;
    };
    this.#onlyType = only('ReadingType');
    this.#onlyPoint = only('UsagePoint');
  }

  /** Undefined where a block leads to no type of readings, or to several. */
  describe({ links }: Block): Described | undefined {
    const meterReading = this.#first(this.#meterReadings, all(links), true);
    const types = [...(meterReading ? all(meterReading.links) : []), ...all(links)];
    // Where all readings are of one type, a missing link leaves no doubt.
    const readingType = this.#first(this.#types, types, false) ?? this.#onlyType;
    if (!readingType) return undefined;
    const near = [...all(links), ...(meterReading ? all(meterReading.links) : [])];
    return {
      meterReading,
      readingType,
      usagePoint: this.#first(this.#points, near, true) ?? this.#onlyPoint,
    };
  }

  /** The one resource that addresses lead to; undefined where they lead to none, or to one that is not the only one. */
  #first(index: Index, hrefs: readonly string[], isAbove: boolean): Resource | undefined {
    for (const href of hrefs) {
      for (const address of isAbove ? upwards(href) : [href])
        if (index.has(address)) return index.get(address);
    }
    return undefined;
  }
}
