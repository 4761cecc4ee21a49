import type { Cause } from './causes.js';

/** A figure on both bills. */
export interface FromTo<T> {
  readonly from: T;
  readonly to: T;
}

/** What one bill's lines say of something that changed. What the lines do not agree on is left out. */
export interface EvidenceLines {
  readonly lineIds: readonly string[];
  /** The lines' amounts as printed, added. */
  readonly amountMinor: number;
  /** Exact decimals, as printed. */
  readonly quantity?: string;
  readonly rate?: string;
  readonly percent?: string;
  readonly days?: string;
  /** The limits of the block, in `unit`; `to` is null where there is none. */
  readonly tier?: { readonly index: number; readonly from: string; readonly to: string | null };
  readonly period?: { readonly start: string; readonly end: string };
  readonly tariffId?: string;
  readonly tariffVersion?: string;
  /** The bill that the lines settle, carry from or take back. */
  readonly relatedBillId?: string;
}

/** Lines that are one thing on both bills; null where a bill has none. */
export interface EvidenceChange {
  readonly kind: string;
  readonly role: string;
  /** As printed, of the newer bill where it has one. */
  readonly label: string;
  readonly unit?: string;
  readonly touLabel?: string;
  readonly from: EvidenceLines | null;
  readonly to: EvidenceLines | null;
}

/** What a part rests on: figures that stand on the bills, or come from them by one step. Plain data. */
export interface Evidence {
  /** Civil days billed. */
  readonly days?: FromTo<number>;
  /** What was used, as billed. */
  readonly quantity?: FromTo<string> & { readonly unit: string };
  /** Use per day, rounded half up to two decimals more than it is billed with. */
  readonly perDay?: FromTo<string> & { readonly unit: string };
  /** Whether the use of either bill is an estimate. */
  readonly estimated?: FromTo<boolean>;
  readonly weather?: FromTo<{ readonly degreeDays: string }> & {
    readonly quantityPerDegreeDay: string;
    readonly unit: string;
  };
  readonly previousBalanceMinor?: FromTo<number>;
  /** As positive amounts. */
  readonly paymentsMinor?: FromTo<number>;
  readonly arrearsMinor?: FromTo<number>;
  /** Whether it rests on amounts as printed, because they cannot be priced again. */
  readonly comparedAsAmounts?: true;
  /** The lines whose own factor changed. */
  readonly changes?: readonly EvidenceChange[];
}

/** One cause's share of the difference, for one section or, without `sectionId`, for the whole bill. */
export interface ExplanationPart {
  readonly cause: Cause;
  /** The section of the newer bill, or of the older one where only that has it. */
  readonly sectionId?: string;
  /** Above zero where it made the bill higher. A multiple of the display increment, where the difference is. */
  readonly amountMinor: number;
  readonly evidence: Evidence;
}

/** Why nothing is said about causes. */
export type WithheldReason =
  | 'different-account'
  | 'different-currency'
  /** A cancellation or credit note bills no period of its own. */
  | 'not-comparable'
  | 'lines-not-included'
  /** A bill's lines do not make its total. */
  | 'does-not-add-up'
  | 'could-not-check';

interface ExplanationOf {
  readonly currency: string;
  readonly fromBillId: string;
  readonly toBillId: string;
}

/** Why the amount due of one bill differs from another's. The parts and the residual make the difference exactly. */
export interface Explained extends ExplanationOf {
  readonly status: 'explained';
  /** Amount due of the newer bill − that of the older. */
  readonly deltaMinor: number;
  /** In the fixed order of causes; none is zero. */
  readonly parts: readonly ExplanationPart[];
  /** What the rounding of the printed lines leaves over, and no cause explains. */
  readonly residualMinor: number;
}

/** Two bills between which no cause can be named. */
export interface Withheld extends ExplanationOf {
  readonly status: 'withheld';
  readonly withheldReason: WithheldReason;
  /** The bill that is to blame, where it is one of them alone. */
  readonly withheldBillId?: string;
  /** Null where the two amounts cannot be subtracted. */
  readonly deltaMinor: number | null;
  readonly parts: readonly [];
  readonly residualMinor: number | null;
}

export type Explanation = Explained | Withheld;

/** How the weather and a home's use go together, from whoever has the data. */
export interface WeatherUse {
  readonly servicePointId: string;
  /** The unit of the section's use. */
  readonly unit: string;
  /** How much more is used for each degree day: a decimal above zero. */
  readonly quantityPerDegreeDay: string;
  /** Degree days, of heating or cooling, over the older and the newer bill's period. */
  readonly fromDegreeDays: string;
  readonly toDegreeDays: string;
}

export interface ExplainOptions {
  /** Splits the use of a service point into what followed the weather and the rest. Without it no part has that cause. */
  readonly weather?: readonly WeatherUse[];
}
