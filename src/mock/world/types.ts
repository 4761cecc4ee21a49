import type {
  Account,
  Balance,
  Bill,
  Config,
  createRead,
  Agreement,
  Case,
  Flow,
  Move,
  MoveDocument,
  PaymentState,
  Read,
  ReadRequest,
  StreamEvent,
  Tariff,
  Tip,
} from '../../contract/index.js';
import type { ScenarioName } from '../scenarios/names.js';
import type { ConversationDesk } from './conversations/types.js';
import type { MovesAt } from './moves/types.js';
import type { BookEntry } from './moves/systems.js';
import type { Charge, PaymentDesk } from './payments/types.js';
import type { UsageRecord } from './usage-types.js';

/** Somebody who may sign in at the embedding site. */
export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly accountIds: readonly string[];
}

/** The world's time. It stands still, or runs with the `elapsed` it was created with, until it is moved. */
export interface WorldClock {
  /** Milliseconds since the epoch, in the world. */
  now(): number;
  /** Moves to an instant, later or earlier. Bills fall due and are issued on the way; what lies ahead has not happened. */
  moveTo(ms: number): void;
}

export type NewEvent = Omit<StreamEvent, 'id'>;

/** What happened since the world was made, oldest first. */
export interface EventLog {
  /** The id of the newest event; undefined when there is none. */
  readonly latestId: string | undefined;
  /** The events after `id`, or all that are kept; undefined when `id` is not known (any more). */
  since(id?: string): readonly StreamEvent[] | undefined;
  append(event: NewEvent): StreamEvent;
  /** Calls the listener for each event from now on; the answer ends that. */
  subscribe(listener: (event: StreamEvent) => void): () => void;
}

/** What a register saw in each interval, as whole multiples of `scale` units. Interval `i` starts at `start` + i × 15 min. */
export interface LoadSeries {
  readonly servicePointId: string;
  readonly meterId: string;
  readonly register: string;
  readonly direction: 'import' | 'export';
  /** Milliseconds since the epoch. */
  readonly start: number;
  readonly interval: 'PT15M';
  readonly zone: string;
  readonly unit: string;
  readonly scale: '0.001';
  readonly values: Int32Array;
}

/** Money that came in, or tried to. `at` is an instant of the world. */
export interface LedgerPayment {
  readonly id: string;
  readonly accountId: string;
  readonly billId: string | null;
  readonly amountMinor: number;
  readonly currency: string;
  readonly state: PaymentState;
  readonly at: string;
}

/** Anything else that the ledger counts. */
export interface LedgerEntry {
  readonly id: string;
  readonly accountId: string;
  readonly at: string;
}

/** What was asked for: a bill's charges, or a balance that is older than the first bill. */
export interface LedgerCharge extends LedgerEntry {
  readonly billId: string | null;
  readonly amountMinor: number;
  readonly currency: string;
}

/** Money that went back: a refund, or what a bank took back. */
export interface LedgerReversal extends LedgerEntry {
  readonly paymentId: string;
  readonly amountMinor: number;
  readonly currency: string;
}

export interface LedgerAgreement extends LedgerEntry {
  readonly agreement: Agreement;
}

export interface LedgerCase extends LedgerEntry {
  readonly case: Case;
}

/** A move with what the systems behind it have really done, oldest first. */
export interface LedgerMove extends LedgerEntry {
  readonly move: Move;
  readonly documents: readonly MoveDocument[];
  readonly done: readonly (Omit<BookEntry, 'atMs'> & { readonly at: string })[];
}

export interface LedgerRead extends LedgerEntry {
  readonly read: Read;
}

/** Something that was said, without its words. */
export interface LedgerMessage extends LedgerEntry {
  readonly conversationId: string;
  readonly sequence: number;
  readonly clientId: string | null;
  readonly from: string;
  readonly state: string;
}

