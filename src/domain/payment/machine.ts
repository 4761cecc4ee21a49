import type { Payment, PaymentRequest } from '../../contract/payments.js';
import { type PaymentEvent, type PaymentFlow, type ToldPlace, TOLD_PLACES, type Trouble } from './places.js';

export { type PaymentEvent, type PaymentFlow, TOLD_PLACES, type Trouble } from './places.js';

export const START: PaymentFlow = { at: 'choosing' };

/** A refusal after which the draft is of no use: something in it is no longer so. */
const OUTDATED: readonly (string | undefined)[] = [
  'amount_changed',
  'bill_superseded',
  'bill_not_payable',
  'method_unavailable',
  'method_required',
];
const FOLLOWED: readonly string[] = ['reviewing', 'acting', 'processing', 'scheduled'];
const ENDED: readonly string[] = ['succeeded', 'failed', 'canceled', 'expired', 'refunded', 'disputed'];
const PLACES: Readonly<Record<string, ToldPlace>> = {
  requires_method: 'reviewing',
  requires_confirmation: 'reviewing',
  requires_action: 'acting',
};

/** Where the utility's word leads. A state that we do not know is told as one that is not known yet. */
function placeOf({ state }: Payment): ToldPlace {
  return PLACES[state] ?? TOLD_PLACES.find((place) => place === state) ?? 'processing';
}

/** The payment has ended: nothing more comes of it by itself. */
export function hasEnded({ at }: PaymentFlow): boolean {
  return ENDED.includes(at);
}

/** Money may move, or has moved, or is about to: what the customer sees is asked for again and again. */
export function isFollowed({ at }: PaymentFlow): boolean {
  return FOLLOWED.includes(at) || at === 'unknown' || at === 'handed';
}

/** The payment that all this is about, where there is one. */
export function paymentOf(flow: PaymentFlow): Payment | undefined {
  return 'payment' in flow ? flow.payment : undefined;
}

/** What comes after an event. What makes no sense in a place changes nothing, so a late answer does no harm. */
export function step(flow: PaymentFlow, event: PaymentEvent): PaymentFlow {
  switch (event.type) {
    case 'submit':
      return flow.at === 'choosing' ? submitted(flow, event) : flow;
    case 'not-handed':
      return flow.at === 'handing' ? { at: 'drafting', request: flow.request } : flow;
    case 'hand-failed':
      return flow.at === 'handing' ? { at: 'choosing', trouble: { kind: 'partner' } } : flow;
    case 'handed':
      return flow.at === 'handing' ? { at: 'handed', reference: event.reference } : flow;
    case 'confirm':
      return flow.at === 'reviewing' ? { at: 'confirming', payment: flow.payment, ...asked(flow) } : flow;
    case 'again':
      return flow.at === 'duplicate' ? without(flow.draft, again(flow)) : flow;
    case 'see':
      return flow.at === 'duplicate'
        ? without(flow.draft, { at: 'asking', paymentId: flow.paymentId })
        : flow;
    case 'back':
      return back(flow);
    case 'retry':
      return retried(flow);
    case 'cancel':
      return flow.at === 'acting' || flow.at === 'scheduled'
        ? { at: 'canceling', payment: flow.payment }
        : flow;
    case 'resume':
      return flow.at === 'choosing' || hasEnded(flow) ? { at: 'asking', paymentId: event.paymentId } : flow;
    case 'resume-handed':
      return flow.at === 'choosing' ? { at: 'handed', reference: event.reference } : flow;
    case 'drafted':
      return flow.at === 'drafting' ? drafted(flow.request, event.payment) : flow;
    case 'told':
      return told(flow, event.payment);
    case 'refused':
      return refused(flow, event.trouble);
    case 'lost':
      return lost(flow, event.trouble);
  }
}

function submitted(
  { acknowledges }: Extract<PaymentFlow, { at: 'choosing' }>,
  { request: wanted, hands }: Extract<PaymentEvent, { type: 'submit' }>,
): PaymentFlow {
  const request = acknowledges === undefined ? wanted : { ...wanted, acknowledges };
  return hands ? { at: 'handing', request } : { at: 'drafting', request };
}

/** The explicit yes to an equal payment: another draft, which names the one that the customer knows of. */
function again({ request, paymentId }: Extract<PaymentFlow, { at: 'duplicate' }>): PaymentFlow {
  return request
    ? { at: 'drafting', request: { ...request, acknowledges: paymentId } }
    : { at: 'choosing', acknowledges: paymentId };
}

/** Leaves a draft behind for good: it is given up first, so that nothing can come of it later. */
function without(draft: Payment | undefined, next: PaymentFlow): PaymentFlow {
  return draft ? { at: 'canceling', payment: draft, next } : next;
}

function back(flow: PaymentFlow): PaymentFlow {
  if (flow.at === 'reviewing') return without(flow.payment, START);
  if (flow.at === 'duplicate') return without(flow.draft, START);
  return flow.at === 'undrafted' || hasEnded(flow) ? START : flow;
}

