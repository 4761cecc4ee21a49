import type { Decline, NextAction, PaymentMethod } from '../../../contract/index.js';
import { rfc3339 } from '../time.js';
import { instantCode, voucherOf } from './codes.js';
import type { DeclineReason } from './types.js';

/** What the customer has to do for a kind of payment; null where the bank is asked without them. */
export function actionOf(
  payment: {
    id: string;
    amountMinor: number;
    currency: string;
    kind: PaymentMethod['kind'];
    country: string;
    merchant: string;
    zone: string;
  },
  pageUrl: string,
  expiresMs: number,
  places: readonly Record<string, string>[],
): NextAction | null {
  const expiresAt = rfc3339(expiresMs, payment.zone);
  switch (payment.kind) {
    case 'saved_card':
    case 'direct_debit':
      return null;
    case 'card':
      return { kind: 'three_d_secure', url: pageUrl, expiresAt };
    case 'instant_qr':
      return { kind: 'instant_qr', code: instantCode(payment), expiresAt };
    case 'cash_voucher':
      return {
        kind: 'cash_voucher',
        voucher: voucherOf(payment.id, payment.country, [...places]),
        expiresAt,
      };
    default:
      return { kind: 'redirect', url: pageUrl, expiresAt };
  }
}

const ADVICE: Readonly<Partial<Record<string, Decline['advice']>>> = {
  insufficient_funds: 'other_method',
  card_expired: 'other_method',
  account_closed: 'other_method',
  limit_exceeded: 'other_method',
  card_declined: 'call_bank',
  suspected_fraud: 'call_bank',
};

export function declineOf(reason: DeclineReason = 'other'): Decline {
  return { reason, advice: ADVICE[reason] ?? 'try_again' };
}

/** Kinds whose customer leaves the page and has to find back. */
export const LEAVES_PAGE: readonly string[] = ['card', 'bank_transfer', 'redirect'];
