import type { Bill, BillLine, BillSection } from '../../src/contract/bills.js';

// The least that a bill needs, for tests whose figures are worked out by hand. Sums are made from the lines, so such a
// bill adds up; a test that wants another says so.

let ids = 0;

export function line(amountMinor: number, rest: Partial<BillLine> = {}): BillLine {
  const kind = rest.kind ?? 'other';
  return { id: `l${(ids += 1)}`, role: 'charge', kind, label: kind, amountMinor, ...rest };
}

const period = { start: '2026-06-01T00:00:00Z', end: '2026-07-01T00:00:00Z' };
export const summed = (lines: readonly BillLine[]): number =>
  lines
    .filter(({ role }) => role !== 'information' && role !== 'subtotal')
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);

export function section(lines: BillLine[], rest: Partial<BillSection> = {}): BillSection {
  return {
    id: 'power',
    service: 'electricity',
    label: 'Power',
    provider: { name: 'Utility' },
    servicePointId: 'sp_1',
    zone: 'UTC',
    period,
    days: 30,
    reads: [],
    lines,
    subtotalMinor: summed(lines),
    ...rest,
  };
}

export interface BillParts extends Partial<Omit<Bill, 'sections' | 'totals'>> {
  totals?: Partial<Bill['totals']>;
}

export function bill(sections: BillSection[], { totals, lines = [], ...rest }: BillParts = {}): Bill {
  const own = lines.filter(({ role }) => role !== 'payment' && role !== 'carried_balance');
  const current = sections.reduce((sum, one) => sum + one.subtotalMinor, summed(own));
  const all = {
    currentChargesMinor: current,
    previousBalanceMinor: 0,
    paymentsMinor: 0,
    arrearsMinor: 0,
    ...totals,
  };
  const amountDueMinor =
    totals?.amountDueMinor ??
    all.previousBalanceMinor - all.paymentsMinor + all.currentChargesMinor + all.arrearsMinor;
  return {
    id: 'bill',
    accountId: 'acc_1',
    number: '1',
    version: 1,
    kind: 'original',
    replaces: null,
    replacedBy: null,
    issuedOn: '2026-07-02',
    dueOn: '2026-07-20',
    cutoffOn: null,
    zone: 'UTC',
    period,
    currency: 'USD',
    rounding: { mode: 'half_up', incrementMinor: 1, level: 'line' },
    payment: { state: 'unpaid', paidMinor: 0, outstandingMinor: Math.max(0, amountDueMinor) },
    estimate: null,
    hasDocument: false,
    sections,
    lines,
    ...rest,
    totals: { ...all, amountDueMinor },
  };
}
