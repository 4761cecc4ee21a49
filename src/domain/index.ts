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
export {
  answerProblem,
  type AnswerForm,
  type AnswerProblem,
  sentAnswer,
  type TextProblem,
} from './flow/answers.js';
export type { FlowAnswers } from './flow/conditions.js';
export type { FlowFault, FlowFaultCode } from './flow/flow-faults.js';
export {
  answerField,
  beginFlow,
  type FlowPlace,
  goBack,
  goOn,
  goTo,
  type Onward,
  resumeFlow,
  screenAt,
  screenProblems,
  type ScreenProblems,
} from './flow/place.js';
export type { RuleContext } from './flow/rules.js';
export { validateFlow } from './flow/validate-flow.js';
export { type FlowContext, type FlowScreen, type FlowWalk, walkFlow } from './flow/walk.js';
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
export { costMinor, quantityOf } from './usage/amounts.js';
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
  isComplete,
  type ResampleOptions,
  resampleUsage,
  totalUsage,
  type UsageBucket,
  type UsageBuckets,
  type UsageTotal,
} from './usage/resample.js';
export {
  type PaymentEvent,
  type PaymentFlow,
  START as PAYMENT_START,
  step as stepPayment,
  type Trouble as PaymentTrouble,
} from './payment/machine.js';
export { calendarFile, type CalendarEntry } from './move/calendar-file.js';
export { defaultMoveFlows } from './move/default-flows.js';
export { moveFacts, type MoveFacts } from './move/facts.js';
export {
  type BetweenProblem,
  type HomesBetween,
  type MovePlan,
  type MoveWish,
  planMove,
  type PlannedStep,
} from './move/plan.js';
export {
  formatReads,
  type GivenRead,
  parseReads,
  readableRegisters,
  type ReadableRegister,
} from './move/reads.js';
export { type MoveTrack, trackMove, type TrackStep, type TrackTone } from './move/track.js';
export {
  askedOn,
  dateProblem,
  type DateProblem,
  frozenFrom,
  isWorkDay,
  nearestDates,
  noticeWindow,
  type NoticeTask,
  shiftWorkDays,
} from './move/work-days.js';
