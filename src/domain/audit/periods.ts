import type { Bill, BillLine, BillRead, BillSection } from '../../contract/bills.js';
import type { Period } from '../../contract/shared.js';
import { civilDateOf, daysBetween } from '../calendar.js';
import { compare, equal, minus, type Ratio, ratioOf, sum, ZERO } from '../ratio.js';
import { judge, type Look } from './judge.js';
import type { AuditCheck } from './types.js';

/** A section with the bill it stands on. */
export interface Earlier {
  readonly billId: string;
  readonly section: BillSection;
}

const time = (instant: string): number => Date.parse(instant);

/** The sections of earlier bills for the same service and point, newest first. What was replaced or cancelled is none. */
export function earlierSections(of: BillSection, previous: readonly Bill[]): Earlier[] {
  return previous
    .filter(
      ({ replacedBy, kind }) => replacedBy === null && kind !== 'cancellation' && kind !== 'credit_note',
    )
    .flatMap((bill) => (bill.sections ?? []).map((section) => ({ billId: bill.id, section })))
    .filter(
      ({ section }) =>
        section.service === of.service &&
        section.servicePointId === of.servicePointId &&
        section.provider.name === of.provider.name &&
        time(section.period.start) < time(of.period.start),
    )
    .sort((a, b) => time(b.section.period.end) - time(a.section.period.end));
}

export function contiguous(sections: readonly BillSection[], previous: readonly Bill[]): AuditCheck {
  const looks = sections.map((section): Look => {
    const sameService = sections.filter(
      (one) => one.service === section.service && one.servicePointId === section.servicePointId,
    );
    // A bill may have a section for each part of its period.
    const before = sameService.find((one) => one.period.end === section.period.start);
    const [last] = before ? [{ billId: undefined, section: before }] : earlierSections(section, previous);
    if (!last) return { reason: 'no-previous-bill' };
    const gapDays = daysBetween(
      civilDateOf(time(last.section.period.end), section.zone),
      civilDateOf(time(section.period.start), section.zone),
    );
    const right = time(last.section.period.end) === time(section.period.start);
    const { billId } = last;
    return { right, finding: { sectionId: section.id, ...(billId !== undefined && { billId }), gapDays } };
  });
  return judge('periods', looks, 'lines-not-included');
}

function lastRead(
  read: BillRead,
  earlier: readonly Earlier[],
): { billId: string; read: BillRead } | undefined {
  for (const { billId, section } of earlier) {
    const found = section.reads.find(
      ({ meterId, register }) => meterId === read.meterId && register === read.register,
    );
    if (found) return { billId, read: found };
  }
  return undefined;
}

export function readValues(sections: readonly BillSection[], previous: readonly Bill[]): AuditCheck {
  const looks = sections.flatMap((section) => {
    const earlier = earlierSections(section, previous);
    return section.reads.map((read): Look => {
      const last = lastRead(read, earlier);
      if (!last)
        return {
          reason: earlier.some(({ section: { reads } }) => reads.length > 0)
            ? 'meter-changed'
            : 'no-previous-bill',
        };
      const right = equal(ratioOf(last.read.to.value), ratioOf(read.from.value));
      if (!right && [last.read.to, read.from].some(({ quality }) => quality === 'estimated'))
        return { reason: 'estimated' };
      const { meterId, register } = read;
      const finding = { sectionId: section.id, billId: last.billId, meterId, register };
      return { right, finding: { ...finding, expected: last.read.to.value, found: read.from.value } };
    });
  });
  return judge('read-values', looks);
}

function groupBy(lines: readonly BillLine[], keyOf: (line: BillLine) => string): BillLine[][] {
  const groups = new Map<string, BillLine[]>();
  for (const line of lines) groups.set(keyOf(line), [...(groups.get(keyOf(line)) ?? []), line]);
  return [...groups.values()];
}

const ids = (lines: readonly BillLine[]): string[] => lines.map(({ id }) => id);

/** Whether periods, each once, follow each other without gap from a period's start to its end. */
function partition(parts: readonly Period[], whole: Period): boolean {
  const sorted = [...parts].sort((a, b) => time(a.start) - time(b.start));
  const ends = [whole.start, ...sorted.map(({ end }) => end)];
  const starts = [...sorted.map(({ start }) => start), whole.end];
  return ends.every((end, index) => time(end) === time(starts[index] ?? ''));
}

export function ratePeriods(sections: readonly BillSection[]): AuditCheck {
  const looks = sections.flatMap((section) =>
    groupBy(
      section.lines.filter(({ period }) => period !== undefined),
      ({ role, kind }) => `${role}|${kind}`,
    ).flatMap((lines): Look[] => {
      const parts = new Map(
        lines.flatMap(({ period }) => (period ? [[period.start + period.end, period]] : [])),
      );
      if (parts.size < 2) return [];
      const right = partition([...parts.values()], section.period);
      return [{ right, finding: { sectionId: section.id, lineIds: ids(lines) } }];
    }),
  );
  return judge('rate-periods', looks);
}

const quantityOf = ({ quantity }: BillLine): Ratio => ratioOf(quantity ?? '0');

/** Whether blocks begin where the one before ends, and only the last is not full. Use begins at nothing. */
function filled(lines: readonly BillLine[]): boolean {
  const sorted = [...lines].sort((a, b) => (a.tier?.index ?? 0) - (b.tier?.index ?? 0));
  return sorted.every((line, index) => {
    const { from = '0', to = null } = line.tier ?? {};
    // A surcharge may begin far above nothing.
    const start = line.kind === 'usage_tier' ? '0' : from;
    const before = index === 0 ? start : (sorted[index - 1]?.tier?.to ?? '0');
    if (!equal(ratioOf(from), ratioOf(before))) return false;
    if (to === null) return index === sorted.length - 1;
    const room = compare(quantityOf(line), minus(ratioOf(to), ratioOf(from)));
    return index === sorted.length - 1 ? room <= 0 : room === 0;
  });
}

export function blocks(sections: readonly BillSection[]): AuditCheck {
  const looks = sections.flatMap((section) => {
    const tiered = section.lines.filter(({ tier, quantity }) => tier && quantity !== undefined);
    const groups = groupBy(tiered, ({ role, kind, touLabel, period }) =>
      [role, kind, touLabel, period?.start].join('|'),
    );
    const inOrder = groups.map((lines): Look => ({
      right: filled(lines),
      finding: { sectionId: section.id, lineIds: ids(lines) },
    }));
    // Other kinds may be priced in blocks of a part of the use only, as a subsidy is.
    const used = tiered.filter(
      ({ kind, role, unit }) => kind === 'usage_tier' && role === 'charge' && unit === section.unit,
    );
    const { quantity, unit } = section;
    if (quantity === undefined || unit === undefined || used.length === 0) return inOrder;
    const right = equal(
      used.map(quantityOf).reduce((a, b) => sum([a, b]), ZERO),
      ratioOf(quantity),
    );
    return [
      ...inOrder,
      { right, finding: { sectionId: section.id, lineIds: ids(used), expected: quantity, unit } },
    ];
  });
  return judge('tiers', looks);
}
