import type { AuditCheckId, AuditReason } from '../../domain/audit/types.js';
import type { Cause } from '../../domain/explain/causes.js';
import type { WithheldReason } from '../../domain/explain/types.js';

interface Counted {
  readonly count: number;
}
type Values<Name extends string> = (values: Readonly<Record<Name, string>>) => string;

/** Texts whose keys are names of the domain: one for each cause and way, each check, each reason. */
type ByName = Readonly<
  Record<
    | `${Cause | `${'subsidy' | 'one-off'}-${'charged' | 'credited'}`}-${'more' | 'less'}`
    | `withheld-${Exclude<WithheldReason, 'does-not-add-up'>}`
    | `check-${AuditCheckId}`
    | `reason-${Exclude<AuditReason, 'not-on-this-bill'>}`,
    string
  >
>;

/** What the explanation of a change and the checks of a bill say. */
export interface WhyStrings extends ByName {
  readonly whyTitle: string;
  readonly whyLoading: string;
  readonly more: Values<'amount' | 'than'>;
  readonly less: Values<'amount' | 'than'>;
  readonly same: Values<'than'>;
  readonly because: Values<'change' | 'causes'>;
  readonly evenOut: string;
  readonly thanMonth: string;
  readonly thanPrevious: string;
  readonly thanLastYear: string;
  readonly thanOther: Values<'date'>;
  readonly first: string;
  readonly noLastYear: string;
  readonly failed: string;
  readonly replaced: string;
  readonly 'withheld-does-not-add-up': Values<'which'>;
  readonly thisBill: string;
  readonly otherBill: string;
  readonly show: string;
  readonly before: string;
  readonly now: string;
  readonly billedMore: string;
  readonly billedLess: string;
  readonly chargeNew: string;
  readonly chargeGone: string;
  readonly blocksMoved: string;
  readonly rest: (values: Counted) => string;
  readonly residual: string;
  readonly residualNone: string;
  readonly residualSome: string;
  readonly factDays: Values<'from' | 'to'>;
  readonly factPerDay: Values<'from' | 'to'>;
  readonly factNet: Values<'from' | 'to'>;
  readonly factUsed: Values<'from' | 'to'>;
  readonly factEstimatedNow: string;
  readonly factEstimatedBefore: string;
  readonly factEstimatedBoth: string;
  readonly factDegreeDays: Values<'from' | 'to'>;
  readonly factChanged: Values<'label' | 'from' | 'to'>;
  readonly factRate: Values<'label' | 'from' | 'to'>;
  readonly factRateChange: Values<'label' | 'first' | 'then'>;
  readonly perUnit: Values<'price' | 'unit'>;
  readonly factNew: Values<'label' | 'amount'>;
  readonly factGone: Values<'label' | 'amount'>;
  readonly factBlock: Values<'above' | 'from' | 'to'>;
  readonly factLimit: Values<'label' | 'from' | 'to'>;
  readonly nothing: string;
  readonly factBalance: Values<'from' | 'to'>;
  readonly factPayments: Values<'from' | 'to'>;
  readonly factArrears: Values<'from' | 'to'>;
  readonly factMore: (values: Counted) => string;
  readonly adviceTitle: string;
  readonly adviceFailed: string;
  readonly adviceSaving: Values<'amount'>;
  readonly adviceFor: Values<'causes'>;
  readonly pickTitle: string;
  readonly pickPrevious: string;
  readonly pickLastYear: string;
  readonly pickList: string;
  readonly pickHint: string;
  readonly pickOpen: string;
  readonly pickMore: string;
  readonly pickBusy: string;
  readonly pickEnd: string;
  readonly pickFailed: string;
  readonly auditTitle: string;
  readonly auditPassed: (values: Counted) => string;
  readonly auditFailed: (values: Counted) => string;
  readonly auditOpen: (values: Counted) => string;
  readonly auditShow: string;
  readonly auditBusy: string;
  readonly auditGood: string;
  readonly auditBad: string;
  readonly auditUnknown: string;
  readonly auditAbsent: string;
  readonly auditAsk: string;
  readonly auditHint: string;
  readonly auditSummary: Values<'check' | 'number'>;
  readonly failedSum: Values<'found' | 'expected'>;
  readonly failedProduct: Values<'label' | 'found'>;
  readonly failedRead: Values<'found'>;
  readonly failedQuantity: Values<'found' | 'expected'>;
  readonly failedGap: Values<'days'>;
  readonly failedOverlap: Values<'days'>;
  readonly failedStart: string;
  readonly failedReadValue: Values<'found' | 'expected'>;
  readonly failedRatePeriods: string;
  readonly failedTiers: string;
  readonly failedPercent: Values<'label' | 'found'>;
  readonly failedPaidTwice: Values<'found'>;
  readonly failedPaidDouble: Values<'found' | 'expected'>;
  readonly failedTwice: Values<'label' | 'found'>;
  readonly failedBand: Values<'perDay' | 'lower' | 'upper'>;
  readonly failedBandAbove: Values<'perDay' | 'upper'>;
  readonly failedBandBelow: Values<'perDay' | 'lower'>;
  readonly rule: Values<'name' | 'date'>;
  readonly failedOwn: Values<'perDay' | 'lower' | 'upper'>;
  readonly failedSuperseded: string;
  readonly failedCurrency: Values<'currencies'>;
}
