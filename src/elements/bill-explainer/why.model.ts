import type { UtilityError } from '../../client/errors.js';
import type { Bill } from '../../contract/bills.js';
import { auditBill } from '../../domain/audit/audit-bill.js';
import type { AuditCheck } from '../../domain/audit/types.js';
import { lastYearsBill, previousBill } from '../../domain/comparable.js';
import { daysIn } from '../../domain/calendar.js';
import { explainBill } from '../../domain/explain/explain-bill.js';
import type { Explanation } from '../../domain/explain/types.js';
import { type MainCause, mainCauses, type Waterfall, waterfall } from '../../domain/explain/waterfall.js';

/** How the other bill stands to the one on screen, the most telling first. */
export type Relation = 'month' | 'previous' | 'last-year' | 'other';

/** Two bills beside each other. */
export interface Compared {
  readonly kind: 'compared';
  readonly from: Bill;
  readonly to: Bill;
  readonly relation: Relation;
  readonly explanation: Explanation;
  /** Absent where causes are withheld. */
  readonly fall?: Waterfall;
  readonly causes: readonly MainCause[];
  /** Whether what belongs to one service must say to which. */
  readonly severalServices: boolean;
}

/** What there is to say about the change. */
export type Outcome =
  | Compared
  /** Nobody wants a comparison; the other bill is on its way; there is none; this one no longer counts. */
  | { readonly kind: 'none' | 'looking' | 'first' | 'no-last-year' | 'replaced' }
  | { readonly kind: 'failed'; readonly error: UtilityError };

const isMonth = ({ period, zone }: Bill): boolean => {
  const days = daysIn(period, zone);
  return days >= 26 && days <= 35;
};

function relationOf(from: Bill, to: Bill, known: readonly Bill[]): Relation {
  if (previousBill(to, known)?.id === from.id) return isMonth(from) && isMonth(to) ? 'month' : 'previous';
  return lastYearsBill(to, known)?.id === from.id ? 'last-year' : 'other';
}

/** Explains one bill by another. `known` are the bills among which the other was found. */
export function compared(from: Bill, to: Bill, known: readonly Bill[]): Compared {
  const explanation = explainBill(from, to);
  const common = {
    kind: 'compared' as const,
    from,
    to,
    relation: relationOf(from, to, known),
    explanation,
    severalServices: [from, to].some(({ sections = [] }) => sections.length > 1),
  };
  if (explanation.status === 'withheld') return { ...common, causes: [] };
  return {
    ...common,
    fall: waterfall(explanation, from.totals.amountDueMinor, to.totals.amountDueMinor),
    causes: mainCauses(explanation),
  };
}

/** The checks of a bill, what is to be asked about first. */
export interface AuditModel {
  readonly bill: Bill;
  readonly checks: readonly AuditCheck[];
  readonly failed: readonly AuditCheck[];
  readonly passed: readonly AuditCheck[];
  /** What could not be checked. */
  readonly open: readonly AuditCheck[];
  /** What this bill has nothing of. */
  readonly absent: readonly AuditCheck[];
}

export function auditModel(bill: Bill, earlier: readonly Bill[]): AuditModel {
  const checks = auditBill(bill, earlier);
  const of = (status: AuditCheck['status']): AuditCheck[] =>
    checks.filter((check) => check.status === status);
  const isAbsent = ({ reason }: AuditCheck): boolean => reason === 'not-on-this-bill';
  const unchecked = of('could-not-check');
  return {
    bill,
    checks,
    failed: of('failed'),
    passed: of('passed'),
    open: unchecked.filter((check) => !isAbsent(check)),
    absent: unchecked.filter(isAbsent),
  };
}
