/** A reading as a feed tells it: start and duration in seconds, a value, and what else stands in it. */
export interface EspiReading {
  start?: number;
  duration?: number;
  value?: number | string;
  quality?: number;
  cost?: number;
  extra?: string;
}

/** What differs from a plain feed of hours in Wh. */
export interface EspiFeed {
  type?: Record<string, string | number>;
  readings: readonly EspiReading[];
  /** Standard time, in seconds, and whether the clock changes as in the United States. */
  offset?: number;
  hasSummer?: boolean;
  interval?: readonly [start: number, duration: number];
  more?: string;
}

const fields = (of: Record<string, string | number>): string =>
  Object.entries(of)
    .map(([name, value]) => `<${name}>${String(value)}</${name}>`)
    .join('');

const resource = (name: string, inner: string): string =>
  `<content><${name} xmlns="http://naesb.org/espi">${inner}</${name}></content>`;

export const espiEntry = (self: string, related: string, content: string, id = self): string =>
  `<entry><id>${id}</id><link rel="self" href="${self}"/>${related && `<link rel="related" href="${related}"/>`}${content}</entry>`;

export function espiReading({
  start,
  duration = 3600,
  value,
  quality,
  cost,
  extra = '',
}: EspiReading): string {
  const period = start === undefined ? '' : `<timePeriod>${fields({ duration, start })}</timePeriod>`;
  const known = quality === undefined ? '' : `<ReadingQuality>${fields({ quality })}</ReadingQuality>`;
  return `<IntervalReading>${extra}${cost === undefined ? '' : fields({ cost })}${known}${period}${value === undefined ? '' : fields({ value })}</IntervalReading>`;
}

/** A feed of one flow. */
export function espiFeed({
  type = {},
  readings,
  offset,
  hasSummer = false,
  interval,
  more = '',
}: EspiFeed): string {
  const rules = hasSummer ? { dstEndRule: 'B40E2000', dstOffset: 3600, dstStartRule: '360E2000' } : {};
  const kind = { flowDirection: 1, intervalLength: 3600, powerOfTenMultiplier: 0, uom: 72, ...type };
  const claim = interval
    ? `<interval>${fields({ duration: interval[1], start: interval[0] })}</interval>`
    : '';
  const parts = [
    espiEntry(
      '/UsagePoint/1',
      '/L',
      resource('UsagePoint', '<ServiceCategory><kind>0</kind></ServiceCategory>'),
    ),
    offset === undefined
      ? ''
      : espiEntry('/L', '', resource('LocalTimeParameters', fields({ ...rules, tzOffset: offset }))),
    espiEntry('/UsagePoint/1/MeterReading/1', '/ReadingType/1', resource('MeterReading', '')),
    espiEntry('/ReadingType/1', '', resource('ReadingType', fields(kind))),
    espiEntry(
      '/UsagePoint/1/MeterReading/1/IntervalBlock/1',
      '',
      resource('IntervalBlock', claim + readings.map(espiReading).join('')),
    ),
  ];
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">${parts.join('')}${more}</feed>`;
}
