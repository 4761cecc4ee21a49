/**
 * What a bill means: pure functions over the types of `servicedrop/contract`, published as `servicedrop/domain`, so
 * that a utility's server and its agents compute the same figures as its customers see. No DOM, no fetch, no clock:
 * the time and the zone are arguments. Money is integer minor units, everything else exact decimals.
 */
export { type Advice, rankAdvice } from './advice/rank-advice.js';
export { auditBill } from './audit/audit-bill.js';
export {
  AUDIT_CHECKS,
  type AuditCheck,
  type AuditCheckId,
  type AuditFinding,
  type AuditReason,
} from './audit/types.js';
export { allLines, isSummingLine, type LineSum, summingLines, sumOfRole } from './bill-lines.js';
export {
  addDays,
  civilDateOf,
  dayLengthMinutes,
  daysBetween,
  daysIn,
  instantAt,
  isoWeekday,
  offsetMs,
  startOfDay,
} from './calendar.js';
export { channelStatus, type ChannelStatus } from './channels.js';
export { channelOf, decide, type Decision, type HandoverReason, type Said } from './conversation/decide.js';
export { defaultAnswers } from './conversation/defaults/index.js';
export { channelFacts, type FactSource, type FactTexts, factTexts, fillFacts } from './conversation/facts.js';
export {
  type ConversationLog,
  EMPTY_LOG,
  gapsOf,
  isBehind,
  type LogStep,
  reduceLog,
  shownEntries,
} from './conversation/log.js';
export {
  type ConversationTransport,
  isFinal,
  type LogRange,
  type TransportOptions,
} from './conversation/transport.js';
export { type AnswerFault, validateAnswers } from './conversation/validate-answers.js';
export { displayIncrementMinor, exponentOf } from './currency.js';
export {
  addDecimals,
  compareDecimals,
  decimalOfMinor,
  type Exact,
  fixedDecimal,
  formatDecimal,
  multiplyDecimals,
  negateDecimal,
  parseDecimal,
  roundDecimal,
  type RoundingMode,
  subtractDecimals,
  toMinor,
} from './decimal.js';
export { sumMinor } from './exact.js';
export { CAUSES, type Cause } from './explain/causes.js';
export { explainBill } from './explain/explain-bill.js';
export type {
  Evidence,
  EvidenceChange,
  EvidenceLines,
  Explained,
  ExplainOptions,
  Explanation,
  ExplanationPart,
  FromTo,
  WeatherUse,
  Withheld,
  WithheldReason,
} from './explain/types.js';
export { billGlance, type BillGlance } from './glance.js';
export {
  type ArithmeticForm,
  type ArithmeticTerm,
  deriveLine,
  type LineArithmetic,
} from './line-arithmetic.js';
export { billDisplayIncrement, displayedParts, minorToDecimal, roundMinor } from './money.js';
export { deriveRead, type ReadArithmetic } from './read-arithmetic.js';
export {
  type CurrencyCheck,
  reconcileBill,
  type ReconcileCheck,
  type ReconcileCheckId,
  type Reconciliation,
  type SumCheck,
  type UncheckedReason,
  type UncheckedSum,
} from './reconcile.js';
export { billStanding, type BillStanding, type BillState, DUE_SOON_DAYS, isPayable } from './standing.js';
export {
  BUCKET_SIZES,
  type BucketSize,
  bucketStart,
  civilEdges,
  civilRange,
  shiftBucket,
} from './usage/civil-edges.js';
export { compareDays, type UsageComparison, YEAR_OF_WEEKS } from './usage/compare.js';
export {
  type AlwaysOn,
  alwaysOn,
  continuousFlow,
  type ContinuousFlow,
  type PeakTime,
  peakTime,
  type TouShare,
  touShares,
  type UnusualDay,
  unusualDays,
} from './usage/patterns.js';
export { type ReadingKind, type Readings, readSeries } from './usage/readings.js';
export { type Reduced, reduceMinMax } from './usage/reduce.js';
export {
  combineBuckets,
  costMinor,
  isComplete,
  quantityOf,
  type ResampleOptions,
  resampleUsage,
  totalUsage,
  type UsageBucket,
  type UsageBuckets,
  type UsageTotal,
} from './usage/resample.js';
