import type { Account, Balance, Bill, Config, PaymentMethod } from '../../../contract/index.js';
import type { LedgerPayment, NewEvent } from '../types.js';

/** What paying needs of the world around it. */
export interface PaymentContext {
  readonly config: Config;
  readonly seed: string;
  /** Where the provider's pages of this world stand. */
  providerUrl(): string;
  account(accountId: string): Account | undefined;
  /** The zone of an account; the utility's for one that does not exist. */
  zone(accountId: string): string;
  accountIds(): readonly string[];
  /** The ways to pay at an instant, kept ones first. */
  methods(accountId: string, nowMs: number): readonly PaymentMethod[];
  bills(accountId: string, nowMs: number): Bill[];
  /** What is owed, from the books alone. */
  balance(accountId: string, nowMs: number): Balance;
  /** What was paid for good until an instant, in minor units. */
  paidMinor(accountId: string, untilMs: number): number;
  /** Payments that the story tells, which never went through this provider. */
  told(accountId: string, untilMs: number): readonly LedgerPayment[];
  emit(event: NewEvent): void;
}

/** Tells that something of an account was made or has changed, and with it what the balance says. */
export function announce(
  { emit }: PaymentContext,
  { accountId, path }: { readonly accountId: string; readonly path: string },
  { type, version }: { readonly type: string; readonly version: string },
): void {
  emit({ type, resource: `/accounts/${accountId}/${path}`, version });
  const told = `${path.slice(path.indexOf('/') + 1)}.${version}`;
  emit({ type: 'updated', resource: `/accounts/${accountId}/balance`, version: told });
}