function retried(flow: PaymentFlow): PaymentFlow {
  if (flow.at === 'undrafted') return { at: 'drafting', request: flow.request };
  if (flow.at !== 'unknown') return flow;
  const { paymentId, payment } = flow;
  return { at: 'asking', paymentId, ...(payment && { payment }) };
}

/** A draft that is exactly what was asked is confirmed: the customer has said yes to just that. Any other is not. */
function drafted(request: PaymentRequest, payment: Payment): PaymentFlow {
  const isAsked =
    payment.amountMinor === request.amountMinor &&
    payment.currency === request.currency &&
    payment.accountId === request.accountId;
  if (!isAsked) return without(payment, { at: 'choosing', trouble: { kind: 'bad-response' } });
  const place = placeOf(payment);
  return place === 'reviewing' ? { at: 'confirming', payment, request } : { at: place, payment, request };
}

function asked({ request }: { readonly request?: PaymentRequest }): { request?: PaymentRequest } {
  return request ? { request } : {};
}

/** The utility's word on the payment. An older word than the last, and one on another payment, change nothing. */
function told(flow: PaymentFlow, payment: Payment): PaymentFlow {
  const place = placeOf(payment);
  switch (flow.at) {
    case 'handed':
      return { at: place, payment };
    case 'asking':
      if (payment.id !== flow.paymentId || isOlder(payment, flow.payment)) return flow;
      return { at: place, payment, ...asked(flow), ...(place === 'reviewing' && troubleOf(flow)) };
    case 'unknown':
      if (payment.id !== flow.paymentId || isOlder(payment, flow.payment)) return flow;
      return { at: place, payment };
    case 'confirming':
      // Still a draft: an answer from before the customer said yes.
      if (isOther(payment, flow.payment) || place === 'reviewing') return flow;
      return { at: place, payment };
    case 'canceling':
      if (isOther(payment, flow.payment) || FOLLOWED.includes(place)) return flow;
      // Given up, or out of time: nothing was charged, and the customer goes on to what they wanted instead.
      return flow.next && (place === 'canceled' || place === 'expired') ? flow.next : { at: place, payment };
    default:
      if (!('payment' in flow) || isOther(payment, flow.payment)) return flow;
      if (payment.version === flow.payment.version && flow.trouble === undefined) return flow;
      return { at: place, payment, ...asked(flow), ...(place === 'reviewing' && troubleOf(flow)) };
  }
}

function troubleOf({ trouble }: { readonly trouble?: Trouble }): { trouble?: Trouble } {
  return trouble ? { trouble } : {};
}

function isOlder({ version }: Payment, known: Payment | undefined): boolean {
  return known !== undefined && version < known.version;
}

function isOther(payment: Payment, known: Payment): boolean {
  return payment.id !== known.id || isOlder(payment, known);
}

/** The utility has said no: for good where its code says so, else the payment itself is asked how it stands. */
function refused(flow: PaymentFlow, trouble: Trouble): PaymentFlow {
  const { code, paymentId, kind } = trouble;
  switch (flow.at) {
    case 'drafting':
      return code === 'duplicate_recent' && paymentId !== undefined
        ? { at: 'duplicate', paymentId, request: flow.request }
        : { at: 'choosing', trouble };
    case 'confirming': {
      const { payment } = flow;
      if (code === 'duplicate_recent' && paymentId !== undefined)
        return { at: 'duplicate', paymentId, draft: payment, ...asked(flow) };
      if (OUTDATED.includes(code)) return without(payment, { at: 'choosing', trouble });
      // Refused here, it may be confirmed in another tab: only the payment itself can tell, and it stays one.
      return { at: 'asking', paymentId: payment.id, payment, trouble, ...asked(flow) };
    }
    case 'canceling':
      return { at: 'asking', paymentId: flow.payment.id, payment: flow.payment, trouble };
    case 'asking':
      // There is no such payment, or it is not this customer's.
      return kind === 'not-found' || kind === 'forbidden'
        ? { at: 'choosing', trouble }
        : unheard(flow, trouble);
    default:
      return lost(flow, trouble);
  }
}

/** No answer has come. What was asked may have happened, so nothing is claimed. */
function lost(flow: PaymentFlow, trouble: Trouble): PaymentFlow {
  switch (flow.at) {
    case 'drafting':
      return { at: 'undrafted', request: flow.request, trouble };
    case 'confirming':
      return { at: 'asking', paymentId: flow.payment.id, payment: flow.payment, trouble, ...asked(flow) };
    case 'canceling':
      return { at: 'asking', paymentId: flow.payment.id, payment: flow.payment, trouble };
    case 'asking':
      return unheard(flow, trouble);
    case 'reviewing':
    case 'acting':
    case 'processing':
    case 'scheduled':
      return { ...flow, trouble };
    default:
      return flow;
  }
}

function unheard(
  { paymentId, payment }: Extract<PaymentFlow, { at: 'asking' }>,
  trouble: Trouble,
): PaymentFlow {
  return { at: 'unknown', paymentId, trouble, ...(payment && { payment }) };
}
