import type { UsageCapabilities, UsageQuality, UsageReason, UsageTemperature } from '../../contract/index.js';
import type { Weather } from './weather.js';

/** A time in which readings did not reach the utility as they were. Local times of the meter: `2026-08-03T14:15`. */
export interface ReadingFault {
  readonly from: string;
  readonly until: string;
  readonly quality: Extract<UsageQuality, 'missing' | 'estimated' | 'substituted' | 'final_substituted'>;
  readonly reason?: UsageReason;
}

/** How the quantity of a flow is priced, for the cost of its intervals. Fixed charges and taxes are not in it. */
export interface UsagePrice {
  readonly tariffId: string;
  /** The kinds of component whose rates are paid for each unit. Tiers and times of use apply where they are named. */
  readonly kinds: readonly string[];
  /** A component that adds or takes percents of what one tier costs: a subsidy of the first block. */
  readonly percent?: { readonly componentId: string; readonly tier: number };
  /** The time of use at a minute of a civil day, as the tariff's components name it. 1 is Monday. */
  touLabel?(civil: string, minute: number, weekday: number): string | undefined;
}

/** What a utility's usage service knows of a meter, beside what the registers saw. */
export interface UsagePlan {
  readonly faults?: readonly ReadingFault[];
  /** The hour at which the readings of the day before come in. Default 5. */
  readonly arrivesAtHour?: number;
  /** The civil day from which on nothing has come in any more. */
  readonly silentSince?: string;
  readonly prices?: Readonly<Partial<Record<'import' | 'export', UsagePrice>>>;
  readonly temperature?: { readonly place: string; readonly at: Weather };
}

/** The readings of one flow as the utility has them, a quarter of an hour each, from the first day until now. */
export interface Flow {
  readonly register: string;
  readonly direction: 'import' | 'export';
  readonly unit: string;
  readonly zone: string;
  readonly start: number;
  /** Thousandths of the unit. Where `quality` says missing or pending the number is not known to the utility. */
  readonly values: Float64Array;
  readonly quality: Uint8Array;
  readonly reasons: ReadonlyMap<number, UsageReason>;
  readonly meters: readonly { readonly meterId: string; readonly from: number; readonly to: number | null }[];
  /** When readings last came in, and up to when they tell. */
  readonly asOf: number;
  readonly heldUntil: number;
}

/** What each reading of a flow cost, and under which time of use it fell. */
export interface Priced {
  /** Steps of 10^−`digits` of the currency's major unit; only where the reading is known. */
  readonly cost: Float64Array;
  readonly digits: number;
  readonly labels: readonly string[];
  /** A position in `labels`; 255 where there is none. */
  readonly tou: Uint8Array;
}

/** All that the usage service tells of one service point at a moment. */
export interface UsageRecord {
  readonly flows: readonly Flow[];
  readonly capabilities: UsageCapabilities;
  /** Prices a flow. Undefined where the utility cannot tell. */
  priced(flow: Flow): Priced | undefined;
  /** Mean temperatures of civil days; undefined where nobody measures. */
  temperature(from: string, to: string): UsageTemperature | undefined;
}
