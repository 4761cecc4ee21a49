import type {
  Account,
  AnswerBook,
  Bill,
  BillLine,
  BillRead,
  BillRounding,
  BillSection,
  Config,
  Flow,
  PaymentMethod,
  Tariff,
  Tip,
} from '../../contract/index.js';
import type { Random } from './random.js';
import type { Customer } from './types.js';
import type { UsagePlan } from './usage-types.js';

/** A story that a world can tell: who the utility is, who is billed, for what, and how that came about. */
export interface Scenario {
  readonly title: string;
  readonly description: string;
  readonly locale: string;
  /** The world's time when none is asked for. */
  readonly now: string;
  build(context: ScenarioContext): WorldPlan;
}

export interface ScenarioContext {
  readonly seed: number;
  /** The moment at which the story stands, in milliseconds: the history lies before it. */
  readonly start: number;
  /** Numbers for one purpose, the same each time. */
  random(purpose: string): Random;
}

/** All that a scenario declares. The world does the rest. */
export interface WorldPlan {
  readonly config: Config;
  readonly flows: readonly Flow[];
  readonly customers: readonly Customer[];
  readonly tariffs: readonly Tariff[];
  /** The utility's own advice. Left out, the usual one; either way an account is told what fits its services. */
  readonly tips?: readonly Tip[];
  readonly accounts: readonly AccountPlan[];
  /** The ways to pay. Left out, those of the country of the config. */
  readonly paymentMethods?: readonly PaymentMethod[];
  /** The utility's own answers and hand-over rules. Left out, the shipped ones. */
  readonly answers?: AnswerBook;
}

/** A day as a load model sees it. */
export interface LoadDay {
  readonly civil: string;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  /** 96, or 92 and 100 where clocks change. */
  readonly intervals: number;
  readonly random: Random;
}

/** What a register saw in each interval of a civil day, in thousandths of its unit. */
export interface DayLoads {
  readonly civil: string;
  readonly values: Int32Array;
}

/** What a register sees in each interval of a day, in thousandths of its unit. */
export type LoadModel = (day: LoadDay) => Int32Array;

/** A register of a meter, from the day the meter was installed. */
export interface RegisterPlan {
  readonly register: string;
  readonly direction: 'import' | 'export';
  readonly unit: string;
  /** What it showed when it was installed, in thousandths of its unit. */
  readonly initial: number;
  /** Whole digits; beyond them it starts again at 0. */
  readonly digits: number;
  readonly decimals: number;
  readonly multiplier: number;
  readonly load: LoadModel;
}

export interface MeterPlan {
  readonly id: string;
  readonly servicePointId: string;
  readonly zone: string;
  readonly installedOn: string;
  readonly removedOn?: string;
  readonly registers: readonly RegisterPlan[];
  /** What the usage service knows beside the loads: lost readings, prices, the weather. */
  readonly usage?: UsagePlan;
}

/** One round of the billing calendar. Civil dates; `to` does not belong to the period. */
export interface BillingCycle {
  readonly from: string;
  readonly to: string;
  readonly issuedOn: string;
  readonly dueOn: string | null;
  readonly cutoffOn: string | null;
}

/** Why a meter could not be read at the end of a round, and what its use is estimated from. */
export interface MissedRead {
  readonly reason: NonNullable<Bill['estimate']>['reason'];
  /** The mean of up to six earlier periods that were read, or the period a year ago. */
  readonly basis: 'recent' | 'last-year';
}

/** What a proper read tells about a round that was billed by estimate. */
export interface Settlement {
  readonly meterId: string;
  readonly register: string;
  readonly unit: string;
  /** The bill that was estimated, and its round with its place in the calendar. */
  readonly billId: string;
  readonly index: number;
  readonly cycle: BillingCycle;
  /** What that bill asked for, what it should have been, and the second less the first. */
  readonly billed: string;
  readonly found: string;
  readonly difference: string;
}

/** What an account's bill is made from. */
export interface BillContext {
  readonly index: number;
  readonly cycle: BillingCycle;
  /** The id that the cycle's first bill takes. */
  readonly billId: string;
  /** The reads of a service point's meters over the cycle, or over an earlier one, and what lies between them. */
  metered(servicePointId: string, index?: number): BillRead[];
  /** Where a proper read ends one or more rounds of estimates, what each of them was wrong by. */
  settlements(servicePointId: string): Settlement[];
  /** Why the cycle is billed by estimate; null where it is not. */
  readonly estimate: Bill['estimate'];
  /** What a service point's register saw on each day of the cycle, for prices by time of use. */
  loads(servicePointId: string, register: string): DayLoads[];
  /** The version of a tariff in force on a day. Throws a RangeError where there is none. */
  tariff(tariffId: string, on: string): Tariff;
}

export type SectionDraft = Omit<BillSection, 'subtotalMinor'>;

/** How the paper names what was owed and what was paid. */
export interface BillLabels {
  readonly previousBalance: string;
  readonly payments: string;
  /** Where each payment is printed by itself, with its day. */
  readonly payment?: (on: string) => string;
}

/** A bill before it is added up and before what was owed and paid is known. */
export interface BillDraft {
  readonly id: string;
  readonly number: string;
  readonly sections: readonly SectionDraft[];
  readonly tariffs: readonly Tariff[];
  readonly rounding: BillRounding;
  /** How the whole bill is rounded, as a line of its own. With `carryLabel` what is cut off stands on the next bill. */
  readonly adjustment?: {
    readonly label: string;
    readonly incrementMinor: number;
    readonly mode?: BillRounding['mode'];
    readonly carryLabel?: string;
  };
  readonly labels: BillLabels;
  /** Ids of lines that are charged, but that the paper leaves out. */
  readonly unprinted?: readonly string[];
  /** Lines of the whole bill that only inform. */
  readonly notes?: readonly BillLine[];
  readonly kind?: Bill['kind'];
  readonly version?: number;
  readonly replaces?: string;
  /** A correction is issued on a day of its own, and has dates of its own. */
  readonly issuedOn?: string;
  readonly dueOn?: string | null;
  readonly cutoffOn?: string | null;
  /** Left out, the bill is not estimated. */
  readonly estimate?: Bill['estimate'];
  readonly hasDocument: boolean;
}

/** A payment that the customer of the story has made: the whole bill, unless an amount is given. */
export interface PlannedPayment {
  readonly on: string;
  readonly hour: number;
  readonly minute?: number;
  readonly amountMinor?: number;
}

export interface AccountPlan {
  readonly account: Account;
  readonly meters: readonly MeterPlan[];
  /** What was owed before the first bill, and since when. */
  readonly opening?: { readonly on: string; readonly balanceMinor: number };
  /** The rounds of the billing calendar by index, from 0; undefined where there are no more. */
  cycle(index: number): BillingCycle | undefined;
  /** Rounds at whose end a service point's meters cannot be read. Left out, they always are. */
  missedRead?(index: number, servicePointId: string): MissedRead | undefined;
  /** One bill, or several where a bill is corrected. */
  assemble(context: BillContext): BillDraft[];
  /** How the customer of the story pays a bill. What would lie after the story's moment is left to the visitor. */
  pays(bill: Bill, index: number): PlannedPayment | readonly PlannedPayment[] | undefined;
}
