import Big from 'big.js';

import type { Account, Bill, BillLine } from '../../contract/index.js';
import { civilDateOf } from '../../domain/calendar.js';
import type { LedgerPayment } from './types.js';
import type { BillDraft, BillingCycle } from './plan.js';
import { toMinor } from './pricing.js';
import { periodOf } from './time.js';

/** What the account's books say on the day a bill is issued, in minor units. */
export interface Carried {
  readonly previousBalanceMinor: number;
  readonly payments: readonly LedgerPayment[];
  readonly previousBillId?: string;
  /** What rounding took off the previous bill, to be asked for by this one where the utility does so. */
  readonly cutOffMinor: number;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** The roles that inform: they never add to anything. */
const INFORMING = new Set<string>(['information', 'subtotal']);

/** Adds a draft up: section subtotals, the bill's rounding, what was owed and paid, and what is due. */
export function assembleBill(
  account: Account,
  cycle: BillingCycle,
  draft: BillDraft,
  carried: Carried,
): Bill {
  const sections = draft.sections.map((section) => ({
    ...section,
    subtotalMinor: sum(
      section.lines.filter(({ role }) => !INFORMING.has(role)).map((line) => line.amountMinor),
    ),
  }));
  const chargedMinor = sum(sections.map((section) => section.subtotalMinor));
  const rounding = roundingLines(account.currency, draft, chargedMinor, carried);
  const currentChargesMinor = chargedMinor + sum(rounding.map(({ amountMinor }) => amountMinor));
  const lines = [...rounding, ...balanceLines(draft, carried, account.zone), ...(draft.notes ?? [])];
  const { previousBalanceMinor } = carried;
  const paymentsMinor = sum(carried.payments.map(({ amountMinor }) => amountMinor));
  const amountDueMinor = previousBalanceMinor - paymentsMinor + currentChargesMinor;
  return {
    id: draft.id,
    accountId: account.id,
    number: draft.number,
    version: draft.version ?? 1,
    kind: draft.kind ?? 'original',
    replaces: draft.replaces ?? null,
    replacedBy: null,
    issuedOn: draft.issuedOn ?? cycle.issuedOn,
    dueOn: draft.dueOn === undefined ? cycle.dueOn : draft.dueOn,
    cutoffOn: draft.cutoffOn === undefined ? cycle.cutoffOn : draft.cutoffOn,
    zone: account.zone,
    period: periodOf(cycle.from, cycle.to, account.zone),
    currency: account.currency,
    rounding: draft.rounding,
    totals: { currentChargesMinor, previousBalanceMinor, paymentsMinor, arrearsMinor: 0, amountDueMinor },
    payment: { state: 'unpaid', paidMinor: 0, outstandingMinor: Math.max(0, amountDueMinor) },
    estimate: draft.estimate ?? null,
    hasDocument: draft.hasDocument,
    sections: sections.map((section) => ({ ...section, lines: printed(section.lines, draft) })),
    lines,
    tariffs: [...draft.tariffs],
  };
}

/** The lines that stand on the paper: all, but where the utility left some out. */
function printed(lines: readonly BillLine[], { unprinted = [] }: BillDraft): BillLine[] {
  return lines.filter(({ id }) => !unprinted.includes(id));
}

/** Brings the charges to a multiple of what can be paid, with what the bill before has left over. */
function roundingLines(
  currency: string,
  draft: BillDraft,
  chargedMinor: number,
  carried: Carried,
): BillLine[] {
  if (!draft.adjustment) return [];
  const { incrementMinor, label, mode = draft.rounding.mode, carryLabel } = draft.adjustment;
  const carryMinor = carryLabel === undefined ? 0 : carried.cutOffMinor;
  const unrounded = chargedMinor + carryMinor;
  const role = 'rounding';
  const lines: BillLine[] = [
    {
      id: `${draft.id}-carry`,
      role,
      kind: 'rounding_carry',
      label: carryLabel ?? label,
      amountMinor: carryMinor,
      ...(carried.previousBillId === undefined ? {} : { relatedBillId: carried.previousBillId }),
    },
    {
      id: `${draft.id}-rounding`,
      role,
      kind: 'rounding_adjustment',
      label,
      amountMinor: roundTo(unrounded, currency, mode, incrementMinor) - unrounded,
    },
  ];
  return lines.filter(({ amountMinor }) => amountMinor !== 0);
}

function roundTo(amountMinor: number, currency: string, mode: string, incrementMinor: number): number {
  return toMinor(
    new Big(amountMinor).div(toMinor(new Big(1), currency, 'down', 1)),
    currency,
    mode,
    incrementMinor,
  );
}

function balanceLines(draft: BillDraft, carried: Carried, zone: string): BillLine[] {
  const lines: BillLine[] = [];
  const relatedBillId = carried.previousBillId === undefined ? {} : { relatedBillId: carried.previousBillId };
  if (carried.previousBalanceMinor !== 0) {
    lines.push({
      id: `${draft.id}-previous-balance`,
      role: 'carried_balance',
      kind: 'other',
      label: draft.labels.previousBalance,
      amountMinor: carried.previousBalanceMinor,
      ...relatedBillId,
    });
  }
  const { payments, payment: labelOf } = draft.labels;
  const paid = labelOf
    ? carried.payments.map(({ amountMinor, at }) => ({
        amountMinor,
        label: labelOf(civilDateOf(Date.parse(at), zone)),
      }))
    : [{ amountMinor: sum(carried.payments.map(({ amountMinor }) => amountMinor)), label: payments }];
  for (const { amountMinor, label } of paid.filter((one) => one.amountMinor !== 0)) {
    const count = lines.filter(({ role }) => role === 'payment').length;
    lines.push({
      id: `${draft.id}-payments${count === 0 ? '' : `-${count + 1}`}`,
      role: 'payment',
      kind: 'other',
      label,
      amountMinor: -amountMinor,
      ...relatedBillId,
    });
  }
  return lines;
}
