/** Why a bill's amount due differs from another's. A closed list, in the order that decides ties. */
export const CAUSES = [
  /** More or fewer days. */
  'days',
  /** More or less use per day. */
  'use',
  /** The part of the use that follows the weather; only where weather was given. */
  'weather',
  /** The same use at other hours. */
  'time-of-use',
  /** Prices of what is used. */
  'price',
  /** Other limits of blocks, or use that fell into other blocks. */
  'tier',
  /** Charges that do not follow the use. */
  'fixed',
  /** Rates of taxes, and taxes that came or went. */
  'tax',
  /** Help, contributions and discounts. */
  'subsidy',
  /** Fees, interest, compensation and whatever else happens once. */
  'one-off',
  /** Rounding, and what rounding carried between bills. */
  'rounding',
  /** Energy sent back. */
  'export',
  /** Settling an estimate or an earlier mistake. */
  'estimate-correction',
  /** A service or product that stands on one of the bills only, or is somebody else's. */
  'other-service',
  /** What was owed, what was paid. */
  'balance',
] as const;
export type Cause = (typeof CAUSES)[number];