/** All that the utility believes in at this moment of the world. */
export interface Ledger {
  readonly payments: readonly LedgerPayment[];
  readonly charges: readonly LedgerCharge[];
  /** What went back of payments. */
  readonly reversals: readonly LedgerReversal[];
  /** What the payment provider took, by its own books: one charge a payment at most. */
  readonly providerCharges: readonly Charge[];
  readonly agreements: readonly LedgerAgreement[];
  readonly cases: readonly LedgerCase[];
  readonly moves: readonly LedgerMove[];
  /** What was said, without the words. */
  readonly messages: readonly LedgerMessage[];
  /** Files that came with what was said. */
  readonly attachments: readonly LedgerEntry[];
  readonly reads: readonly LedgerRead[];
}

/** When the next bill of an account will come, and the day its meter is read for it. Civil dates of the account. */
export interface NextBill {
  readonly readOn: string;
  readonly issuesOn: string;
}

export type ReadRefusal = keyof typeof createRead.problems;

/** Thrown by `receiveRead`: why a customer's read is not taken, and where in the request. */
export class ReadRefused extends Error {
  constructor(
    readonly code: ReadRefusal,
    readonly pointer: string,
  ) {
    super(`Read refused: ${code}`);
    this.name = 'ReadRefused';
  }
}

/** A pretend utility with its customers, complete and consistent at every moment of its clock. */
export interface World {
  readonly id: string;
  readonly scenario: ScenarioName;
  readonly seed: number;
  readonly clock: WorldClock;
  readonly config: Config;
  readonly flows: readonly Flow[];
  readonly customers: readonly Customer[];
  readonly accounts: readonly Account[];
  account(accountId: string): Account | undefined;
  /** Every version of every bill issued by now, newest first, complete, with its payment state as of now. */
  bills(accountId: string): Bill[];
  /** Every version of every tariff, oldest first. */
  readonly tariffs: readonly Tariff[];
  /** Throws a RangeError for an account that does not exist. */
  balance(accountId: string): Balance;
  nextBill(accountId: string): NextBill | undefined;
  /** The utility's advice for an account, in its own order. */
  tips(accountId: string): Tip[];
  /** Every read the utility has of a service point by now, newest first. */
  reads(servicePointId: string): Read[];
  /** Takes a customer's read, or throws `ReadRefused`. */
  receiveRead(servicePointId: string, request: ReadRequest): Read;
  /** The bill as a PDF. Rejects with a RangeError where there is no such bill or it has no document. */
  document(billId: string): Promise<Uint8Array>;
  /** All that has to do with paying. */
  readonly payments: PaymentDesk;
  /** All that customers, the bot and people say. */
  readonly conversations: ConversationDesk;
  /** In how many milliseconds something happens by itself in a conversation; Infinity where the clock stands still. */
  dueInMs(): number;
  /** Places to move to, slots, papers and moves. */
  readonly moves: MovesAt;
  /** The receipt of a payment as a PDF. Rejects with a RangeError where there is none. */
  receiptDocument(paymentId: string): Promise<Uint8Array>;
  readonly events: EventLog;
  ledger(): Ledger;
  /** The interval loads of each register of a service point, from its first day until now. Empty where there are none. */
  loads(servicePointId: string): LoadSeries[];
  /** What the usage service tells of a service point by now; undefined where nothing is metered. */
  usage(servicePointId: string): UsageRecord | undefined;
}

export interface WorldOptions {
  /** What the world is called: part of its address. */
  readonly id: string;
  readonly scenario: ScenarioName;
  /** Varies household, weather and habits. Default 1. */
  readonly seed?: number;
  /** An instant with offset. Default is the scenario's own. */
  readonly now?: string;
  /** Milliseconds that have passed outside, for a clock that runs. Without it time stands still. */
  readonly elapsed?: () => number;
  /** Where the pretend payment provider stands. Asked when an address of it is needed. */
  readonly providerUrl?: (() => string) | undefined;
}
