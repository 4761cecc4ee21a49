/** What is checked, in the order in which it is told. */
export const AUDIT_CHECKS = [
  /** Lines, subtotals and totals make each other. */
  're-add',
  /** Quantity or days × rate makes the amount of each priced line. */
  're-multiply',
  /** Two reads of a register make the metered quantity. */
  're-read',
  /** The metered quantity is the billed one. */
  'billed-quantity',
  /** The bill begins where the last one ended. */
  'periods',
  /** The first read is the last one of the bill before. */
  'read-values',
  /** The parts of a period with a price of their own make the period. */
  'rate-periods',
  /** Blocks follow each other, are filled in their order, and make the billed quantity. */
  'tiers',
  /** Each percentage makes its amount from the lines it names. */
  'tax-base',
  'duplicate-payments',
  'duplicate-lines',
  /** The use per day is inside the regulator's band. */
  'use-regulator',
  /** The use per day is within three standard deviations of the customer's own. */
  'use-own',
  /** No newer version has replaced the bill. */
  'superseded',
  'one-currency',
] as const;
export type AuditCheckId = (typeof AUDIT_CHECKS)[number];

/** Why something could not be checked. */
export type AuditReason =
  /** The bill came without its lines. */
  | 'lines-not-included'
  /** The bill has nothing of the kind: no reads, no blocks, no percentages. */
  | 'not-on-this-bill'
  /** A line has a role this version does not know, or a figure is beyond exact numbers. */
  | 'unknown-figures'
  /** A percentage does not say which lines it is taken of, or they are not on the bill. */
  | 'base-not-stated'
  | 'no-previous-bill'
  /** The billed quantity comes from elsewhere than the meter. */
  | 'quantity-cited'
  /** A read was estimated, so it need not be where the next begins. */
  | 'estimated'
  /** The meter is another than on the bill before. */
  | 'meter-changed'
  /** The bill says how much was paid, not by which payments. */
  | 'payments-not-listed'
  /** No tariff that came with the bill has such a rule for the time of the bill. */
  | 'no-rule'
  /** Fewer than six earlier bills, or none that says how much was used. */
  | 'not-enough-history';

/** One thing that was looked at. Quantities are decimals, amounts minor units of the bill. */
export interface AuditFinding {
  readonly sectionId?: string;
  readonly lineIds?: readonly string[];
  readonly meterId?: string;
  readonly register?: string;
  /** The other bill that was looked at: the one before, or the one that replaced this. */
  readonly billId?: string;
  /** What it should be, and what it is. */
  readonly expectedMinor?: number;
  readonly foundMinor?: number;
  readonly expected?: string;
  readonly found?: string;
  readonly unit?: string;
  /** Days without a bill; negative where days were billed twice. */
  readonly gapDays?: number;
  /** Use per day, and the band it should be in. Rounded to two decimals; the check itself is exact. */
  readonly perDay?: string;
  readonly lowerPerDay?: string;
  readonly upperPerDay?: string;
  /** How many earlier bills the customer's own band is from. */
  readonly bills?: number;
  /** The rule's legal name, and the day it took effect. */
  readonly legalLabel?: string;
  readonly effectiveOn?: string;
  readonly currencies?: readonly string[];
}

/** One check of a bill. */
export interface AuditCheck {
  readonly id: AuditCheckId;
  /** Passed where everything that could be looked at is right and something could. */
  readonly status: 'passed' | 'failed' | 'could-not-check';
  /** Only where it could not be checked. */
  readonly reason?: AuditReason;
  /** What is wrong, where it failed; else what was right. */
  readonly evidence: readonly AuditFinding[];
}
