import type { PaymentRequest } from '../../../contract/index.js';
import { MINUTE } from '../time.js';
import { shareOut } from './guards.js';
import type { PaymentRecord } from './types.js';

const DRAFT_MS = 30 * MINUTE;

/** A payment as it is drafted. */
export function draftRecord(
  id: string,
  request: PaymentRequest,
  ending: string | null,
  nowMs: number,
): PaymentRecord {
  const { accountId, amountMinor, currency, bills: asked, methodId, scheduledFor } = request;
  const { optionId, fieldsToken, saveMethod, returnUrl, acknowledges, agreementId } = request;
  return {
    id,
    accountId,
    amountMinor,
    currency,
    asked,
    bills: shareOut(amountMinor, asked),
    methodId: methodId ?? null,
    choice: { optionId, fieldsToken, saveMethod, returnUrl },
    ending,
    state: methodId === undefined ? 'requires_method' : 'requires_confirmation',
    nextAction: null,
    decline: null,
    reference: null,
    scheduledFor: scheduledFor ?? null,
    createdMs: nowMs,
    confirmedMs: null,
    confirmedNo: 0,
    settledMs: null,
    capturedMs: null,
    reversedMs: null,
    expiresMs: nowMs + DRAFT_MS,
    expectedMs: null,
    noticeSeq: 0,
    acknowledges,
    agreementId,
  };
}

export function isDraft({ state }: PaymentRecord): boolean {
  return state === 'requires_method' || state === 'requires_confirmation';
}

export function isGivenUp({ state }: PaymentRecord): boolean {
  return state === 'canceled' || state === 'expired';
}

/** Whether a return address lies on one of the origins. */
export function returnsTo(url: string | undefined, origins: readonly string[]): boolean {
  try {
    return url !== undefined && origins.includes(new URL(url).origin);
  } catch {
    return false;
  }
}
