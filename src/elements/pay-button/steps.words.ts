import type { Decline, Payment } from '../../contract/payments.js';
import { civilDateOf } from '../../domain/civil-date.js';
import type { PaymentFlow } from '../../domain/payment/machine.js';
import { moneyStyle } from '../parts/money-style.js';
import type { PanelPage } from './panel-page.js';
import type { StepStrings } from './steps.strings.js';

/** What stands over a place, and the sentence under it. */
export interface StepWords {
  readonly title: string;
  readonly text: string;
}

/** A day and a time as people say them, in the utility's zone. */
export function momentOf(at: string | number, { f, session }: PanelPage): string {
  const ms = typeof at === 'number' ? at : Date.parse(at);
  const zone = session.currentConfig?.zone ?? 'UTC';
  return `${f.date(civilDateOf(ms, zone), 'longDay')}, ${f.time(ms, zone)}`;
}

/** The words of a place, for the eye and for the ear. */
export function wordsOf(flow: PaymentFlow, page: PanelPage, t: StepStrings): StepWords {
  const money = ({ amountMinor, currency }: Payment): { amount: string } => ({
    amount: page.f.money(amountMinor, moneyStyle(currency)),
  });
  switch (flow.at) {
    case 'choosing':
    case 'handing':
    case 'drafting':
      return { title: t.draftingTitle, text: t.draftingText };
    case 'undrafted':
      return { title: t.undraftedTitle, text: t.undraftedText };
    case 'duplicate':
      return { title: t.duplicateTitle, text: t.duplicateText };
    case 'handed':
      return { title: t.handedTitle, text: t.handedText({ reference: flow.reference }) };
    case 'reviewing':
      return {
        title: t.reviewTitle,
        text: flow.trouble ? t.reviewFailed : t.reviewText(money(flow.payment)),
      };
    case 'confirming':
      return { title: t.confirmingTitle, text: t.waitText };
    case 'canceling':
      return { title: t.cancelingTitle, text: t.waitText };
    case 'asking':
      return { title: t.askingTitle, text: t.waitText };
    case 'unknown':
      return { title: t.unknownTitle, text: t.unknownText };
    case 'acting':
      return actingWords(flow.payment, page, t);
    case 'scheduled':
      return {
        title: t.scheduledTitle,
        text: t.scheduledText({
          ...money(flow.payment),
          date: page.f.date(flow.payment.scheduledFor ?? civilDateOf(page.session.now(), 'UTC'), 'longDay'),
        }),
      };
    case 'processing':
      return { title: t.processingTitle, text: t.processingText(money(flow.payment)) };
    case 'succeeded':
      return { title: t.succeededTitle, text: t.succeededText(money(flow.payment)) };
    case 'failed':
      return { title: t.failedTitle, text: declineText(flow.payment.decline, t) };
    case 'canceled':
      return { title: t.canceledTitle, text: t.nothingCharged };
    case 'expired':
      return { title: t.expiredTitle, text: t.expiredText };
    case 'refunded':
      return {
        title: t.refundedTitle,
        text: t.refundedText(money({ ...flow.payment, amountMinor: flow.payment.refundedMinor })),
      };
    case 'disputed':
      return { title: t.disputedTitle, text: t.disputedText };
  }
}

function actingWords({ nextAction }: Payment, page: PanelPage, t: StepStrings): StepWords {
  const url = nextAction?.url === undefined ? undefined : page.session.allowedUrl(nextAction.url);
  const leads = { host: url?.host ?? '' };
  const refused = { title: t.refusedUrlTitle, text: t.refusedUrlText };
  switch (nextAction?.kind) {
    case 'redirect':
      return url ? { title: t.redirectTitle, text: t.redirectText(leads) } : refused;
    case 'three_d_secure':
      return url ? { title: t.secureTitle, text: t.secureText(leads) } : refused;
    case 'instant_qr':
      return { title: t.qrTitle, text: t.qrText };
    case 'cash_voucher':
      return { title: t.voucherTitle, text: t.voucherText };
    default:
      return { title: t.decoupledTitle, text: t.decoupledText };
  }
}

/** Why it was refused and what helps, by the codes of the contract; a code that is not known is told as another. */
function declineText(decline: Decline | null, t: StepStrings): string {
  const reasons: Readonly<Record<string, string>> = {
    insufficient_funds: t.declinedFunds,
    card_declined: t.declinedCard,
    card_expired: t.declinedExpired,
    wrong_details: t.declinedDetails,
    authentication_failed: t.declinedProof,
    limit_exceeded: t.declinedLimit,
    suspected_fraud: t.declinedFraud,
    account_closed: t.declinedClosed,
    bank_unavailable: t.declinedBank,
    abandoned: t.declinedLeft,
  };
  const advice: Readonly<Record<string, string>> = { try_again: t.adviceAgain, call_bank: t.adviceCall };
  const why = reasons[decline?.reason ?? ''] ?? t.declinedOther;
  return `${t.nothingCharged} ${why} ${advice[decline?.advice ?? ''] ?? t.adviceOther}`;
}
