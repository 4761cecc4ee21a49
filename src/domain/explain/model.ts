import type { Bill } from '../../contract/bills.js';
import type { Cause } from './causes.js';
import type { Entry } from './lines.js';
import type { Pair, Place, Side } from './places.js';
import type { Ratio } from '../ratio.js';

/** Which bill a cause's factor is taken from. */
export type Coalition = (cause: Cause) => Side;

/** One factor of a price, as it was on either bill. */
export interface Factor {
  readonly cause: Cause;
  readonly values: Pair<Ratio>;
}

/** The smallest thing that is priced again: all lines of one kind, block and time of use. */
export interface Cell {
  readonly place: Place;
  readonly entries: Pair<readonly Entry[]>;
  readonly factors: readonly Factor[];
  /** The amount in minor units under factors from either bill. */
  readonly amount: (on: Coalition) => Ratio;
  /** What is charged or taken off as a share of it. */
  readonly shares: Share[];
  /** The use that is priced, for blocks the whole of it. */
  readonly use?: { readonly unit: string | undefined; readonly values: Pair<Ratio> };
}

/** What a cell is made from. */
export interface Material {
  readonly place: Place;
  readonly bills: Pair<Bill>;
  readonly weather: Weather | undefined;
}

/** The use that followed the weather on either bill. */
export interface Weather {
  readonly unit: string;
  readonly use: Pair<Ratio>;
}

/** A tax, subsidy or other percentage: lines that are one thing on both bills, and what is taken as a share of them. */
export interface Percentage {
  readonly cause: Cause;
  readonly entries: Pair<readonly Entry[]>;
  readonly shares: Share[];
}

/** How much of a cell, or of another percentage, a percentage takes. */
export interface Share {
  readonly of: Percentage;
  readonly values: Pair<Ratio>;
}
