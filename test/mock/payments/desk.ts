// A customer at the payment desk of a pretend utility, with verbs for what they do.
import type { Payment, PaymentRequest } from '../../../src/contract/index.js';
import { createMockUtility, type MockUtilityOptions, type World } from '../../../src/mock/index.js';
import { PaymentRefused } from '../../../src/mock/world/payments/types.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Where the customer's page stands. */
export const PAGE = 'https://utility.example';

export class Desk {
  readonly world: World;
  readonly startMs: number;

  constructor(options: MockUtilityOptions = {}) {
    this.world = createMockUtility({ scenario: 'co-high-bill', ...options }).world;
    this.startMs = this.world.clock.now();
    this.begin();
  }

  get accountId(): string {
    return this.world.accounts[0]?.id ?? '';
  }

  get payments(): World['payments'] {
    return this.world.payments;
  }

  get balance(): ReturnType<World['balance']> {
    return this.world.balance(this.accountId);
  }

  /** Forgets all that happened since the beginning. */
  begin(): void {
    this.world.clock.moveTo(this.startMs);
    // What happens at the very moment to which a clock goes back would stay.
    this.wait(1);
  }

  wait(ms: number): void {
    this.world.clock.moveTo(this.world.clock.now() + ms);
  }

  /** A draft of all that is owed, changed by `more`. */
  request(more: Partial<PaymentRequest> = {}): PaymentRequest {
    const { openBills, currency } = this.balance;
    const owed = openBills.reduce((sum, { outstandingMinor }) => sum + outstandingMinor, 0);
    return { accountId: this.accountId, bills: openBills, amountMinor: owed, currency, ...more };
  }

  draft(more: Partial<PaymentRequest> = {}): Payment {
    return this.payments.draft(this.request(more), [PAGE]);
  }

  pay(more: Partial<PaymentRequest> = {}): Payment {
    return this.payments.confirm(this.draft({ methodId: 'pm_card_4242', ...more }).id);
  }

  find(paymentId: string): Payment {
    const payment = this.payments.find(paymentId);
    if (!payment) throw new Error(`No payment ${paymentId}`);
    return payment;
  }

  state(paymentId: string): string {
    return this.find(paymentId).state;
  }
}

/** What is refused, as its code; undefined where it is done. */
export function refusal(what: () => unknown): PaymentRefused | undefined {
  try {
    what();
  } catch (error) {
    if (error instanceof PaymentRefused) return error;
    throw error;
  }
  return undefined;
}
